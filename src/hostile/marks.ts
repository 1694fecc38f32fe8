import { groups, pool, single } from './carriers.js'
import { each, family, many, type HostileInput } from './input.js'

const bomb = (levels: number, fan: number): string => `a0: &a0 [x, x]\n${many(levels, (i) => `a${i + 1}: &a${i + 1} [${many(fan, () => `*a${i},`)}]\n`)}`
const mapBomb = (levels: number, fan: number): string =>
  `a0: &a0 {x: y}\n${many(levels, (i) => `a${i + 1}: &a${i + 1} {${many(fan, (j) => `k${j}: *a${i},`)}}\n`)}`

const bombs = family('bombs', {
  'aliases, 5 levels of 10': bomb(5, 10),
  'aliases, 9 levels of 9': bomb(9, 9),
  'aliases, 20 levels of 2': bomb(20, 2),
  'aliases, 100 levels of 10': bomb(100, 10),
  'aliases, 1000 levels of 2': bomb(1000, 2),
  'aliases, 2 levels of 300': bomb(2, 300),
  'maps, 9 levels of 9': mapBomb(9, 9),
  'maps, 50 levels of 2': mapBomb(50, 2),
  'in a backend': pool({ before: `x:\n  ${bomb(9, 9).trimEnd().replaceAll('\n', '\n  ')}\n` }),
  'as a provider': pool({ before: `x:\n  ${bomb(6, 9).trimEnd().replaceAll('\n', '\n  ')}\n`, provider: 'x: *a6' }),
  'small enough to pass': pool({ before: `x:\n  ${bomb(2, 4).trimEnd().replaceAll('\n', '\n  ')}\n`, provider: 'x: *a2' }),
  'a chain of aliases': () => many(20_000, (i) => `- &a${i} [${i === 0 ? 'x' : `*a${i - 1}`}]\n`),
  'a chain of merges': () => many(5000, (i) => `- &a${i} {${i === 0 ? '' : `<<: *a${i - 1}, `}k${i}: 1}\n`),
  'a merge of the same wide map': () => `a: &a {${many(2000, (i) => `k${i}: 1,`)}}\n${many(2000, (i) => `m${i}: {<<: *a}\n`)}`,
  'a merge of a list with the same map': () => `a: &a {${many(1000, (i) => `k${i}: 1,`)}}\nb: {<<: [${'*a,'.repeat(5000)}]}\n`,
  'merges that double': `a0: &a0 {x: y}\n${many(60, (i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}], k${i}: 1}\n`)}`,
  'a merge and a nested bomb': `${bomb(9, 9)}m: &m {k: *a9}\nn: {<<: *m}\n`,
})

const ANCHORS = [
  'a: &a [*a]',
  'a: &a {b: *a}',
  'a: &a {<<: *a}',
  '&a a: *a',
  '&a [&b [*a], *b]',
  'a: *undefined',
  '*undefined : a',
  'a: &a 1\nb: &a 2\nc: *a',
  'a: &a 1\n? *a\n: b',
  'a: &a\nb: *a',
  'a: &a &b c',
  'a: &a *a',
  'a: & b',
  'a: * b',
  'a: &',
  'a: *',
  '&a\n- b\n- *a',
  'a: &a !!str 1\nb: *a',
  'a: &anchor:with:colons 1\nb: *anchor:with:colons ',
  'a: &a [1, 2]\nb: *a.c',
  '- &x a\n--- \n- *x',
]

const MERGES = ['1', '~', '[]', '[1]', '[[{a: b}]]', '"text"', '{}', '[{a: 1}, {a: 2}]', '*undefined', '!!map {a: 1}', '|\n    text', '{<<: {<<: {a: 1}}}']

const TAGS = [
  '!!binary aGk=',
  '!!binary "%%%"',
  '!!js/function "function () {}"',
  '!!js/regexp /a/',
  '!!js/undefined ~',
  '!!python/object/apply:os.system ["reboot"]',
  '!foo bar',
  '!foo {a: b}',
  '!<tag:yaml.org,2002:str> 443',
  '!<tag:yaml.org,2002:int> x',
  '!<!local> a',
  '! 443',
  '!!int "443"',
  '!!int x',
  '!!float 1',
  '!!bool maybe',
  '!!null x',
  '!!timestamp 2001-01-01',
  '!!set {a, b}',
  '!!omap [a: 1]',
  '!!map [a]',
  '!!seq {a: b}',
  '!!str',
  '!!str {a: b}',
  '!e!tag a',
  '!!merge <<',
  '!%zz a',
  '!<unclosed a',
]

const DIRECTIVES = [
  '%YAML 1.1\n---\n',
  '%YAML 1.2\n---\n',
  '%YAML 2.0\n---\n',
  '%YAML 1.2\n%YAML 1.2\n---\n',
  '%YAML one\n---\n',
  '%YAML 1.1\n',
  '%TAG ! tag:example.com,2000:\n---\n',
  '%TAG !e! tag:example.com,2000:\n---\n',
  '%TAG ! \n---\n',
  '%FOO bar\n---\n',
  '%\n---\n',
  '%YAML 1.2 # comment\n# more\n---\n',
  '%YAML 1.2\n---\n...\n%YAML 1.1\n---\n',
]

const UNFINISHED = [
  'a: "b',
  "a: 'b",
  'a: [b',
  'a: {b',
  'a: {b: ',
  'a: [b, {c: d',
  'a: [b}',
  'a: {b]',
  'a: |',
  'a: >-',
  'a: |9',
  'a: |0\n b',
  'a: &',
  'a: !',
  'a: !<',
  'a: "\\',
  'a: "\\u00',
  '? a',
  '?',
  '- ',
  '-',
  ':',
  'a:',
  'a: b: c',
  'a: - b',
  'a\nb: c',
  'a: b\n  c: d',
  'a:\n  b: 1\n c: 2',
  '- a\n b: c',
  'a: [\nb: c',
  'a: @b',
  'a: `b',
  'a: %b',
  ']',
  '}',
  ', a',
  '"a" b: c',
  'a: "b" c',
  'a: [b] c',
  '{a: b}: c',
]

