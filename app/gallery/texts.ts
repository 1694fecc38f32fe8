import { withComments } from '../../src/examples/comments'
import type { ExampleId } from '../../src/examples/index'
import { exampleWords } from '../words/examples'

const files: Readonly<Record<string, string>> = import.meta.glob('../../src/examples/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The text of an example, with its comments in the language in use. */
export function textOf(id: ExampleId): string {
  const yaml = files[`../../src/examples/${id}.yaml`] ?? ''
  return exampleWords.comments ? withComments(yaml, exampleWords.comments[id]) : yaml
}
