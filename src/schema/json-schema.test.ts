import fs from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { exampleIds, releasesOf } from '../examples/index.js'
import { findRelease, releases } from '../releases/table.js'
import { releaseId, type ServedKind } from '../releases/release.js'
import { Documents } from '../tests/support/documents.js'
import { mutant } from '../tests/support/mutants.js'
import { Random } from '../tests/support/random.js'
import { toJson } from '../yaml/nodes.js'
import { readDocuments } from '../documents/documents.js'
import { readDocument } from '../yaml/read/read.js'
import { judge } from './judge.js'
import { jsonSchemaOf, schemaOfStream } from './json-schema.js'
import { schemaFiles } from './json-schema-files.js'

const ajv = new Ajv({ strict: false, logger: false })
const noHelp = (): string => ''
const kindsOf = (release: string): readonly ServedKind[] => findRelease(release)?.kinds ?? []

describe('what a JSON Schema refuses the engine refuses too', () => {
  const kinds = [...kindsOf('kgateway@2.0.5'), ...kindsOf('agentgateway@1.4.1')]
  test.each(kinds.map((served) => [served.kind, served.group, served] as const))(
    '%s of %s',
    (_kind, _group, served) => {
      const validate = ajv.compile(jsonSchemaOf([served], noHelp))
      const random = new Random(7)
      const documents = new Documents(random)
      const head = {
        apiVersion: served.group === '' ? served.version : `${served.group}/${served.version}`,
        kind: served.kind,
      }
      let refused = 0
      for (let i = 0; i < 8; i++) {
        const whole = documents.whole(served.schema, { ...head, metadata: { name: 'x' } })
        const document = mutant(whole, served.schema, random)?.document ?? whole
        if (validate(document)) continue
        refused++
        const json = JSON.stringify(document)
        const { root } = readDocument(json, { start: 0, end: json.length })
        const found = root ? judge(root, served.schema) : []
        expect(found.length, `${json}\n${JSON.stringify(validate.errors)}`).toBeGreaterThan(0)
      }
      expect(refused).toBeGreaterThan(0)
    },
  )
})

test('every example passes on each release that takes it, whether judged by its kind or as a stream', () => {
  const of = new Map<string, Ajv>()
  let judged = 0
  for (const id of exampleIds)
    for (const release of releasesOf(id).slice(-1)) {
      const yaml = fs.readFileSync(`src/examples/${id}.yaml`, 'utf8')
      const stream = of.get(release) ?? streamOf(release)
      of.set(release, stream)
      for (const { root } of readDocuments(yaml)) {
        judged++
        expect(stream.validate(`${release}/all.json`, root && toJson(root)), `${release}\n${yaml}`).toBe(true)
      }
      expect(analyze(yaml, { ...DEFAULT_SETTINGS, release }).valid).toBe(true)
    }
  expect(judged).toBeGreaterThan(50)
})

function streamOf(release: string): Ajv {
  const made = new Ajv({ strict: false, logger: false })
  for (const { name, content } of schemaFiles)
    if (name.startsWith(`${release}/`)) made.addSchema(JSON.parse(content()) as object, name)
  return made
}

test('every release has a file for the whole of a text, which leads to those of its kinds', () => {
  const names = new Set(schemaFiles.map(({ name }) => name))
  expect(releases.every((release) => names.has(`${releaseId(release)}/all.json`))).toBe(true)
  expect(names.has('agentgateway@1.4.1/AgentgatewayBackend.json')).toBe(true)
  expect(names.size).toBe(schemaFiles.length)
  expect(JSON.stringify(schemaOfStream(['AgentgatewayBackend']))).toContain('./AgentgatewayBackend.json')
})
