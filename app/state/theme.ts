import { useEffect, useSyncExternalStore } from 'react'
import { create } from 'zustand'
import { remember, remembered } from '../storage/small'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'theme'

interface State {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
  /** As at the first visit. */
  readonly reset: () => void
}

/** Which colours the reader wants; remembered where the browser allows it. */
export const useTheme = create<State>()((set) => ({
  theme: THEMES.find((theme) => theme === remembered(KEY)) ?? 'auto',
  choose: (theme) => {
    set({ theme })
    remember(KEY, theme)
  },
  reset: () => set({ theme: 'auto' }),
}))

const system = window.matchMedia('(prefers-color-scheme: dark)')
const onSystem = (changed: () => void): (() => void) => {
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

/** Whether the page is dark now, and keeps the document's mark in step. */
export function useIsDark(): boolean {
  const { theme } = useTheme()
  const systemDark = useSyncExternalStore(onSystem, () => system.matches)
  const dark = theme === 'auto' ? systemDark : theme === 'dark'
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }, [dark])
  return dark
}
