import type { HelpKey } from './en/help.js'

export type { HelpKey } from './en/help.js'

/** What each field is for, in one language. Apart from `Words`: a page can show answers before it has these. */
export type Help = Readonly<Record<HelpKey, string>>
