import { planFor } from '../plans/plan.js'
import { accepted, lesson } from './lesson.js'

/** Port 80 got TLS up to 2.0.0-rc.1; since then the port decides (domain: kgateway-envoy, section 3.2, R0 and R1). */
export const port80 = lesson({
  release: 'kgateway@2.0.5',
  start: `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: in-cluster
spec:
  type: AI
  ai:
    llm:
      hostOverride:
        host: model-server.models.svc.cluster.local
        port: 80
      provider:
        openai:
          model: qwen2.5-7b-instruct
          authToken:
            kind: SecretRef
            secretRef:
              name: model-server-secret
`,
  steps: [
    {
      id: 'bug',
      isDone: (reading) => accepted(reading, ({ port, wire }) => port === 80 && wire.scheme === 'https') !== undefined,
      show: { release: 'kgateway@2.0.0-rc.1' },
    },
    {
      id: 'fixed',
      isDone: (reading) => accepted(reading, ({ port, wire }) => port === 80 && wire.scheme === 'http') !== undefined,
      show: { release: 'kgateway@2.0.0-rc.2' },
    },
    {
      id: 'tls',
      isDone: (reading) => accepted(reading, ({ port, wire }) => port === 443 && wire.scheme === 'https') !== undefined,
      show: {
        plan: () =>
          planFor(0, [{ path: ['spec', 'ai', 'llm', 'hostOverride', 'port'], change: { do: 'set', value: 443 } }]),
      },
    },
  ],
})
