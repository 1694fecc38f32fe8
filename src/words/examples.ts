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
}
