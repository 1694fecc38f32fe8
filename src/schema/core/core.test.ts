import { describe, expect, test } from 'vitest'
import { errorsOf } from '../../tests/support/judged.js'
import { schemaAt } from '../language.js'
import { configMap } from './config-map.js'
import { secret } from './secret.js'

const MEBIBYTE = 1024 * 1024
const docker = (type: string, value: string) => ({ type: `kubernetes.io/${type}`, data: { [`.${type}`]: value } })
const base64 = (bytes: number): string => Buffer.alloc(bytes).toString('base64')

describe('Secret', () => {
  test.each([
    [
      'data and stringData',
      { data: { a: 'eA==', b: '' }, stringData: { c: 'x' }, type: 'Opaque', immutable: true },
      [],
    ],
    ['base64 over several lines', { data: { a: 'eHh4\neHh4\r\n' } }, []],
    ['a null, which is an empty value', { data: { a: null }, stringData: { b: null } }, []],
    ['a text that is no base64', { data: { a: 'sk-123' } }, ['form data.a']],
    ['base64 without its padding', { data: { a: 'eA' } }, ['form data.a']],
    ['base64 for URLs', { data: { a: '_-8=' } }, ['form data.a']],
    ['a number as a value', { stringData: { a: 1 } }, ['wrong-type stringData.a']],
    ['true as a value', { data: { a: true } }, ['wrong-type data.a']],
    ['a list as data', { data: ['x'] }, ['wrong-type data']],
    ['a blank in a key', { data: { 'a b': 'eA==' } }, ['form data.a b']],
    ['a slash in a key', { stringData: { 'a/b': 'x' } }, ['form data.a/b']],
    [
      'keys that would leave the folder',
      { stringData: { '.': 'x', '..': 'x', '..a': 'x', '.a': 'x' } },
      ['form data..', 'form data...', 'form data...a'],
    ],
    ['a key of 254 characters', { stringData: { ['a'.repeat(254)]: 'x' } }, [`form data.${'a'.repeat(254)}`]],
    ['an unknown field', { spec: {} }, ['unknown-field spec']],
    ['a status, which Secrets have not', { status: {} }, ['unknown-field status']],
    ['1 MiB', { data: { a: base64(MEBIBYTE) } }, []],
    ['a byte more', { data: { a: base64(MEBIBYTE), b: 'eA==' } }, ['data-too-large data']],
    ['stringData over data', { data: { a: base64(MEBIBYTE) }, stringData: { a: 'x' } }, []],
    [
      'a certificate without its key',
      { type: 'kubernetes.io/tls', data: { 'tls.crt': '' } },
      ['needed-for-type data.tls.key'],
    ],
    ['a certificate in clear', { type: 'kubernetes.io/tls', stringData: { 'tls.crt': 'x', 'tls.key': 'x' } }, []],
    [
      'basic auth with neither part',
      { type: 'kubernetes.io/basic-auth' },
      ['needed-for-type data.username', 'needed-for-type data.password'],
    ],
    ['basic auth with a password', { type: 'kubernetes.io/basic-auth', stringData: { password: 'x' } }, []],
    [
      'a token of an account without its name',
      { type: 'kubernetes.io/service-account-token' },
      ['needed-for-type metadata.annotations.kubernetes.io/service-account.name'],
    ],
    ['a docker config that is no JSON', docker('dockerconfigjson', 'eA=='), ['not-json data..dockerconfigjson']],
    ['an old docker config without content', docker('dockercfg', ''), ['not-json data..dockercfg']],
    [
      'a docker config behind a byte order mark',
      { type: 'kubernetes.io/dockercfg', stringData: { '.dockercfg': '\uFEFF{}' } },
      ['not-json data..dockercfg'],
    ],
    ['a docker config that is a list', docker('dockercfg', 'W10='), ['not-json data..dockercfg']],
    ['a docker config that is null', docker('dockercfg', 'bnVsbA=='), []],
    ['a docker config', docker('dockerconfigjson', 'e30='), []],
    ['no docker config', { type: 'kubernetes.io/dockerconfigjson' }, ['needed-for-type data..dockerconfigjson']],
    [
      'an empty key for SSH',
      { type: 'kubernetes.io/ssh-auth', data: { 'ssh-privatekey': '' } },
      ['needed-for-type data.ssh-privatekey'],
    ],
    ['a list as bytes', { data: { a: [], b: [104, 105] } }, []],
    ['a list that is no bytes', { data: { a: [256], b: ['x'] } }, ['wrong-type data.a', 'wrong-type data.b']],
    ['a key in both, told once', { data: { 'a b': 'eA==' }, stringData: { 'a b': 'x' } }, ['form data.a b']],
    [
      'beside faults of the metadata',
      { metadata: {}, type: 'kubernetes.io/ssh-auth' },
      ['required metadata.name', 'needed-for-type data.ssh-privatekey'],
    ],
    ['a type of one’s own', { type: 'example.com/any' }, []],
  ])('%s', (_, body, expected) => {
    expect(errorsOf({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, ...body })).toEqual(expected)
  })
})

