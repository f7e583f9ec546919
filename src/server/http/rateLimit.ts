import type { MiddlewareHandler } from 'hono'
import type { Clock } from '../clock'
import type { HttpEnv } from './env'
import { refuse } from './refuse'

/** Addresses that are remembered at most; the oldest go first. */
const REMEMBERED = 10_000

/** Requests a minute from one address for an answer that is waited for: 60 devices behind one router, every 2 s, and room. */
export const POLLS_PER_MINUTE = 2400

/**
 * At most `perMinute` requests from one address, evenly refilled, for routes that anybody can call. In memory: the
 * limits that matter after a restart (wrong PINs) are stored with the people and sites.
 */
export function rateLimit(perMinute: number, now: Clock): MiddlewareHandler<HttpEnv> {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return async (c, next) => {
    const key = c.get('remote')
    const t = now()
    const old = buckets.get(key) ?? { tokens: perMinute, at: t }
    const tokens = Math.min(perMinute, old.tokens + (Math.max(0, t - old.at) / 60_000) * perMinute)
    buckets.delete(key)
    buckets.set(key, { tokens: Math.max(0, tokens - 1), at: t })
    if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value as string)
    if (tokens < 1) {
      const retryAfterS = Math.ceil(((1 - tokens) * 60) / perMinute)
      return refuse(c, 429, 'too-many', `more than ${perMinute} requests a minute; try again in ${retryAfterS} s`, {
        retryAfterS,
      })
    }
    return next()
  }
}
