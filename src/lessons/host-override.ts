import type { Endpoint } from '../connection/endpoints.js'
import { planFor } from '../plans/plan.js'
import { accepted, lesson } from './lesson.js'

const HOST = 'ollama.ollama.svc.cluster.local'
/** A name may end with a dot, which says that it is whole. */
const isOwn = ({ host, port, wire }: Endpoint): boolean =>
  host?.replace(/\.$/, '') === HOST && port === 11434 && wire.scheme === 'http'

/** A server of one's own in the place of the provider's host, and the path that it has. */
export const hostOverride = lesson({
  release: 'agentgateway@1.5.0',
  start: `# Ollama speaks OpenAI's API, so the provider is openai.
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llama
spec:
  ai:
    provider:
      openai:
        model: llama3.2
`,
  steps: [
    {
      id: 'host',
      isDone: (reading) => accepted(reading, isOwn) !== undefined,
      show: {
        plan: () =>
          planFor(0, [
            { path: ['spec', 'ai', 'provider', 'host'], change: { do: 'set', value: HOST } },
            { path: ['spec', 'ai', 'provider', 'port'], change: { do: 'set', value: 11434 } },
          ]),
      },
    },
    {
      id: 'path',
      isDone: (reading) => accepted(reading, isOwn)?.requests[0]?.path === '/v1/chat/completions',
      show: {
        plan: () =>
          planFor(0, [
            { path: ['spec', 'ai', 'provider', 'path'], change: { do: 'set', value: '/v1/chat/completions' } },
          ]),
      },
    },
  ],
})
