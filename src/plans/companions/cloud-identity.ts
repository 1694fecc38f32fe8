import { entryOf, isPresent, nodeAt, type Json, type YamlNode } from '../../yaml/nodes.js'
import { gathered, text } from '../../connection/attached.js'
import { printDocument } from '../../yaml/edit/print.js'
import { membersOf, type Member } from '../../shapes/shape.js'
import type { CompanionParams } from '../../model/codes/companions.js'
import type { Plan } from '../plan.js'
import { companion, named, type Backend, type Companion, type FindCompanions, type Context } from './companion.js'
import { gatewayFor, gatewaysOf, type NamedGateway } from './gateways.js'

type Cloud = CompanionParams['cloud-identity']['cloud']

/** What a cloud's own controller looks for: an annotation of the ServiceAccount, and Azure also a label of the pods. */
const MARKS: Readonly<Record<Cloud, { readonly annotation: string; readonly value: string; readonly label?: string }>> =
  {
    aws: { annotation: 'eks.amazonaws.com/role-arn', value: 'AWS_ROLE_ARN' },
    azure: {
      annotation: 'azure.workload.identity/client-id',
      value: 'AZURE_CLIENT_ID',
      label: 'azure.workload.identity/use',
    },
    gcp: { annotation: 'iam.gke.io/gcp-service-account', value: 'GOOGLE_SERVICE_ACCOUNT' },
  }

const CLOUDS: readonly Cloud[] = ['aws', 'azure', 'gcp']

/** The identity of the gateway's own pods, for backends that take a cloud's credentials from there (domain: agentgateway, 3.1 A3, 4.5). */
export const cloudIdentities: FindCompanions = (context) => {
  if (context.plane.id !== 'agentgateway') return []
  const found = context.backends.flatMap((backend) =>
    membersOf(backend.backend).flatMap((member) => {
      const cloud = cloudOf(member, backend, context)
      return cloud ? [{ cloud, backend, gateway: gatewayOf(backend, context) }] : []
    }),
  )
  const groups = gathered(found, ({ cloud, gateway }) => JSON.stringify([cloud, gateway.namespace, gateway.name]))
  return [...groups.values()].flatMap((group): Companion[] => {
    const [first] = group
    if (!first) return []
    const { cloud, gateway } = first
    const { annotation, label = '' } = MARKS[cloud]
    const of = group.map(({ backend }) => backend.document.index)
    const about = [cloud, gateway.namespace, gateway.name]
    return [
      companion(
        'cloud-identity',
        { cloud, gateway: gateway.name, annotation, label },
        about,
        of,
        standing(cloud, gateway, context),
      ),
    ]
  })
}

const gatewayOf = (backend: Backend, context: Context): NamedGateway =>
  gatewaysOf(context).find(({ by }) => by.includes(backend.document.index)) ?? gatewayFor(backend, context)

/** The cloud whose credentials the pod must bring; null where a Secret does, or none is used. */
function cloudOf(member: Member, backend: Backend, { plane }: Context): Cloud | null {
  const auth = plane.policyOf?.('auth', member, backend)?.node
  if (auth) return CLOUDS.find((cloud) => isAmbient(entryOf(auth, cloud)?.value)) ?? null
  const entry = member.entry?.node
  // kgateway 2.1 has Bedrock's credentials in the provider's entry.
  if (isPresent(nodeAt(entry, ['auth', 'secretRef'])) || isPresent(entryOf(entry, 'authToken')?.value)) return null
  return member.host || member.base ? null : (member.provider?.implicitAuth ?? null)
}

const isAmbient = (block: YamlNode | undefined): boolean =>
  isPresent(block) && !isPresent(entryOf(block, 'secretRef')?.value)

const AGENTGATEWAY = { group: 'agentgateway.dev', kind: 'AgentgatewayParameters' }
const KGATEWAY = { group: 'gateway.kgateway.dev', kind: 'GatewayParameters' }

/** The kind that says how a Gateway's pods are made: that of the group whose backends the Gateway serves. */
const kindFor = ({ plane }: Context): typeof AGENTGATEWAY =>
  plane.traits.includes('gateway-api-decides-tls') ? KGATEWAY : AGENTGATEWAY

function standing(cloud: Cloud, gateway: NamedGateway, context: Context): Companion['standing'] {
  const { found, name, written, namespace } = gateway
  const { kind, group } = kindFor(context)
  const ref = nodeAt(found?.root, ['spec', 'infrastructure', 'parametersRef'])
  const called = text(ref, 'name') ?? `${name}-parameters`
  const parameters = context.world.find(kind, namespace, called)
  const marked = marksIn(kind, cloud)
  const link: Plan['steps'] =
    found && !isPresent(ref)
      ? [
          {
            do: 'change',
            document: found.index,
            steps: [
              {
                path: ['spec', 'infrastructure', 'parametersRef'],
                change: { do: 'set', value: { group, kind, name: called } },
              },
            ],
          },
        ]
      : []
  if (parameters) {
    const missing = marked.filter(({ path }) => !isPresent(nodeAt(parameters.root, path)))
    const marks = missing.map(({ path, value }) => ({ path, change: { do: 'set' as const, value } }))
    const own: Plan['steps'] = marks.length > 0 ? [{ do: 'change', document: parameters.index, steps: marks }] : []
    return link.length + own.length > 0
      ? { is: 'advised', plan: { steps: [...link, ...own], dropped: [] } }
      : { is: 'there', document: parameters.index, path: marked[0]?.path ?? [] }
  }
  const object = marked.reduce<Json>((json, { path, value }) => withValue(json, path, value), {
    apiVersion: `${group}/v1alpha1`,
    kind,
    metadata: named(called, written),
  })
  return {
    is: 'advised',
    plan: { steps: [...link, { do: 'add', after: null, text: printDocument(object) }], dropped: [] },
  }
}

/** Where the two kinds of parameters mark ServiceAccount and pods: the CRDs of no release were at hand for it, and the words say so. */
function marksIn(kind: string, cloud: Cloud): readonly { readonly path: readonly string[]; readonly value: string }[] {
  const { annotation, value, label } = MARKS[cloud]
  const isOverlay = kind === AGENTGATEWAY.kind
  const account = isOverlay
    ? ['spec', 'serviceAccount', 'metadata', 'annotations']
    : ['spec', 'kube', 'serviceAccount', 'extraAnnotations']
  const pods = isOverlay
    ? ['spec', 'deployment', 'spec', 'template', 'metadata', 'labels']
    : ['spec', 'kube', 'podTemplate', 'extraLabels']
  return [
    { path: [...account, annotation], value: `\${${value}}` },
    ...(label === undefined ? [] : [{ path: [...pods, label], value: 'true' }]),
  ]
}

function withValue(json: Json, [first, ...rest]: readonly string[], value: Json): Json {
  if (first === undefined) return value
  const map = typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, Json>) : {}
  return { ...map, [first]: withValue(map[first] ?? {}, rest, value) }
}
