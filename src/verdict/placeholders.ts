import type { Document } from '../documents/documents.js'
import type { Finding } from '../model/finding.js'
import { schemaAt, type Schema } from '../schema/language.js'
import { linesOf, parentOf } from '../yaml/indentation.js'
import type { Range } from '../yaml/lines.js'
import { resolve, type ScalarNode, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'

/** A whole scalar that some tool fills in before kubectl sees it: `$VAR`, `${VAR}`, `{{ … }}`. */
const WHOLE = /^(?:\$\{?[A-Za-z_]\w*\}?|\{\{[^]*\}\})$/
/** One anywhere in a scalar; a bare `$VAR` inside other text is too often meant as it stands. */
const WITHIN = /\$\{[A-Za-z_]\w*(?::?[-+?][^}]*)?\}|\{\{[^]*?\}\}/

export const isPlaceholder = (text: string): boolean => WHOLE.test(text)

/** The placeholders of a document where a text is right: nothing is wrong with them, but they must be filled in. */
export function placeholdersIn(
  { root, index }: Document,
  schema: Schema,
  text: string,
  taken: ReadonlySet<string>,
): readonly Finding[] {
  if (!root || !/\$|\{\{/.test(text)) return []
  return stringsIn(root, []).flatMap(({ node, path }): Finding[] => {
    const found = WHOLE.exec(node.text) ?? WITHIN.exec(node.text)
    if (!found || taken.has(JSON.stringify(path)) || isMeant(schemaAt(schema, path), node.text)) return []
    return [
      {
        severity: 'info',
        source: 'advice',
        code: 'placeholder-text',
        params: { text: found[0] },
        document: index,
        path,
        range: node,
      },
    ]
  })
}

/** A pattern that lets the text through knows it: `$LATEST` is a version of a Lambda function. */
function isMeant(schema: Schema | undefined, text: string): boolean {
  return schema?.type === 'string' && (schema.pattern?.test(text) ?? false)
}

function* strings(node: YamlNode, path: Path): Generator<{ readonly node: ScalarNode; readonly path: Path }> {
  if (node.kind === 'alias') return
  const real = resolve(node)
  if (real.kind === 'map') for (const entry of real.entries) yield* strings(entry.value, [...path, entry.name])
  else if (real.kind === 'seq') for (const [i, item] of real.items.entries()) yield* strings(item, [...path, i])
  else if (typeof real.value === 'string') yield { node: real, path }
}

const stringsIn = (node: YamlNode, path: Path): readonly { readonly node: ScalarNode; readonly path: Path }[] => [
  ...strings(node, path),
]

/** Where a line holds the mark of a template outside quotes and comments, and how far it goes on that line. */
const MARK = /^(?:[^'"#\n]|'[^'\n]*'|"[^"\n]*")*?(\{\{(?:[^\n]*?\}\})?)/gm

/** So many places of a template are told one by one. */
const TOLD = 20

interface Mark {
  readonly start: number
  readonly text: string
  /** The field whose value it fills in; null where it stands for itself, as a condition does. */
  readonly path: Path | null
}

/**
 * What there is to say of a document that can't be read because it is a template: each value that is still to be filled
 * in, at its field. Null where its faults have another cause.
 */
export function templateFindings({ index, range, problems }: Document, whole: string): readonly Finding[] | null {
  if (problems.every(({ code }) => code === 'duplicate-key')) return null
  const marks = marksIn(whole, range)
  const [first] = marks
  const start = Math.min(...problems.map((problem) => problem.start))
  if (first === undefined || lineOf(whole, first.start) > lineOf(whole, start)) return null
  const tool = marks.some(({ text }) => /^\{\{[<%]/.test(text)) ? 'hugo' : 'helm'
  const values = marks.filter(({ path }) => path !== null).slice(0, TOLD)
  return (values.length > 0 ? values : [first]).map(({ start, text, path }) => ({
    severity: 'error',
    source: 'yaml',
    code: 'template',
    params: { text, tool, count: marks.length },
    document: index,
    path: path ?? [],
    range: { start, end: start + text.length },
  }))
}

function marksIn(whole: string, range: Range): readonly Mark[] {
  const found = [...whole.slice(range.start, range.end).matchAll(MARK)]
  const lines = found.length > 0 ? linesOf(whole, range) : []
  let at = 0
  return found.map((match) => {
    const text = match[1] ?? ''
    const start = range.start + match.index + match[0].length - text.length
    while ((lines[at + 1]?.start ?? Infinity) <= start) at++
    const line = lines[at]
    const isValue = line !== undefined && line.name !== null && line.hasValue
    return { start, text, path: isValue ? [...parentOf(lines, at, line.column, line.dashes), line.name] : null }
  })
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
