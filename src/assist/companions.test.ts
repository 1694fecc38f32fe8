import { describe, expect, test } from 'vitest'
import { findRelease } from '../releases/table.js'
import type { Release } from '../releases/release.js'
import { help } from '../words/en/help.js'
import { choicesAt, hoverAt } from './assist.js'

const release = (id: string): Release => findRelease(id)!
const labels = (text: string, id = 'agentgateway@1.4.1'): readonly string[] =>
  choicesAt(text.replace('|', ''), text.indexOf('|'), release(id)).map(({ label }) => label)

const BACKEND =
  'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec: {}\n---\n'

describe('completion in every document of a stream', () => {
  test.each([
    ['fields of a Secret', 'apiVersion: v1\nkind: Secret\n|', ['metadata', 'type', 'data', 'stringData', 'immutable']],
    [
      'fields of a TLS policy',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: BackendTLSPolicy\nspec:\n  validation:\n    hostname: h\n    |',
      ['caCertificateRefs', 'wellKnownCACertificates', 'subjectAltNames'],
    ],
    [
      'types of a Service',
      'apiVersion: v1\nkind: Service\nspec:\n  type: |',
      ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'],
    ],
    [
      'numbers',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec:\n  rules:\n  - filters:\n    - requestRedirect:\n        statusCode: |',
      ['301', '302'],
    ],
  ])('%s', (_, text, expected) => {
    expect(labels(BACKEND + text)).toEqual(expected)
  })

  test('kinds and versions beside backends', () => {
    expect(labels(`${BACKEND}apiVersion: v1\nkind: |`)).toEqual(
      expect.arrayContaining([
        'AgentgatewayBackend',
        'Secret',
        'HTTPRoute',
        'Gateway',
        'BackendTLSPolicy',
        'ReferenceGrant',
        'ConfigMap',
        'Service',
      ]),
    )
    expect(labels(`${BACKEND}kind: Secret\napiVersion: |`)).toEqual(
      expect.arrayContaining(['v1', 'gateway.networking.k8s.io/v1']),
    )
  })

  test('only kgateway 2.1 has BackendConfigPolicy here', () => {
    expect(labels('apiVersion: v1\nkind: |', 'kgateway@2.1.2')).toContain('BackendConfigPolicy')
    expect(labels('apiVersion: v1\nkind: |', 'kgateway@2.2')).not.toContain('BackendConfigPolicy')
  })

  test('nothing for a stranger of the same name', () => {
    expect(labels('apiVersion: networking.istio.io/v1\nkind: Gateway\nspec:\n  |')).toEqual([])
  })
})

test('hover explains fields of companions', () => {
  const hover = (apiVersion: string, kind: string, ...path: (string | number)[]): string | null =>
    hoverAt(path, apiVersion, kind, release('kgateway@2.1.2'), help)
  expect(hover('gateway.networking.k8s.io/v1', 'HTTPRoute', 'spec', 'rules', 0, 'backendRefs', 0, 'weight')).toMatch(
    /weights/,
  )
  expect(hover('v1', 'Secret', 'stringData', 'Authorization')).toMatch(/in clear/)
  expect(hover('networking.istio.io/v1', 'Gateway', 'spec')).toBeNull()
})
