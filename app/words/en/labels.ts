/** What fields are called in the form, by the end of their path; the most telling end counts. */
const LABELS: Readonly<Record<string, string>> = {
  name: 'Name',
  namespace: 'Namespace',
  labels: 'Labels',
  provider: 'Provider',
  model: 'Model',
  host: 'Host',
  port: 'Port',
  path: 'Path',
  pathPrefix: 'Path prefix',
  region: 'Region',
  projectId: 'Google Cloud project',
  location: 'Location',
  publisher: 'Model publisher',
  modelPath: 'Path of the model',
  apiVersion: 'Version of the API',
  endpoint: 'Azure endpoint',
  deploymentName: 'Deployment',
  baseURL: 'Base URL',
  priority: 'Priority',
  weight: 'Weight',
  'guardrail.identifier': 'Guardrail',
  'guardrail.version': 'Version of the guardrail',
  'authToken.kind': 'Credential',
  'authToken.inline': 'Key in clear',
  'secretRef.name': 'Secret',
  'secretRef.namespace': 'Namespace of the Secret',
  'auth.key': 'Key in clear',
  'auth.passthrough': 'Pass the client’s credential through',
  'auth.aws': 'AWS credentials',
  'auth.azure': 'Azure credentials',
  'auth.gcp': 'Google Cloud credentials',
  'tls.sni': 'Server name (SNI)',
  'tls.insecureSkipVerify': 'Skip the certificate check',
  'tls.verifySubjectAltNames': 'Names that the certificate may bear',
  'tls.caCertificateRefs': 'Certificates of the CA',
  'tls.mtlsCertificateRef': 'Client certificate',
  'tls.alpnProtocols': 'Protocols offered (ALPN)',
  insecureSkipVerify: 'Skip the certificate check',
  sni: 'Server name (SNI)',
  requestTimeout: 'Time limit of a request',
  connectTimeout: 'Time limit of a connection',
  'http.version': 'HTTP version',
  modelAliases: 'Other names of models',
  promptCaching: 'Caching of prompts',
  promptGuard: 'Guards of prompts',
  routes: 'Kinds of requests by path',
  defaults: 'Fields filled in where the client sends none',
  overrides: 'Fields that replace the client’s',
  'health.eviction': 'When a failing provider is left out',
  'eviction.duration': 'How long it is left out',
  'eviction.consecutiveFailures': 'Failures before it is left out',
  targetRefs: 'What it is attached to',
  group: 'API group',
  kind: 'Kind',
}

/** Words that are written in capitals. */
const CAPITALS = new Set([
  'ai',
  'api',
  'arn',
  'aws',
  'ca',
  'dns',
  'gcp',
  'http',
  'id',
  'ip',
  'mtls',
  'sni',
  'tls',
  'ttl',
  'uri',
  'url',
])

/**
 * What a field is called: its own label, else its name in words.
 * @param name the field's name with the objects around it, as in `secretRef.name`
 */
export function labelOf(name: string): string {
  const parts = name.replace(/\[\d+\]/g, '').split('.')
  for (let i = 0; i < parts.length; i++) {
    const label = LABELS[parts.slice(i).join('.')]
    if (label !== undefined) return label
  }
  return inWords(parts.at(-1) ?? name)
}

/** `maxEjectionPercent` as “Max ejection percent”; what is no such name stays as it is. */
function inWords(name: string): string {
  if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) return name
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(' ')
    .map((word) => (CAPITALS.has(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()))
  const sentence = words.join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
