import { compareReleases, type Comparison, type Settings } from '../../src/index'
import { backgroundTasks } from './background-tasks'

/** One document of a large text under every release, worked out in the background. */
export function compareLater(text: string, settings: Settings, document: number): Promise<Comparison> {
  return backgroundTasks.ask('compare', text, settings, document).catch(() => compareReleases(text, settings, document))
}
