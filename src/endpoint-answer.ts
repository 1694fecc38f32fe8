import type { Endpoint } from './connection/endpoints.js'
import type { Member } from './shapes/shape.js'

/** One LLM provider entry: what tells it from others, without its nodes. */
export type MemberAnswer = Pick<
  Member,
  'path' | 'group' | 'member' | 'name' | 'model' | 'decidedAt' | 'priority' | 'share' | 'when'
> & {
  /** The provider's name; null where none is known. */
  readonly provider: string | null
}

/** One LLM provider entry and what the release makes of it. */
export interface EndpointAnswer extends Omit<Endpoint, 'member'> {
  readonly member: MemberAnswer
}

/** An endpoint without its nodes. */
export function endpointAnswer({ member, ...endpoint }: Endpoint): EndpointAnswer {
  const { path, group, member: index, name, model, decidedAt, provider, priority, share, when } = member
  return {
    ...endpoint,
    member: {
      ...{ path, group, member: index, name, model, decidedAt, provider: provider?.id ?? null },
      ...(priority !== undefined && { priority }),
      ...(share !== undefined && { share }),
      ...(when !== undefined && { when }),
    },
  }
}
