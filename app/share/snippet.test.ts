import { expect, test } from 'vitest'
import { embedSnippet } from './snippet'

test('a frame has the link, asked to be embedded, below whatever path the page stands', () => {
  const [frame, script] = embedSnippet('https://docs.example.org/tools/ai/#v1.abc-_', 'model-failover', 'auto').split(
    '\n',
  )
  expect(frame).toContain('src="https://docs.example.org/tools/ai/?embed#v1.abc-_"')
  expect(script).toBe('<script src="https://docs.example.org/tools/ai/embed.js" defer></script>')
})

test('a theme is asked for, and nothing of a name becomes markup', () => {
  const snippet = embedSnippet('https://h.example/index.html#v1.a', '"><script>x</script>', 'dark')
  expect(snippet).toContain('src="https://h.example/index.html?embed&amp;theme=dark#v1.a"')
  expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"')
})
