import { piecesOf } from '../../src/index'
import { placeOf, VERSION, type FileRecord } from './record'

// A large text can't be written as a whole with every key, nor while its page is being closed. What a key changed is left
// instead: the documents of the stream that differ from what the storage has, to be put in their place by the next page.

/** Up to here a text, or what differs in a larger one, is left with every key; in UTF-16 units. */
export const SMALL = 5000
/** Beyond this even looking for what differs takes too long for a key; in UTF-16 units. */
const LARGEST = 1_000_000
/** So many records may be on their way at once. */
const WAITING = 10
/** More secrets than this are not looked for with every key. */
const MANY = 1000

/** A text that the storage has, or may have in a moment. */
interface Base {
  readonly at: number
  readonly pieces: readonly string[]
  /** The secrets that were found in it, wherever they stand. */
  readonly secrets: readonly string[]
}

/** What changed of a file since a record of it; without `text`, so that no page takes it for a whole one. */
export interface ChangedRecord extends Omit<FileRecord, 'text'> {
  /** The file; `id` is the change's own. */
  readonly work: string
  /** The records that it may follow, by their numbers. */
  readonly bases: readonly number[]
  /** How many documents of the record stay at its head, and how many at its tail. */
  readonly head: number
  readonly tail: number
  /** What stands between them now. */
  readonly between: string
}

const bases = new Map<string, readonly Base[]>()

/** A record is on its way to the storage: `text` is what it was made of, `secrets` what was hidden. */
export function promised(record: FileRecord, text: string, secrets: readonly string[]): void {
  const { id, at } = record
  const before = bases.get(id) ?? []
  // A small text is left as a whole, and one after the other where nothing arrives.
  const isOfUse = text.length > SMALL && text.length <= LARGEST && before.length < WAITING
  const pieces = isOfUse ? piecesOf(text) : []
  // Where documents were hidden as one no number leads from the text to what is stored.
  const isAlike = isOfUse && piecesOf(record.text).length === pieces.length
  bases.set(id, isAlike ? [...before, { at, pieces, secrets }] : [])
}

/** A record has reached the storage: earlier ones are there no more. */
export function arrived({ id, at }: FileRecord): void {
  bases.set(id, bases.get(id)?.filter((base) => base.at >= at) ?? [])
}

/** Forgets what the storage has. */
export const forgetBases = (): void => bases.clear()

/**
 * What differs in a file from what the storage has, or may have in a moment; null where that is too much for a key.
 * `hide` takes the secrets out of it, given those that are known, where it can.
 */
export function changeSince(
  record: FileRecord,
  hide: ((text: string, known: readonly string[]) => string | null) | null,
): ChangedRecord | null {
  const { text, ...rest } = record
  const known = bases.get(record.id) ?? []
  if (known.length === 0 || text.length > LARGEST) return null
  const now = piecesOf(text)
  const least = (count: (base: Base) => number): number => Math.min(...known.map(count))
  const head = least(({ pieces }) => shared(pieces, now, 'head'))
  const tail = least(({ pieces }) => shared(pieces.slice(head), now.slice(head), 'tail'))
  const between = now.slice(head, now.length - tail).join('')
  const secrets = hide ? [...new Set(known.flatMap((base) => base.secrets))] : []
  if (between.length > SMALL || secrets.length > MANY) return null
  const bare = hide ? hide(between, secrets) : between
  if (bare === null) return null
  return {
    ...rest,
    id: `${record.id}+`,
    work: record.id,
    bases: known.map(({ at }) => at),
    head,
    tail,
    between: bare,
  }
}

/** A record with a change that was left for it; null where the change follows another one. */
export function changed(record: FileRecord, change: ChangedRecord): FileRecord | null {
  const { work, bases: follows, head, tail, between, ...rest } = change
  const pieces = piecesOf(record.text)
  if (!follows.includes(record.at) || change.at <= record.at || head + tail > pieces.length) return null
  const text = [...pieces.slice(0, head), between, ...pieces.slice(pieces.length - tail)].join('')
  return { ...rest, id: work, text }
}

/** A change as it was stored; null for any other record. */
export function readChanged(stored: unknown): ChangedRecord | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { version, id, work, bases: follows, head, tail, between } = stored as Readonly<Record<string, unknown>>
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
  if (version !== VERSION || typeof id !== 'string' || typeof work !== 'string' || typeof between !== 'string')
    return null
  if (!Array.isArray(follows) || !follows.every(isCount) || !isCount(head) || !isCount(tail)) return null
  return { ...placeOf(stored as Readonly<Record<string, unknown>>), id, work, bases: follows, head, tail, between }
}

/** How many pieces two texts share from their heads, or from their tails. */
function shared(a: readonly string[], b: readonly string[], from: 'head' | 'tail'): number {
  const end = Math.min(a.length, b.length)
  const piece = (all: readonly string[], at: number): string | undefined => all.at(from === 'head' ? at : -1 - at)
  let count = 0
  while (count < end && piece(a, count) === piece(b, count)) count++
  return count
}
