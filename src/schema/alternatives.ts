import { findingCode } from '../model/codes/codes.js'
import { formatPath, type Path } from '../yaml/path.js'
import type { Alternatives, Schema } from './language.js'
import type { Violation } from './violation.js'

type Tries = readonly (readonly Violation[])[]

/** What is wrong where a value was tried against each of several alternatives. */
export function misfits(tries: Tries, { fit, of }: Alternatives, path: Path): readonly Violation[] {
  const fitting = tries.filter((found) => found.length === 0).length
  const isFit = { all: fitting === of.length, any: fitting > 0, one: fitting === 1, none: fitting === 0 }[fit]
  if (isFit) return []
  const said: Violation = {
    stage: 'schema',
    ...findingCode('no-alternative', { at: formatPath(path), fit, fitting }),
    path,
  }
  if (fit === 'all') return [said, ...tries.flat()]
  return fitting === 0 ? [said, ...nearest(tries, of, path)] : [said]
}

/** Whether a try was given up. */
export const isUnchecked = (found: readonly Violation[]): boolean =>
  found.some(({ code }) => code === 'rule-not-checked')

/** What the alternative wants in which most fields fit; the server says that too (kube-openapi, schema_props.go). */
function nearest(tries: Tries, of: readonly Schema[], path: Path): readonly Violation[] {
  const matches = tries.map((found, i) => {
    const schema = of[i]
    const wrong = new Set(found.map((violation) => violation.path[path.length]))
    return schema?.type === 'object' ? Object.keys(schema.fields).filter((name) => !wrong.has(name)).length : 0
  })
  return tries[matches.indexOf(Math.max(...matches))] ?? []
}
