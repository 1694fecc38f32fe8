import type { STANDARD } from '../formats.js'
import type { Preset, Provider } from '../provider.js'

/** Formats below the base, by their names. */
export const below = (...names: readonly (keyof typeof STANDARD)[]): ReturnType<Preset['formats']> =>
  Object.fromEntries(names.map((name) => [name, 'below' as const]))

/** A service that `AgentgatewayModel` knows by name: OpenAI's API behind an address of its own (domain: agentgateway-1.5-1.7, section 6.3). */
export function preset(name: string, label: string, mark: string, own: Preset): Provider {
  const { at } = own
  return {
    id: name.toLowerCase(),
    label,
    mark,
    inModel: { name, preset: own },
    agentgatewayHost: () => at?.host ?? null,
    prefixReplacesV1: true,
  }
}
