import { text } from '../words'

/** Leads to the parts of what is selected. */
export function PartLinks({ findings, hasRequests }: { readonly findings: number; readonly hasRequests: boolean }) {
  const parts = [
    { id: 'part-why', label: text.why },
    { id: 'part-edit', label: text.edit },
    ...(hasRequests ? [{ id: 'part-request', label: text.requestPart }] : []),
    ...(findings > 0 ? [{ id: 'part-advice', label: text.advicePart(findings) }] : []),
  ]
  return (
    <nav className="part-links" aria-label={text.parts}>
      {parts.map(({ id, label }) => (
        <button key={id} type="button" className="link" onClick={() => lead(id)}>
          {label}
        </button>
      ))}
    </nav>
  )
}

/** A part that is folded opens when somebody asks for it. */
function lead(id: string): void {
  const part = document.getElementById(id)
  const fold = part?.querySelector('details.requests')
  if (fold instanceof HTMLDetailsElement) fold.open = true
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}
