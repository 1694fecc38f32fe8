import type { ComponentType } from 'react'
import { create } from 'zustand'

/** What shows a text with its terms explained; null until it has come: texts stand without explanations until then. */
export const useTerms = create<{ readonly Text: ComponentType<{ readonly text: string }> | null }>()(() => ({
  Text: null,
}))

/** Loads the glossary and what shows it. Nobody asks for a term in the page's first moment, so it comes after it. */
export async function loadTerms(): Promise<void> {
  const { TermText, loadGlossary } = await import('./TermText')
  await loadGlossary()
  useTerms.setState({ Text: TermText })
}
