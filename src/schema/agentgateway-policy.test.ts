import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Analysis } from '../analyze.js'
import { choicesAt, hoverAt } from '../assist/assist.js'
import { help } from '../words/en/help.js'
import { releases } from '../releases/table.js'
import { releaseId, servedKind, type Release } from '../releases/release.js'
import { formatPath } from '../yaml/path.js'
import { schemaAt } from './language.js'

// An AgentgatewayPolicy in a text: known, judged, completed and explained.

const API_VERSION = 'agentgateway.dev/v1alpha1'
const KIND = 'AgentgatewayPolicy'
const releaseOf = (id: string): Release => releases.find((release) => releaseId(release) === id)!
const head = (apiVersion = API_VERSION): string =>
  `apiVersion: ${apiVersion}\nkind: ${KIND}\nmetadata:\n  name: p\nspec:\n`
const targets = (kind: string, more = ''): string =>
  `  targetRefs:\n  - group: gateway.networking.k8s.io\n    kind: ${kind}\n    name: t\n${more}`
const on = (release: string, text: string): Analysis => analyze(text, { ...DEFAULT_SETTINGS, release })
const found = (release: string, spec: string): string[] =>
  on(release, head() + spec).findings.map(({ code, path }) => `${code} ${formatPath(path)}`)

const TIMEOUT = '  traffic:\n    timeouts:\n      request: 10s\n'
const LATEST = 'agentgateway@1.4.1'

test.each([
  'kgateway@2.2',
  'agentgateway@1.0.0',
  'agentgateway@1.1.0',
  'agentgateway@1.2.0',
  'agentgateway@1.3.0',
  LATEST,
])('%s knows it', (release) => {
  const { documents } = on(release, head() + targets('HTTPRoute', TIMEOUT))
  expect(documents.map(({ known, valid }) => ({ known, valid }))).toEqual([{ known: true, valid: true }])
  expect(found(release, targets('HTTPRoute', TIMEOUT))).toEqual([])
})

test('elsewhere it is a kind like any other', () => {
  const text = head() + targets('HTTPRoute', '  traffic: 3\n')
  expect(on('kgateway@2.0.5', text).findings.map(({ code }) => code)).toContain('unknown-kind')
  const other = head('example.com/v1') + targets('HTTPRoute', '  traffic: 3\n')
  expect(on(LATEST, other).findings.map(({ code }) => code)).toContain('unknown-kind')
})

describe('refused', () => {
  test.each([
    ['no part', LATEST, targets('Gateway'), 'at-least-one-of spec'],
    [
      'a part for Gateways on a route',
      LATEST,
      targets('HTTPRoute', '  frontend:\n    connect:\n      mode: Deny\n'),
      'limited-to spec',
    ],
    [
      'an early part that is for later',
      LATEST,
      targets('Gateway', `${TIMEOUT}    phase: PreRouting\n`),
      'forbidden-when spec.traffic',
    ],
    ['a route before routing', LATEST, targets('HTTPRoute', '  traffic:\n    phase: PreRouting\n'), 'limited-to spec'],
    [
      'a kind of another group',
      LATEST,
      targets('Service', TIMEOUT).replace('Service', 'AgentgatewayBackend'),
      'reference-to spec.targetRefs',
    ],
    ['a port beside traffic', LATEST, targets('Gateway', '    port: 80\n' + TIMEOUT), 'requires spec'],
    [
      'a port before 1.4',
      'agentgateway@1.3.1',
      targets('Gateway', '    port: 80\n' + TIMEOUT),
      'unknown-field spec.targetRefs[0].port',
    ],
    [
      'a Host in a release that takes none',
      'kgateway@2.2',
      targets('Gateway', '  traffic:\n    hostRewrite:\n      mode: Auto\n'),
      'unsupported-value spec.traffic.hostRewrite',
    ],
  ])('%s', (_, release, spec, expected) => {
    expect(found(release, spec)).toContain(expected)
  })

  test('a condition that is missing', () => {
    const forms =
      '      conditional:\n      - policy:\n          status: 200\n      - condition: "true"\n        policy:\n          status: 200\n'
    expect(found(LATEST, targets('Gateway', `  traffic:\n    directResponse:\n${forms}`))).toEqual([
      'condition-missing spec.traffic.directResponse.conditional',
    ])
  })
})

test('fields are offered, values too, and explained', () => {
  const release = releaseOf(LATEST)
  const fields = `${head()}  traffic:\n    `
  expect(choicesAt(fields, fields.length, release).map(({ label }) => label)).toContain('jwtAuthentication')
  const values = `${head()}  traffic:\n    phase: `
  expect(choicesAt(values, values.length, release).map(({ label }) => label)).toEqual(['PostRouting', 'PreRouting'])
  expect(hoverAt(['spec', 'targetRefs', 0, 'sectionName'], API_VERSION, KIND, release, help)).toContain('listener')
})

test('a key in clear is masked', () => {
  const schema = servedKind(releaseOf(LATEST), API_VERSION, KIND)!.schema
  expect(schemaAt(schema, ['spec', 'backend', 'auth', 'key'])).toMatchObject({ secret: true })
})
