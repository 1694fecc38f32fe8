import { read, readingOf, releases, type ClusterKind, type Reading, type Settings } from '../../src/index'
import { Background, Hung } from './background'

/**
 * What an answer depends on. Kinds of the cluster are code, and only outlines on this thread, which asks none of their rules;
 * a worker makes its own of the texts.
 */
export interface Question {
  readonly text: string
  readonly settings: Settings
  readonly kinds: readonly ClusterKind[]
  readonly crds: readonly string[]
}

/**
 * What is done with an answer, in two tasks, so that neither holds a frame: reading what will be shown, and showing it; and
 * what is done where the cluster's CRDs let none come.
 */
interface Asker {
  readonly prepare: (analysis: Reading) => unknown
  readonly show: (analysis: Reading) => void
  readonly hung: () => void
}

export function analyzeNow({ text, settings, kinds }: Pick<Question, 'text' | 'settings' | 'kinds'>): Reading {
  return read(text, settings, releases, kinds)
}

const background = new Background()
let told: readonly string[] | null = null
let running = false
let waiting: { readonly question: Question; readonly asker: Asker } | null = null

/** The same answer from a worker. While one is worked out only the newest question waits; those between are never answered. */
export function analyzeLater(question: Question, asker: Asker): void {
  waiting = { question, asker }
  if (!running) void answerAll()
}

async function answerAll(): Promise<void> {
  running = true
  try {
    for (let next = takeNext(); next; next = takeNext()) {
      const analysis = await answerTo(next.question, next.asker.hung)
      // What has a newer question behind it is not worth showing.
      for (const step of analysis ? [next.asker.prepare, next.asker.show] : []) {
        await nextTask()
        if (!isOutdated()) step(analysis as Reading)
      }
    }
  } finally {
    // One answer that goes wrong must not be the last.
    running = false
    if (isOutdated()) void answerAll()
  }
}

function takeNext(): typeof waiting {
  const next = waiting
  waiting = null
  return next
}

const isOutdated = (): boolean => waiting !== null

/** How long an answer by strangers' CRDs may take before it counts as never: seconds, and how many characters need one more. */
const [PATIENCE, CHARACTERS] = [10, 100_000]

async function answerTo(question: Question, hung: () => void): Promise<Reading | null> {
  const { text, settings, crds, kinds } = question
  const fresh = crds === told ? null : crds
  try {
    const sent =
      crds.length > 0
        ? await background.askWithin(PATIENCE + text.length / CHARACTERS, 'analyze', text, settings, fresh)
        : await background.ask('analyze', text, settings, fresh)
    told = crds
    return isOutdated() ? null : readingOf(sent, text, releases, kinds)
  } catch (error) {
    told = null
    if (!(error instanceof Hung)) return analyzeNow(question)
    hung()
    return null
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
