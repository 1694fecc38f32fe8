import type { Params } from '../model/finding.js'

export type Say = (p: Params) => string

/** What a finding says: one line, a sentence under it, and the label of its fix. */
export interface FindingWords {
  readonly line: Say
  readonly more?: Say
  readonly fix?: Say
}

export const list = (value: Params[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '')
export const quoted = (value: Params[string] | undefined): string =>
  Array.isArray(value) ? value.map((item: string) => `"${item}"`).join(', ') : `"${String(value ?? '')}"`
