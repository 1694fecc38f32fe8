import type { Unsure } from '../../failover/pool.js'

/** What a play of failing targets takes for granted although no source settles it. */
export const unsure: Readonly<Record<Unsure, string>> = {
  condition: 'unhealthyCondition asks for more than the status code: here 5xx and failed connections count as bad.',
  'health-threshold': 'How a score comes about is not known: here healthThreshold counts as one bad answer.',
  'connect-errors-counted': 'Failed connections are taken to count like a 5xx.',
  'timeouts-counted': 'The 504 of a timeout is taken to count like any other 5xx.',
  'retried-failures': 'A retry is taken to follow failed connections and the listed status codes.',
  'retry-condition': 'The condition of the retry is not read.',
  'envoys-own-numbers':
    'How Envoy shares requests between priorities of which a part is out, and that each ejection is longer than the last, follows its own documentation, not a release of kgateway.',
  addresses: 'Envoy splits requests by addresses: here each name is taken to have one.',
}
