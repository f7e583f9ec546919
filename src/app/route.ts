/** The pages of the one page. */
export type Route =
  | { page: 'home' }
  | { page: 'train'; code: string }
  | { page: 'manage'; run: string | null; replay: boolean }
  | { page: 'unknown' }

/** What an address asks for. Unknown addresses are a page of their own. */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter((p) => p !== '')
  const [first, second] = parts
  if (first === undefined) return { page: 'home' }
  if (first === 'train' && second !== undefined && parts.length === 2) {
    const code = decoded(second)
    return code === null ? { page: 'unknown' } : { page: 'train', code }
  }
  if (first === 'manage' && parts.length === 1) return { page: 'manage', run: null, replay: false }
  const [, , run = null, more] = parts
  if (first === 'manage' && second === 'runs' && parts.length === 3) return { page: 'manage', run, replay: false }
  if (first === 'manage' && second === 'runs' && more === 'replay' && parts.length === 4)
    return { page: 'manage', run, replay: true }
  return { page: 'unknown' }
}

/** The part of an address in plain letters; null where it is no UTF-8, as in `%E0%A4%A`. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
