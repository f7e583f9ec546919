import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type ServerType, createAdaptorServer } from '@hono/node-server'
import { type Result, fail, ok } from '../base/result'

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>

export interface ListenOptions {
  fetch: Fetch
  host: string
  port: number
  /** The following ports are tried when this one is taken. */
  orNext: boolean
  tls?: { cert: string; key: string }
}

export interface Listening {
  port: number
  /** Takes no new connections and ends what is under way after a moment. */
  close(): Promise<void>
}

const TRIED = 20
/** Time for answers that are under way when the server stops, ms. */
const GRACE_MS = 3_000

/** Opens a socket and serves on it. A taken port is a failure, or the next one is tried. */
export async function listen(options: ListenOptions): Promise<Result<Listening>> {
  const last = options.orNext ? options.port + TRIED : options.port
  for (let port = options.port; ; port++) {
    const tried = await tryPort(options, port)
    if (tried.ok) return tried
    if (tried.error.code !== 'port-taken' || port >= last) return tried
  }
}

async function tryPort({ fetch, host, tls }: ListenOptions, port: number): Promise<Result<Listening>> {
  let server: ServerType
  try {
    server = createAdaptorServer({
      fetch,
      ...(tls
        ? { createServer: createHttps, serverOptions: { cert: tls.cert, key: tls.key } }
        : { createServer: createHttp }),
    })
  } catch (e) {
    return fail(
      'certificate',
      `certificate and key do not work together (${(e as Error).message}); give a PEM certificate chain and its key`,
    )
  }
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => resolve(null))
  })
  if (error?.code === 'EADDRINUSE')
    return fail(
      'port-taken',
      `port ${port} is taken by another program; stop that one, or choose another port: PORT=${port + 1} npm start`,
    )
  if (error?.code === 'EACCES')
    return fail(
      'port-forbidden',
      `port ${port} needs rights that this user does not have; choose one from 1024 on: PORT=8080 npm start`,
    )
  if (error) return fail('listen', `${host}:${port} cannot be served: ${error.message}`)
  return ok({
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const hard = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
        server.close(() => {
          clearTimeout(hard)
          resolve()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  })
}
