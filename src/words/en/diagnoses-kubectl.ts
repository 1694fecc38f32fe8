import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

/** What kubectl prints. */
export const kubectl: Pick<DiagnosisWords, Extract<DiagnosisCode, `apply-${string}`>> = {
  'apply-accepted': {
    means: (p) => `${p.object} was ${p.done}: the API server accepts it. Whether the controller does, its status says.`,
    next: () => 'Ask for the status conditions, then send a request through the gateway.',
  },
  'apply-unknown-field': {
    means: (p) =>
      `The CRD that the cluster has installed knows no field ${p.path}; with strict decoding nothing was stored.`,
    next: () =>
      'Move the field to where the release has it. If it is right for your release, the cluster has another one installed: check the version of its CRDs.',
  },
  'apply-field-pruned': {
    means: (p) =>
      `The object was stored without ${p.path}: the installed CRD does not have that field, and it takes effect nowhere.`,
    next: () => 'Move the field to where the release has it and apply with strict validation, kubectl’s default.',
  },
  'apply-duplicate-field': {
    means: (p) =>
      `${p.path === '' ? 'A field' : p.path} stands twice in one map; which of the two was meant nobody can tell.`,
    next: () => 'Remove one of them.',
  },
  'apply-required': {
    means: (p) => `${p.path} is missing, and the CRD requires it.`,
    next: () => 'Add it. Rules of the CRD are checked only after that, so another error may follow.',
  },
  'apply-unsupported': {
    means: (p) => `${p.path} may not be "${p.value}"; the installed CRD takes ${p.supported}.`,
    next: () => 'Choose one of these. If your value is right for your release, the cluster has the CRDs of another.',
  },
  'apply-type': {
    means: (p) => `${p.path} must be of type ${p.expected}; the YAML has something else there.`,
    next: () => 'Check quotes: "80" is a text, 80 a number; yes, on and 1e3 are no texts unless they are quoted.',
  },
  'apply-pattern': {
    means: (p) => `${p.path} does not have the form that the CRD asks for.`,
    next: () => 'Often a scheme, a port, a blank or a placeholder stands in it: a host is a bare name.',
  },
  'apply-limit': {
    means: (p) => `${p.path} is longer, larger or smaller than the CRD allows.`,
    next: () => 'Limits differ by release: later ones take fewer priority groups and members. Split the backend.',
  },
  'apply-duplicate-item': {
    means: (p) => `Two items of the list at ${p.path} are the same, and must differ.`,
    next: () => 'Remove or rename one of them.',
  },
  'apply-rule': {
    means: (p) => `A rule of the CRD at ${p.path === '' ? 'the object' : p.path} says no: ${p.rule}.`,
    next: () => 'Fields that exclude or require each other are listed there; keep what you mean and remove the rest.',
  },
  'apply-rules-waiting': {
    means: () => 'The rules of the CRD were not checked, since the structure is wrong already.',
    next: () => 'Mend the other errors first; further ones may follow.',
  },
  'apply-immutable': {
    means: (p) => `${p.path} of an object that exists already can’t be changed.`,
    next: () => 'Delete the object and create it anew, or give the new one another name. Requests fail in between.',
  },
  'apply-no-kind': {
    means: (p) =>
      `The cluster serves no kind ${p.kind} in ${p.apiVersion}: its CRD is not installed, or the release has the kind in another group or version.`,
    next: () =>
      'Install the CRDs of the release before its controller, or choose here the release that the cluster runs and move the text to it.',
  },
  'apply-webhook-denied': {
    means: (p) =>
      `The admission webhook ${p.webhook} of the cluster refuses the object; neither the CRD nor the gateway does.`,
    next: () => 'Its own message says why. Its rules are not known here.',
  },
  'apply-webhook-unreachable': {
    means: (p) =>
      `The API server could not reach the admission webhook ${p.webhook}, and refuses everything that has to pass it.`,
    next: () =>
      'See whether the Service and the pods of the webhook run and its certificate is valid. The YAML is not the cause.',
  },
  'apply-conversion': {
    means: (p) => `A ${p.kind} is stored in another version, and the webhook that converts it does not answer.`,
    next: () =>
      'See whether the controller that serves the conversion runs. AI backends have one version only and need none.',
  },
  'apply-namespace': {
    means: (p) => `There is no namespace ${p.namespace}.`,
    next: (p) => `Create it first: kubectl create namespace ${p.namespace}`,
  },
  'apply-forbidden': {
    means: (p) => `You may not ${p.verb} ${p.resource}: RBAC of the cluster forbids it.`,
    next: (p) =>
      `Ask for a Role with the verb ${p.verb} on ${p.resource} in the API group of the kind. The YAML is not the cause.`,
  },
  'apply-changed-meanwhile': {
    means: () =>
      'Somebody, or a controller, has changed the object since it was read: resourceVersion is an older one.',
    next: () => 'Remove metadata.resourceVersion from the text and apply again.',
  },
  'apply-annotation-too-long': {
    means: () => 'kubectl keeps the whole object in an annotation, and this one is too large for that.',
    next: () => 'Use kubectl apply --server-side; it needs no annotation.',
  },
  'apply-not-yaml': {
    means: (p) =>
      `kubectl can’t read the file as YAML${p.line > 0 ? `; it stumbles at line ${p.line} of the document` : ''}.`,
    next: () => 'Mostly indentation, a tab, or a colon in a text without quotes, on that line or the one before.',
  },
  'apply-not-text': {
    means: (p) => `${p.field} must be of type ${p.expected}, and the YAML reads as something else.`,
    next: () => 'Labels and annotations are texts: quote numbers and true, false, yes, on.',
  },
  'apply-no-server': {
    means: () => 'kubectl does not reach the API server at all; nothing was applied.',
    next: () =>
      'Check the context (kubectl config current-context), VPN and that the cluster runs. The YAML is not the cause.',
  },
}
