import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { type BuiltCore, buildCore, writeCore } from './buildCore.mjs'

/** Sources that the core is made of, by their path from the root. A set (looks) is none of them. */
const CORE_SOURCE =
  /^(src\/(base|content|site|sim|score|record)\/|src\/app\/core\.ts$|content\/|scenes\/[^/]+\/(?!runs\/).*\.ts$)/
/** Editors write files in bursts. */
const SETTLE_MS = 150

/**
 * Writes into the page which core it runs, so that a page and its core are of one release whatever the server has
 * become meanwhile. In development: builds the core when the server starts and whenever one of its sources changes,
 * keeps it in dist/core, serves /core/current.json and /core/<id>.js, and reloads the page.
 */
export function corePlugin(): Plugin {
  let current = (): Promise<string> => Promise.reject(new Error('which core the page runs is asked for too early'))
  return {
    name: 'muster-core',
    configResolved({ root }) {
      current = () => builtCore(root)
    },
    async transformIndexHtml() {
      return [{ tag: 'meta', attrs: { name: 'muster-core', content: await current() }, injectTo: 'head' }]
    },
    configureServer(server) {
      const cores = keepCore(server)
      current = async () => (JSON.parse((await cores.file('current.json')) ?? '') as { id: string }).id
      server.middlewares.use('/core', (request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? ''
        if (name !== 'current.json' && !/^[0-9a-f]{64}\.js$/.test(name)) {
          next()
          return
        }
        cores
          .file(name)
          .then((text) => {
            response.statusCode = text === null ? 404 : 200
            response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/json')
            response.setHeader(
              'Cache-Control',
              name.endsWith('.js') && text !== null ? 'public, max-age=31536000, immutable' : 'no-store',
            )
            response.end(text ?? '')
          })
          .catch((error: unknown) => next(error))
      })
    },
  }
}

/** Id of the core that was built last. */
export async function builtCore(root: string): Promise<string> {
  const file = join(root, 'dist/core/current.json')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`there is no ${file}, and a page without a core trains nobody; run: npm run build -- core web`)
  })
  return (JSON.parse(text) as { id: string }).id
}

/** Gives the text of a core file, or null when there is no such core. */
function keepCore(server: ViteDevServer): { file(name: string): Promise<string | null> } {
  const { root } = server.config
  const folder = join(root, 'dist/core')
  let latest: Promise<BuiltCore> = make()
  let timer: NodeJS.Timeout | undefined
  server.watcher.on('all', (_, path) => {
    if (!CORE_SOURCE.test(relative(root, path).replaceAll('\\', '/'))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      latest = make()
      latest.then(() => server.ws.send({ type: 'full-reload' })).catch(() => undefined)
    }, SETTLE_MS)
  })
  async function make(): Promise<BuiltCore> {
    try {
      const core = await buildCore(root)
      await writeCore(core, folder)
      server.config.logger.info(`core ${core.id.slice(0, 12)} is built`, { timestamp: true })
      return core
    } catch (error) {
      server.config.logger.error(`the core cannot be built: ${error instanceof Error ? error.message : String(error)}`)
      throw error
    }
  }
  latest.catch(() => undefined)
  return {
    async file(name) {
      const { id, code } = await latest
      if (name === 'current.json') return JSON.stringify({ id })
      return name === `${id}.js` ? code : readFile(join(folder, name), 'utf8').catch(() => null)
    },
  }
}
