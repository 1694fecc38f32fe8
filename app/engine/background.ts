import { fromPieces, type Piece } from './pieces'
import type { Call, Reply, Tasks } from './worker'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (problem: Error) => void
  /** What has come of the answer so far. */
  readonly pieces: Piece[]
}

/** The worker had not answered when its time was over, and was ended. */
export class Hung extends Error {}

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
      this.waiting.set(number, { resolve, reject, pieces: [] })
      try {
        this.worker ??= this.start()
        this.worker.postMessage({ number, task, args } satisfies Call)
      } catch (error) {
        this.end(new Error(String(error)))
      }
    })
  }

  /**
   * The same for a question that may never be answered: after so many seconds the worker is ended, with all that waits for
   * it, and `Hung` thrown. Seconds are counted one by one: a computer that slept has not worked.
   */
  async askWithin<Task extends keyof Tasks>(
    seconds: number,
    task: Task,
    ...args: Parameters<Tasks[Task]>
  ): Promise<Awaited<ReturnType<Tasks[Task]>>> {
    let left = seconds
    const watch = setInterval(() => --left <= 0 && this.end(new Hung(`no answer within ${seconds} s`)), 1000)
    try {
      return await this.ask(task, ...args)
    } finally {
      clearInterval(watch)
    }
  }

  /** Nothing more will be asked. */
  close(): void {
    this.end(new Error('closed'))
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data)
    worker.onerror = ({ message }) => this.end(new Error(message))
    return worker
  }

  private hear({ number, piece, answer, problem }: Reply): void {
    const waiting = this.waiting.get(number)
    if (piece) return void waiting?.pieces.push(piece)
    this.waiting.delete(number)
    if (problem === undefined) waiting?.resolve(fromPieces(waiting.pieces, answer) as never)
    else waiting?.reject(new Error(problem))
  }

  private end(problem: Error): void {
    this.worker?.terminate()
    this.worker = null
    const all = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of all) reject(problem)
  }
}
