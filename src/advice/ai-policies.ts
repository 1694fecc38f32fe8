import { attachedBlocks, ownBlocks } from './blocks.js'
import type { Trap } from './trap.js'

/** Own and attached `ai` join from 1.5 on, which wakes what was dead before (domain: agentgateway-1.5-1.7, N4). */
export const aiPolicyJoins: Trap = {
  code: 'ai-policy-joins',
  needs: 'ai-joins-attached',
  find: (view) => {
    const policies = attachedBlocks(view, 'ai').flatMap(({ policy }) => policy ?? [])
    const [own] = ownBlocks(view, 'ai')
    return own && policies.length > 0
      ? [{ severity: 'info', source: 'advice', path: own.path, params: { policies: [...new Set(policies)] } }]
      : []
  },
}
