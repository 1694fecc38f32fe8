import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, type RefObject } from 'react'
import type { AiBackend, Member } from '../../src/index'
import { moveMember } from './members'

const isMember = (data: Record<string | symbol, unknown>): data is { member: Member } => 'member' in data

/** Makes a card draggable, and a place to drop another one before it. */
export function useCardDrag(backend: AiBackend, member: Member): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = card.current
    if (!element || backend.isSingle) return
    return combine(
      draggable({
        element,
        getInitialData: () => ({ member }),
        onDragStart: () => element.classList.add('dragged'),
        onDrop: () => element.classList.remove('dragged'),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isMember(source.data) && source.data.member !== member,
        onDragEnter: () => element.classList.add('drop-before'),
        onDragLeave: () => element.classList.remove('drop-before'),
        onDrop: ({ source }) => {
          element.classList.remove('drop-before')
          const moved = isMember(source.data) ? source.data.member : null
          if (!moved) return
          // Within one group the others close up before the card is put down.
          const after = moved.group === member.group && moved.member < member.member
          moveMember(backend, moved, { group: member.group, index: after ? member.member - 1 : member.member })
        },
      }),
    )
  }, [backend, member])
  return card
}

/** Makes a lane a place to drop a card at its end. */
export function useLaneDrop(backend: AiBackend, group: number): RefObject<HTMLDivElement | null> {
  const lane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = lane.current
    if (!element || backend.isSingle) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => isMember(source.data),
      onDragEnter: () => element.classList.add('drop-into'),
      onDragLeave: () => element.classList.remove('drop-into'),
      onDrop: ({ source, location }) => {
        element.classList.remove('drop-into')
        const moved = isMember(source.data) ? source.data.member : null
        // A card inside the lane has taken it already.
        if (!moved || location.current.dropTargets[0]?.element !== element) return
        const size = backend.groups[group]?.members.length ?? 0
        moveMember(backend, moved, { group, index: moved.group === group ? size - 1 : size })
      },
    })
  }, [backend, group])
  return lane
}
