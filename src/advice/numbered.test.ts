import { expect, test } from 'vitest'
import { trapCases } from '../tests/support/trap-cases.js'
import type { Trap } from './trap.js'

/** What each trap of section 7 of the domain document agentgateway-1.5-1.7 is called here. */
const NUMBERED = {
  N1: 'gemini-native-body',
  N2: 'gemini-key-not-moved',
  N3: 'tcp-ignored',
  N4: 'ai-policy-joins',
  N5: 'identity-of-three',
  N6: 'messages-become-responses',
  N7: 'model-url-without-path',
  N8: 'bedrock-second-host',
  N9: 'health-without-eviction',
  N10: 'defaults-not-stored',
  N11: 'transformed-twice',
  N12: 'models-off',
  N13: 'model-custom-target',
  N14: 'model-url-tls',
  N15: 'model-hidden',
  N16: 'spiffe-any-workload',
  N17: 'spiffe-key-exchange',
  N18: 'jwt-needs-claims',
  N19: 'delegation-grant-missing',
  N20: 'guard-fails-closed',
  N21: 'service-policy-applies',
  N22: 'implicit-credentials-lost',
} as const satisfies Readonly<Record<string, Trap['code']>>

/** From 1.4 on there is a kind for models; a trap that is about it has a case of it. */
const OF_MODELS: readonly string[] = ['N7', 'N12', 'N13', 'N14', 'N15', 'N22']

test.each(Object.entries(NUMBERED))('%s is %s, with a text in which it closes', (number, code) => {
  const cases = trapCases().get(code) ?? []
  const kind = OF_MODELS.includes(number) ? 'AgentgatewayModel' : ''
  const own = cases.filter(({ bad, settings }) => bad.includes(kind) && settings.release.startsWith('agentgateway@'))
  expect(own.length).toBeGreaterThan(0)
})
