import { planFor } from '../plans/plan.js'
import type { Json } from '../yaml/nodes.js'
import { accepted, isAccepted, lesson } from './lesson.js'

const PRIORITIES = ['spec', 'ai', 'multipool', 'priorities']
const authToken: Json = { kind: 'SecretRef', secretRef: { name: 'openai-secret' } }
const openai = (model: string): Json => ({ provider: { openai: { model, authToken } } })

/** Members of a pool share, priorities wait; each member has an answer of its own. */
export const priorities = lesson({
  release: 'kgateway@2.0.5',
  start: `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: chat
spec:
  type: AI
  ai:
    multipool:
      priorities:
      # The first priority, with one member.
      - pool:
        - provider:
            openai:
              model: gpt-4o
              authToken:
                kind: SecretRef
                secretRef:
                  name: openai-secret
`,
  steps: [
    {
      id: 'member',
      isDone: (reading) =>
        isAccepted(reading) && reading.endpoints.filter(({ member }) => member.group === 0).length >= 2,
      show: {
        plan: () =>
          planFor(0, [
            {
              path: [...PRIORITIES, 0, 'pool'],
              change: { do: 'insert', index: 1, value: openai('gpt-4.1') },
            },
          ]),
      },
    },
    {
      id: 'priority',
      isDone: (reading) => accepted(reading, ({ member }) => member.group === 1) !== undefined,
      show: {
        plan: () =>
          planFor(0, [
            { path: PRIORITIES, change: { do: 'insert', index: 1, value: { pool: [openai('gpt-4o-mini')] } } },
          ]),
      },
    },
    {
      id: 'own-server',
      isDone: (reading) =>
        accepted(reading, ({ member, wire }) => member.group === 1 && wire.scheme === 'http') !== undefined,
      show: {
        plan: () =>
          planFor(0, [
            {
              path: [...PRIORITIES, 1, 'pool', 0, 'hostOverride'],
              change: { do: 'set', value: { host: 'llama.models.svc.cluster.local', port: 8000 } },
            },
          ]),
      },
    },
  ],
})
