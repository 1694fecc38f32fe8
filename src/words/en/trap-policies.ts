import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'
import { lacks } from './execution.js'

/** What traps say of policies that do not do what they look like, and of references that miss. */
export const policies: FindingWords<
  Pick<
    TrapParams,
    | 'dropped-at-apply'
    | 'older-body'
    | 'policy-reference-broken'
    | 'policy-misses-backend'
    | 'route-misses-backend'
    | 'route-names-absent'
    | 'selectors-ignored'
    | 'policy-block-replaced'
    | 'default-host-retrusted'
    | 'ca-reference-kind'
    | 'old-tls-policy'
  >
> = {
  'dropped-at-apply': {
    line: (p) => `${p.field} was applied here and is not in the object`,
    more: () =>
      'The API server drops fields that it does not know in silence, unless kubectl asks for strict validation; or somebody took it out since.',
  },
  'older-body': {
    line: (p) => `This is the body of ${p.from}’s Backend under ${p.kind}, which is written otherwise`,
    more: (p) =>
      `${p.release} wants ${p.grouped ? 'ai.groups[].providers[]' : 'ai.provider'}: the provider with its model, and beside it host, port${p.grouped ? ', name' : ''} and path (${p.wrapped ? 'no provider or hostOverride around them' : 'path as a text'}); credentials in policies.auth, TLS to a host of your own in policies.tls; no spec.type. The endpoints below are what was meant.`,
  },
  'policy-reference-broken': {
    line: (p) =>
      p.effect === 'backend'
        ? `${p.kind} "${p.name}" ${lacks(p)}, so the whole backend is not sent to the proxy`
        : `${p.kind} "${p.name}" ${lacks(p)}; ${p.effect === 'policy' ? 'the policy' : 'this provider'} loses what refers to it`,
    more: (p) =>
      p.effect === 'backend'
        ? 'Requests get 500; the status says Accepted=False.'
        : p.effect === 'policy'
          ? 'What is left of the policy counts. The request shows what goes out.'
          : 'The controller only logs it; the status still says Accepted.',
    fix: (p) => `Name the key ${p.key}`,
  },
  'policy-misses-backend': {
    line: (p) => `Policy ${p.policy} does not reach the backend ${p.backend}: ${WHY[p.reason]?.(p) ?? ''}`,
    more: () => 'It is accepted and changes nothing.',
    fix: (p) =>
      p.reason === 'kind'
        ? `Target ${p.right}`
        : p.reason === 'section' && !p.right.split(', ').some((name) => name.length > 0 && name !== 'backend')
          ? 'Remove sectionName'
          : `Write ${p.right}`,
  },
  'route-misses-backend': {
    line: (p) => `Route ${p.route} leads to ${p.found} ${p.backend}; the backend of that name is ${p.right}`,
    more: () => 'Without group and kind a reference is to a Service. Requests get 500.',
    fix: (p) => `Refer to ${p.right}`,
  },
  'route-names-absent': {
    line: (p) => `Route ${p.route} names ${p.kind} ${p.found}, which this text does not have`,
    more: (p) => `No route leads to ${p.kind} ${p.backend}. Where nothing has the name requests get 500.`,
    fix: (p) => `Refer to ${p.backend}`,
  },
  'selectors-ignored': {
    line: (p) => `${p.release} does not heed targetSelectors: this policy reaches nothing`,
    more: () => 'It has no status either. Name the targets in targetRefs; from 1.2 on labels work.',
  },
  'policy-block-replaced': {
    line: (p) => `${list(p.fields)} here counts for nothing: ${p.by} takes the place of the whole ${p.block} block`,
    more: (p) =>
      p.block === 'ai'
        ? 'Blocks are not mixed on this release (from 1.5 on they are, field by field). Repeat there what shall count.'
        : 'TLS blocks are never mixed. Repeat there what shall count.',
  },
  'default-host-retrusted': {
    line: (p) =>
      p.what === 'name'
        ? `${p.host} has to show a certificate for ${p.name} here, which it has not`
        : `${p.host} is checked against the CA "${p.name}" alone here, which did not certify it`,
    more: () =>
      'A TLS block counts for every provider below it, public ones too. Set it at the provider that needs it.',
  },
  'ca-reference-kind': {
    line: (p) => `A BackendTLSPolicy reads CAs from ConfigMaps only; ${p.kind} "${p.name}" is not read`,
    more: (p) =>
      ({
        dropped: 'The policy is dropped, and connections are in plaintext where nothing else brings TLS.',
        nothing: 'Every handshake fails.',
        none: 'The policy is not usable.',
      })[p.effect] + ' Put the CA under ca.crt of a ConfigMap in the same namespace.',
  },
  'old-tls-policy': {
    line: (p) => `This version of BackendTLSPolicy is deprecated; controllers read ${p.right}`,
    more: () => 'Where the cluster’s Gateway API serves v1 alone, kubectl apply finds no such kind.',
    fix: (p) => `Write ${p.right}`,
  },
}

type Missing = TrapParams['policy-misses-backend']

const WHY: Readonly<Partial<Record<string, (p: Missing) => string>>> = {
  kind: (p) => `it targets ${p.found}, and the backend is ${p.right}`,
  namespace: (p) => `it is in namespace ${p.found}, the backend in ${p.right}`,
  section: (p) =>
    p.right === '' ? 'a sectionName may not stand here' : `no provider is called ${p.found} (there is ${p.right})`,
  name: (p) => `it targets ${p.found}`,
  absent: (p) => `it targets ${p.found}, which this text does not hold`,
  port: (p) => `on this release it must name the port ${p.right} of Service ${p.found} in sectionName`,
}
