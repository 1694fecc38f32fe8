import { holds } from '../constraints.js'
import { amount } from '../quantity.js'
import { below, itemsIn, keysIn, textIn } from '../reading.js'
import { isOneWildcard } from './texts.js'

// What the CRDs of agentgateway.dev demand beyond the words of the schema language.

const PSEUDO_HEADERS = [':authority', ':method', ':path', ':scheme', ':status']

/** A header's name may begin with a colon only where it is one of HTTP/2's own. */
export const pseudoHeader = holds(
  'pseudo-header',
  (name) => !textIn(name).startsWith(':') || PSEUDO_HEADERS.includes(textIn(name)),
  { known: PSEUDO_HEADERS },
)

const UINT32 = { minimum: 1, maximum: 2 ** 32 - 1 } as const

/** A number of bytes, where it is written as a number. */
export const bytes = holds(
  'number-out-of-range',
  (size) => typeof size !== 'number' || (size >= UINT32.minimum && size <= UINT32.maximum),
  UINT32,
)

/** The upper limit is that of the CRDs; HTTP/2 itself allows ten times as much. */
const FRAME = { minimum: 16384, maximum: 1677215 } as const

/** The size of a frame, as a number or a quantity. */
export const frameSize = holds(
  'amount-out-of-range',
  (self) => {
    const bytes = typeof self === 'number' || typeof self === 'string' ? amount(`${self}`) : null
    return bytes !== null && bytes >= FRAME.minimum && bytes <= FRAME.maximum
  },
  FRAME,
)

/** The names of methods, or patterns with one wildcard at an end. */
export const wildcardKeys = holds('one-wildcard-at-an-end', (methods) => keysIn(methods).every(isOneWildcard))

/** A public client sends its id alone, which only this method does. */
export const clientCredential = holds(
  'credential-needed',
  (self) =>
    ['secretRef', 'privateKeyJwt'].some((name) => below(self, name) !== undefined) ||
    below(self, 'method') === 'ClientSecretPost',
)

const ID_JAG = 'urn:ietf:params:oauth:token-type:id-jag'

/** An exchange can't ask for the token that only cross-app access makes. */
export const noRequestForIdJag = holds('refused-value', (self) => below(self, 'requestedTokenType') !== 'IdJag', {
  field: 'requestedTokenType',
  value: 'IdJag',
})

/** The token that a client brings is not the one that the exchange makes; its short and its long name count. */
export const noIdJag = holds('refused-value', (self) => !['IdJag', ID_JAG].includes(textIn(below(self, 'tokenType'))), {
  field: 'tokenType',
  value: 'IdJag',
})

/** With `mcp` there is one provider of tokens. */
export const oneProviderForMcp = holds(
  'one-provider-for-mcp',
  (self) => below(self, 'mcp') === undefined || itemsIn(below(self, 'providers')).length === 1,
)

/** Only the last of several forms may have no condition; `condition` of a policy, `when` of a virtual model. */
const conditioned = (field: string) =>
  holds('condition-missing', (self) =>
    itemsIn(self)
      .slice(0, -1)
      .every((entry) => below(entry, field) !== undefined),
  )
export const conditionNeeded = conditioned('condition')
export const whenNeeded = conditioned('when')

const TARGETS = ['targetRefs', 'targetSelectors']

/** A policy for MCP can't be attached to a section of a backend. */
export const mcpOnWholeBackend = holds(
  'mcp-on-section',
  (spec) =>
    below(spec, 'backend', 'mcp') === undefined ||
    !TARGETS.flatMap((name) => itemsIn(below(spec, name))).some(
      (target) => below(target, 'kind') === 'AgentgatewayBackend' && below(target, 'sectionName') !== undefined,
    ),
)

/** All targets of a policy are of one kind. */
export const oneKind = holds(
  'kinds-differ',
  (self) => new Set(itemsIn(self).map((item) => below(item, 'kind'))).size <= 1,
)

/** A section of a Service is the number of one of its ports. */
export const serviceSection = holds('section-not-a-port', (spec) =>
  TARGETS.flatMap((name) => itemsIn(below(spec, name))).every((target) => {
    const section = below(target, 'sectionName')
    if (below(target, 'kind') !== 'Service' || section === undefined) return true
    return /^\d+$/.test(textIn(section)) && Number(section) >= 1 && Number(section) <= 65535
  }),
)

/** With a managed identity Azure takes one scope. */
export const oneScope = holds(
  'one-scope',
  (self) =>
    below(self, 'managedIdentity') === undefined ||
    below(self, 'scopes') === undefined ||
    itemsIn(below(self, 'scopes')).length === 1,
)

/** A guard that is neither a pattern nor Bedrock's sees system prompt and messages together. */
export const wholeScope = holds('scope-not-whole', (self) => {
  const scope = below(self, 'scope')
  if (scope === undefined || below(self, 'regex') !== undefined || below(self, 'bedrockGuardrails') !== undefined)
    return true
  const parts = itemsIn(scope)
  return parts.length === 2 && parts.includes('SystemPrompt') && parts.includes('Messages')
})
