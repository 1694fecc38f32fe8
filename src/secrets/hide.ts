import type { ChangeSet } from '../yaml/change-set.js'
import type { TextEdit } from '../yaml/lines.js'
import { apart } from './apart.js'
import type { Frame, Listener, Value } from './frames.js'
import { isSecretOf, isSecretBehind, isSecretWithin } from './looks.js'
import { isSecretHeader, saysSecret } from './names.js'
import {
  isContents,
  isMisplaced,
  isSecretField,
  isSecretKind,
  isSecretText,
  isStrict,
  makesObject,
  PLACEHOLDER,
} from './rules.js'
import { looksRandom } from './values.js'
import { Walk } from './walk.js'
import { holders } from './holders.js'
import { notedIn } from './notes.js'

/** What a walk hides, and what it learnt. */
export interface Hidden {
  /** The lines of a value each on their own. */
  readonly change: ChangeSet
  /** The values that go. */
  readonly secrets: readonly string[]
  /** Values that stay and are written with escapes: they may say a secret in another way. */
  readonly escaped: readonly Value[]
}

/** What must be known of a text before it is decided: a kind may follow its data, a name its value. */
class Facts implements Listener {
  readonly secretMaps = new Set<number>()
  readonly secretLists = new Set<number>()
  readonly names = new Map<number, string>()
  readonly merging = new Set<number>()
  readonly anchors = new Set<string>()
  private readonly objects = new Set<number>()
  private readonly kinds = new Set<number>()

  /** `eager`: what can't be told counts as a secret. */
  constructor(private readonly eager: boolean) {}

  finish(): this {
    for (const id of this.kinds) if (this.eager || this.objects.has(id)) this.secretMaps.add(id)
    // The kind may come with a merged map.
    if (this.eager && this.kinds.size > 0) for (const id of this.merging) this.secretMaps.add(id)
    return this
  }

  pushed(frame: Frame): void {
    if (frame.parent?.form === 'root') this.objects.add(frame.id)
  }

  named(frame: Frame): void {
    if (makesObject(frame.name)) this.objects.add(frame.id)
    if (frame.name === '<<') this.merging.add(frame.id)
  }

  value(frame: Frame, { text }: Value): boolean {
    const name = frame.form === 'map' ? frame.name : ''
    if (/^kind$/i.test(name)) {
      if (isSecretKind(text)) this.kinds.add(frame.id)
      if (/^secretlist$/i.test(text)) this.secretLists.add(frame.id)
    } else if (NAMES.test(name) && text.length < 100 && (isSecretHeader(text) || saysSecret(text) !== 'no'))
      this.names.set(frame.id, text)
    return false
  }

  anchor(_: Frame, name: string): void {
    this.anchors.add(name)
  }

  alias(frame: Frame): void {
    if (!this.eager || frame.form !== 'map') return
    if (/^kind$/i.test(frame.name)) this.kinds.add(frame.id)
    if (NAMES.test(frame.name)) this.names.set(frame.id, 'password')
  }

  comment(): void {
    // A comment decides nothing.
  }
}

/** How pairs call their name, and their value. */
const NAMES = /^(?:name|key|header|headerName|header_name|variable)$/i
const VALUES = /^(?:value|string|defaultValue|default_value|raw_value|rawValue|exact|exact_match|regex|prefix)$/i
/** What a value may stand in. */
const AROUND_VALUES = /^(?:value|stringMatch|string_match|header)$/

class Hider implements Listener {
  readonly edits: TextEdit[] = []
  readonly secrets = new Set<string>()
  readonly escaped: Value[] = []
  /** The last value was hidden, now or before. */
  private wasSecret = false

  constructor(
    private readonly text: string,
    private readonly facts: Facts,
    /** Anchors of what stands in a secret place by its alias. */
    private readonly secretAnchors: Set<string>,
    private readonly eager: boolean,
  ) {}

  pushed(frame: Frame): void {
    frame.strict ||= isStrict(frame.owner)
  }

  named(frame: Frame): void {
    frame.below =
      isSecretField(frame.owner, frame.name) || (this.isSecret(frame) && isContents(frame.name) && frame.name !== '')
  }

  /** Whether a map is a Secret. */
  private isSecret(frame: Frame): boolean {
    if (this.facts.secretMaps.has(frame.id)) return true
    if (frame.form !== 'map' || frame.owner !== 'items') return false
    const above = frame.parent?.form === 'list' ? frame.parent.parent : frame.parent
    return above !== null && this.facts.secretLists.has(above.id)
  }

  value(frame: Frame, value: Value): boolean {
    const isSecret = isSecretText(value.text) && this.counts(frame, value)
    this.wasSecret = isSecret || /^(?:Bearer )?REDACTED$/.test(value.text)
    if (isSecret) this.hide(value)
    else if (value.form === 'quoted' && this.text.slice(value.start, value.end) !== value.text) this.escaped.push(value)
    return isSecret
  }

