import {
  entryOf,
  fieldsOf,
  isPresent,
  itemsOf,
  nodeAt,
  scalarOf,
  stringOf,
  type Entry,
  type YamlNode,
} from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { providerOf, providers } from '../providers/table.js'
import { schemaAt, type ObjectSchema, type Schema } from '../schema/language.js'
import type { Dialect, Provider } from '../providers/provider.js'
import type { BaseUrl } from './base-url.js'

/** Where one API shape keeps what the product asks for. Paths are relative: to the document, or to a member. */
export interface Shape {
  readonly id: string
  readonly group: string
  readonly version: string
  readonly kind: string
  /** The single provider. */
  readonly single: Path
  /** The list of priority groups. */
  readonly groups: Path
  /** The field of a group that holds its members. */
  readonly members: string
  /** Where in a member the provider's entry hangs. */
  readonly provider: Path
  readonly host: Path
  readonly port: Path
  /** The switch that turns the certificate check off, where the shape has one. */
  readonly skipVerify: Path | null
  /** The member's own name, where the shape has one. */
  readonly name: Path | null
  /** Where the object itself names the Gateways and routes that serve it; absent where routes name the object. */
  readonly parents?: Path
  /** The controller serves the kind only where a fact of the cluster says so. */
  readonly isSwitched?: true
  /** The field that names the provider, where that is no entry of its own. */
  readonly choice?: Path
  /** Reads the members of a shape that does not keep them in lists of groups. */
  readonly read?: (root: YamlNode) => Pick<AiBackend, 'isSingle' | 'groups'>
  /** Fields that members of a pool have and a single provider has not, besides the name. */
  readonly memberOnly: readonly string[]
  readonly dialect: (provider: Provider) => Dialect | undefined
  /** Whether a document of this group and kind is written in this shape, seen from its fields. */
  readonly matches: (root: YamlNode) => boolean
}

/** A value with the place where it stands. */
export interface Located<T> {
  readonly value: T
  readonly path: Path
  readonly node: YamlNode
  /** The whole text at the path, where the value is a part of it. */
  readonly within?: YamlNode
}

/** A member that is another object of the same kind, named by it. */
export interface Reference {
  readonly name: string
  /** The model that requests get by it, where that is not the one that the object goes by. */
  readonly model: string | null
}

/** One LLM provider entry of a backend, in words that all shapes share. */
export interface Member {
  readonly path: Path
  readonly group: number
  readonly member: number
  readonly node: YamlNode
  readonly name: string | null
  readonly provider: Provider | null
  /** The provider's entry, also where the provider is not known. */
  readonly entry: Located<Entry> | null
  readonly dialect: Dialect | null
  readonly model: string | null
  readonly host: Located<YamlNode> | null
  readonly port: Located<YamlNode> | null
  readonly skipVerify: Located<boolean> | null
  /** Where the text ends that says where requests go: the port, else the host, else the provider's name. */
  readonly decidedAt: number | null
  /** A URL that says at once how, where, and below which path. */
  readonly base?: Located<BaseUrl> | null
  /** The expression (CEL) that says the model of requests, and its value where that is a text as it stands. */
  readonly modelBy?: Located<{ readonly expression: string; readonly literal: string | null }> | null
  /** The member stands for another object. */
  readonly reference?: Located<Reference> | null
  /** Its rank among the groups as the text has it, where that is no count of them. */
  readonly priority?: number
  /** Its part of the requests, against the others’. */
  readonly share?: number
  /** The condition (CEL) under which it is taken. */
  readonly when?: string
}

/** A shape, and what the release that serves it lets it hold. */
export interface ServedShape {
  readonly shape: Shape
  /** The schema of the whole document. */
  readonly schema: ObjectSchema
}

/** What a provider's entry may hold; undefined where the release does not have that provider, or the shape no such entry. */
export function entrySchema({ shape, schema }: ServedShape, provider: Provider): Schema | undefined {
  return schemaAt(schema, [...shape.single, ...shape.provider, provider.id])
}

