import fs from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import { load } from 'js-yaml'
import { describe, expect } from 'vitest'
import { hasFormat } from '../../schema/formats.js'
import { judge } from '../../schema/judge.js'
import { Documents, isObject } from '../support/documents.js'
import { mutant } from '../support/mutants.js'
import { Random } from '../support/random.js'
import { testShared } from '../support/shared.js'
import type { Json } from '../../yaml/nodes.js'
import { formatPath, type Path } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'
import { readCrds } from '../../crd/read.js'

// The walker's structural part against ajv, an independent validator, on the CRDs as they are.

const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 60)
const SEED = Number(process.env['PROPERTY_SEED'] ?? 1)

interface Props {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Props>>
  readonly additionalProperties?: Props
  readonly items?: Props
  readonly default?: Json
  readonly nullable?: boolean
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean
}

/** What the API server does before it validates: unknown fields and nulls go, defaults come. */
function prepared(value: Json, props: Props): Json {
  if (Array.isArray(value)) return value.map((item: Json) => (props.items ? prepared(item, props.items) : item))
  if (!isObject(value)) return value
  const { properties = {}, additionalProperties } = props
  const kept =
    props['x-kubernetes-preserve-unknown-fields'] === true
      ? Object.entries(value).filter(([name]) => !(name in properties))
      : []
  if (additionalProperties)
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, inner]): [string, Json][] =>
        inner === null ? [] : [[name, prepared(inner, additionalProperties)]],
      ),
    )
  const known = Object.entries(properties).flatMap(([name, inner]): [string, Json][] => {
    const own = value[name] ?? inner.default
    return own === undefined || own === null ? [] : [[name, prepared(own, inner)]]
  })
  return Object.fromEntries([...kept, ...known])
}

/** Where ajv points, in the words of Kubernetes: a missing field is at its own path. */
function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const missing = keyword === 'required' ? [String((params as { missingProperty?: string }).missingProperty)] : []
  return [...parts, ...missing].join(' ')
}

const plain = (path: Path): string => path.map(String).join(' ')
/** Kinds that ajv does not judge: strict decoding and the list types. */
const OURS_ALONE: ReadonlySet<string> = new Set(['unknown-field', 'duplicate-item'])

describe('the walker and ajv', () => {
  testShared(
    'find the same faults of structure at the same places',
    'crds',
    (folder) => {
      for (const release of fs.readdirSync(folder).filter((name) => name.includes('@')))
        for (const file of fs.readdirSync(`${folder}/${release}`)) {
          const text = fs.readFileSync(`${folder}/${release}/${file}`, 'utf8')
          const { spec } = load(text) as { spec: { versions: { schema: { openAPIV3Schema: Props } }[] } }
          compare(`${release} ${file}`, text, spec.versions[0]?.schema.openAPIV3Schema ?? {})
        }
    },
    600_000,
  )
})

function compare(name: string, text: string, props: Props): void {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  for (const format of ['ipv4', 'ipv6', 'date-time', 'uri'] as const)
    ajv.addFormat(format, (value: string) => hasFormat(value, format))
  const properties = Object.fromEntries(Object.entries(props.properties ?? {}).filter(([field]) => field !== 'status'))
  const validate = ajv.compile({ ...props, properties })
  const crd = readCrds(text).kinds[0]
  if (!crd) throw new Error(name)
  const random = new Random(SEED)
  const documents = new Documents(random)
  let refused = 0
  for (let i = 0; i < DOCUMENTS; i++) {
    const whole = documents.whole(crd.schema, { apiVersion: 'x', kind: 'X', metadata: { name: 'x' } })
    const document = mutant(whole, crd.schema, random)?.document ?? whole
    const json = JSON.stringify(document)
    validate(prepared(document, props))
    const theirs = new Set((validate.errors ?? []).map(placeOf))
    if (theirs.size > 0) refused++
    const { root } = readDocument(json, { start: 0, end: json.length })
    const found = root ? judge(root, crd.schema) : []
    const ours = new Set(
      found.filter(({ stage, code }) => stage === 'schema' && !OURS_ALONE.has(code)).map(({ path }) => plain(path)),
    )
    // Where no alternative fits, ajv says what every one of them wants, the API server what the nearest does.
    if (found.some(({ code }) => code === 'no-alternative'))
      for (const place of theirs) if (theirs.size > ours.size) ours.add(place)
    expect(
      [...ours].sort(),
      `${name}: ${json} ${found.map(({ code, path }) => `${formatPath(path)} ${code}`).join(', ')}`,
    ).toEqual([...theirs].sort())
  }
  expect(refused).toBeGreaterThan(DOCUMENTS / 20)
}
