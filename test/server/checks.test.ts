import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStateSchema, openChecksSchema } from '../../src/api/checks'
import { SIGNED } from '../../src/api/devices'
import { runDetailSchema } from '../../src/api/manage'
import type { StartedRun } from '../../src/api/runs'
import { auditDatabase } from '../../src/server/audit/audit'
import { OPEN_MS } from '../../src/server/checks/ask'
import { chain, checks } from '../../src/server/db/schema'
import { enrolFake, fakeDevice, fakeStart } from './fakeDevice'
import { BACKENDS, type World, bearer, createWorld, enrol, managerCookie, postJson, signIn, startRun } from './harness'

describe.each(BACKENDS)('who wears the headset, on %s', (backend) => {
  let w: World
  let boss: Record<string, string>
  let stranger: Record<string, string>
  let token: string
  beforeAll(async () => {
    w = await createWorld(backend)
    await enrol(w.db, new Date(w.clock.ms), 'other@example.com')
    boss = await managerCookie(w, w.manager.email)
    stranger = await managerCookie(w, 'other@example.com')
    token = await signIn(w)
  }, 120_000)
  afterAll(() => w.close())

  const ask = (run: string, ticket: string, moment: unknown = 'start') =>
    postJson(w.app, `/api/runs/${run}/checks`, { moment }, bearer(ticket))
  const said = async (run: StartedRun, moment = 'start'): Promise<boolean | null> =>
    checkStateSchema.parse(await (await ask(run.run, run.ticket, moment)).json()).samePerson
  const open = async (who = boss) =>
    openChecksSchema.parse(await (await w.app.request('/api/manage/checks', { headers: who })).json()).checks
  const answer = (run: string, moment: string, samePerson: unknown, who = boss) =>
    w.app.request(`/api/manage/checks/${run}/${moment}`, {
      method: 'PUT',
      body: JSON.stringify({ samePerson }),
      headers: who,
    })
  const failure = async (a: Response) => [a.status, await a.json()] as const

  it('is asked by the run, shown to its employer’s managers, and answered once', async () => {
    const run = await startRun(w, token)
    expect(await said(run)).toBeNull()
    expect(await said(run)).toBeNull()
    expect(await open()).toEqual([
      {
        run: run.run,
        moment: 'start',
        trainee: { id: w.trainees[0], name: '学员甲', card: '0001' },
        site: '卸车区',
        device: null,
        scene: 'chemical-unloading',
        askedAt: new Date(w.clock.ms).toISOString(),
      },
    ])
    expect(await open(stranger)).toEqual([])
    expect((await answer(run.run, 'start', true, stranger)).status).toBe(404)
    expect((await answer(run.run, 'start', true, {})).status).toBe(401)
    expect((await answer(run.run, 'end', true)).status).toBe(404)
    const answers = await Promise.all([true, true, false, true, false].map((yes) => answer(run.run, 'start', yes)))
    const first = await said(run)
    expect(answers.map((a) => a.status).sort()).toEqual(first ? [200, 200, 200, 409, 409] : [200, 200, 409, 409, 409])
    expect(await failure(await answer(run.run, 'start', !first))).toMatchObject([409, { code: 'check-answered' }])
    expect(await said(run)).toBe(first)
    expect(await open()).toEqual([])
  })

  it('is evidence: the answer has its link, and stands in the run', async () => {
    const run = await startRun(w, token)
    await said(run, 'random')
    expect((await answer(run.run, 'random', false)).status).toBe(200)
    const links = (await w.db.select().from(chain)).filter((l) => l.body.checks?.['run_id'] === run.run)
    expect(links.map((l) => l.kind)).toEqual(['added', 'changed'])
    expect(links[1]?.body).toMatchObject({
      checks: { moment: 'random', same_person: false, answered_by: w.manager.id },
    })
    const seen = await w.app.request(`/api/manage/runs/${run.run}`, { headers: boss })
    const at = new Date(w.clock.ms).toISOString()
    expect(runDetailSchema.parse(await seen.json()).identity).toEqual({
      signedInBy: 'pin',
      device: null,
      signature: null,
      checks: [{ moment: 'random', askedAt: at, samePerson: false, answeredBy: '管理员', answeredAt: at }],
    })
    expect((await auditDatabase(w.db)).findings).toEqual([])
  })

  it('waits while the device asks, and anew when it asks again', async () => {
    const run = await startRun(w, token)
    await said(run)
    w.clock.ms += OPEN_MS - 1
    expect(await open()).toHaveLength(1)
    w.clock.ms += 1
    expect(await open()).toEqual([])
    expect(await failure(await answer(run.run, 'start', true))).toMatchObject([409, { code: 'check-lapsed' }])
    expect(await said(run)).toBeNull()
    expect(await open()).toMatchObject([{ run: run.run, askedAt: new Date(w.clock.ms).toISOString() }])
    for (let n = 0; n < 20; n++) {
      w.clock.ms += 2_000
      await said(run)
      expect(await open()).toMatchObject([{ run: run.run, askedAt: new Date(w.clock.ms).toISOString() }])
    }
    expect((await answer(run.run, 'start', true)).status).toBe(200)
    expect(await said(run)).toBe(true)
  })

  it('gives way to what the same headset asks later', async () => {
    const run = await startRun(w, token)
    await said(run, 'random')
    w.clock.ms += 3_000
    await said(run, 'end')
    expect((await open()).filter((c) => c.run === run.run)).toMatchObject([{ moment: 'end' }])
    w.clock.ms += OPEN_MS
  })

  it('is asked by nobody but the holder of the ticket, and not of a run that is closed', async () => {
    const [run, second] = [await startRun(w, token), await startRun(w, token)]
    expect((await ask(run.run, second.ticket)).status).toBe(401)
    expect((await ask(run.run, '')).status).toBe(401)
    expect((await ask(run.run, run.ticket, 'never')).status).toBe(400)
    await said(run)
    await postJson(w.app, `/api/runs/${run.run}/abort`, { ticks: 9, why: 'left' }, bearer(run.ticket))
    expect(await open()).toEqual([])
    expect(await failure(await ask(run.run, run.ticket, 'end'))).toMatchObject([409, { code: 'run-closed' }])
    expect(await said(run)).toBeNull()
    const rows = await w.db.select().from(checks).where(eq(checks.runId, run.run))
    expect(rows).toHaveLength(1)
  })

  it('is asked by an enrolled device with its signed start, which tells of the run', async () => {
    const device = await fakeDevice()
    const id = await enrolFake(w, device, '头显 3')
    const { start } = fakeStart(w, id, { signedInBy: 'code' })
    const jws = await device.sign(SIGNED.start, JSON.stringify(start))
    const told = checkStateSchema.parse(await (await ask(start.run, jws, 'end')).json())
    expect(told.samePerson).toBeNull()
    expect(await open()).toMatchObject([{ run: start.run, moment: 'end', device: '头显 3' }])
    const seen = await w.app.request(`/api/manage/runs/${start.run}`, { headers: boss })
    expect(runDetailSchema.parse(await seen.json()).identity).toMatchObject({
      signedInBy: 'code',
      device: { id, name: '头显 3', withdrawnAt: null },
    })
  })
})
