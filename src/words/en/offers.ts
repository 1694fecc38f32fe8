import type { OfferParams } from '../../model/codes/offers.js'
import type { Sentences } from '../say.js'

const named = ({ kind, name }: { readonly kind: string; readonly name: string }): string => `${kind} "${name}"`

/** What an offered edit does. */
export const offers: Sentences<OfferParams> = {
  'set-port': (p) => `Set the port to ${p.port}`,
  'write-host': (p) => `Write the host ${p.host} with port ${p.port}`,
  'own-host': (p) => `Remove host and port, so that requests go to ${p.provider} itself`,
  'check-certificate': () => 'Check the certificate: remove insecureSkipVerify',
  'add-tls-block': () => 'Add policies.tls',
  'remove-tls-block': (p) => `Remove the TLS settings of ${named(p)}`,
  'remove-certificates': (p) => `Trust the proxy’s own CAs: remove caCertificateRefs of ${named(p)}`,
  'add-tls-policy': (p) => `Add a BackendTLSPolicy for ${p.host}`,
  'remove-policy': (p) => `Remove ${named(p)}`,
  'leave-policy': (p) => `Take the backend out of ${named(p)}`,
  'add-health': (p) =>
    p.counts429
      ? 'Add policies.health, which leaves out a provider after a 429 or 5xx'
      : 'Add policies.health with eviction, which leaves out a failing provider',
  'add-outlier-detection': () => 'Add a BackendConfigPolicy that leaves out a failing host after one 5xx',
  'set-url': (p) => `Set baseURL to ${p.url}`,
}