/** The providers that the release has in this shape. */
export function offeredProviders(served: ServedShape): readonly Provider[] {
  const { shape, schema } = served
  const named = shape.choice && schemaAt(schema, shape.choice)
  const names = named?.type === 'string' ? named.enum : undefined
  return providers.filter((provider) => {
    const dialect = shape.dialect(provider)
    return dialect && (shape.choice ? names?.includes(dialect.typeName) : entrySchema(served, provider))
  })
}

/** An AI backend as all shapes see it: groups in priority order, each with its members. */
export interface AiBackend extends ServedShape {
  readonly root: YamlNode
  /** True where the backend is written with one provider and without groups. */
  readonly isSingle: boolean
  readonly groups: readonly { readonly path: Path; readonly members: readonly Member[] }[]
}

/** Whether members stand elsewhere than in lists of groups, so that nobody adds, moves or removes them there. */
export function isFixed({ shape }: Pick<AiBackend, 'shape'>): boolean {
  return shape.read !== undefined
}

/** All members of a backend, in document order. */
export function membersOf({ groups }: Pick<AiBackend, 'groups'>): readonly Member[] {
  return groups.flatMap(({ members }) => members).sort((a, b) => indexIn(a, b))
}

/** Which of two members comes first: the first number by which their paths differ says it. */
function indexIn({ path: a }: Member, { path: b }: Member): number {
  const at = a.findIndex((part, i) => part !== b[i])
  const [one, other] = [a[at], b[at]]
  return typeof one === 'number' && typeof other === 'number' ? one - other : 0
}

/** Reads the groups and members out of a document. Total: what is missing or mistyped is simply not there. */
export function readBackend({ shape, schema }: ServedShape, root: YamlNode): AiBackend {
  if (shape.read) return { shape, schema, root, ...shape.read(root) }
  const single = nodeAt(root, shape.single)
  const groups = itemsOf(nodeAt(root, shape.groups)).map((group, g) => {
    const path = [...shape.groups, g]
    const members = itemsOf(entryOf(group, shape.members)?.value)
    return { path, members: members.map((node, m) => readMember(shape, node, [...path, shape.members, m], g, m)) }
  })
  const isSingle = isPresent(single) && groups.length === 0
  return {
    shape,
    schema,
    root,
    isSingle,
    groups: isSingle ? [{ path: shape.single, members: [readMember(shape, single, shape.single, 0, 0)] }] : groups,
  }
}

function readMember(shape: Shape, node: YamlNode, path: Path, group: number, member: number): Member {
  const at = (relative: Path): Located<YamlNode> | null => {
    const found = nodeAt(node, relative)
    return isPresent(found) ? { value: found, path: [...path, ...relative], node: found } : null
  }
  const entry = fieldsOf(nodeAt(node, shape.provider)).find(
    ({ name, value }) => isPresent(value) && dialectOf(shape, name),
  )
  const dialect = entry ? dialectOf(shape, entry.name) : undefined
  const model = dialect?.modelField ? stringOf(entryOf(entry?.value, dialect.modelField)?.value) : undefined
  const skip = shape.skipVerify && at(shape.skipVerify)
  const skipValue = skip && scalarOf(skip.node)
  const [host, port] = [at(shape.host), at(shape.port)]
  return {
    path,
    group,
    member,
    node,
    name: (shape.name && stringOf(nodeAt(node, shape.name))) ?? null,
    provider: (entry && providerOf(entry.name)) ?? null,
    entry: entry ? { value: entry, path: [...path, ...shape.provider, entry.name], node: entry.value } : null,
    dialect: dialect ?? null,
    // An empty text is no model: the client's is used.
    model: model === undefined || model === '' ? null : model,
    host,
    port,
    skipVerify: skip && typeof skipValue === 'boolean' ? { ...skip, value: skipValue } : null,
    decidedAt: port?.node.end ?? host?.node.end ?? entry?.colon ?? null,
  }
}

function dialectOf(shape: Shape, name: string): Dialect | undefined {
  const provider = providerOf(name)
  return provider && shape.dialect(provider)
}
