import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { holdsLater, RUNS } from '../tests/support/seeds.js'
import { isLink, linkTo, openLink } from './link.js'

const settings = {
  release: 'kgateway@2.0.5',
  dataPlane: 'agentgateway',
  istioAutoMtls: true,
  production: false,
  agentgatewayModels: null,
  namespace: 'ai',
} as const
const plain = { text: 'a: b\n', settings: DEFAULT_SETTINGS }
const pack = (content: string | Uint8Array): string => `#v1.${deflateSync(content).toString('base64url')}`

/** Twenty endpoints as unlike each other as a real pool has them: five providers, each with a host, model and Secret of its own. */
function twenty(): string {
  const sites = ['frankfurt', 'dublin', 'oregon', 'tokyo']
  const kinds = [
    (s: string, i: number) =>
      `        openai:\n          model: gpt-4o-${2024 + i}\n        host: vllm-${s}.inference.svc.cluster.local\n        port: ${8000 + i * 37}\n`,
    (s: string, i: number) =>
      `        anthropic:\n          model: claude-sonnet-${i}-20250514\n        host: proxy.${s}.corp.example.com\n        port: 443\n`,
    (s: string, i: number) =>
      `        azureopenai:\n          endpoint: ${s}-prod-${i * 31}.openai.azure.com\n          deploymentName: chat-${s}\n          apiVersion: 2024-1${i}-21\n`,
    (s: string, i: number) =>
      `        bedrock:\n          model: amazon.nova-pro-v${i}:0\n          region: eu-central-${i}\n          guardrail:\n            identifier: gr-${(i * 7919) % 9973}${s}\n            version: "${i}"\n`,
    (s: string, i: number) =>
      `        vertexai:\n          model: gemini-2.${i}-pro\n          projectId: ml-${s}-${(i * 104729) % 99991}\n          region: europe-west${i}\n`,
  ]
  const member = (n: number): string => {
    const site = sites[Math.floor(n / 5)] ?? ''
    const kind = kinds[n % 5]?.(site, Math.floor(n / 5) + 1) ?? ''
    return `      - name: ${site}-${n}\n${kind}        policies:\n          auth:\n            secretRef:\n              name: ${site}-key-${(n * 613) % 997}\n${n % 3 === 0 ? `          tls:\n            sni: llm-${n}.${site}.corp.example.com\n` : ''}`
  }
  const groups = sites
    .map((_, g) => `    - providers:\n${[0, 1, 2, 3, 4].map((i) => member(g * 5 + i)).join('')}`)
    .join('')
  return `# Pool of all sites.\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: all-sites\n  namespace: inference\nspec:\n  ai:\n    groups:\n${groups}`
}

