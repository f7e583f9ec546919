import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import type { HttpEnv } from '../http/env'
import { notFound } from '../http/refuse'
import type { CoreShelf } from '../verify/shelf'
import { type Encoding, type ServedFile, servedFile } from './files'

const YEAR = 'public, max-age=31536000, immutable'
/** Asked for again each time, answered with 304 where nothing changed. */
const CHECK = 'no-cache'
/** The build names these by their content. */
const HASHED = /^\/assets\//
/** Cores that are kept in memory; there is one current, and now and then an old one. */
const CORES_KEPT = 8

function encodingFor(c: Context, file: ServedFile): Encoding {
  if (!file.compressible) return 'identity'
  const accepted = (c.req.header('accept-encoding') ?? '').toLowerCase()
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

async function answer(c: Context, file: ServedFile, caching: string): Promise<Response> {
  c.header('Cache-Control', caching)
  c.header('ETag', file.etag)
  if (file.compressible) c.header('Vary', 'Accept-Encoding')
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304)
  const encoding = encodingFor(c, file)
  if (encoding !== 'identity') c.header('Content-Encoding', encoding)
  c.header('Content-Type', file.type)
  return c.body(await file.bytes(encoding))
}

/** The page (with its history routes) and the cores that devices load. */
export function pageRoutes(files: ReadonlyMap<string, ServedFile>, shelf: CoreShelf): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  const cores = new Map<string, ServedFile>()

  app.get('/core/current.json', async (c) => {
    const id = await shelf.current()
    if (!id) return notFound(c, 'core: none was built (npm run build), and so no core')
    c.header('Cache-Control', 'no-store')
    return c.json({ id })
  })

  app.get('/core/:file', async (c) => {
    const id = /^([0-9a-f]{64})\.js$/.exec(c.req.param('file'))?.[1] ?? ''
    let file = cores.get(id)
    if (!file) {
      const core = await shelf.find(id)
      if (!core.ok) return notFound(c, 'core with this id')
      file = servedFile(core.value.path, await readFile(core.value.path))
      cores.set(id, file)
      if (cores.size > CORES_KEPT) cores.delete(cores.keys().next().value as string)
    }
    return answer(c, file, YEAR)
  })

  app.get('*', async (c) => {
    const path = c.req.path
    if (/^\/(api|xapi|core)(\/|$)/.test(path)) return notFound(c, 'such address')
    const file = files.get(path)
    if (file && path !== '/index.html') return answer(c, file, HASHED.test(path) ? YEAR : CHECK)
    // A route of the page: it has no ending, and a person asks for it.
    const page = files.get('/index.html')
    const isRoute = !/\.[a-z0-9]+$/i.test(path) || path === '/index.html'
    return page && isRoute ? answer(c, page, CHECK) : notFound(c, 'such file')
  })

  return app
}
