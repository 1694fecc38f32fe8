import '../../src/advice/every'
import '../../src/request/requests'
import '../../src/schema/facts/load'
import '../../src/yaml/edit/editing'
import {
  analyze,
  compareReleases,
  migrationAnswer,
  countServerFields,
  readDocuments,
  allTogether,
  releases,
  weighedCompanions,
  whatWouldChange,
  whereFailing,
  type Analysis,
  type ClusterKind,
  type Comparison,
  type EndpointPlace,
  type Fault,
  type RedactOptions,
  type Redaction,
  type Settings,
  type Plan,
  type WeighedCompanion,
  type WouldChange,
  type WhereFailing,
  type MigrationAnswer,
  type MigrationTarget,
} from '../../src/index'
import type { CrdAnswer, CrdKind } from '../../src/crd/read'
import { outlineOf, type Outline } from '../../src/documents/outline'
import { redact, searchQuickly, type QuickSearch } from '../../src/secrets/search'
import { inPieces, type Piece } from './pieces'

let kinds: Promise<readonly ClusterKind[]> = Promise.resolve([])

async function kindsOf(crds: readonly string[]): Promise<readonly ClusterKind[]> {
  if (crds.length === 0) return []
  const { readCrds } = await import('../../src/crd/read')
  return crds.flatMap((crd) => readCrds(crd).kinds)
}

async function readCrdKinds(text: string): Promise<CrdAnswer<CrdKind>> {
  const reader = await import('../../src/crd/read')
  return reader.readCrdKinds(text)
}

/** What the page may ask for; arguments and answers are plain data. */
const tasks = {
  /** CRDs are given only when they have changed. */
  async analyze(text: string, settings: Settings, crds: readonly string[] | null): Promise<Analysis> {
    if (crds) kinds = kindsOf(crds)
    return analyze(text, settings, releases, await kinds)
  },
  readCrdKinds,
  redact: (text: string, options: RedactOptions): Redaction => redact(text, options),
  searchQuickly: (text: string, known: readonly string[]): QuickSearch => searchQuickly(text, known),
  compare: (text: string, settings: Settings, document: number): Comparison =>
    compareReleases(text, settings, document),
  whatWouldChange: async (
    text: string,
    place: EndpointPlace,
    settings: Settings,
    crds: readonly string[],
  ): Promise<WouldChange | null> => whatWouldChange(text, place, settings, releases, await kindsOf(crds)),
  whereFailing: async (
    text: string,
    document: number,
    faults: readonly Fault[],
    via: string | undefined,
    settings: Settings,
    crds: readonly string[],
  ): Promise<WhereFailing | null> => whereFailing(text, document, faults, settings, releases, await kindsOf(crds), via),
  migrate: async (
    text: string,
    settings: Settings,
    target: MigrationTarget,
    crds: readonly string[],
  ): Promise<MigrationAnswer | null> => migrationAnswer(text, settings, target, releases, await kindsOf(crds)),
  companions: (text: string, settings: Settings): readonly WeighedCompanion[] => weighedCompanions(text, settings),
  allCompanions: (text: string, settings: Settings): Plan | null => allTogether(text, settings),
  outline: (text: string, namespace: string): Outline => outlineOf(readDocuments(text), namespace),
  countServerFields: (text: string): number => countServerFields(readDocuments(text)),
}

export type Tasks = typeof tasks

/** A question as it crosses to the worker; the answer comes under the same number. */
export interface Call {
  readonly number: number
  readonly task: keyof Tasks
  readonly args: readonly unknown[]
}

export interface Reply {
  readonly number: number
  /** A part of the answer; more follows. */
  readonly piece?: Piece
  readonly answer?: unknown
  readonly problem?: string
}

async function reply({ number, task, args }: Call): Promise<readonly Reply[]> {
  try {
    const answer = await (tasks[task] as (...args: readonly unknown[]) => unknown)(...args)
    const { pieces, rest } = inPieces(answer)
    return [...pieces.map((piece) => ({ number, piece })), { number, answer: rest }]
  } catch (error) {
    return [{ number, problem: String(error) }]
  }
}

self.addEventListener(
  'message',
  ({ data }: MessageEvent<Call>) =>
    void reply(data).then((replies) => {
      for (const each of replies) self.postMessage(each)
    }),
)
