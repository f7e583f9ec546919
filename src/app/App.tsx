import { type ComponentType, Suspense, lazy, useEffect, useState } from 'react'
import { CrashPage } from './CrashPage'
import { HomePage } from './HomePage'
import { OutOfReachPage } from './OutOfReachPage'
import { type Route, routeOf } from './route'
import { UnknownPage } from './UnknownPage'

const Train = lazy(async () => ({ default: (await import('./Train')).Train }))
/** What no device keeps may be out of reach, or of a release that is gone. */
const orOutOfReach = async <P,>(load: Promise<ComponentType<P>>): Promise<{ default: ComponentType<P> }> => {
  try {
    return { default: await load }
  } catch {
    return { default: OutOfReachPage }
  }
}
const Manage = lazy(() => orOutOfReach(import('./Manage').then((m) => m.Manage)))
const Models = lazy(() => orOutOfReach(import('./Models').then((m) => m.Models)))

const Kit = lazy(() => orOutOfReach(import('./Kit').then((m) => m.Kit)))

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
        {route.page === 'manage' && <Manage view={route.view} run={route.run} replay={route.replay} go={go} />}
        {route.page === 'models' && <Models />}
        {route.page === 'kit' && <Kit />}
        {route.page === 'unknown' && <UnknownPage />}
      </Suspense>
    </CrashPage>
  )
}
