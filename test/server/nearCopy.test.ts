import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { headPath } from '../../src/record/headPath'
import { toWire } from '../../src/record/quantise'
import { motionPaths } from '../../src/server/db/schema'
import { removeOldRecordings } from '../../src/server/maintenance'
import { keepPath, nearCopyFlag } from '../../src/server/verify/nearCopy'
import { humanMotion } from '../record/humanMotion'
import { ANY_CORE, fakeRun, handInForm, putForm } from './fakeRun'
import { BACKENDS, type World, bearer, createWorld, signIn, startRun } from './harness'

const pathOf = (seed: number): number[] => headPath(humanMotion(3 * 3600, 'calm', seed).map((s) => toWire(s)))
const [one, other] = [pathOf(1), pathOf(2)]

describe.each(BACKENDS)('a motion that was handed in before, on %s', (backend) => {
  let w: World
  beforeAll(async () => {
    w = await createWorld(backend)
  }, 120_000)
  afterAll(() => w.close())

  const begun = async (trainee = 0) => {
    const { run } = await startRun(w, await signIn(w, w.trainees[trainee]))
    return { tenantId: w.tenant, id: run, scene: 'yard', mode: 'vr' as const }
  }

  it('is flagged with the run that it is like, whoever that was, and nothing else is', async () => {
    const first = await begun(0)
    expect(await nearCopyFlag(w.db, first, one)).toBeNull()
    await keepPath(w.db, first, one)
    await keepPath(w.db, await begun(0), other)
    // its own path of an earlier judgement is no other run's
    expect(await nearCopyFlag(w.db, first, one)).toBeNull()
    const second = await begun(1)
    expect(await nearCopyFlag(w.db, second, one)).toBe(`near-copy:100:${first.id}`)
    expect(await nearCopyFlag(w.db, second, pathOf(3))).toBeNull()
    // runs compare within a scene, a mode and an employer
    expect(await nearCopyFlag(w.db, { ...second, scene: 'mine' }, one)).toBeNull()
    expect(await nearCopyFlag(w.db, { ...second, mode: 'desktop' }, one)).toBeNull()
    expect(await nearCopyFlag(w.db, { ...second, tenantId: first.id }, one)).toBeNull()
  })

  it('is forgotten with its recording', async () => {
    const [trainee = ''] = w.trainees
    const started = await startRun(w, await signIn(w, trainee))
    const run = fakeRun(started, { trainee, site: w.site.id, core: ANY_CORE })
    const form = await putForm(handInForm(run), bearer(started.ticket))
    expect((await w.app.request(`/api/runs/${started.run}/completion`, form)).status).toBe(200)
    const old = { tenantId: w.tenant, id: started.run, scene: 'yard', mode: 'vr' as const }
    await keepPath(w.db, old, one)
    await removeOldRecordings(w.db, new Date(w.clock.ms + 1097 * 24 * 3600_000))
    expect(await w.db.select().from(motionPaths).where(eq(motionPaths.runId, old.id))).toEqual([])
  })
})
