import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { exampleIds, settingsOf } from '../examples/index.js'
import { read } from '../reading.js'
import { answerText, checkText } from '../words/apply.js'
import { applyWords as en } from '../words/en/apply.js'
import { applyWords as zh } from '../words/zh/apply.js'
import type { Check } from './check.js'
import { checksOf } from './checks.js'

const on = (release: string, more: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, release, ...more })
const checksFor = (text: string, release: string): readonly Check[] => checksOf(read(text, on(release)))
const ofCode = (checks: readonly Check[], code: Check['code']): readonly Check[] =>
  checks.filter((each) => each.code === code)
const shown = (answers: Check['wrong'] | undefined): readonly string[] =>
  (answers ?? []).map(({ shows, means }) => `${shows} ${means.code}`)

const ENVOY = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: chat
  namespace: ai
spec:
  type: AI
  ai:
    multipool:
      priorities:
      - pool:
        - provider:
            openai:
              authToken:
                kind: SecretRef
                secretRef:
                  name: key
      - pool:
        - hostOverride:
            host: llm.ai.svc.cluster.local
            port: 8080
          provider:
            openai:
              authToken:
                kind: Passthrough
`
const AGENTGATEWAY = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    provider:
      openai:
        model: gpt-4o
  policies:
    auth:
      secretRef:
        name: key
    ai:
      routes:
        /v1/chat/completions: Completions
        /v1/embeddings: Embeddings
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  hostnames:
  - llm.example.com
  parentRefs:
  - name: web
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /openai
    backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: chat
`

describe('checks', () => {
  it('ask for the conditions of each object, in its own place', () => {
    const [backend, route] = ofCode(checksFor(AGENTGATEWAY, 'agentgateway@1.4.1'), 'status')
    expect(backend?.command).toBe(
      `kubectl get agentgatewaybackend.agentgateway.dev chat -n default -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}: {.message}{"\\n"}{end}'`,
    )
    expect(backend?.wrong.map(({ shows }) => shows)).toContain('Accepted=False TranslationError')
    expect(route?.command).toContain('{range .status.parents[*]}{range .conditions[*]}')
    expect(route?.right.map(({ shows }) => shows)).toEqual(['Accepted=True', 'ResolvedRefs=True'])
    expect(shown(ofCode(checksFor(ENVOY, 'kgateway@2.0.5'), 'status')[0]?.wrong)).toContain(
      'Accepted=False Invalid backend-refused',
    )
  })

  it('send a request of each kind by the path and the host name of the route', () => {
    const checks = checksFor(AGENTGATEWAY, 'agentgateway@1.4.1')
    const [chat, embeddings] = ofCode(checks, 'request')
    expect(ofCode(checks, 'reach')[0]?.command).toBe('kubectl port-forward -n default deploy/web 8080:8080 15000')
    expect(chat?.command).toContain('curl -i http://localhost:8080/openai/v1/chat/completions')
    expect(chat?.command).toContain("-H 'host: llm.example.com'")
    expect(chat?.command).toContain('"model":"gpt-4o"')
    expect(embeddings?.command).toContain('/openai/v1/embeddings')
    expect(embeddings?.right[0]?.means).toEqual({ code: 'answered-by-model', params: { field: 'data' } })
  })

  it('name only the wrong answers that this text can bring about', () => {
    const agentgateway = shown(ofCode(checksFor(AGENTGATEWAY, 'agentgateway@1.4.1'), 'request')[0]?.wrong)
    expect(agentgateway).toContain('HTTP/1.1 500 backend-not-sent')
    expect(agentgateway).toContain('UnknownIssuer tls-unknown-ca')
    expect(agentgateway.join()).not.toMatch(/421|plaintext-to-tls|extension-off/)
    const envoy = shown(ofCode(checksFor(ENVOY, 'kgateway@2.0.5'), 'request')[0]?.wrong)
    expect(envoy).toContain('HTTP/1.1 500 extension-off')
    expect(envoy).toContain('HTTP/1.1 503 no-endpoint')
    expect(envoy).toContain('HTTP/1.1 400 plaintext-to-tls')
    expect(envoy).toContain('CERTIFICATE_VERIFY_FAILED tls-unknown-ca')
    const kept = AGENTGATEWAY.replace('      openai:\n', '      host: own.example.com\n      port: 80\n      openai:\n')
    expect(shown(ofCode(checksFor(kept, 'agentgateway@1.4.1'), 'request')[0]?.wrong)).toContain(
      'HTTP/1.1 404 path-unknown',
    )
  })

  it('say which socket each endpoint takes on Envoy', () => {
    const [config] = ofCode(checksFor(ENVOY, 'kgateway@2.0.5'), 'config')
    expect(config?.command).toContain('localhost:19000/config_dump')
    expect(config?.right.map(({ shows }) => shows)).toEqual([
      '0 api.openai.com:443',
      '1 llm.ai.svc.cluster.local:8080 no label',
    ])
  })

  it('send what the provider itself wants through Envoy, with the header that Envoy does not add', () => {
    const text = ENVOY.replaceAll('openai:', 'anthropic:')
    const [request] = ofCode(checksFor(text, 'kgateway@2.0.5'), 'request')
    expect(request?.command).toContain('localhost:8080/v1/messages')
    expect(request?.command).toContain("-H 'anthropic-version: 2023-06-01'")
  })

  it('can be run by a shell as they stand, and are said in every language, for every example', () => {
    const all = exampleIds.flatMap((id) => {
      const text = fs.readFileSync(new URL(`../examples/${id}.yaml`, import.meta.url), 'utf8')
      return checksOf(read(text, settingsOf(id)))
    })
    expect(all.length).toBeGreaterThan(100)
    const scripts = new Set(all.map(({ command }) => command))
    execFileSync('bash', ['-n'], { input: [...scripts].join('\n'), stdio: ['pipe', 'pipe', 'pipe'] })
    for (const each of all)
      for (const words of [en, zh]) {
        expect(checkText(each, words)).not.toMatch(/^$|undefined/)
        for (const { means } of [...each.right, ...each.wrong])
          expect(answerText(means, words)).not.toMatch(/^$|undefined/)
      }
  })

  it('are none where there is nothing to check', () => {
    expect(checksOf(read(''))).toEqual([])
  })
})
