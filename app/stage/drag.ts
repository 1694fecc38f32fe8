import { useEffect, useRef, type RefObject } from 'react'
import type { AiBackend } from '../../src/index'
import { useStore } from '../state/store'
import { memberNow, type RowView } from './row'
import { moveGroup, moveMember, type MemberPlace } from './members'

type Place = Pick<RowView, 'group' | 'index'>
const isPlace = (data: Record<string | symbol, unknown>): data is { place: Place } => 'place' in data

/** Moves the dragged member; `index` is where it will stand. */
function drop(data: Record<string | symbol, unknown>, to: (moved: Place, backend: AiBackend) => MemberPlace): void {
  const now = isPlace(data) ? memberNow(data.place) : null
  if (now && isPlace(data)) moveMember(now.backend, now.member, to(data.place, now.backend))
}

function dropLane(from: number, to: number): void {
  const { analysis, picture } = useStore.getState()
  const backend = analysis.documents[picture]?.backend
  if (backend) moveGroup(backend, from, to)
}

type Library = typeof import('./drag-library')

/**
 * Sets up dragging once its library has come; it comes after the first picture, since nobody drags before that. Without
 * it the menu of a row and Alt+arrows still move it. Gives what takes the set-up back.
 */
function onceLoaded(setUp: (library: Library) => () => void): () => void {
  let isGone = false
  let takeBack: (() => void) | null = null
  const start = (library: Library): void => {
    if (!isGone) takeBack = setUp(library)
  }
  import('./drag-library').then(start, () => undefined)
  return () => {
    isGone = true
    takeBack?.()
  }
}

/** Makes a row draggable, and a place to drop another one before it. */
export function useRowDrag({ group, index, isFixed }: RowView): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = row.current
    if (!element || isFixed) return
    const isOther = (data: Record<string | symbol, unknown>): boolean =>
      isPlace(data) && (data.place.group !== group || data.place.index !== index)
    return onceLoaded(({ combine, draggable, dropTargetForElements }) =>
      combine(
        draggable({
          element,
          getInitialData: () => ({ place: { group, index } }),
          onDragStart: () => element.classList.add('dragged'),
          onDrop: () => element.classList.remove('dragged'),
        }),
        dropTargetForElements({
          element,
          canDrop: ({ source }) => isOther(source.data),
          onDragEnter: () => element.classList.add('drop-before'),
          onDragLeave: () => element.classList.remove('drop-before'),
          onDrop: ({ source }) => {
            element.classList.remove('drop-before')
            // Within one group the others close up before the row is put down.
            drop(source.data, (moved) => ({
              group,
              index: moved.group === group && moved.index < index ? index - 1 : index,
            }))
          },
        }),
      ),
    )
  }, [group, index, isFixed])
  return row
}

type Lane = { readonly lane: number }
const isLane = (data: Record<string | symbol, unknown>): data is Lane => 'lane' in data

/** Makes the handle of a priority group draggable; it takes the place of the group that it is dropped on. */
export function useGroupDrag(group: number): RefObject<HTMLButtonElement | null> {
  const grip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = grip.current
    if (!element) return
    return onceLoaded(({ draggable }) => draggable({ element, getInitialData: () => ({ lane: group }) }))
  }, [group])
  return grip
}

/** Makes a lane a place to drop a row at its end, or another lane in its place. */
export function useLaneDrop(isFixed: boolean, group: number): RefObject<HTMLDivElement | null> {
  const lane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = lane.current
    if (!element || isFixed) return
    return onceLoaded(({ dropTargetForElements }) =>
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isPlace(source.data) || (isLane(source.data) && source.data.lane !== group),
        onDragEnter: () => element.classList.add('drop-into'),
        onDragLeave: () => element.classList.remove('drop-into'),
        onDrop: ({ source, location }) => {
          element.classList.remove('drop-into')
          if (isLane(source.data)) return dropLane(source.data.lane, group)
          // A row inside the lane has taken it already.
          if (location.current.dropTargets[0]?.element !== element) return
          drop(source.data, (moved, backend) => {
            const size = backend.groups[group]?.members.length ?? 0
            return { group, index: moved.group === group ? size - 1 : size }
          })
        },
      }),
    )
  }, [isFixed, group])
  return lane
}
