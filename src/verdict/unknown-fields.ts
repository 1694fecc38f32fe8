import type { Document } from '../documents/documents.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Finding, Fix } from '../model/finding.js'
import { releaseId, servedKind, type Release } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { schemaAt, type Schema } from '../schema/language.js'
import { renamesOf } from './renames-store.js'
import { mayHold, suggest, type Suggestion } from '../schema/suggest.js'
import { nodeAt, toJson, type YamlNode } from '../yaml/nodes.js'
import { formatPath, type Path } from '../yaml/path.js'

type Meant = Omit<FindingParams['unknown-field'], 'field'>

/** What helps with a field that a release does not know: the name or the place that was meant, and a release that has it. */
export function aboutUnknownField(
  document: Document,
  root: YamlNode,
  schema: Schema,
  path: Path,
  release: Release,
): Pick<Finding, 'fix'> & { readonly more: Meant } {
  const renamed = renamesOf(document, root, schema, path)
  if (renamed) return renamed
  const plural = inList(root, schema, path)
  if (plural) return plural
  const suggestion = suggest(root, schema, path)
  const having = releaseWith(document, path, release)
  const more: Meant = { ...(suggestion && paramsOf(suggestion)), ...(having !== undefined && { having }) }
  const fix = suggestion && fixOf(suggestion, root, path)
  return fix ? { more, fix } : { more }
}

function paramsOf(suggestion: Suggestion): Meant {
  return suggestion.do === 'rename' ? { name: suggestion.to } : { place: formatPath(suggestion.to) }
}

function fixOf(suggestion: Suggestion, root: YamlNode, path: Path): Fix | null {
  if (suggestion.do === 'rename') return { path, change: { do: 'rename', to: suggestion.to } }
  if (!suggestion.certain) return null
  const value = toJson(nodeAt(root, path))
  return {
    path: suggestion.to,
    change: { do: 'set', value, keep: { from: path, at: [], since: path } },
    then: [{ path, change: { do: 'remove' } }],
  }
}

/** One object under the singular of a field that is a list of such: `targetRef` for `targetRefs`. */
function inList(root: YamlNode, schema: Schema, path: Path): (Pick<Finding, 'fix'> & { readonly more: Meant }) | null {
  const name = `${String(path.at(-1))}s`
  const to = [...path.slice(0, -1), name]
  const [home, node] = [schemaAt(schema, to), nodeAt(root, path)]
  if (home?.type !== 'list' || !node || nodeAt(root, to) || !mayHold(home.items, node)) return null
  const keep = { from: path, at: [0], since: path }
  const fix: Fix = {
    path: to,
    change: { do: 'set', value: [toJson(node)], keep },
    then: [{ path, change: { do: 'remove' } }],
  }
  return { more: { name }, fix }
}

/** How far down the table a release stands, which is the line of descent. */
const placeInTable = (release: Release): number =>
  releases.findIndex((other) => releaseId(other) === (release.answersAs ?? releaseId(release)))

/** The nearest newer release, else the newest older one, whose schema of that kind has the field at that place. */
function releaseWith({ apiVersion, kind }: Document, path: Path, release: Release): string | undefined {
  const having = releases.filter((other) => {
    const served = apiVersion !== null && kind !== null && servedKind(other, apiVersion, kind)
    return served && schemaAt(served.schema, path) !== undefined
  })
  const found = having.find((other) => placeInTable(other) > placeInTable(release)) ?? having.at(-1)
  return found && releaseId(found)
}
