export type { HelpKey } from './en/help.js'
