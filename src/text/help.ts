export type { HelpKey } from './help.en.js'
