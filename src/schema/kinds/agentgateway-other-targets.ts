import type { HelpKey } from '../../words/help.js'
import { atLeastOneOf, exactlyOneOf, excludes, together, uniqueBy } from '../constraints.js'
import { integer, list, map, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import { auth } from './agentgateway-auth.js'
import type { Differences } from './agentgateway-differences.js'
import { mcp } from './agentgateway-mcp.js'
import { byName } from './agentgateway-references.js'
import { servicePolicies } from './agentgateway-service-policies.js'
import { choice, short } from './agentgateway-texts.js'
import { DNS_SUBDOMAIN } from '../core/metadata.js'

// What an AgentgatewayBackend may be in place of AI (domain: agentgateway, section 2). It is judged, not edited.

const HOST = { host: short('target.host'), port: integer({ minimum: 1, maximum: 65535, help: 'target.port' }) } as const
const address = (help: HelpKey): ObjectSchema => object(HOST, { required: ['host', 'port'], help })

/** The parts beside `ai`, by name. */
export function otherTargets(differences: Differences): Record<string, Schema> {
  return {
    static: differences.unixSockets ? ADDRESS_OR_SOCKET : address('target.static'),
    dynamicForwardProxy: object({}, { help: 'target.dynamicForwardProxy' }),
    mcp: mcpTargets(differences),
    aws: object({ agentCore: AGENT_CORE }, { rules: [exactlyOneOf('agentCore')], help: 'target.aws' }),
    a2a: address('target.a2a'),
  }
}

/** From 1.2 on. */
const ADDRESS_OR_SOCKET = object(
  { ...HOST, unixPath: string({ minLength: 1, help: 'target.unixPath' }) },
  { rules: [together('host', 'port'), exactlyOneOf('host', 'unixPath')], help: 'target.static' },
)

/** From 1.0 on. */
const AGENT_CORE = object(
  {
    agentRuntimeArn: string({ help: 'agentCore.agentRuntimeArn' }),
    qualifier: string({ help: 'agentCore.qualifier' }),
  },
  { required: ['agentRuntimeArn'], help: 'aws.agentCore' },
)

function mcpTargets(differences: Differences): ObjectSchema {
  const { failureMode, prefixMode } = differences.mcp
  const target = object(
    {
      name: string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'mcpTarget.name' }),
      static: mcpServer(differences),
      selector: SELECTOR,
    },
    { required: ['name'], rules: [exactlyOneOf('selector', 'static')] },
  )
  return object(
    {
      targets: list(target, {
        minItems: 1,
        maxItems: 32,
        itemKeys: ['name'],
        rules: [uniqueBy('name')],
        help: 'mcp.targets',
      }),
      sessionRouting: oneOf(['Stateful', 'Stateless'], { help: 'mcp.sessionRouting' }),
      ...(failureMode && { failureMode: choice(differences, ['FailOpen', 'FailClosed'], 'mcp.failureMode') }),
      ...(prefixMode && { prefixMode: choice(differences, ['Always', 'Conditional', 'Never'], 'mcp.prefixMode') }),
    },
    { required: ['targets'], help: 'target.mcp' },
  )
}

function mcpServer(differences: Differences): ObjectSchema {
  const { targetRef, targetPolicy } = differences.mcp
  const own = { auth: auth(differences), ...(targetPolicy && { mcp: mcp(differences) }) }
  const fields = {
    ...HOST,
    ...(targetRef && { backendRef: byName('mcpTarget.backendRef', 'mcpTarget.backendRef.name') }),
    path: string({ minLength: 1, maxLength: 1024, help: 'mcpTarget.path' }),
    protocol: choice(differences, ['StreamableHTTP', 'SSE'], 'mcpTarget.protocol'),
    policies: servicePolicies(differences, own, { mayBeEmpty: !targetPolicy }),
  }
  if (!targetRef) return object(fields, { required: ['host', 'port'], help: 'mcpTarget.static' })
  return object(fields, {
    required: ['port'],
    rules: [exactlyOneOf('host', 'backendRef'), excludes('backendRef', 'policies')],
    help: 'mcpTarget.static',
  })
}

/** A label selector of Kubernetes. */
const LABELS = object({
  matchLabels: map(string()),
  matchExpressions: list(
    object({ key: string(), operator: string(), values: list(string()) }, { required: ['key', 'operator'] }),
  ),
})

const SELECTOR = object(
  {
    namespaces: { ...LABELS, help: 'mcpTarget.selector.namespaces' },
    services: { ...LABELS, help: 'mcpTarget.selector.services' },
  },
  { rules: [atLeastOneOf('namespaces', 'services')], help: 'mcpTarget.selector' },
)
