import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import type { Format, RouteAnswer, RouteType } from '../model/request.js'
import { spoken, STANDARD, type Paths } from '../providers/formats.js'
import type { ReadField } from '../providers/provider.js'
import type { Member } from '../shapes/shape.js'
import { entryOf, isPresent, itemsOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'

/** A text with the place where it stands. */
export interface TextPlace {
  readonly text: string
  readonly path: Path
  readonly node: YamlNode
}

/** A format that a provider is said to speak: its path as it stands, with its place where the entry says it; null where it has the usual one. */
interface Spoken {
  readonly own: string | null
  readonly place: TextPlace | null
}

type Formats = Partial<Record<Format, Spoken>>

/** The formats that the entry names, or a service known by its name; null where the provider's own table decides. */
export function formatsOf({ member: { entry, provider }, rules }: Pick<Lookup, 'member' | 'rules'>): Formats | null {
  const preset = provider?.inModel?.preset
  if (preset) {
    const all = Object.entries(preset.formats(rules.paths))
    return Object.fromEntries(
      all.map(([format, path]) => [format, { own: path === 'below' ? null : path, place: null }]),
    )
  }
  if (!provider?.hasFormats) return null
  const listed = entryOf(entry?.node, 'formats')?.value
  if (!isPresent(listed)) return { Completions: { own: null, place: null } }
  const formats: Formats = {}
  for (const [index, item] of itemsOf(listed).entries()) {
    const type = stringOf(entryOf(item, 'type')?.value) as Format | undefined
    const node = entryOf(item, 'path')?.value
    const text = stringOf(node)
    if (type === undefined || formats[type]) continue
    const place =
      entry && node && text !== undefined ? { text, path: [...entry.path, 'formats', index, 'path'], node } : null
    formats[type] = { own: place?.text ?? null, place }
  }
  return formats
}

/** What becomes of a kind of request at a member, without any override (domain: agentgateway, section 4.3). */
export function answerOf(type: RouteType, lookup: Lookup, read: ReadField, streaming: boolean): RouteAnswer {
  const { provider } = lookup.member
  const rules = lookup.rules.paths
  const formats = formatsOf(lookup)
  if (!formats) return provider?.agentgatewayRoute?.(type, { read, streaming, rules }) ?? { stops: 'unsupported' }
  const paths = Object.fromEntries(
    Object.entries(formats).map(([format, { own }]) => [format, own ?? STANDARD[format as keyof typeof STANDARD]]),
  ) as Paths
  const answer = spoken(type, paths, rules)
  const isFirst = 'format' in answer && (answer.format === type || answer.format === 'Completions')
  const isOpen =
    // What else the service speaks is not known, and may be what comes first (agentgateway-1.5-1.7, section 6.3).
    (provider?.inModel?.preset?.formatsOpen && type !== 'Completions' && type !== 'Models') ??
    // Whether 1.3 makes Responses into chat completions, and who counts tokens here, no sentence tells.
    ('stops' in answer &&
      (answer.stops === 'counted' ||
        (type === 'Responses' && paths.Completions !== undefined && rules.geminiResponses)))
  return isOpen && !(isFirst && answer.format === type) ? { stops: 'open', open: 'route-type' } : answer
}

/** Whether anything is known of what a member speaks. */
export const speaks = ({ provider }: Member): boolean =>
  provider?.agentgatewayRoute !== undefined || provider?.hasFormats === true || provider?.inModel?.preset !== undefined
