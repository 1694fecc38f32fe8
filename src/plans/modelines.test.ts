import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { applyChange } from '../yaml/change-set.js'
import { withModelines } from './modelines.js'

const BACKEND = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: b
spec:
  ai:
    provider:
      openai: {}
`
const SECRET = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n`
const at = (release: string, text: string): string => {
  const reading = read(text, { ...DEFAULT_SETTINGS, release })
  return applyChange(text, withModelines(reading, 'https://h.example/x/schemas/'))
}
const LINE = '# yaml-language-server: $schema=https://h.example/x/schemas/agentgateway@1.4.1/AgentgatewayBackend.json'

test('each object whose kind has a schema gets its line, others none', () => {
  expect(at('agentgateway@1.4.1', `# ours\n${BACKEND}---\n${SECRET}---\n\n${BACKEND}`)).toBe(
    `${LINE}\n# ours\n${BACKEND}---\n${SECRET}---\n\n${LINE}\n${BACKEND}`,
  )
})

test('a line that is there follows the release, and is not put twice', () => {
  const once = at('agentgateway@1.4.1', BACKEND)
  expect(at('agentgateway@1.4.1', once)).toBe(once)
  expect(at('agentgateway@1.3.1', once)).toBe(once.replace('1.4.1', '1.3.1'))
})

test('line ends of the text are kept', () => {
  expect(at('agentgateway@1.4.1', BACKEND.replaceAll('\n', '\r\n'))).toBe(
    `${LINE}\r\n${BACKEND.replaceAll('\n', '\r\n')}`,
  )
})

test('a List and a kind that the release does not serve stay as they are', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${BACKEND.trimEnd().replaceAll('\n', '\n  ')}\n`
  expect(at('agentgateway@1.4.1', list)).toBe(list)
  expect(at('kgateway@2.0.5', BACKEND)).toBe(BACKEND)
})
