import type { Reading } from '../reading.js'
import { editDocument, editInSteps } from './edits.js'
import type { Finding } from '../model/finding.js'
import type { TextEdit } from '../yaml/lines.js'

/** The text edits that apply a finding's fix; none where it has none or its place is gone. */
export function fixEdits(analysis: Reading, { document, fix }: Finding): readonly TextEdit[] {
  const target = document === null ? undefined : analysis.documents[document]
  if (!target || !fix) return []
  const { then = [] } = fix
  return (
    (then.length > 0
      ? editInSteps(analysis.text, target, [fix, ...then])
      : editDocument(analysis.text, target, fix.path, fix.change)) ?? []
  )
}
