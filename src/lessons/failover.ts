import type { Endpoint } from '../connection/endpoints.js'
import { holdsFor } from '../failover/condition.js'
import { planFor } from '../plans/plan.js'
import type { Reading } from '../reading.js'
import { accepted, has, isAccepted, lesson } from './lesson.js'

/** What makes requests move on, as the engine tells it; null where nothing does. */
function conditionOf({ findings }: Reading): string | null {
  const moves = findings.find(({ code }) => code === 'failover-moves')
  return moves?.code === 'failover-moves' ? moves.params.condition : null
}

/** Whether an answer of that status code moves requests; of a condition over more than the code, whether it names the code. */
const counts = (condition: string, code: number): boolean =>
  holdsFor(condition, code) ?? new RegExp(String.raw`\b${code}\b`).test(condition)

/** What the endpoint shows is not the credential that stands at the backend for all. */
const hasItsOwn = ({ requests }: Endpoint): boolean =>
  requests[0]?.auth.length !== 0 &&
  requests[0]?.because.every((each) => each.rule !== 'credential-from' || each.params.source !== 'inline') === true

/** Groups are an order; a health policy is what moves requests (domain: agentgateway, sections 4.6 and T28). */
export const failover = lesson({
  release: 'agentgateway@1.5.0',
  start: `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    groups:
    # Tried first.
    - providers:
      - name: large
        openai:
          model: gpt-4o
    # Meant for when the first fails.
    - providers:
      - name: small
        openai:
          model: gpt-4o-mini
  policies:
    auth:
      secretRef:
        name: openai-secret
`,
  steps: [
    {
      id: 'health',
      isDone: (reading) =>
        isAccepted(reading) && conditionOf(reading) !== null && !has(reading, 'failover-needs-health'),
      show: {
        plan: () =>
          planFor(0, [
            { path: ['spec', 'policies', 'health'], change: { do: 'set', value: { eviction: { duration: '30s' } } } },
          ]),
      },
    },
    {
      id: 'quota',
      isDone: (reading) => {
        const condition = conditionOf(reading) ?? ''
        return isAccepted(reading) && counts(condition, 429) && holdsFor(condition, 503) !== false
      },
      show: {
        plan: () =>
          planFor(0, [
            {
              path: ['spec', 'policies', 'health', 'unhealthyCondition'],
              change: { do: 'set', value: 'response.code == 429 || response.code >= 500' },
            },
          ]),
      },
    },
    {
      id: 'provider',
      isDone: (reading) => {
        const { endpoints } = reading
        const others = endpoints.filter(({ member }) => member.provider?.id !== 'openai')
        const isComplete = endpoints.every(({ requests }) => requests[0]?.auth.length !== 0)
        const hasThird = accepted(reading, ({ member }) => member.group === 2) !== undefined
        return hasThird && isComplete && others.length > 0 && others.every(hasItsOwn)
      },
      show: {
        plan: () =>
          planFor(0, [
            {
              path: ['spec', 'ai', 'groups'],
              change: {
                do: 'insert',
                index: 2,
                value: {
                  providers: [
                    {
                      name: 'other',
                      anthropic: { model: 'claude-sonnet-4-5' },
                      policies: { auth: { secretRef: { name: 'anthropic-secret' } } },
                    },
                  ],
                },
              },
            },
          ]),
      },
    },
  ],
})
