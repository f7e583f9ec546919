const MB = 1_000_000

const browserStorage = (): StorageManager | undefined =>
  typeof navigator === 'undefined' ? undefined : (navigator.storage as StorageManager | undefined)

let asked = false

/**
 * Asks the browser, once a page, not to clear what lies on this device's disk when that gets full. Whatever it says,
 * training goes on; plain HTTP has nothing to ask.
 */
export async function askToKeep(storage = browserStorage()): Promise<void> {
  if (asked || !storage?.persist) return
  asked = true
  // A page without an origin of its own is refused by a rejection.
  if (!(await storage.persisted().catch(() => true))) await storage.persist().catch(() => false)
}

/** How much more this device keeps, megabytes; null where the browser does not say. */
export async function freeMb(storage = browserStorage()): Promise<number | null> {
  const told = await storage?.estimate?.().catch(() => null)
  if (told?.quota === undefined) return null
  return Math.max(0, Math.floor((told.quota - (told.usage ?? 0)) / MB))
}

/** Megabytes as people read them: from a thousand on in gigabytes. */
export const sizeText = (mb: number): string => (mb < 1000 ? `${mb} MB` : `${(mb / 1000).toFixed(1)} GB`)
