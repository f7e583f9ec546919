import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from './env'

/**
 * Everything comes from this server. Styles may be inline (antd writes its own), workers and images may come from
 * blobs (three makes them from glTF), scripts may not.
 */
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // The training address is a secret: it must not go to anybody as a referrer.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'xr-spatial-tracking=(self), fullscreen=(self), gyroscope=(self), accelerometer=(self), camera=(), microphone=(self), geolocation=(), payment=(), usb=()',
}

/** Headers that every answer carries. What the API says is kept by caches only where the route itself says so. */
export const securityHeaders = (): MiddlewareHandler<HttpEnv> => async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  if (/^\/(api|xapi)(\/|$)/.test(c.req.path) && !c.res.headers.has('Cache-Control'))
    c.res.headers.set('Cache-Control', 'no-store')
}
