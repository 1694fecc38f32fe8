import { providers } from '../../providers/table.js'
import { atLeastOneOf, atMostOneOf, exactlyOneOf, requiredWhen, together, uniqueBy } from '../constraints.js'
import { list, object, oneOf, integer, string, type ObjectSchema, type Schema } from '../language.js'
import { awsWithModes, DYNAMIC_FORWARD_PROXY, MCP_TARGETS, staticWithProtocol } from './backend-parts.js'
import { DNS_SUBDOMAIN, kubernetesObject } from '../core/metadata.js'

/** kgateway 2.1's `Backend` (domain: kgateway-envoy, section 2.3: shape D). */
export function backend21(): ObjectSchema {
  const memberFields: Record<string, Schema> = {
    ...providerFields(),
    host: string({ minLength: 1, help: 'hostOverride.host' }),
    // No limits: the API server takes any whole number here.
    port: integer({ help: 'port' }),
    path: object({ full: string({ minLength: 1, help: 'path.full' }) }, { help: 'path' }),
    authHeader: object(
      {
        headerName: string({ minLength: 1, help: 'authHeader.headerName' }),
        prefix: string({ minLength: 1, help: 'authHeader.prefix' }),
      },
      { rules: [atLeastOneOf('prefix', 'headerName')], help: 'authHeader' },
    ),
  }
  const rules = [together('host', 'port'), exactlyOneOf(...Object.keys(providerFields()))]
  const name = string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'member.name' })
  const member = object({ name, ...memberFields }, { required: ['name'], rules, help: 'member' })
  const group = object(
    { providers: list(member, { minItems: 1, maxItems: 32, rules: [uniqueBy('name')], help: 'pool' }) },
    { help: 'priority' },
  )
  const ai = object(
    {
      llm: object(memberFields, { rules, help: 'llm' }),
      priorityGroups: list(group, { minItems: 1, maxItems: 32, help: 'priorities' }),
    },
    { rules: [exactlyOneOf('llm', 'priorityGroups')], help: 'spec.ai' },
  )
  return kubernetesObject({
    spec: backendSpec({ AI: ['ai', ai], ...OTHER_PARTS, MCP: ['mcp', MCP_TARGETS] }, ['type']),
  })
}

/** kgateway 2.2's `Backend`, which has no AI part any more (section 2.4: shape E). */
export function backend22(): ObjectSchema {
  const spec = backendSpec(OTHER_PARTS, [])
  // The schema does not ask for a type, yet its rules can't be evaluated without one, and so refuse.
  return kubernetesObject({ spec: { ...spec, rules: [atLeastOneOf('type'), ...(spec.rules ?? [])] } }, ['spec'])
}

type Parts = Readonly<Record<string, readonly [field: string, schema: Schema]>>

const OTHER_PARTS: Parts = {
  AWS: ['aws', awsWithModes()],
  Static: ['static', staticWithProtocol()],
  DynamicForwardProxy: ['dynamicForwardProxy', DYNAMIC_FORWARD_PROXY],
}

/** A part per type: the type demands its part, and exactly one part is there. */
function backendSpec(parts: Parts, required: readonly string[]): ObjectSchema {
  const fields = Object.values(parts).map(([field]) => field)
  return object(
    { type: oneOf(Object.keys(parts), { help: 'spec.type' }), ...Object.fromEntries(Object.values(parts)) },
    {
      required,
      rules: [
        ...Object.entries(parts).map(([type, [field]]) => requiredWhen('type', type, field)),
        exactlyOneOf(...fields),
      ],
      help: 'spec',
    },
  )
}

/** The provider entries; a credential has at most one source here. */
function providerFields(): Record<string, Schema> {
  return Object.fromEntries(
    providers.flatMap(({ id, withToken }): [string, Schema][] => {
      if (!withToken) return []
      const { authToken, ...fields } = withToken.schema.fields
      return [
        [
          id,
          {
            ...withToken.schema,
            fields:
              authToken?.type === 'object'
                ? { authToken: { ...authToken, rules: [atMostOneOf('inline', 'secretRef')] }, ...fields }
                : fields,
          },
        ],
      ]
    }),
  )
}
