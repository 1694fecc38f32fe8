import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { lastWord } from '../connection/open-marks.js'
import { read } from '../reading.js'
import { isFitForProduction, practiceOf } from './practice.js'

const on = (release: string, provider: string, policies = '') => {
  const text = `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: b}\nspec:\n  ai: {provider: ${provider}}\n${policies}`
  const found = practiceOf(read(text, { ...DEFAULT_SETTINGS, release }), 0)
  return found && { ...found, fit: isFitForProduction(found) }
}
const NONE = {
  refused: false,
  warned: 0,
  unsaid: 0,
  plaintext: { inside: 0, outside: 0 },
  tls: { checked: 0, chain: 0, unchecked: 0 },
  other: 0,
}
const newest = 'agentgateway@1.7.0'
const host = (name: string, port = 8443): string => `{openai: {}, host: ${name}, port: ${port}}`

test.each([
  ['the provider’s own host', '{openai: {}}', '', { ...NONE, tls: { ...NONE.tls, checked: 1 }, fit: true }],
  ['plaintext inside', host('vllm.ai.svc.cluster.local', 8000), '', { ...NONE, unsaid: 1, plaintext: { inside: 1, outside: 0 }, fit: true }], // prettier-ignore
  ['plaintext inside where the port means TLS', host('vllm.ai.svc.cluster.local', 443), '', { ...NONE, warned: 1, unsaid: 1, plaintext: { inside: 1, outside: 0 }, fit: false }], // prettier-ignore
  ['a text that is refused', host('vllm.ai.svc.cluster.local', 8000), '  policies: {tsl: {}}', { ...NONE, refused: true, unsaid: 1, plaintext: { inside: 1, outside: 0 }, fit: false }], // prettier-ignore
  ['plaintext outside', host('llm.acme.com'), '', { ...NONE, warned: 1, unsaid: 1, plaintext: { inside: 0, outside: 1 }, fit: false }], // prettier-ignore
  ['TLS that a block says', host('llm.acme.com'), '  policies: {tls: {}}', { ...NONE, tls: { ...NONE.tls, checked: 1 }, fit: true }], // prettier-ignore
  ['TLS that nobody checks', host('llm.acme.com'), '  policies: {tls: {insecureSkipVerify: All}}', { ...NONE, tls: { ...NONE.tls, unchecked: 1 }, fit: false }], // prettier-ignore
  ['TLS of any name', host('llm.acme.com'), '  policies: {tls: {insecureSkipVerify: Hostname}}', { ...NONE, tls: { ...NONE.tls, chain: 1 }, fit: false }], // prettier-ignore
])('%s', (_, provider, policies, wanted) => {
  expect(on('agentgateway@1.4.1', provider, policies)).toEqual({ ...wanted, newest })
})

test('on the newest release none is newer', () => {
  expect(on(newest, '{openai: {}}')?.newest).toBeNull()
})

test('on Envoy the port says it', () => {
  const text = `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec: {type: AI, ai: {llm: {hostOverride: {host: h.svc, port: 80}, provider: {openai: {authToken: {kind: Passthrough}}}}}}\n`
  expect(practiceOf(read(text, { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' }), 0)).toMatchObject({ unsaid: 0 })
  expect(practiceOf(read('a: 1\n', DEFAULT_SETTINGS), 0)).toBeNull()
})

test('where nobody looked at the data plane, the last word is still what decides', () => {
  const plain = read(
    `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: b}\nspec:\n  ai: {provider: ${host('llm.acme.com')}}\n  policies: {tls: {}}\n`,
    { ...DEFAULT_SETTINGS, release: newest },
  )
  expect(lastWord(plain.endpoints[0]?.because ?? [])?.rule).toBe('tls-from')
  expect(on(newest, host('llm.acme.com'), '  policies: {tls: {}}')?.unsaid).toBe(0)
})
