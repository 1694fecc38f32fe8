import type { Params, Stage } from '../findings.js'
import {
  fieldsOf,
  isPresent,
  itemsOf,
  resolve,
  scalarOf,
  toJson,
  type Entry,
  type MapNode,
  type ScalarNode,
  type SeqNode,
  type YamlNode,
} from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { lookAlike } from '../text/look-alike.js'
import type { FindingCode } from '../text/words.js'
import { milliseconds, spanText } from './duration.js'
import type { ListSchema, MapSchema, ObjectSchema, Rule, Schema, StringSchema } from './language.js'
import { brokenRule, repeatedItems } from './rules.js'

/** One reason for which the API server refuses a document. */
export interface Violation {
  readonly stage: Stage
  readonly code: FindingCode
  readonly params: Params
  readonly path: Path
  /** The key to point at where the value itself is not the culprit. */
  readonly key?: Entry
}

/** These keep the rules from being checked (apiextensions-apiserver, strategy.go, hasBlockingErr). */
const BLOCKING: ReadonlySet<FindingCode> = new Set<FindingCode>(['required', 'unsupported-value', 'too-long', 'too-many', 'too-many-properties', 'wrong-type'])

/**
 * The API server's verdict on a value: unknown fields (strict decoding), then structure, then cross-field rules, which
 * are skipped after errors of the blocking kinds. All stages are reported, although the server stops at the first.
 */
export function judge(node: YamlNode, schema: Schema, path: Path = []): readonly Violation[] {
  const found: Violation[] = []
  const rules: Violation[] = []
  new Judge(found, rules).value(node, schema, path)
  const blocked = found.some((violation) => BLOCKING.has(violation.code))
  return [...found, ...(blocked ? [] : rules)]
}

/** Whether errors of these kinds keep the API server from checking its rules. */
export function blocksRules(violations: readonly Violation[]): boolean {
  return violations.some((violation) => BLOCKING.has(violation.code))
}

class Judge {
  constructor(
    private readonly found: Violation[],
    private readonly broken: Violation[],
  ) {}

  value(node: YamlNode, schema: Schema, path: Path): void {
    const real = resolve(node)
    switch (schema.type) {
      case 'any':
        return
      case 'object':
        return real.kind === 'map' ? this.object(real, schema, path) : this.wrongType(node, 'object', path)
      case 'map':
        return real.kind === 'map' ? this.map(real, schema, path) : this.wrongType(node, 'object', path)
      case 'list':
        return real.kind === 'seq' ? this.list(real, schema, path) : this.wrongType(node, 'array', path)
      case 'string':
        return real.kind === 'scalar' && typeof real.value === 'string' ? this.string(real.value, schema, path) : this.wrongType(node, 'string', path)
      case 'boolean':
        return typeof scalarOf(node) === 'boolean' ? undefined : this.wrongType(node, 'boolean', path)
      case 'integer': {
        const value = scalarOf(node)
        if (typeof value !== 'number' || !Number.isInteger(value)) return this.wrongType(node, 'integer', path)
        if (schema.minimum !== undefined && value < schema.minimum) this.add('too-small', { value, minimum: schema.minimum }, path)
        if (schema.maximum !== undefined && value > schema.maximum) this.add('too-large', { value, maximum: schema.maximum }, path)
      }
    }
  }

  private object(node: MapNode, schema: ObjectSchema, path: Path): void {
    const entries = fieldsOf(node)
    for (const entry of entries) {
      const inner = Object.hasOwn(schema.fields, entry.name) ? schema.fields[entry.name] : undefined
      if (!inner) this.add('unknown-field', { field: entry.name, ...lookAlike(entry.name, Object.keys(schema.fields)) }, [...path, entry.name], 'decode', entry)
      // A null is dropped before anything is judged.
      else if (isPresent(entry.value)) this.value(entry.value, inner, [...path, entry.name])
    }
    const has = (name: string): boolean => schema.fields[name]?.default !== undefined || entries.some((entry) => entry.name === name && isPresent(entry.value))
    for (const name of schema.required) if (!has(name)) this.add('required', { field: name }, [...path, name])
    // Unknown fields are gone (pruned) before the rest is judged.
    const count = Object.keys(schema.fields).filter(has).length
    this.size(count, schema, path)
    for (const rule of schema.rules) this.rule(rule, node, schema, path)
  }

