import { analyze, releases, type Analysis, type ClusterKind, type Settings } from '../../src/index'
import { rehydrate, type Dehydrated } from '../../src/transport'

/** From this size on a worker does the work, so that no frame waits for it; in UTF-16 units. */
const LARGE = 40_000

export function isLarge(text: string): boolean {
  return text.length >= LARGE
}

/** What an answer depends on. Kinds of the cluster are code; a worker makes its own of their texts. */
export interface Question {
  readonly text: string
  readonly settings: Settings
  readonly kinds: readonly ClusterKind[]
  readonly crds: readonly string[]
}

export function analyzeNow({ text, settings, kinds }: Pick<Question, 'text' | 'settings' | 'kinds'>): Analysis {
  return analyze(text, settings, releases, kinds)
}

/** What crosses to the worker; CRDs only when they have changed. */
export interface Call {
  readonly text: string
  readonly settings: Settings
  readonly crds: readonly string[] | null
}

let worker: Worker | null = null
let told: readonly string[] = []
let running = false
let waiting: { readonly question: Question; readonly answer: (analysis: Analysis) => void } | null = null

/** The same answer from a worker. While one is worked out only the newest question waits; those between are never answered. */
export function analyzeLater(question: Question, answer: (analysis: Analysis) => void): void {
  waiting = { question, answer }
  if (!running) next()
}

function next(): void {
  const now = waiting
  waiting = null
  running = now !== null
  if (!now) return
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const { text, settings, crds, kinds } = now.question
  worker.onmessage = ({ data }: MessageEvent<Dehydrated>) => {
    // What has a newer question behind it is not worth unpacking.
    if (!waiting) now.answer(rehydrate(data, text, kinds))
    next()
  }
  worker.postMessage({ text, settings, crds: crds === told ? null : crds } satisfies Call)
  told = crds
}
