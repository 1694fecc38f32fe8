import { entryOf, itemsOf, stringOf } from '../yaml/nodes.js'
import { blocksOf } from './blocks.js'
import type { Hit, Trap } from './trap.js'

/** Later releases key these lists by `field` (domain: agentgateway-1.5-1.7, N11). */
const LISTS = ['transformations', 'finalTransformations']

/** An old object that the next apply on 1.6 refuses (N11). */
export const transformedTwice: Trap = {
  code: 'transformed-twice',
  needs: 'transforms-repeat',
  find: (view) =>
    blocksOf(view, 'ai').flatMap(({ document, path, node }) =>
      LISTS.flatMap((list) => {
        const fields = itemsOf(entryOf(node, list)?.value).map((item) => stringOf(entryOf(item, 'field')?.value))
        return fields.flatMap((field, i): Hit<'transformed-twice'>[] =>
          field !== undefined && fields.indexOf(field) < i
            ? [{ severity: 'warning', source: 'advice', document, path: [...path, list, i], params: { field } }]
            : [],
        )
      }),
    ),
}
