import type { UpgradeTrapParams } from '../../model/codes/upgrades.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

/** What comes of what later releases of agentgateway do otherwise. */
export const upgradeTraps: FindingWords<UpgradeTrapParams> = {
  'gemini-native-body': {
    line: (p) => `${p.host} gets Gemini’s own form of a body, not OpenAI’s`,
    more: () =>
      'From 1.5 on this provider speaks Gemini natively, on whatever path. If what stands there expects the OpenAI form, write it as a custom provider with the format Completions.',
  },
  'gemini-key-not-moved': {
    line: () => 'This key does not begin with AIza, so it stays in Authorization: Bearer',
    more: () =>
      'Gemini’s native API takes API keys in x-goog-api-key. Say auth.location.header.name: x-goog-api-key, unless this is an access token.',
  },
  'tcp-ignored': {
    line: () => 'policies.tcp has no effect in this release',
    more: () =>
      'The controller drops it without a word. From agentgateway 1.5 on it counts: an old connectTimeout then begins to limit.',
  },
  'ai-policy-joins': {
    line: (p) => `backend.ai of ${list(p.policies)} joins the backend’s own policies.ai, field by field`,
    more: () =>
      'Up to 1.4 it counted for nothing here. Look whether everything in it is still meant; where both say a field, the backend’s own counts.',
  },
  'identity-of-three': {
    line: () => 'From agentgateway 1.5 on a managed identity names one of its ids, or none',
    more: () =>
      'This release wants all three, which later ones refuse. Before an upgrade keep one; none means the identity that the system assigns.',
  },
  'messages-become-responses': {
    line: (p) => `Messages go to ${p.host} as Responses (/v1/responses), which many servers do not have`,
    more: () =>
      'Up to 1.5 they became chat completions. Write the server as a custom provider with the format Completions to keep that.',
  },
  'bedrock-second-host': {
    line: (p) => `Requests may go to ${p.mantle} instead of ${p.host}: it depends on the model`,
    more: () => 'Rules for outgoing traffic must allow both hosts; or set endpointPreference: RuntimeOnly.',
  },
  'defaults-not-stored': {
    line: (p) => `${list(p.fields)}: the default holds, and the stored object does not show it`,
    more: () =>
      'From 1.6 on the CRDs have no defaults: kubectl get, and tools that read the object, see only what is written here.',
  },
  'transformed-twice': {
    line: (p) => `${p.field} is transformed twice`,
    more: () => 'From 1.6 on the API server refuses that: this text can’t be applied again after the upgrade.',
  },
  'spiffe-any-workload': {
    line: () => 'Without verifySubjectAltNames every workload of the trust domain is accepted as the upstream',
    more: () => 'With SPIFFE the host’s name is not checked. List the SPIFFE ID of the upstream.',
  },
  'spiffe-key-exchange': {
    line: () => 'keyExchangeGroups can’t be used with certificateSource SPIFFE: the data plane refuses the policy',
    more: () => 'The API server takes both together. Remove keyExchangeGroups.',
    fix: () => 'Remove keyExchangeGroups',
  },
  'jwt-needs-claims': {
    line: () => 'Tokens without iss get 401, and those without aud where audiences are set',
    more: () => 'Up to 1.4 such tokens passed. Look at what your clients’ tokens hold before an upgrade.',
  },
  'delegation-grant-missing': {
    line: (p) =>
      `Route ${p.from}/${p.route} hands requests to routes of ${p.to}, which needs a ReferenceGrant there, and this text holds none`,
    more: () => 'Up to 1.4 it went without. Without one those routes, and the backends behind them, can’t be reached.',
  },
  'guard-fails-closed': {
    line: () => 'Where this guard can’t be asked, requests and streams are refused',
    more: () => 'Up to 1.5 streams went on. failureMode: FailOpen lets them pass.',
  },
  'service-policy-applies': {
    line: (p) => `Policy ${p.policy} on the whole Service ${p.service} counts for this backend, and beats all others`,
    more: () => 'Up to 1.4 it had no effect here, so after an upgrade it may turn TLS on.',
  },
}
