import { gathered } from '../../connection/attached.js'
import { entryOf, isPresent, nodeAt, scalarOf, type YamlNode } from '../../yaml/nodes.js'
import { printDocument } from '../../yaml/edit/print.js'
import type { PlanStep } from '../plan.js'
import { adding, companion, named, type Companion, type Context, type Standing } from './companion.js'
import { objectReferences, type ObjectReference } from './references.js'
import { valueOf, variablesOf, type Variable } from './variables.js'

/** Secrets or ConfigMaps that the text names: those that stand in it, with the keys that they lack, and those to add. */
export function objectsOfKind(context: Context, kind: ObjectReference['kind']): readonly Companion[] {
  const all = objectReferences(context)
  const groups = gathered(
    all.filter((reference) => reference.kind === kind),
    ({ namespace, name }) => JSON.stringify([namespace, name]),
  )
  return [...groups.values()].flatMap((references) => {
    const [first] = references
    if (!first) return []
    const { namespace, name, written } = first
    const variables = variablesOf(references, all)
    const found = context.world.find(kind, namespace, name)
    const of = references.map(({ document }) => document)
    const keys = variables.map(({ key }) => key)
    const as = (standing: Standing): Companion =>
      kind === 'Secret'
        ? companion('secret', { namespace, name, keys }, [namespace, name], of, standing)
        : companion('ca-config-map', { namespace, name, key: keys[0] ?? '' }, [namespace, name], of, standing)
    if (!found) return [as({ is: 'assumed', plan: adding(objectText(kind, name, written, variables)) })]
    const there = as({ is: 'there', document: found.index, path: ['metadata', 'name'] })
    const missing = variables.filter(({ key }) => !holds(found.root, key))
    if (missing.length === 0 || kind === 'ConfigMap') return [there]
    const lacking = missing.map(({ key }) => key)
    const steps = missing.map(({ key, name: variable }) => ({
      path: ['stringData', key],
      change: { do: 'set' as const, value: `\${${variable}}` },
    }))
    const plan = { steps: [{ do: 'change', document: found.index, steps } satisfies PlanStep], dropped: [] }
    return [
      there,
      companion('secret-keys', { namespace, name, keys: lacking }, [namespace, name], of, { is: 'advised', plan }),
    ]
  })
}

const holds = (root: YamlNode | null, key: string): boolean =>
  ['stringData', 'data', 'binaryData'].some((field) => {
    const value = entryOf(nodeAt(root, [field]), key)?.value
    return isPresent(value) && scalarOf(value) !== ''
  })

function objectText(
  kind: ObjectReference['kind'],
  name: string,
  namespace: string | null,
  variables: readonly Variable[],
): string {
  const head = printDocument({ apiVersion: 'v1', kind, metadata: named(name, namespace) })
  const lines = variables.map((variable) => `  ${variable.key}: ${valueOf(variable)}\n`)
  return `${head}${kind === 'Secret' ? 'stringData' : 'data'}:\n${lines.join('')}`
}
