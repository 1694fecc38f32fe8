import { EVENT_ID, COLLECTION_STYLE, YAMLException, type Event, type ScalarEvent } from 'js-yaml'
import { resolve, type Entry, type MapNode, type SeqNode, type YamlNode } from '../nodes.js'
import { expandsTooFar } from './bomb.js'
import type { Levelled } from './level.js'
import { Merges } from './merge.js'
import { keyName, readPlain, readTagged, type ScalarValue } from './scalars.js'
import type { Problem, ReadProblem } from './problem.js'
import { colonAfter, endOfFlow, skipBlank } from './scan.js'

/** One document: its nodes with exact places, and what is wrong with it. `root` is null where nothing could be read. */
export interface Reading {
  readonly root: YamlNode | null
  readonly problems: readonly ReadProblem[]
}

type Property = { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }

/** Makes the tree of one document from the events of the parser. */
export class Reader {
  private at = 0
  private readonly problems: ReadProblem[] = []
  private readonly anchors = new Map<string, Exclude<YamlNode, { kind: 'alias' }> | 'open'>()
  private readonly merges = new Merges()
  private hasAliases = false
  /** Where the last node ended; an empty value stands there. */
  private last = 0

  constructor(
    private readonly source: string,
    private readonly base: number,
    private readonly levelled: Levelled,
    private readonly events: readonly Event[],
  ) {}

  read(): Reading {
    let root: YamlNode | null = null
    while (this.at < this.events.length) {
      const event = this.next()
      if (event?.type !== EVENT_ID.DOCUMENT) continue
      if (root) this.problem({ code: 'several-documents', params: {} }, this.last, this.last)
      else if (this.peek()?.type !== EVENT_ID.POP) root = this.node()
    }
    if (root && this.hasAliases && expandsTooFar(root, (map) => this.merges.of(map))) {
      this.problem({ code: 'alias-bomb', params: {} }, root.start - this.base, root.end - this.base)
      root = null
    } else
      this.merges.apply((value) =>
        this.problem({ code: 'bad-merge', params: {} }, value.start - this.base, value.end - this.base),
      )
    return { root, problems: this.problems }
  }

  private next(): Event | undefined {
    return this.events[this.at++]
  }

  private peek(): Event | undefined {
    return this.events[this.at]
  }

  private problem(problem: Problem, start: number, end: number): void {
    this.problems.push({ ...problem, start: this.base + start, end: this.base + end })
  }

  private node(): YamlNode {
    const event = this.next()
    switch (event?.type) {
      case EVENT_ID.MAPPING:
        return this.map(event)
      case EVENT_ID.SEQUENCE:
        return this.seq(event)
      case EVENT_ID.ALIAS:
        return this.alias(event.anchorStart, event.anchorEnd)
      case EVENT_ID.SCALAR:
        return this.scalar(event)
      default:
        throw new YAMLException('unexpected end of the stream')
    }
  }

  private scalar(event: ScalarEvent): YamlNode {
    const at = event.valueStart - (this.levelled.text.charAt(event.valueStart - 1) === '"' ? 1 : 0)
    const aliasEnd = this.levelled.aliases.get(at)
    if (aliasEnd !== undefined) {
      if (event.anchorStart >= 0 || event.tagStart >= 0)
        this.problem({ code: 'syntax', params: { reason: 'alias node should not have any properties' } }, at, aliasEnd)
      return this.alias(at + 1, aliasEnd)
    }
    const scanned = event.valueStart < 0 ? undefined : this.levelled.scalars.get(at)
    const start = scanned?.start ?? Math.max(event.anchorEnd, event.tagEnd, this.last)
    const { style, text, end } = scanned ?? { style: 'plain' as const, text: '', end: start }
    const value = this.value(event, style === 'plain', text, start, end)
    this.last = end
    return this.anchored({ kind: 'scalar', style, ...this.place(event, start, end), value, text })
  }

  private value(event: ScalarEvent, plain: boolean, text: string, start: number, end: number): ScalarValue {
    const tag = event.tagStart >= 0 ? this.wholeTag(this.source.slice(event.tagStart, event.tagEnd)) : null
    if (tag === null && !plain) return text
    const value = tag === null || tag === '!' ? (tag === '!' ? text : readPlain(text)) : readTagged(tag, text)
    if (typeof value !== 'object' || value === null) return value
    this.problem(
      value.refused === 'bad-tag'
        ? { code: value.refused, params: { text, tag: tag ?? '' } }
        : { code: value.refused, params: { text } },
      start,
      end,
    )
    return text
  }

  /** A tag with what a directive says that its handle stands for. */
  private wholeTag(tag: string): string {
    const [handle = ''] = /^!(?:[-\w]*!)?(?!$)/.exec(tag) ?? []
    const prefix = this.levelled.handles.get(handle)
    return prefix === undefined ? tag : `!<${prefix}${tag.slice(handle.length)}>`
  }

