import { describe, expect, test } from 'vitest'
import { lessonWords } from '../words/en/lessons.js'
import { readAt, showMe, solved, type Place } from './solve.js'
import { lessonIds, lessons, type LessonId, type StepIdOf } from './table.js'

/** What somebody does at a step with their own hands. */
type Act = (place: Place) => Place
interface Attempt {
  readonly right: Act
  readonly wrong: Act
}

const type =
  (from: string | RegExp, to: string): Act =>
  ({ text, release }) => {
    const typed = text.replace(from, to)
    if (typed === text) throw new Error(`nothing like ${from} in:\n${text}`)
    return { text: typed, release }
  }
const choose =
  (release: string): Act =>
  ({ text }) => ({ text, release })
const append =
  (more: string): Act =>
  ({ text, release }) => ({ text: text + more, release })

const route = (ref: string): string =>
  `---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r}\nspec:\n  parentRefs: [{name: gw}]\n  rules: [{backendRefs: [${ref}]}]\n`
const secret = (entry: string): string =>
  `---\napiVersion: v1\nkind: Secret\nmetadata: {name: openai-secret}\nstringData: {${entry}: something}\n`
const member = '        - provider: {openai: {model: o3, authToken: {kind: Passthrough}}}\n'
const moved = (provider: string): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: moved}\nspec:\n  ai: {provider: {openai: {}, ${provider}, port: 443}}\n  policies:\n    auth: {key: not-a-key}\n`

/** One right and one wrong way at every step of every lesson, written otherwise than the lesson shows it. */
const attempts: { readonly [Id in LessonId]: Readonly<Record<StepIdOf<Id>, Attempt>> } = {
  'first-backend': {
    provider: { right: type('{}', '{openai: {}}'), wrong: type('{}', '{openai: {}, gemini: {}}') },
    model: { right: type('{}', '{model: o3}'), wrong: type('{}', '{modell: o3}') },
    route: {
      right: append(route('{group: agentgateway.dev, kind: AgentgatewayBackend, name: chat}')),
      wrong: append(route('{name: chat}')),
    },
  },
  token: {
    reference: {
      right: type('key: not-a-real-key', 'secretRef: {name: openai-secret}'),
      wrong: type('key: not-a-real-key', 'key: another-key'),
    },
    secret: { right: append(secret('Authorization')), wrong: append(secret('api-key')) },
  },
  'host-override': {
    host: {
      right: append('      host: ollama.ollama.svc.cluster.local\n      port: 11434\n'),
      wrong: append('      host: ollama.ollama.svc.cluster.local\n'),
    },
    path: { right: append('      path: "/v1/chat/completions"\n'), wrong: append('      path: /chat\n') },
  },
  'port-80': {
    bug: { right: choose('kgateway@2.0.0-beta2'), wrong: choose('kgateway@2.0.0') },
    fixed: { right: choose('kgateway@2.0.3'), wrong: choose('kgateway@2.0.0-beta3') },
    tls: { right: type('port: 80', 'port: 443'), wrong: type('port: 80', 'port: 8443') },
  },
  priorities: {
    member: { right: append(member), wrong: append('        - provider: {}\n') },
    priority: { right: append(`      - pool:\n${member}`), wrong: append(member) },
    'own-server': {
      right: type(/$/, '          hostOverride: {host: a.b, port: 80}\n'),
      wrong: type(/$/, '          hostOverride: {host: a.b, port: 443}\n'),
    },
  },
  failover: {
    health: {
      right: append('    health:\n      eviction: {}\n'),
      wrong: append('    health: {unhealthyCondition: response.code > 499}\n'),
    },
    quota: {
      right: type('health:', 'health:\n      unhealthyCondition: response.code >= 400'),
      wrong: type('health:', 'health:\n      unhealthyCondition: response.code >= 500'),
    },
    provider: {
      right: type(
        '  policies:\n    auth',
        '    - providers: [{name: third, gemini: {}, policies: {auth: {key: not-a-key}}}]\n  policies:\n    auth',
      ),
      wrong: type('  policies:\n    auth', '    - providers: [{name: third, openai: {}}]\n  policies:\n    auth'),
    },
  },
  'certificate-checks': {
    checked: { right: choose('kgateway@2.0.1'), wrong: choose('kgateway@2.0.2') },
    unchecked: { right: choose('kgateway@2.0.2'), wrong: choose('kgateway@2.0.0') },
    'own-host': {
      right: type(/ {6}hostOverride:\n.*\n.*\n/, ''),
      wrong: type('llm-proxy.corp.example', 'api.openai.com'),
    },
  },
  'private-ca': {
    tls: { right: append('    tls: {}\n'), wrong: type('8443', '443') },
    ca: {
      right: type('tls: {}', 'tls:\n      caCertificateRefs: [{name: corp-ca}]'),
      wrong: type('tls: {}', 'tls: {insecureSkipVerify: All}'),
    },
    name: {
      right: type('tls:', 'tls:\n      verifySubjectAltNames: [llm.corp.example]'),
      wrong: type('tls:', 'tls:\n      insecureSkipVerify: Hostname'),
    },
  },
  move: {
    release: { right: choose('agentgateway@1.2.0'), wrong: choose('kgateway@2.1.2') },
    shape: {
      right: ({ release }) => ({ text: moved('host: inference.corp.example'), release }),
      wrong: ({ release }) => ({ text: moved('host: elsewhere.example'), release }),
    },
    tls: { right: type('policies:', 'policies:\n    tls: {sni: a.b}'), wrong: type('port: 443', 'port: 8443') },
  },
  'one-model': {
    listener: {
      right: type('HTTP\n', 'HTTP\n    allowedRoutes: {kinds: [{group: agentgateway.dev, kind: AgentgatewayModel}]}\n'),
      wrong: type('HTTP\n', 'HTTP\n    allowedRoutes: {kinds: [{kind: HTTPRoute}]}\n'),
    },
    url: {
      right: type('OpenAI', 'Ollama\n  baseURL: "http://ollama.ollama.svc.cluster.local:11434"'),
      wrong: type('OpenAI', 'Ollama\n  baseURL: https://ollama.ollama.svc.cluster.local:11434'),
    },
    path: { right: type(/11434/, '11434/v1/'), wrong: type(/11434/, '11434/api') },
  },
}

test('there are at least ten', () => expect(lessonIds.length).toBeGreaterThanOrEqual(10))

const json = (object: unknown): string => `---\n${JSON.stringify(object)}\n`
const third = (provider: string): Act =>
  type('  policies:\n    auth', `    - providers: [{name: third, ${provider}}]\n  policies:\n    auth`)

/** Other ways in which people do it: another provider, another order, another style; and what only looks like it. */
const others: readonly (readonly [id: LessonId, step: string, name: string, act: Act, isDone: boolean])[] = [
  ['first-backend', 'provider', 'Anthropic', type('{}', '{anthropic: {}}'), true],
  ['first-backend', 'provider', 'as a block', type('provider: {}', 'provider:\n      gemini: {}'), true],
  ['first-backend', 'provider', 'in a group', type('provider: {}', 'groups: [{providers: [{name: a, openai: {}}]}]'), true], // prettier-ignore
  ['first-backend', 'model', 'of another provider', type('openai: {}', 'anthropic: {model: claude-sonnet-4-5}'), true], // prettier-ignore
  ['first-backend', 'route', 'as JSON', append(json({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'r' }, spec: { parentRefs: [{ name: 'gw' }], rules: [{ backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'chat' }] }] } })), true], // prettier-ignore
  ['first-backend', 'route', 'to another group', append(route('{group: gateway.kgateway.dev, kind: AgentgatewayBackend, name: chat}')), false], // prettier-ignore
  ['token', 'reference', 'to a Secret of another name', type('key: not-a-real-key', 'secretRef: {name: mine}'), true], // prettier-ignore
  ['token', 'reference', 'the key of the client', type('key: not-a-real-key', 'passthrough: {}'), false],
  ['token', 'secret', 'in base64', append('---\napiVersion: v1\nkind: Secret\nmetadata: {name: openai-secret}\ndata: {Authorization: c29tZXRoaW5n}\n'), true], // prettier-ignore
  ['token', 'secret', 'in another namespace', append('---\napiVersion: v1\nkind: Secret\nmetadata: {name: openai-secret, namespace: other}\nstringData: {Authorization: x}\n'), false], // prettier-ignore
  ['host-override', 'host', 'a whole name', append('      host: ollama.ollama.svc.cluster.local.\n      port: 11434\n'), true], // prettier-ignore
  ['host-override', 'host', 'with a scheme', append('      host: http://ollama.ollama.svc.cluster.local\n      port: 11434\n'), false], // prettier-ignore
  ['host-override', 'path', 'by its prefix', append('      pathPrefix: /v1\n'), true],
  ['failover', 'quota', 'in a list', type('health:', 'health:\n      unhealthyCondition: response.code in [429, 500, 502, 503, 504]'), true], // prettier-ignore
  ['failover', 'quota', '429 alone', type('health:', 'health:\n      unhealthyCondition: response.code == 429'), false], // prettier-ignore
  ['failover', 'quota', 'all above it', type('health:', 'health:\n      unhealthyCondition: response.code > 429'), false], // prettier-ignore
  ['failover', 'provider', 'in the cloud', third('bedrock: {region: us-east-1}, policies: {auth: {aws: {}}}'), true], // prettier-ignore
  ['failover', 'provider', 'with the key of the first', third('anthropic: {}'), false],
  ['private-ca', 'name', 'both ways', type('tls:', 'tls:\n      sni: llm.corp.example\n      verifySubjectAltNames: [llm.corp.example]'), true], // prettier-ignore
  ['one-model', 'listener', 'beside routes', type('HTTP\n', 'HTTP\n    allowedRoutes: {kinds: [{kind: HTTPRoute}, {group: agentgateway.dev, kind: AgentgatewayModel}]}\n'), true], // prettier-ignore
  ['one-model', 'url', 'with the path at once', type('OpenAI', 'Ollama\n  baseURL: http://ollama.ollama.svc.cluster.local:11434/v1'), true], // prettier-ignore
]

test.each(others)('%s, %s: %s', (id, stepId, _, act, isDone) => {
  const { steps } = lessons[id]
  const index = steps.findIndex((step) => step.id === stepId)
  expect(steps[index]?.isDone(readAt(act(solved(lessons[id], index))))).toBe(isDone)
})

describe.each(lessonIds.map((id) => [id] as const))('%s', (id) => {
  const { steps, ...lesson } = lessons[id]
  const acts: Readonly<Record<string, Attempt>> = attempts[id]

  test('it begins with a question and ends with a text that all three take', () => {
    expect(lessonWords[id].question).toMatch(/\?$/)
    const { verdict, findings } = readAt(solved({ ...lesson, steps }, steps.length))
    expect(verdict).toMatchObject({ apiServer: 'accepts', controller: 'accepts', wire: { failing: 0, plaintext: 0 } })
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([])
  })

  test('it is at its beginning what it says, not yet what its first step asks', () => {
    expect(solved({ ...lesson, steps }, 0)).toEqual({ text: lesson.start, release: lesson.release })
  })

  describe.each(steps.map((step, index) => [step.id, index, step] as const))('%s', (stepId, index, step) => {
    const before = solved({ ...lesson, steps }, index)
    const act = acts[stepId]!

    test('it is not done before', () => expect(step.isDone(readAt(before))).toBe(false))
    test('done by hand it is done', () => expect(step.isDone(readAt(act.right(before)))).toBe(true))
    test('done wrong it is not', () => expect(step.isDone(readAt(act.wrong(before)))).toBe(false))
    test('shown it is done, also where somebody was wrong or has taken everything away', () => {
      for (const place of [before, act.wrong(before), { ...before, text: '' }, { ...before, text: 'a: [' }])
        expect(step.isDone(readAt(showMe({ ...lesson, steps }, index, readAt(place))))).toBe(true)
    })
    test('what is shown keeps what stands there', () => {
      const marked = { ...before, text: `# my own note\n${before.text}` }
      expect(showMe({ ...lesson, steps }, index, readAt(marked)).text).toMatch(/^# my own note\n/)
    })
  })

  test('done by hand throughout it ends done', () => {
    const end = steps.reduce((place, step) => acts[step.id]!.right(place), {
      text: lesson.start,
      release: lesson.release,
    })
    expect(steps.at(-1)?.isDone(readAt(end))).toBe(true)
  })
})
