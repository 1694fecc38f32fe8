import { laterPart } from '../words/later'
import { loadLessonWords } from '../words/lessons'
import { withPart } from './part'

const load = laterPart(() => import('../learn/show'), loadLessonWords)

/** Opens a lesson, or the list of all; the lessons load when somebody first asks for them. */
export function openLessons(id: string | null = null): void {
  void withPart(load, ({ default: showLessons }) => showLessons(id))
}

/** Opens the lesson that the page was called with (`#lesson=ID`, `#lesson=` for all), and those of links that are followed later. */
export function watchLessons(): void {
  const follow = (): void => {
    const [, id] = /^#lesson=([a-z0-9-]*)$/.exec(window.location.hash) ?? []
    if (id !== undefined) openLessons(id === '' ? null : id)
  }
  window.addEventListener('hashchange', follow)
  follow()
}
