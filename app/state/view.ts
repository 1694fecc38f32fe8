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
  /** The field that the keyboard is in, or the text's cursor: each shows the other its place. */
  readonly here: { readonly document: number; readonly path: string; readonly by: 'form' | 'text' } | null
  /** Whether members of the picture can be made to fail. */
  readonly play: boolean
}

export const useView = create<View>()(() => ({
  mode: 'build',
  tab: 'model',
  side: 'inspector',
  sheet: false,
  here: null,
  play: false,
}))

/** Brings the inspector into view, whatever the width of the page. */
export function showInspector(): void {
  useView.setState({ mode: 'build', tab: 'model', side: 'inspector', sheet: true })
}

/** Brings the text into view. */
export function showText(): void {
  useView.setState({ mode: 'build', tab: 'text', side: 'text', sheet: false })
}
