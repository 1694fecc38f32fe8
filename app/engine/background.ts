import type { Call, Reply, Tasks } from './worker'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (problem: Error) => void
}

/** A worker of one's own: what would hold a frame is done there. It starts with the first question. */
export class Background {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private count = 0

  /** The answer to a question. Rejects where the worker can't start, ends, or throws: then the caller does the work himself. */
  ask<Task extends keyof Tasks>(
    task: Task,
    ...args: Parameters<Tasks[Task]>
  ): Promise<Awaited<ReturnType<Tasks[Task]>>> {
    return new Promise((resolve, reject) => {
      const number = ++this.count
      this.waiting.set(number, { resolve, reject })
      try {
        this.worker ??= this.start()
        this.worker.postMessage({ number, task, args } satisfies Call)
      } catch (error) {
        this.end(String(error))
      }
    })
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data)
    worker.onerror = ({ message }) => this.end(message)
    return worker
  }

  private hear({ number, answer, problem }: Reply): void {
    const waiting = this.waiting.get(number)
    this.waiting.delete(number)
    if (problem === undefined) waiting?.resolve(answer as never)
    else waiting?.reject(new Error(problem))
  }

  private end(problem: string): void {
    this.worker?.terminate()
    this.worker = null
    const all = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of all) reject(new Error(problem))
  }
}

/** From this size on a text is worked on in the background, so that no frame waits for it; in UTF-16 units. */
const LARGE = 40_000

export function isLarge(text: string): boolean {
  return text.length >= LARGE
}
