import { analyze, type Settings } from '../../src/index'
import { dehydrate } from '../../src/transport'

interface Call {
  readonly id: number
  readonly text: string
  readonly settings: Settings
}

self.addEventListener('message', ({ data: { id, text, settings } }: MessageEvent<Call>) => {
  self.postMessage({ id, analysis: dehydrate(analyze(text, settings)) })
})
