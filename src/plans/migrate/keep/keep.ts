import type { Reading } from '../../../reading.js'
import { differences } from '../differences.js'
import type { Draft } from '../draft.js'
import { keepCredential } from './credential.js'
import type { Keeper, Offer, Pair } from './offer.js'
import { keepPath } from './path.js'
import { keepTls } from './tls.js'

const KEEPERS: readonly Keeper[] = [keepTls, keepPath, keepCredential]

/** The text as it is now on the target. */
interface Now {
  readonly reading: Reading
  readonly pairs: readonly Pair[]
}

/**
 * Writes out what releases before decided by themselves, so that the wire stays what it was. Each offer is tried: it stays
 * where less differs with it and nothing more is refused. The text is read again for each round, not for each offer; `first` is
 * how it reads now.
 */
export function keep(draft: Draft, before: Reading, first: Reading, read: () => Reading): Reading {
  let now = look(draft, before, first)
  for (const keeper of KEEPERS) {
    const open = new Set(now.pairs.map(keyOf))
    for (let round = 0; open.size > 0; round++) {
      const offers = offersOf(now, keeper, open, round)
      if (offers.length === 0) break
      const snapshot = draft.save()
      make(draft, offers)
      let made = look(draft, before, read())
      const good = offers.filter(([pair]) => helps(pair, now, made))
      if (good.length < offers.length) {
        draft.restore(snapshot)
        make(draft, good)
        made = good.length > 0 ? look(draft, before, read()) : now
      }
      for (const [pair] of good) open.delete(keyOf(pair))
      now = made
    }
  }
  return now.reading
}

const keyOf = ({ before: { document, member } }: Pair): string => JSON.stringify([document, member.path])

/** The offers of one round: what a keeper's endpoints that are not yet kept have at that rank. */
function offersOf(
  now: Now,
  keeper: Keeper,
  open: ReadonlySet<string>,
  round: number,
): readonly (readonly [Pair, Offer])[] {
  return now.pairs
    .filter((pair) => pair.differences.length > 0 && open.has(keyOf(pair)))
    .flatMap((pair) => {
      const offer = keeper(pair)[round]
      return offer ? [[pair, offer] as const] : []
    })
}

function make(draft: Draft, offers: readonly (readonly [Pair, Offer])[]): void {
  for (const [{ index, schema }, { steps, at, say }] of offers)
    draft.attempt(() => {
      draft.edit(index, steps, schema)
      draft.say(index, at, say)
    })
}

function helps(pair: Pair, before: Now, after: Now): boolean {
  const again = after.pairs.find((each) => keyOf(each) === keyOf(pair))
  const errors = ({ reading }: Now): number =>
    reading.findings.filter(({ document, severity }) => severity === 'error' && document === pair.index).length
  return again !== undefined && again.differences.length < pair.differences.length && errors(after) <= errors(before)
}

/** Endpoints that were reached before, each with what has become of it. */
function look({ origins }: Draft, before: Reading, reading: Reading): Now {
  const pairs = before.documents.flatMap(({ index }) => {
    const home = origins.indexOf(index)
    const backend = reading.documents[home]?.backend
    if (!backend) return []
    const olds = before.endpoints.filter(({ document }) => document === index)
    const nows = reading.endpoints.filter(({ document }) => document === home)
    return olds.flatMap((old, i): Pair[] => {
      const now = nows[i]
      if (!now || !old.reachable) return []
      const { shape, schema, isSingle } = backend
      return [{ before: old, after: now, differences: differences(old, now), index: home, shape, schema, isSingle }]
    })
  })
  return { reading, pairs }
}
