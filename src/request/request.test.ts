import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { reasonText } from '../words/words.js'
import { formatPath } from '../yaml/path.js'

const envoy = (ai: object): string =>
  JSON.stringify({
    apiVersion: 'gateway.kgateway.dev/v1alpha1',
    kind: 'Backend',
    metadata: { name: 't' },
    spec: { type: 'AI', ai },
  })
const agw = (provider: object, policies?: object): string =>
  JSON.stringify({
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata: { name: 't' },
    spec: { ai: { provider }, ...(policies && { policies }) },
  })
const secret = { authToken: { kind: 'SecretRef', secretRef: { name: 's' } } }

/** Part, rule and place of every reason of an endpoint's first request. */
function reasons(text: string, release: string, member = 0): string[] {
  const { endpoints } = analyze(text, { ...DEFAULT_SETTINGS, release })
  return (endpoints[member]?.requests[0]?.because ?? []).map(
    ({ part, rule, place }) => `${part} ${rule} ${place ? formatPath(place.path) : '-'}`,
  )
}

describe('why a request is as it is', () => {
  test('through Envoy: fields of the path, header and prefix of the first member, the credential of its own', () => {
    const azure = { azureopenai: { ...secret, endpoint: 'a.b', deploymentName: 'd', apiVersion: 'v1' } }
    expect(reasons(envoy({ llm: { provider: azure } }), 'kgateway@2.0.5')).toEqual([
      'path path-of-provider spec.ai.llm.provider.azureopenai',
      'path path-has-field spec.ai.llm.provider.azureopenai.deploymentName',
      'path path-has-field spec.ai.llm.provider.azureopenai.apiVersion',
      'host host-header-of-provider spec.ai.llm.provider.azureopenai',
      'auth[0] credential-from-secret spec.ai.llm.provider.azureopenai.authToken.secretRef',
      'auth[0] header-of-provider -',
      'model model-configured spec.ai.llm.provider.azureopenai.deploymentName',
      'model model-in-path -',
    ])
    const groups = [
      {
        providers: [
          {
            name: 'a',
            openai: { ...secret, model: 'm1' },
            path: { full: '/a' },
            authHeader: { headerName: 'x-key', prefix: 'Token ' },
          },
        ],
      },
      { providers: [{ name: 'b', openai: { ...secret, model: 'm2' }, host: 'h.internal', port: 80 }] },
    ]
    expect(reasons(envoy({ priorityGroups: groups }), 'kgateway@2.1.0', 1)).toEqual([
      'path path-full spec.ai.priorityGroups[0].providers[0].path.full',
      'path first-member-decides spec.ai.priorityGroups[0].providers[0].openai',
      'host host-header-of-target spec.ai.priorityGroups[1].providers[0].host',
      'auth[0] credential-from-secret spec.ai.priorityGroups[1].providers[0].openai.authToken.secretRef',
      'auth[0] header-chosen spec.ai.priorityGroups[0].providers[0].authHeader.headerName',
      'auth[0] prefix-chosen spec.ai.priorityGroups[0].providers[0].authHeader.prefix',
      'auth[0] first-member-decides spec.ai.priorityGroups[0].providers[0].openai',
      'model model-configured spec.ai.priorityGroups[1].providers[0].openai.model',
    ])
  })

  test('on agentgateway: what a host, a path and a prefix do in this release', () => {
    const path = (provider: object, release: string) =>
      reasons(agw(provider), release).filter((each) => each.startsWith('path'))
    const host = { host: 'h.x', port: 443 }
    expect(path({ openai: {}, path: '/custom' }, 'agentgateway@1.0.1')).toEqual([
      'path path-of-provider spec.ai.provider.openai',
      'path path-needs-host spec.ai.provider.path',
    ])
    expect(path({ openai: {}, path: '/custom' }, 'agentgateway@1.1.0')).toEqual([
      'path path-full spec.ai.provider.path',
    ])
    expect(path({ openai: {}, ...host, pathPrefix: '/p' }, 'agentgateway@1.1.0')).toEqual([
      'path prefix-replaces-v1 spec.ai.provider.pathPrefix',
    ])
    expect(path({ gemini: {}, ...host, pathPrefix: '/p' }, 'agentgateway@1.1.0')).toEqual([
      'path path-of-client spec.ai.provider.host',
      'path prefix-has-no-effect spec.ai.provider.pathPrefix',
    ])
    expect(path({ gemini: {}, ...host, pathPrefix: '/p' }, 'agentgateway@1.2.1')).toEqual([
      'path prefix-before-path spec.ai.provider.pathPrefix',
    ])
    expect(path({ custom: { formats: [{ type: 'Completions', path: '/c' }] }, ...host }, 'agentgateway@1.4.1')).toEqual(
      ['path path-of-format spec.ai.provider.custom.formats[0].path'],
    )
  })

  test('on agentgateway: where the credential comes from, and where it is lost', () => {
    const auth = (provider: object, policies?: object, release = 'agentgateway@1.4.1') =>
      reasons(agw(provider, policies), release).filter((each) => each.startsWith('auth'))
    const host = { host: 'h.x', port: 443 }
    const key = { auth: { secretRef: { name: 's' } } }
    expect(auth({ anthropic: {} }, key)).toEqual([
      'auth[0] credential-from spec.policies.auth.secretRef',
      'auth[0] header-of-provider -',
      'auth[1] header-beside -',
    ])
    expect(auth({ bedrock: {} })).toEqual(['auth[0] implicit-credential spec.ai.provider.bedrock'])
    expect(auth({ bedrock: {}, ...host })).toEqual(['auth implicit-credential-lost spec.ai.provider.host'])
    expect(auth({ openai: {} })).toEqual(['auth no-credential -'])
    expect(
      auth({ openai: {} }, { auth: { secretRef: { name: 's' }, location: { header: { name: 'api-key' } } } }),
    ).toEqual([
      'auth[0] credential-from spec.policies.auth.secretRef',
      'auth[0] location-chosen spec.policies.auth.location',
    ])
  })

  test('the reason of a credential names the source and never the value', () => {
    const { endpoints } = analyze(agw({ openai: {} }, { auth: { key: 'top-secret' } }), {
      ...DEFAULT_SETTINGS,
      release: 'agentgateway@1.4.1',
    })
    const [request] = endpoints[0]?.requests ?? []
    expect(request?.because.filter(({ part }) => part === 'auth[0]').map((why) => reasonText(why))).toEqual([
      'From key in spec.policies.',
    ])
    expect(JSON.stringify(request)).not.toContain('top-secret')
  })
})
