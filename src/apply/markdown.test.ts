import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { words } from '../words/en/en.js'
import { markdownOf } from './markdown.js'

const HEADS = { endpoint: 'Endpoint', target: 'Goes to', wire: 'On the wire' }

it('Markdown has the release, a row an endpoint, and the text in a fence that it does not end', () => {
  const text =
    '# ```` a|b\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: a\nspec:\n  ai:\n    provider:\n      openai:\n        model: x|y'
  const reading = read(text, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' })
  expect(markdownOf(text, reading, HEADS, words)).toBe(
    `**agentgateway 1.4.1**\n\n| Endpoint | Goes to | On the wire |\n| --- | --- | --- |\n| OpenAI x\\|y | \`api.openai.com:443\` | HTTPS · verified |\n\n\`\`\`\`\`yaml\n${text}\n\`\`\`\`\`\n`,
  )
  expect(markdownOf('', read('', DEFAULT_SETTINGS), HEADS, words)).toContain('```yaml\n```\n')
})
