import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analyze.js'
import { readDocuments } from '../documents/documents.js'
import { holds, RUNS } from '../tests/support/seeds.js'
import { formatPath } from '../yaml/path.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { kindsOf } from '../schema/facts/index.js'
import { collect, holders } from './holders.js'
import { isOrdinary } from './values.js'
import { secretsIn } from './places.js'
import { PLACEHOLDER } from './rules.js'
import { redact } from './redact.js'

const TOKEN = 'sk-live-4f9a8b7c6d'
const paths = (text: string): string[] =>
  readDocuments(text).flatMap(({ root }) => secretsIn(root).map(({ path }) => formatPath(path)))
const share = (text: string): string => redact(text, { unreadable: 'left-out' }).text
const save = (text: string, known: readonly string[] = []): string => redact(text, { unreadable: 'hidden', known }).text

const backend = (token: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai   # ours
spec:
  type: AI
  ai:
    llm:
      provider:
        openai:
          authToken:
            kind: Inline
            ${token}
          model: "gpt-4o"
`
const policy = (kind: string, at: string): string => `kind: ${kind}\nspec:\n  ${at}:\n    auth:\n      key: ${TOKEN}\n`

describe('which values are secret, by path', () => {
  test('schemas name the objects that hold them', () => {
    const ids = [...releases.map(releaseId), 'agentgateway@1.5.0', 'agentgateway@1.6.0']
    const schemas = new Set(ids.flatMap((id) => kindsOf(id).map(({ schema }) => schema)))
    expect(holders()).toEqual(collect([...schemas]))
    expect([...holders()].map(([owner, { secret }]) => `${owner}.${[...secret].join()}`).sort()).toEqual([
      'auth.key',
      'authToken.inline',
    ])
  })

  test.each([
    ['an inline token of 2.0', backend(`inline: ${TOKEN}`), ['spec.ai.llm.provider.openai.authToken.inline']],
    ['the policies of a backend', policy('AgentgatewayBackend', 'policies'), ['spec.policies.auth.key']],
    ['an attached policy', policy('AgentgatewayPolicy', 'backend'), ['spec.backend.auth.key']],
    [
      'a provider in a group',
      `kind: AgentgatewayBackend\nspec: {ai: {groups: [{providers: [{policies: {auth: {key: ${TOKEN}}}}]}]}}\n`,
      ['spec.ai.groups[0].providers[0].policies.auth.key'],
    ],
    ['a Secret', `kind: Secret\ndata: {a: ${btoa(TOKEN)}}\nstringData:\n  b: ${TOKEN}\n`, ['data.a', 'stringData.b']],
    [
      'a Secret inside another object',
      `kind: Template\nobjects:\n- kind: Secret\n  data: {a: eHg=}\n`,
      ['objects[0].data.a'],
    ],
    ['a list of Secrets', `kind: SecretList\nitems:\n- data: {a: eHg=}\n`, ['items[0].data.a']],
    [
      'kubectl’s copy',
      `kind: Gateway\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"spec":{}}\n`,
      ['metadata.annotations.kubectl.kubernetes.io/last-applied-configuration'],
    ],
    [
      'a text where the object belongs',
      `kind: Backend\nspec: {ai: {llm: {authToken: ${TOKEN}}}}\n`,
      ['spec.ai.llm.authToken'],
    ],
    [
      'a field that no schema knows, beside a token',
      backend(`token: ${TOKEN}`),
      ['spec.ai.llm.provider.openai.authToken.token'],
    ],
    ['a value of the wrong type', backend('inline: 12345678'), ['spec.ai.llm.provider.openai.authToken.inline']],
  ])('%s', (_, text, expected) => {
    expect(paths(text)).toEqual(expected)
  })

  test.each([
    ['a ConfigMap', 'kind: ConfigMap\ndata: {a: b}\n'],
    [
      'the key of a reference',
      'kind: AgentgatewayBackend\nspec: {policies: {auth: {secretRef: {name: s, key: Authorization}}}}\n',
    ],
    [
      'a value that is filled in later',
      backend('inline: ${OPENAI_KEY}') + '---\n' + backend('inline: "{{ .Values.key }}"'),
    ],
    ['no value', backend('inline:')],
    ['the placeholder', backend(`inline: ${PLACEHOLDER}`)],
  ])('not %s', (_, text) => {
    expect(paths(text)).toEqual([])
    expect(share(text)).toBe(text)
  })
})

describe('replacing them', () => {
  test('only their own bytes change', () => {
    const text = `\uFEFF# head\r\n${backend(`inline:   "${TOKEN}"  # the token`).replaceAll('\n', '\r\n')}---\r\nkind: Secret\r\nstringData:\r\n    key: |\r\n        ${TOKEN}x\r\n        more of it\r\n    # after\r\n    other: 'two words'\r\n`
    expect(share(text)).toBe(
      text
        .replace(`"${TOKEN}"`, `"${PLACEHOLDER}"`)
        .replace(`|\r\n        ${TOKEN}x\r\n        more of it\r\n`, `${PLACEHOLDER}\r\n`)
        .replace(`'two words'`, `'${PLACEHOLDER}'`),
    )
  })

  test('the result says what the text said, and what was replaced is listed', () => {
    const { text, replaced } = redact(backend(`inline: ${TOKEN}`), { unreadable: 'left-out' })
    expect(analyze(text).endpoints).toMatchObject([{ host: 'api.openai.com', port: 443, wire: { scheme: 'https' } }])
    expect(replaced).toEqual([
      { what: 'value', path: ['spec', 'ai', 'llm', 'provider', 'openai', 'authToken', 'inline'], line: 13 },
    ])
  })

  test.each([
    [
      'an alias at the token',
      `x-token: &t ${TOKEN}\nspec: {authToken: {inline: *t}}\n`,
      `x-token: &t ${PLACEHOLDER}\nspec: {authToken: {inline: *t}}\n`,
    ],
    [
      'an alias at its object',
      `x: &a {inline: ${TOKEN}}\nspec: {authToken: *a}\n`,
      `x: &a {inline: ${PLACEHOLDER}}\nspec: {authToken: *a}\n`,
    ],
    [
      'a merged object, also where it is overridden',
      `x: &a\n  inline: ${TOKEN}\nspec:\n  authToken:\n    <<: *a\n    inline: sk-other-1234\n`,
      `x: &a\n  inline: ${PLACEHOLDER}\nspec:\n  authToken:\n    <<: *a\n    inline: ${PLACEHOLDER}\n`,
    ],
    [
      'a merge within a merge',
      `a: &a {inline: ${TOKEN}}\nb: &b {<<: *a, inline: x1y2z3}\nauthToken: {<<: *b}\n`,
      `a: &a {inline: ${PLACEHOLDER}}\nb: &b {<<: *a, inline: ${PLACEHOLDER}}\nauthToken: {<<: *b}\n`,
    ],
    [
      'the second of two equal keys',
      `authToken:\n  inline: sk-1-first\n  inline: ${TOKEN}\n`,
      `authToken:\n  inline: ${PLACEHOLDER}\n  inline: ${PLACEHOLDER}\n`,
    ],
    [
      'a value in several parts',
      `authToken: {inline: [${TOKEN}, {a: ${TOKEN}2}]}\n`,
      `authToken: {inline: [${PLACEHOLDER}, {a: ${PLACEHOLDER}}]}\n`,
    ],
    [
      'a tag',
      `kind: Secret\nstringData: {a: !!binary ${btoa(TOKEN)}, b: !!str 1}\n`,
      `kind: Secret\nstringData: {a: ${PLACEHOLDER}, b: ${PLACEHOLDER}}\n`,
    ],
    [
      'a kind that is said twice',
      `kind: ConfigMap\nkind: Secret\ndata: {a: ${TOKEN}}\n`,
      `kind: ConfigMap\nkind: Secret\ndata: {a: ${PLACEHOLDER}}\n`,
    ],
    [
      'data merged two deep',
      `a: &a {data: {p: ${TOKEN}}}\nb: &b {<<: *a}\n<<: *b\nkind: Secret\n`,
      `a: &a {data: {p: ${PLACEHOLDER}}}\nb: &b {<<: *a}\n<<: *b\nkind: Secret\n`,
    ],
    ['a list where the object of a token belongs', `authToken:\n  - ${TOKEN}\n`, `authToken:\n  - ${PLACEHOLDER}\n`],
    ['JSON', `{"kind":"Secret","data":{"a":"${btoa(TOKEN)}"}}\n`, `{"kind":"Secret","data":{"a":"${PLACEHOLDER}"}}\n`],
  ])('%s', (_, text, expected) => {
    expect(share(text)).toBe(expected)
  })

  test('repeated elsewhere: comments, notes, base64, copies with other escapes', () => {
    const text = `# was ${TOKEN} until May\nkind: ConfigMap\nmetadata:\n  annotations:\n    note: see "${TOKEN}".\n    copy: '{"inline":"${TOKEN}"}'\n    other: "sk\\x2dlive-4f9a8b7c6d"\ndata: {b: ${btoa(TOKEN)}}\n---\n${backend(`inline: Bearer ${TOKEN}`)}`
    const { text: out, replaced } = redact(text, { unreadable: 'left-out' })
    expect(out).toBe(
      `# was ${PLACEHOLDER} until May\nkind: ConfigMap\nmetadata:\n  annotations:\n    note: see "${PLACEHOLDER}".\n    copy: '{"inline":"${PLACEHOLDER}"}'\n    other: ${PLACEHOLDER}\ndata: {b: ${PLACEHOLDER}}\n---\n${backend(`inline: ${PLACEHOLDER}`)}`,
    )
    expect(replaced.filter(({ what }) => what === 'repeat')).toHaveLength(5)
  })

  test('commented out in the contents of a Secret, or beside a token under its name', () => {
    const text = `kind: Secret\nstringData:\n  # old: hunter2-before\n  a: ${TOKEN} # then b: hunter2-between\n  #c: "hunter2-after"\n# d: hunter2-behind\n\n# Ask: https://wiki.internal\ntype: Opaque # x: kept\n`
    expect(share(text)).toBe(
      `kind: Secret\nstringData:\n  # old: ${PLACEHOLDER}\n  a: ${PLACEHOLDER} # then b: ${PLACEHOLDER}\n  #c: "${PLACEHOLDER}"\n# d: ${PLACEHOLDER}\n\n# Ask: https://wiki.internal\ntype: Opaque # x: kept\n`,
    )
    expect(share(`authToken:\n  kind: Inline # Ask: us\n  inline: ${TOKEN}\n  # inline: sk-before-1\n`)).toBe(
      `authToken:\n  kind: Inline # Ask: us\n  inline: ${PLACEHOLDER}\n  # inline: ${PLACEHOLDER}\n`,
    )
  })

  test('a secret that only kubectl’s copy still holds is hidden elsewhere too', () => {
    const copy = JSON.stringify({ kind: 'Secret', data: { a: btoa(TOKEN) } })
    const text = `kind: Secret\n# ${TOKEN}\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '${copy}'\n`
    expect(share(text)).toBe(
      `kind: Secret\n# ${PLACEHOLDER}\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '${PLACEHOLDER}'\n`,
    )
  })

  test('an ordinary word that a Secret holds keeps its meaning elsewhere', () => {
    const text = `kind: Secret\nmetadata: {name: s, namespace: openai} # not openai\nstringData: {user: openai}\n`
    expect(share(text)).toBe(
      `kind: Secret\nmetadata: {name: s, namespace: openai} # not openai\nstringData: {user: ${PLACEHOLDER}}\n`,
    )
  })

  test('doing it twice changes nothing more', () => {
    const once = share(backend(`inline: ${TOKEN}`))
    expect(redact(once, { unreadable: 'left-out' })).toMatchObject({ text: once, replaced: [] })
  })

  test('whatever the secret is, no place of the result holds it', () => {
    const secret = fc
      .string({ minLength: 12, maxLength: 40, unit: fc.constantFrom(...Array.from('aZ9-_=+/:#"\'{}[]&*!|>%@` \n')) })
      .filter((s) => s.trim().length >= 12 && !isOrdinary(s.trim()))
    holds(
      fc.property(secret, fc.constantFrom('plain', 'json', 'list'), (value, form) => {
        const object = {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 's', annotations: { copy: value } },
          stringData: { a: value },
        }
        const text =
          form === 'list'
            ? JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [object, object] }, null, 2)
            : JSON.stringify(object, null, form === 'json' ? 0 : 2)
        for (const out of [share(text), save(text)]) {
          expect(out).not.toContain(JSON.stringify(value).slice(1, -1))
          expect(readDocuments(out)[0]?.problems).toEqual([])
        }
      }),
      RUNS / 20,
    )
  })
})

