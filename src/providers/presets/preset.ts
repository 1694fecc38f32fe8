import type { Preset, Provider } from '../provider.js'

/** A service that `AgentgatewayModel` knows by name: OpenAI's API behind an address of its own (domain: agentgateway-1.5-1.7, section 6.3). */
export function preset(name: string, label: string, mark: string, own: Preset): Provider {
  const { at, paths } = own
  return {
    id: name.toLowerCase(),
    label,
    mark,
    inModel: { name, preset: own },
    agentgatewayHost: () => at?.host ?? null,
    agentgatewayPath: () => paths?.['Completions'] ?? `${at?.base ?? '/v1'}/chat/completions`,
    prefixReplacesV1: true,
  }
}
