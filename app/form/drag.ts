import { useEffect, useRef, type RefObject } from 'react'
import type { AiBackend } from '../../src/index'
import { memberNow, type CardView } from './card'
import { moveMember, type MemberPlace } from './members'

type Place = Pick<CardView, 'group' | 'index'>
const isPlace = (data: Record<string | symbol, unknown>): data is { place: Place } => 'place' in data

/** Moves the dragged member; `index` is where it will stand. */
function drop(data: Record<string | symbol, unknown>, to: (moved: Place, backend: AiBackend) => MemberPlace): void {
  const now = isPlace(data) ? memberNow(data.place) : null
  if (now && isPlace(data)) moveMember(now.backend, now.member, to(data.place, now.backend))
}

type Library = typeof import('./drag-library')

/**
 * Sets up dragging once its library has come; it comes after the first picture, since nobody drags before that. Without
 * it the menu of a card and Alt+arrows still move it. Gives what takes the set-up back.
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

/** Makes a card draggable, and a place to drop another one before it. */
export function useCardDrag({ group, index, isFixed }: CardView): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = card.current
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
            // Within one group the others close up before the card is put down.
            drop(source.data, (moved) => ({
              group,
              index: moved.group === group && moved.index < index ? index - 1 : index,
            }))
          },
        }),
      ),
    )
  }, [group, index, isFixed])
  return card
}

/** Makes a lane a place to drop a card at its end. */
export function useLaneDrop(isFixed: boolean, group: number): RefObject<HTMLDivElement | null> {
  const lane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = lane.current
    if (!element || isFixed) return
    return onceLoaded(({ dropTargetForElements }) =>
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isPlace(source.data),
        onDragEnter: () => element.classList.add('drop-into'),
        onDragLeave: () => element.classList.remove('drop-into'),
        onDrop: ({ source, location }) => {
          element.classList.remove('drop-into')
          // A card inside the lane has taken it already.
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
