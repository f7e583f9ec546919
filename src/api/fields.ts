import { z } from 'zod'

/** Field types that several messages share, with the bounds that the server keeps. */
export const uuid = z.uuid()
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
/** Ids that scenes give to themselves and to what is in them. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9.:_-]{0,95}$/i, 'must be an id of letters, digits and . : _ -')
export const instant = z.iso.datetime({ offset: true })
export const modeSchema = z.enum(['vr', 'ar', 'touch', 'desktop', 'headless'])
export const languageSchema = z.enum(['zh-CN', 'en'])
export const count = z.number().int().min(0).max(1e9)
/** A seed: the first 32 hex digits of a SHA-256. */
export const seed = z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 lower-case hex digits')
/** The secret part of a training address: 20 letters and digits without those that are mixed up (0 o 1 l i u). */
export const siteCode = z.string().regex(/^[a-z2-9]{8,40}$/)
/** A PIN as it is typed on a pad. */
export const pin = z.string().regex(/^\d{4,8}$/, 'must be 4 to 8 digits')
