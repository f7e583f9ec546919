import { addRoute, createHandlerBoundToURL, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing'
import { indexedDbJournal } from '../report/indexedDbJournal'
import { answerCore, coresOf, keepOnly, takeCore } from './cores'
import type { WorkerScope } from './scope'

const scope = self as unknown as WorkerScope
const { core, files } = scope.musterRelease

/** Pages wait until the worker has begun, so a disk that does not answer may hold it back for so long, ms. */
const JOURNAL_MS = 3_000

/** The build names these by their content, so the name is their revision. */
const HASHED = /^\/assets\//

/**
 * One release of the trainee's page, kept whole. Each file is checked against its hash when it is fetched: while a
 * server changes its release no mixture of the two gets in, the installation fails, and the browser tries again.
 */
precache(files.map(({ url, integrity }) => ({ url, integrity, revision: HASHED.test(url) ? null : integrity })))
addRoute({ cleanURLs: false, directoryIndex: '', ignoreURLParametersMatching: [] })

const page = createHandlerBoundToURL('/index.html')
registerRoute(new NavigationRoute(page, { allowlist: [/^\/$/, /^\/train\//] }))
// Managers work with the server alone; without it the page itself says so.
registerRoute(
  new NavigationRoute(async (options) => fetch(options.request).catch(() => page(options)), {
    allowlist: [/^\/manage(\/|$)/],
  }),
)
registerRoute(/\/core\/[0-9a-f]{64}\.js$/, ({ request }) => answerCore(request))
// What the device's disk does not give back, or not whole, comes from the server.
setCatchHandler(({ request }) => fetch(request))

scope.addEventListener('install', (event) => event.waitUntil(takeCore(core)))

scope.addEventListener('activate', (event) => event.waitUntil(begin()))

async function begin(): Promise<void> {
  const late = new Promise<null>((settle) => setTimeout(() => settle(null), JOURNAL_MS))
  const journal = await Promise.race([indexedDbJournal().all(), late])
  // A journal that cannot be read now may name any core.
  if (journal?.ok) await keepOnly([core, ...coresOf(journal.value)])
  // The first visit needs no second one to work without a network.
  await scope.clients.claim()
}

// The page says when nobody is disturbed by the next release.
scope.addEventListener('message', (event) => {
  if (event.data === 'take-over') void scope.skipWaiting()
})
