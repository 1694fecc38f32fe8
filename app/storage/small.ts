// Small values in localStorage, which a page can write while it is being closed. Where the browser keeps nothing, nothing
// is remembered and nothing breaks.

/** Other pages may share the origin: what begins so is ours. */
export const PREFIX = 'ai-backend-editor/'
const KEEP_SECRETS = 'keep-secrets'
/** What a tab could not store in time, by tab. */
const LEFT = 'left:'

export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + key, value)
    return true
  } catch {
    return false
  }
}

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // Nothing is stored where storage throws.
  }
}

export function forgetAll(): void {
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
  } catch {
    // As above.
  }
}

/** Whether secrets may be stored on this device; off until somebody says so. */
export const keepsSecrets = (): boolean => remembered(KEEP_SECRETS) === 'yes'

export function setKeepsSecrets(keep: boolean): void {
  if (keep) remember(KEEP_SECRETS, 'yes')
  else forget(KEEP_SECRETS)
}

/** Leaves records behind for the next page, beside those that nobody has taken back yet. */
export function leave(tab: string, records: readonly unknown[]): boolean {
  const ids = new Set(records.map(idOf))
  const before = parsed(remembered(LEFT + tab)).filter((record) => !ids.has(idOf(record)))
  return remember(LEFT + tab, JSON.stringify([...before, ...records]))
}

const idOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'id' in record ? record.id : record

export const takeBack = (tab: string): void => forget(LEFT + tab)

/** Everything that tabs have left, by tab; what is no list counts as nothing. */
export function left(): readonly { readonly tab: string; readonly records: readonly unknown[] }[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + LEFT))
      .map((key) => ({ tab: key.slice((PREFIX + LEFT).length), records: parsed(localStorage.getItem(key)) }))
  } catch {
    return []
  }
}

function parsed(json: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json ?? '')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
