import { forbiddenUnless, forbiddenWhen, requiredWhen } from '../../constraints.js'
import type { Delta, FactNode, Word } from '../node.js'

const BACKEND = 'install/helm/kgateway-crds/templates/gateway.kgateway.dev_backends.yaml'

/** Until rc.1 the Secret of AWS stood under another name. */
const awsAuth =
  (...types: string[]) =>
  ({ fields: { secretRef = -1 } = {}, ...node }: FactNode): FactNode => ({
    ...node,
    fields: { type: { type: 'string', enum: types }, secret: secretRef },
    rules: [forbiddenUnless('type', 'Secret', 'secret') as Word, requiredWhen('type', 'Secret', 'secret') as Word],
  })

const beta = (tag: string, ...types: string[]): Delta => ({
  of: 'kgateway@2.0.0',
  source: `${BACKEND} @ ${tag}`,
  changes: { 'aws.auth': awsAuth(...types) },
})

const asIn200 = (tag: string): Delta => ({ of: 'kgateway@2.0.0', source: `${BACKEND} @ ${tag}`, changes: {} })

/** From 2.2.2 on `directResponse` too has no place before routing. */
const laterPolicies = (tag: string): Delta => ({
  of: 'kgateway@2.2.0',
  source: `agentgateway.dev_agentgatewaypolicies.yaml @ ${tag}`,
  changes: {
    'AgentgatewayPolicy.spec.traffic': (node) => ({
      ...node,
      rules: [...(node.rules ?? []), forbiddenWhen('phase', 'PreRouting', 'directResponse') as Word],
    }),
  },
})

/** Types of backends that came after 2.2; what their own parts hold was not at hand. */
const moreTypes =
  (...more: string[]) =>
  (node: FactNode): FactNode => ({ ...node, enum: [...((node['enum'] as string[] | undefined) ?? []), ...more] })

/** One part at most; a type whose part is not known can't be asked for it. */
const lessSure = (node: FactNode): FactNode => ({
  ...node,
  unsure: true,
  rules: (node.rules ?? []).map((rule) =>
    typeof rule !== 'string' && rule.rule === 'exactly-one-of' ? { rule: 'at-most-one-of', fields: rule.fields } : rule,
  ),
})

const withoutAi = ['AgentgatewayBackend', 'AgentgatewayPolicy']

/** Releases of kgateway without a CRD at hand. */
export const KGATEWAY: Readonly<Record<string, Delta>> = {
  'kgateway@2.0.0-beta1': beta('v2.0.0-beta1', 'Secret', 'IRSA'),
  'kgateway@2.0.0-beta2': beta('v2.0.0-beta2', 'Secret'),
  'kgateway@2.0.0-beta3': beta('v2.0.0-beta3', 'Secret'),
  'kgateway@2.0.0-rc.1': asIn200('v2.0.0-rc.1'),
  'kgateway@2.0.0-rc.2': asIn200('v2.0.0-rc.2'),
  'kgateway@2.0.0-rc.3': asIn200('v2.0.0-rc.3'),
  // 2.0.1 was cut from main; what it has alone is gone in 2.0.2.
  'kgateway@2.0.2': asIn200('v2.0.2'),
  'kgateway@2.0.3': asIn200('v2.0.3'),
  'kgateway@2.0.4': asIn200('v2.0.4'),
  'kgateway@2.1.0': { of: 'kgateway@2.1.2', source: `${BACKEND} @ v2.1.0`, changes: {} },
  'kgateway@2.1.1': { of: 'kgateway@2.1.2', source: `${BACKEND} @ v2.1.1`, changes: {} },
  'kgateway@2.2.2': laterPolicies('v2.2.2'),
  'kgateway@2.2.3': laterPolicies('v2.2.3'),
  'kgateway@2.2.4': laterPolicies('v2.2.4'),
  'kgateway@2.3.0': {
    of: 'kgateway@2.2.0',
    source: `${BACKEND} @ v2.3.0`,
    without: withoutAi,
    changes: { 'Backend.spec.type': moreTypes('GCP'), 'Backend.spec': lessSure },
  },
  'kgateway@2.4.4': {
    of: 'kgateway@2.2.0',
    source: `${BACKEND} @ v2.4.4`,
    without: withoutAi,
    changes: {
      'Backend.spec.type': moreTypes('GCP', 'PriorityGroups'),
      'Backend.spec': (node) => {
        const { rules = [], ...spec } = lessSure(node)
        return { ...spec, rules: rules.filter((rule) => typeof rule === 'string' || rule.rule !== 'at-least-one-of') }
      },
    },
  },
}
