import type { ExecutionParams } from '../../model/codes/execution.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'
import { tlsFault } from './tls-fault.js'

/** What is wrong with the content of a Secret or ConfigMap. */
export const lacks = ({ flaw, key }: { readonly flaw: string; readonly key: string }): string =>
  flaw === 'no-pem' ? `holds no PEM at ${key}` : `has no key ${key}`

/** What controllers and data planes turned out to do when they were run. */
export const execution: FindingWords<ExecutionParams> = {
  'request-refused': {
    line: (p) =>
      ({
        'refused-no-format': 'Chat completions get 503: no format is listed into which they can be made',
        'refused-unsupported':
          'These requests get 503: the provider does not take them, nor what they can be made into',
        'refused-path': 'This makes no path of a request, so the proxy answers with an error',
        'refused-no-audience':
          'Without an audience the ID token is made for a name, and here is none: requests get 500',
      })[p.why] ?? 'The proxy answers with an error',
    more: (p) =>
      p.why === 'refused-path'
        ? 'A path begins with a slash, and has neither blanks nor < > `.'
        : 'Status says Accepted all the same.',
    fix: () => 'Begin it with a slash',
  },
  'tls-block-rejected': {
    line: (p) =>
      p.effect === 'backend'
        ? `Accepted by the API server and the controller, but the proxy rejects the whole backend: ${tlsFault(p)}`
        : `The proxy rejects this policy: ${tlsFault(p)}`,
    more: (p) =>
      (p.effect === 'backend'
        ? 'Requests get 500; the status says Accepted.'
        : 'The status says Accepted. Without it a provider’s own host is verified by default, and a host of one’s own is plaintext.') +
      (p.fault === 'name' ? ' Names are DNS names without wildcards, addresses, or URIs.' : ''),
  },
  'mixed-providers-as-client': {
    line: (p) => `${list(p.providers)} share one pool, so the route rewrites nothing`,
    more: () =>
      'Path, Host and model stay the client’s, and no credential is added; the error stands in the controller’s log alone. Use one backend per provider and split the traffic in the HTTPRoute.',
  },
  'route-configuration-refused': {
    line: (p) => `Envoy refuses all routes of this port, because this one leads to "${p.backend}"`,
    more: (p) =>
      `The backend has several kinds of provider, and what the controller makes of its route is not valid. No route of that port is updated any more${p.routes.length === 0 ? '' : `: ${list(p.routes)} too`}.`,
  },
  'port-out-of-range': {
    line: (p) => `Port ${p.port} does not exist, so Envoy refuses the whole backend`,
    more: () => 'The API server lets it through. A port is a number from 1 to 65535.',
  },
  'istio-annotation-unreadable': {
    line: (p) => `"${p.value}" is neither true nor false, so the controller drops the backend`,
    more: () => 'It does so with Istio switched off too. Requests get 503.',
    fix: () => 'Remove the annotation',
  },
  'route-rewrites-host': {
    line: (p) => `The provider gets the Host ${p.host}, not its own`,
    more: (p) =>
      `In this release a hostname of URLRewrite takes the place of the one that "${p.backend}" would send; the path still comes from the backend.`,
    fix: () => 'Remove the hostname',
  },
  'auth-header-overwritten': {
    line: (p) => `${p.header} is overwritten by the path, so no credential goes out`,
    more: () => 'Name a header of its own.',
  },
  'secret-not-text': {
    line: (p) => `${p.key} of Secret "${p.secret}" is no text, so the whole backend gets no endpoints`,
    more: () => 'The value must be UTF-8. The backend’s status still says Accepted; requests get 503.',
  },
}
