import { Suspense, lazy, useEffect, useState } from 'react'
import { CrashPage } from './CrashPage'
import { HomePage } from './HomePage'
import { OutOfReachPage } from './OutOfReachPage'
import { type Route, routeOf } from './route'
import { UnknownPage } from './UnknownPage'

const Train = lazy(async () => ({ default: (await import('./Train')).Train }))
/** No device keeps the managers' part: it may be out of reach, or of a release that is gone. */
const Manage = lazy(async () => {
  try {
    return { default: (await import('./Manage')).Manage }
  } catch {
    return { default: OutOfReachPage }
  }
})

const here = (): Route => routeOf(location.pathname)

/** The page that the address asks for; each part is loaded when it is first shown. */
export function App() {
  const [route, setRoute] = useState(here)
  useEffect(() => {
    const changed = (): void => setRoute(here())
    window.addEventListener('popstate', changed)
    return () => window.removeEventListener('popstate', changed)
  }, [])
  const go = (path: string): void => {
    history.pushState(null, '', path)
    setRoute(here())
  }
  return (
    <CrashPage>
      <Suspense fallback={<div className="frame" aria-busy="true" />}>
        {route.page === 'home' && <HomePage />}
        {route.page === 'train' && <Train key={route.code} code={route.code} />}
        {route.page === 'manage' && <Manage run={route.run} replay={route.replay} go={go} />}
        {route.page === 'unknown' && <UnknownPage />}
      </Suspense>
    </CrashPage>
  )
}
