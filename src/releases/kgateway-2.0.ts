import type { EnvoyRules, TlsRule } from '../connection/envoy/envoy.js'
import { multipool } from '../shapes/multipool.js'
import { backend20 } from '../schema/kinds/backend-2.0.js'
import { AWS_AUTH, awsAuth } from '../schema/kinds/backend-parts.js'
import type { ObjectSchema } from '../schema/language.js'
import { envoyPlane } from './planes.js'
import type { Family, Trait } from './release.js'

// Decision tables per release: domain kgateway-envoy, sections 3.2 (R0 to R3) and 3.4 (Istio auto mTLS).

/** Up to 2.0.0 Istio's plugin replaces the AI transport sockets, so that nothing is encrypted (3.4). */
const istioReplacesSockets: TlsRule = {
  rule: 'istio-replaces-sockets',
  when: { istioAutoMtls: true },
  tls: null,
  point: null,
}
const otherPort: TlsRule = { rule: 'port-is-not-443', when: { port443: false }, tls: null, point: 'port' }

/** R0: the TLS match has no criteria and comes first (issue 10960). */
const alwaysTls: EnvoyRules = {
  table: [istioReplacesSockets, { rule: 'tls-on-every-port', when: {}, tls: { verify: 'none' }, point: 'port' }],
  httpVersion: '2',
}

/** R1: 443 is TLS, nothing is verified. */
const tlsOn443: EnvoyRules = {
  table: [
    istioReplacesSockets,
    otherPort,
    { rule: 'port-443-unverified', when: { port443: true }, tls: { verify: 'none' }, point: 'port' },
  ],
  httpVersion: '1.1',
}

/** R2: 443 is verified against system CAs, unless the override says otherwise. */
const verifiedUnlessSkipped: EnvoyRules = {
  table: [
    otherPort,
    {
      rule: 'verification-skipped',
      when: { port443: true, skipVerify: true },
      tls: { verify: 'none' },
      point: 'skipVerify',
    },
    { rule: 'port-443-verified', when: { port443: true }, tls: { verify: 'chain' }, point: 'port' },
  ],
  httpVersion: '1.1',
}

/** R3: only default hosts are verified. */
const verifiedWithoutOverride: EnvoyRules = {
  table: [
    otherPort,
    {
      rule: 'override-443-unverified',
      when: { port443: true, override: true },
      tls: { verify: 'none' },
      point: 'host',
    },
    { rule: 'default-host-verified', when: { port443: true, override: false }, tls: { verify: 'chain' }, point: null },
  ],
  httpVersion: '1.1',
}

function family(rules: EnvoyRules, schema: ObjectSchema, ...traits: Trait[]): Family {
  return {
    kinds: [{ group: multipool.group, version: multipool.version, kind: multipool.kind, schema, shape: multipool }],
    planes: [
      envoyPlane(rules, [
        'envoy-controller',
        'no-outlier-detection',
        ...(rules === alwaysTls ? [] : (['port-decides'] as const)),
        ...traits,
      ]),
    ],
    istioMatters: rules.table.includes(istioReplacesSockets),
  }
}

const schema = backend20()

export const beta1: Family = family(
  alwaysTls,
  backend20({ awsAuth: awsAuth(['Secret', 'IRSA'], 'secret') }),
  'pool-secrets-missing',
)
export const beta2: Family = family(
  alwaysTls,
  backend20({ awsAuth: awsAuth(['Secret'], 'secret') }),
  'pool-secrets-missing',
)
export const beta3: Family = family(
  alwaysTls,
  backend20({ awsAuth: awsAuth(['Secret'], 'secret') }),
  'mixed-pool-is-dropped',
)
export const rc1: Family = family(alwaysTls, schema, 'mixed-pool-is-dropped')
export const rc2To200: Family = family(tlsOn443, schema, 'mixed-pool-is-dropped')
export const from202: Family = family(verifiedWithoutOverride, schema, 'mixed-pool-is-dropped')
/** Cut from main, not from the 2.0 branch: an outlier (section 1, lineage). */
export const only201: Family = family(
  verifiedUnlessSkipped,
  backend20({ awsAuth: AWS_AUTH, insecureSkipVerify: true }),
  'mixed-pool-is-dropped',
)
