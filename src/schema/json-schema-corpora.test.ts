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
  const kind = typeof object === 'object' && object !== null && 'kind' in object ? String(object['kind']) : ''
  const name = `${release}/${kind}.json`
  const content = files.get(name)
  if (content === undefined) return null
  const validate = ajv.getSchema(name) ?? ajv.addSchema(JSON.parse(content()) as object, name).getSchema(name)
  return validate?.(object) === true
}

const objectsOf = (file: string): readonly Json[] =>
  readDocuments(fs.readFileSync(file, 'utf8')).flatMap(({ root }) => (root ? [toJson(root)] : []))

const jsonAt = <T>(file: string): T => JSON.parse(fs.readFileSync(file, 'utf8')) as T

/** A version as the records name it, as the release that is known here. */
function releaseOf(version: string): string | null {
  const [, minor] = /^v2\.(\d)\.x$/.exec(version) ?? []
  const found = findRelease(
    minor === undefined ? (version.startsWith('v1') ? `agentgateway@${version.slice(1)}` : `kgateway@${version.slice(1)}`) : `kgateway@2.${minor}`,
  )
  return found ? releaseId(found) : null
}

describe('the JSON Schemas', () => {
  testShared('pass every manifest that works, on each release that took it', 'corpus/working', (folder) => {
    const refused: string[] = []
    let judged = 0
    for (const { file, acceptedBy } of jsonAt<{ file: string; acceptedBy: string[] }[]>(path.join(folder, 'index.json')))
      for (const release of acceptedBy.flatMap((version) => releaseOf(version) ?? []))
        for (const object of objectsOf(path.join(folder, file))) {
          const verdict = passes(release, object)
          if (verdict !== null) judged++
          if (verdict === false) refused.push(`${file} on ${release}`)
        }
    console.log('working', judged, refused)
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
    console.log('accepted', judged, refused)
    expect(refused).toEqual([])
    expect(judged).toBeGreaterThan(20)
  })

  testShared('refuse what an API server refuses for its structure', 'corpus/api-server', (folder) => {
    const t: Record<string, number> = {}
    for (const each of jsonAt<{ file: string; release: string; oracleVerdict: string; oraclePaths: { stage: string; type: string; path: string; detail: string }[] }[]>(path.join(folder, 'index.json'))) {
      let v: boolean | null = null
      try { v = objectsOf(path.join(folder, 'cases', each.file)).map((o) => passes(each.release, o)).reduce((a, b) => a === false || b === false ? false : a ?? b, null as boolean | null) } catch { v = null }
      const key = `${each.oracleVerdict} ${String(v)} ${[...new Set(each.oraclePaths.map((p) => `${p.stage}/${p.type}`))].join(',')}`
      t[key] = (t[key] ?? 0) + 1
      if (each.oracleVerdict === 'refused' && v !== false) console.log(each.file, v, each.oraclePaths.map((p) => `${p.stage} ${p.type} ${p.path} ${p.detail.slice(0, 100)}`).join(' ;; '))
      if (each.oracleVerdict !== 'refused' && v === false) console.log('WRONG', each.file)
    }
    console.log(t)
  })
})
