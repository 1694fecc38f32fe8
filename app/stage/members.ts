import {
  formatPath,
  freeName,
  membersOf,
  newMember,
  nodeAt,
  itemsOf,
  offeredProviders,
  planFor,
  planeOf,
  type AiBackend,
  type Json,
  type Member,
  type Path,
  type Provider,
  type Step,
} from '../../src/index'
import { focusEndpoint, focusFirstField } from '../endpoints/focus'
import { editing } from '../engine/editing'
import { useStore } from '../state/store'

/** A place for a member: an index in a priority group. */
export interface MemberPlace {
  readonly group: number
  readonly index: number
}

function listPath({ shape }: AiBackend, group: number): Path {
  return [...shape.groups, group, shape.members]
}

export function memberPath(backend: AiBackend, { group, index }: MemberPlace): Path {
  return [...listPath(backend, group), index]
}

/** What is done in the picture is done to its backend, whatever else is selected. */
export function selectPicture(): void {
  const { document, picture, show } = useStore.getState()
  if (document !== picture) show(picture, null)
}

function change(...args: Parameters<ReturnType<typeof useStore.getState>['change']>): void {
  selectPicture()
  useStore.getState().change(...args)
}

/** Several changes of the object in view as one step. */
function carryOut(steps: readonly Step[]): void {
  const { carryOut: made, picture } = useStore.getState()
  made(planFor(picture, steps))
}

function show(path: Path): void {
  const { picture, show: select } = useStore.getState()
  select(picture, formatPath(path))
}

/** The names that members have. */
export const namesIn = (backend: AiBackend): (string | null)[] => membersOf(backend).map(({ name }) => name)

/** The pool's own provider, since most releases allow only one kind in a pool; else the first that the shape has. */
function providerFor(backend: AiBackend): Provider | undefined {
  return membersOf(backend).find((member) => member.provider)?.provider ?? offeredProviders(backend)[0]
}

/** Adds a member to a group, selects it, and leads to its first field. */
export function addMember(backend: AiBackend, group: number, provider: Provider): void {
  addNew(backend, group, newMember(provider, backend, namesIn(backend)))
}

/** The same with a member that was made elsewhere. */
export const addNew = editing((backend: AiBackend, group: number, value: Json): void => {
  const index = itemsOf(nodeAt(backend.root, listPath(backend, group))).length
  change(listPath(backend, group), { do: 'insert', index, value })
  show(memberPath(backend, { group, index }))
  focusFirstField()
})

/** Whether the release in view can have a provider beside those of the pool (domain: kgateway-envoy, T1). */
export function mixesWith(backend: AiBackend, provider: Provider): boolean {
  const { analysis } = useStore.getState()
  const traits = planeOf(analysis.release, analysis.facts)?.traits ?? []
  const isBound = traits.includes('mixed-pool-is-dropped') || traits.includes('mixed-pool-as-client')
  const name = backend.shape.dialect(provider)?.typeName
  return !isBound || membersOf(backend).every(({ dialect }) => !dialect || dialect.typeName === name)
}

/** Adds a priority group with one member. */
export const addGroup = editing((backend: AiBackend): void => {
  const provider = providerFor(backend)
  if (!provider) return
  const group = backend.groups.length
  change(backend.shape.groups, {
    do: 'insert',
    index: group,
    value: { [backend.shape.members]: [newMember(provider, backend, namesIn(backend))] },
  })
  show(memberPath(backend, { group, index: 0 }))
})

export function moveGroup({ shape }: AiBackend, from: number, to: number): void {
  change([...shape.groups, from], { do: 'move', list: shape.groups, index: to })
}

export function removeGroup({ shape }: AiBackend, group: number): void {
  change([...shape.groups, group], { do: 'remove' })
}

/** A second member with the same content, right behind; where members have names it gets one of its own. */
export const duplicateMember = editing((backend: AiBackend, member: Member): void => {
  const { name } = backend.shape
  const copy = memberPath(backend, { group: member.group, index: member.member + 1 })
  const wanted = member.name ?? 'member'
  const free = freeName(wanted, [...namesIn(backend), wanted])
  carryOut([
    { path: member.path, change: { do: 'duplicate' } },
    ...(name ? [{ path: [...copy, ...name], change: { do: 'set', value: free } } as const] : []),
  ])
})

/** Takes a member out; a group that it leaves empty goes with it, unless it is the only one. */
export const removeMember = editing((backend: AiBackend, member: Member): void => {
  const group = backend.groups[member.group]
  const isLast = group?.members.length === 1 && backend.groups.length > 1
  change(isLast ? group.path : member.path, { do: 'remove' })
  const { picture, show: select } = useStore.getState()
  select(picture, null)
  focusEndpoint(
    memberPath(backend, { group: Math.max(0, member.group - (isLast ? 1 : 0)), index: Math.max(0, member.member - 1) }),
  )
})

/** Moves a member within its group or to another; `index` is where it will stand. A group left empty goes. */
export const moveMember = editing((backend: AiBackend, member: Member, to: MemberPlace): void => {
  if (to.group === member.group && to.index === member.member) return
  const group = backend.groups[member.group]
  const leavesEmpty = to.group !== member.group && group?.members.length === 1
  const { picture, part, show: select } = useStore.getState()
  carryOut([
    { path: member.path, change: { do: 'move', list: listPath(backend, to.group), index: to.index } },
    ...(leavesEmpty ? [{ path: group.path, change: { do: 'remove' } } as const] : []),
  ])
  const moved = memberPath(backend, {
    group: leavesEmpty && to.group > member.group ? to.group - 1 : to.group,
    index: to.index,
  })
  select(picture, part === null ? null : formatPath(moved))
  focusEndpoint(moved)
})
