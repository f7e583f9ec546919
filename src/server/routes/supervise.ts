import { Hono } from 'hono'
import { answerCheckSchema, momentSchema } from '../../api/checks'
import { decideCodeSchema, lookCodeSchema, setPinSchema } from '../../api/codes'
import { uuid } from '../../api/fields'
import { answerCheck } from '../checks/answer'
import { openChecks } from '../checks/open'
import type { Clock } from '../clock'
import { decideCode } from '../codes/decide'
import { lookUpCode } from '../codes/look'
import type { Db } from '../db/db'
import { withdrawDevice } from '../devices/enrol'
import { listDevices } from '../devices/list'
import type { HttpEnv } from '../http/env'
import { readJson } from '../http/json'
import { notFound, refuse, refuseAs } from '../http/refuse'
import { setConfirmationPin } from '../identity/pin'

/** What managers do as supervisors: devices, codes, who wears a headset. To be mounted behind `requireManager`. */
export function superviseRoutes(db: Db, now: Clock): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.get('/devices', async (c) => c.json(await listDevices(db, c.get('session').tenant)))

  app.post('/devices/:id/withdraw', async (c) => {
    const id = c.req.param('id')
    const done = uuid.safeParse(id).success && (await withdrawDevice(db, c.get('session').tenant, id, new Date(now())))
    return done ? c.json({}) : notFound(c, 'device with this id')
  })

  app.post('/codes', async (c) => {
    const body = await readJson(c, lookCodeSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const found = await lookUpCode(db, c.get('session'), body.value.code, new Date(now()))
    return found.ok ? c.json(found.value) : refuseAs(c, found.error)
  })

  app.post('/codes/:id', async (c) => {
    const id = c.req.param('id')
    if (!uuid.safeParse(id).success) return notFound(c, 'code with this id')
    const body = await readJson(c, decideCodeSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const decided = await decideCode(db, c.get('session'), id, body.value, new Date(now()))
    return decided.ok ? c.json({}) : refuseAs(c, decided.error)
  })

  app.get('/checks', async (c) => c.json(await openChecks(db, c.get('session').tenant, new Date(now()))))

  app.put('/checks/:run/:moment', async (c) => {
    const run = c.req.param('run')
    const moment = momentSchema.safeParse(c.req.param('moment'))
    if (!uuid.safeParse(run).success || !moment.success) return notFound(c, 'question about this run')
    const body = await readJson(c, answerCheckSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const what = { run, moment: moment.data, ...body.value }
    const answered = await answerCheck(db, c.get('session'), what, new Date(now()))
    return answered.ok ? c.json({}) : refuseAs(c, answered.error)
  })

  app.put('/pin', async (c) => {
    const body = await readJson(c, setPinSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const { tenant, person } = c.get('session')
    await setConfirmationPin(db, tenant, person, body.value.pin, new Date(now()))
    return c.json({})
  })

  return app
}
