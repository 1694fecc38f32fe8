import { planFor } from '../plans/plan.js'
import { accepted, lesson } from './lesson.js'

const TLS = ['spec', 'policies', 'tls']
const CA = 'corp-ca'

/** TLS to a server of one's own: switched on, trusted by whom, and by which name. */
export const privateCa = lesson({
  release: 'agentgateway@1.5.0',
  start: `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: inference
spec:
  ai:
    provider:
      openai:
        model: mixtral-8x22b
      host: inference.corp.example
      port: 8443
      path: /v1/chat/completions
  policies:
    auth:
      secretRef:
        name: inference-key
`,
  steps: [
    {
      id: 'tls',
      isDone: (reading) => accepted(reading)?.wire.scheme === 'https',
      show: { plan: () => planFor(0, [{ path: TLS, change: { do: 'set', value: {} } }]) },
    },
    {
      id: 'ca',
      isDone: (reading) =>
        accepted(reading, ({ wire }) => wire.trust === 'configmap' && wire.trustRef === CA) !== undefined,
      show: {
        plan: () => planFor(0, [{ path: [...TLS, 'caCertificateRefs'], change: { do: 'set', value: [{ name: CA }] } }]),
      },
    },
    {
      id: 'name',
      isDone: (reading) =>
        accepted(reading, ({ wire }) => {
          return (
            wire.trust === 'configmap' &&
            wire.verify === 'chain+name' &&
            wire.verifiedNames.includes('llm.corp.example')
          )
        }) !== undefined,
      show: {
        plan: () => planFor(0, [{ path: [...TLS, 'sni'], change: { do: 'set', value: 'llm.corp.example' } }]),
      },
    },
  ],
})
