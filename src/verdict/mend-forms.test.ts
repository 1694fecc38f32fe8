import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { fixed } from '../tests/support/fixed.js'

const head = (kind: string, apiVersion = 'agentgateway.dev/v1alpha1', name = 'a'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`
const backend = (spec: string, apiVersion?: string, name?: string): string =>
  `${head('AgentgatewayBackend', apiVersion, name)}spec:\n${spec}`
const OPEN = '  ai:\n    provider:\n      openai: {}\n'
const HOST = `${OPEN}      host: api.corp.net\n      port: 443\n      path: /v1/chat/completions\n`
const target = (field: string, item: string): string =>
  `${head('AgentgatewayPolicy')}spec:\n  ${field}:\n${item}  backend:\n    tls: {}\n`
const REF = ['group: agentgateway.dev', 'kind: AgentgatewayBackend', 'name: a']

/** What people write, the code that it gets, and what its fix makes of it. */
const MENDS: readonly (readonly [name: string, wrong: string, code: string, right: string])[] = [
  [
    'a name where an object with a name belongs',
    backend(`${OPEN}  policies:\n    auth:\n      secretRef: openai # the key\n`),
    'wrong-type',
    backend(`${OPEN}  policies:\n    auth:\n      secretRef: # the key\n        name: openai\n`),
  ],
  [
    'true where a block is switched on by being there',
    backend(`${HOST}  policies:\n    tls: true\n`),
    'wrong-type',
    backend(`${HOST}  policies:\n    tls: {}\n`),
  ],
  [
    'one item without its list',
    backend('  ai:\n    groups:\n      providers:\n      - name: a\n        openai: {}\n'),
    'wrong-type',
    backend('  ai:\n    groups:\n    - providers:\n      - name: a\n        openai: {}\n'),
  ],
  [
    'a path in a map, as kgateway 2.1 has it',
    backend(HOST.replace('path: /v1/chat/completions', 'path:\n        full: /v1/chat/completions')),
    'wrong-type',
    backend(HOST),
  ],
  [
    'a list under its singular',
    target('targetRef', REF.map((line) => `    ${line}\n`).join('')),
    'unknown-field',
    target('targetRefs', REF.map((line, i) => `  ${i === 0 ? '- ' : '  '}${line}\n`).join('')),
  ],
  ['a name in upper case', backend(OPEN, undefined, 'Open_AI'), 'form', backend(OPEN, undefined, 'open-ai')],
  [
    'a region in upper case',
    backend('  ai:\n    provider:\n      bedrock:\n        region: US-EAST-1\n'),
    'pattern',
    backend('  ai:\n    provider:\n      bedrock:\n        region: us-east-1\n'),
  ],
  [
    'a key that is not base64',
    `${head('Secret', 'v1')}data:\n  Authorization: sk-1\n`,
    'form',
    `${head('Secret', 'v1')}data:\n  Authorization: c2stMQ==\n`,
  ],
  ['the group of kgateway', backend(OPEN, 'gateway.kgateway.dev/v1alpha1'), 'kind-not-served', backend(OPEN)],
  ['a version that nobody serves', backend(OPEN, 'agentgateway.dev/v1'), 'kind-not-served', backend(OPEN)],
  [
    'TLS beside the host',
    backend(`${HOST}      tls: {}\n`),
    'unknown-field',
    backend(`${HOST}  policies:\n    tls: {}\n`),
  ],
  [
    'policies outside spec',
    `${backend(OPEN)}policies:\n  auth:\n    secretRef:\n      name: s\n`,
    'unknown-field',
    backend(`${OPEN}  policies:\n    auth:\n      secretRef:\n        name: s\n`),
  ],
  [
    'guards beside the provider',
    backend(
      `${OPEN}    promptGuard:\n      request:\n      - regex:\n          action: Reject\n          builtins:\n          - Email\n`,
    ),
    'unknown-field',
    backend(
      `${OPEN}  policies:\n    ai:\n      promptGuard:\n        request:\n        - regex:\n            action: Reject\n            builtins:\n            - Email\n`,
    ),
  ],
]

test.each(MENDS)('%s is mended', (_, wrong, code, right) => {
  const settings = { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' }
  const reading = read(wrong, settings)
  const finding = reading.findings.find((each) => each.code === code && each.fix)
  if (!finding) throw new Error(`no fix of ${code}; but ${reading.findings.map((each) => each.code).join(', ')}`)
  expect(fixed(reading, finding)).toBe(right)
  expect(read(right, settings).findings.filter((each) => each.code === code)).toEqual([])
})
