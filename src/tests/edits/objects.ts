import type { Json } from '../../yaml/nodes.js'
import type { Random } from '../support/random.js'

/** An AI backend of kgateway or agentgateway with one provider or a pool, as plain data. */
export function backend(random: Random, name: string): Json {
  const metadata = { name, ...(random.chance(0.4) && { labels: { app: 'x', 'team.io/of': 'ml ops' } }) }
  return random.chance(0.5) ? kgateway(random, metadata) : agentgateway(random, metadata)
}

const several = <T>(random: Random, make: () => T, most = 3): T[] =>
  Array.from({ length: 1 + random.below(most) }, () => make())

function kgateway(random: Random, metadata: Json): Json {
  const ai = random.chance(0.35)
    ? { llm: kgatewayMember(random) }
    : { multipool: { priorities: several(random, () => ({ pool: several(random, () => kgatewayMember(random)) })) } }
  return { apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata, spec: { type: 'AI', ai } }
}

/** What people mistype, so that there is something to mend. */
const slip = (random: Random, right: string, wrong: string): string => (random.chance(0.1) ? wrong : right)

const model = (random: Random): string => random.pick(['gpt-4o', "o'brien: x", 'true', '4.10', 'a # b', 'claude-3'])

function kgatewayMember(random: Random): Json {
  const authToken = random.pick([{ kind: 'Passthrough' }, { kind: 'SecretRef', secretRef: { name: 'key' } }])
  return {
    provider: random.pick([
      { openai: { authToken, [slip(random, 'model', 'modell')]: model(random) } },
      { anthropic: { authToken, apiVersion: '2023-06-01' } },
      { gemini: { authToken, model: model(random), apiVersion: 'v1' } },
    ]),
    ...(random.chance(0.5) && {
      hostOverride: { [slip(random, 'host', 'hosts')]: 'h.internal', port: random.pick<Json>([443, 8080, '443']) },
    }),
  }
}

function agentgateway(random: Random, metadata: Json): Json {
  const ai = random.chance(0.35)
    ? { provider: agentgatewayProvider(random) }
    : {
        groups: several(random, () => {
          let n = 0
          return {
            providers: several(random, () => ({ name: `p${n++}`, ...agentgatewayProvider(random) })),
          }
        }),
      }
  const policies = {
    auth: { secretRef: { name: 'key' } },
    transformation: { request: { set: [{ name: 'x-a', value: "'b'" }] } },
  }
  return {
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata,
    spec: { ai, ...(random.chance(0.3) && { policies }) },
  }
}

function agentgatewayProvider(random: Random): Record<string, Json> {
  return {
    ...random.pick<Record<string, Json>>([
      { openai: { model: model(random) } },
      { anthropic: {} },
      { bedrock: { [slip(random, 'region', 'Region')]: 'us-east-1', model: model(random) } },
    ]),
    ...(random.chance(0.4) && { host: slip(random, 'h.internal', 'https://h.internal'), port: 443 }),
    ...(random.chance(0.2) && { policies: { tls: { sni: 'h.internal' }, auth: { passthrough: {} } } }),
  }
}

const TEXTS = ['x', '', 'a: b', '- c', 'two\nlines\n', 'two\n\nlines', '# no note', "it's", '1', 'null', 'x y z']

/** Any value: lists in lists, texts of several lines, empty collections, a lone text. */
export function anyValue(random: Random, depth = 0): Json {
  const kind = random.below(depth === 0 ? 20 : 10)
  if (depth > 0 && (depth > 3 || kind < 4)) return random.pick<Json>([...TEXTS, 0, 8080, true, null, [], {}])
  if (kind === 19) return random.pick(TEXTS.slice(4, 6))
  if (kind < 7) return several(random, () => anyValue(random, depth + 1))
  const names = ['host', 'port', 'a b', 'on', 'pool', 'x'].filter(() => random.chance(0.5))
  return Object.fromEntries((names.length > 0 ? names : ['a']).map((name) => [name, anyValue(random, depth + 1)]))
}
