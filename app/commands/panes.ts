/** Picture, inspector, text, problems: F6 leads from one to the next that can be seen. */
const PANES = ['.stage', '.inspector', '.yaml', '.problems'] as const

const CAN_FOCUS = 'button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]'

/** Leads the keyboard into the next pane. */
export function nextPane(): void {
  const panes = PANES.flatMap((each) => document.querySelector<HTMLElement>(each) ?? []).filter(
    (pane) => pane.offsetParent !== null,
  )
  const now = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(now + 1) % panes.length]
  const current = next?.querySelector<HTMLElement>('[aria-current="true"] button, button[aria-current="true"]')
  // What is not drawn takes no focus.
  const first = [...(next?.querySelectorAll<HTMLElement>(CAN_FOCUS) ?? [])].find((each) => each.checkVisibility())
  ;(current ?? first)?.focus()
}
