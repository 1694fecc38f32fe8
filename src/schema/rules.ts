import type { Params } from '../findings.js'
import { entryOf, fieldsOf, isPresent, itemsOf, scalarOf, toJson, type MapNode, type SeqNode, type YamlNode } from '../yaml/nodes.js'
import type { Rule, Schema } from './language.js'

/** What a broken rule says of itself; null where it holds. The rules of lists are not judged here. */
export function brokenRule(rule: Rule, node: MapNode, schema: Schema): Params | null {
  const at = (field: string): readonly Spot[] => spotsAt({ node, schema }, field)
  const has = (field: string): boolean => at(field).length > 0
  const is = (field: string, value: string): boolean => at(field).some((spot) => textOf(spot) === value)
  const holdsOrNames = (holds: boolean, params: Params): Params | null => (holds ? null : params)
  switch (rule.rule) {
    case 'exactly-one-of': {
      const set = rule.fields.filter(has)
      return holdsOrNames(set.length === 1 || (rule.given !== undefined && !has(rule.given)), { fields: rule.fields, set })
    }
    case 'at-most-one-of':
    case 'at-least-one-of': {
      const set = rule.fields.filter(has)
      return holdsOrNames(rule.rule === 'at-most-one-of' ? set.length <= 1 : set.length >= 1, { fields: rule.fields, set })
    }
    case 'together': {
      const set = rule.fields.filter(has)
      return holdsOrNames(set.length === 0 || set.length === rule.fields.length, { fields: rule.fields, set })
    }
    case 'required-when':
      return holdsOrNames(!is(rule.when, rule.is) || has(rule.field), { field: rule.field, when: rule.when, is: rule.is })
    case 'required-unless':
      return holdsOrNames(!has(rule.when) || is(rule.when, rule.is) || has(rule.field), { field: rule.field, when: rule.when, is: rule.is })
    case 'forbidden-unless':
      return holdsOrNames(is(rule.when, rule.is) || !has(rule.field), { field: rule.field, when: rule.when, is: rule.is })
    case 'forbidden-when':
      return holdsOrNames(!is(rule.when, rule.is) || !has(rule.field), { field: rule.field, when: rule.when, is: rule.is })
    case 'requires':
      return holdsOrNames(!has(rule.field) || rule.fields.some(has), { field: rule.field, fields: rule.fields })
    case 'excludes': {
      const set = rule.fields.filter(has)
      return holdsOrNames(!has(rule.field) || set.length === 0, { field: rule.field, set })
    }
    case 'starts-with':
      return holdsOrNames(
        at(rule.field).every((spot) => textOf(spot)?.startsWith(rule.prefix) ?? true),
        { field: rule.field, prefix: rule.prefix },
      )
    case 'port-of-service':
      return holdsOrNames(has('port') || kindOf({ node, schema }, 'Service') !== 'Service', { field: 'port' })
    case 'reference-to': {
      const kinds = at(rule.field).map((spot) => kindOf(spot, 'Service'))
      return holdsOrNames(
        kinds.every((kind) => rule.targets.includes(kind)),
        { field: rule.field, targets: rule.targets, found: kinds.join(', ') },
      )
    }
    case 'credential-reference': {
      const [group = '', kind = ''] = ['group', 'kind'].map((field) => textOf(at(field)[0]))
      return holdsOrNames(group === '' ? kind === '' || kind === 'Secret' : kind !== '', { group, kind })
    }
    case 'unique-by':
      return null
  }
}

/** Items whose key fields repeat those of an item above, with these fields as JSON. */
export function repeatedItems(node: SeqNode, keys: readonly string[]): readonly (readonly [index: number, value: string])[] {
  const values = itemsOf(node).map((item) => {
    const fields = keys.flatMap((key) => fieldsOf(item).filter(({ name, value }) => name === key && isPresent(value)))
    return JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, toJson(value)])))
  })
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    const isRepeated = value !== '{}' && seen.has(value)
    seen.add(value)
    return isRepeated ? [[index, value] as const] : []
  })
}

/** A value with its schema; without a node it is the default. */
interface Spot {
  readonly node: YamlNode | undefined
  readonly schema: Schema | undefined
}

/** The values that are set at a field's place, `a.b` or `a[].b`. */
function spotsAt(from: Spot, field: string): readonly Spot[] {
  let spots: readonly Spot[] = [from]
  for (const part of field.split('.')) {
    const name = part.replace('[]', '')
    spots = spots.map((spot) => child(spot, name)).filter(({ node, schema }) => node !== undefined || schema?.default !== undefined)
    if (part !== name) spots = spots.flatMap(items)
  }
  return spots
}

function child({ node, schema }: Spot, name: string): Spot {
  const value = entryOf(node, name)?.value
  return {
    node: isPresent(value) ? value : undefined,
    schema: schema?.type === 'object' && Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined,
  }
}

const items = ({ node, schema }: Spot): readonly Spot[] =>
  itemsOf(node).map((item) => ({ node: item, schema: schema?.type === 'list' ? schema.items : undefined }))

function textOf(spot: Spot | undefined): string | undefined {
  const value = spot?.node ? scalarOf(spot.node) : spot?.schema?.default
  return typeof value === 'string' ? value : undefined
}

/** What a reference leads to, as `Kind` or `group/Kind`. */
function kindOf(spot: Spot, usual: string): string {
  const [group = '', kind = usual] = ['group', 'kind'].map((field) => textOf(child(spot, field)))
  return group === '' ? kind : `${group}/${kind}`
}
