import { groups, pool, single } from './carriers.js'
import { each, family, many, type HostileInput } from './input.js'

/** Characters that some reader, editor or screen treats in a way of its own. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  NUL: '\u0000',
  bell: '\u0007',
  backspace: '\b',
  'vertical tab': '\u000b',
  'form feed': '\f',
  escape: '\u001b',
  'terminal colour': '\u001b[31m',
  delete: '\u007f',
  'next line (NEL)': '\u0085',
  'C1 control': '\u009b',
  'no-break space': '\u00a0',
  'soft hyphen': '\u00ad',
  'combining grapheme joiner': '\u034f',
  'zero-width space': '\u200b',
  'zero-width non-joiner': '\u200c',
  'zero-width joiner': '\u200d',
  'left-to-right mark': '\u200e',
  'right-to-left mark': '\u200f',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  'left-to-right embedding': '\u202a',
  'right-to-left embedding': '\u202b',
  'pop directional formatting': '\u202c',
  'left-to-right override': '\u202d',
  'right-to-left override': '\u202e',
  'word joiner': '\u2060',
  'left-to-right isolate': '\u2066',
  'right-to-left isolate': '\u2067',
  'first strong isolate': '\u2068',
  'pop directional isolate': '\u2069',
  'Arabic letter mark': '\u061c',
  'Mongolian vowel separator': '\u180e',
  'byte order mark': '\ufeff',
  'replacement character': '\ufffd',
  'high surrogate alone': '\ud800',
  'low surrogate alone': '\udfff',
  'surrogates the wrong way round': '\udc00\ud800',
  noncharacter: '\uffff',
  'interlinear anchor': '\ufff9',
  'variation selector': '\ufe0f',
  'tag character': '\u{e0041}',
  'private use': '\ue000',
  'last code point': '\u{10ffff}',
  emoji: '👩‍👩‍👧‍👦',
  'stacked accents': `a${'\u0301'.repeat(200)}`,
}

const names = Object.keys(CHARACTERS)
const of = (name: string): string => CHARACTERS[name] ?? ''

/** Field names with a letter of another alphabet in them. */
export const LOOK_ALIKES = {
  'Cyrillic a in ai': pool().replace('  ai:', '  \u0430i:'),
  'Cyrillic i in ai': pool().replace('  ai:', '  a\u0456:'),
  'Cyrillic o in host': pool().replace('host:', 'h\u043est:'),
  'Greek omicron in host': groups().replace('host:', 'h\u03bfst:'),
  'Cyrillic e in type': pool().replace('type:', 'typ\u0435:'),
  'Cyrillic p in port': pool().replace('port:', '\u0440ort:'),
  'Cyrillic c in spec': pool().replace('spec:', 'spe\u0441:'),
  'Cyrillic i in kind': pool().replace('kind:', 'k\u0456nd:'),
  'fullwidth letters of name': pool().replace('name:', '\uff4e\uff41\uff4d\uff45:'),
  'Cyrillic a in a provider': groups().replace('openai:', 'open\u0430i:'),
  'zero-width space in host': pool().replace('host:', 'ho\u200bst:'),
  'mathematical letters of port': pool().replace('port:', '\u{1d429}\u{1d428}\u{1d42b}\u{1d42d}:'),
  'both spellings': pool().replace('            host:', '            h\u043est: evil\n            host:'),
}

export const characters: readonly HostileInput[] = [
  ...family(
    'characters in a plain value',
    each(names, String, (name) => pool({ model: `gpt${of(name)}4o`, host: `h${of(name)}x.internal` })),
  ),
  ...family(
    'characters in quotes',
    each(names, String, (name) => pool({ model: `"gpt${of(name)}4o"`, host: `'h${of(name)}.internal'` })),
  ),
  ...family(
    'characters in a field name',
    each(names, String, (name) => groups({ provider: `mo${of(name)}del: a`, labels: `a${of(name)}b: c` })),
  ),
  ...family(
    'characters in comments and before the text',
    each(names, String, (name) => single({ before: `${of(name)}# ${of(name)}\n`, provider: `# ${of(name)} here` })),
  ),
  ...family(
    'characters as indentation',
    each(names, String, (name) => pool().replaceAll('\n  ', `\n${of(name)} `)),
  ),
  ...family('look-alikes', LOOK_ALIKES),
  ...family('control characters in numbers', {
    all: many(32, (i) => String.fromCharCode(i)),
    'all in quotes': pool({ model: `"${many(32, (i) => String.fromCharCode(i))}"` }),
    'every character up to U+2FFF': () =>
      pool({ model: `"${many(0x3000, (i) => (i === 34 || i === 92 ? '' : String.fromCharCode(i)))}"` }),
    'as escapes': pool({ model: '"\\0\\a\\b\\e\\f\\n\\r\\t\\v\\x00\\u0000\\U00000000\\N\\_\\L\\P"' }),
    'escapes of surrogates': pool({ model: '"\\ud800\\udfff\\ud83d\\ude00"' }),
    'escapes beyond Unicode': pool({ model: '"\\UFFFFFFFF"' }),
    'unknown escapes': pool({ model: '"\\q\\-"' }),
    'a trojan comment': pool({ model: 'gpt-4o # \u202e } \u2066if admin\u2069 \u2066' }),
  }),
]
