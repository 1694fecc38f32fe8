import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import type { ReadField } from '../providers/provider.js'
import { readerOf } from './request.js'

/** Reads a provider's entry, with the model that goes out where none is configured. */
export function readerWith(
  model: string | null,
  { member, surroundings: { document } }: Lookup,
): ReturnType<typeof readerOf> {
  const { read, used } = readerOf(member, document.index)
  const { modelField } = member.dialect ?? {}
  const withModel: ReadField = (field) => read(field) ?? (field === modelField ? (model ?? undefined) : undefined)
  return { read: withModel, used }
}
