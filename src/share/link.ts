import { DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { releaseId } from '../releases/release.js'
import { findRelease } from '../releases/table.js'

/** What a link carries: a text, how it is judged, and what of it is selected. */
export interface Shared {
  readonly text: string
  readonly settings: Settings
  /** Absent in the first links: then it is the first backend. */
  readonly selection?: SharedSelection
}

/** A document of the text, and the path of a part of it; '' is the document as a whole. */
export interface SharedSelection {
  readonly document: number
  readonly part: string | null
}

/** Why a fragment is no link of ours, or not one that can be read. */
export type LinkProblem = 'damaged' | 'newer' | 'too-large'

export type OpenedLink =
  | {
      readonly shared: Shared
      /** A release that the link names and this page does not know; `auto` stands for it. */ readonly unknownRelease:
        string | null
    }
  | { readonly problem: LinkProblem }

/**
 * The form of a link's fragment: `v1.` and the base64url of a zlib stream, whose checksum tells a damaged link from a
 * good one, of a JSON object. Fields may join; their meaning stays. Anything else takes the next number.
 */
const VERSION = 1
const FRAGMENT = /^#?v(\d{1,6})\.(.*)$/s
/** No link expands to more; in bytes. */
const LARGEST = 4_000_000

/** The fragment, with its `#`, that `openLink` reads. Settings at their default are left out. Rejects with a RangeError where no link could hold the text. */
export async function linkTo({ text, settings, selection }: Shared): Promise<string> {
  const { release, dataPlane, istioAutoMtls, production, agentgatewayModels, namespace } = settings
  const payload = {
    text,
    ...(release !== DEFAULT_SETTINGS.release && { release }),
    ...(dataPlane !== DEFAULT_SETTINGS.dataPlane && { dataPlane }),
    ...(istioAutoMtls !== DEFAULT_SETTINGS.istioAutoMtls && { istioAutoMtls }),
    ...(production !== DEFAULT_SETTINGS.production && { production }),
    ...(agentgatewayModels !== DEFAULT_SETTINGS.agentgatewayModels && { agentgatewayModels }),
    ...(namespace !== DEFAULT_SETTINGS.namespace && { namespace }),
    ...(selection && { selection }),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(payload))
  if (bytes.length > LARGEST) throw new RangeError(`a link holds up to ${LARGEST} bytes`)
  const packed = await collect(through(bytes, new CompressionStream('deflate')), Infinity)
  return `#v${VERSION}.${toBase64Url(packed ?? new Uint8Array())}`
}

/** Whether a fragment claims to be a link of this page, of whatever version. */
export function isLink(fragment: string): boolean {
  return FRAGMENT.test(fragment)
}

/** Reads a fragment. Total: whatever it holds, the answer is what was shared, or why not. */
export async function openLink(fragment: string): Promise<OpenedLink> {
  const [, version, packed = ''] = FRAGMENT.exec(fragment) ?? []
  if (Number(version) > VERSION) return { problem: 'newer' }
  const bytes = version === String(VERSION) ? fromBase64Url(packed) : null
  if (!bytes) return { problem: 'damaged' }
  try {
    const unpacked = await collect(through(bytes, new DecompressionStream('deflate')), LARGEST)
    if (!unpacked) return { problem: 'too-large' }
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked))
    return readPayload(payload) ?? { problem: 'damaged' }
  } catch {
    // The stream ends too early, its checksum is wrong, or it is no JSON.
    return { problem: 'damaged' }
  }
}

function readPayload(payload: unknown): OpenedLink | null {
  if (typeof payload !== 'object' || payload === null || !('text' in payload) || typeof payload.text !== 'string')
    return null
  const settings = readSettings(payload)
  const selection = readSelection(payload)
  const wanted = 'release' in payload && typeof payload.release === 'string' ? payload.release : settings.release
  return {
    shared: { text: payload.text, settings, ...(selection && { selection }) },
    unknownRelease: wanted === 'auto' || findRelease(wanted) ? null : wanted,
  }
}

/** No path of a backend is longer; in UTF-16 units. */
const LONGEST_PATH = 1000

/** A selection out of anything; a document that the text does not have selects nothing. */
function readSelection(payload: object): SharedSelection | null {
  const given: unknown = 'selection' in payload ? payload.selection : null
  if (typeof given !== 'object' || given === null || !('document' in given)) return null
  const { document } = given
  const part = 'part' in given ? given.part : null
  if (typeof document !== 'number' || !Number.isSafeInteger(document) || document < 0) return null
  return { document, part: typeof part === 'string' && part.length <= LONGEST_PATH ? part : null }
}

/** Settings out of anything that was stored or sent; what is missing or unknown gets its default. */
export function readSettings(from: object): Settings {
  const given = from as Partial<Record<keyof Settings, unknown>>
  const { release, dataPlane, istioAutoMtls, production, agentgatewayModels, namespace } = given
  return {
    release: releaseIn(release) ?? DEFAULT_SETTINGS.release,
    dataPlane: dataPlane === 'envoy' || dataPlane === 'agentgateway' ? dataPlane : DEFAULT_SETTINGS.dataPlane,
    istioAutoMtls: istioAutoMtls === true,
    production: production === true,
    agentgatewayModels:
      agentgatewayModels === 'on' || agentgatewayModels === 'off'
        ? agentgatewayModels
        : DEFAULT_SETTINGS.agentgatewayModels,
    namespace: typeof namespace === 'string' && namespace !== '' ? namespace : DEFAULT_SETTINGS.namespace,
  }
}

/** The name that the table has for a release. */
function releaseIn(name: unknown): string | undefined {
  const found = typeof name === 'string' ? findRelease(name) : undefined
  return found && releaseId(found)
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  by: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(by)
}

/** All bytes of a stream; null as soon as they are more than the limit. */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(part.value)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
