import type { AiBackend, Member } from '../../shapes/shape.js'
import { membersOf } from '../../shapes/shape.js'
import { reason, type Surroundings } from '../connection.js'
import type { Reason } from '../../model/reason.js'
import { inlineBlocks } from './policy-blocks.js'
import type { AgentgatewayRules } from './rules.js'
import { tlsFault } from './tls-fault.js'

const known = new WeakMap<AgentgatewayRules, WeakMap<AiBackend, readonly Reason[]>>()

/**
 * Why the data plane rejects a whole backend, although its status says Accepted (domain: agentgateway, D1, D7, D24); empty
 * where it takes it. Worked out once for a backend.
 */
export function rejection(surroundings: Surroundings, rules: AgentgatewayRules): readonly Reason[] {
  const ofRules = known.get(rules) ?? new WeakMap<AiBackend, readonly Reason[]>()
  known.set(rules, ofRules)
  const reasons = ofRules.get(surroundings.backend) ?? find(surroundings, rules)
  ofRules.set(surroundings.backend, reasons)
  return reasons
}

function find({ backend, document, world }: Surroundings, rules: AgentgatewayRules): readonly Reason[] {
  const members: readonly (Member | null)[] = [null, ...(backend.isSingle ? [] : membersOf(backend))]
  return members
    .flatMap((member) => inlineBlocks(member, 'tls', { document, rules }))
    .flatMap((block) => {
      const fault = tlsFault(block, { world, rules })
      return fault ? [reason('tls-rejects-backend', { ...fault }, document.index, block)] : []
    })
}
