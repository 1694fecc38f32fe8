import { expect, test } from 'vitest'
import { labelOf } from './labels'

test.each([
  ['host', 'Host'],
  ['authToken.secretRef.name', 'Secret'],
  ['policies.auth.secretRef.name', 'Secret'],
  ['tls.caCertificateRefs[0].name', 'Name'],
  ['tls.sni', 'Server name (SNI)'],
  ['outlierDetection.maxEjectionPercent', 'Max ejection percent'],
  ['tcpKeepalive', 'Tcp keepalive'],
  ['baseURL', 'Base URL'],
  ['roleArn', 'Role ARN'],
  ['/v1/messages', '/v1/messages'],
])('%s is called %s', (name, label) => {
  expect(labelOf(name)).toBe(label)
})
