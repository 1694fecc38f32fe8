import {
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  COLLECTION_STYLE,
  YAMLException,
  type Event,
  type ScalarEvent,
} from 'js-yaml'
import type { Range } from '../lines.js'
import type { Entry, MapNode, ScalarNode, SeqNode, YamlNode } from '../nodes.js'
import { expandsTooFar } from './bomb.js'
import { Merges } from './merge.js'
import { narrowed, widened } from './layout.js'
import { keyName, readPlain, readTagged, type ScalarValue } from './scalars.js'
import { colonAfter, endOfFlow, headerOfBlockScalar, skipBlank } from './scan.js'

/** Why a document, or a part of it, can't be read. Codes are those of findings. */
export interface ReadProblem extends Range {
  readonly code:
    | 'syntax'
    | 'duplicate-key'
    | 'unknown-alias'
    | 'alias-loop'
    | 'alias-bomb'
    | 'bad-merge'
    | 'bad-key'
    | 'bad-tag'
    | 'not-a-number'
    | 'several-documents'
  readonly params: Readonly<Record<string, string>>
}

/** One document: its nodes with exact places, and what is wrong with it. `root` is null where nothing could be read. */
export interface Reading {
  readonly root: YamlNode | null
  readonly problems: readonly ReadProblem[]
}

/** Nesting beyond this is refused; js-yaml's own default, far above any Kubernetes object. */
export const MAX_DEPTH = 100

const STYLES = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'block',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'block',
} as const

/**
 * Reads one document of a stream as kubectl does (sigs.k8s.io/yaml, strict). Total: whatever the text, the answer is a
 * tree, or null and the reason. All places are offsets into the whole text.
 */
export function readDocument(text: string, range: Range): Reading {
  const source = text.slice(range.start, range.end)
  try {
    return new Reader(source, range.start, eventsOf(source)).read()
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const at = Math.min(range.start + (error.mark?.position ?? 0), range.end)
    return {
      root: null,
      problems: [{ code: 'syntax', params: { reason: error.reason }, start: at, end: Math.min(at + 1, range.end) }],
    }
  }
}

/** The events of a document; where js-yaml refuses its layout, of the same text in another one. */
function eventsOf(source: string): readonly Event[] {
  try {
    return parseEvents(source, { maxDepth: MAX_DEPTH })
  } catch (error) {
    const wide = widened(source)
    if (!wide) throw error
    try {
      return narrowed(parseEvents(wide.text, { maxDepth: MAX_DEPTH }), wide.back)
    } catch {
      throw error
    }
  }
}

type Property = { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }

class Reader {
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
    private readonly events: readonly Event[],
  ) {}

  read(): Reading {
    let root: YamlNode | null = null
    while (this.at < this.events.length) {
      const event = this.next()
      if (event?.type !== EVENT_ID.DOCUMENT) continue
      if (root) this.problem('several-documents', this.last, this.last)
      else if (this.peek()?.type !== EVENT_ID.POP) root = this.node()
    }
    if (root && this.hasAliases && expandsTooFar(root, (map) => this.merges.of(map))) {
      this.problem('alias-bomb', root.start - this.base, root.end - this.base)
      root = null
    } else this.merges.apply((value) => this.problem('bad-merge', value.start - this.base, value.end - this.base))
    return { root, problems: this.problems }
  }

  private next(): Event | undefined {
    return this.events[this.at++]
  }

  private peek(): Event | undefined {
    return this.events[this.at]
  }

  private problem(code: ReadProblem['code'], start: number, end: number, params: ReadProblem['params'] = {}): void {
    this.problems.push({ code, params, start: this.base + start, end: this.base + end })
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

  private scalar(event: ScalarEvent): ScalarNode {
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
    const block = STYLES[event.style] === 'block'
    const empty = event.valueStart < 0
    const propsEnd = Math.max(event.anchorEnd, event.tagEnd)
    const start = empty
      ? Math.max(propsEnd, this.last)
      : block
        ? headerOfBlockScalar(this.source, Math.max(propsEnd, this.last))
        : event.valueStart - (quoted ? 1 : 0)
    const end = empty ? start : event.valueEnd + (quoted ? 1 : 0)
    const text = empty ? '' : getScalarValue(this.source, event)
    const node: ScalarNode = {
      kind: 'scalar',
      style: STYLES[event.style],
      ...this.place(event, start, end),
      value: this.value(event, text, start, end),
      text,
    }
    this.last = end
    return this.anchored(node)
  }

  private value(event: ScalarEvent, text: string, start: number, end: number): ScalarValue {
    const tag = event.tagStart >= 0 ? this.source.slice(event.tagStart, event.tagEnd) : null
    if (tag === null && event.style !== SCALAR_STYLE.PLAIN) return text
    const value = tag === null || tag === '!' ? (tag === '!' ? text : readPlain(text)) : readTagged(tag, text)
    if (typeof value !== 'object' || value === null) return value
    this.problem(value.refused, start, end, { text, tag: tag ?? '' })
    return text
  }

  private seq(event: Property & { start: number; style: number }): SeqNode {
    const flow = event.style === COLLECTION_STYLE.FLOW
    this.open(event)
    const items: YamlNode[] = []
    this.last = flow ? event.start + 1 : event.start
    const dashes: number[] = []
    while (this.more()) {
      if (!flow) {
        const dash = skipBlank(this.source, this.last)
        dashes.push(this.base + dash)
        this.last = dash + 1
      }
      items.push(this.node())
    }
    const end = flow ? endOfFlow(this.source, this.last) : Math.max(this.last, event.start + 1)
    this.last = end
    return this.anchored({ kind: 'seq', flow, ...this.place(event, event.start, end), items, dashes })
  }

  private map(event: Property & { start: number; style: number }): MapNode {
    // `[a: b]` holds a map without braces; such a one ends with its only value.
    const flow = event.style === COLLECTION_STYLE.FLOW
    const braces = flow && this.source.charAt(event.start) === '{'
    this.open(event)
    const entries: Entry[] = []
    const merges: YamlNode[] = []
    const names = new Set<string>()
    this.last = braces ? event.start + 1 : event.start
    while (this.more()) {
      const entry = this.entry()
      if (!entry) continue
      if (entry.name === '<<' && entry.key.style === 'plain') merges.push(entry.value)
      else {
        if (names.has(entry.name))
          this.problem('duplicate-key', entry.key.start - this.base, entry.key.end - this.base, { field: entry.name })
        names.add(entry.name)
        entries.push(entry)
      }
    }
    const end = braces ? endOfFlow(this.source, this.last) : this.last
    this.last = end
    const merged: Entry[] = []
    const sources: MapNode[] = []
    const map: MapNode = { kind: 'map', flow, ...this.place(event, event.start, end), entries, merged, sources }
    if (merges.length > 0) this.merges.add(map, { merged, sources, values: merges })
    return this.anchored(map)
  }

  private entry(): Entry | null {
    const problemsBefore = this.problems.length
    const key = this.node()
    // As a key, infinity is a name like any other.
    if (key.kind === 'scalar') this.problems.length = problemsBefore
    const colon = colonAfter(this.source, key.end - this.base)
    this.last = colon
    const value = this.node()
    const name = key.kind === 'scalar' ? keyName(key.text, key.value) : null
    if (key.kind === 'scalar' && name !== null) return { name, key, value, colon: this.base + colon }
    this.problem('bad-key', key.start - this.base, key.end - this.base)
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
    this.problem(found ? 'alias-loop' : 'unknown-alias', start - 1, end, { name })
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
