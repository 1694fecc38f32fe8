import { referencesTo } from '../../connection/route-reference.js'
import { GATEWAY_API } from '../../connection/routes.js'
import { CLIENT_HOST, CLIENT_PATH } from '../../request/request.js'
import { STANDARD } from '../../providers/formats.js'
import { printDocument } from '../../yaml/edit/print.js'
import type { Json } from '../../yaml/nodes.js'
import { freeName } from '../change.js'
import {
  adding,
  companion,
  named,
  type Backend,
  type Companion,
  type FindCompanions,
  type Context,
} from './companion.js'
import { gatewayFor } from './gateways.js'
import { LONG, needsTime } from './route-timeout.js'

/** The HTTPRoutes that lead to backends. Models name their Gateways themselves. */
export const routes: FindCompanions = (context) =>
  context.backends.filter(({ backend }) => !backend.shape.parents).map((backend) => routeOf(backend, context))

function routeOf(backend: Backend, context: Context): Companion {
  const { document, name, namespace } = backend
  const [known] = referencesTo(backend)
  const gateway = gatewayFor(backend, context)
  return companion(
    'route',
    { backend: name, gateway: gateway.name },
    [namespace, name],
    [document.index],
    known
      ? { is: 'there', document: known.document.index, path: known.path }
      : { is: 'assumed', plan: adding(routeText(backend, context)) },
  )
}

/**
 * A route of the Gateway's namespace to the backend. It names group and kind, and no port: with one the reference is refused
 * (domain: kgateway-envoy, T26; agentgateway, section 6).
 */
function routeText(backend: Backend, context: Context): string {
  const { document, name, namespace, backend: ai } = backend
  const gateway = gatewayFor(backend, context)
  const isElsewhere = gateway.namespace !== namespace
  const home = isElsewhere ? gateway.namespace : document.namespace
  const taken = context.world.all('HTTPRoute').filter((each) => context.world.namespaceOf(each) === gateway.namespace)
  const { group, kind } = ai.shape
  return printDocument({
    apiVersion: `${GATEWAY_API}/v1`,
    kind: 'HTTPRoute',
    metadata: named(
      freeName(
        name,
        taken.map((each) => each.name),
      ),
      home,
    ),
    spec: {
      parentRefs: [{ name: gateway.name }],
      rules: [
        {
          ...ruleOf(backend, context),
          backendRefs: [{ group, kind, name, ...(isElsewhere && { namespace }) }],
          ...(needsTime(context) && { timeouts: { request: LONG } }),
        },
      ],
    },
  })
}

/** Match and rewrite: several backends behind one Gateway are told apart by a prefix. */
function ruleOf(backend: Backend, context: Context): Record<string, Json> {
  const isAlone = context.backends.filter(({ backend: { shape } }) => !shape.parents).length === 1
  const value = `/${backend.name}`
  const rewrite = rewriteOf(backend, isAlone)
  return {
    ...(!isAlone && { matches: [{ path: { type: 'PathPrefix', value } }] }),
    ...(rewrite && { filters: [{ type: 'URLRewrite', urlRewrite: rewrite }] }),
  }
}

/** What of the client's request would reach the server, and is not what the server wants (domain: agentgateway, T4 and T11). */
function rewriteOf({ endpoints }: Backend, isAlone: boolean): Record<string, Json> | null {
  const requests = endpoints.flatMap((each) => each.requests)
  const hosts = new Set(endpoints.filter(keepsHost).map(({ host }) => host))
  const hostname = hosts.size === 1 && endpoints.every(keepsHost) ? [...hosts][0] : null
  const keepsPath = requests.some(({ path }) => path === CLIENT_PATH)
  const wanted = new Set(
    requests.flatMap(({ because }) =>
      because.flatMap((why) => (why.rule === 'path-of-client' ? [why.params.path] : [])),
    ),
  )
  const [own] = wanted
  const isOther = keepsPath && wanted.size === 1 && own !== STANDARD.Completions && own?.startsWith('/') === true
  const path = isOther
    ? { type: 'ReplaceFullPath', replaceFullPath: own }
    : keepsPath && !isAlone
      ? { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' }
      : null
  return hostname || path ? { ...(hostname && { hostname }), ...(path && { path }) } : null
}

const keepsHost = ({ requests, host }: Backend['endpoints'][number]): boolean =>
  host !== null && requests.some((request) => request.host === CLIENT_HOST)
