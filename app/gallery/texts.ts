import type { ExampleId } from '../../src/examples/index'

const files: Readonly<Record<string, string>> = import.meta.glob('../../src/examples/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The text of an example. */
export const textOf = (id: ExampleId): string => files[`../../src/examples/${id}.yaml`] ?? ''
