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

/** A request as lines: what is sent, part by part. The path of a streamed one follows where it differs. */
export function linesOf([request, streamed]: readonly WireRequest[]): readonly Line[] {
  if (!request) return []
  const line = (part: string, words: string, of = request): Line => ({
    part,
    text: words,
    because: of.because.filter((each) => each.part === part),
  })
  const credentials = request.auth.map((credential, i) =>
    line(`auth[${i}]`, text.requestCredential[credential.in](credential.name, credential.value)),
  )
  const about = line('auth', text.requestNoCredential)
  return [
    line('path', text.requestPath(request.path)),
    ...(streamed ? [{ ...line('path', text.requestStreamed(streamed.path), streamed), because: [] }] : []),
    line('host', text.requestHost(request.host)),
    ...credentials,
    ...(about.because.length > 0
      ? [{ ...about, text: credentials.length === 0 ? about.text : text.requestCredentialNote }]
      : []),
    line('model', text.requestModel(request.model)),
  ]
}
