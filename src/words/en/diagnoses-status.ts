import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

/** What status conditions and controllers' logs say. */
export const status: Pick<DiagnosisWords, Extract<DiagnosisCode, `status-${string}` | `log-${string}`>> = {
  'status-accepted': {
    means: (p) =>
      `${p.type} is True: the controller has read the object and found nothing that this condition covers. It does not say that the upstream answers, nor that every credential was found.`,
    next: () =>
      'Send a request through the gateway. What the controller leaves out in silence stands below, if the text shows it.',
  },
  'status-unknown': {
    means: (p) => `Nobody has judged ${p.type} yet: no controller claims the object, or it waits.`,
    next: () =>
      'After a minute that means: the controller of that class or kind does not run, or does not serve it. See the gatewayClassName and whether support for the kind is switched on.',
  },
  'status-false': {
    means: (p) =>
      `${p.type} is False for the reason ${p.reason}, of which no more is known here than its message says.`,
    next: () => 'Read the message of the condition; the findings of the text may show the same.',
  },
  'status-mixed-providers': {
    means: (p) =>
      p.found.length === 0
        ? 'No entry of the backend has a provider, so Envoy’s controller drops it; requests get 503.'
        : `Envoy’s controller takes one kind of provider per backend and found ${p.found.join(', ')}: the backend is dropped, requests get 503, and where a route names it the whole port may stop updating.`,
    next: () =>
      'One provider a Backend, with several backendRefs in the route; or the data plane agentgateway, which mixes them.',
  },
  'status-secret-missing': {
    means: (p) =>
      `There is no Secret ${p.secret} in the namespace of the backend, so the backend gets no credential or is dropped.`,
    next: () => 'Create it in the backend’s own namespace, with the key that the provider’s credential has.',
  },
  'status-not-translated': {
    means: () =>
      'A policy at the backend could not be translated (a Secret, CA or certificate that is missing or unreadable), so the whole backend is not sent to the gateway; requests get 500.',
    next: () =>
      'The message names the reference. Mend it, or put the policy at one provider, where only that is concerned.',
  },
  'status-partially-valid': {
    means: () => 'The backend is served, but one of its policies is invalid and left out.',
    next: () => 'The message names the policy. Until 1.5 the whole backend would have been dropped for it.',
  },
  'status-no-valid-ca': {
    means: () =>
      'The CA that the policy names is missing, or its ca.crt holds no PEM: the gateway trusts nothing, so every handshake fails (older releases drop the policy, and the connection is plaintext).',
    next: () => 'Create the ConfigMap in the policy’s namespace with the key ca.crt.',
  },
  'status-backend-not-found': {
    means: () =>
      'The route names a backend that does not exist by that name, group, kind or namespace; requests get 500.',
    next: () =>
      'Compare backendRefs with the backend’s apiVersion, kind and metadata; an AI backend takes no port there.',
  },
  'status-route-port': {
    means: (p) =>
      `The route names "${p.backend}" with a port, and an AI backend has its own; the reference is refused and requests get 500.`,
    next: () => 'Remove port from the backendRef.',
  },
  'status-grant-missing': {
    means: () =>
      'The route and the backend stand in different namespaces, and nothing there allows it; requests get 500.',
    next: () =>
      'Add a ReferenceGrant in the backend’s namespace, from HTTPRoute of the route’s namespace to the backend’s kind.',
  },
  'status-base-url': {
    means: () =>
      'The controller refuses the model’s baseURL, although the API server takes it; the model does not exist for clients (404).',
    next: () => 'Only scheme, host, port and path may stand there: no user, query or fragment, and no local address.',
  },
  'status-model-target': {
    means: (p) => `A virtual model leads to ${p.target}, and no such model is served in its namespace.`,
    next: () =>
      'Check modelRef.name: an empty one counts as missing. Up to 1.5 one missing target takes the whole virtual model away.',
  },
  'status-no-listener': {
    means: (p) =>
      `No listener of the Gateway takes the object (${p.reason}): wrong namespace, kind, hostname or sectionName.`,
    next: () =>
      'See allowedRoutes of the listener. AgentgatewayModel must be listed in allowedRoutes.kinds, which then lists HTTPRoute too where that is needed.',
  },
  'status-invalid-kind': {
    means: () => 'The route names a kind of backend that this controller does not serve; requests get 500.',
    next: () => 'Compare group and kind of backendRefs with what the release serves.',
  },
  'log-secret-key': {
    means: () =>
      'The Secret has no key Authorization, or it is empty. The backend counts as accepted, but has no endpoint: requests get 503 (UH), and in a pool one such Secret takes all members away.',
    next: () => 'Put the key under Authorization, exactly so.',
  },
  'log-inline-missing': {
    means: () => 'A credential of kind Inline has no text; the backend has no endpoint, requests get 503.',
    next: () => 'Write inline, or use SecretRef.',
  },
  'log-auth-header': {
    means: () =>
      'authHeader is not supported on this data plane: the credential goes out in the provider’s own header.',
    next: () => 'From agentgateway 1.2 on, policies.auth.location says where it goes.',
  },
  'log-panic-empty-group': {
    means: () =>
      'The controller crashed because the first priority group has no member; until that is mended it crashes again, for all backends.',
    next: () => 'Give every group at least one member, or remove it.',
  },
  'log-panic-secret-ref': {
    means: () =>
      'The controller crashed on something that is missing. Known causes in a backend: SecretRef without secretRef, and several kinds of provider with a policy on the route.',
    next: () => 'Write secretRef.name. Until that is mended the controller crashes again, for all backends.',
  },
  'log-azure-format': {
    means: () =>
      'The gateway’s data plane is newer than the controller: it refuses azureopenai in the older controller’s form, so the backend is missing.',
    next: () => 'Run both in the same version.',
  },
  'log-azure-method': {
    means: () => 'auth.azure is empty, which up to 1.3 is no way to log in: the backend is refused.',
    next: () =>
      'Say managedIdentity, workloadIdentity or secretRef; from 1.4 on empty means what the environment gives.',
  },
  'log-aws-unsigned': {
    means: () =>
      'auth.aws names no Secret, and up to 1.2 nothing is signed for it, or with what the proxy’s environment has.',
    next: () => 'Give secretRef a name.',
  },
  'log-route-config': {
    means: () =>
      'Envoy refuses the routes of the whole port: an AI backend with several kinds of provider leaves a filter of its route without content. All routes of that port stop updating.',
    next: () => 'Mend or detach that backend: one kind of provider each.',
  },
}
