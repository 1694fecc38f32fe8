import type { PartReason } from '../model/request.js'
import { nodeAt, stringOf } from '../yaml/nodes.js'
import { formatPath } from '../yaml/path.js'
import type { Hit, Trap, View } from './trap.js'

/** Why a request is refused that the text asks for: a kind that the provider has not fails, the others may work. */
const ONE_KIND: readonly string[] = ['refused-no-format', 'refused-unsupported'] satisfies PartReason['rule'][]
/** Nobody expects more of it: models are not listed by any gateway. */
const EXPECTED: PartReason['rule'] = 'refused-models'

/**
 * Requests that the gateway answers with an error of its own (domain: agentgateway, C6 to C9, D17, D22, D28, D29). What a
 * listener serves of a model nobody asked for by name.
 */
export const requestRefused: Trap = {
  code: 'request-refused',
  find: ({ endpoints, document, backend, world }) => {
    const hits = endpoints.flatMap(({ member, requests }) => {
      const refused = requests
        .flatMap((request) => request.refused ?? [])
        .filter(({ rule }) => rule !== EXPECTED && !(rule === 'refused-unsupported' && backend.shape.parents))
      // What fails everything is told once; what fails one kind, at each place that asks for it.
      const all = refused.filter(({ rule }) => !ONE_KIND.includes(rule)).slice(0, 1)
      return [...all, ...(all.length > 0 ? [] : refused)].map(({ rule, place }): Hit<'request-refused'> => {
        const isSome = ONE_KIND.includes(rule)
        return {
          severity: isSome ? 'warning' : 'error',
          source: isSome ? 'advice' : 'wire',
          document: place?.document ?? document.index,
          path: place?.path ?? member.path,
          params: { why: rule },
          ...(rule === 'refused-path' && place && withSlash(place, world)),
        }
      })
    })
    const placeOf = ({ document: home, path }: Hit): string => `${home ?? ''} ${formatPath(path)}`
    return [...new Map(hits.toReversed().map((hit) => [placeOf(hit), hit])).values()].toReversed()
  },
}

/** A path that lacks nothing but the slash at its beginning. */
function withSlash({ document, path }: NonNullable<PartReason['place']>, world: View['world']): Pick<Hit, 'fix'> {
  const text = stringOf(nodeAt(world.at(document)?.root, path))
  return text !== undefined && /^[^\s/<>`"{}][^\s<>`"{}]*$/.test(text) && !text.includes('://')
    ? { fix: { document, path, change: { do: 'set', value: `/${text}` } } }
    : {}
}
