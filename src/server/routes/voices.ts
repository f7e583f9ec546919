import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sha256 } from '../../api/fields'
import { VOICE_LIMIT, voiceKeySchema } from '../../api/voices'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import type { HttpEnv } from '../http/env'
import { requireManager } from '../http/guard'
import { notFound, refuse, refuseAs } from '../http/refuse'
import { requireLength } from '../http/requireLength'
import { findSite } from '../identity/site'
import { findVoice, keepVoice, listRecorded, listVoices, removeVoice } from '../voices/store'

/** The name is the digest of what it holds, so it holds for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable'

const sceneSchema = voiceKeySchema.omit({ line: true })

/** Managers record the lines that their employer's trainees hear. */
export function voiceRoutes(db: Db, now: Clock): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  // Before the body is read: nobody else can have one read.
  app.use(requireManager(db, now))
  const small = bodyLimit({
    maxSize: VOICE_LIMIT,
    onError: (c) => refuse(c, 413, 'too-large', `the line is larger than ${VOICE_LIMIT} bytes`),
  })

  app.get('/:scene/:language', async (c) => {
    const of = sceneSchema.safeParse(c.req.param())
    if (!of.success) return notFound(c, 'scene with this name in this language')
    return c.json(await listRecorded(db, c.get('session').tenant, of.data))
  })

  app.get('/:scene/:language/:line', async (c) => {
    const key = voiceKeySchema.safeParse(c.req.param())
    const { tenant } = c.get('session')
    const list = key.success ? (await listVoices(db, tenant, key.data)).lines : []
    const found = list.find(({ line }) => line === c.req.param('line'))
    const bytes = found && (await findVoice(db, tenant, found.sha256))
    if (!bytes) return notFound(c, 'recording of this line')
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'audio/wav' })
  })

  app.put('/:scene/:language/:line', requireLength(), small, async (c) => {
    const key = voiceKeySchema.safeParse(c.req.param())
    if (!key.success) return notFound(c, 'line with this name')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const kept = await keepVoice(db, c.get('session'), key.data, bytes, new Date(now()))
    return kept.ok ? c.json({}) : refuseAs(c, kept.error)
  })

  app.delete('/:scene/:language/:line', async (c) => {
    const key = voiceKeySchema.safeParse(c.req.param())
    const gone = key.success && (await removeVoice(db, c.get('session').tenant, key.data, new Date(now())))
    return gone ? c.json({}) : notFound(c, 'recording of this line')
  })

  return app
}

/** What devices of a training address fetch before a run, without anybody's sign-in. */
export function siteVoiceRoutes(db: Db): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.get('/:code/voices/:scene/:language', async (c) => {
    const site = await findSite(db, c.req.param('code'))
    const of = sceneSchema.safeParse(c.req.param())
    if (!site || !of.success) return notFound(c, 'training address with this code, or scene')
    return c.json(await listVoices(db, site.tenant.id, of.data))
  })

  app.get('/:code/voices/:sha256', async (c) => {
    const site = await findSite(db, c.req.param('code'))
    const name = sha256.safeParse(c.req.param('sha256'))
    const bytes = site && name.success ? await findVoice(db, site.tenant.id, name.data) : null
    if (!bytes) return notFound(c, 'voice line with this digest')
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'audio/wav', 'Cache-Control': FOR_EVER })
  })

  return app
}
