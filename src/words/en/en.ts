import type { AssumptionParams, BadgeParams, OpenFactParams, ReleaseReasonParams } from '../../model/codes/other.js'
import type { ConnectionParams } from '../../model/codes/connection.js'
import type { ReadingParams } from '../../model/codes/reading.js'
import { structure } from './structure.js'
import { tlsFault } from './tls-fault.js'
import { POLICY_SOURCES } from './policy-sources.js'
import { plural } from './grammar.js'
import { unserved } from './unserved.js'
import type { FindingWords, Sentences } from '../say.js'
import type { Words } from '../language.js'

/** Where a TLS block stands: a field, or a policy by its name. */
function tlsSource({ source, policy }: ConnectionParams['tls-from']): string {
  if (source === 'inline') return 'spec.policies.tls'
  return source === 'provider'
    ? 'the provider’s own policies.tls'
    : `${POLICY_SOURCES[source] ?? ''}${policy === '' ? '' : ` (${policy})`}`
}

const reading: FindingWords<ReadingParams> = {
  // The reader.
  syntax: {
    line: (p) => `YAML can't be read here: ${p.reason}`,
    more: () => 'Nothing below this point of the document is known. Other documents of the text are not affected.',
    fix: () => 'Replace tabs in the indentation with blanks',
  },
  'unknown-alias': { line: (p) => `There is no anchor &${p.name} above this alias` },
  'alias-loop': { line: (p) => `The alias *${p.name} stands inside its own anchor` },
  'alias-bomb': {
    line: () => 'The aliases of this document expand to far more than it holds',
    more: () => "Kubernetes' reader refuses such documents, and so does this page.",
  },
  'bad-merge': { line: () => 'A merge key (<<) needs a map, or a list of maps' },
  'bad-key': {
    line: () => 'A field name must be plain text',
    more: () => 'If this is a template ({{ … }}), render it first; or put the placeholder in quotes.',
  },
  'bad-tag': { line: (p) => `The value "${p.text}" does not fit its tag ${p.tag}` },
  template: {
    line: () => 'This is a template, not yet YAML for Kubernetes',
    more: (p) =>
      `It holds {{ … }} at ${p.count} ${plural(p.count, 'place', 'places')}. Render it first (helm template …) and paste the result.`,
  },
  'placeholder-text': {
    line: (p) => `${p.text} is a placeholder`,
    more: () => 'kubectl takes it as it stands. The tool that fills it in (envsubst, Helm …) must run first.',
  },
  'not-a-number': { line: (p) => `Kubernetes can't take ${p.text}: JSON has no such number` },
  'several-documents': { line: () => 'A second document starts here without "---"; Kubernetes reads only the first' },
  'not-an-object': { line: () => 'A Kubernetes object is a map with apiVersion and kind; this is not one' },
  'document-too-large': {
    line: (p) =>
      `This document is kept as it is and not judged: ${p.size} characters are beyond the limit of 3,000,000`,
  },
  'too-much-work': {
    line: () => 'Not judged: the rules and patterns of its CRD take more work on this document than is done here',
    more: () =>
      'What they would say of it is not known. The API server counts its work too, and refuses what goes beyond.',
  },
  'unread-document': {
    line: () => 'kubectl does not read this document',
    more: (p) =>
      p.because === 'cr'
        ? 'The lines end with CR alone: kubectl sees no "---" there, and reads the first document only. Write LF or CRLF.'
        : 'Behind "..." kubectl reads on only at the next "---".',
    fix: () => 'Write "---" before it',
  },
  'hidden-character': {
    line: (p) => `A character that can't be seen stands here: ${p.name} (${p.code})`,
    more: () =>
      'Such characters change how a text looks, not only what it says. Take it out, or write it as an escape in double quotes.',
  },
  wrapped: {
    line: (p) =>
      ({
        shell: 'A shell command stands around the YAML; what is inside is read',
        markdown: 'Markdown stands around the YAML; what is inside is read',
        indent: 'The text is indented as a whole; it is read as if it were not',
      })[p.in],
  },
  'head-missing': {
    line: () => 'Required value',
    more: (p) => `The field "${p.field}" must be here; from its shape it is ${p.value}.`,
    fix: () => 'Add apiVersion and kind',
  },
  'nothing-to-apply': { line: () => 'There is nothing to apply: the text holds no object' },

  // The API server: strict decoding.
  'duplicate-key': {
    line: (p) => `Duplicate field "${p.field}"`,
    more: () =>
      'The field stands here a second time. kubectl apply sends the last value; strict validation by the API server calls it an error.',
    fix: () => 'Remove the first one, which does not count',
  },
  ...unserved,
  'unknown-kind': { line: (p) => `${p.kind} (${p.apiVersion}) passes through unchecked` },

  'rules-not-checked': {
    line: () => 'Rules between fields were not checked',
    more: () => 'The API server checks them once the errors above are mended.',
  },

  // The stream.
  'object-twice': {
    line: (p) => `${p.kind} ${p.namespace}/${p.name} stands in this text twice; the later one wins`,
    more: (p) => `The first is document ${p.first}.`,
  },
}

