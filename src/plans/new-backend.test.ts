import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { applyChange } from '../yaml/change-set.js'
import { backendForms, newBackend, startAnew } from './new-backend.js'
import { planChange, type Plan } from './plan.js'
import { preview } from './preview.js'

const changeOf = (text: string, plan: Plan) => planChange(read(text), plan)!

describe('a new backend', () => {
  test.each(releases.map((release) => [releaseId(release), release] as const))('of %s is valid', (id, release) => {
    const text = applyChange('', changeOf('', newBackend(release, 'mine')))
    const { documents, valid } = read(text, {
      ...DEFAULT_SETTINGS,
      release: release.kinds.some(({ shape }) => shape) ? id : 'auto',
    })
    expect(documents.map(({ name, backend }) => [name, backend !== null])).toEqual([['mine', true]])
    expect(valid).toBe(true)
  })

  test.each(
    backendForms().flatMap(({ shape, kind, releases: serving, canPool }) =>
      (canPool ? [false, true] : [false]).map((isPool) => ({ shape, kind, serving, isPool })),
    ),
  )('$kind as $shape, a pool: $isPool, is valid on each release that serves it', ({ shape, kind, serving, isPool }) => {
    for (const release of serving) {
      const text = applyChange('', changeOf('', newBackend(release, 'mine', { shape, isPool })))
      const reading = read(text, { ...DEFAULT_SETTINGS, release: releaseId(release), agentgatewayModels: 'on' })
      expect([reading.valid, reading.endpoints.length], `${releaseId(release)}\n${text}`).toEqual([true, 1])
      expect(reading.documents[0]).toMatchObject({ kind, backend: { shape: { id: shape }, isSingle: !isPool } })
    }
  })

  test('comes behind the last document, in its line ends, and shows as added lines', () => {
    const text = 'kind: Secret # a\r\nmetadata: {name: a}'
    const [release] = releases
    const change = changeOf(text, newBackend(release!, 'mine'))
    expect(applyChange(text, change)).toMatch(/^kind: Secret # a\r\nmetadata: \{name: a\}\r\n---\r\napiVersion: /)
    expect(applyChange(text, change)).not.toMatch(/[^\r]\n/)
    expect(preview(text, change).flatMap(({ removed }) => removed)).toEqual([])
  })

  test('can stand in the place of all that was there', () => {
    const text = 'kind: Secret\nmetadata: {name: a}\n'
    const change = changeOf(text, startAnew(text, releases[0]!, 'mine'))
    expect(read(applyChange(text, change)).documents.map(({ name }) => name)).toEqual(['mine'])
    expect(planChange(read(`${text}\n`), startAnew(text, releases[0]!, 'mine'))).toBeNull()
  })
})
