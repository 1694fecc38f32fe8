import type { Coded, None } from '../model/codes/coded.js'
import type { DiagnosisCode, DiagnosisParams } from '../model/codes/diagnoses.js'
import type { Finding } from '../model/finding.js'
import type { Reading } from '../reading.js'
import type { Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'

/** Who says it. */
export type Family =
  'kubectl' | 'status' | 'controller' | 'envoy' | 'tls' | 'agentgateway' | 'curl' | 'http' | 'provider'

/** A line of what was pasted, ready to be searched. */
export interface Line {
  /** In what was pasted, from 1. */
  readonly number: number
  /** Without colours, and with the quotes that a JSON log escapes. */
  readonly text: string
  /** The object that the lines around it are about. */
  readonly object: Named | null
  /** Said by curl itself, of its own connection to the gateway. */
  readonly isCurl: boolean
}

/** An object as an answer names it. */
export interface Named {
  readonly kind: string
  readonly name: string | null
}

/** Where in the text the cause stands. */
export interface Place {
  readonly document: number
  readonly path: Path
  readonly range: Range
  /** What the analysis says there; null where it says nothing. */
  readonly finding: Finding | null
}

export type Groups = Readonly<Record<string, string | undefined>>

/** One kind of message: how it is recognised, and where its cause stands. */
export interface MessageKind<Parts> {
  readonly family: Family
  /** Identifiers, codes and short fragments; global, so that a line may hold several. */
  readonly pattern: RegExp
  /** The parts of its sentences, from the groups of the pattern; null where it is not this message after all. */
  params(groups: Groups, line: Line): Parts | null
  places?(params: Parts, reading: Reading, line: Line): readonly Place[]
  /** Says little: left out where something else of what was pasted says more. */
  readonly isGeneral?: true
  /** Where the message, or what it means, is told: upstream's file, or the protocol's own document. */
  readonly source: string
}

/** Every kind of a family by its code. */
export type Kinds<Code extends DiagnosisCode> = { readonly [C in Code]: MessageKind<DiagnosisParams[C]> }

/** What one message means, and where in the text its cause stands. */
export type Diagnosis = Coded<DiagnosisParams> & {
  readonly family: Family
  /** The lines of what was pasted that say it, from 1. */
  readonly lines: readonly number[]
  readonly places: readonly Place[]
  /** Whether the text could show the cause; where it could and `places` is empty, the text does not have it. */
  readonly isLookedFor: boolean
}

/** For messages that have no parts. */
export const plain = (): None => ({})
