import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/index'
import { holds } from '../../src/tests/support/seeds'
import { readGone, readRecent, readFileRecord, VERSION, type FileRecord } from './record'

const whole: FileRecord = {
  version: VERSION,
  id: 'a',
  tab: 't',
  at: 5,
  order: 2,
  inView: true,
  name: 'a.yaml',
  label: 'a',
  fromLink: true,
  text: 'a: b\n',
  settings: {
    release: 'kgateway@2.0.5',
    dataPlane: 'agentgateway',
    istioAutoMtls: true,
    production: false,
    agentgatewayModels: null,
    namespace: 'ai',
  },
  document: 3,
  member: 'spec.ai.llm',
  cursor: { line: 3, column: 7 },
}

describe('a stored work', () => {
  test('comes back as it was', () => {
    expect(readFileRecord(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  })

  test('of an older version is repaired: the text is what counts', () => {
    expect(
      readFileRecord({
        id: 'a',
        text: 'x',
        settings: { release: 'kgateway@0.1', dataPlane: 7 },
        document: -2,
        at: 'soon',
        member: 4,
      }),
    ).toEqual({
      ...whole,
      text: 'x',
      settings: DEFAULT_SETTINGS,
      tab: '',
      at: 0,
      order: 0,
      inView: false,
      name: null,
      label: '',
      fromLink: false,
      document: 0,
      member: null,
      cursor: null,
    })
  })

  test('of a later version is left alone, whatever it holds', () => {
    expect(readFileRecord({ version: VERSION + 1 })).toBe('newer')
    expect(readRecent({ ...whole, version: VERSION + 1 })).toBe('newer')
  })

  test('that was closed is known by its name alone', () => {
    expect(readGone({ version: VERSION, id: 'a', gone: true })).toBe('a')
    expect(
      [null, 1, whole, { id: 1, gone: true }, { version: VERSION + 1, id: 'a', gone: true }].map(readGone),
    ).toEqual([null, null, null, null, null])
  })

  test('without a text is none', () => {
    for (const stored of [null, 3, 'x', [], {}, { id: 'a' }, { text: 'x' }, { id: 1, text: 'x' }])
      expect([readFileRecord(stored), readRecent(stored)]).toEqual([null, null])
  })

  test('may be anything at all', () => {
    holds(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        const stored = {
          id: 'a',
          text: 'x',
          settings: a,
          at: b,
          order: a,
          document: b,
          name: a,
          member: b,
          label: a,
          version: 1,
        }
        expect(readFileRecord(stored)).toMatchObject({ id: 'a', text: 'x', version: VERSION })
        expect(() => [readFileRecord(a), readRecent(b)]).not.toThrow()
      }),
    )
  })
})
