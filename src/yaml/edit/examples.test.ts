import { expect, test } from 'vitest'
import { readDocuments } from '../../documents/documents.js'
import { editDocument } from '../../plans/edits.js'
import { applyChange } from '../change-set.js'
import type { Path } from '../path.js'
import type { Change } from './change.js'

// Ways of writing in which a careless cut would cost a comment, a line or a whole document, one example each.

type Example = readonly [what: string, before: string, path: Path, change: Change, after: string]

const EXAMPLES: readonly Example[] = [
  [
    'a value deep in what a merge key brings in',
    'base: &b # base\n  tls: {sni: a, mode: x} # tls\nuse:\n  <<: *b # merged\n  port: 1 # port\n',
    ['use', 'tls', 'sni'],
    { do: 'set', value: 'c' },
    'base: &b # base\n  tls: {sni: a, mode: x} # tls\nuse:\n  <<: *b # merged\n  port: 1 # port\n  tls:\n    sni: c\n    mode: x\n',
  ],
  [
    'an item of a list that a merge key brings in, in brackets',
    'base: &b {names: [a, b]} # base\nuse: {<<: *b, port: 1} # use\n',
    ['use', 'names', 0],
    { do: 'remove' },
    'base: &b {names: [a, b]} # base\nuse: {<<: *b, port: 1, names: [b]} # use\n',
  ],
  [
    'beside nothing but a merge key, in brackets',
    'base: &b {names: [a, b]} # base\nuse: {<<: *b} # use\n',
    ['use', 'names', 0],
    { do: 'set', value: 'c' },
    'base: &b {names: [a, b]} # base\nuse: {<<: *b, names: [c, b]} # use\n',
  ],
  [
    'a field of what two merge keys bring in',
    'a: &a {x: {w: 1}}\nb: &b {z: 2}\nc:\n  <<: [*a, *b] # both\n',
    ['c', 'x', 'w'],
    { do: 'set', value: 3 },
    'a: &a {x: {w: 1}}\nb: &b {z: 2}\nc:\n  <<: [*a, *b] # both\n  x:\n    w: 3\n',
  ],
  [
    'a merged field goes, what else the key brings in stays in its place',
    'b: &b {h: 1, p: 2} # b\nuse: # use\n  # up\n  <<: *b # merged\n  # c\n  x: "y" # x\n',
    ['use', 'h'],
    { do: 'remove' },
    'b: &b {h: 1, p: 2} # b\nuse: # use\n  # up\n  p: 2 # merged\n  # c\n  x: "y" # x\n',
  ],
  [
    'a merged field goes from one of two maps',
    'b: &b {h: 1, t: {u: v}}\nc: &c {p: 2}\nuse: {x: "y", <<: [*b, *c]} # use\n',
    ['use', 'h'],
    { do: 'remove' },
    'b: &b {h: 1, t: {u: v}}\nc: &c {p: 2}\nuse: {x: "y", <<: *c, t: {u: v}} # use\n',
  ],
  [
    'the only merged field goes, behind a dash',
    'b: &b {h: 1}\nuse:\n- <<: *b # merged\n  a: "1" # a\n',
    ['use', 0, 'h'],
    { do: 'remove' },
    'b: &b {h: 1}\nuse:\n- # merged\n  a: "1" # a\n',
  ],
  [
    'a merged field goes that nothing stands beside',
    'b: &b {h: 1}\nuse:\n  # up\n  <<: *b # merged\n  # c\nx: 1\n',
    ['use', 'h'],
    { do: 'remove' },
    'b: &b {h: 1}\nuse:\n  # up\n  {} # merged\n  # c\nx: 1\n',
  ],
  [
    'a field goes that hides a merged one',
    'b: &b {h: 1, p: 2}\nuse:\n  <<: *b # merged\n  h: "3" # h\n  x: "y" # x\n',
    ['use', 'h'],
    { do: 'remove' },
    'b: &b {h: 1, p: 2}\nuse:\n  p: 2 # merged\n  x: "y" # x\n',
  ],
  [
    'a merged field gets another name',
    'b: &b {h: 1}\nuse:\n  <<: *b # merged\n  x: "y" # x\n',
    ['use', 'h'],
    { do: 'rename', to: 'k' },
    'b: &b {h: 1}\nuse:\n  k: 1 # merged\n  x: "y" # x\n',
  ],
  [
    'a field goes of a map that stands behind the merge key itself',
    'use:\n  <<:\n    h: 1 # h\n    g: "2" # g\n  x: "1" # x\n',
    ['use', 'g'],
    { do: 'remove' },
    'use:\n  <<:\n    h: 1 # h\n  x: "1" # x\n',
  ],
  [
    'a field goes that other maps merge, and from these with it',
    'b: &b # b\n  h: 1 # h\n  g: 2 # g\nuse: {<<: *b, x: 2} # use\n',
    ['b', 'h'],
    { do: 'remove' },
    'b: &b # b\n  g: 2 # g\nuse: {<<: *b, x: 2} # use\n',
  ],
  [
    'a field that is merged within what stands behind a merge key',
    'b: &b # b\n  h: 1 # h\nuse:\n  <<:\n    x: {<<: *b} # x\n',
    ['b', 'h'],
    { do: 'set', value: 2 },
    'b: &b # b\n  h: 2 # h\nuse:\n  <<:\n    x: {<<: *b} # x\n',
  ],
  [
    'an item moves out of a list that a merge key brings in',
    'b: &b {l: ["1", 2]}\nm: # m\n- "3"\nuse:\n  <<: *b # merged\n  x: "y" # x\n',
    ['use', 'l', 0],
    { do: 'move', list: ['m'], index: 0 },
    'b: &b {l: ["1", 2]}\nm: # m\n- "1"\n- "3"\nuse:\n  <<: *b # merged\n  x: "y" # x\n  l:\n  - 2\n',
  ],
  [
    'a tag on a collection',
    'a: !!map # tagged\n  b: 1 # one\n  c: 2 # two\nd: !!seq\n- 1 # item\n- 2\n',
    ['d', 1],
    { do: 'remove' },
    'a: !!map # tagged\n  b: 1 # one\n  c: 2 # two\nd: !!seq\n- 1 # item\n',
  ],
  [
    'a tagged collection gets a field',
    'a: !!map # tagged\n  b: 1 # one\nd: 1\n',
    ['a', 'c'],
    { do: 'set', value: 'x' },
    'a: !!map # tagged\n  b: 1 # one\n  c: x\nd: 1\n',
  ],
  [
    'a tagged collection gives way to a text',
    'a: !!map # tagged\n  b: 1\nd: 1 # d\n',
    ['a'],
    { do: 'set', value: 'x' },
    'a: x # tagged\nd: 1 # d\n',
  ],
  [
    'a value under `? key`',
    '? a # key\n: b: 1\n  c: 2\n# last\nd: 3 # d\n',
    ['a'],
    { do: 'set', value: 'x' },
    '? a # key\n: x\n# last\nd: 3 # d\n',
  ],
  [
    'a list under `? key`',
    '? a # key\n: - 1 # one\n  - 2\nd: 3 # d\n',
    ['a'],
    { do: 'set', value: { x: 1 } },
    '? a # key\n:\n  x: 1\nd: 3 # d\n',
  ],
  [
    'a field below `? key`',
    '? a # key\n:\n  b: 1 # b\nd: 3 # d\n',
    ['a', 'c'],
    { do: 'set', value: 2 },
    '? a # key\n:\n  b: 1 # b\n  c: 2\nd: 3 # d\n',
  ],
  [
    'a text of several lines above a deeper comment',
    'a: |\n  one\nb: 1\n    # deeper\nc: 2 # c\n',
    ['b'],
    { do: 'remove' },
    'a: |\n  one\n# deeper\nc: 2 # c\n',
  ],
  [
    'a text of several lines above a deeper comment behind a blank line',
    '- |\n  one\n- x\n\n  # deeper\n',
    [1],
    { do: 'remove' },
    '- |\n  one\n\n# deeper\n',
  ],
  [
    'a text of several lines set above a deeper comment',
    'a: 1\n    # deeper\nc: 2 # c\n',
    ['a'],
    { do: 'set', value: 'one\ntwo\n' },
    'a: "one\\ntwo\\n"\n    # deeper\nc: 2 # c\n',
  ],
  [
    'a text that keeps its line ends above what goes',
    '- |+\n  one\n\n- x # x\n\n',
    [1],
    { do: 'remove' },
    '- |+\n  one\n\n',
  ],
  [
    'a text that keeps its line ends goes',
    '- a # a\n- |+\n  one\n\n- x # x\n',
    [1],
    { do: 'remove' },
    '- a # a\n- x # x\n',
  ],
  [
    'wide dashes',
    'a:\n-   "x" # x\n-   b: 1 # b\n    c: 2\nd: 1\n',
    ['a', 1],
    { do: 'move', list: ['a'], index: 0 },
    'a:\n-   b: 1 # b\n    c: 2\n-   "x" # x\nd: 1\n',
  ],
  [
    'a copy behind a wide dash',
    '-   b: 1 # b\n    c: "2"\n',
    [0],
    { do: 'duplicate' },
    '-   b: 1 # b\n    c: "2"\n-   b: 1 # b\n    c: "2"\n',
  ],
  [
    'lists in one line',
    '- - a # note\n  - b # other\n- c\n',
    [0, 0],
    { do: 'remove' },
    '- # note\n  - b # other\n- c\n',
  ],
  [
    'a list in a list gets an item',
    '- - a # note\n- c # c\n',
    [0],
    { do: 'insert', index: 0, value: 'x' },
    '- - x\n  - a # note\n- c # c\n',
  ],
  [
    'a move from a nested list to its ancestor',
    'a:\n- x: [] # x\n  list:\n  - z: 1 # z\n    w: "2"\n  - v # v\n- u # u\n',
    ['a', 0, 'list', 0],
    { do: 'move', list: ['a'], index: 1 },
    'a:\n- x: [] # x\n  list:\n  - v # v\n- z: 1 # z\n  w: "2"\n- u # u\n',
  ],
  ['a block text as root', '|\n  one\n  two\n---\nb: 1 # b\n', [], { do: 'set', value: 'x' }, 'x\n---\nb: 1 # b\n'],
  [
    'a block text as root of several lines',
    '|\n  one\n  two\n---\nb: 1 # b\n',
    [],
    { do: 'set', value: 'x\ny\n' },
    '"x\\ny\\n"\n---\nb: 1 # b\n',
  ],
  [
    'a block text as root that becomes a map',
    '| # text\n  one\n---\nb: 1 # b\n',
    [],
    { do: 'set', value: { x: 1 } },
    'x: 1\n---\nb: 1 # b\n',
  ],
  [
    'a move into an empty list with an anchor',
    'a: &a [] # a\nb: *a\nc:\n- k: 1 # k\n- 2 # two\n',
    ['c', 0],
    { do: 'move', list: ['a'], index: 0 },
    'a: &a # a\n- k: 1 # k\nb: *a\nc:\n- 2 # two\n',
  ],
  [
    'a move into what an alias stands for',
    'a: &x # here\n  - 1 # one\n  - 2\nb: *x # alias\nc:\n  - 3 # three\n  - 4   # four\n',
    ['c', 0],
    { do: 'move', list: ['b'], index: 1 },
    'a: &x # here\n  - 1 # one\n  - 2\nb: # alias\n  - 1\n  - 3 # three\n  - 2\nc:\n  - 4   # four\n',
  ],
  [
    'a move out of what an alias stands for',
    'a: &x # here\n  - 1 # one\n  - 2\nb: *x # alias\nc:\n  - 3 # three\n',
    ['b', 1],
    { do: 'move', list: ['c'], index: 0 },
    'a: &x # here\n  - 1 # one\n  - 2\nb: # alias\n  - 1\nc:\n  - 2\n  - 3 # three\n',
  ],
  [
    'a move to where an alias stands',
    'a: &a [] # a\nb: *a # b\nc:\n- 1 # one\n- 2 # two\n',
    ['c', 0],
    { do: 'move', list: ['b'], index: 0 },
    'a: &a [] # a\nb: # b\n- 1 # one\nc:\n- 2 # two\n',
  ],
  [
    'a field in an empty map with an anchor behind a dash',
    '- &a {} # a\n- *a\n',
    [0, 'x'],
    { do: 'set', value: 1 },
    '- &a # a\n  x: 1\n- *a\n',
  ],
  [
    'JSON whose members move',
    '{\n  "a": [\n    {"n": 0x10, "m": \'q\'}, # one\n    {\n      "n": 1.50 # two\n    }\n  ],\n  "b": []\n}\n',
    ['a', 1],
    { do: 'move', list: ['a'], index: 0 },
    '{\n  "a": [\n    {\n      "n": 1.50 # two\n    },\n    {"n": 0x10, "m": \'q\'} # one\n  ],\n  "b": []\n}\n',
  ],
  [
    'JSON whose members are copied',
    '{\n  "a": [\n    {\n      "n": 1e3, # two\n      "m": "x"\n    }\n  ]\n}\n',
    ['a', 0],
    { do: 'duplicate' },
    '{\n  "a": [\n    {\n      "n": 1e3, # two\n      "m": "x"\n    },\n    {\n      "n": 1e3, # two\n      "m": "x"\n    }\n  ]\n}\n',
  ],
  [
    'flow style in block style that moves',
    "a:\n- {x: 0x10, y: 'q'} # one\n- {x: 2, # two\n   y: 3}\nb: 1\n",
    ['a', 1],
    { do: 'move', list: ['a'], index: 0 },
    "a:\n- {x: 2, # two\n   y: 3}\n- {x: 0x10, y: 'q'} # one\nb: 1\n",
  ],
  [
    'a list in the place of a text whose anchor has an alias',
    'a: &a 1 # a\nb: "x" # b\nc: *a # c\n',
    ['a'],
    { do: 'set', value: ['z'] },
    'a: # a\n- z\nb: "x" # b\nc: 1 # c\n',
  ],
  [
    'a map in the place of a text whose anchor has two aliases',
    '- &a 1 # a\n- "x" # b\n- *a # c\n- *a\n',
    [0],
    { do: 'set', value: { x: 1 } },
    '- # a\n  x: 1\n- "x" # b\n- &a 1 # c\n- *a\n',
  ],
  [
    'an item in a list whose anchor has an alias',
    'a: &a [] # a\nb: *a # b\nc: "x"\n',
    ['a'],
    { do: 'insert', index: 0, value: 'x' },
    'a: &a # a\n- x\nb: *a # b\nc: "x"\n',
  ],
  [
    'an item in an empty list behind the colon of `? key`',
    '? a # key\n: []\t# a\nb: "x"\n',
    ['a'],
    { do: 'insert', index: 0, value: 'x' },
    '? a # key\n: # a\n- x\nb: "x"\n',
  ],
  [
    'a change through an alias is made at the alias alone',
    'a: &a # a\n  x: # x\n    w: 1 # w\nb: *a # b\nc: "x"\n',
    ['b', 'x', 'w'],
    { do: 'set', value: 2 },
    'a: &a # a\n  x: # x\n    w: 1 # w\nb: # b\n  x:\n    w: 2\nc: "x"\n',
  ],
  [
    'a name of two that have the same anchor',
    '- name: &a "p" # one\n- name: &a "p" # two\n- name: *a # three\n',
    [1, 'name'],
    { do: 'set', value: 'q' },
    '- name: &a "p" # one\n- name: "q" # two\n- name: *a # three\n',
  ],
]

function changed(text: string, path: Path, change: Change): string | null {
  const [document] = readDocuments(text)
  const made = document && editDocument(text, { ...document, served: null }, path, change)
  return made ? applyChange(text, made) : null
}

test.each(EXAMPLES)('%s', (_what, before, path, change, after) => {
  expect(changed(before, path, change)).toBe(after)
  const windows = (text: string): string => text.replaceAll('\n', '\r\n')
  expect(changed(windows(before), path, change)).toBe(windows(after))
})
