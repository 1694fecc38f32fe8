import { entryOf, isPresent, itemsOf, scalarOf, type Json, type YamlNode } from '../../yaml/nodes.js'
import { isOfForm } from '../forms.js'
import { holds, type Rule } from '../constraints.js'
import { boolean, integer, intOrString, list, map, object, oneOf, string, type ObjectSchema } from '../language.js'
import { below, itemsIn, textIn } from '../reading.js'
import type { PartFault } from '../violation.js'
import { kubernetesObject } from './metadata.js'

/** `Service`, v1, as far as connections use it (pkg/apis/core/validation, ValidateService). The rest is known by name and type. */
export function service(): ObjectSchema {
  return kubernetesObject({ spec, status }, [], {
    name: 'dns-1035-label',
    isCore: true,
    check: function* (self) {
      if (!isPresent(entryOf(self, 'spec')?.value)) yield { code: 'ports-missing', params: {}, path: ['spec', 'ports'] }
    },
  })
}

/** Read by its types, and then replaced by what the server has. */
const status = object(
  {
    loadBalancer: object({
      ingress: list(
        object({
          ip: string(),
          hostname: string(),
          ipMode: string(),
          ports: list(object({ port: integer(), protocol: string(), error: string() })),
        }),
      ),
    }),
    conditions: list(
      object({
        type: string(),
        status: string(),
        observedGeneration: integer(),
        lastTransitionTime: string({ form: 'rfc3339' }),
        reason: string(),
        message: string(),
      }),
    ),
  },
  { help: 'status' },
)

const [LEAST_PORT, MOST_PORT] = [1, 65535]

const port = object(
  {
    name: string({ form: 'dns-label', help: 'service.port.name' }),
    protocol: oneOf(['TCP', 'UDP', 'SCTP'], { default: 'TCP', emptyIsDefault: true, help: 'service.port.protocol' }),
    appProtocol: string({ form: 'qualified-name', help: 'service.port.appProtocol' }),
    port: integer({ minimum: LEAST_PORT, maximum: MOST_PORT, help: 'service.port.port' }),
    // 0 and an empty text count as the port.
    targetPort: intOrString({ minimum: 0, maximum: 65535, form: 'port-name', help: 'service.port.targetPort' }),
    nodePort: integer({ minimum: 0, maximum: 65535, help: 'service.port.nodePort' }),
  },
  { required: ['port'], nullable: true, help: 'service.port' },
)

const TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']
const POLICIES = ['Cluster', 'Local']
const typeOf = (spec: Json): string => textIn(below(spec, 'type')) || 'ClusterIP'
const portsOf = (spec: Json): readonly Json[] => itemsIn(below(spec, 'ports'))
const clusterIpOf = (spec: Json): string => textIn(below(spec, 'clusterIP'))
const isNodePort = (port: Json): boolean => below(port, 'nodePort') !== undefined && below(port, 'nodePort') !== 0

/** The first port for which something is true, as the place to blame. */
const firstPort =
  (field: string, is: (port: Json) => boolean) =>
  (spec: Json): readonly (string | number)[] => ['ports', Math.max(0, portsOf(spec).findIndex(is)), field]

/** Of several ports each needs a name; a port that is none is told again at the target that it stands for. */
function* portFaults(ports: YamlNode): Generator<PartFault> {
  const items = itemsOf(ports)
  for (const [index, item] of items.entries()) {
    const [name, number, target] = ['name', 'port', 'targetPort'].map((field) => entryOf(item, field)?.value)
    if (items.length > 1 && (!isPresent(name) || scalarOf(name) === ''))
      yield { code: 'port-without-name', params: {}, path: [index, 'name'], place: name ?? item }
    if (!isPresent(item)) yield { code: 'required', params: { field: 'port' }, path: [index, 'port'], place: item }
    const value = isPresent(number) ? scalarOf(number) : 0
    if (typeof value !== 'number' || !(!isPresent(target) || scalarOf(target) === 0 || scalarOf(target) === ''))
      continue
    const at = { path: [index, 'targetPort'], place: target ?? number ?? item }
    if (value < LEAST_PORT) yield { code: 'too-small', params: { value, minimum: LEAST_PORT }, ...at }
    if (value > MOST_PORT) yield { code: 'too-large', params: { value, maximum: MOST_PORT }, ...at }
  }
}

