/** The managers' pages beside that of one run. */
export type ManageView = 'runs' | 'devices' | 'confirm' | 'voice'

/** The pages of the one page. */
export type Route =
  | { page: 'home' }
  | { page: 'train'; code: string }
  | { page: 'models' }
  | { page: 'kit' }
  | { page: 'manage'; view: ManageView; run: string | null; replay: boolean }
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
  if (first === 'verify' && second === 'models' && parts.length === 2) return { page: 'models' }
  if (first === 'verify' && second === 'kit' && parts.length === 2) return { page: 'kit' }
  return (first === 'manage' ? manageRoute(parts.slice(1)) : null) ?? { page: 'unknown' }
}

function manageRoute([view, second, more, ...rest]: string[]): Route | null {
  const run = second ?? null
  if (view === undefined) return { page: 'manage', view: 'runs', run: null, replay: false }
  if (view === 'devices' || view === 'confirm' || view === 'voice')
    return run === null ? { page: 'manage', view, run, replay: false } : null
  if (view !== 'runs' || run === null || rest.length > 0) return null
  return more === undefined || more === 'replay' ? { page: 'manage', view, run, replay: more === 'replay' } : null
}

/** The part of an address in plain letters; null where it is no UTF-8, as in `%E0%A4%A`. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
