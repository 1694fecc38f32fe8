import { isPlaceholder } from '../verdict/placeholders.js'
import { distance } from '../schema/suggest.js'
import { membersOf } from '../shapes/shape.js'
import { itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { FIELDS, VARIABLES, faultIn, type ExpressionFault } from './expression.js'
import { policyHomes } from './references.js'
import type { Hit, Trap, View } from './trap.js'

/** The API server takes any text as an expression (CEL); what can't be worked out never says what is meant. */
export const expressionFaulty: Trap = {
  code: 'expression-faulty',
  find: (view) =>
    expressionsOf(view).flatMap(({ document, path, text }): Hit<'expression-faulty'>[] => {
      const found = isPlaceholder(text) ? null : faultIn(text)
      if (!found) return []
      const known = found.fault === 'field' ? FIELDS[found.of] : found.fault === 'variable' ? VARIABLES : []
      const near = meantBy(found, known)
      const params = { fault: found.fault, name: found.name, known, near: near ?? '' }
      const value = near === null ? null : replaced(text, found, near)
      return [
        {
          severity: 'warning',
          source: 'advice',
          document,
          path,
          params,
          ...(value !== null && { fix: { document, path, change: { do: 'set', value } } as const }),
        },
      ]
    }),
}

/** What people write for what the gateway calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  status: 'code',
  statusCode: 'code',
  status_code: 'code',
  header: 'headers',
  resp: 'response',
  res: 'response',
  req: 'request',
}

function meantBy({ fault, name }: ExpressionFault, known: readonly string[]): string | null {
  if (fault === 'syntax') return null
  const other = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined
  if (other !== undefined && known.includes(other)) return other
  const [only, ...others] = known.filter(
    (each) => each.length > 3 && distance(each.toLowerCase(), name.toLowerCase()) <= 1,
  )
  return only !== undefined && others.length === 0 ? only : null
}

/** The expression with the name in question changed, wherever it stands for itself. */
function replaced(text: string, found: ExpressionFault, near: string): string | null {
  const before = found.fault === 'field' ? `(?<=\\b${found.of}\\.)` : '(?<![.\\w"\'])'
  const value = text.replaceAll(new RegExp(`${before}${found.name}\\b`, 'g'), near)
  return value !== text && faultIn(value)?.name !== found.name ? value : null
}

interface Expression {
  readonly document: number
  readonly path: Path
  readonly text: string
}

/** Where expressions stand that decide what requests do: what counts as unhealthy, which model, under which condition. */
function expressionsOf(view: View): readonly Expression[] {
  const { document, backend } = view
  const at = (home: typeof document, path: Path): Expression[] => {
    const text = stringOf(nodeAt(home.root, path))
    return text === undefined || text.trim() === '' ? [] : [{ document: home.index, path, text }]
  }
  const inPolicies = policyHomes(view).flatMap(({ document: home, path }) => [
    ...at(home, [...path, 'health', 'unhealthyCondition']),
    ...[
      ['ai', 'transformations'],
      ['ai', 'finalTransformations'],
      ['transformations'],
      ['finalTransformations'],
    ].flatMap((list) =>
      itemsOf(nodeAt(home.root, [...path, ...list])).flatMap((_, i) => at(home, [...path, ...list, i, 'expression'])),
    ),
  ])
  const conditions = membersOf(backend).flatMap((member) =>
    member.reference ? at(document, [...member.path, 'when']) : [],
  )
  return [...inPolicies, ...conditions]
}
