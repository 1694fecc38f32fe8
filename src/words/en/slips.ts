import type { SlipParams } from '../../model/codes/slips.js'
import type { FindingWords } from '../say.js'

/** What traps say of entries, Secrets and routes in which something is easily overlooked. */
export const slips: FindingWords<SlipParams> = {
  'aws-region-missing': {
    line: () => 'With a host of your own the region of Bedrock does not reach the signature',
    more: () =>
      'Requests get 500 (no region found), or are signed for the wrong region. Set AWS_REGION in the proxy, or auth.aws.region where the release has it.',
  },
  'auth-header-ignored': {
    line: () => 'authHeader has no effect on this data plane',
    more: () =>
      'The credential goes into the header that the provider usually takes; the controller only logs it. From agentgateway 1.2 on auth.location chooses the place.',
  },
  'key-not-moved': {
    line: (p) => `With a host of your own the key stays out of ${p.header}, where ${p.provider} wants it`,
    more: () => 'The provider answers 401. A newer release moves it.',
  },
  'names-not-read': {
    line: (p) => `subjectAltNames are not read by this release: the certificate must have the name ${p.hostname}`,
    more: () => 'They count from agentgateway 1.0 on.',
  },
  'address-verified': {
    line: (p) => `The certificate must have the address ${p.address} in it, and no server name is sent`,
    more: () =>
      'Most certificates have names alone: then every handshake fails. tls.sni gives the name to send and to check.',
  },
  'name-in-two-groups': {
    line: (p) => `Priority ${p.group} has a provider named "${p.name}" too`,
    more: () =>
      'Whoever is evicted is looked up by name, in the first group that has it; a policy for that name reaches both.',
    fix: () => 'Give it a name of its own',
  },
  'route-type-missing': {
    line: (p) => `Requests for ${p.path} come here and are read as chat completions`,
    more: (p) =>
      `They fail with 503, or call the wrong API. An entry of policies.ai.routes makes them ${p.type}; keep one for "*".`,
  },
  'bearer-twice': {
    line: (p) => `Key "${p.key}" of Secret "${p.secret}" begins with "Bearer ", and the gateway adds another one`,
    more: () => 'The prefix is cut off only from the key Authorization. Store the bare key.',
  },
  'foundry-suffix': {
    line: (p) => `This release puts -resource behind the name: requests go to ${p.host}`,
    more: () => 'Up to 1.2 the name stands without it; from 1.3 on the resource’s real name is taken as it is.',
    fix: () => 'Leave -resource out',
  },
  'service-tls-port': {
    line: (p) => `Port ${p.port} of Service ${p.service} looks like TLS, and its pods get plain HTTP`,
    more: () =>
      'The port’s name and appProtocol turn no TLS on. A BackendTLSPolicy on the Service does, or tls with an sni.',
  },
  'secret-line-break': {
    line: (p) => `The token in Secret "${p.secret}" ends with a line break, which is not cut off`,
    more: () => 'It makes no valid header. Files usually end with one: printf %s writes none.',
  },
  'first-member-counts': {
    line: (p) => `${p.field} counts for nothing here: the whole backend takes that of its first member`,
    more: () => 'Use one backend each, and several backendRefs.',
  },
  'route-not-attached': {
    line: (p) =>
      ({
        name: `Route ${p.route} names the Gateway "${p.gateway}", which this text does not hold`,
        'no-listener': `Gateway ${p.gateway} has no listener of that name or port, so route ${p.route} joins none`,
        kinds: `The listeners of Gateway ${p.gateway} take no HTTPRoutes, so route ${p.route} joins none`,
        namespaces: `Gateway ${p.gateway} takes no routes from the namespace of ${p.route}`,
        hostnames: `No listener of Gateway ${p.gateway} answers to a hostname of route ${p.route}`,
      })[p.fault] ?? '',
    more: (p) =>
      p.fault === 'kinds'
        ? 'What allowedRoutes.kinds lists excludes all other kinds: add HTTPRoute. Until then nobody can call this backend.'
        : 'Until then nobody can call this backend by it.',
    fix: (p) => `Name ${p.near}`,
  },
  'ai-policy-crashes': {
    line: (p) => `With this policy on the route of "${p.backend}" the controller crashes`,
    more: () =>
      'The backend has several kinds of provider and is refused; what the policy adds to has never been made. All gateways stop being updated.',
  },
  'route-without-timeout': {
    line: (p) => `Route ${p.route} sets no timeout, so Envoy ends every request after 15 s`,
    more: () => 'Long completions and streams are cut, with 504.',
    fix: () => 'Allow five minutes',
  },
  'ai-extension-off': {
    line: (p) => `GatewayParameters "${p.name}" do not turn the AI extension on`,
    more: () =>
      'Requests of AI routes are handed to it all the same, and get 500. A value of the Helm chart does not turn it on.',
    fix: () => 'Turn aiExtension on',
  },
}
