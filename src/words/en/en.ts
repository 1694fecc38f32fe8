import type { AssumptionParams, BadgeParams, OpenFactParams, ReleaseReasonParams } from '../../model/codes/other.js'
import type { ConnectionParams } from '../../model/codes/connection.js'
import type { ReadingParams } from '../../model/codes/reading.js'
import { structure } from './structure.js'
import { POLICY_SOURCES, requests } from './requests.js'
import { list, plural } from './grammar.js'
import type { FindingWords, Sentences } from '../say.js'
import type { Words } from '../language.js'

const servedBy = (release: string | undefined): string => (release === undefined ? '' : ` ${release} does.`)

/** Why an unknown field has no place. */
const HINTS = {
  'not-needed': 'This kind does not need it.',
  'own-namespace': 'What a backend refers to is read from its own namespace.',
  preset:
    'Such servers are written as openai with host and port (or custom, from 1.3 on); names of this kind are known to the standalone configuration and to AgentgatewayModel.',
  vertexai: 'Gemini takes only a model; projects and regions belong to vertexai.',
}

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
  'unknown-field': {
    line: (p) => `Unknown field "${p.field}"`,
    more: (p) =>
      p.looksLike === undefined
        ? [
            ...(p.name === undefined ? [] : [`Did you mean "${p.name}"?`]),
            ...(p.place === undefined
              ? []
              : [p.renamed ? `On this release it is ${p.place}.` : `A field of that name belongs at ${p.place}.`]),
            ...(p.elsewhere === undefined
              ? []
              : [`It belongs to ${p.elsewhere}, which ${p.having ?? ''} was the first to have.`]),
            ...(p.having === undefined || p.elsewhere !== undefined ? [] : [`${p.having} has it here.`]),
            ...(p.hint === undefined ? [] : [HINTS[p.hint]]),
            p.unsure
              ? 'What this release has here is not known whole: the field may exist. If it does not, kubectl apply refuses it.'
              : 'kubectl apply refuses fields that this release does not know; without strict validation the API server drops them in silence.',
          ].join(' ')
        : `It looks like "${p.looksLike}", but is written with other characters: ${list(p.letters ?? [])}.`,
    fix: (p) => {
      if (p.looksLike !== undefined) return `Write "${p.looksLike}" in plain letters`
      if (p.hint !== undefined) return 'Remove it'
      return p.name === undefined ? `Move to ${p.place}` : `Rename to "${p.name}"`
    },
  },
  'kind-not-served': {
    line: (p) =>
      p.kinds !== undefined
        ? `There is no kind "${p.kind}" in ${p.apiVersion}`
        : `${p.release} has no ${p.kind} in ${p.apiVersion}${p.right === undefined || p.right === p.apiVersion ? ' with an AI part' : `; it serves ${p.right}`}`,
    more: (p) =>
      p.kinds !== undefined
        ? p.right !== undefined
          ? `It is in ${p.right}.`
          : p.name !== undefined
            ? `Did you mean "${p.name}"?`
            : p.kinds.length > 0
              ? `The group has ${list(p.kinds)}.`
              : 'No Kubernetes of today has anything under this version.'
        : p.servedBy === undefined
          ? 'No release in the table serves what stands here.'
          : `A release that serves what stands here: ${p.servedBy}.`,
    fix: (p) => `Write "${p.right ?? p.name ?? ''}"`,
  },
  'release-assumed': {
    line: (p) => `${p.release} was not looked at: it is answered as ${p.last}`,
    more: () => 'It is a later patch of that release; what it changed is not known here.',
  },
  'shape-not-served': {
    line: (p) =>
      `This is how another release writes an AI backend; ${p.release} does not serve it.${servedBy(p.servedBy)}`,
  },
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
  reasons: { ...connection, ...requests },
  assumptions,
  releaseReasons,
  evidence,
  openFacts,
  badges,
  severities: { error: 'error', warning: 'warning', info: 'info' },
}
