import { providers } from '../providers/table.js'
import type { InModel, Provider } from '../providers/provider.js'
import {
  entryOf,
  isPresent,
  itemsOf,
  nodeAt,
  resolveScalar,
  scalarOf,
  stringOf,
  type ScalarNode,
  type YamlNode,
} from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { baseUrlOf, type BaseUrl } from './base-url.js'
import type { Dialect } from '../providers/provider.js'
import type { AiBackend, Located, Member, Shape } from './shape.js'

const SPEC: Path = ['spec']
const CHOICE: Path = ['spec', 'provider']
const BASE: Path = ['spec', 'baseURL']
const VIRTUAL: Path = ['spec', 'virtualModel']

/**
 * `AgentgatewayModel` (agentgateway 1.4 on): one name that clients call, served by one provider, or by other models of its
 * namespace in its place (domain: agentgateway-1.5-1.7, section 6).
 */
export const model: Shape = {
  id: 'model',
  group: 'agentgateway.dev',
  version: 'v1alpha1',
  kind: 'AgentgatewayModel',
  single: SPEC,
  groups: VIRTUAL,
  members: 'targets',
  provider: [],
  choice: CHOICE,
  host: ['baseURL'],
  port: ['baseURL'],
  skipVerify: null,
  name: null,
  memberOnly: [],
  parents: ['spec', 'parentRefs'],
  isSwitched: true,
  dialect: (provider) => provider.inModel && dialectOf(provider, provider.inModel),
  matches: (root) => [CHOICE, VIRTUAL].some((path) => isPresent(nodeAt(root, path))),
  read,
}

function dialectOf({ withPolicies }: Provider, { name, block }: InModel): Dialect {
  return {
    modelField: null,
    hostField: block === undefined ? 'baseURL' : (withPolicies?.hostField ?? null),
    defaultHost: () => null,
    typeName: name,
  }
}

/** The name or pattern that clients call a model by: `match.model`, else its own name. */
export function clientName(root: YamlNode | null): string | null {
  return stringOf(nodeAt(root, ['spec', 'match', 'model'])) ?? stringOf(nodeAt(root, ['metadata', 'name'])) ?? null
}

/** Whether a name is a pattern, which any name of some form fits. */
export const isPattern = (name: string): boolean => name.includes('*')

function read(root: YamlNode): Pick<AiBackend, 'isSingle' | 'groups'> {
  const spec = nodeAt(root, SPEC)
  if (spec && isPresent(nodeAt(root, CHOICE)))
    return { isSingle: true, groups: [{ path: SPEC, members: [concrete(root, spec)] }] }
  return { isSingle: false, groups: virtual(root) }
}

function concrete(root: YamlNode, spec: YamlNode): Member {
  const written = entryOf(spec, 'provider')
  const named = stringOf(written?.value)
  const provider = providers.find(({ inModel }) => inModel && inModel.name === named) ?? null
  const block = provider?.inModel?.block
  const own = block === undefined ? undefined : entryOf(spec, block)
  const entry = own && isPresent(own.value) ? own : written
  const base = located(nodeAt(root, BASE))
  const name = clientName(root)
  const modelBy = transformedModel(root)
  return {
    ...NOTHING,
    path: SPEC,
    group: 0,
    member: 0,
    node: spec,
    provider,
    entry: entry ? { value: entry, path: [...SPEC, entry.name], node: entry.value } : null,
    dialect: (provider && model.dialect(provider)) ?? null,
    // The provider gets the name that the client asked for; by a pattern that is not known.
    model: modelBy ? modelBy.value.literal : name === null || isPattern(name) ? null : name,
    modelBy,
    host: base && part(base, base.value.host),
    port: base && part(base, base.value.port),
    base,
    decidedAt: base?.node.end ?? written?.value.end ?? null,
  }
}

const TRANSFORMATIONS: Path = ['spec', 'policies', 'transformations']
const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*$/

/** The transformation that gives requests another model than the one that clients ask for. */
function transformedModel(root: YamlNode): NonNullable<Member['modelBy']> | null {
  const all = itemsOf(nodeAt(root, TRANSFORMATIONS))
  const index = all.findLastIndex((item) => stringOf(entryOf(item, 'field')?.value) === 'model')
  const node = entryOf(all[index], 'expression')?.value
  const expression = stringOf(node)
  if (!node || expression === undefined) return null
  const [, double, single] = LITERAL.exec(expression) ?? []
  return {
    value: { expression, literal: double ?? single ?? null },
    path: [...TRANSFORMATIONS, index, 'expression'],
    node,
  }
}

/** Members lack what they do not say. */
const NOTHING = { name: null, provider: null, entry: null, dialect: null, model: null, host: null, port: null, skipVerify: null, decidedAt: null } // prettier-ignore

function located(node: YamlNode | undefined): Located<BaseUrl> | null {
  const value = baseUrlOf(stringOf(node) ?? '')
  return node && value ? { value, path: BASE, node } : null
}

/** Host or port as if it stood alone, at the place of the URL that holds it. */
function part({ node, path }: Located<BaseUrl>, value: string | number): Located<YamlNode> {
  const own = resolveScalar(node)
  const alone: ScalarNode = {
    kind: 'scalar',
    style: 'plain',
    value,
    text: String(value),
    start: node.start,
    end: node.end,
    outer: node.outer,
    anchor: own?.anchor ?? null,
  }
  return { value: alone, node: alone, path, within: node }
}

/** The targets of a virtual model: in groups by their priority, the lowest first; without any in one group. */
function virtual(root: YamlNode): AiBackend['groups'] {
  const kind = ['weighted', 'failover', 'conditional'].find((name) => isPresent(nodeAt(root, [...VIRTUAL, name])))
  if (kind === undefined) return []
  const path = [...VIRTUAL, kind, 'targets']
  const targets = itemsOf(nodeAt(root, path)).map((node, i) => targetOf(node, [...path, i], kind))
  const groups = new Map<number, Member[]>()
  for (const target of targets) {
    const of = groups.get(target.priority ?? 0) ?? []
    of.push(target)
    groups.set(target.priority ?? 0, of)
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, members], group) => ({ path, members: members.map((each, member) => ({ ...each, group, member })) }))
}

function targetOf(node: YamlNode, path: Path, kind: string): Member {
  const ref = nodeAt(node, ['modelRef'])
  const [priority, weight] = ['priority', 'weight'].map((field) => scalarOf(entryOf(node, field)?.value))
  const when = stringOf(entryOf(node, 'when')?.value)
  const model = stringOf(entryOf(node, 'model')?.value) ?? null
  return {
    ...NOTHING,
    path,
    group: 0,
    member: 0,
    node,
    model,
    reference: {
      value: { name: stringOf(entryOf(ref, 'name')?.value) ?? '', model },
      path: [...path, 'modelRef'],
      node: ref ?? node,
    },
    decidedAt: ref?.end ?? null,
    ...(kind === 'failover' && { priority: typeof priority === 'number' ? priority : 0 }),
    ...(kind === 'weighted' && { share: typeof weight === 'number' ? weight : 1 }),
    ...(kind === 'conditional' && when !== undefined && { when }),
  }
}
