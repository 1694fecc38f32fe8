import { isBlankOrEnd, isBreak, ScanError, type Cursor } from './cursor.js'

/** Steps over the name of an anchor or alias, whose mark is behind the cursor. */
export function scanName(cursor: Cursor): void {
  const start = cursor.at
  while (/[0-9A-Za-z_-]/.test(cursor.source.charAt(cursor.at))) cursor.at++
  const ends = isBlankOrEnd(cursor.code()) || '?:,]}%@`'.includes(cursor.source.charAt(cursor.at))
  if (cursor.at === start || !ends) throw new ScanError(start - 1, 'the name of an anchor or alias is missing or wrong')
}

/** Steps over a tag; a blank must follow it, and its handle must be one that a directive has named. */
export function scanTag(cursor: Cursor, handles: ReadonlyMap<string, string>): void {
  const start = cursor.at
  const tag =
    /!<(?:[-\w;/?:@&=+$,.!~*'()[\]]|%[\da-f]{2})+>|(!(?:[-\w]*!)?)(?:[-\w;/?:@&=+$,.!~*'()[\]]|%[\da-f]{2})*/iy
  tag.lastIndex = start
  const [whole = '!', handle = ''] = tag.exec(cursor.source) ?? []
  cursor.at += whole.length
  if (!isBlankOrEnd(cursor.code()) || whole === '!!') throw new ScanError(start, 'a tag is not complete')
  if (handle.length > 2 && !handles.has(handle))
    throw new ScanError(start, 'no directive says what this tag stands for')
}

/** Steps over a directive, and keeps what a %TAG says; the only version of YAML that is read is 1.1. */
export function scanDirective(cursor: Cursor, handles: Map<string, string>): void {
  const start = cursor.at
  while (!isBreak(cursor.code()) && !cursor.isAtEnd) cursor.at++
  const line = cursor.source.slice(start, cursor.at)
  if (/^%YAML\b/.test(line) && !/^%YAML[ \t]+1\.1[ \t]*(?:#.*)?$/.test(line))
    throw new ScanError(start, 'only YAML 1.1 is read')
  if (!/^%TAG\b/.test(line)) return
  const [, handle = '', prefix = ''] = /^%TAG[ \t]+(!(?:[-\w]*!)?)[ \t]+(\S+)[ \t]*(?:#.*)?$/.exec(line) ?? []
  if (handle === '' || handles.has(handle))
    throw new ScanError(start, 'a %TAG is not complete, or names a handle again')
  handles.set(handle, prefix)
}
