import { describe, expect, test } from 'vitest'
import { judge } from '../schema/judge.js'
import type { ObjectSchema } from '../schema/language.js'
import { formatPath } from '../yaml/path.js'
import { readDocument } from '../yaml/read/read.js'
import { findRelease } from './table.js'

// Patches that changed the API (domain: agentgateway, section 1).

const webhook = { backendRef: { name: 'w', port: 80 }, headers: { 'x-tenant': 'request.host' } }
const body = (maxSize: number | string) => ({
  extAuth: { backendRef: { name: 'a', port: 80 }, grpc: {}, forwardBody: { maxSize } },
})
const LIMIT = 'spec.policies.extAuth.forwardBody.maxSize'
const HEADERS = 'spec.policies.ai.promptGuard.request[0].webhook.headers'

function schemaOf(version: string): ObjectSchema {
  const served = findRelease(`agentgateway@${version}`)?.kinds.find(({ kind }) => kind === 'AgentgatewayBackend')
  if (!served) throw new Error(`${version} does not serve the kind`)
  return served.schema
}

function verdict(version: string, policies: object): readonly string[] {
  const backend = {
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata: { name: 'b' },
    spec: { ai: { provider: { openai: {} } }, policies },
  }
  const text = JSON.stringify(backend)
  const { root } = readDocument(text, { start: 0, end: text.length })
  if (!root) throw new Error('not a document')
  return judge(root, schemaOf(version)).map(({ path, code }) => `${formatPath(path)}: ${code}`)
}

describe('a patch release with an API of its own', () => {
  test.each([
    ['1.2.0', 8192, []],
    ['1.2.0', '8Ki', [`${LIMIT}: wrong-type`]],
    ['1.2.1', 8192, []],
    ['1.2.1', '8Ki', []],
    ['1.2.1', '1e1.5', []],
    ['1.3.0', '1e1.5', [`${LIMIT}: pattern`]],
    ['1.3.0', 2 ** 32, [`${LIMIT}: number-out-of-range`]],
  ] as const)('%s takes %s as the largest body: %j', (version, maxSize, errors) => {
    expect(verdict(version, body(maxSize))).toEqual(errors)
  })

  test.each([
    ['1.4.0', [`${HEADERS}: unknown-field`]],
    ['1.4.1', []],
  ] as const)('%s and headers of webhooks: %j', (version, errors) => {
    expect(verdict(version, { ai: { promptGuard: { request: [{ webhook }] } } })).toEqual(errors)
  })

  test('all other patches share the schema of their minor', () => {
    expect(schemaOf('1.0.1')).toBe(schemaOf('1.0.0'))
    expect(schemaOf('1.3.1')).toBe(schemaOf('1.3.0'))
  })
})