  private counts(frame: Frame, value: Value): boolean {
    const { text, form } = value
    const { owner, strict } = frame
    if (frame.isComment && (frame.secret || frame.below)) return this.countsInComment(frame, value)
    if (frame.secret || frame.below) return true
    if (frame.form === 'root') return false
    const name = frame.form === 'list' ? null : frame.name
    if (form === 'rest' && this.isSecret(frame)) return true
    if (form === 'rest' && this.eager && name !== null && /yes|password/.test(saysSecret(name)) && text.length >= 4)
      return true
    if (name === null && owner === 'literals' && frame.parent?.owner === 'secretGenerator') return this.literal(value)
    if (name === '') return false
    return (
      (name !== null && isSecretBehind(name, text, strict)) ||
      isSecretWithin(owner, name, text) ||
      this.isSecretPair(frame, text) ||
      isMisplaced(owner, name, text)
    )
  }

  /** `name: token` beside `value: …`. */
  private isSecretPair(frame: Frame, text: string): boolean {
    if (!VALUES.test(frame.name)) return false
    const { names, merging } = this.facts
    if (this.eager && merging.has(frame.id) && text.length >= 6) return true
    const above = AROUND_VALUES.test(frame.owner) ? frame.parent : null
    const name = names.get(frame.id) ?? (above && names.get(above.id))
    return name !== undefined && name !== null && isSecretOf(name, text)
  }

  /** In a comment about secrets what is no sentence counts. */
  private countsInComment(frame: Frame, value: Value): boolean {
    const { text } = value
    if (/^https?:\/\/[^@]*$/.test(text)) return false
    const words = text.split(/\s+/)
    if (frame.form !== 'root' && frame.name !== '') return words.length < 3 || words.some(looksRandom)
    for (const edit of notedIn(this.text, value)) this.add(edit.start, edit.end)
    return false
  }

  private literal({ start, end, text }: Value): boolean {
    const at = this.text.indexOf('=', start) + 1
    if (at > start && at < end && isSecretText(text.slice(text.indexOf('=') + 1))) this.add(at, end)
    return false
  }

  anchor(frame: Frame, name: string): void {
    if (this.secretAnchors.has(name)) frame.below = true
  }

  alias(frame: Frame, alias: string): void {
    const { owner, name } = frame
    // What it leads to can't be judged here: it may be one wherever a value could be.
    const isSecret =
      frame.secret ||
      frame.below ||
      holders().has(owner) ||
      saysSecret(owner) !== 'no' ||
      (frame.form === 'list' && owner === 'items') ||
      (frame.form === 'map' &&
        (holders().has(name) ||
          saysSecret(name) !== 'no' ||
          (VALUES.test(name) && this.isSecretPair(frame, 'an-alias-leads-to-it-1')) ||
          (name === '<<' && this.isSecret(frame))))
    if (isSecret) this.secretAnchors.add(alias)
  }

  comment(frame: Frame, range: { readonly start: number; readonly end: number }): void {
    if (!this.wasSecret && !frame.secret && !frame.below) return
    const start = range.start + 1
    const value: Value = { start, end: range.end, text: this.text.slice(start, range.end), form: 'rest' }
    for (const edit of notedIn(this.text, value)) this.add(edit.start, edit.end)
  }

  private hide({ start, end, text }: Value): void {
    this.secrets.add(text)
    this.add(start, end)
  }

  /** Hides each line of a range on its own, so that their number stays. */
  private add(start: number, end: number): void {
    const piece = this.text.slice(start, end)
    for (const { 0: line, index } of piece.matchAll(/[^\r\n]+/g)) {
      const blank = line.length - line.trimStart().length
      const shown = line.trim()
      if (shown === '' || shown === '\\' || IS_HIDDEN.test(shown)) continue
      const at = start + index + blank
      this.edits.push({ start: at, end: at + shown.length, text: PLACEHOLDER })
    }
  }
}

/** The last line of a quoted value that was hidden before ends with its quote. */
const IS_HIDDEN = new RegExp(`^${PLACEHOLDER}["']?$`)

/** How often a walk is repeated for aliases that lead to aliases; then every anchor counts. */
const ROUNDS = 4

/**
 * Hides what stands in secret places of any text, by the names before and above it. `eager` is for texts that nothing else
 * reads: there it rather hides too much than too little. Linear in the text.
 */
export function hiddenIn(text: string, eager: boolean): Hidden {
  const facts = new Facts(eager)
  new Walk(text, facts).run()
  facts.finish()
  const anchors = new Set<string>()
  for (let round = 0; ; round++) {
    const before = anchors.size
    const hider = new Hider(text, facts, anchors, eager)
    new Walk(text, hider).run()
    if (anchors.size === before || facts.anchors.size === 0)
      return { change: apart(text, hider.edits), secrets: [...hider.secrets], escaped: hider.escaped }
    if (round === ROUNDS) for (const anchor of facts.anchors) anchors.add(anchor)
  }
}
