import {
  canEdit,
  difference,
  editDocument,
  mapOffset,
  planChange,
  planOf,
  rereadDocument,
  type EditedDocument,
  type Finding,
  type Plan,
  type Reading,
} from '../../src/index'
import { whenEditable } from '../engine/editing'
import type { EditsSlice, Slice } from './state'

type PlanSource = Parameters<typeof planChange>[0]

export const editsSlice: Slice<EditsSlice> = (_set, get) => {
  /** The document in view as it was read last while a worker was busy; once a text. */
  let reread: { readonly text: string; readonly of: number; readonly read: EditedDocument | null } | null = null

  /** As much of the text as it is as a plan is about, as far as it can be told without waiting for a worker. */
  const sourceFor = ({ steps }: Plan): PlanSource | null => {
    const { busy, text, analysis, document, targetNow } = get()
    if (steps.every((step) => step.do === 'exact')) return { text, documents: [] }
    if (!busy) return analysis
    const isOfView = steps.every((step) => step.do === 'change' && step.document === document)
    const target = isOfView ? targetNow() : null
    return target && { text, documents: analysis.documents.map((each, i) => (i === document ? target : each)) }
  }

  return {
    applyFix: (finding, of, done) => {
      if (!canEdit()) return whenEditable(() => get().applyFix(finding, of, done))
      get().whenSettled((now) => {
        const { apply, placeNow } = get()
        const found = now === of ? finding : sameFinding(now, finding, placeNow(finding.range.start, of))
        const plan = found && planOf(found)
        const change = plan && planChange(now, plan)
        if (change) apply(change, 'form')
        done(Boolean(change))
      })
    },
    change: (path, change, kind) => {
      if (!canEdit()) return whenEditable(() => get().change(path, change, kind))
      const { busy, text, apply, whenSettled, targetNow } = get()
      const target = targetNow()
      if (!target && busy) return whenSettled(() => get().change(path, change, kind))
      const made = target && editDocument(text, target, path, change)
      if (made) apply(made, 'form', kind)
    },
    carryOut: (plan, done) => {
      if (!canEdit()) return whenEditable(() => get().carryOut(plan, done))
      const carry = (source: PlanSource): void => {
        const change = planChange(source, plan)
        const isMade = change !== null && change.edits.length > 0
        if (isMade) get().apply(change, 'form')
        done?.(isMade)
      }
      const source = sourceFor(plan)
      if (source) carry(source)
      else get().whenSettled(carry)
    },
    targetNow: () => {
      const { busy, text, analysis, document } = get()
      const before = analysis.documents[document]
      if (!busy) return before ?? null
      if (reread?.text !== text || reread.of !== document) {
        const read = rereadDocument(text, analysis, document)
        reread = { text, of: document, read: read && before ? { ...read, served: before.served } : null }
      }
      return reread.read
    },
    placeNow: (offset, of) => {
      const { text } = get()
      return of.text === text ? offset : mapOffset(difference(of.text, text), offset)
    },
  }
}

/** The finding of an answer that says the same at the same place as one of an earlier answer. */
function sameFinding({ findings }: Reading, { code }: Finding, start: number): Finding | undefined {
  return findings.find((finding) => finding.code === code && finding.range.start === start)
}
