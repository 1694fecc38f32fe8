import type { BackendRoute } from '../connection/routes.js'
import type { RouteAnswer, RouteType } from '../model/request.js'

/** A kind of request by one way, and what its provider makes of it; null where it goes out as it came. */
export interface Going {
  readonly type: RouteType
  readonly answer: Extract<RouteAnswer, { format: string }> | null
  readonly streaming: boolean
  readonly way: BackendRoute | null
}
