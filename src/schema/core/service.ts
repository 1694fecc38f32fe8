import type { Json } from '../../yaml/nodes.js'
import { isOfForm } from '../forms.js'
import { holds, type Rule } from '../constraints.js'
import { boolean, integer, intOrString, list, map, object, oneOf, string, type ObjectSchema } from '../language.js'
import { below, itemsIn, textIn } from '../reading.js'
import { kubernetesObject } from './metadata.js'

/** `Service`, v1, as far as connections use it (pkg/apis/core/validation, ValidateService). The rest is known by name and type. */
export function service(): ObjectSchema {
  return kubernetesObject({ spec, status }, [], { name: 'dns-1035-label', isCore: true })
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

const port = object(
  {
    name: string({ form: 'dns-label', help: 'service.port.name' }),
    protocol: oneOf(['TCP', 'UDP', 'SCTP'], { default: 'TCP', help: 'service.port.protocol' }),
    appProtocol: string({ form: 'qualified-name', help: 'service.port.appProtocol' }),
    port: integer({ minimum: 1, maximum: 65535, help: 'service.port.port' }),
    targetPort: intOrString({ minimum: 1, maximum: 65535, form: 'port-name', help: 'service.port.targetPort' }),
    nodePort: integer({ minimum: 0, maximum: 65535, help: 'service.port.nodePort' }),
  },
  { required: ['port'], help: 'service.port' },
)

const TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']
const POLICIES = ['Cluster', 'Local']
const typeOf = (spec: Json): string => textIn(below(spec, 'type'))
const portsOf = (spec: Json): readonly Json[] => itemsIn(below(spec, 'ports'))
const clusterIpOf = (spec: Json): string => textIn(below(spec, 'clusterIP'))
const isNodePort = (port: Json): boolean => below(port, 'nodePort') !== undefined && below(port, 'nodePort') !== 0

/** The first port for which something is true, as the place to blame. */
const firstPort =
  (field: string, is: (port: Json) => boolean) =>
  (spec: Json): readonly (string | number)[] => ['ports', Math.max(0, portsOf(spec).findIndex(is)), field]

const isNameless = (port: Json): boolean => textIn(below(port, 'name')) === ''

const RULES: readonly Rule[] = [
  holds(
    'ports-missing',
    (spec) => portsOf(spec).length > 0 || clusterIpOf(spec) === 'None' || typeOf(spec) === 'ExternalName',
    {},
    ['ports'],
  ),
  holds(
    'port-without-name',
    (spec) => portsOf(spec).length < 2 || !portsOf(spec).some(isNameless),
    {},
    firstPort('name', isNameless),
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

const spec = object(
  {
    type: oneOf(TYPES, { default: 'ClusterIP', help: 'service.type' }),
    selector: map(string({ nullable: true }), {
      forms: { keys: 'qualified-name', values: 'label-value', toldAt: 'map' },
      help: 'service.selector',
    }),
    ports: list(port, { itemKeys: ['port', 'protocol'], uniqueField: 'name', help: 'service.ports' }),
    clusterIP: string({ help: 'service.clusterIP' }),
    clusterIPs: list(string()),
    externalName: string({ help: 'service.externalName', form: 'host-name' }),
    externalIPs: list(string({ form: 'ip' })),
    loadBalancerIP: string(),
    loadBalancerClass: string({ form: 'qualified-name' }),
    loadBalancerSourceRanges: list(string()),
    allocateLoadBalancerNodePorts: boolean(),
    externalTrafficPolicy: oneOf(POLICIES),
    internalTrafficPolicy: oneOf(POLICIES),
    healthCheckNodePort: integer({ minimum: 0, maximum: 65535 }),
    publishNotReadyAddresses: boolean(),
    sessionAffinity: oneOf(['ClientIP', 'None'], { default: 'None' }),
    sessionAffinityConfig: object({ clientIP: object({ timeoutSeconds: integer({ minimum: 1, maximum: 86_400 }) }) }),
    ipFamilies: list(oneOf(['IPv4', 'IPv6'])),
    ipFamilyPolicy: oneOf(['SingleStack', 'PreferDualStack', 'RequireDualStack']),
    trafficDistribution: string(),
  },
  { rules: RULES, help: 'spec' },
)
