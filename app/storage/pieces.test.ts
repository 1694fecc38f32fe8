import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, piecesOf } from '../../src/index'
import { hideApart, searchQuickly } from '../../src/secrets/search'
import { holds } from '../../src/tests/support/seeds'
import { arrived, changed, changeSince, forgetBases, promised, readChanged, SMALL } from './pieces'
import { readFileRecord, VERSION, type FileRecord } from './record'

afterEach(forgetBases)

const recordOf = (at: number, text: string): FileRecord => ({
  version: VERSION,
  id: 'w',
  tab: 't',
  at,
  order: 0,
  inView: true,
  name: null,
  label: '',
  fromLink: false,
  text,
  settings: DEFAULT_SETTINGS,
  document: 0,
  member: null,
  cursor: null,
})

const filler = `# ${'x'.repeat(SMALL)}\n`

test('the pieces of any text are the text', () => {
  const part = fc.constantFrom('---', '--- a', '----', '---\t', 'a: b', ' ---', '\n', '\r\n', '\uFEFF', '"')
  holds(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      expect(piecesOf(parts.join('')).join('')).toBe(parts.join(''))
    }),
    500,
  )
})

test('a change follows whichever record has reached the storage', () => {
  const document = fc.constantFrom('a: 1\n', 'b: 2\n', 'kind: Secret\n', filler, '', '# note\n', '\n')
  const stream = fc.array(document, { minLength: 1, maxLength: 8 }).map((all) => `${filler}${all.join('---\n')}`)
  holds(
    fc.property(fc.array(stream, { minLength: 1, maxLength: 4 }), stream, fc.nat(3), (texts, text, lands) => {
      forgetBases()
      const records = texts.map((each, i) => recordOf(i + 1, each))
      for (const record of records) promised(record, record.text, [])
      const landed = records[Math.min(lands, records.length - 1)]
      if (!landed) throw new Error('none')
      const change = changeSince(recordOf(9, text), null)
      // What the storage took stays what a change may follow.
      arrived(landed)
      expect(changeSince(recordOf(9, text), null)?.bases ?? []).not.toContain(landed.at - 1)
      if (!change) return
      const stored: unknown = JSON.parse(JSON.stringify(change))
      const read = readChanged(stored)
      expect(read && changed(landed, read)).toEqual(recordOf(9, text))
      // An older page takes no piece for a whole text.
      expect(readFileRecord(stored)).toBeNull()
    }),
    1000,
  )
})

const token = 'q7Zt2Xw9Lp4Kd8Rv3Nb6'
const base = `kind: Secret\nstringData:\n  a: ${token}\n---\n${filler}---\nkind: Service\n`

test('it goes without the secrets of its documents, and without those of others', () => {
  const { text, secrets } = searchQuickly(base)
  promised(recordOf(1, text), base, secrets)
  const typed = `${base}# ${token}\nspec: {token: other-Token-77aa}\n`
  const change = changeSince(recordOf(2, typed), hideApart)
  expect(change?.head).toBe(2)
  expect(change?.between).toContain('kind: Service\n# ')
  expect(change?.between).not.toMatch(/q7Zt2|77aa/)
})

test('what it does not follow it does not touch', () => {
  promised(recordOf(1, base), base, [])
  const change = changeSince(recordOf(2, `${base}# typed`), null)
  if (!change) throw new Error('none')
  expect(changed(recordOf(1, base), change)?.text).toBe(`${base}# typed`)
  for (const record of [recordOf(0, base), recordOf(3, base), recordOf(1, 'a: 1\n')])
    expect(changed(record, change)).toBeNull()
  expect(readChanged({ ...change, head: -1 })).toBeNull()
  expect(readChanged({ ...change, version: VERSION + 1 })).toBeNull()
})

test('too much for a key is left for another time', () => {
  promised(recordOf(1, base), base, [])
  expect(changeSince(recordOf(2, `${base}${filler}`), null)).toBeNull()
  expect(changeSince({ ...recordOf(2, base), id: 'other' }, null)).toBeNull()
  // A text whose documents were hidden as one can't be counted in.
  promised(recordOf(2, 'one'), base, [])
  expect(changeSince(recordOf(3, `${base}# typed`), null)).toBeNull()
})
