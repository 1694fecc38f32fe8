import { useEffect, type RefObject } from 'react'
import { parsePath } from '../../src/index'
import { fieldId } from '../form/field'
import { useView } from '../state/view'

const FIELD = /^field:(\d+):(.*)$/

/** Tells the text which field has the keyboard, so that it can show its line. */
export function noteField(element: Element): void {
  const [, document, path] = FIELD.exec(element.closest('[id^="field:"]')?.id ?? '') ?? []
  if (document === undefined || path === undefined) return
  const { here } = useView.getState()
  if (here?.by === 'form' && here.path === path && here.document === Number(document)) return
  useView.setState({ here: { document: Number(document), path, by: 'form' } })
}

/** Marks the field that the cursor of the text stands in, and brings it into view. */
export function useShownField(pane: RefObject<HTMLElement | null>): void {
  const here = useView((view) => view.here)
  useEffect(() => {
    if (here?.by !== 'text' || !pane.current) return
    const field = nearestField(here.document, here.path, pane.current)
    field?.classList.add('is-here')
    field?.scrollIntoView({ block: 'nearest' })
    return () => field?.classList.remove('is-here')
  }, [here, pane])
}

/** The field of a place, else of the nearest object around it that the form shows. */
function nearestField(index: number, path: string, pane: HTMLElement): Element | null {
  for (let at = parsePath(path); at.length > 0; at = at.slice(0, -1)) {
    const own = document.getElementById(fieldId(index, at))
    if (own && pane.contains(own)) return own.closest('.field') ?? own
  }
  return null
}
