import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { fixed } from '../tests/support/fixed.js'

const llm = (token: string, rest = ''): string =>
  `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: llm # the name
spec:
  type: AI
  ai:
    llm:
      hostOverride:
        host: x.internal
        port: 80 # plain
      provider:
        openai:
          authToken:
${token}${rest}`
const SECRET_REF = '            kind: SecretRef\n            secretRef:\n              name: s\n'
const good = llm(SECRET_REF)

/** What people write, the code that it gets, and what its fix makes of it. */
const MENDS: readonly (readonly [name: string, wrong: string, code: string, right: string])[] = [
  ['the case of a value', good.replace('kind: SecretRef', 'kind: secretref'), 'unsupported-value', good],
  ['one letter of a value', good.replace('kind: SecretRef', 'kind: SecretReff'), 'unsupported-value', good],
  ['a value with a dash', good.replace('kind: SecretRef', 'kind: secret-ref'), 'unsupported-value', good],
  ['a number in quotes', good.replace('port: 80', 'port: "80"'), 'wrong-type', good],
  [
    'a text that is read as a number',
    good.replace('name: llm ', 'name: 12 '),
    'wrong-type',
    good.replace('name: llm ', 'name: "12" '),
  ],
  ['a missing type', good.replace('  type: AI\n', ''), 'required', good],
  [
    'a field that stands twice',
    good.replace('        host: x.internal\n', '        host: old.internal # gone\n        host: x.internal\n'),
    'duplicate-key',
    good,
  ],
  ['tabs in the indentation', good.replace('    llm:\n', '\t\tllm:\n'), 'syntax', good],
  ['tabs everywhere', good.replaceAll(/^ +/gm, (blank) => '\t'.repeat(blank.length / 2)), 'syntax', good],
]

test.each(MENDS)('%s', (_, wrong, code, right) => {
  const reading = read(wrong, { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' })
  const finding = reading.findings.find((each) => each.code === code)
  expect(finding && fixed(reading, finding)).toBe(right)
})

test('a value that is far from every allowed one has no mend, and nothing is taken away for it', () => {
  const reading = read(good.replace('kind: SecretRef', 'kind: vault'), {
    ...DEFAULT_SETTINGS,
    release: 'kgateway@2.0.5',
  })
  expect(reading.findings.filter(({ code }) => code === 'unsupported-value').map(({ fix }) => fix)).toEqual([undefined])
  expect(reading.findings.map(({ code }) => code)).not.toContain('stray-secret-ref')
})

test('text in the place of a number has no mend', () => {
  const reading = read(good.replace('port: 80', 'port: http'), { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' })
  expect(reading.findings.find(({ code }) => code === 'wrong-type')?.fix).toBeUndefined()
})
