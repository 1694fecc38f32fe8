import * as agentgateway from './agentgateway.js'
import * as gatewayApi from './gateway-api.js'
import * as kgateway from './kgateway.js'
import * as paths from './paths.js'
import * as urls from './urls.js'

/**
 * The rules of CRDs that the words of the schema language can't say, written by hand and by name. Which expression of a
 * CRD stands for which of them is known by its hash (`generate/by-hand.ts`).
 */
export const NAMED_RULES = { ...agentgateway, ...urls, ...gatewayApi, ...paths, ...kgateway } as const

export type NamedRule = keyof typeof NAMED_RULES
