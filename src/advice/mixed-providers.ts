import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** One pool, several kinds of provider: Envoy's translation refuses the backend (kgateway-envoy, T1). */
export const mixedProviders: Trap = {
  code: 'mixed-providers',
  needs: 'mixed-pool-is-dropped',
  find: ({ backend }) => {
    const members = membersOf(backend)
    const first = members.find((member) => member.dialect)
    const other = members.find((member) => member.dialect && member.dialect.typeName !== first?.dialect?.typeName)
    if (!first || !other?.entry) return []
    const found = [...new Set(members.flatMap(({ dialect }) => (dialect ? [dialect.typeName] : [])))].sort()
    return [
      {
        severity: 'error',
        source: 'controller',
        path: other.entry.path,
        params: {
          providers: members
            .flatMap((m) => m.provider?.label ?? [])
            .filter((label, i, all) => all.indexOf(label) === i),
          found,
        },
        dropsBackend: true,
      },
    ]
  },
}
