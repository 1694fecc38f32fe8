import type { UpstreamSource } from './evidence.js'
import { sources as kgateway200beta1 } from './kgateway/2.0.0-beta1.js'
import { sources as kgateway200beta2 } from './kgateway/2.0.0-beta2.js'
import { sources as kgateway200beta3 } from './kgateway/2.0.0-beta3.js'
import { sources as kgateway200rc1 } from './kgateway/2.0.0-rc.1.js'
import { sources as kgateway200rc2 } from './kgateway/2.0.0-rc.2.js'
import { sources as kgateway201 } from './kgateway/2.0.1.js'
import { sources as kgateway202 } from './kgateway/2.0.2.js'
import { sources as kgateway210 } from './kgateway/2.1.0.js'
import { sources as kgateway220 } from './kgateway/2.2.0.js'
import { sources as kgateway221 } from './kgateway/2.2.1.js'
import { sources as kgateway222 } from './kgateway/2.2.2.js'
import { sources as kgateway224 } from './kgateway/2.2.4.js'
import { sources as agentgateway100 } from './agentgateway/1.0.0.js'
import { sources as agentgateway110 } from './agentgateway/1.1.0.js'
import { sources as agentgateway120 } from './agentgateway/1.2.0.js'
import { sources as agentgateway121 } from './agentgateway/1.2.1.js'
import { sources as agentgateway130 } from './agentgateway/1.3.0.js'
import { sources as agentgateway131 } from './agentgateway/1.3.1.js'
import { sources as agentgateway140 } from './agentgateway/1.4.0.js'
import { sources as agentgateway141 } from './agentgateway/1.4.1.js'
import { sources as agentgateway150 } from './agentgateway/1.5.0.js'
import { sources as agentgateway160 } from './agentgateway/1.6.0.js'
import { sources as agentgateway170 } from './agentgateway/1.7.0.js'
import { sources as kgateway230 } from './kgateway/2.3.0.js'
import { sources as kgateway244 } from './kgateway/2.4.4.js'

/** Where upstream says what a version changes, by its name. Apart from the table: a page shows answers without them. */
export const SOURCES: Readonly<Record<string, readonly UpstreamSource[]>> = {
  'kgateway@2.0.0-beta1': kgateway200beta1,
  'kgateway@2.0.0-beta2': kgateway200beta2,
  'kgateway@2.0.0-beta3': kgateway200beta3,
  'kgateway@2.0.0-rc.1': kgateway200rc1,
  'kgateway@2.0.0-rc.2': kgateway200rc2,
  'kgateway@2.0.1': kgateway201,
  'kgateway@2.0.2': kgateway202,
  'kgateway@2.1.0': kgateway210,
  'kgateway@2.2.0': kgateway220,
  'kgateway@2.2.1': kgateway221,
  'kgateway@2.2.2': kgateway222,
  'kgateway@2.2.4': kgateway224,
  'agentgateway@1.0.0': agentgateway100,
  'agentgateway@1.1.0': agentgateway110,
  'agentgateway@1.2.0': agentgateway120,
  'agentgateway@1.2.1': agentgateway121,
  'agentgateway@1.3.0': agentgateway130,
  'agentgateway@1.3.1': agentgateway131,
  'agentgateway@1.4.0': agentgateway140,
  'agentgateway@1.4.1': agentgateway141,
  'agentgateway@1.5.0': agentgateway150,
  'agentgateway@1.6.0': agentgateway160,
  'agentgateway@1.7.0': agentgateway170,
  'kgateway@2.3.0': kgateway230,
  'kgateway@2.4.4': kgateway244,
}
