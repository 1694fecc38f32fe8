import { formatPath, type Path } from '../../src/index'
import { useStore } from '../state/store'

/** Keeps the keyboard at the row of an endpoint of the object in view, or at the picture where none is left. */
export function focusEndpoint(path: Path): void {
  requestAnimationFrame(() => {
    const { picture: index } = useStore.getState()
    const row = document.querySelector<HTMLElement>(
      `[data-endpoint="${formatPath(path)}"][data-document="${index}"] .row-face`,
    )
    ;(row ?? document.querySelector<HTMLElement>('.stage-body button'))?.focus()
  })
}

/** Leads the keyboard to the first field of what is selected, once it is shown. */
export function focusFirstField(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.inspector .edit :is(input, select)')?.focus())
}
