import type { HelpKey } from '../../words/help.js'
import type { Schema } from '../language.js'

/** What lies over one value: its help, whether it is a credential in clear, and where it has a meaning at all. */
export interface Mark extends Pick<Schema, 'help' | 'usedWhen'> {
  readonly secret?: true
}

/** The fields of one object in the order in which people write them, each with its mark; `name[]` and `name{}` mark the items and values below it. */
export type Fields = Readonly<Record<string, HelpKey | Mark | null>>

/**
 * Fields by the end of the path that leads to their object: `policies.tls` stands for every such object, unless a longer
 * end is known too. A path begins with its kind.
 */
export type Overlay = Readonly<Record<string, Fields>>
