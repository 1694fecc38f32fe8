import type { agentgatewayRequests } from './agentgateway.js'
import type { envoyRequests, hostOfRoute } from './envoy.js'

// What requests are made of is much code that only answers ask for. It is given to the engine once, so that a page can load it
// beside its own code, as it does with facts and traps; `requests.ts` gives it at once.

/** What makes requests, by data plane. */
interface Requests {
  readonly agentgateway: typeof agentgatewayRequests
  readonly envoy: typeof envoyRequests
  readonly hostOfRoute: typeof hostOfRoute
}

let given: Requests | null = null

/** Gives the engine what makes requests. Texts can be analysed from then on. */
export function provideRequests(requests: Requests): void {
  given = requests
}

/** What was given. Throws where nothing was. */
export function givenRequests(): Requests {
  if (!given) throw new Error('requests are not loaded: import request/requests first')
  return given
}
