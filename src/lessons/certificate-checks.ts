import { planFor } from '../plans/plan.js'
import type { Reading } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { accepted, lesson } from './lesson.js'

const verifyOf = (reading: Reading): string | null => accepted(reading)?.wire.verify ?? null
const patchOf = ({ release }: Reading): number => Number(/^kgateway@2\.0\.(\d+)$/.exec(releaseId(release))?.[1] ?? NaN)

/** One text, three answers, by the release alone (domain: kgateway-envoy, section 3.2, R1 to R3). */
export const certificateChecks = lesson({
  release: 'kgateway@2.0.0',
  start: `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: chat
spec:
  type: AI
  ai:
    llm:
      hostOverride:
        host: llm-proxy.corp.example
        port: 443
      provider:
        openai:
          model: gpt-4o
          authToken:
            kind: SecretRef
            secretRef:
              name: openai-secret
`,
  steps: [
    { id: 'checked', isDone: (reading) => verifyOf(reading) === 'chain', show: { release: 'kgateway@2.0.1' } },
    {
      id: 'unchecked',
      isDone: (reading) => verifyOf(reading) === 'none' && patchOf(reading) >= 2,
      show: { release: 'kgateway@2.0.5' },
    },
    {
      id: 'own-host',
      isDone: (reading) => verifyOf(reading) === 'chain' && patchOf(reading) >= 2,
      show: { plan: () => planFor(0, [{ path: ['spec', 'ai', 'llm', 'hostOverride'], change: { do: 'remove' } }]) },
    },
  ],
})
