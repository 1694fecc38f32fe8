import type { None } from './coded.js'

/** What later releases of agentgateway do otherwise, and what comes of it (domain: agentgateway-1.5-1.7, section 7). */
export interface UpgradeTrapParams {
  'gemini-native-body': { host: string }
  'gemini-key-not-moved': None
  'tcp-ignored': None
  'ai-policy-joins': { policies: readonly string[] }
  'identity-of-three': None
  'messages-become-responses': { host: string }
  'bedrock-second-host': { host: string; mantle: string }
  'defaults-not-stored': { fields: readonly string[] }
  'transformed-twice': { field: string }
  'spiffe-any-workload': None
  'spiffe-key-exchange': None
  'jwt-needs-claims': None
  'delegation-grant-missing': { route: string; from: string; to: string }
  'guard-fails-closed': None
  'service-policy-applies': { policy: string; service: string }
}
