import type { Endpoint } from '../connection/endpoints.js'
import { text } from '../connection/attached.js'
import { referencesTo } from '../connection/route-reference.js'
import { STANDARD } from '../providers/formats.js'
import type { WireRequest } from '../model/request.js'
import { entryOf, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import { check, LOCAL, type Check, type Checked } from './check.js'
import { goodAnswer, wrongAnswers } from './request-answers.js'
import { listenerOf } from './listener.js'

/** A request of each kind that the backend serves. */
export function requestChecks(checked: Checked): readonly Check[] {
  const { backend } = checked
  const [first] = backend.endpoints
  const kinds = new Map(
    backend.endpoints.flatMap(({ requests }) =>
      requests
        .filter(({ refused, streaming }) => !refused && !streaming)
        .map((each) => [each.routeType, each] as const),
    ),
  )
  return first ? [...kinds.values()].flatMap((request) => ofKind(request, first, checked) ?? []) : []
}

/** What is called stands in no model's own format where the gateway makes it of another. */
function ofKind(request: WireRequest, endpoint: Endpoint, checked: Checked): Check | null {
  const { backend, context, gateway } = checked
  const isEnvoy = context.plane.id === 'envoy'
  const { routeType } = request
  // Envoy sends on what the client wrote: that has to be in the provider's own format (domain: kgateway-envoy, 4.2).
  const format = isEnvoy ? formatOf(request.path) : routeType
  const model = modelOf(endpoint, checked)
  const body = bodyOf(format, model ?? 'MODEL')
  if (!body) return null
  const path = pathOf(body.path, checked)
  const provider = endpoint.member.provider
  const needsToken = request.auth.length === 0 || request.auth.some(({ value }) => /client/i.test(value))
  const headers = [
    ...hostHeader(checked),
    ...(body.json === null ? [] : ['content-type: application/json']),
    ...(isEnvoy ? Object.entries(provider?.keyHeader?.beside ?? {}).map(([name, value]) => `${name}: ${value}`) : []),
  ].map((header) => ` \\\n  -H '${header}'`)
  const token = needsToken ? ` \\\n  -H "Authorization: Bearer $TOKEN"` : ''
  const data = body.json === null ? '' : ` \\\n  -d '${body.json}'`
  const { isTls } = listenerOf(gateway)
  const url = `${isTls ? 'https' : 'http'}://localhost:${LOCAL}${path}`
  const command = `curl -i${isTls ? 'k' : ''} ${url}${headers.join('')}${token}${data}`
  const params = { routeType, backend: backend.name, hasModel: model !== null, needsToken }
  return check('request', params, command, [goodAnswer(body.field)], wrongAnswers(checked, request))
}

function formatOf(path: string | null): string {
  if (path?.includes(':generateContent')) return 'GenerateContent'
  return path?.endsWith(STANDARD.Messages) ? 'Messages' : 'Completions'
}

interface Body {
  readonly path: string
  /** Null: nothing is sent. */
  readonly json: string | null
  /** Where the answer has what was asked for. */
  readonly field: string
}

/** A small request of each format, as its makers have it. */
function bodyOf(format: string, model: string): Body | null {
  const say = [{ role: 'user', content: 'Say hello' }]
  const bodies: Readonly<Record<string, Omit<Body, 'json'> & { readonly body: object | null }>> = {
    Completions: { path: STANDARD.Completions, body: { model, messages: say }, field: 'choices' },
    Messages: { path: STANDARD.Messages, body: { model, max_tokens: 50, messages: say }, field: 'content' },
    AnthropicTokenCount: { path: STANDARD.AnthropicTokenCount, body: { model, messages: say }, field: 'input_tokens' },
    Responses: { path: STANDARD.Responses, body: { model, input: 'Say hello' }, field: 'output' },
    Embeddings: { path: STANDARD.Embeddings, body: { model, input: 'hello' }, field: 'data' },
    Rerank: { path: STANDARD.Rerank, body: { model, query: 'hello', documents: ['hello', 'bye'] }, field: 'results' },
    Models: { path: '/v1/models', body: null, field: 'data' },
    GenerateContent: {
      path: `/v1beta/models/${model}:generateContent`,
      body: { contents: [{ role: 'user', parts: [{ text: 'Say hello' }] }] },
      field: 'candidates',
    },
  }
  const found = Object.hasOwn(bodies, format) ? bodies[format] : undefined
  return found ? { ...found, json: found.body && quoted(JSON.stringify(found.body)) } : null
}

/** Fit for single quotes of the shell. */
const quoted = (json: string): string => json.replaceAll("'", "'\\''")

/** The model that a client asks for: a model's own name, else the configured one; null where clients choose. */
function modelOf({ member }: Endpoint, { backend }: Checked): string | null {
  return backend.backend.shape.parents ? backend.name : member.model
}

/** The path that the route takes. */
function pathOf(standard: string, { backend }: Checked): string {
  const [reference] = referencesTo(backend)
  const [match] = itemsOf(entryOf(reference?.rule, 'matches')?.value)
  const path = nodeAt(match, ['path'])
  const value = text(path, 'value') ?? '/'
  if (text(path, 'type') === 'Exact' || value.endsWith(standard)) return value
  return text(path, 'type') === 'RegularExpression' ? standard : value.replace(/\/$/, '') + standard
}

function hostHeader({ backend }: Checked): readonly string[] {
  const [reference] = referencesTo(backend)
  const [name] = itemsOf(nodeAt(reference?.document.root, ['spec', 'hostnames'])).map(stringOf)
  return name ? [`host: ${name.replace('*', 'www')}`] : []
}
