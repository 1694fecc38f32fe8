import { readDocuments, type Document } from '../documents/documents.js'
import { entryOf, fieldsOf, nodeAt, type ScalarNode, type YamlNode } from '../yaml/nodes.js'
import { inApplyOrder } from './order.js'

/** A value that the shell puts in. */
export interface ShellVariable {
  readonly name: string
  /** The field that gets it. */
  readonly key: string
  readonly form: 'line' | 'json' | 'pem'
}

/** What is done with the text in the shell. */
export type Verb = 'apply' | 'diff' | 'dry-run'

const COMMANDS: Readonly<Record<Verb, string>> = {
  apply: 'kubectl apply -f-',
  diff: 'kubectl diff -f-',
  'dry-run': 'kubectl apply --dry-run=server -f-',
}

interface Found extends ShellVariable {
  /** Where `${NAME}` stands in the text. */
  readonly start: number
  readonly end: number
}

/** The variables that a text leaves to the shell, each once, in the order of the text. */
export function shellVariables(text: string): readonly ShellVariable[] {
  const found = new Map(variablesIn(text).map(({ start: _start, end: _end, ...variable }) => [variable.name, variable]))
  return [...found.values()]
}

/** How a variable gets its value without it standing in the shell's history. */
export function setCommand({ name, key, form }: ShellVariable): string {
  if (form === 'json') return `${name}="$(tr -d '\\n' < ${key})"`
  if (form === 'pem') return `${name}="$(awk '{printf "%s\\\\n", $0}' ${key})"`
  return `read -rs ${name}`
}

/**
 * A command of the shell that hands the documents of a text to kubectl, in the order in which they apply. Where the text
 * has variables the shell puts their values in, and refuses to go on without one; all else arrives as it stands, up to a
 * line break at the end, which a here-document always has.
 */
export function shellCommand(text: string, verb: Verb, namespace: string | null): string {
  const ordered = inApplyOrder(text)
  const variables = variablesIn(ordered)
  const end = delimiterFor(ordered)
  const command = `${COMMANDS[verb]}${namespace === null ? '' : ` -n ${namespace}`}`
  const body = variables.length > 0 ? escaped(ordered, variables) : ordered
  const lineBreak = body === '' || body.endsWith('\n') ? '' : '\n'
  return `${command} <<${variables.length > 0 ? end : `'${end}'`}\n${body}${lineBreak}${end}\n`
}

/** A word that is no line of the text. */
function delimiterFor(text: string): string {
  const lines = new Set(text.split(/\r?\n|\r/))
  let word = 'EOF'
  for (let i = 2; lines.has(word); i++) word = `EOF${i}`
  return word
}

/** The text as the shell has to get it; it refuses a variable that is not set, before kubectl gets anything. */
function escaped(text: string, variables: readonly Found[]): string {
  let [out, at] = ['', 0]
  for (const { start, end, name } of variables) {
    out += quoted(text.slice(at, start)) + `\${${name}:?}`
    at = end
  }
  return out + quoted(text.slice(at))
}

const quoted = (text: string): string => text.replaceAll(/[\\$`]/g, '\\$&')

/** A value that is nothing but a variable, in a Secret, a ConfigMap, or an annotation; elsewhere it is another tool's. */
function variablesIn(text: string): readonly Found[] {
  if (!text.includes('${')) return []
  return readDocuments(text)
    .flatMap((document) => [...ofData(document), ...ofAnnotations(document.root ?? undefined)])
    .flatMap(({ key, node }): Found[] => {
      const [, name] = /^\$\{([A-Z_][A-Z0-9_]*)\}$/.exec(node.text) ?? []
      if (name === undefined || node.style === 'block') return []
      const start = text.indexOf(`\${${name}}`, node.start)
      if (start < 0 || start >= node.end) return []
      const form = node.style === 'double' ? 'pem' : key.endsWith('.json') ? 'json' : 'line'
      return [{ name, key, form, start, end: start + name.length + 3 }]
    })
    .sort((a, b) => a.start - b.start)
}

interface Value {
  readonly key: string
  readonly node: ScalarNode
}

const DATA: Readonly<Record<string, string>> = { Secret: 'stringData', ConfigMap: 'data' }

const ofData = ({ kind, root }: Document): readonly Value[] =>
  kind !== null && Object.hasOwn(DATA, kind) ? valuesOf(nodeAt(root, [String(DATA[kind])])) : []

const valuesOf = (node: YamlNode | undefined): readonly Value[] =>
  fieldsOf(node).flatMap(({ name, value }) => (value.kind === 'scalar' ? [{ key: name, node: value }] : []))

function ofAnnotations(node: YamlNode | undefined): readonly Value[] {
  if (node?.kind === 'seq') return node.items.flatMap(ofAnnotations)
  if (node?.kind !== 'map') return []
  return node.entries.flatMap(({ name, value }) =>
    name === 'annotations' || name === 'extraAnnotations' ? valuesOf(value) : ofAnnotations(value),
  )
}

/** Whether a text says of every object in which namespace it is. */
export const saysNamespaces = (text: string): boolean =>
  readDocuments(text).every(({ root }) => entryOf(nodeAt(root, ['metadata']), 'namespace') !== undefined)
