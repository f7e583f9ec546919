import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Result, fail, ok } from '../../base/result'
import { writeSecret } from '../demoFile'
import { sameText } from '../identity/secret'
import { type Listening, listen } from '../listen'
import type { Sink } from './write'

/** Where a running server says how its owner reaches it: loopback only, with a token that nobody else can read. */
const FILE = 'control.json'
const fileSchema = z.object({ port: z.int().positive(), token: z.string().min(1) })

/** A reader that takes nothing for this long ends the backup, which may be holding up everybody, ms. */
const STALL_MS = 20_000

export interface Control {
  close(): Promise<void>
}

/** Lets the owner of the data folder ask the running server for a backup: the server has the embedded database to itself. */
export async function startControl(data: string, backup: (sink: Sink) => Promise<void>): Promise<Result<Control>> {
  const token = randomBytes(32).toString('base64url')
  const path = join(data, FILE)
  const app = new Hono()
  app.post('/backup', (c) => {
    if (!sameText(c.req.header('authorization') ?? '', `Bearer ${token}`)) return c.text('', 401)
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const sink: Sink = async (bytes) => {
      let timer: NodeJS.Timeout | undefined
      const stall = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('nobody takes the backup')), STALL_MS)
      })
      try {
        await Promise.race([writer.ready, stall])
        await Promise.race([writer.write(bytes), stall])
      } finally {
        clearTimeout(timer)
      }
    }
    // Without its end it is no backup: the reader sees that by itself.
    void backup(sink).then(
      () => writer.close(),
      (e: unknown) => writer.abort(e).catch(() => {}),
    )
    return c.body(readable)
  })
  const listening: Result<Listening> = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0, orNext: false })
  if (!listening.ok) return listening
  writeSecret(path, JSON.stringify({ port: listening.value.port, token }))
  return ok({
    async close() {
      rmSync(path, { force: true })
      await listening.value.close()
    },
  })
}

/** Has the running server of the data folder write a backup to `sink`. */
export async function backupFromServer(data: string, sink: Sink): Promise<Result<true>> {
  let control: z.infer<typeof fileSchema>
  try {
    control = fileSchema.parse(JSON.parse(readFileSync(join(data, FILE), 'utf8')))
  } catch {
    return fail('no-control', `the server on '${data}' does not say how to reach it; stop it first, then back up`)
  }
  try {
    const answer = await fetch(`http://127.0.0.1:${control.port}/backup`, {
      method: 'POST',
      headers: { authorization: `Bearer ${control.token}` },
    })
    if (!answer.ok || !answer.body)
      return fail('no-control', `the server on '${data}' answered ${answer.status}; stop it first, then back up`)
    for await (const bytes of answer.body) await sink(bytes)
    return ok(true)
  } catch (e) {
    const why = e instanceof Error && e.cause instanceof Error ? e.cause.message : (e as Error).message
    return fail('broken-off', `the server on '${data}' broke the backup off (${why}); its log says why`)
  }
}
