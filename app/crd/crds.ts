import { create } from 'zustand'
import type { ClusterKind } from '../../src/index'
import { PREFIX } from '../storage/small'
import { useStore } from '../state/store'
import { text } from '../words'

/** A CustomResourceDefinition that the reader gave, and the kinds that it judges. */
export interface ClusterCrd {
  readonly name: string
  readonly text: string
  readonly kinds: readonly ClusterKind[]
}

export const useCrds = create<{ readonly crds: readonly ClusterCrd[] }>()(() => ({ crds: [] }))

const KEY = `${PREFIX}crds`
const nameOf = ({ kind, version }: ClusterKind): string => `${kind} ${version}`
const isSame = (a: ClusterKind, b: ClusterKind): boolean => a.group === b.group && a.kind === b.kind

/**
 * From now on the kinds of these CRDs are judged by them. A newer CRD takes the place of an older one for its kind. Answers
 * with what the reader must still be told after everything else, where the part of the page that reads CRDs did not load.
 */
export async function addCrds(name: string, content: string): Promise<string | null> {
  const { say } = useStore.getState()
  const kinds = await kindsOf(content).catch(() => null)
  if (kinds === null) return text.crdNotLoaded(name)
  if (kinds.length === 0) {
    say(text.crdRefused(name))
    return null
  }
  const kept = useCrds
    .getState()
    .crds.filter((crd) => !crd.kinds.some((old) => kinds.some((kind) => isSame(old, kind))))
  judgeBy([...kept, { name, text: content, kinds }])
  say(text.crdAdded(kinds.map(nameOf)))
  return null
}

export function removeCrd(crd: ClusterCrd): void {
  judgeBy(useCrds.getState().crds.filter((other) => other !== crd))
  useStore.getState().say(text.crdRemoved(crd.kinds.map(nameOf)))
}

/** The releases alone judge again. */
export function forgetCrds(): void {
  if (useCrds.getState().crds.length > 0) judgeBy([])
}

/** What the session had when the page was left. */
export async function restoreCrds(): Promise<void> {
  const stored = remembered()
  if (stored.length === 0) return
  const crds = await Promise.all(
    stored.map(async (crd): Promise<ClusterCrd> => ({ ...crd, kinds: await kindsOf(crd.text).catch(() => []) })),
  )
  judgeBy(crds.filter(({ kinds }) => kinds.length > 0))
}

/** The reader of CRDs comes when the first one does. */
async function kindsOf(content: string): Promise<readonly ClusterKind[]> {
  const { readCrds } = await import('../../src/crd/read')
  return readCrds(content).kinds
}

function judgeBy(crds: readonly ClusterCrd[]): void {
  useCrds.setState({ crds })
  useStore.getState().setCluster({ kinds: crds.flatMap(({ kinds }) => kinds), crds: crds.map((crd) => crd.text) })
  try {
    sessionStorage.setItem(KEY, JSON.stringify(crds.map(({ name, text: content }) => ({ name, text: content }))))
  } catch {
    // Where nothing can be stored, or not that much, the CRD counts until the page is left.
  }
}

function remembered(): readonly { readonly name: string; readonly text: string }[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter(isStored) : []
  } catch {
    return []
  }
}

const isStored = (value: unknown): value is { name: string; text: string } =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string'
