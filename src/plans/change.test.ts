import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read, type Reading } from '../reading.js'
import { applyChange } from '../yaml/change-set.js'
import { switchProvider, toPool, toSingle, type PlacedBackend } from './change.js'
import { planChange, type Plan } from './plan.js'
import { preview } from './preview.js'
import { providerOf } from '../providers/table.js'

const HEAD =
  'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: b\nspec:\n  type: AI # fixed\n  ai:\n'
const SINGLE = `${HEAD}    llm:\n      # the provider\n      provider:\n        openai:\n          authToken: {kind: Passthrough} # from the client\n          model: "gpt-4o"   # quoted\n      hostOverride:\n        host: h.internal\n        port: 443 # TLS\n`
const POOL = `${HEAD}    multipool:\n      priorities:\n      - pool:\n        # the provider\n        - provider:\n            openai:\n              authToken: {kind: Passthrough} # from the client\n              model: "gpt-4o"   # quoted\n          hostOverride:\n            host: h.internal\n            port: 443 # TLS\n`
const FLAT = `${HEAD}    llm:\n      openai: # api\n        authToken: {kind: Passthrough}\n      host: h.internal\n      port: 443\n`

/** The first backend of a text. */
function placed({ documents }: Reading): PlacedBackend {
  const found = documents.find((document) => document.backend)
  if (!found?.backend) throw new Error('no backend')
  return { index: found.index, backend: found.backend }
}

function rebuilt(text: string, rebuild: (backend: PlacedBackend) => Plan): string {
  const reading = read(text, DEFAULT_SETTINGS)
  const change = planChange(reading, rebuild(placed(reading)))
  if (!change) throw new Error('refused')
  const after = applyChange(text, change)
  expect(read(after, DEFAULT_SETTINGS).valid).toBe(true)
  return after
}

describe('one provider and a pool', () => {
  test('a provider becomes a pool with its own text, comments before its first field too', () => {
    expect(rebuilt(SINGLE, toPool)).toBe(POOL)
  })

  test('a pool becomes a provider with its own text', () => {
    expect(rebuilt(POOL, toSingle)).toBe(SINGLE)
  })

  test('all comments on the way to the first member come along', () => {
    const pool = POOL.replace('multipool:', 'multipool: # one')
      .replace('priorities:\n', 'priorities:\n      # two\n')
      .replace('- pool:', '- pool: # three')
    const single = rebuilt(pool, toSingle)
    expect(single).toContain(
      '    llm:\n      # one\n      # two\n      # three\n      # the provider\n      provider:\n',
    )
    expect(rebuilt(single.replace('llm:', 'llm: # four'), toPool)).toContain(
      '      - pool:\n        # four\n        # one\n        # two\n        # three\n        # the provider\n        - provider:\n',
    )
  })

  test('what stands beside a provider stays, and line ends do', () => {
    const text = SINGLE.replace('    llm:', '    # above\n    llm:').replaceAll('\n', '\r\n') + '    # below\r\n'
    const after = rebuilt(text, toPool)
    expect(after).toBe(
      POOL.replace('    multipool:', '    # above\n    multipool:').replaceAll('\n', '\r\n') + '    # below\r\n',
    )
    expect(rebuilt(after, toSingle)).toBe(text)
  })

  test('a provider in flow style keeps its text', () => {
    const flow = `${HEAD}    llm: {openai: {authToken: {kind: Passthrough}, # why\n      model: 'gpt'}, host: h.internal,   port: 443} # end\n`
    const pool = rebuilt(flow, toPool)
    expect(pool).toContain(
      "      - {name: openai, openai: {authToken: {kind: Passthrough}, # why\n        model: 'gpt'}, host: h.internal,   port: 443} # end\n",
    )
    expect(rebuilt(pool, toSingle)).toBe(flow)
  })

  test('members with names get one, and lose it', () => {
    const pool = rebuilt(FLAT, toPool)
    expect(pool).toContain('    priorityGroups:\n    - providers:\n      - name: openai\n        openai: # api\n')
    expect(rebuilt(pool, toSingle)).toBe(FLAT)
  })
})

test('switching the provider keeps what both have, adds what the other one needs and names the rest', () => {
  const reading = read(SINGLE, DEFAULT_SETTINGS)
  const target = placed(reading)
  const member = target.backend.groups[0]?.members[0]
  const azure = providerOf('azureopenai')
  if (!member || !azure) throw new Error('no member')
  const plan = switchProvider(target, member, azure)
  const change = planChange(reading, plan)!
  expect(applyChange(SINGLE, change)).toBe(
    SINGLE.replace('openai:', 'azureopenai:').replace(
      /^( *)model:.*\n/m,
      (line, indent: string) =>
        `${indent}endpoint: my-resource.openai.azure.com\n${line.replace('model:', 'deploymentName:')}${indent}apiVersion: "2024-10-21"\n`,
    ),
  )
  expect(preview(SINGLE, change)).toEqual([
    { line: 11, removed: ['        openai:'], added: ['        azureopenai:'] },
    {
      line: 13,
      removed: ['          model: "gpt-4o"   # quoted'],
      added: [
        '          endpoint: my-resource.openai.azure.com',
        '          deploymentName: "gpt-4o"   # quoted',
        '          apiVersion: "2024-10-21"',
      ],
    },
  ])
  expect(plan.dropped).toEqual([])
})
