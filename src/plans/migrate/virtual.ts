import { groups } from '../../shapes/groups.js'
import { model } from '../../shapes/model.js'
import {
  fieldsOf,
  isPresent,
  itemsOf,
  nodeAt,
  scalarOf,
  stringOf,
  toJson,
  type Json,
  type YamlNode,
} from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { Impossible } from './draft.js'
import { fromModel } from './from-model.js'
import { memberPaths, providerEntry } from './members.js'
import type { Rewrite } from './rewrite.js'
import { toInternalModel } from './to-model.js'

type Fields = Record<string, Json>
const POLICIES: Path = ['spec', 'policies']
const VIRTUAL: Path = ['spec', 'virtualModel']
const FAILOVER: Path = [...VIRTUAL, 'failover', 'targets']
const WEIGHTED: Path = [...VIRTUAL, 'weighted', 'targets']
const CONDITIONAL: Path = [...VIRTUAL, 'conditional', 'targets']

/**
 * Groups of providers → a virtual model that fails over, and for each provider a model of its own that only others lead to
 * (domain: agentgateway-1.5-1.7, section 8). A target says the model that it sends, so a provider without one can't be led.
 */
export function toVirtual(rewrite: Rewrite): void {
  const paths = memberPaths(groups, rewrite.root)
  const name = stringOf(rewrite.at(['metadata', 'name']))
  if (name === undefined) throw new Impossible()
  const shared = fieldsIn(rewrite.at(POLICIES))
  const targets = paths.map((path) => {
    const member = fieldsIn(rewrite.at(path))
    const own = `${name}-${typeof member['name'] === 'string' ? member['name'] : 'provider'}`
    const sent = modelOf(rewrite.at(path))
    const priority = path[groups.groups.length]
    if (sent === null) rewrite.impossible(path, 'no-model', own)
    if (typeof priority !== 'number') throw new Impossible()
    return { own, sent, priority, member }
  })
  if (new Set(targets.map(({ own }) => own)).size < targets.length) throw new Impossible()
  for (const { own, member } of targets.toReversed()) {
    const { name: _, policies = {}, ...provider } = member
    const all = { ...shared, ...(policies as Fields) }
    const beside = rewrite.beside({
      ...headOf(rewrite, own),
      spec: { ai: { provider }, ...(Object.keys(all).length > 0 && { policies: all }) },
    })
    toInternalModel(beside)
  }
  rewrite.set(
    FAILOVER,
    targets.map(({ own, sent, priority }) => ({ modelRef: { name: own }, priority, model: sent })),
  )
  rewrite.moved(groups.groups, FAILOVER)
  rewrite.remove(['spec', 'ai'])
  if (rewrite.at(POLICIES)) rewrite.remove(POLICIES)
  rewrite.note(FAILOVER, 'models-split', { names: targets.map(({ own }) => own).join(', ') })
  rewrite.note(['metadata', 'name'], 'asked-by-name', { name })
  rewrite.commit()
}

/**
 * A virtual model → groups of the providers that its targets name. Shares that differ become even ones, which is said of each; a
 * condition has no place there, nor has a target that the text does not hold.
 */
export function fromVirtual(rewrite: Rewrite): void {
  const [failover = [], weighted = [], conditional = []] = [FAILOVER, WEIGHTED, CONDITIONAL].map((path) =>
    itemsOf(rewrite.at(path)),
  )
  if (conditional.length > 0) withConditions(rewrite, conditional)
  const targets = failover.length > 0 ? failover : weighted
  if (targets.length === 0) throw new Impossible()
  tellShares(rewrite, weighted)
  const byPriority = new Map<number, Json[]>()
  for (const [i, target] of targets.entries()) {
    const priority = Number(scalarOf(nodeAt(target, ['priority'])) ?? 0)
    const home = byPriority.get(priority) ?? []
    home.push(memberOf(rewrite, target, i))
    byPriority.set(priority, home)
  }
  const lists = [...byPriority].sort(([a], [b]) => a - b).map(([, members]) => ({ [groups.members]: members }))
  rewrite.set(groups.groups, lists)
  for (const name of ['virtualModel', 'match', 'visibility', 'parentRefs'])
    if (rewrite.at(['spec', name])) rewrite.remove(['spec', name])
  rewrite.moved(VIRTUAL, groups.groups)
  rewrite.note(['spec', 'parentRefs'], 'route-needed', {})
  rewrite.commit()
}

/** Each of them is chosen by a look at the request, which a backend never takes. */
function withConditions(rewrite: Rewrite, targets: readonly YamlNode[]): never {
  throw new Impossible(
    targets.flatMap((target, i) => {
      const when = stringOf(nodeAt(target, ['when']))
      const path = [...CONDITIONAL, i, 'when']
      return when === undefined
        ? []
        : [{ index: rewrite.index, path, params: { what: 'condition' as const, item: when } }]
    }),
  )
}

/** Members of a group get even shares. */
function tellShares(rewrite: Rewrite, targets: readonly YamlNode[]): void {
  const weights = targets.map((target) => scalarOf(nodeAt(target, ['weight'])) ?? 1)
  if (new Set(weights).size < 2) return
  for (const [i, weight] of weights.entries())
    rewrite.note([...WEIGHTED, i, 'weight'], 'share-lost', {
      target: stringOf(nodeAt(targets[i], ['modelRef', 'name'])) ?? '',
      weight: String(weight),
      others: String(targets.length),
    })
}

/** The provider entry that a target stands for: the model that it names, as a backend would say it. */
function memberOf(rewrite: Rewrite, target: YamlNode, i: number): Json {
  const name = stringOf(nodeAt(target, ['modelRef', 'name'])) ?? ''
  const alone = rewrite.aside(model.kind, name)
  if (!alone) rewrite.impossible(VIRTUAL, 'target-absent', name)
  if (isPresent(alone.at(VIRTUAL))) rewrite.impossible(VIRTUAL, 'target-virtual', name)
  fromModel(alone)
  const member = fieldsIn(alone.at(groups.single))
  const policies = fieldsIn(alone.at(POLICIES))
  const entry = providerEntry(alone.at(groups.single))
  const provider = entry && Object.keys(member).find((field) => field === entry.name)
  if (!provider) throw new Impossible()
  const sent = stringOf(nodeAt(target, ['model'])) ?? name
  const block = { ...(member[provider] as Fields) }
  block['model'] ??= sent
  return {
    name: `${name}-${i}`,
    ...member,
    [provider]: block,
    ...(Object.keys(policies).length > 0 && { policies }),
  }
}

const headOf = (rewrite: Rewrite, name: string): Fields => {
  const namespace = stringOf(rewrite.at(['metadata', 'namespace']))
  return {
    apiVersion: `${model.group}/${model.version}`,
    kind: model.kind,
    metadata: { name, ...(namespace !== undefined && { namespace }) },
  }
}

function fieldsIn(node: YamlNode | undefined): Fields {
  return Object.fromEntries(
    fieldsOf(node)
      .filter(({ value }) => isPresent(value))
      .map(({ name, value }): [string, Json] => [name, toJson(value)]),
  )
}

/** The model that requests get; null where the client's own goes out. */
function modelOf(member: YamlNode | undefined): string | null {
  const entry = providerEntry(member)
  return stringOf(nodeAt(entry?.value, ['model'])) ?? null
}
