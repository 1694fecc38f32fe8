import { expect, test } from 'vitest'
import { read } from '../../src/index'
import { problemsOf } from './groups'

const backend = (name: string, provider: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: ${name}
spec:
  ai:
    provider:
      ${provider}
`
const listed = (text: string) => {
  const reading = read(text)
  const { listed: all, problems } = problemsOf(reading)
  return {
    all: all.map(({ finding, head, before }) => [finding.severity, finding.code, head, before !== null] as const),
    findings: reading.findings,
    problems,
  }
}

test('documents with errors come first, each under its name, every finding once, and one cause together', () => {
  const fine = backend('fine', 'openai: {}')
  const wrong = backend('wrong', 'openai: {modle: a, model: 3, tpye: b}')
  const { all, findings, problems } = listed(`${fine}---\n${wrong}`)
  const errors = all.filter(([severity]) => severity === 'error')
  expect(all.length).toBe(findings.length)
  expect(all[0]?.[2]).toBe('AgentgatewayBackend wrong')
  expect(errors.map(([, code, , isSame]) => [code, isSame])).toEqual([
    ['unknown-field', false],
    ['unknown-field', true],
    ['wrong-type', false],
  ])
  expect(all.slice(0, problems).filter(([, , head]) => head === 'AgentgatewayBackend wrong')).toHaveLength(1)
})

test('notes are no problems, and come last', () => {
  const { all, problems } = listed(backend('b', 'openai: {model: 3}'))
  expect(all.slice(problems).every(([severity]) => severity === 'info')).toBe(true)
  expect(all.slice(0, problems).some(([severity]) => severity === 'info')).toBe(false)
  expect(all.some(([, code]) => code === 'rules-not-checked')).toBe(true)
})

test('one document needs no name', () => {
  expect(listed(backend('b', 'openai: {modle: a}')).all.every(([, , head]) => head === null)).toBe(true)
})
