import type { Facts } from '../connection/connection.js'
import type { Document } from '../documents/documents.js'
import type { Endpoint } from '../connection/endpoints.js'
import type { TrapParams } from '../model/codes/traps.js'
import type { OpenFact } from '../model/codes/other.js'
import type { Fix, Severity } from '../model/finding.js'
import type { Release, Trait } from '../releases/release.js'
import type { AiBackend } from '../shapes/shape.js'
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
export interface Hit<Code extends keyof TrapParams = keyof TrapParams> {
  readonly severity: Severity
  /** `controller` where the control plane refuses, drops or crashes; `wire` where no request can arrive; else `advice`. */
  readonly source: 'controller' | 'wire' | 'advice'
  /** The document of the place where it is not the backend's own. */
  readonly document?: number
  readonly path: Path
  readonly params: Readonly<TrapParams[Code]>
  /** The controller makes no endpoint of the whole backend. */
  readonly dropsBackend?: boolean
  /** What is not known of the release, and the hit rests on. */
  readonly open?: OpenFact
  /** A change of the document that takes the trap away. */
  readonly fix?: Fix
}

/** Something that the API server accepts and people trip over. One file a trap; `table.ts` lists them. */
export interface TrapOf<Code extends keyof TrapParams> {
  readonly code: Code
  /** The trap exists only on data planes that behave so. */
  readonly needs?: Trait
  readonly find: (view: View) => readonly Hit<Code>[]
}

/** Any trap: its code says which parts its hits have. */
export type Trap = { [Code in keyof TrapParams]: TrapOf<Code> }[keyof TrapParams]
