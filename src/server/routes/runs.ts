import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  COMPLETION_FIELD,
  COMPLETION_LIMIT,
  RECORDING_FIELD,
  RECORDING_LIMIT,
  RECEIVED_HEADER,
  SIGNATURE_FIELD,
  completionSchema,
} from '../../api/completion'
import { type CheckState, askCheckSchema } from '../../api/checks'
import type { RegisteredRun } from '../../api/devices'
import { uuid } from '../../api/fields'
import { abortRunSchema, startRunSchema } from '../../api/runs'
import type { Result } from '../../base/result'
import { askCheck } from '../checks/ask'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import type { HttpEnv } from '../http/env'
import { readForm } from '../http/form'
import { bearerOf, requireTrainee, signInAgain } from '../http/guard'
import { parseJson, readJson } from '../http/json'
import { POLLS_PER_MINUTE, rateLimit } from '../http/rateLimit'
import { refuse, refuseAs } from '../http/refuse'
import { requireLength } from '../http/requireLength'
import { abortRun } from '../runs/abort'
import { acceptRun } from '../runs/accept'
import { findOwnRun } from '../runs/find'
import type { RunEntry } from '../runs/ownRun'
import { startRun } from '../runs/start'
import type { CoreScene } from '../verify/coreThread'

export interface RunRoutesDeps {
  db: Db
  now: Clock
  /** The scenes of a core that this server keeps; a failure for any other. */
  scenesOf: (core: string) => Promise<Result<CoreScene[]>>
  /** A run waits to be run again. */
  onQueued: () => void
}

const tooLarge = (limit: number) =>
  bodyLimit({
    maxSize: limit,
    onError: (c) =>
      refuse(c, 413, 'too-large', `the request is larger than ${limit} bytes; a recording of ours never is`),
  })

/** Hand-ins a minute from one address: as many as of requests to the routes that anybody can call. */
const HAND_INS_PER_MINUTE = 240

type RunEnv = { Variables: HttpEnv['Variables'] & { run: RunEntry } }

/** A compact JWS over a digest has about 250 characters. */
const SIGNATURE_LIMIT = 1000

/** A trainee's runs: starting, handing in, aborting. */
export function runRoutes({ db, now, scenesOf, onQueued }: RunRoutesDeps): Hono<RunEnv> {
  const app = new Hono<RunEnv>()

  /** Lets holders of the run's ticket pass; before the body is read, so that nobody else can have it read. */
  const requireOwnRun: MiddlewareHandler<RunEnv> = async (c, next) => {
    const id = c.req.param('run') ?? ''
    const token = bearerOf(c.req.header('authorization'))
    const own = uuid.safeParse(id).success ? await findOwnRun(db, id, token, now) : null
    if (!own) return refuse(c, 401, 'signed-out', signInAgain)
    if (own.kind === 'refused') return refuse(c, own.status, own.code, own.message)
    c.set('run', own.entry)
    return next()
  }

  app.post('/', requireTrainee(db, now), tooLarge(4096), async (c) => {
    const asked = await readJson(c, startRunSchema)
    if (!asked.ok) return refuse(c, 400, asked.error.code, asked.error.message)
    const { core, scene, role } = asked.value
    const scenes = await scenesOf(core)
    if (!scenes.ok)
      return refuse(
        c,
        409,
        'unknown-core',
        `core '${core.slice(0, 12)}…' is not of this server, so the run could never be verified; load the page anew`,
      )
    const found = scenes.value.find((s) => s.id === scene)
    if (!found)
      return refuse(
        c,
        422,
        'unknown-scene',
        `this core has no scene '${scene}', so the run could never be verified; it has ${scenes.value.map((s) => s.id).join(', ') || 'none'}`,
      )
    if (!found.roles.includes(role))
      return refuse(
        c,
        422,
        'unknown-role',
        `scene '${scene}' of this core has no role '${role}', so the run could never be verified; it has ${found.roles.join(', ')}`,
      )
    const session = c.get('session')
    if (session.site === null) return refuse(c, 401, 'signed-out', signInAgain)
    return c.json(await startRun(db, session, session.site, asked.value, new Date(now())))
  })

  const mayHandIn = [rateLimit(HAND_INS_PER_MINUTE, now), requireLength(), requireOwnRun] as const
  app.put('/:run/completion', ...mayHandIn, tooLarge(RECORDING_LIMIT + COMPLETION_LIMIT + 65_536), async (c) => {
    const form = await readForm(c)
    if (!form)
      return refuse(
        c,
        400,
        'bad-form',
        `the request is not a form; send multipart/form-data with '${COMPLETION_FIELD}' and '${RECORDING_FIELD}', and no more`,
      )
    const text = form.get(COMPLETION_FIELD)
    const file = form.get(RECORDING_FIELD)
    if (typeof text !== 'string' || !(file instanceof Blob))
      return refuse(
        c,
        400,
        'bad-form',
        `the form must have the text '${COMPLETION_FIELD}' and the file '${RECORDING_FIELD}'`,
      )
    const signature = form.get(SIGNATURE_FIELD)
    if (signature !== null && (typeof signature !== 'string' || signature.length > SIGNATURE_LIMIT))
      return refuse(
        c,
        400,
        'bad-form',
        `'${SIGNATURE_FIELD}' must be a compact JWS of at most ${SIGNATURE_LIMIT} characters; leave it out where the device is not enrolled`,
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
    const at = new Date(now())
    const accepted = await acceptRun(db, c.get('run'), { completion: completion.value, signature, bytes }, at)
    if (accepted.kind === 'refused') return refuse(c, accepted.status, accepted.code, accepted.message)
    if (accepted.receipt.verification.status === 'pending') onQueued()
    c.header(RECEIVED_HEADER, accepted.receipt.receipt.receivedAt === at.toISOString() ? 'now' : 'before')
    return c.json(accepted.receipt)
  })

  app.post('/:run/start', ...mayHandIn, tooLarge(4096), (c) => {
    // Whoever has come so far: the run is written down.
    const { id } = c.get('run')
    return c.json({ run: id } satisfies RegisteredRun)
  })

  app.post('/:run/checks', rateLimit(POLLS_PER_MINUTE, now), requireOwnRun, tooLarge(4096), async (c) => {
    const body = await readJson(c, askCheckSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const said = await askCheck(db, c.get('run'), body.value.moment, new Date(now()))
    return said.ok ? c.json({ samePerson: said.value } satisfies CheckState) : refuseAs(c, said.error)
  })

  app.post('/:run/abort', rateLimit(HAND_INS_PER_MINUTE, now), requireOwnRun, tooLarge(4096), async (c) => {
    const entry = c.get('run')
    const body = await readJson(c, abortRunSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    await abortRun(db, entry, body.value.ticks, body.value.why, new Date(now()))
    return c.json({ run: entry.id })
  })

  return app
}
