import { ScanError } from './cursor.js'
import { Leveller, type Levelled } from './leveller.js'

export type { Levelled } from './leveller.js'

/** Characters that the reader of Kubernetes refuses (goyaml.v2, readerc.go). */
const REFUSED = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
/** kubectl takes every line that begins so for a separator, which may hold a comment and nothing else (apimachinery, yaml/decoder.go). */
const FULL_SEPARATOR = /(?:^|\n)(?=---[^\S\r\n]*[^\s#])/
/**
 * Scans a document by libyaml's rules and lays it out so that a YAML 1.2 parser finds in it what libyaml finds in the
 * original. Throws `ScanError` where libyaml's scanner refuses the text.
 */
export function level(source: string): Levelled {
  const refused = REFUSED.exec(source)
  if (refused) throw new ScanError(refused.index, 'the stream contains non-printable characters')
  const separator = source.startsWith('{') ? null : FULL_SEPARATOR.exec(source)
  if (separator)
    throw new ScanError(separator.index + separator[0].length, 'a line that separates documents holds more')
  return new Leveller(source).run()
}
