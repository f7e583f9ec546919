import { isJournalEntry } from '../report/journalEntry'

/** Beside the release's files: a core outlives its release for as long as a run on this device was begun in it. */
const CACHE = 'muster-cores'

const addressOf = (id: string): string => `/core/${id}.js`

/** A core is named by the SHA-256 of its file, so the name alone is its integrity. */
export const integrityOf = (id: string): string =>
  `sha256-${btoa(String.fromCharCode(...(id.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))))}`

/** Puts the core on this device, whole or not at all; rejects where the server does not give it. */
export async function takeCore(id: string): Promise<void> {
  const cache = await caches.open(CACHE)
  const address = addressOf(id)
  if (await cache.match(address)) return
  const answer = await fetch(address, { integrity: integrityOf(id) })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}; the release cannot be kept without its core`)
  await cache.put(address, answer)
}

/** A core from this device, else from the server, which keeps every one. */
export async function answerCore(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  return (await cache.match(request.url, { ignoreVary: true })) ?? fetch(request)
}

/** Cores in which the runs of a journal were begun, whatever else lies in it. */
export const coresOf = (journal: readonly unknown[]): string[] =>
  journal.filter(isJournalEntry).map((entry) => entry.start.core)

/** Takes all cores from this device but these. */
export async function keepOnly(ids: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  const kept = new Set(ids.map(addressOf))
  for (const request of await cache.keys()) if (!kept.has(new URL(request.url).pathname)) await cache.delete(request)
}
