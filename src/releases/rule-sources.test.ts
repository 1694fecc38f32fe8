import fs from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { examples } from '../examples/index.js'
import { read } from '../reading.js'
import { releaseId } from './release.js'
import { ruleSource, sourceAddress } from './rule-sources.js'
import { releases } from './table.js'

const sourceOn = (id: string, dataPlane: 'envoy' | 'agentgateway', rule: Parameters<typeof ruleSource>[0]) => {
  const release = releases.find((each) => releaseId(each) === id)
  const found = release && ruleSource(rule, release, { dataPlane })
  return found ? `${found.project} ${found.file.split('/').at(-1) ?? ''} ${found.at}` : null
}

test.each([
  ['kgateway@2.0.5', 'envoy', 'port-is-not-443', 'kgateway-dev/kgateway ai_model_cluster.go v2.0.5'],
  ['kgateway@2.1.2', 'envoy', 'port-443-unverified', 'kgateway-dev/kgateway ai_model_cluster.go v2.1.2'],
  ['kgateway@2.1.2', 'agentgateway', 'no-tls-policy', 'agentgateway/agentgateway httpproxy.rs v0.10.3'],
  ['kgateway@2.2.0', 'agentgateway', 'tls-from', 'agentgateway/agentgateway binds.rs v0.11.1'],
  ['kgateway@2.2.4', 'agentgateway', 'tls-from', 'agentgateway/agentgateway binds.rs v0.12.0'],
  ['agentgateway@1.4.1', 'agentgateway', 'tls-by-default', 'agentgateway/agentgateway httpproxy.rs v1.4.1'],
  ['agentgateway@1.5.0', 'agentgateway', 'no-tls-policy', 'agentgateway/agentgateway httpproxy.rs 75b4e6ce6'],
  ['agentgateway@1.7.0', 'agentgateway', 'no-tls-policy', null],
] as const)('%s on %s: %s is read at %s', (id, dataPlane, rule, wanted) => {
  expect(sourceOn(id, dataPlane, rule)).toBe(wanted)
})

test('its address is the file at that tag', () => {
  expect(sourceAddress({ project: 'a/b', file: 'c/d.go', at: 'v1' })).toBe('https://github.com/a/b/blob/v1/c/d.go')
})

test('in every example each rule that decides where and how is read somewhere', () => {
  const without = new Set<string>()
  for (const [name, { since }] of Object.entries(examples)) {
    const text = fs.readFileSync(`src/examples/${name}.yaml`, 'utf8')
    const { endpoints, release, facts } = read(text, { ...DEFAULT_SETTINGS, release: since, agentgatewayModels: 'on' })
    for (const { because } of endpoints)
      for (const { rule } of because) if (!ruleSource(rule, release, facts)) without.add(rule)
  }
  expect([...without]).toEqual([])
})
