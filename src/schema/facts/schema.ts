import { kubernetesObject } from '../core/metadata.js'
import type { Rule } from '../constraints.js'
import type { ObjectSchema, Schema } from '../language.js'
import { endIn, fieldsAt, inOrder, markIn } from '../overlay/fields.js'
import type { Fields } from '../overlay/overlay.js'
import type { Delta, FactKind, FactNode, FactRule, NodeRef } from './node.js'
import { nodeOf, overlay, ruleNamed } from './store.js'

/** What one release says otherwise than the nodes, by the ends of paths. */
export interface Variant {
  readonly changes: Delta['changes']
  /** Where facts are not known whole. */
  readonly doubts: readonly string[]
}

/** Where a node hangs: the path from the kind on, what lies over the fields of its object, its name among them, and whether its facts are known whole. */
interface Place {
  readonly path: string
  readonly fields: Fields
  readonly name: string
  readonly unsure: boolean
}

/** The schema of a whole object of a kind: the facts of its CRD with what lies over them. Parts are made when they are asked for. */
export function schemaOfKind({ kind, root, status }: FactKind, variant: Variant): ObjectSchema {
  const schemas = new Schemas(variant)
  const own = schemas.of(root, { path: kind, fields: {}, name: '', unsure: false })
  if (own.type !== 'object') throw new TypeError(`${kind} is no object`)
  return kubernetesObject(own.fields, own.required, {
    status:
      status === null
        ? null
        : schemas.of(status, { path: `${kind}.status`, fields: {}, name: 'status', unsure: false }),
    ...(own.rules && { rules: own.rules }),
  })
}

class Schemas {
  constructor(private readonly variant: Variant) {}

  of(ref: NodeRef, place: Place): Schema {
    const known = nodeOf(ref)
    const end = endIn(this.variant.changes, place.path)
    const change = end === undefined ? undefined : this.variant.changes[end]
    return this.schema(change ? change(known) : known, this.doubted(place))
  }

  private doubted(place: Place): Place {
    const { path } = place
    const isOpen = this.variant.doubts.some((end) => path === end || path.endsWith(`.${end}`))
    return isOpen ? { ...place, unsure: true } : place
  }

  private schema(node: FactNode, place: Place): Schema {
    const { fields, items, values, numbers, pattern, rules, alternatives, ...said } = node
    const schema = {
      ...(said.type === 'object' && { required: [] }),
      ...said,
      ...(said.type === 'object' && place.unsure && { unsure: true }),
      ...markIn(place.fields, place.name),
      ...(numbers && { values: numbers }),
      ...(pattern !== undefined && { pattern: patternOf(pattern) }),
      ...(rules && { rules: rules.map(ruleOf) }),
      ...(alternatives && {
        alternatives: alternatives.map(({ fit, of }) => ({ fit, of: of.map((one) => this.of(one, place)) })),
      }),
    }
    if (fields) later(schema, 'fields', () => this.fields(fields, place))
    if (items !== undefined) later(schema, 'items', () => this.of(items, below(place, '[]')))
    if (values !== undefined) later(schema, 'values', () => this.of(values, below(place, '{}')))
    return schema as unknown as Schema
  }

  private fields(parts: NonNullable<FactNode['fields']>, { path, unsure }: Place): Readonly<Record<string, Schema>> {
    const fields = fieldsAt(overlay(), path)
    const schemas: Record<string, Schema> = {}
    for (const name of inOrder(Object.keys(parts), fields)) {
      const part = parts[name]
      if (part !== undefined) schemas[name] = this.of(part, { path: `${path}.${name}`, fields, name, unsure })
    }
    return schemas
  }
}

const below = ({ path, name, ...place }: Place, sign: string): Place => ({
  ...place,
  path: path + sign,
  name: name + sign,
})

/** A part that is made once, when it is asked for first. */
function later(of: object, name: string, make: () => unknown): void {
  let made: { readonly part: unknown } | undefined
  Object.defineProperty(of, name, { enumerable: true, get: () => (made ??= { part: make() }).part })
}

const ruleOf = (rule: FactRule): Rule => (typeof rule === 'string' ? ruleNamed(rule) : rule)

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source)
  patterns.set(source, known)
  return known
}
