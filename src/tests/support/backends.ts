import { newMember } from '../../plans/change.js'
import { apiVersionOf, type ServedKind } from '../../releases/release.js'
import { findRelease } from '../../releases/table.js'
import { schemaAt } from '../../schema/language.js'
import { entrySchema, offeredProviders, type Shape } from '../../shapes/shape.js'
import type { Provider } from '../../providers/provider.js'
import type { Json } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { Typesetter, type Layout } from './layouts.js'
import type { Random } from './random.js'

type Fields = Record<string, Json>

/** A random backend that its release accepts: one provider or several groups, hosts, ports, credentials, paths, policies. */
export class Backends {
  constructor(
    private readonly random: Random,
    private readonly served: ServedKind & { readonly shape: Shape },
  ) {}

  /** Of a release by its name. */
  static of(release: string, shape: Shape, random: Random): Backends {
    const served = findRelease(release)?.kinds.find((kind) => kind.shape === shape)
    if (!served) throw new Error(`${release} does not serve ${shape.id}`)
    return new Backends(random, { ...served, shape })
  }

  object(name: string, pools = true): Json {
    const { shape, kind } = this.served
    if (shape.read) return this.model(name)
    const isPool = pools && this.random.chance(0.6)
    const providers = offeredProviders(this.served).filter(({ withToken }) => !withToken?.notOnEnvoy)
    // Envoy's controller refuses pools of several kinds of provider.
    const only = this.random.chance(0.8) ? [this.random.pick(providers)] : providers
    const taken: string[] = []
    const inner = isPool
      ? at(shape.groups, this.groups(only, taken))
      : at(shape.single, this.member(this.random.pick(providers), null))
    const spec = inner['spec'] as Fields
    return {
      apiVersion: apiVersionOf(this.served),
      kind,
      metadata: { name },
      spec: {
        ...(kind === 'Backend' && { type: 'AI' }),
        ...spec,
        ...(!isPool && shape.memberOnly.includes('policies') && this.policies()),
      },
    }
  }

  /** A model with a provider of its own, or one by a URL. */
  private model(name: string): Json {
    const { kind } = this.served
    const providers = offeredProviders(this.served).filter(({ inModel }) => inModel?.name !== 'Ollama')
    const { inModel } = this.random.pick(providers)
    const blocks: Record<string, Json> = {
      azure: { resourceName: 'ours', resourceType: 'OpenAI' },
      bedrock: { region: 'us-west-2' },
      vertexai: { projectId: 'ours', region: 'us-central1' },
      custom: { formats: [{ type: 'Completions' }] },
    }
    const block = inModel?.block
    const isByUrl = block === 'custom' || this.random.chance(0.4)
    const host = this.random.pick(['http://llm.corp.net:8080', 'https://llm.corp.net', 'https://10.0.0.7:8443'])
    const transformations: Json = [{ field: 'model', expression: this.random.pick(['"gpt-4o"', "'llama-3'"]) }]
    const policies = {
      ...(this.policies()['policies'] as Fields | undefined),
      ...(this.random.chance(0.5) && { transformations }),
    }
    return {
      apiVersion: apiVersionOf(this.served),
      kind,
      metadata: { name },
      spec: {
        parentRefs: [{ name: 'gw' }],
        provider: inModel?.name ?? '',
        ...(block !== undefined && { [block]: blocks[block] ?? {} }),
        ...(isByUrl && { baseURL: host + this.random.pick(['', '/v1', '/base/v1']) }),
        ...(Object.keys(policies).length > 0 && { policies }),
      },
    }
  }

  private groups(providers: readonly Provider[], taken: string[]): Json {
    const { shape } = this.served
    return this.some(2, () => ({
      [shape.members]: this.some(2, () => {
        const member = this.member(this.random.pick(providers), taken)
        if (typeof member['name'] === 'string') taken.push(member['name'])
        return { ...member, ...(shape.memberOnly.includes('policies') && this.policies()) }
      }),
    }))
  }

  private member(provider: Provider, taken: readonly string[] | null): Fields {
    const { shape, schema } = this.served
    const member = newMember(provider, this.served, taken) as Fields
    const entry = (shape.provider.length > 0 ? (member['provider'] as Fields) : member)[provider.id] as Fields
    const model = shape.dialect(provider)?.modelField
    const fields = entrySchema(this.served, provider)
    if (model && fields?.type === 'object' && model in fields.fields && this.random.chance(0.6))
      entry[model] = this.random.pick(['gpt-4o', 'llama-3', 'a/b'])
    if (entry['authToken']) entry['authToken'] = this.token()
    if (!this.random.chance(0.5)) return member
    Object.assign(member, this.address())
    const base: Path = [...shape.groups, 0, shape.members, 0]
    if (this.random.chance(0.3) && schemaAt(schema, [...base, 'path', 'full'])) member['path'] = { full: '/own/chat' }
    else if (this.random.chance(0.3) && schemaAt(schema, [...base, 'path'])?.type === 'string')
      member['path'] = '/own/chat'
    else if (this.random.chance(0.3) && schemaAt(schema, [...base, 'pathPrefix'])) member['pathPrefix'] = '/base/v1'
    return member
  }

  private address(): Fields {
    const { shape } = this.served
    const host = this.random.pick(['llm.corp.net', '10.0.0.7', 'ollama.default.svc.cluster.local'])
    const port = this.random.pick([443, 443, 80, 8443, 11434])
    return { ...at(shape.host, host), ...merged(at(shape.host, host), at(shape.port, port)) }
  }

  private token(): Json {
    return this.random.pick<Json>([
      { kind: 'SecretRef', secretRef: { name: 'llm-key' } },
      { kind: 'Inline', inline: 'an-own-key' },
      { kind: 'Passthrough' },
    ])
  }

  private policies(): Fields {
    const auth: Json = this.random.pick<Json>([
      { secretRef: { name: 'llm-key' } },
      { key: 'an-own-key' },
      { passthrough: {} },
    ])
    const tls: Json = this.random.pick<Json>([{}, { insecureSkipVerify: 'All' }, { sni: 'other.corp.net' }])
    const policies = { ...(this.random.chance(0.6) && { auth }), ...(this.random.chance(0.3) && { tls }) }
    return Object.keys(policies).length > 0 ? { policies } : {}
  }

  private some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.random.below(most) }, make)
  }
}

const at = (path: Path, value: Json): Fields =>
  path.reduceRight<Json>((inner, part) => ({ [part]: inner }), value) as Fields

function merged(a: Fields, b: Fields): Fields {
  const [[name, inner] = ['', null]] = Object.entries(b)
  const own = a[name]
  return typeof own === 'object' && typeof inner === 'object'
    ? { [name]: { ...(own as Fields), ...(inner as Fields) } }
    : { ...a, ...b }
}

/** A random way to lay a document out. */
export function anyLayout(random: Random): Layout {
  return {
    style: random.pick(['block', 'block', 'block', 'json', 'flow']),
    indent: random.pick([2, 2, 4]),
    indentLists: random.chance(0.5),
    dash: 1,
    lineBreak: random.pick(['\n', '\n', '\r\n']),
    comments: random.pick([0, 2, 3]),
    tags: false,
    complexKeys: false,
    quotes: random.pick(['plain', 'double', 'single']),
  }
}

export const laidOut = (value: Json, layout: Layout): string => new Typesetter(layout).document(value)