describe('a link', () => {
  test('carries text and settings there and back, whatever the text is', async () => {
    await holdsLater(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        expect(await openLink(await linkTo({ text, settings }))).toEqual({
          shared: { text, settings },
          unknownRelease: null,
        })
      }),
      RUNS / 50,
    )
    expect(await openLink(await linkTo(plain))).toEqual({ shared: plain, unknownRelease: null })
  })

  test('is not made of a text that no link could hold', async () => {
    await expect(linkTo({ ...plain, text: 'a'.repeat(4_000_000) })).rejects.toThrow(RangeError)
  })

  test('keeps a byte order mark and CRLF', async () => {
    const text = '\uFEFFa: b\r\n'
    expect(await openLink(await linkTo({ ...plain, text }))).toMatchObject({ shared: { text } })
  })

  test('of twenty endpoints stays under 2,000 characters with its address', async () => {
    const text = twenty()
    const { endpoints, findings } = analyze(text)
    expect(endpoints.filter(({ reachable }) => reachable)).toHaveLength(20)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const link = `https://editor.platform.example.com/ai-backends/${await linkTo({ text, settings })}`
    expect(link.length, `${link.length} characters for ${text.length}`).toBeLessThan(2000)
  })

  test('carries what is selected; anything that is no selection selects nothing', async () => {
    for (const part of [null, '', 'spec.ai.groups[0].providers[1]']) {
      const shared = { ...plain, selection: { document: 2, part } }
      expect(await openLink(await linkTo(shared))).toEqual({ shared, unknownRelease: null })
    }
    for (const selection of [null, 3, {}, { document: -1 }, { document: 1.5 }, { document: '1', part: 'spec' }])
      expect(await openLink(pack(JSON.stringify({ ...plain, selection })))).toMatchObject({ shared: plain })
    expect(await openLink(pack(JSON.stringify({ ...plain, selection: { document: -1 } })))).toEqual(
      await openLink(pack(JSON.stringify(plain))),
    )
    expect(await openLink(pack(JSON.stringify({ ...plain, selection: { document: 1, part: 7 } })))).toMatchObject({
      shared: { selection: { document: 1, part: null } },
    })
  })

  test('made by the first version is read for ever', async () => {
    const kept =
      '#v1.eJwtykEKgzAUBNCrlFkHkUI3WdkDCB6gm6l-JJgmxYy0Rbx7UVy_t0L2FTzoL89HgsNs0VgMHtNI2Ye_5lrV1Q0OA8UuMu3I0ZLOAIdQFPJ9UW4VC7zmxRwSX1be7I8fsP0BoaAkbw'
    expect(await openLink(kept)).toEqual({ shared: { text: 'a: b\n', settings }, unknownRelease: null })
    expect(await openLink(pack('{"text":"a: b\\n","later":{"x":1},"istioAutoMtls":"yes"}'))).toEqual({
      shared: plain,
      unknownRelease: null,
    })
  })

  // One link of each form that ever was: it stands in somebody's chat or document, and none is taken out or made anew.
  test('with every setting and a selection is read for ever', async () => {
    const kept =
      '#v1.eJxNjsEKwjAQRH9F5ryU6jEn_YCCH-BlbbYlmGZLskGl9N-lRcHrzHvDLDB5GRzYHe63BEKWKFwEDo-RTZ78Pp-aY9OC4Nn4GjltJY-S7AuAEIoFvVTTzmKBs1yFMGf1tbeg6Zf8W5162VjoMICQeJIyc7-PBxCKRPnKC7z2dZJkcC1h5rxfxrp-AGXoQSU'
    expect(await openLink(kept)).toEqual({
      shared: {
        text: 'a: b\n',
        settings: {
          release: 'kgateway@2.1.0',
          dataPlane: 'agentgateway',
          istioAutoMtls: true,
          production: true,
          agentgatewayModels: 'off',
          namespace: 'ai',
        },
        selection: { document: 0, part: 'a' },
      },
      unknownRelease: null,
    })
  })

  test('that names a release unknown here opens with the automatic one and says so', async () => {
    expect(await openLink(pack('{"text":"","release":"kgateway@9.9.9"}'))).toEqual({
      shared: { text: '', settings: DEFAULT_SETTINGS },
      unknownRelease: 'kgateway@9.9.9',
    })
  })
})

describe('not opened, and the reason', () => {
  test.each([
    ['nothing behind the version', '#v1.', 'damaged'],
    ['no base64url', '#v1.a+b', 'damaged'],
    ['no zlib stream', '#v1.AAAA', 'damaged'],
    ['no JSON', pack('hello'), 'damaged'],
    ['no text', pack('{"release":"auto"}'), 'damaged'],
    ['a list', pack('[1]'), 'damaged'],
    ['no UTF-8', pack(Uint8Array.from([0x22, 0xff, 0x22])), 'damaged'],
    ['version 0', '#v0.AAAA', 'damaged'],
    ['a later version', '#v2.whatever-it-is', 'newer'],
    ['a bomb', pack('a'.repeat(50_000_000)), 'too-large'],
  ])('%s', async (_, fragment, problem) => {
    expect(await openLink(fragment)).toEqual({ problem })
  })

  test('cut off anywhere', async () => {
    const link = await linkTo({ text: twenty(), settings })
    for (const length of [5, 20, 100, 500, link.length - 4, link.length - 1])
      expect(await openLink(link.slice(0, length))).toEqual({ problem: 'damaged' })
  })

  test('one letter changed anywhere', async () => {
    const link = await linkTo({ text: twenty(), settings })
    for (let at = 4; at < link.length - 1; at += 29) {
      const changed = link.slice(0, at) + (link.charAt(at) === 'A' ? 'B' : 'A') + link.slice(at + 1)
      expect(await openLink(changed)).toEqual({ problem: 'damaged' })
    }
  })

  test('other fragments are not ours', () => {
    expect(['', '#', '#top', '#version', '#v1'].filter(isLink)).toEqual([])
  })
})