  private map(node: MapNode, schema: MapSchema, path: Path): void {
    const entries = fieldsOf(node)
    for (const entry of entries) this.value(entry.value, schema.values, [...path, entry.name])
    this.size(entries.length, schema, path)
  }

  private size(count: number, limits: { readonly minProperties?: number; readonly maxProperties?: number }, path: Path): void {
    if (limits.minProperties !== undefined && count < limits.minProperties) this.add('too-few-properties', { count, minimum: limits.minProperties }, path)
    if (limits.maxProperties !== undefined && count > limits.maxProperties) this.add('too-many-properties', { count, maximum: limits.maxProperties }, path)
  }

  private list(node: SeqNode, schema: ListSchema, path: Path): void {
    for (const [index, item] of node.items.entries()) this.value(item, schema.items, [...path, index])
    const count = node.items.length
    if (schema.minItems !== undefined && count < schema.minItems) this.add('too-few', { count, minimum: schema.minItems }, path)
    if (schema.maxItems !== undefined && count > schema.maxItems) this.add('too-many', { count, maximum: schema.maxItems }, path)
    if (schema.itemKeys) for (const [index, value] of repeatedItems(node, schema.itemKeys)) this.add('duplicate-item', { value }, [...path, index])
    for (const rule of schema.rules) if (rule.rule === 'unique-by') this.unique(node, rule.field, path)
  }

  private string(value: string, schema: StringSchema, path: Path): void {
    // Lengths count code points.
    const length = Array.from(value).length
    if (schema.enum && !schema.enum.includes(value)) this.add('unsupported-value', { value, supported: schema.enum }, path)
    if (schema.minLength !== undefined && length < schema.minLength) this.add('too-short', { value, minimum: schema.minLength }, path)
    if (schema.maxLength !== undefined && length > schema.maxLength) this.add('too-long', { maximum: schema.maxLength }, path)
    if (schema.pattern && !schema.pattern.test(value)) this.add('pattern', { value, pattern: schema.pattern.source.replaceAll('\\/', '/') }, path)
    if (schema.duration) this.duration(value, schema.duration.atLeastMs, path)
  }

  private duration(value: string, minimum: number, path: Path): void {
    const span = milliseconds(value)
    if (span === null) this.broken.push({ stage: 'rules', code: 'not-a-duration', params: { value }, path })
    else if (span < minimum) this.broken.push({ stage: 'rules', code: 'duration-too-short', params: { value, minimum: spanText(minimum) }, path })
  }

  private rule(rule: Rule, node: MapNode, schema: ObjectSchema, path: Path): void {
    const broken = brokenRule(rule, node, schema)
    if (broken) this.broken.push({ stage: 'rules', code: rule.rule, params: broken, path })
  }

  private unique(node: SeqNode, field: string, path: Path): void {
    const values = itemsOf(node).map((item) => JSON.stringify(toJson(fieldsOf(item).find((entry) => entry.name === field)?.value)))
    const seen = new Set<string>()
    const twice = values.find((value) => value !== 'null' && (seen.has(value) || !seen.add(value)))
    if (twice !== undefined) this.broken.push({ stage: 'rules', code: 'unique-by', params: { field, value: twice }, path })
  }

  private wrongType(node: YamlNode, expected: string, path: Path): void {
    const real = resolve(node)
    const text = real.kind === 'scalar' ? real.text : ''
    this.add('wrong-type', { expected, found: typeName(real), text }, path)
  }

  private add(code: FindingCode, params: Params, path: Path, stage: Stage = 'schema', key?: Entry): void {
    this.found.push({ stage, code, params, path, ...(key && { key }) })
  }
}

/** The JSON type of a value, as Kubernetes names it. */
function typeName(node: ScalarNode | MapNode | SeqNode): string {
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'object' : 'array'
  if (node.value === null) return 'null'
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? 'integer' : 'number'
  return typeof node.value
}
