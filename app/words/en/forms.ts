/** What the choices of a segmented field are called, by field or value; shorter than a label. */
const choices: Readonly<Record<string, string>> = {
  SecretRef: 'Secret',
  Inline: 'Key',
  Passthrough: 'Pass through',
  secretRef: 'Secret',
  key: 'Key',
  passthrough: 'Pass through',
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'Google Cloud',
  oauthTokenExchange: 'Token exchange',
  crossAppAccess: 'Cross-app access',
  targetRefs: 'By name',
  targetSelectors: 'By label',
  caCertificateRefs: 'Own CA',
  wellKnownCACertificates: 'System CAs',
  insecureSkipVerify: 'No check',
  verifySubjectAltNames: 'Names',
}

/** Words of the forms. */
export const forms = {
  choices,
  none: 'None',
  encrypt: 'Encrypt with TLS',
  thisWouldBeWritten: 'This would be written, and this badge would follow:',
  noTls: 'No small edit turns TLS on here on this release.',
  noPlaintext: 'No small edit turns TLS off here on this release.',
  add: (isPolicy: boolean, to: string) => (isPolicy ? 'Add policy' : to === '' ? 'Add field' : `Add to ${to}`),
  findField: 'Find a field',
  noFieldFound: 'No field has such a name.',
  editInYaml: (name: string) => `Edit ${name} in the YAML`,
  noForm: (kind: string) =>
    `What ${kind} holds is not known here, so there is no form for it. It stays in the text as it is.`,
  noFormHere: 'Anything may stand here, so it has no fields.',
}
