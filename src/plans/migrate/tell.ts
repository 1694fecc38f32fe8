import type { Endpoint } from '../../connection/endpoints.js'
import type { Reading } from '../../reading.js'
import { releaseId } from '../../releases/release.js'
import { differences, type Difference, type MigratedEndpoint } from './differences.js'
import type { Path } from '../../yaml/path.js'
import type { Draft } from './draft.js'

/** Notes everything that is not as it was: what goes on the wire, and what the target refuses. */
export function tell(
  draft: Draft,
  before: Reading,
  after: Reading,
  endpoints: readonly MigratedEndpoint[],
  migrated: ReadonlySet<number>,
): void {
  const release = releaseId(after.release)
  for (const { before: old, after: now } of endpoints) {
    const home = old ? draft.origins.indexOf(old.document) : -1
    if (!old || home < 0) continue
    if (!now) draft.note(home, old.member.path, 'endpoint-gone', { release })
    else tellEndpoint(draft, home, old, now, release)
  }
  const known = new Set(before.findings.map(({ document, code }) => `${document} ${code}`))
  for (const finding of after.findings) {
    const { document, severity, source, path, code } = finding
    if (severity !== 'error' || source === 'yaml' || document === null || !migrated.has(document)) continue
    const isNew = !known.has(`${draft.origins[document]} ${code}`)
    draft.note(document, path, isNew && LIMITS.has(code) ? 'limit-shrank' : 'refused', { release, finding })
  }
}

const LIMITS: ReadonlySet<string> = new Set(['too-many', 'too-many-properties', 'too-long', 'too-large'])

function tellEndpoint(draft: Draft, home: number, before: Endpoint, after: Endpoint, release: string): void {
  const { path, host } = before.member
  if (!before.reachable && after.reachable) {
    draft.note(home, path, 'reachable-now', { release })
    return
  }
  if (before.reachable && !after.reachable) {
    draft.note(home, path, 'endpoint-gone', { release })
    return
  }
  const all = differences(before, after)
  const isStricter = !host && isMore(before, after)
  if (isStricter)
    draft.note(home, path, 'checked-more', {
      host: after.host ?? '',
      before: before.wire.verify ?? 'none',
      after: after.wire.verify ?? 'none',
    })
  for (const each of all) {
    if (each.part === 'httpVersion')
      draft.note(home, path, 'http-version', { before: said(each.before), after: said(each.after) })
    else if (each.part === 'requests') tellKinds(draft, home, path, each)
    else if (!isStricter || !OF_CHECK.has(each.part)) draft.note(home, path, 'wire-differs', told(each))
  }
}

/** Kinds of requests that only one side serves. */
function tellKinds(draft: Draft, home: number, path: Path, { before, after }: Difference): void {
  const [less, more] = [before, after].map((kinds) => (kinds as readonly string[]).join(', '))
  if (more) draft.note(home, path, 'serves-more', { kinds: more })
  if (less) draft.note(home, path, 'serves-less', { kinds: less })
}

const CHECKS = ['none', 'chain', 'chain+name']
const OF_CHECK: ReadonlySet<string> = new Set(['verify', 'verifiedNames', 'trust'])

/** Whether the provider's own host is checked for more than before, by the CAs of the system. */
function isMore({ wire: before, host }: Endpoint, { wire: after, host: now }: Endpoint): boolean {
  const isOfSystem = after.trust === 'system' && (before.trust === 'system' || before.trust === null)
  return isOfSystem && host === now && CHECKS.indexOf(after.verify ?? '') > CHECKS.indexOf(before.verify ?? '')
}

const told = ({ part, request, before, after }: Difference) => ({
  part: request === undefined ? part : `${request} ${part}`,
  before: said(before),
  after: said(after),
})

/** A value of the answer for people. */
function said(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
