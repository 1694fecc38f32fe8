import type { Document } from '../documents/documents.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Finding } from '../model/finding.js'
import { newestServing } from '../releases/choose.js'
import { kindsOfGroup } from '../releases/group-kinds.js'
import { kubernetesHomeOf, kubernetesKinds } from '../releases/kubernetes-kinds.js'
import { apiVersionOf, releaseId, type Release, type ServedKind } from '../releases/release.js'
import { distance } from '../schema/suggest.js'
import { shapeOf } from '../shapes/table.js'
import type { YamlNode } from '../yaml/nodes.js'
import { finding } from './finding-at.js'

export type NotServed = FindingParams['kind-not-served']

/** What the words need of an object that the release does not serve as it is written. */
export function unservedParams(document: Document, release: Release, nearest: ServedKind | undefined): NotServed {
  const servedBy = newestServing(document)
  return {
    apiVersion: document.apiVersion ?? '',
    kind: document.kind ?? '',
    release: releaseId(release),
    ...(servedBy !== undefined && { servedBy }),
    ...(nearest && { right: apiVersionOf(nearest) }),
  }
}

/** A group or version that the release lacks is an error at `apiVersion`; another release's body is advice, its fields are the errors. */
export function notServedFinding(
  document: Document,
  root: YamlNode,
  served: ServedKind | undefined,
  params: NotServed,
): Finding {
  if (!served)
    return {
      ...finding(document, root, ['apiVersion'], 'error', 'api-server', 'kind-not-served', params, 'decode'),
      ...inRightVersion(document, root, params),
    }
  if (!served.shape)
    return finding(document, root, ['spec', 'ai'], 'error', 'api-server', 'kind-not-served', params, 'decode')
  const shape = document.kind === null ? null : shapeOf(document.kind, root)
  return finding(
    document,
    root,
    shape?.groups.slice(0, 3) ?? ['spec', 'ai'],
    'warning',
    'advice',
    'shape-not-served',
    params,
  )
}

/** The group and version that the release serves, where it serves the kind in the shape in which it is written. */
function inRightVersion({ kind }: Document, root: YamlNode, { right }: NotServed): Pick<Finding, 'fix'> {
  const shape = kind === null ? null : shapeOf(kind, root)
  return right !== undefined && shape && right === `${shape.group}/${shape.version}`
    ? { fix: { path: ['apiVersion'], change: { do: 'set', value: right } } }
    : {}
}

/** A kind without a schema: one that its group does not have is an error, any other passes through. */
export function strangeKind(document: Document, root: YamlNode, release: Release): Finding {
  const [apiVersion, kind] = [document.apiVersion ?? '', document.kind ?? '']
  const inCluster = versionInCluster(release, apiVersion, kind)
  const kinds = kubernetesKinds(apiVersion) ?? kindsOfGroup(apiVersion.split('/')[0] ?? '')
  // A list of a kind is taken apart by kubectl.
  const isInGroup = kinds?.includes(kind) || (kind.endsWith('List') && kinds?.includes(kind.slice(0, -4)))
  if (inCluster === undefined && (!kinds || isInGroup))
    return finding(document, root, ['kind'], 'info', 'advice', 'unknown-kind', { apiVersion, kind })
  const right = inCluster ?? kubernetesHomeOf(kind)
  const name = right === undefined && kinds ? nearestName(kind, kinds) : undefined
  const params = {
    release: releaseId(release),
    apiVersion,
    kind,
    ...(inCluster === undefined && kinds && { kinds }),
    ...(inCluster !== undefined && { inCluster: true as const }),
    ...(name !== undefined && { name }),
    ...(right !== undefined && { right }),
  }
  const place = right === undefined ? 'kind' : 'apiVersion'
  const value = right ?? name
  return {
    ...finding(document, root, [place], 'error', 'api-server', 'kind-not-served', params, 'decode'),
    ...(value !== undefined && { fix: { path: [place], change: { do: 'set', value } } as const }),
  }
}

/** The version under which the cluster's own CRD has a kind that is written under another one; undefined where no CRD of it is known. */
function versionInCluster({ kinds }: Release, apiVersion: string, kind: string): string | undefined {
  const [group] = apiVersion.split('/')
  const served = kinds.find((each) => each.isOfCluster && each.group === group && each.kind === kind)
  return served && apiVersionOf(served)
}

/** The kind that was probably meant. */
function nearestName(kind: string, kinds: readonly string[]): string | undefined {
  const [first] = kinds
    .map((name) => ({ name, far: distance(kind.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  return first && first.far <= Math.max(1, kind.length / 4) ? first.name : undefined
}
