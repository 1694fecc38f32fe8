import { GATEWAY_API } from '../../connection/routes.js'
import { apiVersionOf } from '../../releases/release.js'
import { printDocument } from '../../yaml/edit/print.js'
import type { Json } from '../../yaml/nodes.js'
import { adding, companion, named, type Companion, type FindCompanions, type Context } from './companion.js'
import { needsExtension, extensionText, parametersName, parametersRef } from './ai-extension.js'
import { gatewayFor, gatewaysOf, type NamedGateway } from './gateways.js'

/** The Gateways that backends are served by: of the data plane's class, with a listener that takes their routes. */
export const gateways: FindCompanions = (context) => {
  const known = gatewaysOf(context)
  const [first] = context.backends
  const all = known.length > 0 || !first ? known : [gatewayFor(first, context)]
  return all.map((each) => companionOf(each, context))
}

function companionOf(gateway: NamedGateway, context: Context): Companion {
  const { name, namespace, found, by } = gateway
  const className = context.plane.gatewayClass.name
  const of = by.length > 0 ? by : context.backends.map(({ document }) => document.index)
  return companion(
    'gateway',
    { namespace, name, className },
    [namespace, name],
    of,
    found
      ? { is: 'there', document: found.index, path: ['metadata', 'name'] }
      : { is: 'assumed', plan: adding(...textsOf(gateway, context)) },
  )
}

/** The port of a new listener; a Service of that port stands before it. */
export const NEW_PORT = 8080

function textsOf(gateway: NamedGateway, context: Context): readonly string[] {
  const { name, written } = gateway
  const served = context.reading.release.kinds.find(({ kind, version }) => kind === 'Gateway' && version === 'v1')
  const extension = needsExtension(context)
  const text = printDocument({
    apiVersion: served ? apiVersionOf(served) : `${GATEWAY_API}/v1`,
    kind: 'Gateway',
    metadata: named(name, written),
    spec: {
      gatewayClassName: context.plane.gatewayClass.name,
      listeners: [{ name: 'http', port: NEW_PORT, protocol: 'HTTP', ...allowed(gateway, context) }],
      ...(extension && { infrastructure: { parametersRef: parametersRef(parametersName(name)) } }),
    },
  })
  return extension ? [extensionText(parametersName(name), written), text] : [text]
}

/** Models are served where a listener lists their kind; routes then have to be listed, too (domain: agentgateway-1.5-1.7, section 6.2). */
function allowed({ namespace, by }: NamedGateway, { reading, world, backends }: Context): Record<string, Json> {
  const shapes = backends.flatMap(({ backend: { shape } }) => (shape.parents ? [shape] : []))
  const [model] = shapes
  const isShared = by.some((index) => {
    const document = world.at(index)
    return document !== undefined && world.namespaceOf(document) !== namespace
  })
  const hasRoutes =
    reading.documents.some(({ kind }) => kind === 'HTTPRoute') || backends.some(({ backend }) => !backend.shape.parents)
  const rules: Record<string, Json> = {
    ...(isShared && { namespaces: { from: 'All' } }),
    ...(model && {
      kinds: [
        { group: model.group, kind: model.kind },
        ...(hasRoutes ? [{ group: GATEWAY_API, kind: 'HTTPRoute' }] : []),
      ],
    }),
  }
  return Object.keys(rules).length > 0 ? { allowedRoutes: rules } : {}
}
