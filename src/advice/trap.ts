import type { Facts } from '../connection/connection.js'
import type { Document } from '../documents/documents.js'
import type { Endpoint } from '../connection/endpoints.js'
import type { Fix, Params, Severity } from '../model/finding.js'
import type { Release, Trait } from '../releases/release.js'
import type { AiBackend } from '../shapes/shape.js'
import type { FindingCode } from '../words/words.js'
import type { World } from '../documents/world.js'
import type { Path } from '../yaml/path.js'

/** What a trap may look at: one AI backend in its surroundings. */
export interface View {
  readonly document: Document
  readonly backend: AiBackend
  readonly endpoints: readonly Endpoint[]
  readonly release: Release
  /** Of the data plane in use. */
  readonly traits: readonly Trait[]
  readonly facts: Facts
  readonly namespace: string
  readonly world: World
}

/** One place where a trap has closed. */
export interface Hit {
  readonly severity: Severity
  /** `controller` where the control plane refuses, drops or crashes; else `advice`. */
  readonly source: 'controller' | 'advice'
  /** The document of the place where it is not the backend's own. */
  readonly document?: number
  readonly path: Path
  readonly params: Params
  /** The controller makes no endpoint of the whole backend. */
  readonly dropsBackend?: boolean
  /** A change of the document that takes the trap away. */
  readonly fix?: Fix
}

/** Something that the API server accepts and people trip over. One file a trap; `table.ts` lists them. */
export interface Trap {
  readonly code: FindingCode
  /** The trap exists only on data planes that behave so. */
  readonly needs?: Trait
  readonly find: (view: View) => readonly Hit[]
}
