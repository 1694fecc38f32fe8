import { VERSION } from './record'

/** The browser's own database: one store of open files, one of recent texts. */
const DATABASE = 'ai-backend-editor'
const STORES = ['works', 'recent'] as const
type StoreName = (typeof STORES)[number]

/** Why nothing is stored now. */
export type StorageProblem = 'unavailable' | 'full' | 'newer' | 'forgotten'

let connection: Promise<IDBDatabase> | null = null

/** Opened once; let go where another tab forgets everything, or a newer page wants to change the form. */
function open(): Promise<IDBDatabase> {
  connection ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION)
    request.onupgradeneeded = () => {
      for (const name of STORES)
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, { keyPath: 'id' })
    }
    request.onsuccess = () => {
      request.result.onversionchange = close
      request.result.onclose = () => (connection = null)
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('no database'))
  })
  connection.catch(() => (connection = null))
  return connection
}

function close(): void {
  void connection?.then((database) => database.close())
  connection = null
}

export async function readAll(store: StoreName): Promise<readonly unknown[]> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).getAll()
    request.onsuccess = () => resolve(request.result as unknown[])
    request.onerror = () => reject(request.error ?? new Error('not read'))
  })
}

/** One step: all that is asked of the store is done, or nothing. */
async function inOneStep(store: StoreName, ask: (records: IDBObjectStore) => void): Promise<void> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not written'))
    ask(transaction.objectStore(store))
  })
}

/** Puts and deletes in one step. */
export function write(
  store: StoreName,
  puts: readonly { readonly id: string }[],
  deletes: readonly string[] = [],
): Promise<void> {
  return inOneStep(store, (records) => {
    for (const record of puts) records.put(record)
    for (const id of deletes) records.delete(id)
  })
}

/** Changes every record of a store in one step; those for which the answer is null stay as they are. */
export function rewrite(store: StoreName, change: (record: unknown) => object | null): Promise<void> {
  return inOneStep(store, (records) => {
    const all = records.getAll()
    all.onsuccess = () => {
      for (const record of (all.result as unknown[]).map(change)) if (record) records.put(record)
    }
  })
}

/** Deletes the database itself. */
export async function erase(): Promise<void> {
  close()
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('not deleted'))
  })
}

/** What an error of the storage means for the reader. */
export function problemOf(error: unknown): StorageProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'VersionError') return 'newer'
  return name === 'QuotaExceededError' ? 'full' : 'unavailable'
}
