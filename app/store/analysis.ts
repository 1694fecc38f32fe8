import { analyze, type Analysis, type Settings } from '../../src/index'
import { rehydrate, type Dehydrated } from '../../src/transport'

/** From this size on a worker does the work; in UTF-16 units. */
const LARGE = 1_000_000

export function isLarge(text: string): boolean {
  return text.length >= LARGE
}

export function analyzeNow(text: string, settings: Settings): Analysis {
  return analyze(text, settings)
}

interface Answer {
  readonly id: number
  readonly analysis: Dehydrated
}

let worker: Worker | null = null
let calls = 0

/** The same answer from a worker; answers to texts that have changed since are the caller's to drop. */
export function analyzeLater(text: string, settings: Settings): Promise<Analysis> {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const own = worker
  const id = ++calls
  return new Promise((resolve) => {
    const answer = ({ data }: MessageEvent<Answer>): void => {
      if (data.id !== id) return
      own.removeEventListener('message', answer)
      resolve(rehydrate(data.analysis, text))
    }
    own.addEventListener('message', answer)
    own.postMessage({ id, text, settings })
  })
}
