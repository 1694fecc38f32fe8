/**
 * Characters that a reader does not see, or that change what is seen: controls, marks and overrides of the writing
 * direction, zero-width characters, blanks that only look like blanks, and line ends that YAML does not count as such
 * (Unicode 16, UAX #9 table 4 and UTS #39 section 3.1).
 */
const NAMES: Readonly<Record<string, string>> = {
  '\u0085': 'next line',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u034f': 'combining grapheme joiner',
  '\u061c': 'Arabic letter mark',
  '\u115f': 'Hangul filler',
  '\u1160': 'Hangul filler',
  '\u180e': 'Mongolian vowel separator',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'end of an embedding or override',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'end of an isolate',
  '\u3164': 'Hangul filler',
  '\ufeff': 'zero-width no-break space (byte order mark)',
  '\uffa0': 'Hangul filler',
}

const HIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu
const PICTOGRAPH = /^\p{Extended_Pictographic}/u

/** One character that hides, with its place in a text. */
export interface HiddenCharacter {
  readonly start: number
  readonly end: number
  /** `U+202E` */
  readonly code: string
  readonly name: string
}

/** The hidden characters of a text. A byte order mark at its beginning, and joiners within an emoji, do what they are for. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = []
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    if (index === 0 && character === '\ufeff') continue
    if (character === '\u200d' && PICTOGRAPH.test(text.slice(index + 1, index + 3))) continue
    found.push({
      start: index,
      end: index + character.length,
      code: codePoint(character),
      name: NAMES[character] ?? kindOf(character),
    })
  }
  return found
}

/** A text in which hidden characters can be seen: `gpt⟨U+202E⟩4o`. */
export function visible(text: string): string {
  let out = ''
  let at = 0
  for (const { start, end, code } of hiddenCharacters(text)) {
    out += `${text.slice(at, start)}⟨${code}⟩`
    at = end
  }
  return out + text.slice(at)
}

/** `U+043E` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function kindOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a surrogate pair'
  return code < 0xa0 ? 'control character' : 'invisible character'
}
