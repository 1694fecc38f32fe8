import type { Endpoint } from '../connection/endpoints.js'
import { planFor } from '../plans/plan.js'
import { accepted, adding, has, lesson } from './lesson.js'

/** A Secret is what the credential comes from. */
const isFromSecret = ({ requests }: Endpoint): boolean =>
  requests[0]?.auth.length === 1 &&
  requests[0].because.some((each) => each.rule === 'credential-from' && each.params.kind === 'secretRef')

/** The credential: not in the manifest, but in a Secret, under the entry that is read. */
export const token = lesson({
  release: 'agentgateway@1.5.0',
  start: `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    provider:
      openai:
        model: gpt-4o-mini
  policies:
    auth:
      # What the provider is shown.
      key: not-a-real-key
`,
  steps: [
    {
      id: 'reference',
      isDone: (reading) => !has(reading, 'inline-token') && accepted(reading, isFromSecret) !== undefined,
      show: {
        plan: () =>
          planFor(0, [
            {
              path: ['spec', 'policies', 'auth'],
              change: { do: 'set', value: { secretRef: { name: 'openai-secret' } } },
            },
          ]),
      },
    },
    {
      id: 'secret',
      isDone: (reading) =>
        reading.documents.some(({ kind, valid }) => kind === 'Secret' && valid) &&
        accepted(reading, (endpoint) => endpoint.assumes.length === 0 && isFromSecret(endpoint)) !== undefined &&
        reading.findings.every(({ severity }) => severity === 'info'),
      show: {
        plan: () =>
          adding(`apiVersion: v1
kind: Secret
metadata:
  name: openai-secret
stringData:
  # Only this entry is read. Put the real key here in the cluster, not in a file.
  Authorization: REPLACE_ME
`),
      },
    },
  ],
})
