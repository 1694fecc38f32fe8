import { planFor } from '../plans/plan.js'
import type { AnalyzedDocument, Reading } from '../reading.js'
import { itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import { accepted, adding, has, lesson } from './lesson.js'

/** The backends that a route leads to, by kind and name. */
const leadsTo = ({ root }: AnalyzedDocument): readonly string[] =>
  itemsOf(nodeAt(root, ['spec', 'rules']))
    .flatMap((rule) => itemsOf(nodeAt(rule, ['backendRefs'])))
    .map((ref) => `${stringOf(nodeAt(ref, ['kind']))} ${stringOf(nodeAt(ref, ['name']))}`)

function isRouted(reading: Reading): boolean {
  const backend = reading.documents.find((document) => document.backend)
  const routes = reading.documents.filter(({ kind, valid }) => kind === 'HTTPRoute' && valid)
  return routes.flatMap(leadsTo).includes(`${backend?.kind} ${backend?.name}`)
}

/** From nothing to a backend that a route leads to. */
export const firstBackend = lesson({
  release: 'agentgateway@1.5.0',
  start: `# An AI backend says where requests go.
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    provider: {}
`,
  steps: [
    {
      id: 'provider',
      isDone: (reading) => accepted(reading, ({ member }) => member.provider !== null) !== undefined,
      show: {
        plan: () => planFor(0, [{ path: ['spec', 'ai', 'provider', 'openai'], change: { do: 'set', value: {} } }]),
      },
    },
    {
      id: 'model',
      isDone: (reading) => accepted(reading, ({ member }) => member.model !== null) !== undefined,
      show: {
        plan: () =>
          planFor(0, [
            { path: ['spec', 'ai', 'provider', 'openai', 'model'], change: { do: 'set', value: 'gpt-4o-mini' } },
          ]),
      },
    },
    {
      id: 'route',
      isDone: (reading) =>
        accepted(reading) !== undefined && isRouted(reading) && !has(reading, 'route-misses-backend'),
      show: {
        plan: () =>
          adding(`# A route leads requests of a Gateway to the backend.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    # Group and kind are needed: without them a reference is to a Service.
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: chat
`),
      },
    },
  ],
})
