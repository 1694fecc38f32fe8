import { expect, test as base } from '@playwright/test'
import { EditorPage } from './pages/editor-page'

/** Every spec gets an open page, and fails if the page complains or asks another origin for anything. */
export const test = base.extend<{ editor: EditorPage }>({
  editor: async ({ page }, use) => {
    const editor = new EditorPage(page)
    await editor.open()
    await use(editor)
    expect(editor.complaints).toEqual([])
  },
})

export { expect } from '@playwright/test'

const member = (host: string | null, port: number | null): string => `        - provider:
            openai:
              authToken:
                kind: SecretRef
                secretRef:
                  name: openai-secret
              model: gpt-4o
${host === null ? '' : `          hostOverride:\n            host: ${host}\n            port: ${port}\n`}`

/** A pool of kgateway 2.0: groups of members, each with its override or null. */
export function pool(
  groups: readonly (readonly (readonly [string, number] | null)[])[],
  name = 'model-failover',
): string {
  const priorities = groups.map(
    (members) =>
      `      - pool:\n${members.map((override) => member(override?.[0] ?? null, override?.[1] ?? null)).join('')}`,
  )
  return `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: ${name}
spec:
  type: AI
  ai:
    multipool:
      priorities:
${priorities.join('')}`
}

/** The path of a member in a pool. */
export const at = (group: number, index: number): string => `spec.ai.multipool.priorities[${group}].pool[${index}]`

/** A route to a backend, as a document of its own. */
export const routeTo = (
  [group, kind, name]: readonly [group: string, kind: string, name: string],
  gateway = 'gw',
): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ${gateway}
  rules:
  - backendRefs:
    - group: ${group}
      kind: ${kind}
      name: ${name}
`

/** The route to the backend of `pool`. */
export const ROUTE = routeTo(['gateway.kgateway.dev', 'Backend', 'model-failover'])
