import type { CompanionParams } from '../../model/codes/companions.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

const CLOUDS = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' } as const

/** What a companion is, what it is for, and what adding it is called. */
export const companions: FindingWords<CompanionParams> = {
  secret: {
    line: (p) => `Secret ${p.name}`,
    more: (p) =>
      `The gateway reads ${list(p.keys)} of it in namespace ${p.namespace}. The text gets a shell variable, never the value itself.`,
    fix: () => 'Add Secret',
  },
  'secret-keys': {
    line: (p) => `Secret ${p.name} lacks ${list(p.keys)}`,
    more: () => 'Keys count letter by letter; the gateway reads these and no others.',
    fix: (p) => `Add ${list(p.keys)}`,
  },
  'ca-config-map': {
    line: (p) => `ConfigMap ${p.name}`,
    more: (p) => `The server’s certificate is checked against ${p.key} of it, and against nothing else.`,
    fix: () => 'Add ConfigMap',
  },
  namespace: {
    line: (p) => `Namespace ${p.name}`,
    more: () => 'Objects of a namespace that does not exist are refused.',
    fix: () => 'Add Namespace',
  },
  gateway: {
    line: (p) => `Gateway ${p.name}`,
    more: (p) =>
      `Clients send their requests there. Its class is ${p.className}, which this release’s controller serves.`,
    fix: () => 'Add Gateway',
  },
  'ai-extension': {
    line: (p) => `AI extension of Gateway ${p.gateway}`,
    more: () =>
      'Beside Envoy a second process speaks to LLM providers. It runs only where GatewayParameters say so; without it requests get 500.',
    fix: () => 'Add GatewayParameters',
  },
  route: {
    line: (p) => `HTTPRoute to ${p.backend}`,
    more: (p) => `Without a route nothing reaches the backend. It joins Gateway ${p.gateway}.`,
    fix: () => 'Add HTTPRoute',
  },
  'route-timeout': {
    line: (p) => `Time limit of HTTPRoute ${p.route}`,
    more: () => 'Envoy ends every answer after 15 seconds where the route says nothing else, and cuts long streams.',
    fix: (p) => `Allow ${p.timeout}`,
  },
  'reference-grant': {
    line: (p) => `ReferenceGrant from ${p.from} to ${p.to}`,
    more: (p) => `Routes of namespace ${p.from} may name a ${p.kind} of ${p.to} only where this allows it.`,
    fix: () => 'Add ReferenceGrant',
  },
  tls: {
    line: (p) => `TLS to ${p.host}:${p.port}`,
    more: () => 'Now requests and credentials leave the gateway as plain text.',
    fix: () => 'Encrypt with TLS',
  },
  'private-ca': {
    line: (p) => `The CA of ${p.host}`,
    more: (p) =>
      `No public CA certifies a name of the cluster, so every handshake fails. ConfigMap ${p.name} holds the CA that signed the server’s certificate.`,
    fix: () => 'Add the CA',
  },
  failover: {
    line: (p) => `Failover of ${p.backend}`,
    more: (p) =>
      p.by === 'outliers'
        ? 'Without outlier detection the next priority is never tried: errors reach the client.'
        : 'Without a health policy the next priority is never tried: errors reach the client.',
    fix: (p) => (p.by === 'outliers' ? 'Add outlier detection' : 'Add health policy'),
  },
  retry: {
    line: (p) => `Retries of requests to ${p.backend}`,
    more: (p) =>
      p.seesEviction
        ? 'The request that meets the failure is sent again, to the next priority.'
        : 'The request that meets the failure is sent again. On this release it may meet the same member once more.',
    fix: (p) => (p.kind === 'HTTPRoute' ? 'Add retry to the route' : `Add ${p.kind}`),
  },
  'release-lacks': {
    line: (p) =>
      ({
        tls: `TLS to ${p.subject}`,
        check: `A check of the certificate of ${p.subject}`,
        failover: `Failover of ${p.subject}`,
        retry: `Retries of requests to ${p.subject}`,
      })[p.what],
    more: (p) =>
      ({
        tls: `${p.release} has no field and no policy that encrypts this port. What leads to another answer stands at the endpoint.`,
        check: `${p.release} encrypts, and has no setting by which it checks who answers.`,
        failover: `${p.release} has nothing that takes a failing member out: errors of the first priority reach the client.`,
        retry: `${p.release} does not send a failed request again: the client that meets the failure gets it.`,
      })[p.what],
    fix: () => '',
  },
  'cloud-identity': {
    line: (p) => `${CLOUDS[p.cloud]} identity of Gateway ${p.gateway}`,
    more: (p) =>
      [
        `The gateway’s pods sign in by themselves: their ServiceAccount has the annotation ${p.annotation}`,
        ...(p.label === '' ? [] : [`the pods have the label ${p.label}`]),
        'the role it names may call the models',
      ].join(', ') +
      '. EKS Pod Identity and a GKE principal of the ServiceAccount itself need no annotation. The fields of the parameters were not read in this release’s CRDs: kubectl explain shows them.',
    fix: () => 'Add the annotation',
  },
}
