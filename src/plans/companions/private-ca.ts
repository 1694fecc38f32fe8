import { printDocument } from '../../yaml/edit/print.js'
import { isPresent, nodeAt } from '../../yaml/nodes.js'
import { freeName } from '../change.js'
import type { Step } from '../edits.js'
import { valueOf } from './variables.js'
import { companion, lacking, named, type Companion, type FindCompanions } from './companion.js'

/** The CA of a server of the cluster's own: TLS to such a name fails while only public CAs are trusted (domain: agentgateway, section 3.2). */
export const privateCas: FindCompanions = (context) => [...ownCas(context), ...unchecked(context)]

/** Where Envoy encrypts without a check, no field and no policy brings one (domain: kgateway-envoy, section 3.3, T13). */
const unchecked: FindCompanions = (context) => {
  if (!context.plane.traits.includes('envoy-controller')) return []
  return context.backends.flatMap((backend) => {
    const hosts = backend.endpoints
      .filter(({ wire, member, reachable }) => reachable && wire.verify === 'none' && !member.skipVerify)
      .map(({ host, port }) => `${host ?? ''}:${port ?? ''}`)
    return [...new Set(hosts)].map((subject) => lacking('check', subject, backend, context))
  })
}

const ownCas: FindCompanions = ({ reading, world }) =>
  reading.findings.flatMap((finding): Companion[] => {
    if (finding.code !== 'cluster-name-public-ca' || finding.document === null) return []
    const home = world.at(finding.document)
    if (!home || home.name === null) return []
    const { params, path, document } = finding
    const name = freeName(
      `${home.name}-ca`,
      world.all('ConfigMap').map((each) => each.name),
    )
    // A policy of Gateway API says either the one or the other, and group and kind.
    const isGatewayApi = path.at(-1) === 'validation'
    const system = [...path, 'wellKnownCACertificates']
    const steps: Step[] = [
      ...(isPresent(nodeAt(home.root, system)) ? [{ path: system, change: { do: 'remove' as const } }] : []),
      {
        path: [...path, 'caCertificateRefs'],
        change: { do: 'set', value: [isGatewayApi ? { group: '', kind: 'ConfigMap', name } : { name }] },
      },
    ]
    const ca = { name: 'CA_CRT', key: 'ca.crt', form: 'pem' } as const
    const head = printDocument({ apiVersion: 'v1', kind: 'ConfigMap', metadata: named(name, home.namespace) })
    const text = `${head}data:\n  ${ca.key}: ${valueOf(ca)}\n`
    return [
      companion('private-ca', { host: params.host, name }, [world.namespaceOf(home), home.name], [document], {
        is: 'advised',
        plan: {
          steps: [
            { do: 'change', document, steps },
            { do: 'add', after: null, text },
          ],
          dropped: [],
        },
      }),
    ]
  })
