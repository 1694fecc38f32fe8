import '../style/present.css'
import { useStore } from '../state/store'
import { text } from '../words/later'

/** For a projector: larger, and without what nobody in the room acts on. */
export function togglePresent(): void {
  const { dataset } = document.documentElement
  if (dataset['present'] === 'true') {
    delete dataset['present']
    removeEventListener('keydown', endByEscape)
  } else {
    dataset['present'] = 'true'
    addEventListener('keydown', endByEscape)
    useStore.getState().say(text.presentHow)
  }
}

/** Whatever is open closes first. */
function endByEscape({ key, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || document.querySelector(':popover-open, dialog[open]')) return
  togglePresent()
}
