import type { ExampleId, Topic } from '../examples/index.js'

/** What a gallery says of one example, in one language. */
export interface ExampleWords {
  readonly title: string
  /** One sentence: what somebody sees in it. */
  readonly shows: string
  /** Other words that people look for it by. */
  readonly search: string
}

/** The words of all examples, in one language. Apart from `Words`: nothing but the gallery needs them. */
export interface ExamplesWords {
  readonly topics: Readonly<Record<Topic, string>>
  readonly examples: Readonly<Record<ExampleId, ExampleWords>>
  /** What their YAML says in its comments; null in the language that it is written in. */
  readonly comments: ExampleComments | null
}

export type TitlesOf = ExamplesWords['examples']

/** What a gallery says of an example: its title, what it shows, and what else people call it. */
export const said = (title: string, shows: string, search: string): ExampleWords => ({ title, shows, search })

/** The comments of each example in one language, in their order; lines that follow each other are one text. */
export type ExampleComments = Readonly<Record<ExampleId, readonly string[]>>
