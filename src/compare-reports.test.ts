import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from './analyze.js'
import { compareReports, type CompareReport } from './compare-reports.js'
import { read } from './reading.js'
import { report } from './report.js'

/** What a text is on another release although it stays. */
function upgrade(text: string, from: string, to: string): CompareReport {
  const [here, there] = [from, to].map((release) => report('', read(text, { ...DEFAULT_SETTINGS, release })))
  return compareReports(here!, there!)
}

const codes = (list: CompareReport['diagnostics']['come']): readonly string[] => list.map(({ code }) => code)

const GEMINI = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: g}
spec:
  ai: {provider: {gemini: {model: gemini-2.0-flash}}}
`
const MESSAGES = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: o}
spec:
  ai: {provider: {openai: {model: gpt-4o}}}
  policies: {ai: {routes: {/v1/messages: Messages, "*": Completions}}}
`
const GROUPS = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: p}
spec:
  ai:
    groups:
    - providers: [{name: a, openai: {model: x}}]
    - providers: [{name: b, openai: {model: x}}]
`
const POLICIES = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: c, namespace: ns}
spec:
  ai:
    provider:
      custom: {backendRef: {name: llm, port: 8000}, formats: [{type: Completions}]}
  policies: {tcp: {keepalive: {}}}
---
apiVersion: v1
kind: Service
metadata: {name: llm, namespace: ns}
spec: {ports: [{name: x, port: 8000}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: t, namespace: ns}
spec:
  targetRefs: [{group: "", kind: Service, name: llm}]
  validation: {hostname: a.corp.net, wellKnownCACertificates: System}
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: ai, namespace: ns}
spec:
  targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: c}]
  backend: {ai: {routes: {/v1/messages: Messages, "*": Completions}}}
`

describe('the upgrade check', () => {
  test('Gemini is called natively from 1.5 on, streams by a path of their own', () => {
    const { endpoints } = upgrade(GEMINI, 'agentgateway@1.4.1', 'agentgateway@1.5.0')
    const old = '/v1beta/openai/chat/completions'
    expect(endpoints[0]?.requests).toEqual([
      {
        routeType: 'Completions',
        streaming: false,
        changed: {
          path: [old, '/v1beta/models/gemini-2.0-flash:generateContent'],
          becomes: [null, 'GenerateContent'],
        },
      },
      {
        routeType: 'Completions',
        streaming: true,
        changed: {
          path: [old, '/v1beta/models/gemini-2.0-flash:streamGenerateContent?alt=sse'],
          becomes: [null, 'GenerateContent'],
        },
      },
    ])
  })

  test('Messages become Responses first from 1.6 on', () => {
    const { endpoints } = upgrade(MESSAGES, 'agentgateway@1.5.0', 'agentgateway@1.6.0')
    expect(endpoints[0]?.requests).toMatchObject([
      {
        routeType: 'Messages',
        changed: { becomes: ['Completions', 'Responses'], path: ['/v1/chat/completions', '/v1/responses'] },
      },
    ])
  })

  test('a failing member is evicted by itself from 1.6 on', () => {
    const { endpoints, diagnostics } = upgrade(GROUPS, 'agentgateway@1.5.0', 'agentgateway@1.6.0')
    expect(endpoints.every(({ same }) => same)).toBe(true)
    expect([codes(diagnostics.come), codes(diagnostics.go)]).toEqual([['failover-moves'], ['failover-needs-health']])
  })

  test('policies that did nothing come alive with 1.5: of a whole Service, and tcp', () => {
    const { endpoints, diagnostics } = upgrade(POLICIES, 'agentgateway@1.4.1', 'agentgateway@1.5.0')
    expect(endpoints[0]?.changed).toMatchObject({ scheme: ['http', 'https'], sni: [null, 'a.corp.net'] })
    expect(codes(diagnostics.go)).toEqual(expect.arrayContaining(['policy-misses-backend']))
    expect(diagnostics.come).toHaveLength(1)
    expect(diagnostics.go.map(({ path }) => path)).toContain('spec.policies.tcp')
  })

  test('every port was TLS up to 2.0.0-rc.1', () => {
    const text = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b}
spec:
  type: AI
  ai:
    llm: {hostOverride: {host: llm.corp.net, port: 80}, provider: {openai: {authToken: {kind: Passthrough}}}}
`
    const { endpoints } = upgrade(text, 'kgateway@2.0.0-rc.1', 'kgateway@2.0.5')
    expect(endpoints[0]?.changed).toMatchObject({ scheme: ['https', 'http'] })
  })
})
