import type { PartFault, Violation } from './violation.js'
import type { Stage } from '../model/finding.js'
import {
  countingFieldsOf,
  isPresent,
  nodeOf,
  resolve,
  toJson,
  type Entry,
  type MapNode,
  type ScalarNode,
  type SeqNode,
  type YamlNode,
} from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { lookAlike } from '../verdict/look-alike.js'
import type { Coded } from '../model/codes/coded.js'
import { findingCode, type FindingCode, type FindingParams } from '../model/codes/codes.js'
import type { Range } from '../yaml/lines.js'
import { isUnchecked, misfits } from './alternatives.js'
import { blocksRules, isUnstaged } from './blocking.js'
import { Budget, withoutVerdict } from './budget.js'
import type { Alternatives, ListSchema, MapSchema, ObjectSchema, Schema } from './language.js'
import { mapFaults, numberFaults, repeatedFields, repeatedItems, textFaults, type ScalarSchema } from './limits.js'
import { isByte, isInteger, typeName } from './json-type.js'
import { prunedFields } from './pruned.js'
import { brokenRules, type Ruled } from './rules.js'

type Real = ScalarNode | MapNode | SeqNode

/**
 * The API server's verdict on a value: unknown fields (strict decoding), then structure, then cross-field rules, which
 * are skipped after errors of the blocking kinds. All stages are reported, although the server stops at the first.
 */
export function judge(node: YamlNode, schema: Schema, path: Path = []): readonly Violation[] {
  const budget = new Budget()
  const judge = new Judge(budget)
  judge.value(node, schema, path)
  const found = blocksRules(judge.found, schema) ? judge.found : [...judge.found, ...rulesOf(judge, schema, budget)]
  return budget.isSpent ? withoutVerdict(found, path) : found
}

/** The broken rules; a core kind has no stage of them. */
function rulesOf({ ruled }: Judge, schema: Schema, budget: Budget): readonly Violation[] {
  const broken = brokenRules(ruled, budget)
  return isUnstaged(schema) ? broken.map((fault) => ({ ...fault, stage: 'schema' })) : broken
}

class Judge {
  readonly found: Violation[] = []
  /** The values that have rules, from the outermost to the innermost. */
  readonly ruled: Ruled[] = []

  /** Alternatives don't mind fields that they don't name. */
  constructor(
    private readonly budget: Budget,
    private readonly strict = true,
  ) {}

  value(node: YamlNode, schema: Schema, path: Path): void {
    // A value is held against each alternative of many, and each part of it again.
    if (!this.strict && !this.budget.spend(1)) return this.unchecked(path)
    const real = resolve(node)
    if (schema.nullable && real.kind === 'scalar' && real.value === null) return
    if (schema.dropped) return this.dropped(real, schema, path)
    if (!this.structure(real, schema, path)) this.wrongType(real, schema, path)
    else {
      for (const fault of schema.check?.(real) ?? []) this.part(fault, path)
      if (schema.rules || (schema.type === 'string' && schema.duration)) this.ruled.push({ node: real, schema, path })
    }
    for (const alternatives of schema.alternatives ?? []) this.alternatives(real, alternatives, path)
  }

  /** What is dropped after it was read counts for its unknown fields alone. */
  private dropped(real: Real, { dropped: _, ...schema }: Schema, path: Path): void {
    const inner = new Judge(this.budget)
    inner.value(real, schema, path)
    this.found.push(...inner.found.filter(({ code }) => code === 'unknown-field'))
  }

  /** Judges what the value holds; false where it is of another type. */
  private structure(real: Real, schema: Schema, path: Path): boolean {
    switch (schema.type) {
      case 'any':
        return schema.json === undefined || typeName(real) === schema.json
      case 'object':
        if (real.kind === 'map') this.object(real, schema, path)
        return real.kind === 'map'
      case 'map':
        if (real.kind === 'map') this.map(real, schema, path)
        return real.kind === 'map'
      case 'list':
        if (real.kind === 'seq') this.list(real, schema, path)
        return real.kind === 'seq'
      default:
        if (real.kind === 'seq' && schema.type === 'string' && schema.bytes) return real.items.every(isByte)
        return real.kind === 'scalar' && this.scalar(real, schema, path)
    }
  }

  private scalar(node: ScalarNode, schema: ScalarSchema, path: Path): boolean {
    const { type } = schema
    const { value } = node
    if (type === 'boolean') return typeof value === 'boolean'
    if (typeof value === 'string' && (type === 'string' || type === 'int-or-string')) {
      for (const fault of textFaults(value, schema, this.budget)) this.fault(fault, path)
      return true
    }
    if (typeof value !== 'number' || type === 'string') return false
    // The limits of a number are told beside its wrong type.
    for (const fault of numberFaults(value, schema, this.budget)) this.fault(fault, path)
    return type === 'number' || isInteger(node)
  }

