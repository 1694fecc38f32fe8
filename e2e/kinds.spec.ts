// Each kind that has a form besides backends, filled by typed keys from nothing; what has none leads to its place in the text.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const head = (apiVersion: string, kind: string, name: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`

const EMPTY = [
  head('gateway.networking.k8s.io/v1', 'Gateway', 'gw'),
  head('gateway.networking.k8s.io/v1', 'HTTPRoute', 'chat'),
  head('v1', 'Secret', 'key'),
  head('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', 'tls'),
  head('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', 'policy'),
  head('agentgateway.dev/v1alpha1', 'AgentgatewayModel', 'model'),
  `${head('gateway.kgateway.dev/v1alpha1', 'TrafficPolicy', 'traffic')}spec: {}\n`,
].join('---\n')

const FILLED = `${head('gateway.networking.k8s.io/v1', 'Gateway', 'gw')}spec:
  gatewayClassName: agentgateway
  listeners:
  - name: http
    port: 8080
    protocol: HTTP
---
${head('gateway.networking.k8s.io/v1', 'HTTPRoute', 'chat')}spec:
  parentRefs:
  - name: gw
  rules:
  - backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: llm
---
${head('v1', 'Secret', 'key')}type: Opaque
stringData:
  Authorization: sk-1
---
${head('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', 'tls')}spec:
  targetRefs:
  - group: ""
    kind: Service
    name: llm
  validation:
    hostname: llm.corp.net
    wellKnownCACertificates: System
---
${head('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', 'policy')}spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: gw
  backend:
    auth:
      secretRef:
        name: key
---
${head('agentgateway.dev/v1alpha1', 'AgentgatewayModel', 'model')}spec:
  provider: OpenAI
  baseURL: "https://llm.corp.net/v1"
---
${head('gateway.kgateway.dev/v1alpha1', 'TrafficPolicy', 'traffic')}spec: {}
`

/** Types over what stands in a field of the form, by its name in YAML. */
async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`.inspector [data-field="${field}"] :is(input, select, textarea)`).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

test('Gateway, HTTPRoute, Secret, BackendTLSPolicy, AgentgatewayPolicy and AgentgatewayModel are filled by typed keys, and TrafficPolicy leads to its text', async ({
  editor,
  page,
}) => {
  const { inspector } = editor
  await editor.paste(EMPTY)
  await editor.choose('agentgateway@1.4.1')
  const open = async (kind: string): Promise<void> => {
    await editor.endpoints.locator('.outline-face', { hasText: kind }).first().click()
    await expect(inspector.getByRole('heading', { level: 2 })).toContainText(kind)
  }
  const press = (name: string): Promise<void> => inspector.getByRole('button', { name, exact: true }).click()

  await open('Gateway')
  await type(page, 'gatewayClassName', 'agentgateway')
  // What must be here stands open; a new item takes the keyboard.
  await press('Add listeners')
  await expect(inspector.locator('[data-field="listeners[0].name"] input')).toBeFocused()
  await page.keyboard.type('http')
  await type(page, 'listeners[0].port', '8080')
  await type(page, 'listeners[0].protocol', 'HTTP')

  await open('HTTPRoute')
  await editor.addField('Add field', 'parentRefs')
  await type(page, 'parentRefs[0].name', 'gw')
  await editor.addField('Add field', 'rules')
  await editor.addField('Add to Rules', 'backendRefs')
  await type(page, 'rules[0].backendRefs[0].name', 'llm')
  await type(page, 'rules[0].backendRefs[0].group', 'agentgateway.dev')
  await type(page, 'rules[0].backendRefs[0].kind', 'AgentgatewayBackend')

  await open('Secret')
  await type(page, 'type', 'Opaque')
  await editor.addField('Add field', 'stringData')
  await inspector.getByLabel('Key stringData').focus()
  await page.keyboard.type('Authorization')
  await page.keyboard.press('Enter')
  await expect(inspector.locator('[data-field="Authorization"] input')).toBeFocused()
  await page.keyboard.type('sk-1')

  await open('BackendTLSPolicy')
  await type(page, 'validation.hostname', 'llm.corp.net')
  await press('System CAs')
  await press('Add targetRefs')
  await type(page, 'targetRefs[0].kind', 'Service')
  await type(page, 'targetRefs[0].name', 'llm')

  await open('AgentgatewayPolicy')
  await press('By name')
  await type(page, 'targetRefs[0].group', 'gateway.networking.k8s.io')
  await type(page, 'targetRefs[0].kind', 'Gateway')
  await type(page, 'targetRefs[0].name', 'gw')
  await editor.addField('Add field', 'backend')
  await editor.addField('Add policy', 'auth')
  await press('Secret')
  await type(page, 'backend.auth.secretRef.name', 'key')

  // With its provider it is a backend; the form in which that is typed stays under the keyboard.
  await open('AgentgatewayModel')
  await type(page, 'provider', 'OpenAI')
  await expect(page.locator('[data-endpoint]')).toHaveCount(1)
  await expect(inspector.locator('[data-field="provider"] select')).toBeFocused()
  await type(page, 'baseURL', 'https://llm.corp.net/v1')

  await open('TrafficPolicy')
  await expect(inspector).toContainText('there is no form for it')
  await press('Edit TrafficPolicy in the YAML')
  await expect(page.locator('.monaco-editor.focused')).toBeVisible()
  expect(await editor.text()).toBe(FILLED)
})
