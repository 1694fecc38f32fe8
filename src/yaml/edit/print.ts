import {
  DEFAULT_SCALAR_STYLE_RULES,
  defineScalarTag,
  dump,
  DUMP_SCHEMA,
  NOT_RESOLVED,
  SCALAR_STYLE,
  type ScalarStyleRule,
} from 'js-yaml/browser'
import type { Json } from '../nodes.js'
import { readPlain } from '../read/scalars.js'

/** How the text around an edit is written. */
export interface PrintStyle {
  /** Spaces per level of maps. */
  readonly indent: number
  /** Whether list items stand deeper than their field. */
  readonly indentLists: boolean
  /** Flow style with quoted keys and strings, as JSON has it. */
  readonly json: boolean
  /** A block scalar must not take in comments that stand below it: they go to the margin, and new texts of several lines are in quotes. */
  readonly careful?: boolean
}

/** As kubectl users write: two spaces, lists not indented. */
export const KUBECTL_STYLE: PrintStyle = { indent: 2, indentLists: false, json: false }

// A plain text that Kubernetes would read as anything but that text must be quoted.
const kubernetesPlain = defineScalarTag('tag:yaml.org,2002:x-kubernetes-plain', {
  implicit: true,
  resolve: (source) => (readPlain(source) === source ? NOT_RESOLVED : source),
  identify: () => false,
})
const SCHEMA = DUMP_SCHEMA.withTags(kubernetesPlain)

/** A block scalar that ends with blank lines would take in those that follow it in the text. */
const quoteBlankEnd: ScalarStyleRule = (layout) => {
  if (layout.node.value.endsWith('\n\n')) layout.style = SCALAR_STYLE.DOUBLE_QUOTED
}
const quoteLines: ScalarStyleRule = (layout) => {
  if (layout.node.value.includes('\n')) layout.style = SCALAR_STYLE.DOUBLE_QUOTED
}
const RULES = [quoteBlankEnd, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)]

/** In brackets a question mark ends a plain text for the reader of Kubernetes, also inside a word. */
const quoteQuestion: ScalarStyleRule = (layout) => {
  if (layout.style === SCALAR_STYLE.PLAIN && layout.node.value.includes('?')) layout.style = SCALAR_STYLE.DOUBLE_QUOTED
}

/** A character that JSON allows and the reader of Kubernetes refuses or takes for a line break. */
const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A value as block YAML without a line break at its end; Kubernetes reads it back as the same value. */
export function printBlock(value: Json, style: PrintStyle = KUBECTL_STYLE): string {
  return print(value, {
    indent: style.indent,
    seqNoIndent: !style.indentLists,
    ...(style.careful && { scalarStyleRules: [quoteLines, ...RULES] }),
  })
}

/** A value on one line, fit for a flow collection. */
export function printFlow(value: Json, style: PrintStyle = KUBECTL_STYLE): string {
  if (style.json) return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped)
  return print([value], { flowLevel: 0, scalarStyleRules: [...RULES, quoteQuestion] }).slice(1, -1)
}

/** A scalar for a place in block style; it may take several lines, which stand `indent` deeper than the field or dash. */
export function printScalar(value: string | number | boolean | null, indent = 2): string {
  return print({ a: value }, { indent }).slice('a: '.length)
}

/** A whole document, ending with a line break. */
export function printDocument(value: Json): string {
  return printBlock(value) + '\n'
}

function print(value: Json, options: Parameters<typeof dump>[1]): string {
  return dump(value, {
    schema: SCHEMA,
    lineWidth: -1,
    noRefs: true,
    quoteStyle: 'double',
    // A document that is a text: both readers count its indentation alike only within quotes.
    scalarStyleRules: typeof value === 'string' ? [...RULES, quoteLines] : RULES,
    ...options,
  }).replace(/\n$/, '')
}
