import { AGENTGATEWAY } from './agentgateway.js'
import { GATEWAY_API } from './gateway-api.js'
import { KGATEWAY } from './kgateway.js'
import { SHARED } from './shared.js'
import type { Overlay } from './overlay.js'

/** All that lies over the facts. It is given to the engine together with them. */
export const OVERLAY: Overlay = { ...SHARED, ...GATEWAY_API, ...KGATEWAY, ...AGENTGATEWAY }
