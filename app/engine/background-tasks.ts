import type { RedactOptions, Redaction } from '../../src/index'
import type { QuickSearch } from '../../src/secrets/search'
import type { CrdAnswer, CrdKind } from '../../src/crd/read'
import { Background, Hung } from './background'
import { isLarge } from './work'
import { loadSecretSearch } from './secrets'

// What is not waited for while somebody types has a worker of its own, so that no answer about the text stands behind it.

export const backgroundTasks = new Background()

/** What must not stand behind a long search has another one. */
const haste = new Background()

/** How long a stranger's CRD may take, in seconds. */
export const PATIENCE = 20

/** The kinds that a CRD defines, read in a worker of its own. A text that hangs it defines none. */
export async function readCrdKindsLater(text: string): Promise<CrdAnswer<CrdKind>> {
  const own = new Background()
  try {
    return await own.askWithin(PATIENCE, 'readCrdKinds', text)
  } catch (error) {
    if (error instanceof Hung) return { kinds: [], fault: 'unreadable' }
    throw error
  } finally {
    own.close()
  }
}

/** A text without its secrets; a large one is worked on in the background. */
export async function redactLater(text: string, options: RedactOptions): Promise<Redaction> {
  const { documents: _trees, ...plain } = options
  const here = async (): Promise<Redaction> => (await loadSecretSearch()).redact(text, options)
  const there = (): Promise<Redaction> => backgroundTasks.ask('redact', text, plain)
  return isLarge(text) ? there().catch(here) : here().catch(there)
}

/** A text without its secrets from a quick walk that hides too much, in the background. */
export async function searchQuicklyLater(text: string, known: readonly string[]): Promise<QuickSearch> {
  return haste
    .ask('searchQuickly', text, known)
    .catch(async () => (await loadSecretSearch()).searchQuickly(text, known))
}
