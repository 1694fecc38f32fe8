import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'

/** agentgateway 1.7: the Model provider `Perplexity`; the switch that kept Messages at chat completions is gone. */
export const agentgateway170: Change = {
  opens: ['no-crd', 'data-plane'],
}

export const sources: readonly UpstreamSource[] = [
  { says: 'the first lines of the release text', file: 'release notes', at: 'agentgateway v1.7.0' },
  { says: 'Perplexity', file: 'OpenAI-compatible providers', at: 'agentgateway documentation' },
]
