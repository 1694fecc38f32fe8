import { findingLine } from '../words/words.js'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { formatPath } from '../yaml/path.js'
import { fixed } from '../tests/support/fixed.js'

const HEAD = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n'
const on = (body: string, release = 'agentgateway@1.4.1') => read(HEAD + body, { ...DEFAULT_SETTINGS, release })

/** The unknown fields, what is said of each, and the text after its fix. */
function unknown(body: string, release?: string) {
  const analysis = on(body, release)
  return analysis.findings
    .filter((finding) => finding.code === 'unknown-field')
    .map((finding) => {
      const { field: _, ...said } = finding.params
      return {
        path: formatPath(finding.path),
        said,
        after: fixed(analysis, finding)?.slice(HEAD.length) ?? null,
      }
    })
}

describe('an unknown field', () => {
  test.each([
    ['modle', 'model'],
    ['Model', 'model'],
    ['modell', 'model'],
  ])('%s is taken for %s', (typo, meant) => {
    const [found] = unknown(`  ai:\n    provider:\n      openai:\n        ${typo}: gpt  # why\n`)
    expect(found).toEqual({
      path: `spec.ai.provider.openai.${typo}`,
      said: { name: meant },
      after: `  ai:\n    provider:\n      openai:\n        ${meant}: gpt  # why\n`,
    })
  })

  test('belongs to the provider, not beside it', () => {
    const [host, port] = unknown('  ai:\n    host: a.b # why\n    port: 443\n    provider:\n      openai: {}\n')
    expect(host).toMatchObject({
      path: 'spec.ai.host',
      said: { place: 'spec.ai.provider.host' },
      after: '  ai:\n    port: 443\n    provider:\n      openai: {}\n      host: a.b # why\n',
    })
    expect(port).toMatchObject({ said: { place: 'spec.ai.provider.port' } })
  })

  test('belongs outside the provider’s own block', () => {
    expect(unknown('  ai:\n    provider:\n      openai:\n        host: a.b\n        port: 443\n')[0]).toMatchObject({
      said: { place: 'spec.ai.provider.host' },
    })
    expect(
      unknown('  ai:\n    provider:\n      openai: {}\n    policies:\n      auth:\n        key: x\n')[0],
    ).toMatchObject({
      said: { place: 'spec.policies' },
      after: '  ai:\n    provider:\n      openai: {}\n  policies:\n    auth:\n      key: x\n',
    })
  })

  test('moves to the one member there is, and nowhere by itself where there are two', () => {
    const member = (name: string) => `        - name: ${name}\n          openai: {}\n`
    const [one] = unknown(`  ai:\n    groups:\n      - host: a.b\n        providers:\n${member('a')}`)
    expect(one).toMatchObject({ said: { place: 'spec.ai.groups[0].providers[0].host' } })
    expect(one?.after).toContain('          host: a.b')
    expect(
      unknown(`  ai:\n    groups:\n      - host: a.b\n        providers:\n${member('a')}${member('b')}`)[0],
    ).toMatchObject({ after: null })
  })

  test('names a release that has it', () => {
    const body = '  ai:\n    provider:\n      openai: {}\n      host: a.b\n      port: 1\n      pathPrefix: /v1\n'
    expect(unknown(body, 'agentgateway@1.0.1')).toMatchObject([
      { path: 'spec.ai.provider.pathPrefix', said: { having: 'agentgateway@1.1.0' } },
    ])
  })

  test('of which nothing is known gets no suggestion', () => {
    expect(unknown('  ai:\n    provider:\n      openai:\n        zzzzzzzz: 1\n')).toEqual([
      { path: 'spec.ai.provider.openai.zzzzzzzz', said: {}, after: null },
    ])
  })

  test('never suggests a place that is taken, or that can’t hold the value', () => {
    expect(unknown('  ai:\n    provider:\n      openai:\n        model: a\n        Model: b\n')[0]?.said).toEqual({})
    expect(unknown('  ai:\n    host: {a: b}\n    provider:\n      openai: {}\n')[0]?.said).toEqual({})
  })
})

const codes = (text: string) =>
  read(text).findings.map(({ code, severity, path }) => `${severity} ${formatPath(path)} ${code}`)

describe('placeholders', () => {
  test('are errors where the type fails, a note where a text is right', () => {
    const found = on(
      '  ai:\n    provider:\n      openai:\n        model: "${MODEL}"\n      host: "{{ .Values.host }}"\n      port: ${PORT}\n',
    ).findings
    expect(found.map(({ severity, code, path }) => `${severity} ${formatPath(path)} ${code}`)).toEqual(
      expect.arrayContaining([
        'info spec.ai.provider.openai.model placeholder-text',
        'info spec.ai.provider.host placeholder-text',
        'error spec.ai.provider.port placeholder',
      ]),
    )
  })

  test('are not seen where a dollar sign is meant as it stands', () => {
    const text =
      'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec: {type: AWS, aws: {accountId: "123456789012", lambda: {functionName: f, qualifier: $LATEST}}}\n'
    expect(codes(text).filter((code) => code.includes('placeholder'))).toEqual([])
  })

  test('of a template are told once each, and the other documents are still answered', () => {
    const template = `${HEAD}  ai:\n    provider:\n      {{- if .Values.x }}\n      openai: {model: {{ .Values.model }}}\n      {{- end }}\n`
    const found = read(`${template}---\n${HEAD}  ai: {provider: {openai: {}}}\n`)
    expect(
      found.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ code, params, document, path }) => ({ code, params, document, path: formatPath(path) })),
    ).toEqual([
      {
        code: 'template',
        params: { text: '{{ .Values.model }}', tool: 'helm', count: 3 },
        document: 0,
        path: 'spec.ai.provider.openai',
      },
    ])
    expect(found.endpoints).toHaveLength(1)
    expect(found.valid).toBe(false)
  })

  test.each([
    ['{{< reuse "version.md" >}}', 'hugo', 'Hugo'],
    ['{{% reuse "version.md" %}}', 'hugo', 'Hugo'],
    ['{{ .Values.version }}', 'helm', 'Helm'],
    ['{{- include "x" . }}', 'helm', 'Helm'],
  ] as const)('%s names the tool and stands at its field', (mark, tool, name) => {
    const found = read(
      `apiVersion: ${mark}\nkind: AgentgatewayBackend\nmetadata:\n  name: a\n  namespace: ${mark}\nspec:\n  ai:\n    groups:\n    - providers:\n      - name: a\n      - name: ${mark}\n`,
    )
    expect(found.findings.map(({ code, params, path }) => ({ code, params, path: formatPath(path) }))).toEqual(
      ['apiVersion', 'metadata.namespace', 'spec.ai.groups[0].providers[1].name'].map((path) => ({
        code: 'template',
        params: { text: mark, tool, count: 3 },
        path,
      })),
    )
    expect(found.findings.map((each) => findingLine(each)).join()).toContain(name)
    expect(found.valid).toBe(false)
  })

  test('in quotes or comments make no template of a text with another fault', () => {
    expect(codes('a: "{{ x }}"\n# {{ y }}\nb: [\n')).toEqual([expect.stringContaining('syntax')])
  })
})
