import { exampleIds, examples, releasesOf, type ExampleId } from '../../src/examples/index'
import type { ExamplesWords } from '../../src/words/examples'

/** What a query is looked for in, the most telling first: a hit in the title comes before one in the text. */
type Fields = (id: ExampleId) => readonly [title: string, said: string, text: string]

/** The fields of every example, in lower case. */
export function fieldsOf(words: ExamplesWords, textOf: (id: ExampleId) => string): Fields {
  const known = new Map(
    exampleIds.map((id) => {
      const { title, shows, search } = words.examples[id]
      const said = [shows, search, words.topics[examples[id].topic], id, ...releasesOf(id)].join(' ')
      return [id, [title, said, textOf(id)].map((field) => field.toLowerCase())]
    }),
  )
  return (id) => {
    const [title = '', said = '', text = ''] = known.get(id) ?? []
    return [title, said, text]
  }
}

/**
 * The examples that hold every word of a query, those that say it in their title first. An empty query finds all, in their
 * own order.
 */
export function found(query: string, fields: Fields, among: readonly ExampleId[] = exampleIds): readonly ExampleId[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  return among
    .map((id) => ({ id, rank: rankOf(wanted, fields(id)) }))
    .filter(({ rank }) => rank !== Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}

/** How far from the title the words are found, as a sum; infinite where one is in no field. */
function rankOf(wanted: readonly string[], fields: readonly string[]): number {
  return wanted.reduce((sum, word) => {
    const place = fields.findIndex((field) => field.includes(word))
    return sum + (place < 0 ? Infinity : place)
  }, 0)
}
