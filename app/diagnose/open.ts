import { useDialog } from '../files/dialog'
import { useAnswer } from './answer'

/** Opens the dialog that tells what an answer means; with one that was pasted elsewhere, or with the one before. */
export function openDiagnose(text?: string, into: 'editor' | 'page' = 'page'): void {
  if (text !== undefined) useAnswer.setState({ text, into })
  useDialog.setState({ open: 'diagnose' })
}
