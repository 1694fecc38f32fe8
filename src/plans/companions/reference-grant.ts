import { gathered } from '../../connection/attached.js'
import { referencesTo } from '../../connection/route-reference.js'
import { grantFor } from '../../connection/grants.js'
import { GATEWAY_API } from '../../connection/routes.js'
import { printDocument } from '../../yaml/edit/print.js'
import { freeName } from '../change.js'
import { adding, companion, named, type Companion, type FindCompanions } from './companion.js'

/** A route of another namespace reaches a backend only where the backend's namespace grants it (domain: agentgateway, section 6; kgateway-envoy, T27). */
export const referenceGrants: FindCompanions = ({ backends, world }) =>
  backends.flatMap((backend) => {
    const { document, namespace, backend: ai } = backend
    const strangers = gathered(
      referencesTo(backend).filter((reference) => world.namespaceOf(reference.document) !== namespace),
      (reference) => world.namespaceOf(reference.document),
    )
    return [...strangers].map(([from, references]): Companion => {
      const { group, kind } = ai.shape
      const granted = grantFor(backend, from)
      const taken = world.all('ReferenceGrant').map((each) => each.name)
      const text = printDocument({
        apiVersion: `${GATEWAY_API}/v1beta1`,
        kind: 'ReferenceGrant',
        metadata: named(freeName(`routes-of-${from}`, taken), document.namespace),
        spec: { from: [{ group: GATEWAY_API, kind: 'HTTPRoute', namespace: from }], to: [{ group, kind }] },
      })
      return companion(
        'reference-grant',
        { from, to: namespace, kind },
        [from, namespace, group, kind],
        [document.index, ...references.map((each) => each.document.index)],
        granted
          ? { is: 'there', document: granted.index, path: ['spec', 'from'] }
          : { is: 'assumed', plan: adding(text) },
      )
    })
  })
