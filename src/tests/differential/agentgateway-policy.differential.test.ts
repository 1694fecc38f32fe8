import { describe } from 'vitest'
import { expectRules, expectStructure } from '../support/crd-compare.js'
import type { Wishes } from '../support/crd-documents.js'
import { testShared } from '../support/shared.js'
import { kindsOf } from '../../schema/facts/index.js'

// The schemas side by side with the CRDs: structure field by field, rules by random documents.

const RELEASES = ['1.0.1', '1.1.0', '1.2.1', '1.3.1', '1.4.1', '1.5.0', '1.6.0-derived'].map(
  (version) => `agentgateway@${version}`,
)

const schemaOf = (id: string) =>
  kindsOf(id.replace('-derived', '')).find(({ kind }) => kind === 'AgentgatewayPolicy')!.schema

const KINDS = [
  'Service',
  'AgentgatewayBackend',
  'Gateway',
  'Gateway',
  'Gateway',
  'HTTPRoute',
  'XListenerSet',
  'ListenerSet',
]
const GROUPS = [
  '',
  'agentgateway.dev',
  ...Array<string>(4).fill('gateway.networking.k8s.io'),
  'gateway.networking.x-k8s.io',
]
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  '^spec.target\\w+\\[\\].kind$': KINDS,
  '^spec.target\\w+\\[\\].group$': GROUPS,
  'transformation.*(name|remove\\[\\])$': ['a', ':path', ':other'],
}
const CHANCES: Readonly<Record<string, number>> = {
  targetRefs: 0.5,
  targetSelectors: 0.5,
  frontend: 0.5,
  traffic: 0.5,
  backend: 0.3,
  'traffic.phase': 0.5,
  'backend.mcp': 0.5,
  'backend.mcp.authentication': 0.5,
  'traffic.jwtAuthentication': 0.5,
  'traffic.jwtAuthentication.mcp': 0.5,
}

/** Targets that mostly exist, and the parts that the rules of `spec` are about. */
const wishes: Wishes = {
  texts: (at) => Object.entries(TEXTS).find(([place]) => new RegExp(place).test(at))?.[1],
  chance: (at, name) => CHANCES[`${at}.${name}`.replace(/^spec\./, '')],
}

describe.each(['kgateway@2.2', ...RELEASES])('AgentgatewayPolicy of %s', (id) => {
  const file = `crds/${id}/agentgateway.dev_agentgatewaypolicies.yaml`
  const restated = { kind: 'AgentgatewayPolicy', schema: schemaOf(id) }
  testShared('structure', file, (place) => expectStructure(place, restated), 30_000)
  // The rules that came with 1.5 are asked in `named-rules.differential.test.ts` and `generate/proof.test.ts`.
  if (!/@1\.[56]/.test(id)) testShared('rules', file, (place) => expectRules(place, restated, wishes), 60_000)
})