const connection: Sentences<ConnectionParams> = {
  'no-provider': () => 'No provider of this release is set here, so there is nowhere to go.',
  'provider-not-on-envoy': (p) =>
    `The Envoy data plane makes no endpoint for ${p.provider}; the agentgateway data plane does.`,
  'host-override': (p) => `The override sends requests to ${p.host}.`,
  'override-incomplete': (p) => `Host and port are set together or not at all; the ${p.missing} is missing.`,
  'host-unreadable': () => 'The host is not text.',
  'host-default': (p) => `No host is set: requests go to ${p.provider}’s own, ${p.host}.`,
  'host-incomplete': (p) => `${p.provider}’s host is made from ${p.field}, which is missing.`,
  'port-default': (p) => `No port is set: the port is ${p.port}.`,
  'port-override': (p) => `The override sets the port to ${p.port}.`,
  'port-unreadable': () => 'The port is not a whole number.',
  'base-url': (p) => `The base URL sends requests to ${p.host}, port ${p.port}.`,
  'model-target': (p) => `Requests go as those of the model ${p.name}, which is asked for as ${p.model}.`,
  'model-not-in-text': (p) => `The text does not hold the model ${p.name}; only that says where requests go.`,
  'model-is-virtual': (p) => `${p.name} is a virtual model itself; its own targets say where requests go.`,
  'pods-behind': (p) => `Requests go to the pods behind ${p.kind} ${p.name}.`,
  'tls-from': (p) => `TLS comes from ${tlsSource(p)}. The port does not matter.`,
  'policies-compete': (p) =>
    `${p.count} policies with a TLS part target the same thing; which one wins is not defined.`,
  'gateway-certificate': (p) =>
    `Gateway ${p.gateway} adds the client certificate in Secret ${p.secret}, because TLS comes from a BackendTLSPolicy.`,
  'gateway-certificate-broken': (p) =>
    `Gateway ${p.gateway} refers to Secret ${p.secret} for a client certificate, which lacks tls.crt or tls.key; a BackendTLSPolicy is not taken with it.`,
  'gateway-assumed': (p) =>
    `No route of this text leads to the backend. Gateway ${p.namespace}/${p.gateway} changes the answer and is assumed to be on the way.`,
  'tls-policy-rejected': (p) => `The proxy refuses this TLS policy: ${tlsFault(p)}`,
  'tls-rejects-backend': (p) => `The proxy refuses this TLS block, and the whole backend with it: ${tlsFault(p)}`,
  'tls-policy-dropped': (p) => `This TLS policy is dropped: its CA ${p.ca} is missing or has no ca.crt.`,
  'tls-of-address': (p) =>
    `${p.host} is reached over TLS, verified with the system’s CAs; only spec.policies.tls of the model changes that.`,
  'tls-by-default': (p) =>
    `The provider’s own host ${p.host} is reached over TLS, checked against the proxy’s system CAs and that name.`,
  'no-tls-policy': (p) => `The host is set, and no TLS policy applies: plain HTTP, on port ${p.port} too.`,
  'istio-replaces-sockets': () =>
    'Istio auto mTLS is on, and in this release its settings replace the AI ones: no TLS.',
  'tls-on-every-port': (p) => `This release speaks TLS on every port, ${p.port} too, and verifies nothing.`,
  'port-is-not-443': (p) => `Port ${p.port} is not 443: plain HTTP.`,
  'port-443-unverified': () => 'Port 443 is TLS. This release verifies no certificate.',
  'port-443-verified': () =>
    'Port 443 is TLS. The certificate’s chain must lead to a system CA; its name is not checked.',
  'verification-skipped': () => 'Port 443 is TLS, and insecureSkipVerify turns the certificate check off.',
  'override-443-unverified': () => 'Port 443 is TLS. With a host override this release verifies no certificate.',
  'default-host-verified': () =>
    'Without a host override the connection is TLS. The certificate’s chain must lead to a system CA; its name is not checked.',
}

