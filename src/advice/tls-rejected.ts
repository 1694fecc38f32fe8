import type { Reason } from '../model/reason.js'
import type { Hit, Trap } from './trap.js'

const EFFECTS: Readonly<Record<string, string>> = { 'tls-rejects-backend': 'backend', 'tls-policy-rejected': 'policy' }

/** TLS blocks that the data plane refuses although status says Accepted (domain: agentgateway, D1, D7, D24). */
export const tlsRejected: Trap = {
  code: 'tls-block-rejected',
  find: ({ endpoints }) => {
    const found = new Map<unknown, Hit<'tls-block-rejected'>>()
    const all = endpoints.flatMap(({ because, contexts = [] }) => [because, ...contexts.map((each) => each.because)])
    for (const each of all.flat()) {
      const hit = hitOf(each)
      if (hit && !found.has(each.place?.range.start)) found.set(JSON.stringify([hit.document, hit.path]), hit)
    }
    return [...found.values()]
  },
}

function hitOf({ rule, params, place }: Reason): Hit<'tls-block-rejected'> | null {
  const effect = EFFECTS[rule]
  if (effect === undefined || !place) return null
  const { fault = '', text = '' } = params as { readonly fault?: string; readonly text?: string }
  return {
    severity: effect === 'backend' ? 'error' : 'warning',
    source: effect === 'backend' ? 'controller' : 'advice',
    document: place.document,
    path: [...place.path, ...(FIELDS[fault] ?? [])],
    params: { fault, text, effect },
  }
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  name: ['verifySubjectAltNames'],
  certificate: ['mtlsCertificateRef'],
  trust: ['insecureSkipVerify'],
}
