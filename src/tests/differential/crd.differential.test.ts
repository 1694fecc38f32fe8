import fs from 'node:fs'
import { afterAll, describe, expect } from 'vitest'
import type { ClusterKind } from '../../releases/release.js'
import { kindsOf } from '../../schema/facts/index.js'
import { judge } from '../../schema/judge.js'
import { Documents, isObject } from '../support/documents.js'
import { mutant } from '../support/mutants.js'
import { Random } from '../support/random.js'
import { testShared } from '../support/shared.js'
import { formatPath } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'
import type { Json, YamlNode } from '../../yaml/nodes.js'
import { readCrds } from '../../crd/read.js'

// The bundled schemas against the CRDs themselves: random documents and mutants, judged by both. DOCUMENTS sets how many.

const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 400)
const SEED = Number(process.env['PROPERTY_SEED'] ?? 1)

const CRDS: readonly (readonly [release: string, files: readonly string[]])[] = [
  ['kgateway@2.0.0', ['gateway.kgateway.dev_backends.yaml']],
  ['kgateway@2.0.1', ['gateway.kgateway.dev_backends.yaml']],
  ['kgateway@2.0.5', ['gateway.kgateway.dev_backends.yaml']],
  ['kgateway@2.1.2', ['gateway.kgateway.dev_backends.yaml', 'gateway.kgateway.dev_backendconfigpolicies.yaml']],
  [
    'kgateway@2.2',
    [
      'gateway.kgateway.dev_backends.yaml',
      'agentgateway.dev_agentgatewaybackends.yaml',
      'agentgateway.dev_agentgatewaypolicies.yaml',
    ],
  ],
  ...['1.0.1', '1.1.0', '1.2.1', '1.3.1', '1.4.1', '1.5.0', '1.6.0-derived'].map(
    (version) =>
      [
        `agentgateway@${version}`,
        [
          'agentgateway.dev_agentgatewaybackends.yaml',
          'agentgateway.dev_agentgatewaypolicies.yaml',
          ...(version < '1.4' ? [] : ['agentgateway.dev_agentgatewaymodels.yaml']),
        ],
      ] as const,
  ),
  [
    'gateway-api@1.4',
    ['backendtlspolicies', 'gateways', 'httproutes', 'referencegrants'].map(
      (name) => `${name}.gateway.networking.k8s.io.yaml`,
    ),
  ],
]

function read(text: string): YamlNode {
  const { root } = readDocument(text, { start: 0, end: text.length })
  if (!root) throw new Error('unreadable')
  return root
}

/** Every error with its place and kind. Two rules of one value may stand for one, and "must fit all" adds nothing to what does not fit. */
function errors(root: YamlNode, schema: ClusterKind['schema']): readonly string[] {
  const found = judge(root, schema)
  const kindOf = ({ stage, code }: (typeof found)[number]): string =>
    stage === 'rules' && code !== 'rule-not-checked' ? 'rule' : code
  const told = found.filter(({ code, params }) => code !== 'no-alternative' || params['fit'] !== 'all')
  return [...new Set(told.map((violation) => `${formatPath(violation.path)}: ${kindOf(violation)}`))].sort()
}

/** Unknown fields where the facts of a release are not known whole: the reconstructed CRD's word on them does not count. */
function doubtedIn(root: YamlNode, schema: ClusterKind['schema']): ReadonlySet<string> {
  return new Set(
    judge(root, schema).flatMap((found) =>
      found.code === 'unknown-field' && found.params.unsure ? [`${formatPath(found.path)}: unknown-field`] : [],
    ),
  )
}

describe.each(CRDS)('%s', (id, files) => {
  for (const file of files)
    testShared(
      file,
      `crds/${id}/${file}`,
      (place) => {
        const { kinds, fault } = readCrds(fs.readFileSync(place, 'utf8'))
        expect(fault).toBeNull()
        for (const crd of kinds) {
          const bundled = kindsOf(id.replace('-derived', '')).find(
            ({ group, version, kind }) => group === crd.group && version === crd.version && kind === crd.kind,
          )
          expect(bundled, `${crd.kind} ${crd.version} is not served`).toBeDefined()
          if (bundled) figures.push({ file: `${id}/${file}`, version: crd.version, ...compare(crd, bundled.schema) })
        }
      },
      600_000 + DOCUMENTS * 60,
    )
})

interface Figures {
  readonly documents: number
  readonly mutants: number
  readonly accepted: number
}

const figures: (Figures & { readonly file: string; readonly version: string })[] = []

/** `npm run differential` keeps its last figures in the docs. */
afterAll(() => {
  if (process.env['UPDATE_DOCS'] === undefined || figures.length === 0) return
  const rows = figures.map(
    ({ file, version, documents, mutants, accepted }) =>
      `| ${file} | ${version} | ${documents} | ${mutants} | ${accepted} | ${documents - accepted} | 0 |`,
  )
  const head =
    '| CRD | version | documents | of them mutants | accepted | refused | disagreements |\n| --- | --- | --: | --: | --: | --: | --: |'
  fs.writeFileSync(
    'docs/differential.md',
    `# The bundled schemas against the CRDs\n\nLast run of \`npm run differential\` (seed ${SEED}): each document was judged by the bundled schema and by the CRD itself; verdict, places and kinds of errors are the same.\n\n${head}\n${rows.join('\n')}\n`,
  )
})

/** What a kind needs before anything of it is accepted, and what may not stand beside that; random values hardly meet it. */
const NEEDED: Readonly<Record<string, { readonly spec: Record<string, Json>; readonly without: readonly string[] }>> = {
  AgentgatewayPolicy: {
    spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'g' }] },
    without: ['targetSelectors'],
  },
}

function withNeeded(document: Record<string, Json>, kind: string): Record<string, Json> {
  const needed = NEEDED[kind]
  const { spec } = document
  if (!needed || !isObject(spec)) return document
  const kept = Object.entries(spec).filter(([name]) => !needed.without.includes(name))
  return { ...document, spec: { ...Object.fromEntries(kept), ...needed.spec } }
}

function compare(crd: ClusterKind, bundled: ClusterKind['schema']): Figures {
  const random = new Random(SEED)
  const documents = new Documents(random)
  const head = { apiVersion: `${crd.group}/${crd.version}`, kind: crd.kind, metadata: { name: 'x' } }
  let [accepted, mutants] = [0, 0]
  for (let i = 0; i < DOCUMENTS; i++) {
    const made = documents.whole(crd.schema, head)
    const whole = i % 4 < 2 ? withNeeded(made, crd.kind) : made
    const changed = i % 2 === 0 ? null : mutant(whole, crd.schema, random)
    if (changed) mutants++
    const text = JSON.stringify(changed?.document ?? whole)
    const root = read(text)
    const theirs = errors(root, crd.schema)
    if (theirs.length === 0) accepted++
    const doubted = doubtedIn(root, bundled)
    const sure = (found: readonly string[]): readonly string[] => found.filter((error) => !doubted.has(error))
    expect(sure(errors(root, bundled)), text).toEqual(sure(theirs))
  }
  expect(accepted).toBeGreaterThan(DOCUMENTS / 100)
  return { documents: DOCUMENTS, mutants, accepted }
}
