import { useDialog } from '../files/dialog'
import { useMove } from './target'

/** Opens the dialog that leads the text to another release. */
export function openMove(to: string | null = null): void {
  useMove.setState({ to })
  useDialog.setState({ open: 'move' })
}
