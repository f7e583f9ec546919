import { and, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  COMPLETION_FIELD,
  COMPLETION_LIMIT,
  RECORDING_FIELD,
  RECORDING_LIMIT,
  completionSchema,
} from '../../api/completion'
import { uuid } from '../../api/fields'
import { abortRunSchema, startRunSchema } from '../../api/runs'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { runs } from '../db/schema'
import type { HttpEnv } from '../http/env'
import { bearerOf, requireTrainee, signInAgain } from '../http/guard'
import { parseJson, readJson } from '../http/json'
import { refuse } from '../http/refuse'
import { acceptRun } from '../runs/accept'
import { findOwnRun } from '../runs/find'
import { startRun } from '../runs/start'

export interface RunRoutesDeps {
  db: Db
  now: Clock
  /** Is this the id of a core that this server keeps? */
  hasCore: (id: string) => Promise<boolean>
  /** A run waits to be run again. */
  onQueued: () => void
}

const tooLarge = (limit: number) =>
  bodyLimit({
    maxSize: limit,
    onError: (c) =>
      refuse(c, 413, 'too-large', `the request is larger than ${limit} bytes; a recording of ours never is`),
  })

/** A trainee's runs: starting, handing in, aborting. */
export function runRoutes({ db, now, hasCore, onQueued }: RunRoutesDeps): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.post('/', tooLarge(4096), requireTrainee(db, now), async (c) => {
    const asked = await readJson(c, startRunSchema)
    if (!asked.ok) return refuse(c, 400, asked.error.code, asked.error.message)
    if (!(await hasCore(asked.value.core)))
      return refuse(
        c,
        409,
        'unknown-core',
        `core '${asked.value.core.slice(0, 12)}…' is not of this server, so the run could never be verified; load the page anew`,
      )
    const session = c.get('session')
    if (session.site === null) return refuse(c, 401, 'signed-out', signInAgain)
    return c.json(await startRun(db, session, session.site, asked.value, new Date(now())))
  })

  app.put('/:run/completion', tooLarge(RECORDING_LIMIT + COMPLETION_LIMIT + 65_536), async (c) => {
    const entry = await ownRun(c.req.param('run'), c.req.header('authorization'))
    if (!entry) return refuse(c, 401, 'signed-out', signInAgain)
    let form: FormData
    try {
      form = await c.req.formData()
    } catch {
      return refuse(
        c,
        400,
        'bad-form',
        `the request is not a form; send multipart/form-data with '${COMPLETION_FIELD}' and '${RECORDING_FIELD}'`,
      )
    }
    const text = form.get(COMPLETION_FIELD)
    const file = form.get(RECORDING_FIELD)
    if (typeof text !== 'string' || !(file instanceof Blob))
      return refuse(
        c,
        400,
        'bad-form',
        `the form must have the text '${COMPLETION_FIELD}' and the file '${RECORDING_FIELD}'`,
      )
    if (file.size > RECORDING_LIMIT || text.length > COMPLETION_LIMIT)
      return refuse(
        c,
        413,
        'too-large',
        `the recording has ${file.size} bytes (at most ${RECORDING_LIMIT}), the completion ${text.length} (at most ${COMPLETION_LIMIT})`,
      )
    const completion = parseJson(text, completionSchema)
    if (!completion.ok) return refuse(c, 422, completion.error.code, `completion: ${completion.error.message}`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const accepted = await acceptRun(db, entry, completion.value, bytes, new Date(now()))
    if (accepted.kind === 'refused') return refuse(c, accepted.status, accepted.code, accepted.message)
    if (accepted.receipt.verification.status === 'pending') onQueued()
    return c.json(accepted.receipt)
  })

  app.post('/:run/abort', tooLarge(4096), async (c) => {
    const entry = await ownRun(c.req.param('run'), c.req.header('authorization'))
    if (!entry) return refuse(c, 401, 'signed-out', signInAgain)
    const body = await readJson(c, abortRunSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    // Only a run that is under way: what was handed in stands.
    await db
      .update(runs)
      .set({ status: 'aborted', note: body.value.why, abortedTicks: body.value.ticks, endedAt: new Date(now()) })
      .where(and(eq(runs.tenantId, entry.tenantId), eq(runs.id, entry.id), eq(runs.status, 'started')))
    return c.json({ run: entry.id })
  })

  const ownRun = async (run: string, header: string | undefined) =>
    uuid.safeParse(run).success ? findOwnRun(db, run, bearerOf(header), now) : null

  return app
}