  private seq(event: Property & { start: number; style: number }): SeqNode {
    const flow = event.style === COLLECTION_STYLE.FLOW
    this.open(event)
    const items: YamlNode[] = []
    this.last = flow ? event.start + 1 : event.start
    const dashes: number[] = []
    while (this.more()) {
      if (!flow) {
        const dash = skipBlank(this.levelled.text, this.last)
        dashes.push(this.base + dash)
        this.last = dash + 1
      }
      items.push(this.node())
    }
    const end = flow ? endOfFlow(this.levelled.text, this.last) : Math.max(this.last, event.start + 1)
    this.last = end
    return this.anchored({ kind: 'seq', flow, ...this.place(event, event.start, end), items, dashes })
  }

  private map(event: Property & { start: number; style: number }): MapNode {
    // `[a: b]` holds a map without braces; such a one ends with its only value.
    const flow = event.style === COLLECTION_STYLE.FLOW
    const braces = flow && this.source.charAt(event.start) === '{'
    this.open(event)
    const entries: Entry[] = []
    const merges: Entry[] = []
    const indexes = new Map<string, number>()
    this.last = braces ? event.start + 1 : event.start
    while (this.more()) {
      const canMerge = this.canMerge()
      const entry = this.entry()
      if (!entry) continue
      if (canMerge && entry.name === '<<') merges.push(entry)
      else {
        const earlier = indexes.get(entry.name)
        const copy = earlier === undefined ? undefined : entries[earlier]
        if (earlier !== undefined && copy) {
          this.problem(
            { code: 'duplicate-key', params: { field: entry.name } },
            entry.key.start - this.base,
            entry.key.end - this.base,
          )
          entries[earlier] = { ...copy, overridden: true }
        }
        indexes.set(entry.name, entries.length)
        entries.push(entry)
      }
    }
    const end = braces ? endOfFlow(this.levelled.text, this.last) : this.last
    this.last = end
    const merged: Entry[] = []
    const sources: MapNode[] = []
    const map: MapNode = { kind: 'map', flow, ...this.place(event, event.start, end), entries, merged, sources, merges }
    if (merges.length > 0) this.merges.add(map, { merged, sources, values: merges.map(({ value }) => value) })
    return this.anchored(map)
  }

  /** Whether the key that comes, if it is `<<`, merges: bare, or with the tag for it (goyaml.v2 decode.go, isMerge). */
  private canMerge(): boolean {
    const event = this.peek()
    if (event?.type !== EVENT_ID.SCALAR) return false
    if (event.tagStart >= 0) return MERGE.has(this.wholeTag(this.source.slice(event.tagStart, event.tagEnd)))
    return this.levelled.scalars.get(event.valueStart)?.style === 'plain'
  }

  private entry(): Entry | null {
    const problemsBefore = this.problems.length
    const key = this.node()
    // As a key, infinity is a name like any other.
    if (key.kind === 'scalar' && this.problems.at(-1)?.code === 'not-a-number') this.problems.length = problemsBefore
    const colon = colonAfter(this.levelled.text, key.end - this.base)
    this.last = colon
    const value = this.node()
    const named = resolve(key)
    const name = named.kind === 'scalar' ? keyName(named.text, named.value) : null
    // An alias as a key stands for its text, at the alias's own place.
    if (named.kind === 'scalar' && name !== null)
      return { name, key: key === named ? named : { ...named, ...placeOf(key) }, value, colon: this.base + colon }
    this.problem({ code: 'bad-key', params: {} }, key.start - this.base, key.end - this.base)
    return null
  }

  private more(): boolean {
    const event = this.peek()
    if (event && event.type !== EVENT_ID.POP) return true
    this.at++
    return false
  }

  private alias(start: number, end: number): YamlNode {
    this.last = end
    const name = this.source.slice(start, end)
    const found = this.anchors.get(name)
    const place = { start: this.base + start - 1, end: this.base + end, outer: this.base + start - 1, anchor: null }
    this.hasAliases = true
    if (found && found !== 'open') return { kind: 'alias', ...place, target: found }
    this.problem({ code: found ? 'alias-loop' : 'unknown-alias', params: { name } }, start - 1, end)
    return { kind: 'scalar', ...place, style: 'plain', value: null, text: '' }
  }

  private place(event: Property, start: number, end: number) {
    const props = [event.anchorStart - 1, event.tagStart].filter((at) => at >= 0)
    return {
      start: this.base + start,
      end: this.base + end,
      outer: this.base + Math.min(start, ...props),
      anchor: this.anchorName(event),
    }
  }

  private anchorName(event: Property): string | null {
    return event.anchorStart < 0 ? null : this.source.slice(event.anchorStart, event.anchorEnd)
  }

  private open(event: Property): void {
    const name = this.anchorName(event)
    if (name !== null) this.anchors.set(name, 'open')
  }

  private anchored<N extends Exclude<YamlNode, { kind: 'alias' }>>(node: N): N {
    if (node.anchor !== null) this.anchors.set(node.anchor, node)
    return node
  }
}

const MERGE: ReadonlySet<string> = new Set(['!!merge', '!<tag:yaml.org,2002:merge>'])

const placeOf = ({ start, end, outer, anchor }: YamlNode) => ({ start, end, outer, anchor })
