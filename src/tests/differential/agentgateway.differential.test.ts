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
import { kindsOf } from '../../schema/facts/index.js'

// The schemas side by side with the CRDs: structure field by field, rules by random documents, verdicts on the corpora.

const RELEASES = ['1.0.1', '1.1.0', '1.2.1', '1.3.1', '1.4.1', '1.5.0', '1.6.0-derived'].map(
  (version) => `agentgateway@${version}`,
)

const schemaOf = (id: string) =>
  kindsOf(id.replace('-derived', '')).find(({ kind }) => kind === 'AgentgatewayBackend')!.schema

const documentsOf = (text: string): readonly YamlNode[] =>
  splitStream(text)
    .map(({ start, end }) => text.slice(start, end).replace(/^_err:.*$/m, ''))
    .filter((document) => /^kind: AgentgatewayBackend$/m.test(document))
    .map(read)

const verdict = (root: YamlNode, id: string) =>
  judge(root, schemaOf(id)).map(({ path, code }) => `${formatPath(path)}: ${code}`)
const nameOf = (root: YamlNode): string => stringOf(nodeAt(root, ['metadata', 'name'])) ?? ''

describe.each(['kgateway@2.2', ...RELEASES])('AgentgatewayBackend of %s', (id) => {
  const file = `crds/${id}/agentgateway.dev_agentgatewaybackends.yaml`
  const restated = { kind: 'AgentgatewayBackend', schema: schemaOf(id) }
  testShared('structure', file, (place) => expectStructure(place, restated), 30_000)
  // The rules that came with 1.5 are asked in `named-rules.differential.test.ts` and `generate/proof.test.ts`.
  if (!/@1\.[56]/.test(id)) testShared('rules', file, (place) => expectRules(place, restated), 60_000)

  for (const validity of ['valid', 'invalid'] as const)
    if (['kgateway@2.2', 'agentgateway@1.1.0', 'agentgateway@1.3.1'].includes(id))
      testShared(`${validity} documents`, `corpus/validation/${id}_${validity}.yaml`, (file) => {
        const all = documentsOf(fs.readFileSync(file, 'utf8'))
        expect(all.length).toBeGreaterThan(2)
        for (const root of all)
          expect(verdict(root, id).length === 0, `${nameOf(root)}: ${verdict(root, id).join(', ')}`).toBe(
            validity === 'valid',
          )
      })

  if (['agentgateway@1.1.0', 'agentgateway@1.3.1', 'agentgateway@1.4.1'].includes(id))
    testShared('accepted documents', `corpus/accepted/${id}`, (folder) => {
      const all = fs
        .readdirSync(folder)
        .flatMap((file) => documentsOf(fs.readFileSync(path.join(folder, file), 'utf8')))
      expect(all.length).toBeGreaterThan(5)
      for (const root of all) expect(verdict(root, id), nameOf(root)).toEqual([])
    })
})
