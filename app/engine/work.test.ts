import { expect, test } from 'vitest'
import example from '../../src/examples/failover.yaml?raw'
import { isLarge, workOf } from './work'

const members = (count: number): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n  ai:\n    groups:\n    - providers:\n${Array.from({ length: count }, (_, i) => `      - name: p${i}\n        openai:\n          model: m\n`).join('')}`
const routes = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: r${i}\nspec:\n  rules:\n  - backendRefs:\n    - {group: agentgateway.dev, kind: AgentgatewayBackend, name: b}\n`,
  ).join('')

test.each([
  ['the first example', example],
  ['a backend with twenty members and ten routes', members(20) + routes(10)],
  ['forty routes without a member', routes(40)],
])('%s is answered in the task of the key', (_, text) => {
  expect(isLarge(text)).toBe(false)
})

test.each([
  ['a hundred routes over a hundred members', members(100) + routes(100)],
  ['the same as JSON', `{"items": [${'{"openai": {}}, '.repeat(100)}${'{"backendRefs": []}, '.repeat(100)}]}`],
  ['four thousand documents', 'a: 1\n---\n'.repeat(4000)],
  ['three thousand lines with a fault each', 'fault: 1\n'.repeat(3000)],
  ['40,000 characters', `# ${'x'.repeat(40_000)}`],
])('%s go to the worker, however short the text', (_, text) => {
  expect(isLarge(text)).toBe(true)
})

test('work grows with the text, and is told in linear time', () => {
  expect(workOf(members(20))).toBeLessThan(workOf(members(40)))
  expect(workOf(' '.repeat(1_000_000) + '-'.repeat(1_000_000))).toBeLessThan(Infinity)
})
