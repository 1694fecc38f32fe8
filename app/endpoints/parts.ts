import type { Endpoint } from '../../src/index'
import { text } from '../words'

type WireRequest = Endpoint['requests'][number]
type PartReason = WireRequest['because'][number]

/** One line of a request, and why it is so. */
export interface Line {
  readonly part: string
  readonly text: string
  readonly because: readonly PartReason[]
}

/** The requests of one kind: the plain one, and the streamed one where it differs. */
export interface Kind {
  readonly name: string
  readonly requests: readonly WireRequest[]
}

/** Requests by their kinds, in the order in which they come. */
export function kindsOf(requests: readonly WireRequest[]): readonly Kind[] {
  const types = [...new Set(requests.map(({ routeType }) => routeType))]
  return types.map((type) => {
    const own = requests.filter(({ routeType }) => routeType === type)
    return { name: text.requestKind(type, own[0]?.becomes ?? null), requests: own }
  })
}

/** A request as lines: what is sent, part by part. The path of a streamed one follows where it differs. */
export function linesOf([request, streamed]: readonly WireRequest[]): readonly Line[] {
  if (!request) return []
  const line = (part: string, words: string, of = request): Line => ({
    part,
    text: words,
    because: of.because.filter((each) => each.part === part),
  })
  const { path, host, auth, model, routeType } = request
  if (path === null || host === null) return [line('path', path === null ? text.requestNotSent : text.requestNotKnown)]
  const credentials = auth.map((credential, i) =>
    line(`auth[${i}]`, text.requestCredential[credential.in](credential.name, credential.value)),
  )
  const about = line('auth', text.requestNoCredential)
  return [
    line('path', text.requestPath(path, routeType)),
    ...(streamed?.path
      ? [{ ...line('path', text.requestStreamed(streamed.path, routeType), streamed), because: [] }]
      : []),
    line('host', text.requestHost(host)),
    ...credentials,
    ...(about.because.length > 0
      ? [{ ...about, text: credentials.length === 0 ? about.text : text.requestCredentialNote }]
      : []),
    line('model', model === null ? text.requestNoModel : text.requestModel(model)),
  ]
}

/** The lines of all kinds, each with its kind where there are several. */
export function allLines(requests: readonly WireRequest[]): readonly Line[] {
  const kinds = kindsOf(requests)
  return kinds.flatMap(({ name, requests: own }) =>
    linesOf(own).map((line) => (kinds.length > 1 ? { ...line, text: `${name}: ${line.text}` } : line)),
  )
}