test('values of a Secret are credentials, those of a ConfigMap are not', () => {
  expect(['data', 'stringData'].map((field) => schemaAt(secret(), [field, 'any']))).toMatchObject([
    { secret: true },
    { secret: true },
  ])
  expect(schemaAt(configMap(), ['data', 'any'])).not.toHaveProperty('secret')
})

describe('ConfigMap', () => {
  test.each([
    ['texts and bytes', { data: { 'ca.crt': 'x' }, binaryData: { b: 'eA==' } }, []],
    ['an unquoted number', { data: { port: 443 } }, ['wrong-type data.port']],
    ['a key in both', { data: { a: 'x' }, binaryData: { b: '', a: 'eA==' } }, ['key-in-both data.a']],
    ['bytes that are no base64', { binaryData: { a: 'x' } }, ['form binaryData.a']],
    ['a bad key', { data: { 'a:b': 'x' } }, ['form data.a:b']],
    ['stringData, which only Secrets have', { stringData: {} }, ['unknown-field stringData']],
    ['more than 1 MiB', { data: { a: 'x'.repeat(MEBIBYTE) }, binaryData: { b: 'eA==' } }, ['data-too-large ']],
  ])('%s', (_, body, expected) => {
    expect(errorsOf({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, ...body })).toEqual(expected)
  })
})

