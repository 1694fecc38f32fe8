// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import type { Language, LanguageCode } from '../../src/words/languages'

/** A language that says everything as English does, between marks: its folder, made while the test runs. */
const made = 'xx' as LanguageCode

/** The same tree of words, each text between marks. */
function marked<Tree>(words: Tree): Tree {
  if (typeof words === 'string') return `⟦${words}⟧` as Tree
  if (typeof words === 'function')
    return ((...parts: unknown[]) => marked((words as unknown as (...parts: unknown[]) => unknown)(...parts))) as Tree
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, below]) => [key, marked(below as unknown)])) as Tree
}

/** One more language in the engine's table, as a folder of its own would give it. */
vi.mock('../../src/words/languages', async (original) => {
  const table = await original<typeof import('../../src/words/languages')>()
  const { en } = table.languages
  const words = { ...marked((await en.words()).words), between: { sentences: ' ', lines: ' | ', parts: ': ' } }
  const own: Language = {
    ...en,
    name: '⟦Made up⟧',
    tag: 'x-made',
    words: () => Promise.resolve({ words }),
    sentences: async () => {
      await en.sentences()
      const { laterWordsOf, provideLaterWords, english } = await import('../../src/words/words')
      const later = laterWordsOf(english)
      if (later) provideLaterWords(words, marked(later))
    },
  }
  return { ...table, languages: { ...table.languages, xx: own }, languageCodes: [...table.languageCodes, made] }
})

/** And in the page's. */
vi.mock('./languages', async (original) => {
  const { pageLanguages } = await original<typeof import('./languages')>()
  const own = { ...pageLanguages.en, first: async () => ({ first: marked((await pageLanguages.en.first()).first) }) }
  return { pageLanguages: { ...pageLanguages, xx: own } }
})
vi.mock('./start', async (original) => {
  const { startWords } = await original<typeof import('./start')>()
  return { startWords: { ...startWords, xx: marked(startWords.en) } }
})

// What the set-up has loaded knows two languages.
vi.resetModules()
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
await import('../../src/schema/facts/load')
await import('../../src/advice/every')
await import('../../src/request/requests')
await import('../../src/yaml/edit/editing')
const { read, report } = await import('../../src/index')
const { loadFirstWords, words } = await import('./index')
const { chooseLanguage } = await import('./language')
const { loadSentences } = await import('./sentences')
await loadFirstWords()
await loadSentences()

test('a third language is offered, chosen in place, remembered, and all of the header says it', async () => {
  const { Header } = await import('../commands/Header')
  const page = document.body.appendChild(document.createElement('div'))
  act(() => createRoot(page).render(<Header />))
  expect(page.textContent).toContain('AI backends')
  expect(page.textContent).not.toContain('⟦AI backends⟧')
  const item = [...page.querySelectorAll('[role=menuitem]')].find((each) => each.textContent === '⟦Made up⟧')
  expect(item?.getAttribute('lang')).toBe('x-made')

  await act(async () => chooseLanguage(made))
  expect(document.documentElement.lang).toBe('x-made')
  expect(document.title).toBe('⟦AI backend editor · kgateway and agentgateway⟧')
  expect(localStorage.getItem('ai-backend-editor/language')).toBe('xx')
  const labels = [...page.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  )
  expect(labels.filter((label) => !label.includes('⟦') && !['English', '简体中文'].includes(label))).toEqual([])
})

test('nothing of a report is said outside of the words of its language', async () => {
  await chooseLanguage(made)
  const { words: own } = await import('./index')
  expect(own).not.toBe(words)
  const answer = report(
    'a.yaml',
    read(
      `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: { name: a }
spec:
  type: AI
  ai:
    llm:
      hostOverride: { host: ollama.example.com, port: 8443 }
      provider: { openai: { authToken: { kind: Inline, inline: abc }, modell: x } }
`,
    ),
    own,
  )
  const said = [
    answer.releaseReason,
    ...answer.diagnostics.flatMap(({ message, fix }) => [message, ...(fix ? [fix.text] : [])]),
    ...answer.endpoints.flatMap(({ because, requests }) =>
      [...because, ...requests.flatMap((each) => each.because)].map(({ text }) => text),
    ),
  ]
  expect(said.length).toBeGreaterThan(8)
  expect(said.filter((text) => !/^⟦[^]*⟧$/.test(text))).toEqual([])
})
