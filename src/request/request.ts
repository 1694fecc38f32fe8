/** Where a credential goes, and in which form. A secret's value is never part of it. */
export interface Credential {
  readonly in: 'header' | 'query' | 'signature'
  readonly name: string
  readonly value: string
}

/** What the upstream receives of a chat completion. `{client.…}` stands for the client's own. */
export interface WireRequest {
  readonly routeType: string
  readonly streaming: boolean
  readonly path: string
  readonly host: string
  readonly auth: readonly Credential[]
  readonly model: string
}

export const CLIENT_PATH = '{client.path}'
export const CLIENT_HOST = '{client.host}'

/** The two requests of a chat completion as one where streaming changes nothing. */
export function bothWays(make: (streaming: boolean) => Omit<WireRequest, 'streaming'>): readonly WireRequest[] {
  const [plain, streamed] = [make(false), make(true)]
  return plain.path === streamed.path
    ? [{ ...plain, streaming: false }]
    : [
        { ...plain, streaming: false },
        { ...streamed, streaming: true },
      ]
}
