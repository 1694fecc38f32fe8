import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { misplacedShape } from '../shapes/table.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Trap } from './trap.js'

/** The body of an older kind under the kind that came after it: one finding names the way from one to the other (domain: agentgateway, section 7). */
export const olderBody: Trap = {
  code: 'older-body',
  find: ({ document, release, backend }) => {
    const shape = misplacedShape(document.kind, document.root)
    if (!shape) return []
    const from = releases.findLast(({ kinds }) => kinds.some((served) => served.shape === shape))
    const fields = [shape.groups[2], shape.single[2]].filter((each) => typeof each === 'string')
    const name = fields.find((each) => isPresent(nodeAt(backend.root, ['spec', 'ai', each]))) ?? ''
    const params = {
      release: releaseId(release),
      kind: document.kind ?? '',
      from: from ? releaseId(from) : '',
      wrapped: shape.provider.length > 0,
      grouped: isPresent(nodeAt(backend.root, shape.groups)),
    }
    return [{ severity: 'warning', source: 'advice', path: ['spec', 'ai', name], params }]
  },
}
