import type { Endpoint } from '../connection/endpoints.js'
import type { Finding } from '../model/finding.js'
import { isWithin } from '../yaml/path.js'

/** What the three parties say that a text must pass. */
export interface Summary {
  /** `unjudged`: a document is too large, or takes too much work, to be judged; `nothing`: the text holds no object that the release knows. */
  readonly apiServer: 'accepts' | 'refuses' | 'nothing' | 'unjudged'
  /** `nothing`: no AI backend gets as far as the controller. */
  readonly controller: 'accepts' | 'refuses' | 'nothing'
  /** Endpoints. Those in plaintext that is warned about are among the working ones. */
  readonly wire: {
    readonly working: number
    readonly failing: number
    readonly plaintext: number
    readonly undetermined: number
  }
}

interface Judged {
  readonly index: number
  readonly known: boolean
  readonly valid: boolean
  readonly backend: unknown
}

/** The three verdicts on a text. */
export function summaryOf(
  documents: readonly Judged[],
  findings: readonly Finding[],
  endpoints: readonly Endpoint[],
): Summary {
  const backends = documents.filter(({ backend, known, valid }) => backend !== null && known && valid)
  return {
    apiServer: apiServerOn(documents, findings),
    controller: backends.length === 0 ? 'nothing' : findings.some(isControllerError) ? 'refuses' : 'accepts',
    wire: wireOf(endpoints, findings),
  }
}

/** Whether a finding keeps the API server from accepting its document. */
export function refuses({ severity, source }: Finding): boolean {
  return severity === 'error' && (source === 'yaml' || source === 'api-server')
}

const isControllerError = ({ severity, source }: Finding): boolean => severity === 'error' && source === 'controller'

/** Errors that say that nobody knows whether there are others. */
const UNJUDGED: ReadonlySet<string> = new Set<Finding['code']>(['document-too-large', 'too-much-work'])

function apiServerOn(documents: readonly Judged[], findings: readonly Finding[]): Summary['apiServer'] {
  const refusals = findings.filter(refuses)
  if (refusals.some(({ code }) => !UNJUDGED.has(code))) return 'refuses'
  if (refusals.length > 0) return 'unjudged'
  return documents.some(({ known }) => known) ? 'accepts' : 'nothing'
}

/** Warnings that a connection is in plaintext. */
const PLAINTEXT: ReadonlySet<string> = new Set<Finding['code']>([
  'plaintext-credential',
  'tls-port-in-plaintext',
  'no-tls-policy-on-tls-port',
  'no-backend-tls-policy',
  'istio-takes-tls',
  'production-plaintext',
])

/**
 * The endpoints with a mark on those whose plaintext a finding warns about. Elsewhere plaintext is no fault: inside a cluster
 * it is often right.
 */
export function withWarnedPlaintext(endpoints: readonly Endpoint[], findings: readonly Finding[]): readonly Endpoint[] {
  const warnings = findings.filter(({ severity, code }) => severity !== 'info' && PLAINTEXT.has(code))
  return warnings.length === 0
    ? endpoints
    : endpoints.map((endpoint) =>
        endpoint.wire.scheme === 'http' && warnings.some(isAt(endpoint))
          ? { ...endpoint, warnedPlaintext: true as const }
          : endpoint,
      )
}

const isAt =
  ({ document, member }: Endpoint) =>
  (finding: Finding): boolean =>
    finding.document === document && isWithin(finding.path, member.path)

function wireOf(endpoints: readonly Endpoint[], findings: readonly Finding[]): Summary['wire'] {
  const certain = findings.filter(({ source }) => source === 'wire')
  const counts = { working: 0, failing: 0, plaintext: 0, undetermined: 0 }
  for (const endpoint of endpoints) {
    const { reachable, wire, target, warnedPlaintext } = endpoint
    if (!reachable || wire.trust === 'nothing' || certain.some(isAt(endpoint))) counts.failing++
    else if (wire.scheme === 'unknown' || target?.absent) counts.undetermined++
    else {
      counts.working++
      if (warnedPlaintext) counts.plaintext++
    }
  }
  return counts
}
