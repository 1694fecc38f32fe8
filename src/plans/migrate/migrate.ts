import { DEFAULT_SETTINGS, type Settings } from '../../analyze.js'
import type { MigrationNote } from '../../model/codes/migration.js'
import { read, type Reading } from '../../reading.js'
import { shapeIn } from '../../releases/choose.js'
import { releaseId, type ClusterKind, type Release } from '../../releases/release.js'
import { findRelease, releases } from '../../releases/table.js'
import { groups } from '../../shapes/groups.js'
import type { ChangeSet } from '../../yaml/change-set.js'
import { planOfChange, type Plan } from '../plan.js'
import { differences, type MigratedEndpoint } from './differences.js'
import { Draft } from './draft.js'
import { dropUnknown } from './fit.js'
import { followGateways } from './gateways.js'
import { keepFailover } from './keep/failover.js'
import { keep } from './keep/keep.js'
import { climb, targetShape, writtenShape } from './ladder.js'
import { distinct } from './note.js'
import { attach } from './parents.js'
import { followReferences, type Named, type Renaming } from './references.js'
import { tell } from './tell.js'
import { policyOfRoutes, takeOver } from './traffic.js'

/** Where a text goes. */
export interface MigrationTarget {
  /** A release's name. */
  readonly release: string
  /** The kind that AI backends become; null: their own where the release serves it, else the one that it has. */
  readonly kind: string | null
  /** Null: what the text says, else the release's default. */
  readonly dataPlane: Settings['dataPlane']
  /** Whether the controller serves AgentgatewayModel; null or absent: what the release's chart sets. */
  readonly agentgatewayModels?: Settings['agentgatewayModels']
}

/** A text as another release takes it, and what becomes of everything in it. */
export interface Migration {
  /** The whole of it as one change of the text. */
  readonly plan: Plan
  readonly change: ChangeSet
  readonly text: string
  readonly notes: readonly MigrationNote[]
  readonly endpoints: readonly MigratedEndpoint[]
  /** The text before, by the release it comes from, and after, by the one it goes to. */
  readonly before: Reading
  readonly after: Reading
}

/** The release can't hold AI backends, or not of the kind that is asked for. */
export class NoTarget extends Error {}

/**
 * Leads a text to another release: objects get the shapes and kinds that it serves, references follow, and what goes on the
 * wire is kept where that can be written. What is not kept is a note. Total for every text; throws `NoTarget` where the
 * release is unknown or serves no such kind.
 */
export function migrate(
  before: Reading,
  target: MigrationTarget,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): Migration {
  const release = findRelease(target.release, table)
  if (!release || !serves(release, target.kind)) throw new NoTarget(target.release)
  const settings = settingsThere(before, target)
  const kinds = kindsThere(before, target, table, clusterKinds)
  const readAgain = (): Reading => read(draft.text, settings, table, kinds)
  const draft = new Draft(before.text)
  const migrated = convert(draft, release, target.kind, before.namespace)
  let after = readAgain()
  while (dropUnknown(draft, after, before, migrated)) after = readAgain()
  if (followGateways(draft, before, after)) after = readAgain()
  after = keep(draft, before, after, readAgain)
  if (keepFailover(draft, before, after)) after = readAgain()
  const endpoints = paired(before, after, draft)
  tell(draft, before, after, endpoints, migrated)
  return {
    plan: planOfChange(draft.change),
    change: draft.change,
    text: draft.text,
    notes: distinct(draft.notes),
    endpoints,
    before,
    after,
  }
}

/** What the cluster is, by the release that a text goes to. */
export const settingsThere = (before: Reading, target: MigrationTarget): Settings => ({
  ...DEFAULT_SETTINGS,
  release: target.release,
  namespace: before.namespace,
  dataPlane: target.dataPlane,
  istioAutoMtls: before.facts.istioAutoMtls,
  production: before.facts.production,
  agentgatewayModels: target.agentgatewayModels ?? null,
})

/**
 * The cluster's own kinds that judge there, too: all of them on the release that it runs; of another one's kinds the cluster
 * has not yet got the CRDs, so the release's own judge.
 */
