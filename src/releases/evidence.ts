/**
 * How a release is known: its real code was run, or its CRDs through the API server's library (`executed`); its code or
 * CRDs were read (`read`); release notes and pieces (`notes`); nobody looked, it answers as the one before (`assumed`).
 */
export type Evidence = 'executed' | 'read' | 'notes' | 'assumed'

/** Where upstream says so: a file of the project's repository at a tag or commit, and what was taken from it. */
export interface UpstreamSource {
  readonly says: string
  readonly file: string
  readonly at: string
}
