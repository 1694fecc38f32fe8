import type { Endpoint } from '../connection/endpoints.js'
import { planFor } from '../plans/plan.js'
import { accepted, has, isAccepted, lesson } from './lesson.js'

const HOST = 'ollama.ollama.svc.cluster.local'
const URL = `http://${HOST}:11434`
const isOwn = ({ host, port, wire }: Endpoint): boolean => host === HOST && port === 11434 && wire.scheme === 'http'

/** AgentgatewayModel: a listener that allows the kind, and one URL for all (domain: agentgateway-1.5-1.7, sections 6.2 and 6.3). */
export const oneModel = lesson({
  release: 'agentgateway@1.6.0',
  start: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: agentgateway
  listeners:
  - name: llm
    port: 8080
    protocol: HTTP
---
# Clients ask for the model by this object's name.
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: llama3.2
spec:
  parentRefs:
  - name: ai-gateway
  provider: OpenAI
`,
  steps: [
    {
      id: 'listener',
      isDone: (reading) => isAccepted(reading) && !has(reading, 'model-not-attached'),
      show: {
        plan: () =>
          planFor(0, [
            {
              path: ['spec', 'listeners', 0, 'allowedRoutes'],
              change: { do: 'set', value: { kinds: [{ group: 'agentgateway.dev', kind: 'AgentgatewayModel' }] } },
            },
          ]),
      },
    },
    {
      id: 'url',
      isDone: (reading) => accepted(reading, isOwn) !== undefined,
      show: {
        plan: () =>
          planFor(1, [
            { path: ['spec', 'provider'], change: { do: 'set', value: 'Ollama' } },
            { path: ['spec', 'baseURL'], change: { do: 'set', value: URL } },
          ]),
      },
    },
    {
      id: 'path',
      isDone: (reading) => accepted(reading, isOwn)?.requests[0]?.path === '/v1/chat/completions',
      show: { plan: () => planFor(1, [{ path: ['spec', 'baseURL'], change: { do: 'set', value: `${URL}/v1` } }]) },
    },
  ],
})