const releaseReasons: Sentences<ReleaseReasonParams> = {
  'asked-for': () => 'chosen by you',
  unreadable: () => 'the newest one; the text can’t be read yet',
  kept: () => 'as it was when the text could be read',
  'no-ai-backend': () => 'the newest one; the text holds no AI backend',
  'serves-all': (p) =>
    `the newest that serves ${plural(p.all, 'the AI backend', `all ${p.all} AI backends`)} of the text`,
  'serves-most': (p) => `the newest that serves most of the AI backends: ${p.served} of ${p.all}`,
}

const evidence: Words['evidence'] = {
  executed: 'held against the real code',
  read: 'read from its code',
  notes: 'known from its notes only',
  assumed: 'assumed',
}

const openFacts: Sentences<OpenFactParams> = {
  'gemini-behind-proxy': () =>
    'What a proxy before Gemini then answers follows from the code alone; nobody has tried it.',
  'reconstructed-crd': () =>
    'The CRD of this release was put together from the one before and its notes; guards, MCP, traffic and frontend are not known whole.',
  'no-crd': () => 'No CRD of this release was at hand: it is judged as the one before it.',
  'mantle-models': () => 'Which models the built-in catalogue sends to Mantle is not known.',
  'default-eviction': () => 'From which failure on, and for how long, a target is left out by default is not known.',
  'partially-valid': () => 'Which faults this release forgives in a backend is not known.',
  'base-of-formats': () => 'Whether paths of formats get the base path in this release is not known.',
  'data-plane': () => 'The data plane of this release was not at hand: it answers as the one before it.',
}

/** What happens if an object is missing that is taken as present. */
const assumptions: Sentences<AssumptionParams> = {
  'backend-refused': () =>
    'Without it the controller refuses the whole backend (Accepted=False, it names the Secret that it failed to find), and requests get 503.',
  'backend-not-sent': () => 'Without it the whole backend is not sent to the proxy, and requests get 500.',
  'provider-loses-it': () =>
    'Without it only the controller’s log says so, and this provider goes without what refers to it.',
  'no-credential': () => 'Without it requests go out with no credential; the status does not say so.',
  'model-not-there': () => 'Without it this target has nowhere to go.',
  'policy-loses-it': () => 'Without it the policy loses what refers to it.',
}

/** The words of a badge; the same in form, table, picture, command line and docs. */
const badges: Sentences<BadgeParams> = {
  'https-verified': () => 'HTTPS · verified',
  'https-chain': () => 'HTTPS · CA chain only',
  'https-unverified': () => 'HTTPS · not verified',
  'https-fails': () => 'HTTPS · will fail',
  http: () => 'HTTP · plaintext',
  unknown: () => 'not determined',
  none: () => 'no connection',
  'not-served': (p) => `not served by ${p.release}`,
}

/** English: the language that every other one is held against. */
export const en: Words = {
  findings: { ...reading, ...structure },
  reasons: connection,
  assumptions,
  releaseReasons,
  evidence,
  openFacts,
  badges,
  severities: { error: 'error', warning: 'warning', info: 'info' },
}
