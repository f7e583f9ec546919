import { VOICE_RATE, type VoiceList, voiceListSchema } from '../../api/voices'
import { readWav } from '../../base/wav'
import type { Language } from '../ports'

/** Lists of lines in this many scenes and languages stay on the device. Chosen: two scenes in both, 10 MB each. */
const KEPT_LISTS = 4
/** A request that takes longer counts as the network being away, ms. */
const PATIENCE_MS = 20_000
const PREFIX = 'muster-voices '

/** What the site has recorded, as this device has it. */
export interface Recordings {
  /** Brings the lines of a scene in a language onto this device as far as it goes; never fails. */
  keep: (scene: string, language: Language) => Promise<void>
  /** A line's samples at VOICE_RATE, or null where nobody has recorded it or it is not here. */
  take: (scene: string, language: Language, key: string) => Promise<Int16Array | null>
}

/** The browser's store; null where the address is not secure, and then the HTTP cache alone keeps the lines. */
export type Store = Pick<CacheStorage, 'open' | 'keys' | 'delete'>
const browserStore = (): Store | null => (typeof caches === 'undefined' ? null : caches)

/**
 * Lines are named by their digest, so one that is here is never asked for again, and one that was recorded anew has
 * another name. A store of its own and not the service worker's: that one keeps the release, this one the site's.
 */
export function openRecordings(
  code: string,
  store = browserStore(),
  get: typeof fetch = (...args) => fetch(...args),
): Recordings {
  const base = `/api/site/${encodeURIComponent(code)}/voices`
  const listAddress = (scene: string, language: Language): string => `${base}/${encodeURIComponent(scene)}/${language}`
  const storeName = (scene: string, language: Language): string => `${PREFIX}${code} ${scene} ${language}`
  const lists = new Map<string, VoiceList>()
  const opened = async (scene: string, language: Language): Promise<Cache | null> =>
    (await store?.open(storeName(scene, language)).catch(() => null)) ?? null
  const ask = (address: string): Promise<Response | null> =>
    get(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
      (answer) => (answer.ok ? answer : null),
      () => null,
    )

  async function list(scene: string, language: Language, cache: Cache | null): Promise<VoiceList | null> {
    const address = listAddress(scene, language)
    const fresh = await ask(address)
    if (fresh) await cache?.put(address, fresh.clone()).catch(() => undefined)
    const answer = fresh ?? (await cache?.match(address)) ?? null
    const parsed = voiceListSchema.safeParse(await answer?.json().catch(() => null))
    return parsed.success ? parsed.data : null
  }

  async function sound(cache: Cache | null, sha256: string): Promise<Response | null> {
    const address = `${base}/${sha256}`
    const here = await cache?.match(address)
    if (here) return here
    const answer = await ask(address)
    if (answer) await cache?.put(address, answer.clone()).catch(() => undefined)
    return answer
  }

  async function keep(scene: string, language: Language): Promise<void> {
    const cache = await opened(scene, language)
    const found = await list(scene, language, cache)
    if (!found) return
    lists.set(storeName(scene, language), found)
    // one after the other: a class of thirty does this at once
    for (const { sha256 } of found.lines) await sound(cache, sha256)
    if (!cache || !store) return
    const wanted = new Set([listAddress(scene, language), ...found.lines.map((l) => `${base}/${l.sha256}`)])
    for (const request of await cache.keys())
      if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request)
    const others = (await store.keys()).filter((n) => n.startsWith(PREFIX) && n !== storeName(scene, language))
    for (const name of others.slice(0, Math.max(0, others.length + 1 - KEPT_LISTS))) await store.delete(name)
  }

  async function take(scene: string, language: Language, key: string): Promise<Int16Array | null> {
    const cache = await opened(scene, language)
    const name = storeName(scene, language)
    const known = lists.get(name) ?? (await list(scene, language, cache))
    if (known) lists.set(name, known)
    const line = known?.lines.find((l) => l.line === key)
    const answer = line && (await sound(cache, line.sha256))
    const samples = answer && readWav(new Uint8Array(await answer.arrayBuffer()), VOICE_RATE)
    return samples?.ok ? samples.value : null
  }

  return {
    keep: (...of) => keep(...of).catch(() => undefined),
    take: (...of) => take(...of).catch(() => null),
  }
}
