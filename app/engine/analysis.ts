import { read, readingOf, releases, type ClusterKind, type Reading, type Settings } from '../../src/index'
import { Background } from './background'

/** What an answer depends on. Kinds of the cluster are code; a worker makes its own of their texts. */
export interface Question {
  readonly text: string
  readonly settings: Settings
  readonly kinds: readonly ClusterKind[]
  readonly crds: readonly string[]
}

/** What is done with an answer, in two tasks, so that neither holds a frame: reading what will be shown, and showing it. */
interface Asker {
  readonly prepare: (analysis: Reading) => unknown
  readonly show: (analysis: Reading) => void
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
      const analysis = await answerTo(next.question)
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

async function answerTo(question: Question): Promise<Reading | null> {
  const { text, settings, crds, kinds } = question
  try {
    const sent = await background.ask('analyze', text, settings, crds === told ? null : crds)
    told = crds
    return isOutdated() ? null : readingOf(sent, text, releases, kinds)
  } catch {
    told = null
    return analyzeNow(question)
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
