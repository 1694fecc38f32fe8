import type { Finding, Reading } from '../../src/index'
import { partOf } from '../state/select'
import { useStore } from '../state/store'
import { fieldId } from './field'

/** Leads to what a finding, or an answer, is about: its line, and the field where the form shows it. */
export function leadTo(
  { document, path, range }: Pick<Finding, 'document' | 'path' | 'range'>,
  analysis: Reading,
): void {
  const { show, goTo } = useStore.getState()
  if (document === null) return goTo(range, analysis, '')
  show(document, partOf(analysis, document, path))
  goTo(range, analysis, fieldId(document, path))
}

/** Leads the keyboard into a field that has just come, once it is shown. */
export function leadInto(id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const field =
        document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^=${JSON.stringify(`${id}.`)}]`)
      const first = field?.querySelector<HTMLElement>('input, select, textarea, button')
      ;(field?.matches('input, select, textarea') ? field : (first ?? field))?.focus()
      field?.scrollIntoView({ block: 'nearest' })
    }),
  )
}
