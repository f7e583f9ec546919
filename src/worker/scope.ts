/** What the build writes into the first line of sw.js: this release, byte for byte. */
export interface ReleaseList {
  /** Id of the core that this release's page runs. */
  core: string
  /** Everything else that training needs, with its subresource integrity (`sha256-<base64>`). */
  files: { url: string; integrity: string }[]
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}

/** As much of ServiceWorkerGlobalScope as is used: TypeScript's own types for it do not go together with the page's. */
export interface WorkerScope {
  musterRelease: ReleaseList
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', call: (event: Extendable) => void): void
  addEventListener(type: 'message', call: (event: MessageEvent) => void): void
}
