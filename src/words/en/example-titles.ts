import type { ExamplesWords, ExampleWords } from '../examples.js'

export type TitlesOf = ExamplesWords['examples']

/** What a gallery says of an example: its title, what it shows, and what else people call it. */
export const said = (title: string, shows: string, search: string): ExampleWords => ({ title, shows, search })
