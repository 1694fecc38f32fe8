import { create } from 'zustand'
import type { ClusterKind } from '../../src/index'
import { readCrdKindsLater } from '../engine/background-tasks'
import { PREFIX } from './small'
import { useStore } from '../state/store'
import { text } from '../words'

/** A CustomResourceDefinition that the reader gave. */
interface GivenCrd {
  readonly name: string
  readonly text: string
}

/** A given one, and the kinds that it judges. */
export interface ClusterCrd extends GivenCrd {
  readonly kinds: readonly ClusterKind[]
}

interface Crds {
  readonly crds: readonly ClusterCrd[]
  /** Those under which a worker had to be ended; they judge nothing until somebody wants it again. */
  readonly aside: readonly GivenCrd[]
}

export const useCrds = create<Crds>()(() => ({ crds: [], aside: [] }))

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
  const { crds, aside } = useCrds.getState()
  const kept = crds.filter((crd) => !crd.kinds.some((old) => kinds.some((kind) => isSame(old, kind))))
  judgeBy(
    [...kept, { name, text: content, kinds }],
    aside.filter((crd) => crd.text !== content),
  )
  say(text.crdAdded(kinds.map(nameOf)))
  return null
}

export function removeCrd(crd: ClusterCrd): void {
  const { crds, aside } = useCrds.getState()
  judgeBy(
    crds.filter((other) => other !== crd),
    aside,
  )
  useStore.getState().say(text.crdRemoved(crd.kinds.map(nameOf)))
}

/** A CRD that was set aside is forgotten. */
export function dropAside(crd: GivenCrd): void {
  const { crds, aside } = useCrds.getState()
  judgeBy(
    crds,
    aside.filter((other) => other !== crd),
  )
}

/** The releases alone judge again. */
export function forgetCrds(): void {
  const { crds, aside } = useCrds.getState()
  if (crds.length + aside.length > 0) judgeBy([], [])
}

/** What the session had when the page was left. What hung a worker then is not tried again unasked. */
export async function restoreCrds(): Promise<void> {
  const stored = remembered()
  if (stored.length === 0) return
  const crds = await Promise.all(
    stored
      .filter((crd) => crd.aside !== true)
      .map(async (crd): Promise<ClusterCrd> => ({ ...crd, kinds: await kindsOf(crd.text).catch(() => []) })),
  )
  judgeBy(
    crds.filter(({ kinds }) => kinds.length > 0),
    stored.filter((crd) => crd.aside === true),
  )
}

/** Nobody knows which of them it was: none judges any longer. */
function setAside(): void {
  const { crds, aside } = useCrds.getState()
  judgeBy([], [...aside, ...crds])
  useStore.getState().say(text.crdHung(crds.map(({ name }) => name)), 'stays')
}

/** The reader of CRDs comes when the first one does; a worker reads, and this thread makes outlines of what it found. */
async function kindsOf(content: string): Promise<readonly ClusterKind[]> {
  const { outlinedKind } = await import('../../src/crd/read')
  const { kinds } = await readCrdKindsLater(content)
  return kinds.map(outlinedKind)
}

function judgeBy(crds: readonly ClusterCrd[], aside: readonly GivenCrd[]): void {
  useCrds.setState({ crds, aside })
  useStore
    .getState()
    .setCluster({ kinds: crds.flatMap(({ kinds }) => kinds), crds: crds.map((crd) => crd.text), hung: setAside })
  const given =
    (isAside: boolean) =>
    ({ name, text: content }: GivenCrd): Stored => ({ name, text: content, ...(isAside && { aside: true }) })
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...crds.map(given(false)), ...aside.map(given(true))]))
  } catch {
    // Where nothing can be stored, or not that much, the CRD counts until the page is left.
  }
}

interface Stored extends GivenCrd {
  readonly aside?: boolean
}

function remembered(): readonly Stored[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter(isStored) : []
  } catch {
    return []
  }
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string'