export function kindsThere(
  before: Reading,
  target: Pick<MigrationTarget, 'release'>,
  table: readonly Release[],
  clusterKinds: readonly ClusterKind[],
): readonly ClusterKind[] {
  if (releaseId(before.release) === target.release) return clusterKinds
  const own = findRelease(target.release, table)?.kinds ?? []
  return clusterKinds.filter(({ group, kind }) => !own.some((each) => each.group === group && each.kind === kind))
}

const serves = ({ kinds }: Release, kind: string | null): boolean =>
  kinds.some(({ shape }) => shape && (kind === null || shape.kind === kind))

/** Takes every AI backend to the shape of the target; the objects that are AI backends there. */
function convert(draft: Draft, release: Release, kind: string | null, namespace: string): ReadonlySet<number> {
  const done = new Set<number>()
  const renamings: Renaming[] = []
  let regrouped = false
  // Conversions may put objects behind the one that they are about; those are done with it.
  for (let index = 0, added = 0; index < draft.documents.length; index += 1 + added) {
    const document = draft.documents[index]
    added = 0
    if (!document) continue
    if (document.problems.length > 0 && !document.root) draft.note(index, [], 'unreadable', {})
    const written = writtenShape(document)
    if (!written) continue
    const to = targetShape(release, kind, written)
    const from = namedBy(document, namespace)
    const count = draft.documents.length
    const said = policyOfRoutes(draft, from, namespace)
    if (!to || !climb(draft, index, written, to, release)) {
      draft.note(index, [], 'not-converted', { kind: document.kind ?? '', release: releaseId(release) })
      continue
    }
    added = draft.documents.length - count
    for (let i = 0; i <= added; i++) done.add(index + i)
    const home = to === groups && written !== groups ? shapeIn(release, to) : null
    if (said && home) takeOver(draft, index, said, home.schema, releaseId(release))
    const after = draft.documents[index]
    if (after?.apiVersion !== document.apiVersion) regrouped = true
    // A model is named by no route; it names what serves it.
    if (to.parents && !written.parents) attach(draft, index, added, from, namespace)
    else if (after && from) renamings.push({ from, to: namedBy(after, namespace) ?? from })
  }
  if (done.size === 0 && draft.notes.length === 0) draft.note(null, [], 'nothing-to-migrate', {})
  if (regrouped) tellPolicies(draft, releaseId(release))
  followReferences(draft, renamings, namespace)
  return done
}

/** Policies of kgateway's own group, which what serves the new group does not read (domain: agentgateway, section 6). */
const OWN_POLICIES: ReadonlySet<string> = new Set(['TrafficPolicy', 'RoutePolicy', 'BackendConfigPolicy'])

function tellPolicies(draft: Draft, release: string): void {
  for (const { index, apiVersion, kind, name } of draft.documents)
    if (apiVersion?.startsWith('gateway.kgateway.dev/') && kind !== null && OWN_POLICIES.has(kind))
      draft.note(index, [], 'policy-not-read', { kind, name: name ?? '', release })
}

function namedBy({ apiVersion, kind, name, namespace }: Draft['documents'][number], home: string): Named | null {
  const [group = ''] = (apiVersion ?? '').split('/')
  return kind === null || name === null ? null : { group, kind, name, namespace: namespace ?? home }
}

/** Endpoints of an object before and of what it has become, in order. */
function paired(before: Reading, after: Reading, { origins }: Draft): readonly MigratedEndpoint[] {
  return before.documents.flatMap(({ index }) => {
    const home = origins.indexOf(index)
    const [old, now] = [
      before.endpoints.filter(({ document }) => document === index),
      after.endpoints.filter(({ document }) => document === home),
    ]
    return Array.from({ length: Math.max(old.length, now.length) }, (_, i): MigratedEndpoint => {
      const [a, b] = [old[i] ?? null, now[i] ?? null]
      return { before: a, after: b, same: a !== null && b !== null && differences(a, b).length === 0 }
    })
  })
}
