import { createStore } from 'zustand/vanilla'
import type { Release, ReleaseState } from '../trainee/ports'
import { loadAnew } from './loadAnew'

export interface ReleasePorts {
  /** Undefined where the browser gives none: plain HTTP but on this machine. */
  workers: ServiceWorkerContainer | undefined
  /** Says `visibilitychange`, with `hidden` true once nobody looks at the page. */
  page: EventTarget & { readonly hidden: boolean }
  /** Says `online`. */
  device: EventTarget
  reload: () => void
}

/**
 * Lets the browser keep this release for training without a network, and follows the one that comes after it. That one
 * is fetched beside this one and takes over while nobody is at work: when the page is opened, when the one who trained
 * is done, when nobody looks at the page, or by the button. Never otherwise, so no run is interrupted by it.
 */
export function keepRelease({ workers, page, device, reload }: ReleasePorts): Release {
  const state = createStore<ReleaseState>(() => ({ kept: workers ? 'not-yet' : 'never', next: false }))
  let registration: ServiceWorkerRegistration | null = null
  let busy = false
  let controlled = Boolean(workers?.controller)
  /** Another release answers already, and the page is still of this one. */
  let taken = false

  const see = (): void => {
    const { active, waiting } = registration ?? {}
    // The very first worker waits for a moment too, and is no other release.
    state.setState({ kept: active ? 'kept' : 'not-yet', next: Boolean(active && waiting) })
  }
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', see)
  const takeOver = (): void => registration?.waiting?.postMessage('take-over')
  const whenIdle = (): void => {
    if (busy) return
    if (taken) reload()
    else if (state.getState().next) takeOver()
  }
  const look = (): void => void registration?.update().catch(() => undefined)

  const register = async (container: ServiceWorkerContainer): Promise<void> => {
    registration = await container.register('/sw.js', { updateViaCache: 'none' })
    registration.addEventListener('updatefound', () => follow(registration?.installing ?? null))
    for (const worker of [registration.installing, registration.waiting, registration.active]) follow(worker)
    see()
    whenIdle()
    // browsers look by themselves only some time after the page was opened
    if (registration.active) look()
  }
  if (workers) {
    workers.addEventListener('controllerchange', () => {
      // the very first worker brings what the page has already
      taken = controlled
      controlled = true
      whenIdle()
    })
    // A browser that keeps nothing (a private window) trains with the network as before.
    register(workers).catch(() => state.setState({ kept: 'never', next: false }))
  }
  page.addEventListener('visibilitychange', () => (page.hidden ? whenIdle() : look()))
  device.addEventListener('online', look)

  return {
    state,
    busy(is) {
      const done = busy && !is
      busy = is
      if (!done) return
      whenIdle()
      look()
    },
    takeOver,
    loadAnew: () => loadAnew(workers, reload),
  }
}

let one: Release | null = null

/** The release of this page. In development there is none to keep. */
export function release(): Release {
  one ??= keepRelease({
    workers: import.meta.env.PROD ? (navigator.serviceWorker as ServiceWorkerContainer | undefined) : undefined,
    page: document,
    device: window,
    reload: () => location.reload(),
  })
  return one
}
