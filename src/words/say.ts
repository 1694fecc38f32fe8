/** A sentence for each code, made from the parts that the code has. */
export type Sentences<Params> = { readonly [Code in keyof Params]: (parts: Readonly<Params[Code]>) => string }

/** What a finding says: one line, a sentence under it, and the label of its fix. */
export interface FindingSentences<Parts> {
  readonly line: (parts: Parts) => string
  readonly more?: (parts: Parts) => string
  readonly fix?: (parts: Parts) => string
}

/** The sentences of every finding. */
export type FindingWords<Params> = { readonly [Code in keyof Params]: FindingSentences<Readonly<Params[Code]>> }
