import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import type { PrecacheEntry } from 'workbox-precaching/_types.js'
import { TAKE_OVER } from './messages'

/** As much of a service worker's scope as is used here; the page's own types know no workers. */
interface Scope {
  readonly location: Location
  readonly registration: { readonly scope: string }
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<readonly unknown[]>
  }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
interface Waiting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}
interface Asking extends Event {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}

/** The files of the page with their revisions; the build puts them here. */
declare const __FILES__: (PrecacheEntry | string)[]
declare const self: Scope

/** Files of earlier versions that a page which is still open may ask for. */
const EARLIER = 'earlier-versions'
const PAGE = 'index.html'
const controller = new PrecacheController()
controller.addToCacheList(__FILES__)

self.addEventListener('install', (event) => event.waitUntil(controller.install(event)))
self.addEventListener('activate', (event) =>
  event.waitUntil(
    keepEarlier()
      .then(() => controller.activate(event))
      .then(() => self.clients.claim()),
  ),
)
// Another version takes over when somebody says so, or when no page of this one is open any more.
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request)
  if (name !== null) event.respondWith(answer(event.request, name))
})

/** The file of the page that is asked for; null where it is none of ours to answer. */
function nameOf({ method, url, mode }: Request): string | null {
  const { scope } = self.registration
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || !(origin + pathname).startsWith(scope)) return null
  const name = (origin + pathname).slice(scope.length)
  if (name === '') return mode === 'navigate' ? PAGE : null
  return name
}

async function answer(request: Request, name: string): Promise<Response> {
  const known = controller.getURLsToCacheKeys().has(new URL(name, self.location.href).href)
  const stored = known ? await controller.matchPrecache(name) : await (await caches.open(EARLIER)).match(request)
  return stored ?? fetch(request)
}

/** Puts aside what this version no longer has, while pages of an earlier one are open beside the one that asked for it. */
async function keepEarlier(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.length <= 1) {
    await caches.delete(EARLIER)
    return
  }
  const current = new Set(controller.getURLsToCacheKeys().values())
  const [before, earlier] = await Promise.all([caches.open(controller.strategy.cacheName), caches.open(EARLIER)])
  for (const request of await before.keys()) {
    const isHashed = /\/assets\//.test(request.url)
    const response = isHashed && !current.has(request.url) ? await before.match(request) : undefined
    if (response) await earlier.put(request, response)
  }
}
