import { useEffect, useSyncExternalStore } from 'react'
import { create } from 'zustand'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'theme'

function remembered(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Which colours the reader wants; remembered where the browser allows it. */
export const useTheme = create<{ readonly theme: Theme; readonly choose: (theme: Theme) => void }>()((set) => ({
  theme: remembered(),
  choose: (theme) => {
    set({ theme })
    try {
      localStorage.setItem(KEY, theme)
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  },
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
