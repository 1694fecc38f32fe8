import { openFiles } from '../open/choose'
import { useStore } from '../state/store'
import { text } from '../words/later'
import { TAKE_OVER } from './messages'

/** Makes the page work without a network from the next visit on, and takes files that the system hands over. */
export default async function startOffline(): Promise<void> {
  takeLaunchedFiles()
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('./service-worker.js').catch(() => null)
  if (!registration) return
  // Without a worker in charge this is the first visit, and what comes is no update.
  const offer = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) offerUpdate(registration.waiting)
  }
  offer()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
}

/** Says quietly that a new version is there. It waits until somebody takes it, or until the page is opened the next time. */
function offerUpdate(waiting: ServiceWorker): void {
  const take = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage(TAKE_OVER)
  }
  useStore.getState().say(text.newVersion, { label: text.loadNewVersion, perform: take })
}

/** As much of the File Handling API as is used; few browsers have it. */
interface LaunchQueue {
  readonly setConsumer: (take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void) => void
}

function takeLaunchedFiles(): void {
  const { launchQueue } = window as Window & { readonly launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(openFiles)
  })
}
