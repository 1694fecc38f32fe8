import { analyze, type Analysis, type Settings } from '../../analyze.js'
import { read, readingOf, type Reading } from '../../reading.js'
import type { ClusterKind, Release } from '../../releases/release.js'
import { releases } from '../../releases/table.js'
import type { MigratedEndpoint } from './differences.js'
import { kindsThere, migrate, NoTarget, settingsThere, type Migration, type MigrationTarget } from './migrate.js'

/** A migration as plain data, which another thread can send; `migrationOf` puts it over its texts again. */
export interface MigrationAnswer extends Omit<Migration, 'before' | 'after' | 'endpoints'> {
  readonly after: Analysis
  /** By their numbers in the analyses before and after; null where there is none. */
  readonly endpoints: readonly {
    readonly before: number | null
    readonly after: number | null
    readonly same: boolean
  }[]
}

/** The same as `migrate`, of a text that is not read yet; null where the target serves no such kind. */
export function migrationAnswer(
  text: string,
  settings: Settings,
  target: MigrationTarget,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): MigrationAnswer | null {
  try {
    const before = read(text, settings, table, clusterKinds)
    const { after, endpoints, before: _, ...rest } = migrate(before, target, table, clusterKinds)
    const there = settingsThere(before, target)
    const numberOf = (all: Reading['endpoints'], one: MigratedEndpoint['before']): number | null =>
      one ? all.indexOf(one) : null
    return {
      ...rest,
      after: analyze(rest.text, there, table, kindsThere(before, target, table, clusterKinds)),
      endpoints: endpoints.map((each) => ({
        before: numberOf(before.endpoints, each.before),
        after: numberOf(after.endpoints, each.after),
        same: each.same,
      })),
    }
  } catch (error) {
    if (error instanceof NoTarget) return null
    throw error
  }
}

/** A migration over the text that it is about, as it was read before. */
export function migrationOf(
  { after: analysis, endpoints, ...answer }: MigrationAnswer,
  before: Reading,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
): Migration {
  const kinds = kindsThere(before, { release: analysis.release }, table, clusterKinds)
  const after = readingOf(analysis, answer.text, table, kinds)
  return {
    ...answer,
    before,
    after,
    endpoints: endpoints.map((each) => ({
      before: each.before === null ? null : (before.endpoints[each.before] ?? null),
      after: each.after === null ? null : (after.endpoints[each.after] ?? null),
      same: each.same,
    })),
  }
}
