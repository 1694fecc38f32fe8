import { create } from 'zustand'

/** What of the page is in view where not all of it fits; nothing of it belongs to the text. */
export interface View {
  readonly mode: 'build' | 'releases' | 'apply'
  /** On a phone: the picture with its inspector, the text, or the problems. */
  readonly tab: 'model' | 'text' | 'problems'
  /** On a page of middle width: what stands beside the picture. */
  readonly side: 'inspector' | 'text'
  /** On a phone: whether the inspector lies over the picture. */
  readonly sheet: boolean
}

export const useView = create<View>()(() => ({ mode: 'build', tab: 'model', side: 'inspector', sheet: false }))

/** Brings the inspector into view, whatever the width of the page. */
export function showInspector(): void {
  useView.setState({ mode: 'build', tab: 'model', side: 'inspector', sheet: true })
}

/** Brings the text into view. */
export function showText(): void {
  useView.setState({ mode: 'build', tab: 'text', side: 'text', sheet: false })
}
