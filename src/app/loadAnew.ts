/** After this the release is not waited for any longer, ms; it is a few megabytes. */
const PATIENCE_MS = 30_000

const workersOf = (): ServiceWorkerContainer | undefined =>
  typeof navigator === 'undefined' ? undefined : (navigator.serviceWorker as ServiceWorkerContainer | undefined)

/**
 * Loads the page anew in the newest release that can be had. A plain reload is not enough: the worker answers it with
 * the release that this device keeps.
 */
export async function loadAnew(workers = workersOf(), reload = (): void => location.reload()): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const late = new Promise<void>((settle) => patience.addEventListener('abort', () => settle(), { once: true }))
  const registration = await workers?.getRegistration().catch(() => undefined)
  if (workers && registration) {
    await Promise.race([registration.update().catch(() => undefined), late])
    if (registration.installing) await Promise.race([installed(registration.installing), late])
    if (registration.waiting) {
      const taken = new Promise<void>((settle) =>
        workers.addEventListener('controllerchange', () => settle(), { once: true }),
      )
      registration.waiting.postMessage('take-over')
      await Promise.race([taken, late])
    }
  }
  reload()
}

const installed = (worker: ServiceWorker): Promise<void> =>
  new Promise((settle) => worker.addEventListener('statechange', () => settle(), { once: true }))
