import { presets } from './presets/table.js'

/** A server or a service that speaks OpenAI's API at an address of its own. */
export interface Service {
  readonly id: string
  /** Its proper name; the same in every language. */
  readonly label: string
  readonly host: string
  readonly port: number
  /** The path below which its API stands. */
  readonly base: string
  /** Whether it speaks TLS. */
  readonly tls: boolean
}

/** Servers that people run inside a cluster, at the port that each listens on by itself, as a Service of that name. */
const SERVERS: readonly Service[] = [
  { id: 'ollama', label: 'Ollama', port: 11434 },
  { id: 'vllm', label: 'vLLM', port: 8000 },
  { id: 'litellm', label: 'LiteLLM', port: 4000 },
  { id: 'lm-studio', label: 'LM Studio', port: 1234 },
].map(({ id, label, port }) => ({ id, label, port, host: `${id}.default.svc.cluster.local`, base: '/v1', tls: false }))

/** The hosted ones stand where `AgentgatewayModel` finds them too (domain: agentgateway-1.5-1.7, section 6.3). */
const HOSTED: readonly Service[] = presets.flatMap(({ id, label, inModel }) => {
  const preset = inModel?.preset
  // Where the completions stand elsewhere than below the base, no prefix leads to them.
  const isBelow =
    preset?.formats({ deepseekResponses: false } as Parameters<typeof preset.formats>[0]).Completions === 'below'
  return preset?.at && isBelow ? [{ id, label, port: 443, ...preset.at, tls: true }] : []
})

export const services: readonly Service[] = [...SERVERS, ...HOSTED]
