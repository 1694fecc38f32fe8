import { reason, type Connection } from '../connection/connection.js'
import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import type { BackendRoute } from '../connection/routes.js'
import type { PartReason, WireRequest } from '../model/request.js'
import { isUntouched } from '../providers/formats.js'
import { CLIENT_MODEL } from '../providers/provider.js'
import { credentialsOf } from './credentials.js'
import { answerOf, speaks } from './formats.js'
import { hostHeader } from './host-header.js'
import { modelsOf } from './model.js'
import type { Going } from './going.js'
import { pathOf } from './path.js'
import { headersBeside } from './places.js'
import { readerWith } from './reader.js'
import { asRead, audienceMissing, pathFault } from './refusal.js'
import { bothWays, entryPlace, stopped, type ExplainedRequest, type Stopped } from './request.js'
import { routesOf, type Route } from './routes.js'

/**
 * What the upstream of a member receives on the agentgateway data plane, for each kind of request (domain: agentgateway,
 * sections 4.2 to 4.5). Of several ways that differ in path and Host alone everything else is worked out once.
 */
export function agentgatewayRequests(
  connection: Connection,
  lookup: Lookup,
): (way: BackendRoute | null) => readonly WireRequest[] {
  const { member } = lookup
  if (!speaks(member) || !connection.reachable) return () => []
  const { index } = lookup.surroundings.document
  const models = modelsOf(lookup)
  const unnamed = audienceMissing(connection, lookup)
  const { routes, typeOf } = routesOf(lookup)
  const credentials = once((isNative) => credentialsOf({ ...lookup, isNative }))
  const beside = once((isNative) =>
    headersBeside(credentials(isNative).auth, lookup, readerWith(models.path, lookup).read),
  )

  const through = (going: Going): ExplainedRequest => {
    const { answer, type } = going
    const isNative = answer?.format === 'GenerateContent' || answer?.format === 'GeminiCountTokens'
    const { auth, aboutAuth } = credentials(isNative)
    const path = asRead(pathOf(going, lookup, readerWith(models.path, lookup)))
    return {
      path,
      host: hostHeader(going, connection, lookup),
      auth: [...auth, ...beside(isNative)],
      aboutAuth: [
        ...aboutAuth,
        ...(answer?.service && !member.host ? [reason('signed-for', { service: answer.service }, index, null)] : []),
      ],
      model: modelOf(going),
      becomes: answer && answer.format !== type ? answer.format : null,
      refused: pathFault(path, lookup) ?? unnamed,
    }
  }
  const modelOf = ({ type, answer }: Going): ExplainedRequest['model'] => {
    if (isUntouched(type) || type === 'Realtime')
      return { value: CLIENT_MODEL, because: [reason('model-of-client', {}, index, null)] }
    // Google's own path on Vertex names the model, and the body does not (D30).
    if (answer?.format === 'GenerateContent' && !member.provider?.nativeKey)
      return { value: null, because: [reason('model-not-in-body', {}, index, null)] }
    return models.body
  }
  const serve = ({ type, place }: Route, way: BackendRoute | null): readonly WireRequest[] => {
    if (isUntouched(type)) return bothWays(type, (streaming) => through({ type, answer: null, streaming, way }))
    const answers = [false, true].map((streaming) =>
      answerOf(type, lookup, readerWith(models.path, lookup).read, streaming),
    )
    const [plain] = answers
    if (!plain || 'stops' in plain)
      return [stopped(type, whyStopped(type, plain ?? { stops: 'unsupported' }, place, lookup))]
    return bothWays(type, (streaming) => {
      const answer = answers[Number(streaming)]
      return through({ type, answer: answer && 'format' in answer ? answer : plain, streaming, way })
    })
  }
  return (way) => {
    const whole = way?.path?.isWhole ? typeOf(way.path.value) : null
    const reached = routes.filter(({ type }) => whole === null || type === whole)
    return (reached.length > 0 ? reached : routes).flatMap((route) => serve(route, way))
  }
}

/** A value for each of two cases, worked out where it is asked for. */
function once<T>(make: (isNative: boolean) => T): (isNative: boolean) => T {
  const known = new Map<boolean, T>()
  return (isNative) => {
    const value = known.get(isNative) ?? make(isNative)
    known.set(isNative, value)
    return value
  }
}

/** Why nothing goes upstream, or nobody can say what does (domain: agentgateway, 4.2, C6 to C9, A7, D22). */
function whyStopped(
  type: Route['type'],
  answer: Extract<ReturnType<typeof answerOf>, { stops: string }>,
  place: Route['place'],
  { member, surroundings }: Lookup,
): Stopped {
  const provider = member.provider?.label ?? ''
  const at = place ?? entryPlace(member)
  const document = place?.document ?? surroundings.document.index
  const part = (why: ReturnType<typeof reason>): PartReason => ({ part: 'path', ...why })
  switch (answer.stops) {
    case 'open': {
      const why = reason('route-not-known', { type, provider }, document, at)
      return { open: part({ ...why, open: answer.open }) }
    }
    case 'counted':
      return { answered: part(reason('tokens-counted-here', { provider }, document, at)) }
    case 'models':
      return { refused: part(reason('refused-models', {}, document, at)) }
    default:
      return {
        refused: part(
          member.provider?.hasFormats && type === 'Completions'
            ? reason('refused-no-format', { provider }, surroundings.document.index, entryPlace(member))
            : reason('refused-unsupported', { type, provider }, document, at),
        ),
      }
  }
}
