import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import pino, { type DestinationStream } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Completion } from '../../src/api/completion'
import type { StoredStatement } from '../../src/api/xapi'
import { statementOf } from '../../src/report/statement'
import { storeStatement } from '../../src/server/xapi/store'
import { type RunDetail, runDetailSchema } from '../../src/api/manage'
import { sha256Hex } from '../../src/base/hash'
import type { RunStart } from '../../src/record/types'
import { verifications } from '../../src/server/db/schema'
import { newId } from '../../src/server/db/ids'
import { finishTask, only } from '../../src/server/verify/finish'
import { judgement } from '../../src/server/verify/judge'
import { LEASE_MS, dropLeases, readTask, requeueForCore, takeTask } from '../../src/server/verify/queue'
import { type CoreShelf, openShelf } from '../../src/server/verify/shelf'
import { type Verifier, startVerifier } from '../../src/server/verify/verifier'
import { fakeCore, release } from './fakeCore'
import { type FakeRun, fakeRun, handInForm, putForm } from './fakeRun'
import { BACKENDS, type World, bearer, createWorld, managerCookie, signIn, startRun } from './harness'

/** A completion of no run; the id of its statement follows from the run alone. */
const SOME: Completion = fakeRun(
  { run: '', seed: '', attempt: 1, assignment: '', startedAt: '2026-03-02T08:00:00Z', ticket: '' },
  { trainee: '', site: '', core: '' },
).completion
const OLD = fakeCore('core N')
const NEW = fakeCore('core N+1', 1)
const UNKNOWN = fakeCore('core of nobody')

