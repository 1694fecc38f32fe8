import fs from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect } from 'vitest'
import { readDocuments } from '../documents/documents.js'
import { findRelease } from '../releases/table.js'
import { releaseId } from '../releases/release.js'
import { testShared } from '../tests/support/shared.js'
import { toJson, type Json } from '../yaml/nodes.js'
import { schemaFiles } from './json-schema-files.js'

// The JSON Schemas that are served beside the page, held against manifests that clusters took and that an API server refused.

const ajv = new Ajv({ strict: false, logger: false })
const files = new Map(schemaFiles.map(({ name, content }) => [name, content]))

/** What the schema of an object's kind says of it; null where there is none. */
function passes(release: string, object: Json): boolean | null {
  const kind = typeof object === 'object' && object !== null && 'kind' in object ? object['kind'] : ''
  const name = `${release}/${typeof kind === 'string' ? kind : ''}.json`
  const content = files.get(name)
  if (content === undefined) return null
  const validate = ajv.getSchema(name) ?? ajv.addSchema(JSON.parse(content()) as object, name).getSchema(name)
  return validate?.(object) === true
}

const objectsOf = (file: string): readonly Json[] =>
  readDocuments(fs.readFileSync(file, 'utf8')).flatMap(({ root }) => (root ? [toJson(root)] : []))

const jsonAt = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'))

interface Working {
  readonly file: string
  readonly acceptedBy: readonly string[]
}

interface Case {
  readonly file: string
  readonly release: string
  readonly oracleVerdict: string
  readonly oraclePaths: readonly { readonly stage: string; readonly type: string }[]
}

/** Structure that JSON Schema does not say, or that is left out of it. */
const NOT_EXPRESSED: Readonly<Record<string, string>> = {
  'integer-above-int64.yaml': 'an integer of JSON Schema has no width',
  'integer-float-above-2-53.yaml': 'a number beyond 2^53 is whole for whoever reads it as a double',
  'format-blocks-rules.yaml': 'formats, oneOf and anyOf are rules, and rules are left out',
}

/** A version as the records name it, as the release that is known here. */
function releaseOf(version: string): string | null {
  const [, minor] = /^v2\.(\d)\.x$/.exec(version) ?? []
  const found = findRelease(
    minor === undefined
      ? version.startsWith('v1')
        ? `agentgateway@${version.slice(1)}`
        : `kgateway@${version.slice(1)}`
      : `kgateway@2.${minor}`,
  )
  return found ? releaseId(found) : null
}

describe('the JSON Schemas', () => {
  testShared('pass every manifest that works, on each release that took it', 'corpus/working', (folder) => {
    const refused: string[] = []
    let judged = 0
    for (const { file, acceptedBy } of jsonAt(path.join(folder, 'index.json')) as readonly Working[])
      for (const release of acceptedBy.flatMap((version) => releaseOf(version) ?? []))
        for (const object of objectsOf(path.join(folder, file))) {
          const verdict = passes(release, object)
          if (verdict !== null) judged++
          if (verdict === false) refused.push(`${file} on ${release}`)
        }
    expect(refused).toEqual([])
    expect(judged).toBeGreaterThan(100)
  })

  testShared('pass every manifest that controllers took', 'corpus/accepted', (folder) => {
    const refused: string[] = []
    let judged = 0
    for (const release of fs.readdirSync(folder))
      for (const file of fs.readdirSync(path.join(folder, release)))
        for (const object of objectsOf(path.join(folder, release, file))) {
          const verdict = passes(release, object)
          if (verdict !== null) judged++
          if (verdict === false) refused.push(`${release}/${file}`)
        }
    expect(refused).toEqual([])
    expect(judged).toBeGreaterThan(20)
  })

  testShared('refuse what an API server refuses for its structure', 'corpus/api-server', (folder) => {
    const [refused, passed, wrong] = [[], [], []] as [string[], string[], string[]]
    for (const { file, release, oracleVerdict, oraclePaths } of jsonAt(
      path.join(folder, 'index.json'),
    ) as readonly Case[]) {
      const objects = objectsOf(path.join(folder, 'cases', file))
      const isRefused = objects.some((object) => passes(release, object) === false)
      if (oracleVerdict === 'accepted') (isRefused ? wrong : []).push(file)
      const isOfStructure = oraclePaths.some(({ stage, type }) => stage === 'schema' || type === 'unknown')
      if (oracleVerdict !== 'refused' || !isOfStructure) continue
      if (objects.some((object) => passes(release, object) !== null)) (isRefused ? refused : passed).push(file)
    }
    expect(wrong).toEqual([])
    expect(passed.sort()).toEqual(Object.keys(NOT_EXPRESSED).sort())
    expect(refused.length).toBeGreaterThan(15)
  })
})
