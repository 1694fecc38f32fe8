import { scalarOf, type MapNode, type ScalarNode, type SeqNode, type YamlNode } from '../yaml/nodes.js'
import { wholeNumber } from '../yaml/read/scalars.js'

const INT64 = 2 ** 63

/**
 * Whether the server holds a number as an integer: whole, and within 64 bits. What is beyond is a float there, and above
 * 2^53 no float is taken for an integer (kube-openapi, validate/type.go; go-openapi, swag.IsFloat64AJSONInteger).
 */
export function isInteger({ value, text }: Pick<ScalarNode, 'value' | 'text'>): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false
  if (Math.abs(value) !== INT64) return Math.abs(value) < INT64
  // The nearest number that JavaScript has is this one; the digits tell on which side of it the integer is.
  const whole = wholeNumber(text)
  return whole !== null && whole >= -(1n << 63n) && whole < 1n << 63n
}

/** The JSON type of a value, as Kubernetes names it. */
export function typeName(node: ScalarNode | MapNode | SeqNode): string {
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'object' : 'array'
  if (node.value === null) return 'null'
  if (typeof node.value === 'number') return isInteger(node) ? 'integer' : 'number'
  return typeof node.value
}

/** Whether an item of a list is a byte; Go takes a null for 0. */
export function isByte(node: YamlNode): boolean {
  const value = scalarOf(node)
  return value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255)
}
