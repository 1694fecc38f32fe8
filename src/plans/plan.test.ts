import { describe, expect, test } from 'vitest'
import { read } from '../reading.js'
import { applyChange } from '../yaml/change-set.js'
import { duplicateOf, planChange, type Plan } from './plan.js'
import { preview } from './preview.js'

const object = (name: string): string => `kind: Secret\napiVersion: v1\nmetadata:\n  name: ${name} # ${name}\n`
const made = (text: string, plan: Plan | null): string | null => {
  const change = plan && planChange(read(text), plan)
  return change && applyChange(text, change)
}
const rename = (document: number, name: string) =>
  ({ do: 'change', document, steps: [{ path: ['metadata', 'name'], change: { do: 'set', value: name } }] }) as const

describe('a plan', () => {
  const stream = [object('a'), object('b'), object('c')].join('---\n')

  test('changes several documents, adds and removes others, in one change', () => {
    const plan: Plan = {
      steps: [
        { do: 'add', after: 0, text: object('new') },
        rename(2, 'z'),
        { do: 'remove', document: 1 },
        rename(0, 'long-name'),
        { do: 'add', after: null, text: object('last') },
      ],
      dropped: [],
    }
    const wanted = [
      object('a').replace('name: a', 'name: long-name'),
      object('new'),
      object('c').replace('name: c', 'name: z'),
      object('last'),
    ]
    expect(made(stream, plan)).toBe(wanted.join('---\n'))
  })

  test('takes the first document with the separator behind it', () => {
    expect(made(stream, { steps: [{ do: 'remove', document: 0 }], dropped: [] })).toBe(
      [object('b'), object('c')].join('---\n'),
    )
  })

  test('keeps the line ends of the text', () => {
    const text = stream.replaceAll('\n', '\r\n')
    const plan: Plan = { steps: [{ do: 'add', after: 1, text: object('new') }], dropped: [] }
    expect(made(text, plan)).toBe(
      [object('a'), object('b'), object('new'), object('c')].join('---\n').replaceAll('\n', '\r\n'),
    )
  })

  test('begins an empty text without a separator', () => {
    expect(made('', { steps: [{ do: 'add', after: null, text: object('a') }], dropped: [] })).toBe(object('a'))
    expect(made('# note', { steps: [{ do: 'add', after: null, text: object('a') }], dropped: [] })).toBe(
      `# note\n---\n${object('a')}`,
    )
  })

  test('that makes no sense changes nothing', () => {
    expect(made(stream, { steps: [rename(0, 'x'), rename(9, 'y')], dropped: [] })).toBeNull()
    expect(made(stream, { steps: [{ do: 'remove', document: 9 }], dropped: [] })).toBeNull()
  })

  test('duplicates an object of the stream and of a List under another name', () => {
    expect(made(stream, duplicateOf(read(stream), 1, 'b-2'))).toBe(
      [object('a'), object('b'), object('b').replace('name: b', 'name: b-2'), object('c')].join('---\n'),
    )
    const items = ['a', 'b'].map((name) => `- ${object(name).trimEnd().replaceAll('\n', '\n  ')}\n`)
    const list = `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`
    expect(made(list, duplicateOf(read(list), 0, 'a-2'))).toBe(
      `apiVersion: v1\nkind: List\nitems:\n${[items[0], items[0]?.replace('name: a', 'name: a-2'), items[1]].join('')}`,
    )
  })

  test('can be looked at line by line before it is made', () => {
    const change = planChange(read(stream), { steps: [rename(1, 'x'), { do: 'remove', document: 2 }], dropped: [] })
    const gone = ['---', ...object('c').trimEnd().split('\n')]
    expect(change && preview(stream, change)).toEqual([
      { line: 9, removed: ['  name: b # b', ...gone], added: ['  name: x # b'] },
    ])
  })
})