const KEYS = [
  '? [a, b]\n: c',
  '? {a: b}\n: c',
  '? |\n  block\n: c',
  '? >-\n  folded\n  key\n: c',
  '? a\n? b\n? c',
  '? - a\n  - b\n: c',
  '[a]: b',
  '{a: b}: c',
  '{? a : b}',
  '{[a]: b}',
  '[? a : b]',
  '[a: b, c: d]',
  '~: a',
  ': a',
  'null: a\n~: b',
  'true: a\nyes: b\non: c',
  '1: a\n01: b\n0x1: c\n"1": d',
  '1.0: a\n1e0: b',
  '.inf: a',
  '"a": 1\na: 2\n\'a\': 3',
  '? "quoted | # key": |\n  text',
  '"quoted | # key": |\n  text',
  '"a": &x b\n*x : c',
  'a : b\nc   : d',
  '"":\n  "": ""',
  '!!str a: b',
  '&a a: b',
]

const EMPTY = [
  '',
  ' ',
  '\n',
  '\n\n\n',
  '#',
  '# only a comment',
  '---',
  '---\n',
  '---\n---',
  '...',
  '--- # c\n...',
  '\ufeff',
  '\ufeff\n',
  '\ufeff---\n',
  'null',
  '~',
  '[]',
  '{}',
  '""',
  '--- |',
  '--- a',
  '---a',
  '%YAML 1.2',
]

const BREAKS: Readonly<Record<string, string>> = {
  CR: '\r',
  CRLF: '\r\n',
  'CR CR LF': '\r\r\n',
  'LF CR': '\n\r',
  NEL: '\u0085',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  'vertical tab': '\u000b',
  'form feed': '\f',
}

