import { expect, test } from 'vitest'
import { exampleWords } from './examples.js'
import { help } from './help.js'
import { lessonWords } from './lessons.js'
import { migration } from './migration.js'
import { traps } from './traps.js'
import { unserved } from './unserved.js'

/** Parts that print their own names; enough for the sentences to be made. */
const PARTS = new Proxy<Record<string, unknown>>(
  {},
  { get: (_, name) => (['providers', 'missing', 'found', 'routes'].includes(String(name)) ? [] : `‹${String(name)}›`) },
)

/** Names, which are the same in every language. */
const NAMES = new Set(['OpenRouter', 'Mistral', 'Groq', 'DeepSeek', 'Gemini', 'Azure AI Foundry', 'AgentgatewayModel'])

const isSentence = (words: unknown): words is (parts: typeof PARTS) => unknown => typeof words === 'function'

/** Every text of a tree of words, with its path. */
function textsOf(words: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (isSentence(words)) return textsOf(words(PARTS), path)
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, below]) => textsOf(below, `${path}.${key}`))
}

const ROOMS = { help, lessonWords, exampleWords, traps, unserved, migration }

test.each(Object.entries(ROOMS))('%s says everything in Chinese', (name, words) => {
  const texts = textsOf(words, name)
  expect(texts.length).toBeGreaterThan(3)
  const others = texts.filter(
    ([path, text]) => !/\p{Script=Han}/u.test(text) && !path.endsWith('.search') && text !== '',
  )
  expect(others.filter(([, text]) => !NAMES.has(text))).toEqual([])
})
