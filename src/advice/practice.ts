import type { Endpoint } from '../connection/endpoints.js'
import { lastWord } from '../connection/open-marks.js'
import type { Reading } from '../reading.js'
import { releaseId, type Release } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { looksPublic } from './hosts.js'

/** How a backend stands to what the projects' own documents advise. */
export interface Practice {
  /** An error stands against it: nothing of it is as it says. */
  readonly refused: boolean
  /** Endpoints in plaintext that is warned about, wherever it goes. */
  readonly warned: number
  /** Endpoints with a host of their own of which no field says how they are spoken to: a default decides. */
  readonly unsaid: number
  /** Plaintext that stays inside, and plaintext that leaves the cluster. */
  readonly plaintext: { readonly inside: number; readonly outside: number }
  /** TLS whose certificate is checked against its name, against a CA alone, or not at all. */
  readonly tls: { readonly checked: number; readonly chain: number; readonly unchecked: number }
  /** Neither: nothing goes out, or it is not determined. */
  readonly other: number
  /** The newest release, where it is another one. */
  readonly newest: string | null
}

/**
 * One look at a whole backend: the protocol said explicitly, plaintext inside networks alone, certificates that are checked,
 * the newest release. Null where it has no endpoints.
 */
export function practiceOf(
  { endpoints, release, findings }: Pick<Reading, 'endpoints' | 'release' | 'findings'>,
  document: number,
  table: readonly Release[] = releases,
): Practice | null {
  const own = endpoints.filter((endpoint) => endpoint.document === document)
  if (own.length === 0) return null
  const count = (holds: (endpoint: Endpoint) => boolean): number => own.filter(holds).length
  const isOutside = ({ host }: Endpoint): boolean => host !== null && looksPublic(host)
  const isPlain = ({ wire }: Endpoint): boolean => wire.scheme === 'http'
  const verified = (verify: Endpoint['wire']['verify']) => count(({ wire }) => wire.verify === verify)
  const plaintext = {
    inside: count((each) => isPlain(each) && !isOutside(each)),
    outside: count((each) => isPlain(each) && isOutside(each)),
  }
  const tls = { checked: verified('chain+name'), chain: verified('chain'), unchecked: verified('none') }
  const known = plaintext.inside + plaintext.outside + tls.checked + tls.chain + tls.unchecked
  const newest = table.findLast(({ planes }) => planes.length > 0)
  const told = findings.filter((finding) => finding.document === document)
  return {
    refused: told.some(({ severity }) => severity === 'error'),
    warned: count(({ warnedPlaintext }) => warnedPlaintext === true),
    unsaid: count(isUnsaid),
    plaintext,
    tls,
    other: own.length - known,
    newest: newest && releaseId(newest) !== releaseId(release) ? releaseId(newest) : null,
  }
}

/** The last rule had the last word: where it is about something absent, nobody said it. */
function isUnsaid({ member, reachable, because }: Endpoint): boolean {
  const last = lastWord(because)
  return reachable && member.host !== null && (last?.rule === 'no-tls-policy' || last?.place === null)
}

/** What production asks for: everything that leaves is encrypted, and checked to be the host that is meant. */
export const isFitForProduction = ({ refused, warned, plaintext, tls, other }: Practice): boolean =>
  !refused && warned === 0 && plaintext.outside === 0 && tls.unchecked === 0 && tls.chain === 0 && other === 0
