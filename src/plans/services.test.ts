import { describe, expect, test } from 'vitest'
import { read } from '../reading.js'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { services } from '../providers/services.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { isFixed } from '../shapes/shape.js'
import { printDocument } from '../yaml/edit/print.js'
import type { Json } from '../yaml/nodes.js'
import { newServiceMember } from './services.js'

const homes = releases.flatMap((release) =>
  release.kinds.flatMap(({ group, version, kind, shape, schema }) =>
    shape && !isFixed({ shape })
      ? [
          {
            name: `${releaseId(release)} ${shape.id}`,
            release,
            apiVersion: `${group}/${version}`,
            kind,
            served: { shape, schema },
          },
        ]
      : [],
  ),
)

const nest = (path: readonly (string | number)[], value: Json): Json =>
  path.reduceRight<Json>((inner, part) => ({ [part]: inner }), value)

describe.each(homes)('$name', ({ release, apiVersion, kind, served }) => {
  const { shape } = served
  const made = services.flatMap((service) => {
    const member = newServiceMember(service, served, [])
    return member === null ? [] : [{ label: service.label, service, member }]
  })

  test('servers whose API stands where OpenAI’s does are offered everywhere', () => {
    expect(made.map(({ service }) => service.id)).toEqual(
      expect.arrayContaining(['ollama', 'vllm', 'litellm', 'mistral']),
    )
  })

  test.each(made)('$label is reached as it speaks', ({ service, member }) => {
    // The key of another host would travel to this one.
    expect(JSON.stringify(member)).not.toContain('openai-secret')
    const spec = nest(shape.groups.slice(1), [{ [shape.members]: [member] }]) as Record<string, Json>
    const text = printDocument({
      apiVersion,
      kind,
      metadata: { name: 'b', namespace: 'default' },
      spec: kind === 'Backend' ? { type: 'AI', ...spec } : spec,
    })
    const reading = read(text, { ...DEFAULT_SETTINGS, release: releaseId(release) })
    const errors = reading.findings.filter(({ severity }) => severity === 'error')
    const [endpoint] = reading.endpoints
    expect(endpoint).toMatchObject({ host: service.host, port: service.port })
    // The first two pre-releases load no Secret of a pool, whatever its members are.
    if (errors.every(({ code }) => code === 'pool-secrets-not-loaded') && errors.length > 0) return
    expect(errors, text).toEqual([])
    expect(endpoint?.reachable).toBe(true)
    // Up to 2.0.0-rc.1 TLS was spoken on every port; that is the release's fault, not the member's.
    const isAlwaysTls = endpoint?.because.some(({ rule }) => rule === 'tls-on-every-port') ?? false
    if (!isAlwaysTls) expect(endpoint?.wire.scheme, text).toBe(service.tls ? 'https' : 'http')
    const paths = [`${service.base}/chat/completions`, ...(service.base === '/v1' ? ['{client.path}'] : [])]
    expect(paths, text).toContain(endpoint?.requests[0]?.path)
  })
})
