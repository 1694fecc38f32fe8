import { planFor } from '../plans/plan.js'
import type { Endpoint } from '../connection/endpoints.js'
import { accepted, lesson } from './lesson.js'

const HOST = 'inference.corp.example'
const isMoved = ({ host, port, requests }: Endpoint): boolean =>
  host === HOST && port === 443 && requests[0]?.auth.length === 1

/** A Backend of kgateway 2.0 as an AgentgatewayBackend (domain: agentgateway, section 7). */
export const move = lesson({
  release: 'kgateway@2.0.5',
  start: `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: inference
spec:
  type: AI
  ai:
    llm:
      hostOverride:
        host: ${HOST}
        port: 443
      provider:
        openai:
          model: mixtral-8x22b
          authToken:
            kind: SecretRef
            secretRef:
              name: inference-secret
`,
  steps: [
    {
      id: 'release',
      isDone: ({ release }) => release.product === 'agentgateway',
      show: { release: 'agentgateway@1.5.0' },
    },
    {
      id: 'shape',
      isDone: (reading) => reading.release.product === 'agentgateway' && accepted(reading, isMoved) !== undefined,
      show: {
        plan: () =>
          planFor(0, [
            { path: ['apiVersion'], change: { do: 'set', value: 'agentgateway.dev/v1alpha1' } },
            { path: ['kind'], change: { do: 'set', value: 'AgentgatewayBackend' } },
            { path: ['spec', 'type'], change: { do: 'remove' } },
            {
              path: ['spec', 'ai'],
              change: {
                do: 'set',
                value: {
                  provider: { openai: { model: 'mixtral-8x22b' }, host: HOST, port: 443, path: '/v1/chat/completions' },
                },
              },
            },
            {
              path: ['spec', 'policies'],
              change: { do: 'set', value: { auth: { secretRef: { name: 'inference-secret' } } } },
            },
          ]),
      },
    },
    {
      id: 'tls',
      isDone: (reading) =>
        accepted(reading, (endpoint) => isMoved(endpoint) && endpoint.wire.verify === 'chain+name') !== undefined,
      show: { plan: () => planFor(0, [{ path: ['spec', 'policies', 'tls'], change: { do: 'set', value: {} } }]) },
    },
  ],
})
