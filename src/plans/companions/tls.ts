import { isWithin } from '../../yaml/path.js'
import type { Finding } from '../../model/finding.js'
import type { Settings } from '../../analyze.js'
import { whatWouldChange } from '../what-would-change.js'
import { companion, lacking, type Companion, type Context } from './companion.js'

/** Findings that say: requests go out in plaintext where nobody wants that. */
const PLAINTEXT: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'tls-port-in-plaintext',
  'no-tls-policy-on-tls-port',
  'no-backend-tls-policy',
  'plaintext-credential',
  'production-plaintext',
])

/** Each of them is tried with edits, and each edit is analysed. */
const MOST = 5

/** What encrypts endpoints that are warned about: the smallest edit that does, as this release has it. */
export function tlsFor(context: Context, settings: Settings): readonly Companion[] {
  const { reading, backends } = context
  const warned = backends.flatMap((backend) =>
    backend.endpoints
      .filter(({ wire, member }) =>
        wire.scheme === 'http'
          ? reading.findings.some(
              (finding) =>
                PLAINTEXT.has(finding.code) &&
                finding.document === backend.document.index &&
                (isWithin(finding.path, member.path) || isWithin(member.path, finding.path)),
            )
          : false,
      )
      .map((endpoint) => ({ endpoint, backend })),
  )
  return warned.slice(0, MOST).flatMap(({ endpoint, backend }) => {
    const { document, member, host, port } = endpoint
    const { namespace, name } = backend
    const found = whatWouldChange(reading.text, { document, path: member.path }, settings)
    const offer = found?.offers.find(({ goal, code }) => goal === 'https' && WRITES.has(code))
    return offer
      ? [
          companion(
            'tls',
            { host: host ?? '', port: port ?? 0 },
            [namespace, name, JSON.stringify(member.path)],
            [document],
            { is: 'advised', plan: offer.plan },
          ),
        ]
      : [lacking('tls', `${host ?? ''}:${port ?? ''}`, backend, context, [name, JSON.stringify(member.path)])]
  })
}

/** Edits that add what encrypts; those that send requests to another server are no companion. */
const WRITES: ReadonlySet<string> = new Set(['add-tls-block', 'add-tls-policy'])
