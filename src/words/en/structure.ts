import type { StructureParams } from '../../model/codes/structure.js'
import type { TextForm } from '../../schema/forms.js'
import { plural, quoted } from './grammar.js'
import type { FindingWords } from '../say.js'

const ALTERNATIVES: Readonly<Record<StructureParams['no-alternative']['fit'], string>> = {
  all: 'must fit all of the alternatives (allOf)',
  any: 'must fit one of the alternatives (anyOf)',
  one: 'must fit exactly one of the alternatives (oneOf)',
  none: 'must not fit this alternative (not)',
}

/** What the forms ask for. */
export const FORMS: Readonly<Record<TextForm, string>> = {
  'dns-subdomain':
    'a DNS name of up to 253 characters: lower-case letters, digits, "-" and ".", with a letter or digit at both ends of every part',
  'dns-label':
    'a DNS label of up to 63 characters: lower-case letters, digits and "-", with a letter or digit at both ends',
  'dns-1035-label':
    'a DNS label of up to 63 characters: lower-case letters, digits and "-", a letter first, a letter or digit last',
  'dns-subdomain-prefix': 'the beginning of a DNS name: lower-case letters, digits, "-" and "."',
  'dns-1035-label-prefix': 'the beginning of a DNS label: a letter first, then lower-case letters, digits and "-"',
  'host-name': 'a DNS name in lower case, with or without a "." at its end',
  'qualified-name':
    'a name of up to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends; before it may stand a DNS name in lower case and "/"',
  'annotation-key':
    'a name of up to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends; before it may stand a DNS name and "/"',
  'label-value': 'empty, or up to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
  'config-key': 'up to 253 letters, digits, "-", "_" and ".", and may not be "." nor begin with ".."',
  'port-name': 'up to 15 lower-case letters, digits and single "-" between them, with one letter at least',
  'core-finalizer': 'kubernetes, orphan or foregroundDeletion, or a name with a domain and "/" before it',
  base64: 'base64',
  'api-version': 'a version such as v1, or a group and a version such as apps/v1',
  rfc3339: 'a time such as 2025-01-31T12:00:00Z',
  'field-operation': 'Apply or Update',
  'fields-type': 'FieldsV1',
  'field-manager': 'printable characters',
  ip: 'an IP address',
}

/** What the API server says of structure. */
export const structure: FindingWords<StructureParams> = {
  // Structure: Kubernetes' own forms first, a plain sentence under them.
  required: {
    line: () => 'Required value',
    more: (p) => `The field "${p.field}" must be here.`,
    fix: (p) => `Add ${p.field}: ${p.meant ?? ''}`,
  },
  'not-a-string': { line: (p) => `Invalid value: ${p.field} must be a string` },
  'unsupported-value': {
    line: (p) =>
      `Unsupported value: ${typeof p.value === 'number' ? p.value : `"${p.value}"`}: supported values: ${quoted(p.supported)}`,
    fix: (p) => `Use ${p.meant ?? ''}`,
  },
  'wrong-type': {
    line: (p) => `Invalid value: "${p.found}": must be of type ${p.expected}: "${p.found}"`,
    fix: (p) => `Write ${p.meant ?? ''}`,
    more: (p) =>
      p.expected === 'integer' && p.found === 'string'
        ? `Kubernetes reads this as text. Write the number without quotes.`
        : p.expected === 'string'
          ? `Kubernetes reads ${p.text === '' ? 'this' : p.text} as ${p.found}. Put it in quotes if text is meant.`
          : `Here belongs ${p.expected === 'object' ? 'a map of fields' : p.expected === 'array' ? 'a list ("- …")' : `a value of type ${p.expected}`}.`,
  },
  placeholder: {
    line: (p) =>
      `"${p.text}" is a placeholder, and ${p.expected === '' ? 'the value itself' : `type ${p.expected}`} is needed`,
    more: () => 'The tool that fills it in (envsubst, Helm …) must run before kubectl.',
  },
  'too-short': {
    line: (p) =>
      p.value === ''
        ? 'Invalid value: "": must not be empty'
        : `Invalid value: "${p.value}": should be at least ${p.minimum} chars long`,
  },
  'too-long': { line: (p) => `Too long: may not be more than ${p.maximum} bytes` },
  'too-small': { line: (p) => `Invalid value: ${p.value}: should be greater than or equal to ${p.minimum}` },
  'too-large': { line: (p) => `Invalid value: ${p.value}: should be less than or equal to ${p.maximum}` },
  'too-few': {
    line: (p) => `Invalid value: ${p.count}: should have at least ${p.minimum} ${plural(p.minimum, 'item', 'items')}`,
    more: () => 'Add an entry, or remove the empty list with its field.',
  },
  'too-many': { line: (p) => `Too many: ${p.count}: must have at most ${p.maximum} items` },
  'too-few-properties': {
    line: (p) =>
      `Invalid value: ${p.count}: should have at least ${p.minimum} ${plural(p.minimum, 'property', 'properties')}`,
    more: () => 'None of the fields that belong here is set.',
  },
  'too-many-properties': {
    line: (p) => `Too many: ${p.count}: must have at most ${p.maximum} ${plural(p.maximum, 'item', 'items')}`,
    more: () => 'These fields exclude each other; keep one.',
  },
  pattern: {
    line: (p) => `Invalid value: "${p.value}": should match '${p.pattern}'`,
    fix: (p) => `Write ${p.meant ?? ''}`,
  },
  form: {
    line: (p) => `Invalid value: "${p.value}": must be ${FORMS[p.form]}`,
    fix: (p) => `Write ${p.meant ?? ''}`,
  },
  format: { line: (p) => `Invalid value: "${p.value}": must be of the form ${p.format}` },
  'not-a-multiple': { line: (p) => `Invalid value: ${p.value}: should be a multiple of ${p.multipleOf}` },
  'no-alternative': {
    line: (p) => `Invalid value: ${p.at === '' ? 'the object' : p.at} ${ALTERNATIVES[p.fit]}`,
    more: (p) => (p.fit === 'one' ? `${p.fitting} of them fit.` : ''),
  },
  'duplicate-item': {
    line: (p) => `Duplicate value: ${p.value}`,
    more: () => 'An item above has the same; each may stand in this list once.',
  },
  'owner-refused': { line: (p) => `Invalid value: nothing may be owned by an ${p.kind}` },
  'two-controllers': { line: () => 'Invalid value: only one owner may have controller: true' },
  'finalizers-exclude': { line: () => 'Invalid value: orphan and foregroundDeletion exclude each other' },
  'resource-version': {
    line: () => 'Only an object that exists already may carry resourceVersion',
    more: () => 'kubectl create refuses it; kubectl apply to an existing object compares it.',
    fix: () => 'Remove resourceVersion',
  },
  'not-json': { line: (p) => `Invalid value: ${p.key} must be a JSON object` },
}
