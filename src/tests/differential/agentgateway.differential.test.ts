import fs from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { expectRules, expectStructure, read } from '../support/crd-compare.js'
import { testShared } from '../support/shared.js'
import type { YamlNode } from '../../yaml/nodes.js'
import { nodeAt, stringOf } from '../../yaml/nodes.js'
import { formatPath } from '../../yaml/path.js'
import { splitStream } from '../../yaml/read/stream.js'
import { judge } from '../../schema/judge.js'
import { agentgatewayBackend } from '../../schema/kinds/agentgateway-backend.js'
import {
  AGENTGATEWAY_10,
  AGENTGATEWAY_11,
  AGENTGATEWAY_12,
  AGENTGATEWAY_13,
  AGENTGATEWAY_14,
  KGATEWAY_22,
  type Differences,
} from '../../schema/kinds/agentgateway-differences.js'

// The schemas side by side with the CRDs: structure field by field, rules by random documents, verdicts on the corpora.

const releases: readonly (readonly [id: string, differences: Differences])[] = [
  ['kgateway@2.2', KGATEWAY_22],
  ['agentgateway@1.0.1', AGENTGATEWAY_10],
  ['agentgateway@1.1.0', AGENTGATEWAY_11],
  ['agentgateway@1.2.1', AGENTGATEWAY_12],
  ['agentgateway@1.3.1', AGENTGATEWAY_13],
  ['agentgateway@1.4.1', AGENTGATEWAY_14],
]

const documentsOf = (text: string): readonly YamlNode[] =>
  splitStream(text)
    .map(({ start, end }) => text.slice(start, end).replace(/^_err:.*$/m, ''))
    .filter((document) => /^kind: AgentgatewayBackend$/m.test(document))
    .map(read)

const verdict = (root: YamlNode, differences: Differences) =>
  judge(root, agentgatewayBackend(differences)).map(({ path, code }) => `${formatPath(path)}: ${code}`)
const nameOf = (root: YamlNode): string => stringOf(nodeAt(root, ['metadata', 'name'])) ?? ''

describe.each(releases)('AgentgatewayBackend of %s', (id, differences) => {
  const file = `crds/${id}/agentgateway.dev_agentgatewaybackends.yaml`
  const restated = { kind: 'AgentgatewayBackend', schema: agentgatewayBackend(differences) }
  testShared('structure', file, (place) => expectStructure(place, restated), 30_000)
  testShared('rules', file, (place) => expectRules(place, restated), 60_000)

  for (const validity of ['valid', 'invalid'] as const)
    if (['kgateway@2.2', 'agentgateway@1.1.0', 'agentgateway@1.3.1'].includes(id))
      testShared(`${validity} documents`, `corpus/validation/${id}_${validity}.yaml`, (file) => {
        const all = documentsOf(fs.readFileSync(file, 'utf8'))
        expect(all.length).toBeGreaterThan(2)
        for (const root of all)
          expect(
            verdict(root, differences).length === 0,
            `${nameOf(root)}: ${verdict(root, differences).join(', ')}`,
          ).toBe(validity === 'valid')
      })

  if (['agentgateway@1.1.0', 'agentgateway@1.3.1', 'agentgateway@1.4.1'].includes(id))
    testShared('accepted documents', `corpus/accepted/${id}`, (folder) => {
      const all = fs
        .readdirSync(folder)
        .flatMap((file) => documentsOf(fs.readFileSync(path.join(folder, file), 'utf8')))
      expect(all.length).toBeGreaterThan(5)
      for (const root of all) expect(verdict(root, differences), nameOf(root)).toEqual([])
    })
})
