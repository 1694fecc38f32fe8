import { pool } from './carriers.js'
import { each, family, type HostileInput } from './input.js'

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
  'in a block scalar': pool({
    model: '|\n                a\n                ---\n                ...\n                b',
  }),
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

/** Line ends, document marks inside of scalars, and tabs. */
export const breaks: readonly HostileInput[] = [
  ...inScalars,
  ...family(
    'line ends',
    each(Object.keys(BREAKS), String, (name) => pool({ before: '# a\n' }).replaceAll('\n', BREAKS[name] ?? '')),
  ),
  ...family('mixed line ends', {
    'three kinds in turn': mixed(pool()),
    'in block scalars': mixed(pool({ model: '|\n                a\n                b' })),
    'in quotes': mixed(pool({ model: '"a\n b\n\n c"' })),
  }),
  ...family('tabs', TABS),
]
