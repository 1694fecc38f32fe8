import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kindsOf } from '../facts/index.js'
import { changesBetween } from './changes.js'
import { NOTES } from './notes.js'
import { BESIDE, LINE } from '../../releases/table.js'
import { beforeOf, KNOWN, pageFile, pageOf } from './page.js'

describe('what a release changed', () => {
  test.each(KNOWN)('the page of %s is the one of its facts', (id) => {
    expect(fs.readFileSync(pageFile(id), 'utf8')).toBe(pageOf(id))
  })

  test('every version that changes something has its note, and no other; every release a page', () => {
    const changing = [...LINE, ...BESIDE].flatMap(([id, , change]) => (change ? [id] : []))
    expect(Object.keys(NOTES).toSorted()).toEqual(changing.toSorted())
    for (const { changed, forWhom, todo } of Object.values(NOTES)) {
      expect(changed.length * todo.length).toBeGreaterThan(0)
      expect(forWhom).not.toBe('')
    }
    const files = KNOWN.map((id) => pageFile(id).replace('docs/releases/', ''))
    expect(fs.readdirSync('docs/releases').toSorted()).toEqual(files.toSorted())
  })

  test('each release is compared with the one before it in the line of descent', () => {
    expect(beforeOf('agentgateway@1.0.0')).toBe('kgateway@2.2.4')
    expect(beforeOf('agentgateway@1.5.0')).toBe('agentgateway@1.4.1')
    expect(beforeOf('kgateway@2.0.0')).toBe('kgateway@2.0.0-rc.3')
    expect(beforeOf('kgateway@2.3.0')).toBe('kgateway@2.2.4')
    expect(beforeOf('kgateway@2.0.0-beta1')).toBeNull()
  })

  test('names what is new, gone, stricter and looser', () => {
    const told = (before: string, after: string) =>
      changesBetween(kindsOf(before), kindsOf(after)).map(({ effect, path }) => `${effect} ${path}`)
    expect(told('agentgateway@1.3.1', 'agentgateway@1.4.1')).toContain('added AgentgatewayModel')
    expect(told('kgateway@2.1.2', 'kgateway@2.2.0')).toEqual(
      expect.arrayContaining(['removed BackendConfigPolicy', 'removed Backend.spec.ai', 'added AgentgatewayBackend']),
    )
    expect(told('agentgateway@1.4.0', 'agentgateway@1.4.1')).toContain(
      'added AgentgatewayBackend.spec.policies.ai.promptGuard.request[].webhook.headers',
    )
    expect(told('agentgateway@1.0.1', 'agentgateway@1.1.0')).toEqual(
      expect.arrayContaining([
        'looser AgentgatewayBackend.spec.ai.provider.vertexai.region',
        'other default AgentgatewayBackend.spec.ai.provider.vertexai.region',
      ]),
    )
    expect(told('kgateway@2.2.0', 'kgateway@2.2.2')).toEqual(['stricter AgentgatewayPolicy.spec.traffic'])
    expect(told('agentgateway@1.3.0', 'agentgateway@1.3.1')).toEqual([])
  })
})
