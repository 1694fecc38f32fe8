import type { Reading } from '../../../reading.js'
import { planeOf, releaseId } from '../../../releases/release.js'
import { groups } from '../../../shapes/groups.js'
import type { Draft } from '../draft.js'

/** A provider that answers so is left out for a while; the writer's to tune. */
const HEALTH = { unhealthyCondition: 'response.code >= 500 || response.code == 429', eviction: { duration: '30s' } }
const PLACE = ['spec', 'policies', 'health']

/**
 * Several groups are there to fail over. Where the target does nothing without a policy (domain: agentgateway, 4.6), one is
 * written; where it moves on otherwise than before, that is told. Whether the text changed.
 */
export function keepFailover(draft: Draft, before: Reading, after: Reading): boolean {
  const traits = planeOf(before.release, before.facts)?.traits ?? []
  const [text, release] = [draft.text, releaseId(after.release)]
  const of = ({ findings }: Reading, document: number | undefined, code: string) =>
    findings.find((each) => each.document === document && each.code === code)
  for (const { index, backend } of after.documents) {
    const origin = draft.origins[index]
    if (backend?.shape !== groups || origin === undefined) continue
    const hadNone = of(before, origin, 'failover-needs-health')
    if (of(after, index, 'failover-needs-health') && !hadNone)
      draft.attempt(() => {
        draft.edit(index, [{ path: PLACE, change: { do: 'set', value: HEALTH } }], backend.schema)
        const was = of(before, origin, 'failover-moves')
          ? 'by-policy'
          : traits.includes('failover-on-429')
            ? 'on-429'
            : 'never'
        draft.note(index, PLACE, 'eviction-added', { release, before: was })
      })
    else {
      const [old, now] = [of(before, origin, 'failover-moves'), of(after, index, 'failover-moves')]
      if (now && JSON.stringify(old?.params) !== JSON.stringify(now.params))
        draft.note(index, groups.groups, 'failover-differs', { release, finding: now })
    }
  }
  return draft.text !== text
}