  private object(node: MapNode, schema: ObjectSchema, path: Path): void {
    const entries = countingFieldsOf(node)
    const names = Object.keys(schema.fields)
    if (schema.enum)
      this.add('unsupported-value', { value: JSON.stringify(toJson(node)), supported: schema.enum }, path)
    for (const entry of entries) {
      const inner = Object.hasOwn(schema.fields, entry.name) ? schema.fields[entry.name] : undefined
      if (!inner) this.unknown(entry, schema, names, path)
      // A null is dropped before anything is judged.
      else if (isPresent(entry.value) || inner.nullable) this.value(entry.value, inner, [...path, entry.name])
    }
    const written = new Set(
      entries.flatMap(({ name, value }) => (isPresent(value) || schema.fields[name]?.nullable === true ? name : [])),
    )
    const has = (name: string): boolean => schema.fields[name]?.default !== undefined || written.has(name)
    if (!this.strict) this.defaults(entries, schema, path)
    for (const name of schema.required) if (!has(name)) this.add('required', { field: name }, [...path, name])
    if (schema.enum) this.add('unsupported-value', { value: 'object', supported: schema.enum }, path)
    // Unknown fields are gone (pruned) before the rest is judged.
    this.size(schema.open ? entries.length : names.filter(has).length, schema, path)
  }

  /** An alternative sees what the server has filled in. */
  private defaults(entries: readonly Entry[], { fields }: ObjectSchema, path: Path): void {
    for (const [name, inner] of Object.entries(fields)) {
      const written = entries.some((entry) => entry.name === name && isPresent(entry.value))
      if (!written && inner.default !== undefined) this.value(nodeOf(inner.default), inner, [...path, name])
    }
  }

  private unknown(entry: Entry, schema: ObjectSchema, names: readonly string[], path: Path): void {
    if ((schema.open && !schema.unsure) || !this.strict) return
    this.add(
      'unknown-field',
      {
        field: entry.name,
        ...(schema.unsure && { unsure: true }),
        ...lookAlike(entry.name, names),
      },
      [...path, entry.name],
      'decode',
      entry.key,
    )
  }

  private map(node: MapNode, schema: MapSchema, path: Path): void {
    // A null is dropped here too, before anything is judged.
    const entries = countingFieldsOf(node).filter(({ value }) => isPresent(value) || schema.values.nullable === true)
    for (const entry of entries) this.value(entry.value, schema.values, [...path, entry.name])
    this.size(entries.length, schema, path)
    for (const fault of mapFaults(node, schema)) this.part(fault, path)
  }

  private part({ path: below, place, ...fault }: PartFault, path: Path): void {
    this.fault(fault, [...path, ...below], 'schema', place)
  }

  private size(
    count: number,
    limits: { readonly minProperties?: number; readonly maxProperties?: number },
    path: Path,
  ): void {
    if (limits.minProperties !== undefined && count < limits.minProperties)
      this.add('too-few-properties', { count, minimum: limits.minProperties }, path)
    if (limits.maxProperties !== undefined && count > limits.maxProperties)
      this.add('too-many-properties', { count, maximum: limits.maxProperties }, path)
  }

  private list(node: SeqNode, schema: ListSchema, path: Path): void {
    for (const [index, item] of node.items.entries()) this.value(item, schema.items, [...path, index])
    const count = node.items.length
    if (schema.minItems !== undefined && count < schema.minItems)
      this.add('too-few', { count, minimum: schema.minItems }, path)
    if (schema.maxItems !== undefined && count > schema.maxItems)
      this.add('too-many', { count, maximum: schema.maxItems }, path)
    for (const [index, value] of repeatedItems(node, schema)) this.add('duplicate-item', { value }, [...path, index])
    for (const fault of repeatedFields(node, schema)) this.part(fault, path)
  }

  private alternatives(node: Real, { fit, of }: Alternatives, path: Path): void {
    const tries = of.map((schema) => {
      const judge = new Judge(this.budget, false)
      judge.value(node, schema, path)
      return judge.found
    })
    // What could not be checked neither fits nor fails.
    if (tries.some(isUnchecked)) return this.unchecked(path)
    this.found.push(...misfits(tries, { fit, of }, path))
  }

  private unchecked(path: Path): void {
    if (!this.budget.isSpent || this.found.at(-1)?.code !== 'rule-not-checked') this.add('rule-not-checked', {}, path)
  }

  /**
   * Alternatives have no type of their own: what they limit in another type, they let through. A list of values, and a
   * format beside what is no text, are asked of every type (kube-openapi, validate/type.go and validator.go).
   */
  private wrongType(real: Real, schema: Schema, path: Path): void {
    const { type } = schema
    if (this.strict) {
      if (type !== 'any') this.found.push(...prunedFields(real, path))
      const expected = type === 'map' || type === 'any' ? 'object' : type === 'list' ? 'array' : type
      this.add('wrong-type', { expected, found: typeName(real), text: real.kind === 'scalar' ? real.text : '' }, path)
    }
    const value = real.kind === 'scalar' ? real.text : typeName(real)
    const supported = type === 'string' || type === 'int-or-string' ? schema.enum : undefined
    if (supported) this.add('unsupported-value', { value, supported }, path)
    if (!this.strict && type === 'string' && schema.format && real.kind !== 'seq')
      this.add('format', { value, format: schema.format }, path)
  }

  private add<Code extends FindingCode>(
    code: Code,
    params: FindingParams[Code],
    path: Path,
    stage?: Stage,
    place?: Range,
  ): void {
    this.fault(findingCode(code, params), path, stage, place)
  }

  private fault(fault: Coded<FindingParams>, path: Path, stage: Stage = 'schema', place?: Range): void {
    this.found.push({ stage, ...fault, path, ...(place && { place }) })
  }
}
