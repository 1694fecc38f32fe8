import fs from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { releaseId } from '../../releases/release.js'
import { LINE, releases } from '../../releases/table.js'
import { testShared } from '../../tests/support/shared.js'
import { applyChange } from '../../yaml/change-set.js'
import { planChange } from '../plan.js'
import { migrate } from './migrate.js'
import { isLoss } from './note.js'

/** The releases after one in the line of descent; of those without AI kinds there are none. */
const later = (id: string): readonly string[] => {
  const line = LINE.map(([each]) => each)
  return line.slice(line.indexOf(id) + 1)
}

/** Every text of a folder to every later release. */
function migrateAll(folder: string): number {
  let migrations = 0
  for (const name of fs.readdirSync(folder).filter((each) => /\.ya?ml$/.test(each))) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8')
    const before = read(text, { ...DEFAULT_SETTINGS, release: 'auto' })
    for (const release of later(releaseId(before.release))) {
      const { plan, text: made, after, notes, endpoints } = migrate(before, { release, kind: null, dataPlane: null })
      const change = planChange(before, plan)
      expect(change && applyChange(text, change), `${name} → ${release}`).toBe(made)
      const refused = after.findings.filter(
        ({ severity, source, document }) =>
          severity === 'error' &&
          source === 'api-server' &&
          after.endpoints.some((endpoint) => endpoint.document === document),
      )
      const told = new Set(notes.flatMap((note) => (note.code === 'refused' ? [note.params.finding.code] : [])))
      expect(
        refused.filter(({ code }) => !told.has(code)).map(({ code }) => code),
        `${name} → ${release}`,
      ).toEqual([])
      if (refused.length > 0) expect(notes.some(isLoss), `${name} → ${release}`).toBe(true)
      if (endpoints.some(({ same }) => !same)) expect(notes.length, `${name} → ${release}`).toBeGreaterThan(0)
      migrations++
    }
  }
  return migrations
}

describe('what people wrote goes to every later release: valid, or the notes say why not', () => {
  testShared(
    'manifests that work',
    'corpus/working',
    (folder) => {
      expect(migrateAll(folder)).toBeGreaterThan(releases.length)
    },
    300_000,
  )
  testShared(
    'manifests that went wrong',
    'corpus/replay',
    (folder) => {
      expect(migrateAll(folder)).toBeGreaterThan(releases.length)
    },
    300_000,
  )
})
