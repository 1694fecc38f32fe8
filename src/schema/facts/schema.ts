import { kubernetesObject } from '../core/metadata.js'
import type { Rule } from '../constraints.js'
import type { ObjectSchema, Schema } from '../language.js'
import { NAMED_RULES } from '../named-rules/index.js'
import { fieldsAt, inOrder, markIn } from '../overlay/index.js'
import type { Fields } from '../overlay/overlay.js'
import type { FactKind, FactRule } from './node.js'
import { NODES } from './nodes.js'

/** Where a node hangs: the path of its object from the kind on, what lies over that object's fields, and the field's name. */
interface Place {
  readonly path: string
  readonly fields: Fields
  readonly name: string
}

/** The schema of a whole object of a kind: the facts of its CRD with what lies over them. Parts are made when they are asked for. */
export function schemaOfKind({ kind, root, status }: Pick<FactKind, 'kind' | 'root' | 'status'>): ObjectSchema {
  const own = schemaOf(root, { path: kind, fields: {}, name: '' })
  if (own.type !== 'object') throw new TypeError(`${kind} is no object`)
  return kubernetesObject(own.fields, own.required, { status, ...(own.rules && { rules: own.rules }) })
}

function schemaOf(number: number, place: Place): Schema {
  const node = NODES[number]
  if (!node) throw new RangeError(`no node ${number}`)
  const { fields, items, values, pattern, rules, alternatives, ...said } = node
  const schema = {
    ...(said.type === 'object' && { required: [] }),
    ...said,
    ...markIn(place.fields, place.name),
    ...(pattern !== undefined && { pattern: patternOf(pattern) }),
    ...(rules && { rules: rules.map(ruleOf) }),
    ...(alternatives && {
      alternatives: alternatives.map(({ fit, of }) => ({ fit, of: of.map((one) => schemaOf(one, place)) })),
    }),
  }
  if (fields) later(schema, 'fields', () => fieldsOf(fields, place.path))
  if (items !== undefined) later(schema, 'items', () => schemaOf(items, below(place, '[]')))
  if (values !== undefined) later(schema, 'values', () => schemaOf(values, below(place, '{}')))
  return schema as unknown as Schema
}

const below = ({ path, fields, name }: Place, sign: string): Place => ({ path: path + sign, fields, name: name + sign })

function fieldsOf(numbers: Readonly<Record<string, number>>, path: string): Readonly<Record<string, Schema>> {
  const fields = fieldsAt(path)
  const schemas: Record<string, Schema> = {}
  for (const name of inOrder(Object.keys(numbers), fields)) {
    const number = numbers[name]
    if (number !== undefined) schemas[name] = schemaOf(number, { path: `${path}.${name}`, fields, name })
  }
  return schemas
}

/** A part that is made once, when it is asked for first. */
function later(of: object, name: string, make: () => unknown): void {
  let made: { readonly part: unknown } | undefined
  Object.defineProperty(of, name, { enumerable: true, get: () => (made ??= { part: make() }).part })
}

const ruleOf = (rule: FactRule): Rule => (typeof rule === 'string' ? NAMED_RULES[rule] : rule)

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source)
  patterns.set(source, known)
  return known
}
