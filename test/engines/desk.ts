import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Task } from './task'

/** How long an engine may take for one task, starting included, ms. The slowest took 15 s on two cores with much else to do. */
const LIMIT_MS = 100_000

/** How long an engine waits for a task before it is told to ask again, ms: engines give up a request after some minutes. */
const POLL_MS = 20_000

const HTML = '<!doctype html><meta charset="utf-8"><title>engines</title><script type="module" src="/page.js"></script>'

/** Where one engine fetches tasks and leaves answers: a server on the loopback interface. */
export interface Desk {
  url: string
  port: number
  /** Hosts that the engine's browser asked for on its own account. It is refused them: the desk is its proxy. */
  readonly strays: ReadonlySet<string>
  /** The answer's lines; one task at a time. Rejects when the engine throws, ends, or takes too long; after the latter two for good. */
  ask(task: Task): Promise<string[]>
  /** Nothing will answer any more, and why. */
  fail(why: string): void
  close(): Promise<void>
}

interface Asked {
  body: string
  done(lines: string[]): void
  failed(error: Error): void
}

/** Opens the desk for an engine that runs the script `page`. */
export async function openDesk(page: string, limitMs = LIMIT_MS, pollMs = POLL_MS): Promise<Desk> {
  const strays = new Set<string>()
  let asked: Asked | null = null
  let handed = false
  let waiting: ServerResponse | null = null
  let broken: Error | null = null

  function handOver(): void {
    if (!asked || handed || !waiting || waiting.writableEnded) return
    handed = true
    waiting.setHeader('content-type', 'application/json')
    waiting.end(asked.body)
    waiting = null
  }

  function fail(why: string): void {
    broken ??= new Error(why)
    asked?.failed(broken)
  }

  async function take(request: IncomingMessage): Promise<void> {
    const { lines, error } = JSON.parse(await text(request)) as { lines?: string[]; error?: string }
    if (lines) asked?.done(lines)
    else asked?.failed(new Error(error))
  }

  const server = createServer((request, response) => {
    const { url = '/' } = request
    // An engine at work sees too late that a kept connection was closed, and its next request fails.
    response.setHeader('connection', 'close')
    if (!url.startsWith('/')) {
      strays.add(url.split('/')[2] ?? url)
      response.writeHead(403).end()
    } else if (url === '/') response.setHeader('content-type', 'text/html').end(HTML)
    else if (url === '/page.js') response.setHeader('content-type', 'text/javascript').end(page)
    else if (url === '/next') {
      waiting = response
      const again = setTimeout(() => response.end('null'), pollMs)
      response.once('close', () => {
        clearTimeout(again)
        if (waiting === response) waiting = null
      })
      handOver()
    } else if (url === '/answer' && request.method === 'POST')
      void take(request)
        .catch((error: unknown) => fail(`an answer cannot be read: ${String(error)}`))
        .finally(() => response.writeHead(204).end())
    else response.writeHead(404).end()
  })
  server.on('connect', (request, socket) => {
    strays.add(String(request.url))
    socket.on('error', () => {})
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    strays,
    fail,
    async ask(task) {
      if (broken) throw broken
      if (asked) throw new Error('the engine is still at its last task')
      const timer = setTimeout(() => fail(`no answer to '${task.kind}' within ${limitMs / 1000} s`), limitMs)
      try {
        return await new Promise<string[]>((done, failed) => {
          asked = { body: JSON.stringify(task), done, failed }
          handed = false
          handOver()
        })
      } finally {
        clearTimeout(timer)
        asked = null
      }
    },
    async close() {
      fail('the desk is closed')
      if (waiting && !waiting.writableEnded) waiting.writeHead(204).end()
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
    },
  }
}
