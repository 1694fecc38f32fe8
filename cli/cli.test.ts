import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from 'vite'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'))
const cli = path.join(folder, 'main.js')

beforeAll(async () => {
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
}, 60_000)

const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', input, maxBuffer: 1 << 28 })
const GOOD = fs.readFileSync('src/examples/failover.yaml', 'utf8')

describe('check', () => {
  test('json of a good file: status 0, the promised form', () => {
    const { status, stdout, stderr } = run(['check', '--format', 'json', '--release', 'kgateway@2.0.5', '-'], GOOD)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      files: [
        {
          file: '-',
          release: 'kgateway@2.0.5',
          dataPlane: 'envoy',
          istioAutoMtls: false,
          valid: true,
          documents: [
            {
              index: 0,
              at: null,
              line: 1,
              kind: 'Backend',
              namespace: 'kgateway-system',
              name: 'model-failover',
              known: true,
              valid: true,
            },
          ],
          endpoints: [
            {
              path: 'spec.ai.multipool.priorities[0].pool[0]',
              group: 0,
              member: 0,
              provider: 'openai',
              model: 'gpt-4o',
              reachable: true,
              target: { kind: 'host' },
              port: 80,
              scheme: 'http',
              sni: null,
              verify: null,
              trust: null,
              httpVersion: '1.1',
              because: [
                { rule: 'host-override', line: 21, column: 19 },
                { rule: 'port-override' },
                { rule: 'port-is-not-443', line: 22, column: 19 },
              ],
            },
            {
              member: 1,
              host: 'api.openai.com',
              scheme: 'https',
              sni: 'api.openai.com',
              verify: 'chain',
              trust: 'system',
              assumes: [{ kind: 'Secret', name: 'openai-secret' }],
            },
          ],
        },
      ],
    })
  })

  test('text names file, line and column, and the endpoints', () => {
    const file = path.join(folder, 'bad.yaml')
    fs.writeFileSync(file, GOOD.replace('port: 80', 'port: 70000'))
    const { status, stdout } = run(['check', file])
    expect(status).toBe(1)
    expect(stdout).toContain(
      `${file}:22:19: error: spec.ai.multipool.priorities[0].pool[0].hostOverride.port: Invalid value: 70000`,
    )
    expect(stdout).toMatch(/api\.openai\.com:443 +HTTPS · CA chain only/)
  })

  test('each file is a world of its own, unless they are joined', () => {
    const [backend, secret] = [path.join(folder, 'b.yaml'), path.join(folder, 's.yaml')]
    fs.writeFileSync(backend, GOOD)
    fs.writeFileSync(
      secret,
      'apiVersion: v1\nkind: Secret\nmetadata: {name: openai-secret, namespace: kgateway-system}\nstringData: {wrong: x}\n',
    )
    expect(run(['check', backend, secret]).status).toBe(0)
    expect(run(['check', '--together', backend, secret]).status).toBe(1)
  })

  test('warnings count where they are asked to', () => {
    const text = GOOD.replace('port: 80', 'port: 8443')
    expect(run(['check', '-'], text).status).toBe(0)
    expect(run(['check', '--fail-on', 'warning', '-'], text).status).toBe(1)
  })

  test('a flag without meaning for the release is ignored with a note', () => {
    const { status, stderr } = run(['check', '--release', 'kgateway@2.0.5', '--istio-auto-mtls', '-'], GOOD)
    expect(status).toBe(0)
    expect(stderr).toContain('--istio-auto-mtls has no meaning for kgateway@2.0.5')
  })

  test('the data plane is asked for where a release has two', () => {
    const text = GOOD.replace(
      /multipool[^]*/,
      'llm:\n      openai:\n        authToken:\n          kind: Passthrough\n      host: h.internal\n      port: 443\n',
    )
    const plane = (...flags: string[]) =>
      run(['check', '--format', 'json', '--release', 'kgateway@2.1.2', ...flags, '-'], text)
    expect(JSON.parse(plane().stdout)).toMatchObject({
      files: [{ dataPlane: 'envoy', endpoints: [{ scheme: 'https' }] }],
    })
    const { stdout, stderr } = plane('--data-plane', 'agentgateway')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          dataPlane: 'agentgateway',
          endpoints: [{ scheme: 'http', requests: [{ routeType: 'Completions', path: '{client.path}' }] }],
        },
      ],
    })
    expect(run(['check', '--data-plane', 'envoy', '--release', 'kgateway@2.0.5', '-'], GOOD).stderr).toContain(
      '--data-plane has no meaning',
    )
  })

  test.each([
    [
      ['check', '--release', 'kgateway@2.0.5-rc.1', '-'],
      /unknown release "kgateway@2\.0\.5-rc\.1"; nearest: .*kgateway@2\.0\.5/,
    ],
    [
      ['check', '--release', 'agentgateway@1.8.0', '-'],
      /unknown release "agentgateway@1\.8\.0"; nearest: .*agentgateway@1\.7\.0/,
    ],
    [['check', '--agentgateway-models', 'maybe', '-'], /--agentgateway-models takes on or off/],
    [['releases', '--format', 'xml'], /--format takes text or json/],
    [['check', '--bogus', '-'], /bogus/],
    [['check'], /no file/],
    [['check', '/does/not/exist.yaml'], /can't be read/],
    [['check', '--format', 'xml', '-'], /--format takes text or json or sarif or github/],
    [['check', '--crd', 'package.json', '-'], /--crd package\.json holds no CustomResourceDefinition/],
    [['check', '--crd', '/does/not/exist.yaml', '-'], /can't be read/],
    [['check', '--compare', 'kgateway@1.0.0', '-'], /unknown release "kgateway@1\.0\.0"/],
    [['check', '-n', 'A b', '-'], /-n takes a namespace/],
    [['check', '-n', 'a\nb', '-'], /-n takes a namespace/],
    [['check', '-n'], /namespace/],
    [['check', '-', '-'], /only once/],
    [['check', 'cli'], /cli holds no \.yaml/],
    [['check', '--together', '--format', 'sarif', '-'], /--together/],
    [['nonsense'], /unknown command/],
  ])('%j is a wrong call: status 2, one line', (args, message) => {
    const { status, stderr, stdout } = run(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  describe.skipIf(process.platform === 'win32')('what a shell does to a command', () => {
    const shell = (line: string, input?: string) =>
      spawnSync('bash', ['-c', `set -o pipefail; ${line}`, 'bash', process.execPath, cli], {
        encoding: 'utf8',
        input: input ?? '',
        maxBuffer: 1 << 28,
      })

    test('a reader that goes away ends it quietly', () => {
      const text = Array.from({ length: 400 }, (_, i) => GOOD.replace('model-failover', `b-${i}`)).join('---\n')
      const { stdout, stderr, status } = shell('"$1" "$2" check --format json - | head -c 10', text)
      expect({ stdout, stderr, status }).toEqual({ stdout: '{"version"', stderr: '', status: 0 })
    }, 60_000)

    test.runIf(fs.existsSync('/dev/full')).each([
      ['a full disk', '"$1" "$2" releases > /dev/full', /the output can't be written/],
      ['a device that never ends', '"$1" "$2" check /dev/zero', /\/dev\/zero can't be read: it has more than/],
      ['a closed standard input', '"$1" "$2" check - <&-', /standard input can't be read: it is closed/],
    ])('%s: status 2, one line', (_, line, message) => {
      const { stdout, stderr, status } = shell(line)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(message)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    })

    test.runIf(fs.existsSync('/dev/full'))('a full disk behind standard error changes no status', () => {
      expect(shell('"$1" "$2" check /does/not/exist.yaml 2> /dev/full').status).toBe(2)
    })

    test('an empty standard input is no fault', () => {
      const { status, stdout } = shell('"$1" "$2" check - < /dev/null')
      expect([status, stdout.includes('nothing to apply')]).toEqual([0, true])
    })
  })

  describe('a second release', () => {
    interface Compared {
      readonly files: readonly [
        {
          readonly compare: {
            readonly release: string
            readonly verdict: object
            readonly endpoints: readonly object[]
          }
        },
      ]
    }
    const compared = (other: string) => {
      const { stdout, status } = run(
        ['check', '--format', 'json', '--release', 'kgateway@2.0.5', '--compare', other, '-'],
        GOOD,
      )
      return { status, ...(JSON.parse(stdout) as Compared).files[0].compare }
    }

    test('has its verdicts, and what changes of each endpoint', () => {
      expect(compared('kgateway@2.0.0-rc.1')).toMatchObject({
        status: 0,
        release: 'kgateway@2.0.0-rc.1',
        valid: true,
        verdict: { apiServer: 'accepts', controller: 'accepts', wire: { working: 2, failing: 0 } },
        endpoints: [
          { document: 0, exists: true, same: false, changed: { scheme: ['http', 'https'], verify: [null, 'none'] } },
          { document: 0, exists: true, same: false, changed: { verify: ['chain', 'none'] } },
        ],
      })
      expect(compared('kgateway@2.0.4').endpoints).toMatchObject([
        { same: true, changed: {}, requests: [] },
        { same: true, changed: {}, requests: [] },
      ])
    })

    test('where it does not serve the text, every endpoint and request goes', () => {
      const { verdict, endpoints } = compared('agentgateway@1.4.1')
      expect(verdict).toMatchObject({ apiServer: 'refuses', wire: { working: 0, failing: 2 } })
      expect(endpoints[0]).toMatchObject({
        changed: { reachable: [true, false] },
        requests: [{ routeType: 'Completions', changed: { path: ['/v1/chat/completions', null] } }],
      })
    })

    test('stands in the text too', () => {
      const { stdout } = run(['check', '--release', 'kgateway@2.0.5', '--compare', 'kgateway@2.0.0-rc.1', '-'], GOOD)
      expect(stdout).toContain('kgateway@2.0.0-rc.1: API server: accepts')
      expect(stdout).toMatch(/endpoint +request +what +kgateway@2\.0\.5 +kgateway@2\.0\.0-rc\.1\n/)
      expect(stdout).toMatch(/\[0\] spec\.ai\.multipool\.priorities\[0\]\.pool\[0\] +scheme +"http" +"https"\n/)
    })
  })

  test('what changes by an upgrade although the text stays is in the table', () => {
    const text = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: b}
spec:
  ai:
    groups:
    - providers: [{name: g, gemini: {model: gemini-2.5-flash}}]
    - providers: [{name: o, openai: {}, policies: {ai: {routes: {/v1/messages: Messages}}}}]
`
    const to = (here: string, there: string) =>
      run(['check', '--release', here, '--compare', there, '-'], text).stdout.replaceAll(/ +/g, ' ')
    const native = to('agentgateway@1.4.1', 'agentgateway@1.5.0')
    expect(native).toContain(
      '[0] spec.ai.groups[0].providers[0] Completions path "/v1beta/openai/chat/completions" "/v1beta/models/gemini-2.5-flash:generateContent"',
    )
    const later = to('agentgateway@1.5.0', 'agentgateway@1.6.0')
    expect(later).toContain('[0] spec.ai.groups[1].providers[0] Messages path "/v1/chat/completions" "/v1/responses"')
    // Without `health` nothing moved on up to 1.5; from 1.6 on a default eviction does.
    expect(later).toMatch(/ - warning: spec\.ai\.groups: /)
    expect(later).toMatch(/ \+ info: spec\.ai\.groups: /)
  })

  test('SARIF has a result for each finding, at its place, with its fix', () => {
    const text = GOOD.replace('port: 80', 'port: "80"')
    const { stdout, status } = run(['check', '--format', 'sarif', '-'], text)
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'ai-backends' } },
          columnKind: 'utf16CodeUnits',
          results: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'wrong-type',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'stdin' },
                    region: { startLine: 22, startColumn: 19, endLine: 22, endColumn: 23 },
                  },
                },
              ],
              fixes: [
                expect.objectContaining({
                  artifactChanges: [
                    expect.objectContaining({
                      replacements: [expect.objectContaining({ insertedContent: { text: '80' } })],
                    }),
                  ],
                }),
              ],
            }),
          ]) as unknown,
        },
      ],
    })
  })

  test('GitHub commands are one line each, with their parts escaped', () => {
    const file = path.join(folder, 'a,b.yaml')
    fs.writeFileSync(file, GOOD.replace('port: 80', 'port: "a%\\nb"'))
    const lines = run(['check', '--format', 'github', file]).stdout.trim().split('\n')
    expect(
      lines.every((line) => /^::(?:error|warning|notice) file=[^:,]*a%2Cb\.yaml,line=\d+,endLine=\d+/.test(line)),
    ).toBe(true)
    expect(lines.join('\n')).toContain('title=wrong-type')
  })

  test('a CRD of the cluster judges its kind', () => {
    const file = path.join(folder, 'crd.yaml')
    const schema = {
      type: 'object',
      properties: {
        spec: {
          type: 'object',
          properties: { size: { type: 'integer' } },
          'x-kubernetes-validations': [{ rule: 'self.size > 2' }],
        },
      },
    }
    fs.writeFileSync(
      file,
      JSON.stringify({
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        spec: {
          group: 'example.org',
          names: { kind: 'Thing' },
          versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: schema } }],
        },
      }),
    )
    const thing = (size: number) =>
      `apiVersion: example.org/v1\nkind: Thing\nmetadata: {name: t}\nspec: {size: ${size}}\n`
    expect(run(['check', '--crd', file, '-'], thing(3)).status).toBe(0)
    expect(run(['check', '--crd', file, '-'], thing(1))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('failed rule: self.size > 2') as unknown,
    })
  })

  test('a cluster whose Gateway API has BackendTLSPolicy v1 alone refuses the older version, and says which it has', () => {
    const file = path.join(folder, 'tls-policy-crd.yaml')
    const version = { name: 'v1', served: true, storage: true }
    const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }
    const names = { kind: 'BackendTLSPolicy', plural: 'backendtlspolicies' }
    fs.writeFileSync(
      file,
      JSON.stringify({
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: 'backendtlspolicies.gateway.networking.k8s.io' },
        spec: {
          group: 'gateway.networking.k8s.io',
          names,
          scope: 'Namespaced',
          versions: [{ ...version, schema: { openAPIV3Schema: open } }],
        },
      }),
    )
    const policy = (of: string) =>
      `apiVersion: gateway.networking.k8s.io/${of}\nkind: BackendTLSPolicy\nmetadata: {name: p}\nspec: {}\n`
    expect(run(['check', '--crd', file, '-'], policy('v1')).status).toBe(0)
    const { status, stdout } = run(['check', '--crd', file, '--format', 'json', '-'], policy('v1alpha3'))
    expect(status).toBe(1)
    const [found] = (JSON.parse(stdout) as { files: { diagnostics: object[] }[] }).files
    expect(found?.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        source: 'api-server',
        code: 'kind-not-served',
        path: 'apiVersion',
        message: expect.stringContaining('gateway.networking.k8s.io/v1') as unknown,
      }),
    )
  })

  test('a backend of several kinds of requests tells each, and what a route of the text makes of its path', () => {
    const text = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: b}
spec:
  ai: {provider: {anthropic: {}}}
  policies:
    ai: {routes: {/v1/chat/completions: Completions, /v1/messages: Messages, /v1/embeddings: Embeddings, '*': Passthrough}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r}
spec:
  parentRefs: [{name: gw}]
  rules:
  - matches: [{path: {type: PathPrefix, value: /claude}}]
    backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: b}]
`
    interface Sent {
      readonly routeType: string
      readonly streaming: boolean
      readonly path: string | null
      readonly refused?: string
    }
    const { stdout } = run(['check', '--release', 'agentgateway@1.4.1', '--format', 'json', '-'], text)
    const [file] = (JSON.parse(stdout) as { files: { endpoints: { requests: Sent[]; contexts: { via: string[]; requests: Sent[] }[] }[] }[] }).files // prettier-ignore
    const [endpoint] = file?.endpoints ?? []
    const told = (requests: readonly Sent[] = []) =>
      Object.fromEntries(
        requests
          .filter(({ streaming }) => !streaming)
          .map((each) => [each.routeType, each.refused ? 'refused' : each.path]),
      )
    expect(told(endpoint?.requests)).toEqual({
      Completions: '/v1/messages',
      Messages: '/v1/messages',
      Embeddings: 'refused',
      Passthrough: '{client.path}',
    })
    expect(endpoint?.contexts).toHaveLength(1)
    expect(endpoint?.contexts[0]?.via).toEqual(['HTTPRoute default/r rules[0]'])
    expect(told(endpoint?.contexts[0]?.requests)['Passthrough']).toBe('/claude/…')
  })

  test('a file that is no UTF-8 is refused, not read with other characters in it', () => {
    const file = path.join(folder, 'latin-1.yaml')
    fs.writeFileSync(file, Buffer.from(GOOD.replace('gpt-4o', 'größe'), 'latin1'))
    const { status, stderr, stdout } = run(['check', file])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain("can't be read: it is not UTF-8 text")
  })

  test('hidden characters reach no terminal', () => {
    // As an escape YAML takes any character; raw, the control character is refused.
    const escaped = run(['check', '-'], GOOD.replace('gpt-4o', '"gpt\u202e\\x9b31m"')).stdout
    expect(escaped).toContain('gpt⟨U+202E⟩⟨U+009B⟩31m')
    const raw = run(['check', '-'], GOOD.replace('gpt-4o', '"gpt\u202e\u009b31m"')).stdout
    expect(escaped + raw).not.toMatch(/[\u202e\u009b]/)
  })

  test('a document that is too large is unjudged, never valid: the answer, the text and the status say so', () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: ${'x'.repeat(3_000_000)}}\n---\n${GOOD}`
    const json = run(['check', '--format', 'json', '-'], text)
    expect(json.status).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({
      files: [
        {
          valid: false,
          verdict: { apiServer: 'unjudged' },
          documents: [{ valid: false }, { valid: true }],
        },
      ],
    })
    expect(run(['check', '-'], text).stdout).toMatch(/not judged[^]*API server: unjudged/)
  })

  test('output of any length arrives whole', () => {
    const text = Array.from({ length: 1500 }, (_, i) => GOOD.replace('model-failover', `b-${i}`)).join('---\n')
    const { stdout } = run(['check', '--format', 'json', '-'], text)
    expect(stdout.length).toBeGreaterThan(1_000_000)
    expect((JSON.parse(stdout) as { files: { endpoints: unknown[] }[] }).files[0]?.endpoints).toHaveLength(3000)
  }, 120_000)
})

describe('migrate', () => {
  const migrate = (...flags: string[]) => run(['migrate', ...flags, '-'], GOOD)

  test('yaml to standard output, a line a note to standard error', () => {
    const { status, stdout, stderr } = migrate('--to', 'agentgateway@1.4.1')
    expect(stdout).toContain('kind: AgentgatewayBackend')
    expect(run(['check', '--release', 'agentgateway@1.4.1', '-'], stdout).stdout).toContain('API server: accepts')
    const notes = stderr.trim().split('\n')
    expect(notes.every((line) => /^note: (?:renamed|added|dropped|changed): /.test(line))).toBe(true)
    expect(notes.join('\n')).toContain('gateway.kgateway.dev/v1alpha1 Backend becomes agentgateway.dev/v1alpha1')
    expect([0, 1]).toContain(status)
  })

  test('json has the text, the notes and every endpoint before and after', () => {
    const { stdout } = migrate('--to', 'kgateway@2.1.2', '--from', 'kgateway@2.0.5', '--format', 'json')
    const { yaml, ...rest } = JSON.parse(stdout) as { yaml: string }
    expect(yaml).toContain('priorityGroups')
    expect(rest).toMatchObject({
      version: 1,
      notes: expect.arrayContaining([
        expect.objectContaining({ kind: 'added', path: 'spec.ai.multipool.priorities[0].pool[0]' }),
      ]) as unknown,
      endpoints: [
        {
          before: { path: 'spec.ai.multipool.priorities[0].pool[0]', scheme: 'http' },
          after: { path: 'spec.ai.priorityGroups[0].providers[0]', scheme: 'http' },
          same: true,
        },
        { before: { verify: 'chain' }, after: { verify: 'none' }, same: false },
      ],
    })
  })

  test('status 0 where everything is kept, 1 where something is not', () => {
    expect(migrate('--to', 'kgateway@2.0.4')).toMatchObject({ status: 0, stdout: GOOD, stderr: '' })
    const { status, stderr } = migrate('--to', 'kgateway@2.1.2')
    expect(status).toBe(1)
    expect(stderr).toMatch(/note: changed: .*verify: chain before, none after/)
  })

  test.each([
    [['migrate', '-'], /--to/],
    [['migrate', '--to', 'kgateway@9.9.9', '-'], /unknown release "kgateway@9\.9\.9"/],
    [['migrate', '--to', 'kgateway@2.3.0', '-'], /kgateway@2\.3\.0 serves no AI backends/],
    [['migrate', '--to', 'agentgateway@1.3.1', '--kind', 'AgentgatewayModel', '-'], /serves no AgentgatewayModel/],
    [['migrate', '--to', 'agentgateway@1.4.1', '--kind', 'Backend', '-'], /--kind takes AgentgatewayBackend/],
    [['migrate', '--to', 'agentgateway@1.4.1'], /no file/],
    [['migrate', '--to', 'agentgateway@1.4.1', 'a', 'b'], /one file/],
    [['migrate', '--to', 'agentgateway@1.4.1', '/does/not/exist.yaml'], /can't be read/],
  ])('%j is not migrated: status 2, one line', (args, message) => {
    const { status, stdout, stderr } = run(args, GOOD)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a text that can’t be read is not migrated', () => {
    const { status, stdout, stderr } = run(['migrate', '--to', 'agentgateway@1.4.1', '-'], 'a: [\n')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('no document that can be read')
  })
})

test('releases, help and version', () => {
  expect(run(['releases']).stdout.split('\n')).toContain('kgateway@2.0.0-beta1')
  const { releases } = JSON.parse(run(['releases', '--format', 'json']).stdout) as { releases: { release: string }[] }
  const newest = releases.find(({ release }) => release === 'agentgateway@1.6.0') as Partial<
    Record<'open', { code: string }[]>
  >
  expect(newest.open?.map(({ code }) => code)).toEqual([
    'route-type',
    'nested-virtual',
    'gemini-behind-proxy',
    'reconstructed-crd',
    'mantle-models',
    'default-eviction',
    'partially-valid',
    'base-of-formats',
    'same-name-models',
  ])
  expect(newest).toMatchObject({
    date: '2026-10-02',
    evidence: 'notes',
    agentgatewayModels: 'on',
    openFields: ['promptGuard', 'mcp', 'AgentgatewayPolicy.spec.traffic', 'AgentgatewayPolicy.spec.frontend'],
  })
  expect(run(['--help']).stdout).toContain('--release')
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

describe('explain', () => {
  const LOG =
    '"POST / HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure|TLS_error:|1:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER} - "-"\nerror: something new\n'
  const yaml = path.join(folder, 'backend.yaml')

  test('the cause of a log line, its place in the YAML, and what is not known', () => {
    fs.writeFileSync(yaml, GOOD)
    const { status, stdout, stderr } = run(['explain', '--with', yaml, '--release', 'kgateway@2.0.0-rc.1', '-'], LOG)
    expect(stdout).toMatch(/^line 1: tls-plain-server: The gateway speaks TLS /)
    expect(stdout).toContain(`  ${yaml}:22: spec.ai.multipool.priorities[0].pool[0].hostOverride.port\n`)
    expect([status, stderr]).toEqual([0, 'note: not recognised: line 2\n'])
  })

  test('nothing known is status 1, a wrong call 2', () => {
    expect(run(['explain', '-'], 'all is well').status).toBe(1)
    expect(run(['explain']).status).toBe(2)
    expect(run(['explain', '--with', '-', '-']).status).toBe(2)
  })
})

describe('--lang zh', () => {
  const BAD = GOOD.replace('model: gpt-4o\n', 'modell: gpt-4o\n')

  test('text: findings, badges, verdicts and the reason of the release are Chinese, names stay', () => {
    const { stdout, status } = run(['check', '--lang', 'zh', '-'], BAD)
    expect(status).toBe(1)
    expect(stdout).toMatch(/错误: \S+\.modell: 未知字段 "modell"/)
    expect(stdout).toContain('HTTP · 明文')
    expect(stdout).toContain('API 服务器：拒绝')
    expect(stdout).not.toMatch(/unknown field|plaintext|the newest/)
  })

  test('json: the same answer, in other words', () => {
    const [en, zh] = ['en', 'zh'].map(
      (lang) => JSON.parse(run(['check', '--lang', lang, '--format', 'json', '-'], BAD).stdout) as unknown,
    )
    const both = [en, zh].map((answer) => JSON.stringify(answer, (key, value: unknown) => (SAID.has(key) ? '' : value)))
    expect(both[0]).toBe(both[1])
    expect(JSON.stringify(zh)).toContain('端口 80 不是 443')
  })

  test('migrate, explain, help, notes and errors', () => {
    expect(run(['migrate', '--lang', 'zh', '--to', 'agentgateway@1.4.1', '-'], GOOD).stderr).toMatch(
      /^说明：改名：文档 0 /m,
    )
    expect(run(['explain', '--lang', 'zh', '-'], 'nothing').stderr).toContain('说明：')
    expect(run(['--help', '--lang', 'zh']).stdout).toContain('退出码')
    expect(run(['check', '--lang', 'zh', '--istio-auto-mtls', '-'], GOOD.replace('Backend', 'X')).stderr).toMatch(
      /^说明：.*已忽略/,
    )
    expect(run(['check', '--lang', 'zh']).stderr).toBe('错误：没有指定文件；写上文件名，或者用 "-" 表示标准输入\n')
    const { status, stderr } = run(['check', '--lang', 'fr', '-'], GOOD)
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: --lang takes en or zh, not "fr"\n' })
  })
})

/** What a report says in words. */
const SAID = new Set(['message', 'text', 'releaseReason', 'refused'])