const RULES: readonly Rule[] = [
  holds(
    'ports-missing',
    (spec) => portsOf(spec).length > 0 || clusterIpOf(spec) === 'None' || typeOf(spec) === 'ExternalName',
    {},
    ['ports'],
  ),
  notFor(['ClusterIP'], 'nodePort', (spec) => portsOf(spec).some(isNodePort), firstPort('nodePort', isNodePort)),
  notFor(
    ['ExternalName'],
    'clusterIP',
    (spec) => clusterIpOf(spec) !== '',
    () => ['clusterIP'],
  ),
  notFor(
    ['LoadBalancer', 'NodePort'],
    'clusterIP',
    (spec) => clusterIpOf(spec) === 'None',
    () => ['clusterIP'],
  ),
  holds('cluster-ip', (spec) => ['', 'None'].includes(clusterIpOf(spec)) || isOfForm(clusterIpOf(spec), 'ip'), {}, [
    'clusterIP',
  ]),
  holds(
    'needed-for-type',
    (spec) => typeOf(spec) !== 'ExternalName' || textIn(below(spec, 'externalName')) !== '',
    { type: 'ExternalName', field: 'externalName' },
    ['externalName'],
  ),
  holds(
    'affinity-config',
    (spec) => below(spec, 'sessionAffinity') === 'ClientIP' || below(spec, 'sessionAffinityConfig') === undefined,
    {},
    ['sessionAffinityConfig'],
  ),
]

/** What services of these types may not have. */
function notFor(
  types: readonly string[],
  field: string,
  has: (spec: Json) => boolean,
  at: (spec: Json) => readonly (string | number)[],
): Rule {
  return holds(
    'not-for-type',
    (spec) => !types.includes(typeOf(spec)) || !has(spec),
    { type: types.join(' or '), field },
    at,
  )
}

const clientIP = object(
  {
    timeoutSeconds: integer({ minimum: 1, maximum: 86_400, help: 'service.sessionAffinityConfig.timeoutSeconds' }),
  },
  { help: 'service.sessionAffinityConfig.clientIP' },
)

const spec = object(
  {
    type: oneOf(TYPES, { default: 'ClusterIP', emptyIsDefault: true, help: 'service.type' }),
    selector: map(string({ nullable: true }), {
      forms: { keys: 'qualified-name', values: 'label-value', toldAt: 'map' },
      help: 'service.selector',
    }),
    ports: list(port, {
      itemKeys: ['port', 'protocol'],
      uniqueField: 'name',
      check: portFaults,
      help: 'service.ports',
    }),
    clusterIP: string({ help: 'service.clusterIP' }),
    clusterIPs: list(string(), { help: 'service.clusterIPs' }),
    externalName: string({ help: 'service.externalName', form: 'host-name' }),
    externalIPs: list(string({ form: 'ip' }), { help: 'service.externalIPs' }),
    loadBalancerIP: string({ help: 'service.loadBalancerIP' }),
    loadBalancerClass: string({ form: 'qualified-name', help: 'service.loadBalancerClass' }),
    loadBalancerSourceRanges: list(string(), { help: 'service.loadBalancerSourceRanges' }),
    allocateLoadBalancerNodePorts: boolean({ help: 'service.allocateLoadBalancerNodePorts' }),
    externalTrafficPolicy: oneOf(POLICIES, { help: 'service.externalTrafficPolicy' }),
    internalTrafficPolicy: oneOf(POLICIES, { help: 'service.internalTrafficPolicy' }),
    healthCheckNodePort: integer({ minimum: 0, maximum: 65535, help: 'service.healthCheckNodePort' }),
    publishNotReadyAddresses: boolean({ help: 'service.publishNotReadyAddresses' }),
    sessionAffinity: oneOf(['ClientIP', 'None'], {
      default: 'None',
      emptyIsDefault: true,
      help: 'service.sessionAffinity',
    }),
    sessionAffinityConfig: object({ clientIP }, { help: 'service.sessionAffinityConfig' }),
    ipFamilies: list(oneOf(['IPv4', 'IPv6']), { set: true, help: 'service.ipFamilies' }),
    ipFamilyPolicy: oneOf(['SingleStack', 'PreferDualStack', 'RequireDualStack'], { help: 'service.ipFamilyPolicy' }),
    trafficDistribution: string({ help: 'service.trafficDistribution' }),
  },
  { rules: RULES, help: 'spec' },
)