const mixed = (text: string): string =>
  text
    .replaceAll('\n', () => '\n')
    .split('\n')
    .map((part, i) => part + (['\n', '\r\n', '\r'][i % 3] ?? ''))
    .join('')

const inScalars = family('document marks in scalars', {
  'in a block scalar': pool({ model: '|\n                a\n                ---\n                ...\n                b' }),
  'in a block scalar at the margin': pool({ model: '|\n                a\n---\nb' }),
  'in double quotes': pool({ model: '"a\n---\nb"' }),
  'in single quotes': pool({ model: "'a\n...\nb'" }),
  'in double quotes, indented': pool({ model: '"a\n ---\n b"' }),
  'in a flow list': pool({ model: '[a,\n---\nb]' }),
  'behind a value': pool({ model: 'a --- b' }),
  'as a value': pool({ model: '---' }),
  'as a field name': pool({ provider: '---: a' }),
  'before a value on the same line': '--- a: b\n',
  'with text': '---text\n...text\n--- text\n',
  'in a folded block': pool({ model: '>-\n                a\n\n                ---\n\n...\n' }),
})

const TABS: Readonly<Record<string, string>> = {
  'as indentation': pool().replaceAll('\n  ', '\n\t'),
  'as indentation behind spaces': pool().replaceAll('\n  ', '\n  \t'),
  'behind a dash': pool().replaceAll('- ', '-\t'),
  'behind a colon': pool().replaceAll(': ', ':\t'),
  'behind values': pool().replaceAll('\n', '\t\n'),
  'before comments': pool({ model: 'a\t# b' }),
  'in comments': pool({ before: '#\ta\n' }),
  'alone on a line': pool().replaceAll('\n', '\n\t\n'),
  'in flow style': pool({ model: '{\ta\t:\tb\t,\t}' }),
  'in quotes': pool({ model: '"a\tb"' }),
  'in a block scalar': pool({ model: '|\n                \ta\n                b\t' }),
}

const numbered = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text, i) => [`${i + 1}: ${JSON.stringify(text).slice(0, 40)}`, text]))

export const marks: readonly HostileInput[] = [
  ...bombs,
  ...family('anchors', numbered(ANCHORS)),
  ...family(
    'merges',
    each(MERGES, String, (value) => pool({ spec: `type: AI\n  <<: ${value}`, provider: `<<: ${value}` })),
  ),
  ...family(
    'tags',
    each(TAGS, String, (tag) => pool({ port: tag, model: tag, spec: `type: AI\n  x: ${tag}` })),
  ),
  ...family(
    'directives',
    each(
      DIRECTIVES,
      (text) => JSON.stringify(text),
      (before) => single({ before }),
    ),
  ),
  ...family('unfinished', numbered(UNFINISHED)),
  ...family(
    'unfinished in a backend',
    each(
      UNFINISHED,
      (text) => JSON.stringify(text),
      (text) => groups({ provider: text.replaceAll('\n', '\n          ') }),
    ),
  ),
  ...family('field names', numbered(KEYS)),
  ...family(
    'field names in a backend',
    each(
      KEYS,
      (text) => JSON.stringify(text),
      (text) => groups({ labels: text.replaceAll('\n', '\n    ') }),
    ),
  ),
  ...family('empty', numbered(EMPTY)),
  ...family(
    'line ends',
    each(Object.keys(BREAKS), String, (name) => pool({ before: '# a\n' }).replaceAll('\n', BREAKS[name] ?? '')),
  ),
  ...family('mixed line ends', {
    'three kinds in turn': mixed(pool()),
    'in block scalars': mixed(pool({ model: '|\n                a\n                b' })),
    'in quotes': mixed(pool({ model: '"a\n b\n\n c"' })),
  }),
  ...inScalars,
  ...family('tabs', TABS),
]
