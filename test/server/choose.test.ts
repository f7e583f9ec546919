import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choicesSchema, historySchema, runListSchema } from '../../src/api/manage'
import { runs, verifications } from '../../src/server/db/schema'
import { ANY_CORE, fakeRun, handInForm, putForm } from './fakeRun'
import { BACKENDS, type World, bearer, createWorld, enrol, managerCookie, postJson, signIn, startRun } from './harness'

const DAY = 24 * 3600_000

describe.each(BACKENDS)('choosing runs on %s', (backend) => {
  let w: World
  let cookie: Record<string, string>
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    w = await createWorld(backend)
    const at = w.clock.ms
    const begin = async (n: number) => {
      const token = await signIn(w, w.trainees[n] as string)
      return { token, started: await startRun(w, token) }
    }
    const done = async (name: string, n: number, score: number, status: string, practice = false) => {
      const { token, started } = await begin(n)
      const who = { trainee: w.trainees[n] as string, site: w.site.id, core: ANY_CORE }
      const run = fakeRun(started, who, { score })
      expect(
        (await w.app.request(`/api/runs/${started.run}/completion`, await putForm(handInForm(run), bearer(token))))
          .status,
      ).toBe(200)
      await w.db
        .update(runs)
        .set({ practice })
        .where(and(eq(runs.tenantId, w.tenant), eq(runs.id, started.run)))
      await w.db
        .update(verifications)
        .set({ status: status as 'verified' })
        .where(and(eq(verifications.tenantId, w.tenant), eq(verifications.runId, started.run)))
      ids[name] = started.run
    }
    await done('old', 0, 90, 'verified')
    w.clock.ms = at + 10 * DAY
    await done('passed', 0, 85, 'verified')
    await done('failed', 0, 40, 'verified')
    await done('refuted', 0, 99, 'refuted')
    await done('waiting', 0, 99, 'running')
    await done('practice', 0, 70, 'verified', true)
    ids.open = (await begin(0)).started.run
    const broken = await begin(0)
    ids.aborted = broken.started.run
    await postJson(w.app, `/api/runs/${ids.aborted}/abort`, { ticks: 5, why: 'left' }, bearer(broken.token))
    ids.other = (await begin(1)).started.run
    cookie = await managerCookie(w, w.manager.email)
  }, 180_000)
  afterAll(() => w.close())

  const get = async (path: string, headers = cookie): Promise<unknown> =>
    (await w.app.request(`/api/manage/${path}`, { headers })).json()
  const chosen = async (query: string): Promise<string[]> => {
    const { runs } = runListSchema.parse(await get(`runs?limit=200&${query}`))
    const names = Object.entries(ids)
    return runs.map((r) => names.find(([, id]) => id === r.run)?.[0] ?? r.run).sort()
  }

  it('by result', async () => {
    expect(await chosen('outcome=passed')).toEqual(['old', 'passed', 'refuted', 'waiting'])
    expect(await chosen('outcome=failed')).toEqual(['failed'])
    expect(await chosen('outcome=practice')).toEqual(['practice'])
    expect(await chosen('outcome=open')).toEqual(['open', 'other'])
    expect(await chosen('outcome=aborted')).toEqual(['aborted'])
  })
  it('by verification, time, person and several at once', async () => {
    expect(await chosen('verification=refuted')).toEqual(['refuted'])
    expect(await chosen('verification=waiting')).toEqual(['waiting'])
    const from = new Date(w.clock.ms - DAY).toISOString()
    expect(await chosen(`verification=verified&from=${from}`)).toEqual(['failed', 'passed', 'practice'])
    expect(await chosen(`to=${from}`)).toEqual(['old'])
    expect(await chosen(`trainee=${w.trainees[1]}`)).toEqual(['other'])
    expect(await chosen(`trainee=${w.trainees[1]}&outcome=passed`)).toEqual([])
    for (const bad of ['outcome=nice', 'verification=1', 'from=yesterday', 'trainee=x'])
      expect((await w.app.request(`/api/manage/runs?${bad}`, { headers: cookie })).status, bad).toBe(400)
  })
  it('tells by what one can choose, of the own tenant alone', async () => {
    const choices = choicesSchema.parse(await get('choices'))
    expect(choices.trainees.map((t) => t.id).sort()).toEqual([...w.trainees].sort())
    expect(choices.scenes).toHaveLength(1)
    const other = await enrol(w.db, new Date(w.clock.ms), 'choose@example.com')
    const theirs = await managerCookie(w, other.manager.email)
    expect(choicesSchema.parse(await get('choices', theirs)).scenes).toEqual([])
    expect((await w.app.request(`/api/manage/people/${w.trainees[0]}`, { headers: theirs })).status).toBe(404)
  })
  it('sums up what a person has done: only verified tests count', async () => {
    const history = historySchema.parse(await get(`people/${w.trainees[0]}`))
    const minutes = history.lines[0]?.minutes ?? 0
    expect(history.lines).toEqual([
      expect.objectContaining({ started: 8, handedIn: 6, tests: 5, verified: 3, passed: 2, best: 90 }),
    ])
    const one = runListSchema.parse(await get('runs?verification=verified&outcome=failed')).runs[0]?.minutes ?? 0
    expect(minutes).toBeCloseTo(3 * one, 5)
    for (const nobody of ['x', '00000000-0000-4000-8000-000000000000'])
      expect((await w.app.request(`/api/manage/people/${nobody}`, { headers: cookie })).status).toBe(404)
  })
})