describe.each(BACKENDS)('re-runs on %s', (backend) => {
  let w: World
  let dir: string
  let shelf: CoreShelf
  let verifier: Verifier | null = null
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'muster-cores-'))
    release(join(dir, 'release'), OLD)
    shelf = await openShelf(join(dir, 'data'), join(dir, 'release'))
    w = await createWorld(backend, new Set([OLD.id, NEW.id, UNKNOWN.id]))
  }, 120_000)
  afterEach(async () => {
    await verifier?.stop()
    verifier = null
  })
  afterAll(async () => {
    await w.close()
    rmSync(dir, { recursive: true, force: true })
  })

  const begin = (lanes = 2, log?: DestinationStream): Verifier => {
    verifier = startVerifier({
      db: w.db,
      shelf,
      log: log ? pino({}, log) : pino({ level: 'silent' }),
      now: () => w.clock.ms,
      lanes,
      hasRoom: () => w.room,
    })
    return verifier
  }
  interface Changes {
    core?: string
    start?: Partial<RunStart>
    play?: 'ok' | 'throw' | 'slow' | 'crash'
    alter?: (run: FakeRun) => void
    /** Between start and hand-in, by the server's clock. */
    tookMs?: number
    /** The motion; another one in each run where it is left out. */
    input?: string
  }
  /** A run handed in, and what the manager sees of it. */
  const handIn = async ({ core = OLD.id, start, play, alter, tookMs = 61_000, input }: Changes = {}) => {
    const token = await signIn(w)
    const started = await startRun(w, token, core)
    w.clock.ms += tookMs
    const run = fakeRun(
      started,
      { trainee: w.trainees[0] as string, site: w.site.id, core },
      { ...(start ? { start } : {}), ...(play ? { play } : {}), ...(input ? { input } : {}) },
    )
    alter?.(run)
    run.completion.recordingDigest = sha256Hex(run.recording)
    const answer = await w.app.request(
      `/api/runs/${started.run}/completion`,
      await putForm(handInForm(run), bearer(token)),
    )
    expect(answer.status).toBe(200)
    return started.run
  }
  const seen = async (run: string): Promise<RunDetail> => {
    const cookie = await managerCookie(w, w.manager.email)
    return runDetailSchema.parse(await (await w.app.request(`/api/manage/runs/${run}`, { headers: cookie })).json())
  }
  const judged = async (changes: Changes = {}) => {
    const run = await handIn(changes)
    const v = verifier ?? begin()
    v.wake()
    await v.idle()
    return seen(run)
  }

  it('verifies an honest run and keeps what happened in it', async () => {
    const detail = await judged()
    expect(detail.run.verification).toMatchObject({ status: 'verified', code: null, why: '3600 ticks' })
    expect(detail.events).toEqual([{ type: 'ended', how: 'signed-off', tick: 3600, at: { x: 0, y: 1.6, z: 0 } }])
    expect(detail.flags).toEqual([])
  })

  it.each([
    ['trainee', { start: { trainee: '00000000-0000-4000-8000-000000000001' } }],
    ['seed', { start: { seed: '0'.repeat(32) } }],
    ['attempt', { start: { attempt: 99 } }],
    ['assignment', { start: { assignment: '00000000-0000-4000-8000-000000000002' } }],
    ['scene', { start: { scene: 'another' } }],
    ['mode', { start: { mode: 'vr' as const } }],
    ['practice', { start: { practice: true } }],
    ['core', { start: { core: NEW.id } }],
    [
      'seed',
      {
        alter: (r: FakeRun) => {
          r.completion.seed = '1'.repeat(32)
        },
      },
    ],
    [
      'verdict',
      {
        alter: (r: FakeRun) => {
          r.completion.verdict.score = 99
        },
      },
    ],
    [
      'claim',
      {
        alter: (r: FakeRun) => {
          r.completion.credited.minutes = 60
        },
      },
    ],
    [
      'claim',
      {
        alter: (r: FakeRun) => {
          r.completion.inputDigest = sha256Hex(`other ${r.start.run}`)
        },
      },
    ],
    [
      'claim',
      {
        alter: (r: FakeRun) => {
          r.completion.site = '00000000-0000-4000-8000-000000000003'
        },
      },
    ],
  ])('refutes a changed %s, with this reason (%#)', async (code, changes) => {
    const detail = await judged(changes)
    expect(detail.run.verification).toMatchObject({ status: 'refuted', code })
    expect(detail.run.verification?.why).toMatch(/\S/)
  })

  /** What xAPI says of a run. */
  const said = async (run: string) => {
    const cookie = await managerCookie(w, w.manager.email)
    const answer = await w.app.request(`/xapi/statements?registration=${run}`, { headers: cookie })
    return ((await answer.json()) as { statements: StoredStatement[] }).statements
  }

  it('makes one statement of a verified run, about the trainee who started it', async () => {
    const { run } = await judged()
    const [one, ...more] = await said(run.run)
    expect(more).toEqual([])
    expect(one).toMatchObject({
      id: statementOf(w.tenant, { ...SOME, run: run.run }).id,
      actor: { account: { name: w.trainees[0] } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      authority: { account: { name: 'muster' } },
    })
  })

  it('makes none of a run that says it was somebody else’s, or that cannot be run again', async () => {
    const other = w.trainees[1] as string
    const alter = (r: FakeRun) => {
      r.completion.trainee = other
    }
    const refuted = await judged({ alter })
    expect(refuted.run.verification).toMatchObject({ status: 'refuted', code: 'trainee' })
    expect(await said(refuted.run.run)).toEqual([])
    expect(await said((await judged({ core: UNKNOWN.id })).run.run)).toEqual([])
  })

  it('makes it under another id, and logs it, where another system has taken the one that follows from the run', async () => {
    const run = await handIn()
    const { id } = statementOf(w.tenant, { ...SOME, run })
    const actor = { mbox: 'mailto:a@example.com' }
    const squatter = { id, actor, verb: { id: 'http://example.com/did' }, object: { id: 'http://example.com/a' } }
    await storeStatement(w.db, { tenant: w.tenant, statement: squatter, authority: actor, at: new Date(w.clock.ms) })
    const lines: string[] = []
    const v = begin(1, { write: (line) => void lines.push(line) })
    await v.idle()
    expect((await seen(run)).run.verification?.status).toBe('verified')
    const [one, ...more] = await said(run)
    expect(more).toEqual([])
    expect(one?.id).not.toBe(id)
    expect(one?.authority).toMatchObject({ account: { name: 'muster' } })
    expect(lines.join('')).toContain(`"taken":"${id}"`)
  })

  it('verifies the true one of two runs with the same motion, also when the false one came first', async () => {
    const someone = '00000000-0000-4000-8000-000000000001'
    const copy = await judged({ input: 'stolen', start: { trainee: someone } })
    expect(copy.run.verification).toMatchObject({ status: 'refuted', code: 'trainee' })
    expect((await judged({ input: 'stolen' })).run.verification?.status).toBe('verified')
    const late = await judged({ input: 'stolen', start: { trainee: someone } })
    expect(late.run.verification).toMatchObject({ status: 'refuted', code: 'trainee' })
  })

  it('refutes the motion of a run that is verified already, and names that one', async () => {
    const first = await judged({ input: 'twice' })
    const second = await judged({ input: 'twice' })
    expect(first.run.verification?.status).toBe('verified')
    expect(second.run.verification).toMatchObject({ status: 'refuted', code: 'same-input' })
    expect(second.run.verification?.why).toContain(first.run.run)
    expect(second.recordingBytes).toBeGreaterThan(0)
  })

  it('verifies one of two runs with the same motion that are judged at the same moment', async () => {
    for (let n = 0; n < 5; n++) {
      const both = [await handIn({ input: `race ${n}` }), await handIn({ input: `race ${n}` })]
      const lanes = [newId(), newId()]
      const done = await Promise.all(
        lanes.map(async (owner) => {
          let task = await takeTask(w.db, owner, new Date(w.clock.ms))
          while (!task) task = await takeTask(w.db, owner, new Date(w.clock.ms))
          const file = await readTask(w.db, task)
          return finishTask(
            w.db,
            task,
            owner,
            file,
            only(judgement('verified', null, 'as claimed')),
            new Date(w.clock.ms),
          )
        }),
      )
      expect(done.map((d) => d?.judgement.status).sort()).toEqual(['refuted', 'verified'])
      const states = await Promise.all(both.map(async (run) => (await seen(run)).run.verification?.status))
      expect(states.sort()).toEqual(['refuted', 'verified'])
    }
  })

  it('cannot verify what cannot be read', async () => {
    const detail = await judged({
      alter: (r) => {
        r.recording = r.recording.slice(0, 100)
      },
    })
    expect(detail.run.verification).toMatchObject({ status: 'unverifiable', code: 'unreadable' })
  })

  it('flags a run that went faster than time, and refutes nothing for it', async () => {
    expect((await judged({ tookMs: 61_000 })).flags).toEqual([])
    const fast = await judged({ tookMs: 20_000 })
    expect(fast.flags).toEqual(['faster-than-time'])
    expect(fast.run.verification?.status).toBe('verified')
  })

  it('waits for a core that it does not have, and runs an old run in its old core after the new one shipped', async () => {
    const early = await judged({ core: NEW.id })
    expect(early.run.verification).toMatchObject({ status: 'unverifiable', code: 'unknown-core' })
    await verifier?.stop()
    const old = await handIn()
    release(join(dir, 'release'), NEW)
    shelf = await openShelf(join(dir, 'data'), join(dir, 'release'))
    await requeueForCore(w.db, NEW.id, new Date(w.clock.ms))
    await begin().idle()
    expect((await seen(old)).run.verification?.status).toBe('verified')
    expect((await seen(early.run.run)).run.verification).toMatchObject({ status: 'refuted', code: 'verdict' })
  })

  it('takes the release’s core up again when the kept copy is damaged or gone', async () => {
    const { id } = JSON.parse(readFileSync(join(dir, 'release/current.json'), 'utf8')) as { id: string }
    const kept = join(dir, 'data/cores', `${id}.js`)
    const whole = readFileSync(kept, 'utf8')
    writeFileSync(kept, whole.slice(0, 100))
    expect((await Promise.all([shelf.find(id), shelf.find(id)])).map((r) => r.ok)).toEqual([true, true])
    expect(readFileSync(kept, 'utf8')).toBe(whole)
    writeFileSync(kept, '')
    await openShelf(join(dir, 'data'), join(dir, 'release'))
    expect(readFileSync(kept, 'utf8')).toBe(whole)
  })

  it('knows the scenes and roles of its cores from themselves, and of no others', async () => {
    expect(await shelf.scenes(OLD.id)).toEqual({
      ok: true,
      value: [{ id: 'chemical-unloading', roles: ['worker', 'team-leader'] }],
    })
    expect(await shelf.scenes(UNKNOWN.id)).toMatchObject({ ok: false, error: { code: 'unknown-core' } })
  })

  it('never loads a core whose bytes are not its name, or that lies elsewhere', async () => {
    writeFileSync(join(dir, 'data/cores', `${UNKNOWN.id}.js`), `${UNKNOWN.text}\n// changed`)
    const changed = await judged({ core: UNKNOWN.id })
    expect(changed.run.verification).toMatchObject({ status: 'unverifiable', code: 'unknown-core' })
    rmSync(join(dir, 'data/cores', `${UNKNOWN.id}.js`))
    writeFileSync(join(dir, 'release', `${UNKNOWN.id}.js`), UNKNOWN.text)
    expect((await judged({ core: UNKNOWN.id })).run.verification?.code).toBe('unknown-core')
    expect((await shelf.find('../../etc/passwd')).ok).toBe(false)
    const kept = readFileSync(join(dir, 'data/cores', `${OLD.id}.js`), 'utf8')
    expect(sha256Hex(kept)).toBe(OLD.id)
  })

  it.each(['throw', 'crash'] as const)(
    'gives up on a run whose re-run keeps failing (%s), and goes on with others',
    async (play) => {
      const bad = await handIn({ play })
      const v = begin(1)
      for (let n = 0; n < 3; n++) {
        await v.idle()
        w.clock.ms += 20_000
        v.wake()
      }
      const good = await judged()
      expect((await seen(bad)).run.verification).toMatchObject({ status: 'unverifiable', code: 'gave-up' })
      expect(good.run.verification?.status).toBe('verified')
    },
  )

  it('puts back what is under way when it stops', async () => {
    const run = await handIn({ play: 'slow' })
    const v = begin()
    await expect.poll(async () => (await seen(run)).run.verification?.status).toBe('running')
    await v.stop()
    verifier = null
    expect((await seen(run)).run.verification?.status).toBe('pending')
    const [row] = await w.db.select().from(verifications).where(eq(verifications.runId, run))
    expect(row).toMatchObject({ tries: 0, leaseOwner: null })
    await dropLeases(w.db)
    await begin().idle()
    expect((await seen(run)).run.verification?.status).toBe('verified')
  })

  it('gives each run to one taker, and takes up what a dead one had when its lease has run out', async () => {
    for (let n = 0; n < 4; n++) await handIn()
    const takers = Array.from({ length: 8 }, () => newId())
    const at = () => new Date(w.clock.ms)
    const taken = await Promise.all(takers.map((owner) => takeTask(w.db, owner, at())))
    let got = taken.filter((t) => t !== null)
    // Under SKIP LOCKED takers that meet may come away empty-handed; the rest is there for the next look.
    while (got.length < 4) {
      const more = await takeTask(w.db, newId(), at())
      if (!more) break
      got = [...got, more]
    }
    expect(new Set(got.map((t) => t.run)).size).toBe(4)
    expect(got).toHaveLength(4)
    expect(await takeTask(w.db, newId(), at())).toBeNull()
    w.clock.ms += LEASE_MS + 1
    await begin().idle()
    for (const t of got) expect((await seen(t.run)).run.verification?.status).toBe('verified')
  })
})
