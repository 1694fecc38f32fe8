import type { Reading } from '../../reading.js'
import { model } from '../../shapes/model.js'
import { entryOf, itemsOf, nodeAt, stringOf, toJson, type Json } from '../../yaml/nodes.js'
import type { Draft } from './draft.js'

const CLASS = ['spec', 'gatewayClassName']
const HTTP_ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }

/**
 * Gateways of the text through which backends were reached get the class that reads them on the target, and listeners of a
 * model's parents list its kind (domain: agentgateway, section 6; agentgateway-1.5-1.7, section 6.2). Whether the text changed.
 */
export function followGateways(draft: Draft, before: Reading, after: Reading): boolean {
  const { text } = draft
  const known = new Set(before.findings.map(({ document, code }) => `${document} ${code}`))
  const seen = new Set<string>()
  for (const { code, params, document, path } of after.findings) {
    if (document === null || known.has(`${draft.origins[document]} ${code}`)) continue
    if (code === 'other-gateway-class' && !seen.has(`class ${document}`)) {
      seen.add(`class ${document}`)
      const { found, wanted } = params
      draft.attempt(() => {
        draft.edit(document, [{ path: CLASS, change: { do: 'set', value: wanted } }], null)
        draft.note(document, CLASS, 'value-changed', { field: CLASS.join('.'), from: found, to: wanted })
      })
    }
    if (code === 'model-not-attached' && params.fault === 'kinds') {
      const section = stringOf(nodeAt(draft.documents[document]?.root, [...path, 'sectionName'])) ?? null
      const key = JSON.stringify([params.kind, params.name, section])
      if (!seen.has(key)) listKind(draft, params.kind, params.name, section)
      seen.add(key)
    }
  }
  return draft.text !== text
}

/** A listener that lists kinds takes no others, so what it took before is listed too. */
function listKind(draft: Draft, kind: string, name: string, section: string | null): void {
  const gateway = draft.documents.find((each) => each.kind === kind && each.name === name)
  for (const [i, listener] of itemsOf(nodeAt(gateway?.root, ['spec', 'listeners'])).entries()) {
    if (!gateway || (section !== null && stringOf(entryOf(listener, 'name')?.value) !== section)) continue
    const path = ['spec', 'listeners', i, 'allowedRoutes', 'kinds']
    const listed = itemsOf(nodeAt(gateway.root, path)).map((each) => toJson(each))
    const value: Json = [...(listed.length > 0 ? listed : [HTTP_ROUTE]), { group: model.group, kind: model.kind }]
    draft.attempt(() => {
      draft.edit(gateway.index, [{ path, change: { do: 'set', value } }], null)
      draft.note(gateway.index, path, 'listener-takes', { gateway: name, kind: model.kind })
    })
  }
}
