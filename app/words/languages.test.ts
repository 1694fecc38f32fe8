import { describe, expect, test } from 'vitest'
import { languageCodes, languages, type LanguageCode } from '../../src/words/languages'
import { cli as cliEn } from '../../cli/words/en'
import { cli as cliZh } from '../../cli/words/zh'
import { laterWordsOf } from '../../src/words/words'

type Modules = Readonly<Record<string, unknown>>

/** Every file of both folders that the page's words stand in, so that none can be forgotten. */
const page = import.meta.glob<Modules>(['./en/*.ts', './zh/*.ts', '!**/*.test.ts'], { eager: true })

/** What each file of the page's folder of a language says, by the name of the file. */
const pageWords = (code: LanguageCode): Modules =>
  Object.fromEntries(
    Object.entries(page).flatMap(([file, words]) => {
      const [, folder, name] = /^\.\/(\w+)\/([\w-]+)\.ts$/.exec(file) ?? []
      // How a number is counted is each language's own; forms.test.ts holds it.
      return folder === code && name !== undefined && !['count', 'number'].includes(name) ? [[name, words]] : []
    }),
  )

/** All that is said in one language, as one tree. */
async function wordsIn(code: LanguageCode): Promise<Readonly<Record<string, unknown>>> {
  const language = languages[code]
  const { words } = await language.words()
  await language.sentences()
  return {
    words,
    sentences: laterWordsOf(words),
    help: (await language.help()).help,
    glossary: (await language.glossary()).glossary,
    lessons: (await language.lessons()).lessonWords,
    examples: (await language.examples()).exampleWords,
    apply: (await language.apply()).applyWords,
    diagnoses: (await language.diagnoses()).diagnosisWords,
    page: pageWords(code),
    cli: { en: cliEn, zh: cliZh }[code],
  }
}

/**
 * Stands for any part of a sentence: a text, a number, a list, or an object of such parts.
 * @param text what it prints
 * @param count what it counts as
 */
function part(text: string, count: number): unknown {
  const list = Array.from({ length: count }, (_, i) => `${text}${i}`)
  return new Proxy(list, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return (hint: string) => (hint === 'string' || text === '' ? text : count)
      for (const own of [list, text] as const)
        if (name in Object(own)) {
          const value: unknown = Reflect.get(Object(own), name)
          return typeof value === 'function' ? (value.bind(own) as unknown) : value
        }
      return part(text, count)
    },
  })
}

/** What the sentences are made with: a part that says something, one that is nothing, and plain ends of ranges. */
const SAMPLES = [part('‹x›', 3), part('‹x›', 1), '', 0, 1, true, false, null]

function said(sentence: (...parts: unknown[]) => unknown, sample: unknown): string | null {
  try {
    const text = sentence(...Array.from({ length: Math.max(sentence.length, 1) }, () => sample))
    return typeof text === 'string' ? text : null
  } catch {
    return null // The part does not fit this sentence.
  }
}

type Pair = readonly [path: string, english: string, other: string]

/** The texts that stand at the same place of two trees. Throws where the trees are not alike. */
function pairs(one: unknown, other: unknown, path: string): readonly Pair[] {
  if (one === other && typeof one === 'object') return []
  if (typeof one !== typeof other) throw new Error(`${path} is another thing in the other language`)
  if (typeof one === 'string') return [[path, one, String(other)]]
  if (typeof one === 'function' && typeof other === 'function')
    return SAMPLES.flatMap((sample): Pair[] => {
      const [here, there] = [one, other].map((each) => said(each as () => unknown, sample))
      return typeof here === 'string' && typeof there === 'string' ? [[path, here, there]] : []
    })
  if (typeof one !== 'object' || one === null || other === null) return []
  // Two languages may list different things: search words, forms of a term.
  const shared = Array.isArray(one) && Array.isArray(other) ? one.slice(0, other.length) : one
  return Object.entries(shared).flatMap(([key, below]) =>
    pairs(below, Reflect.get(Object(other), key), path === '' ? key : `${path}.${key}`),
  )
}

/** What is called so in every language: kinds, fields, protocols, products, and words of commands and of HTTP. */
const NAMES = [
  ...[
    'AgentgatewayModel',
    'BackendTLSPolicy',
    'ConfigMap',
    'CRD',
    'Gateway',
    'GatewayClass',
    'ReferenceGrant',
    'Secret',
  ],
  ...['backendRef', 'backendRefs', 'hostOverride', 'sectionName', 'subjectAltNames', 'verifySubjectAltNames'],
  ...['ALPN', 'CA', 'CEL', 'CONNECT', 'Host', 'HTTP', 'POST', 'SNI', 'SPIFFE ID', 'TLS', 'YAML', 'model', 'Bearer'],
  ...[
    'Passthrough',
    'guardrail',
    'endpoint picker',
    'picker',
    'workload identity',
    'IRSA',
    'Istio auto mTLS',
    'Alt',
    'Ctrl',
    'Esc',
    'Space',
  ],
  ...[
    'apply',
    'diff',
    'dry-run=server',
    'kubectl',
    'curl',
    'agentgateway',
    'kgateway',
    'Envoy',
    'AWS',
    'Azure',
    'Google Cloud',
  ],
  ...['Azure AI Foundry', 'Bedrock', 'DeepSeek', 'Gemini', 'Groq', 'Mistral', 'Ollama', 'OpenAI', 'OpenRouter'],
].sort((a, b) => b.length - a.length)

/** A text that says something: more than names, signs and what it is made with. */
function isSaid(text: string): boolean {
  const rest = NAMES.reduce(
    (left, name) => left.replace(new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`, 'g'), ''),
    text.replace(/‹x›\d*|\b(?:true|false|null|undefined)\b/g, ''),
  )
  return /\p{L}{2,}/u.test(rest)
}

describe('English and Chinese', async () => {
  const [en, zh] = await Promise.all([wordsIn('en'), wordsIn('zh')])
  const all = pairs(en, zh, '')
  const shared = Object.keys(en).filter((part) => en[part] === zh[part])

  test('are both found whole', () => {
    expect(languageCodes).toEqual(['en', 'zh'])
    expect(all.length).toBeGreaterThan(2000)
    expect(shared).toEqual([])
    // Every part has sentences that could be made from one of the samples at least.
    expect(new Set(all.map(([path]) => path.split('.')[0])).size).toBe(Object.keys(en).length)
    expect(Object.keys(pageWords('zh')).sort()).toEqual(Object.keys(pageWords('en')).sort())
  })

  test('have no text in common but names', () => {
    const same = all.filter(([path, english, other]) => english === other && !isSearch(path) && isSaid(english))
    expect([...new Set(same.map(([path, text]) => `${path}: ${text}`))]).toEqual([])
  })

  test('what is said in Chinese has Chinese in it, but for names', () => {
    const latin = all.filter(([path, , other]) => !/\p{Script=Han}/u.test(other) && !isSearch(path) && isSaid(other))
    expect([...new Set(latin.map(([path, , text]) => `${path}: ${text}`))]).toEqual([])
  })
})

/** What people type into a search field has as many names as they like. */
const isSearch = (path: string): boolean => path.endsWith('.search')
