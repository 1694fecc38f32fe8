import type { AnswerParams, CheckParams } from '../../model/codes/checks.js'
import type { Sentences } from '../say.js'
import { either } from './grammar.js'

/** What a check is for. */
export const checks: Sentences<CheckParams> = {
  status: (p) => `What the controller says of ${p.kind} ${p.name}`,
  reach: (p) => `Make Gateway ${p.gateway} reachable from here; leave it running in a shell of its own`,
  request: (p) =>
    [
      `${p.routeType} through the gateway to ${p.backend}`,
      ...(p.hasModel ? [] : ['put the model you want in the place of MODEL']),
      ...(p.needsToken ? ['the client’s own credential goes on, so put it in TOKEN'] : []),
    ].join('; '),
  config: (p) =>
    `What the proxy of Gateway ${p.gateway} knows of ${p.backend}; its port and the names in its answer are the usual ones, not read in this release’s source`,
}

/** What an answer means, and what to do. */
export const answers: Sentences<AnswerParams> = {
  accepted: () => 'The controller took it.',
  'no-status': () =>
    'Nothing is printed: no controller has looked at it. The controller is not running, another class serves the Gateway, or this release does not read the kind.',
  'backend-refused': (p) =>
    `The ${p.kind} gets no endpoints. The message names the cause: a Secret or ConfigMap that is missing, or providers that can’t be mixed.`,
  'route-not-accepted': () =>
    'The Gateway does not take the route: the name in parentRefs, the listener’s allowedRoutes, or the namespace.',
  'route-without-backend': () =>
    'The route names nobody: look at group, kind, name and namespace of the backendRef, and leave the port out.',
  'route-not-permitted': () =>
    'The backend stands in another namespace, and no ReferenceGrant there lets the route name it.',
  'gateway-not-programmed': () => 'The proxy is not there or not ready yet; its pod tells why.',
  'policy-partly-valid': () => 'A part of the policy is broken and left out; the message names it.',
  'answered-by-model': (p) => `The model answered; its answer is in ${p.field}.`,
  'no-route': () =>
    'Short, and from the gateway: no route matches. Look at path, host name and the Gateway that the route joins.',
  'path-unknown': (p) =>
    `From the server itself: it does not know the path, which stays the client’s. It may want ${p.path}: set path or a rewrite in the route.`,
  'other-host': (p) =>
    `The server is not the one that the Host header names: the client’s goes on. Rewrite the hostname to ${p.host} in the route.`,
  'credential-refused': (p) =>
    p.credential === ''
      ? 'No credential is sent but the client’s own.'
      : `The server does not take the credential. It gets ${p.credential}: look at the value, and that it has no line break at its end.`,
  'plaintext-to-tls': (p) => `The server speaks TLS on port ${p.port}, and the gateway sends plain HTTP.`,
  'tls-to-plaintext': (p) => `The server speaks plain HTTP on port ${p.port}, and the gateway begins with TLS.`,
  'tls-unknown-ca': (p) =>
    p.trust === ''
      ? 'The certificate is signed by a CA that is not among the proxy’s own. Name the right one in caCertificateRefs.'
      : `The certificate is not signed by the CA in ${p.trust}.`,
  'tls-wrong-name': (p) => `The certificate does not have the name that is checked: ${either(p.names)}.`,
  'extension-off': () =>
    'The AI extension is not running (GatewayParameters, aiExtension.enabled), or a ReferenceGrant is missing.',
  'backend-not-sent': () =>
    'The backend was not sent to the proxy, or its credential can’t be fetched. The status above tells which.',
  'no-endpoint': () =>
    'Flag UH or NC in the access log: the cluster has no endpoint or is not there. The backend was refused, or its Secret lacks the key.',
  'no-connection': (p) =>
    `No connection to ${p.host}:${p.port}: the name has no address, the port is closed, or TLS fails.`,
  'too-late': (p) =>
    p.isEnvoy
      ? 'It took too long: without timeouts in the route Envoy waits 15 seconds.'
      : 'It took too long for a timeout of the route or of policies.http.',
  'rate-limited': (p) =>
    p.hasNext
      ? 'The provider is busy. Whether the next priority is tried depends on the health policy.'
      : 'The provider is busy, and there is no other one to try.',
  'config-there': () => 'The proxy has it. Host, port and TLS stand there as they are used.',
  'config-absent': () =>
    'Nothing is printed: the proxy does not have it, or calls it by another name. It was refused (see its status), or no route of this Gateway leads to it.',
  'config-other-host': () => 'Another host or port than above: the proxy still has the text before.',
  'socket-labels': () =>
    'Priority, host and port. With a label the endpoint takes a TLS socket: default checks the CA chain, true and skipverification check nothing. No label means plain HTTP.',
}