describe('a document that can’t be read', () => {
  const broken = `${backend(`inline: ${TOKEN}`)}  what is this\n   - [\n`
  const other = backend('inline: sk-other-55').replace('openai   # ours', 'second')

  test('is left out of what is shared, and said to be; the others stay', () => {
    const { text, replaced } = redact(`${broken}---\n${other}`, { unreadable: 'left-out' })
    expect(text).toBe(
      `# A document that could not be read stood here.\n---\n${other.replace('sk-other-55', PLACEHOLDER)}`,
    )
    expect(replaced.map(({ what, line }) => `${what} ${line}`)).toEqual(['document 1', 'value 30'])
  })

  test.each([
    [
      'aliases that explode',
      `a: &a [${TOKEN}]\n${Array.from(
        { length: 30 },
        (_, i) =>
          `${'b'.repeat(i + 1)}: &${'b'.repeat(i + 1)} [${Array<string>(9)
            .fill(`*${i === 0 ? 'a' : 'b'.repeat(i)}`)
            .join(', ')}]`,
      ).join('\n')}\n`,
    ],
    ['a key that is no text', `? {authToken: {inline: ${TOKEN}}}\n: x\n`],
    ['a value under such a key', `null: {authToken: {inline: ${TOKEN}}}\n`],
    ['a merge of what is no map', `<<: [${TOKEN}]\n`],
  ])('so is one whose tree does not show everything: %s', (_, text) => {
    expect(share(text)).not.toContain(TOKEN)
  })

  test.each([
    ['in a block', broken],
    ['in quotes, with the line after it', `authToken:\n  inline: |\n    ${TOKEN}\n    ${TOKEN}\n  model: [\n`],
    ['in JSON that ends too early', `{"spec":{"authToken":{"kind":"Inline","inline":"${TOKEN}"`],
    ['in JSON, on the next line', `{"spec":{"authToken":{"inline":\n"${TOKEN}"`],
    ['behind an alias', `x: &t ${TOKEN}\nspec:\n  authToken:\n    inline: *t\n  [\n`],
    ['in a Secret', `kind: Secret\nstringData:\n  a: ${TOKEN}\n  b: |\n    ${TOKEN}\n [\n`],
    ['in data before the kind', `data:\n  a: ${TOKEN}\n [\n`],
    [
      'in kubectl’s copy',
      `metadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"a":"${TOKEN}"}\n [\n`,
    ],
    ['where the object belongs', `spec:\n  auth: ${TOKEN}\n [\n`],
    ['under a key of its own', `auth:\n  key: ${TOKEN}\n [\n`],
    ['with tabs', `auth:\n\tkey: ${TOKEN}\n`],
    ['in a comment', `# inline: ${TOKEN}\na: [\n`],
    [
      'in a list whose kind comes last',
      `items:\n- kind: ConfigMap\n- data:\n    a: ${TOKEN}\n  kind: Secret\nkind: List\n [\n`,
    ],
    [
      'in a Secret whose owner comes first',
      `metadata:\n  ownerReferences:\n  - kind: Backend\nkind: Secret\ndata:\n  a: ${TOKEN}\n [\n`,
    ],
    ['below an anchor', `x: &t |\n  ${TOKEN}\nauthToken:\n  inline: *t\n [\n`],
    ['below the anchor of an object', `x: &d\n  password: ${TOKEN}\nkind: Secret\ndata: *d\n [\n`],
    ['below the name of its object', `auth:\n    ${TOKEN}\nb: [\n`],
  ])('keeps its other lines in what is saved, not its secret: %s', (_, text) => {
    const out = save(text)
    expect(out).not.toContain(TOKEN)
    expect(out).toContain(PLACEHOLDER)
    expect(out.split('\n')).toHaveLength(text.split('\n').length)
  })

  test('a secret known from before is hidden, whatever became of its line', () => {
    expect(save(`spec:\n  inline ${TOKEN}\n  kind: Inline\n`, [TOKEN])).toBe(
      `spec:\n  inline ${PLACEHOLDER}\n  kind: Inline\n`,
    )
  })

  test('a hundred thousand lines take no longer than their number', () => {
    const text = `${'auth:\n  key: abc\n'.repeat(50_000)} [\n`
    expect(save(text)).not.toContain('abc')
  }, 10_000)

  test('a secret known from before stays where the text can be read: it is no secret any more', () => {
    expect(save('kind: ConfigMap\ndata: {a: the-old-token-1}\n', ['the-old-token-1'])).toBe(
      'kind: ConfigMap\ndata: {a: the-old-token-1}\n',
    )
  })

  test('what is no secret stays, also in a broken document', () => {
    const text = `kind: ConfigMap\ndata:\n  a: b\nauth:\n  secretRef:\n    name: s\n    key: Authorization\n other: {secretRef: {name: s, key: x}}\n [\n`
    expect(save(text)).toBe(text)
  })
})

test('a value of several lines that was hidden line by line is hidden', () => {
  const text = 'kind: Secret\napiVersion: v1\nstringData:\n  a: "REDACTED\n    REDACTED"\n'
  expect(redact(text, { unreadable: 'left-out' }).text).toBe(text)
})
