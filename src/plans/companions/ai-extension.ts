import { text } from '../../connection/attached.js'
import { nodeAt, isPresent, type Json } from '../../yaml/nodes.js'
import { printDocument } from '../../yaml/edit/print.js'
import type { Plan } from '../plan.js'
import { companion, named, type Companion, type FindCompanions, type Context } from './companion.js'
import { gatewaysOf } from './gateways.js'

const GROUP = 'gateway.kgateway.dev'
const KIND = 'GatewayParameters'
const SWITCH = ['spec', 'kube', 'aiExtension', 'enabled']

/** On Envoy a process beside the proxy speaks to LLM providers; by default it is not there (domain: kgateway-envoy, section 6, T17). */
export const needsExtension = ({ plane }: Context): boolean => plane.traits.includes('envoy-controller')

export const parametersName = (gateway: string): string => `${gateway}-parameters`

export const parametersRef = (name: string): Json => ({ group: GROUP, kind: KIND, name })

export const extensionText = (name: string, namespace: string | null): string =>
  printDocument({
    apiVersion: `${GROUP}/v1alpha1`,
    kind: KIND,
    metadata: named(name, namespace),
    spec: { kube: { aiExtension: { enabled: true } } },
  })

/** The parameters that start that process for the Gateways of the text. */
export const aiExtensions: FindCompanions = (context) => {
  if (!needsExtension(context) || context.backends.length === 0) return []
  return gatewaysOf(context).flatMap(({ found, name, namespace, written, by }): Companion[] => {
    if (!found) return []
    const as = (standing: Companion['standing']) => [
      companion('ai-extension', { gateway: name }, [namespace, name], [found.index, ...by], standing),
    ]
    const ref = nodeAt(found.root, ['spec', 'infrastructure', 'parametersRef'])
    if (!isPresent(ref)) {
      const own = parametersName(name)
      const steps: Plan['steps'] = [
        {
          do: 'change',
          document: found.index,
          steps: [
            {
              path: ['spec', 'infrastructure', 'parametersRef'],
              change: { do: 'set', value: parametersRef(own) },
            },
          ],
        },
        ...(context.world.find(KIND, namespace, own)
          ? []
          : [{ do: 'add' as const, after: null, text: extensionText(own, written) }]),
      ]
      return as({ is: 'advised', plan: { steps, dropped: [] } })
    }
    const called = text(ref, 'name') ?? ''
    const parameters = text(ref, 'kind') === KIND ? context.world.find(KIND, namespace, called) : undefined
    if (!parameters) return []
    if (isPresent(nodeAt(parameters.root, SWITCH))) return as({ is: 'there', document: parameters.index, path: SWITCH })
    const change = { do: 'set', value: true } as const
    const steps: Plan['steps'] = [{ do: 'change', document: parameters.index, steps: [{ path: SWITCH, change }] }]
    return as({ is: 'advised', plan: { steps, dropped: [] } })
  })
}