describe('Service', () => {
  const ports = [{ port: 80 }]
  test.each([
    ['one port', { ports, selector: { app: 'x' } }, []],
    [
      'several with names',
      {
        ports: [
          { name: 'a', port: 80, targetPort: 'http' },
          { name: 'b', port: 81, targetPort: 8081, appProtocol: 'kubernetes.io/h2c' },
        ],
      },
      [],
    ],
    [
      'several, one without a name',
      { ports: [{ name: 'a', port: 80 }, { port: 81 }] },
      ['port-without-name spec.ports[1].name'],
    ],
    [
      'a name twice',
      {
        ports: [
          { name: 'a', port: 80 },
          { name: 'a', port: 81 },
        ],
      },
      ['duplicate-item spec.ports[1].name'],
    ],
    [
      'a port twice, once by its default',
      {
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 80, protocol: 'TCP' },
        ],
      },
      ['duplicate-item spec.ports[1]'],
    ],
    [
      'a port for two protocols',
      {
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 80, protocol: 'UDP' },
        ],
      },
      [],
    ],
    // The target is the port where it is not written, and told again.
    ['port 0', { ports: [{ port: 0 }] }, ['too-small spec.ports[0].port', 'too-small spec.ports[0].targetPort']],
    ['port 0 with a target', { ports: [{ port: 0, targetPort: 80 }] }, ['too-small spec.ports[0].port']],
    [
      'port 65536',
      { ports: [{ port: 65536, targetPort: 0 }] },
      ['too-large spec.ports[0].port', 'too-large spec.ports[0].targetPort'],
    ],
    ['no number', { ports: [{ name: 'a' }] }, ['required spec.ports[0].port', 'too-small spec.ports[0].targetPort']],
    ['a null', { ports: [null] }, ['required spec.ports[0].port', 'too-small spec.ports[0].targetPort']],
    [
      'several without names',
      { ports: [{ port: 80 }, { port: 81, name: '' }] },
      ['port-without-name spec.ports[0].name', 'port-without-name spec.ports[1].name'],
    ],
    ['a target of 0 or nothing', { ports: [{ port: 80, targetPort: 0 }] }, []],
    ['an empty text as target', { ports: [{ port: 80, targetPort: '' }] }, []],
    ['nothing written as a choice', { type: '', sessionAffinity: '', ports: [{ port: 80, protocol: '' }] }, []],
    ['nothing', null, ['ports-missing spec.ports']],
    ['a family twice', { ports, ipFamilies: ['IPv4', 'IPv4'] }, ['duplicate-item spec.ipFamilies[1]']],
    ['a number in quotes', { ports: [{ port: '80' }] }, ['wrong-type spec.ports[0].port']],
    ['another protocol', { ports: [{ port: 80, protocol: 'HTTP' }] }, ['unsupported-value spec.ports[0].protocol']],
    // 15 characters is the limit of container ports, not of these.
    ['a name of 63 characters', { ports: [{ port: 80, name: 'a'.repeat(63) }] }, []],
    ['a name of 64 characters', { ports: [{ port: 80, name: 'a'.repeat(64) }] }, ['form spec.ports[0].name']],
    [
      'a target name of 16 characters',
      { ports: [{ port: 80, targetPort: 'a'.repeat(16) }] },
      ['form spec.ports[0].targetPort'],
    ],
    [
      'a target name without a letter',
      { ports: [{ port: 80, targetPort: '8080' }] },
      ['form spec.ports[0].targetPort'],
    ],
    ['a target beyond the range', { ports: [{ port: 80, targetPort: 70000 }] }, ['too-large spec.ports[0].targetPort']],
    [
      'a node port inside the cluster',
      { ports: [{ port: 80 }, { port: 81, nodePort: 30000 }].map((port, i) => ({ ...port, name: `p${i}` })) },
      ['not-for-type spec.ports[1].nodePort'],
    ],
    ['a node port from outside', { type: 'NodePort', ports: [{ port: 80, nodePort: 30000 }] }, []],
    ['no ports', {}, ['ports-missing spec.ports']],
    ['headless without ports', { clusterIP: 'None' }, []],
    [
      'headless for a load balancer',
      { type: 'LoadBalancer', clusterIP: 'None', ports },
      ['not-for-type spec.clusterIP'],
    ],
    ['an address', { clusterIP: '10.0.0.1', ports }, []],
    ['a name as address', { clusterIP: 'none', ports }, ['cluster-ip spec.clusterIP']],
    ['an alias in DNS', { type: 'ExternalName', externalName: 'api.openai.com.' }, []],
    ['an alias without its name', { type: 'ExternalName' }, ['needed-for-type spec.externalName']],
    ['an alias with a scheme', { type: 'ExternalName', externalName: 'https://a' }, ['form spec.externalName']],
    [
      'an alias with an address of its own',
      { type: 'ExternalName', externalName: 'a', clusterIP: 'None' },
      ['not-for-type spec.clusterIP'],
    ],
    ['another type', { type: 'Headless', ports }, ['unsupported-value spec.type']],
    [
      'a bad label to select by',
      { ports, selector: { 'a b': 'x', c: 'd e' } },
      ['form spec.selector', 'form spec.selector'],
    ],
    ['an unknown field', { ports, port: 80 }, ['unknown-field spec.port']],
  ])('%s', (_, spec, expected) => {
    expect(errorsOf({ apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec })).toEqual(expected)
  })

  test('its status is read by its types', () => {
    const status = { loadBalancer: { ingress: [{ ip: 1, address: 'x' }] } }
    expect(errorsOf({ apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: { ports }, status })).toEqual([
      'wrong-type status.loadBalancer.ingress[0].ip',
      'unknown-field status.loadBalancer.ingress[0].address',
    ])
  })

  test('no fault of its own keeps others from being told', () => {
    const spec = { type: 'Headless', ports: [{ port: 80 }, { port: 81 }] }
    expect(errorsOf({ apiVersion: 'v1', kind: 'Service', metadata: {}, spec })).toEqual([
      'required metadata.name',
      'unsupported-value spec.type',
      'port-without-name spec.ports[0].name',
      'port-without-name spec.ports[1].name',
    ])
  })
})
