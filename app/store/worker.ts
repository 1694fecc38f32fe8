import { analyze, releases, type ClusterKind } from '../../src/index'
import { dehydrate } from '../../src/transport'
import type { Call } from './analysis'

let kinds: Promise<readonly ClusterKind[]> = Promise.resolve([])

async function kindsOf(crds: readonly string[]): Promise<readonly ClusterKind[]> {
  if (crds.length === 0) return []
  const { readCrds } = await import('../../src/crd/read')
  return crds.flatMap((crd) => readCrds(crd).kinds)
}

self.addEventListener('message', ({ data: { text, settings, crds } }: MessageEvent<Call>) => {
  if (crds) kinds = kindsOf(crds)
  void kinds.then((own) => self.postMessage(dehydrate(analyze(text, settings, releases, own))))
})
