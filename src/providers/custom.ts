import type { Provider } from './provider.js'

/** Any server that speaks one of the known formats; it has no host of its own. */
export const custom: Provider = {
  id: 'custom',
  label: 'Custom',
  mark: 'Cu',
  withPolicies: {
    modelField: 'model',
    hostField: null,
    placeholders: { formats: [{ type: 'Completions' }] },
  },
  inModel: { name: 'Custom', block: 'custom' },
  agentgatewayHost: () => null,
  prefixReplacesV1: true,
  hasFormats: true,
  startsAt: { host: 'llm.example.com', port: 443 },
}
