import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiptSchema } from '../../src/api/completion'
import { runDetailSchema, runListSchema } from '../../src/api/manage'
import { siteSchema } from '../../src/api/site'
import { deriveSeed } from '../../src/base/hash'
import { people, runs } from '../../src/server/db/schema'
import { takeSiteTry, takeTry } from '../../src/server/identity/attempts'
import { hashSecret } from '../../src/server/identity/secret'
import { removeOldRecordings } from '../../src/server/maintenance'
import { addCredential } from '../../src/server/identity/enrol'
import { type FakeRun, ANY_CORE, fakeRun, handInForm, putForm } from './fakeRun'
import {
  BACKENDS,
  PASSWORD,
  PIN,
  type World,
  bearer,
  createWorld,
  enrol,
  managerCookie,
  postJson,
  signIn,
  startRun,
} from './harness'
import { INSTALL_HINT, findPostgres } from './postgres'

it('has a PostgreSQL to test on', () => {
  if (!findPostgres() && !process.env['CI']) return console.warn(INSTALL_HINT)
  expect(findPostgres(), INSTALL_HINT).not.toBeNull()
})

const MIN = 60_000

describe.each(BACKENDS)('the server on %s', (backend) => {
  let w: World
  beforeAll(async () => {
    w = await createWorld(backend)
  }, 120_000)
  afterAll(() => w.close())

  const trainee = (n = 0): string => w.trainees[n] as string
  const handIn = async (run: FakeRun, token: string, id = run.start.run) =>
    w.app.request(`/api/runs/${id}/completion`, await putForm(handInForm(run), bearer(token)))
  const prepare = async (changes: Parameters<typeof fakeRun>[2] = {}, n = 0) => {
    const token = await signIn(w, trainee(n))
    const started = await startRun(w, token)
    return { token, started, run: fakeRun(started, { trainee: trainee(n), site: w.site.id, core: ANY_CORE }, changes) }
  }

  it('tells who may sign in at a training address, and no more of them than name and card', async () => {
    const answer = await w.app.request(`/api/site/${w.site.code}`)
    const body: unknown = await answer.json()
    const site = siteSchema.parse(body)
    expect(site.trainees.map((t) => t.name)).toEqual(['学员甲', '学员乙'])
    expect(site.retentionDays).toBe(1096)
    expect(JSON.stringify(body)).not.toContain('scrypt')
    expect((await w.app.request('/api/site/nosuchcodenosuchcode')).status).toBe(404)
    expect((await w.app.request('/api/site/%00')).status).toBe(404)
  })

  it('locks a card after five wrong PINs for a quarter of an hour, also for the right PIN', async () => {
    const at = (pin: string) => postJson(w.app, `/api/site/${w.site.code}/sign-in`, { trainee: trainee(), pin })
    for (let left = 4; left >= 0; left--) {
      const answer = await at('000000')
      expect(answer.status).toBe(401)
      const told: unknown = await answer.json()
      expect(told).toMatchObject({ code: 'wrong-pin', left })
      expect(JSON.stringify(told)).not.toMatch(/\b0 more|1 more tries/)
    }
    const locked = await at(PIN)
    expect(locked.status).toBe(429)
    expect(await locked.json()).toMatchObject({ code: 'locked', retryAfterS: 900 })
    expect(locked.headers.get('retry-after')).toBe('900')
    w.clock.ms += 15 * MIN - 1
    expect((await at(PIN)).status).toBe(429)
    w.clock.ms += 1
    expect((await at(PIN)).status).toBe(200)
    expect(await (await at('000000')).json()).toMatchObject({ left: 4 })
    expect((await at(PIN)).status).toBe(200)
  })

  it('gives a hundred guesses at once five tries between them', async () => {
    const other = await enrol(w.db, new Date(w.clock.ms), 'race@example.com')
    const guess = () =>
      postJson(w.app, `/api/site/${other.site.code}/sign-in`, { trainee: other.trainees[0], pin: '000000' })
    const answers = await Promise.all(Array.from({ length: 20 }, guess))
    expect(answers.filter((a) => a.status === 401)).toHaveLength(5)
    expect(answers.filter((a) => a.status === 429)).toHaveLength(15)
  })

  it('stops one PIN being tried on everybody at a site', async () => {
    const crew = Array.from({ length: 41 }, (_, n) => `学员${n + 1}`)
    const other = await enrol(w.db, new Date(w.clock.ms), 'spray@example.com', crew)
    const statuses: number[] = []
    for (const trainee of other.trainees)
      statuses.push((await postJson(w.app, `/api/site/${other.site.code}/sign-in`, { trainee, pin: '000000' })).status)
    expect(statuses.filter((s) => s === 401)).toHaveLength(40)
    expect(statuses.at(-1)).toBe(429)
    const right = () =>
      postJson(w.app, `/api/site/${other.site.code}/sign-in`, { trainee: other.trainees[0], pin: PIN })
    expect((await right()).status).toBe(429)
    w.clock.ms += 15 * MIN
    expect((await right()).status).toBe(200)
  })

  it('does not lock a site for people who are made up', async () => {
    const other = await enrol(w.db, new Date(w.clock.ms), 'made-up@example.com')
    const at = (trainee: string) => postJson(w.app, `/api/site/${other.site.code}/sign-in`, { trainee, pin: PIN })
    for (let n = 0; n < 41; n++) {
      const answer = await at(randomUUID())
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'unknown-trainee' }])
    }
    expect((await at(trainee())).status).toBe(401)
    expect((await at(other.trainees[0] as string)).status).toBe(200)
  })

  it('counts attempts without gaps when several runs start at once, and derives each seed', async () => {
    const token = await signIn(w, trainee(1))
    const started = await Promise.all(Array.from({ length: 5 }, () => startRun(w, token)))
    expect(started.map((s) => s.attempt).sort()).toEqual([1, 2, 3, 4, 5])
    expect(new Set(started.map((s) => s.assignment)).size).toBe(1)
    for (const s of started) expect(s.seed).toBe(deriveSeed(s.assignment, trainee(1), s.attempt))
  })

  it('does not start a run without a sign-in, after it expired, with a core of somebody else, or in no scene of it', async () => {
    const asked = {
      scene: 'chemical-unloading',
      role: 'worker',
      mode: 'vr',
      language: 'en',
      practice: true,
      core: ANY_CORE,
    }
    expect((await postJson(w.app, '/api/runs', asked)).status).toBe(401)
    expect((await postJson(w.app, '/api/runs', asked, bearer('x'.repeat(64)))).status).toBe(401)
    const token = await signIn(w)
    const strange = await postJson(w.app, '/api/runs', { ...asked, core: 'f'.repeat(64) }, bearer(token))
    expect([strange.status, await strange.json()]).toMatchObject([409, { code: 'unknown-core' }])
    const refusal = async (changes: object) => {
      const answer = await postJson(w.app, '/api/runs', { ...asked, ...changes }, bearer(token))
      return [answer.status, await answer.json()]
    }
    expect(await refusal({ scene: 'moon' })).toMatchObject([422, { code: 'unknown-scene' }])
    const king = await refusal({ role: 'king' })
    expect(king).toMatchObject([422, { code: 'unknown-role', message: expect.stringContaining('worker, team-leader') }])
    w.clock.ms += 12 * 60 * MIN
    expect((await postJson(w.app, '/api/runs', asked, bearer(token))).status).toBe(401)
  })

  it('takes a run once however often it is sent, with its ticket days after the sign-in expired', async () => {
    const { started, run } = await prepare()
    w.clock.ms += 5 * 24 * 60 * MIN
    const queued = w.queued
    const first = await handIn(run, started.ticket)
    expect(first.status).toBe(200)
    const receipt = receiptSchema.parse(await first.json())
    expect(receipt.receipt).toMatchObject({ run: started.run, recordingDigest: run.completion.recordingDigest })
    expect(receipt.verification.status).toBe('pending')
    expect(w.queued).toBe(queued + 1)
    w.clock.ms += MIN
    const again = await Promise.all([1, 2, 3].map(() => handIn(run, started.ticket)))
    for (const answer of again) expect(await answer.json()).toEqual(receipt)
    const cookie = await managerCookie(w, w.manager.email)
    const sent = await w.app.request(`/xapi/statements?registration=${started.run}`, { headers: cookie })
    expect(await sent.json(), 'no statement before the re-run').toEqual({ statements: [], more: '' })
  })

  it('takes a run once when it is sent twice at the same moment', async () => {
    const { token, run } = await prepare()
    const answers = await Promise.all([handIn(run, token), handIn(run, token), handIn(run, token)])
    const bodies = await Promise.all(answers.map((a) => a.json()))
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200])
    expect(bodies[1]).toEqual(bodies[0])
  })

  it('refuses other content for a run that it has', async () => {
    const { token, started, run } = await prepare()
    expect((await handIn(run, token)).status).toBe(200)
    const better = fakeRun(
      started,
      { trainee: trainee(), site: w.site.id, core: ANY_CORE },
      { score: 100, input: 'other' },
    )
    const answer = await handIn(better, token)
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'other-bytes' }])
  })

  it('takes the motion of another run and keeps its recording: the re-run says which of the two is true', async () => {
    const { run: first, token } = await prepare({ input: `copied ${backend}` }, 1)
    expect((await handIn(first, token)).status).toBe(200)
    const second = await prepare({ input: `copied ${backend}` })
    const answer = await handIn(second.run, second.token)
    expect(answer.status).toBe(200)
    expect(receiptSchema.parse(await answer.json()).verification.status).toBe('pending')
    const cookie = await managerCookie(w, w.manager.email)
    const kept = await w.app.request(`/api/manage/runs/${second.started.run}/recording`, { headers: cookie })
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(second.run.recording)
  })

  it('takes a run that release 0.1.0 had refused, when it is sent again', async () => {
    const { token, started, run } = await prepare()
    await w.db.update(runs).set({ status: 'refused', note: 'same-input:x' }).where(eq(runs.id, started.run))
    const cookie = await managerCookie(w, w.manager.email)
    const shown = async () =>
      runDetailSchema.parse(await (await w.app.request(`/api/manage/runs/${started.run}`, { headers: cookie })).json())
        .run
    expect(await shown()).toMatchObject({ status: 'refused', note: 'same-input:x' })
    expect((await handIn(run, token)).status).toBe(200)
    expect(await shown()).toMatchObject({ status: 'completed', note: null, verification: { status: 'pending' } })
  })

  it('refuses a recording that is not the one of the completion, or of another run', async () => {
    const { token, run, started } = await prepare()
    const flipped = run.recording.slice()
    flipped[20] = (flipped[20] as number) ^ 1
    const answer = await handIn({ ...run, recording: flipped }, token)
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'recording-digest' }])
    const second = await startRun(w, token)
    const crossed = await handIn(run, token, second.run)
    expect([crossed.status, await crossed.json()]).toMatchObject([422, { code: 'other-run' }])
    expect((await handIn(run, second.ticket)).status).toBe(401)
    const stranger = await signIn(w, trainee(1))
    expect((await handIn(run, stranger)).status).toBe(401)
    expect((await handIn(run, started.ticket)).status).toBe(200)
  })

  it('stores nothing on a full disk, says so, and takes the run when there is room again', async () => {
    const { token, run } = await prepare()
    w.room = false
    const full = await handIn(run, token)
    expect([full.status, await full.json()]).toMatchObject([507, { code: 'server-full', retryAfterS: 60 }])
    expect((await w.app.request('/api/health')).status).toBe(200)
    w.room = true
    expect((await handIn(run, token)).status).toBe(200)
  })

  it('reports a run that was aborted, and takes it when it comes in whole after all', async () => {
    const { token, run, started } = await prepare()
    expect(
      (await postJson(w.app, `/api/runs/${started.run}/abort`, { ticks: 90, why: 'headset off' }, bearer(token)))
        .status,
    ).toBe(200)
    const cookie = await managerCookie(w, w.manager.email)
    const status = async () => {
      const answer = await w.app.request(`/api/manage/runs/${started.run}`, { headers: cookie })
      return runDetailSchema.parse(await answer.json()).run.status
    }
    expect(await status()).toBe('aborted')
    expect((await handIn(run, token)).status).toBe(200)
    expect(await status()).toBe('completed')
    await postJson(w.app, `/api/runs/${started.run}/abort`, { ticks: 1, why: 'late' }, bearer(token))
    expect(await status()).toBe('completed')
  })

  it('lists runs newest first in pages that stay stable while runs arrive', async () => {
    const cookie = await managerCookie(w, w.manager.email)
    const page = async (query: string) =>
      runListSchema.parse(await (await w.app.request(`/api/manage/runs?${query}`, { headers: cookie })).json())
    const all = await page('limit=200')
    expect(all.next).toBeNull()
    const ids = all.runs.map((r) => r.run)
    expect(ids).toEqual([...ids].sort().reverse())
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const part: Awaited<ReturnType<typeof page>> = await page(`limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...part.runs.map((r) => r.run))
      cursor = part.next
      await startRun(w, await signIn(w))
    }
    expect(seen).toEqual(ids)
    const mine = await page(`trainee=${trainee(1)}&limit=200`)
    expect(mine.runs.length).toBeGreaterThan(4)
    expect(new Set(mine.runs.map((r) => r.trainee.id))).toEqual(new Set([trainee(1)]))
    expect((await page('scene=no-such-scene')).runs).toEqual([])
    expect((await w.app.request('/api/manage/runs?limit=0', { headers: cookie })).status).toBe(400)
    expect((await w.app.request('/api/manage/runs?cursor=x', { headers: cookie })).status).toBe(400)
  })

  it('keeps tenants apart: another one’s manager finds nothing', async () => {
    const { token, run, started } = await prepare()
    await handIn(run, token)
    const other = await enrol(w.db, new Date(w.clock.ms), 'other@example.com')
    const mine = await managerCookie(w, w.manager.email)
    const theirs = await managerCookie(w, other.manager.email)
    for (const path of [
      `/api/manage/runs/${started.run}`,
      `/api/manage/runs/${started.run}/recording`,
      `/xapi/statements?statementId=${started.run}`,
    ]) {
      expect((await w.app.request(path, { headers: theirs })).status, path).toBe(404)
    }
    const list = await w.app.request('/api/manage/runs', { headers: theirs })
    expect(runListSchema.parse(await list.json()).runs).toEqual([])
    expect(await (await w.app.request('/xapi/statements', { headers: theirs })).json()).toEqual({
      statements: [],
      more: '',
    })
    const recording = await w.app.request(`/api/manage/runs/${started.run}/recording`, { headers: mine })
    expect(new Uint8Array(await recording.arrayBuffer())).toEqual(run.recording)
    const wrongSite = await postJson(w.app, `/api/site/${other.site.code}/sign-in`, { trainee: trainee(), pin: PIN })
    expect(wrongSite.status).toBe(401)
  })

  it('signs managers in with a cookie that scripts and other sites cannot use, and out again', async () => {
    const answer = await postJson(w.app, '/api/sign-in', {
      email: ` ${w.manager.email.toUpperCase()} `,
      password: PASSWORD,
    })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^muster-session=[\w-]{64}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const cookie = { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] as string }
    expect(await (await w.app.request('/api/me', { headers: cookie })).json()).toMatchObject({
      person: { email: w.manager.email },
    })
    const strange = await postJson(
      w.app,
      '/api/sign-out',
      {},
      { ...cookie, origin: 'http://evil.example', host: 'localhost' },
    )
    expect(strange.status).toBe(403)
    expect((await postJson(w.app, '/api/sign-out', {}, { ...cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await postJson(w.app, '/api/sign-out', {}, { ...cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    )
    expect((await w.app.request('/api/me', { headers: cookie })).status).toBe(401)
    const trainee = await signIn(w)
    expect((await w.app.request('/api/me', { headers: { cookie: `muster-session=${trainee}` } })).status).toBe(401)
  })

  it('locks a manager out after five wrong passwords', async () => {
    const other = await enrol(w.db, new Date(w.clock.ms), 'forgetful@example.com')
    const at = (password: string) => postJson(w.app, '/api/sign-in', { email: other.manager.email, password })
    for (let n = 0; n < 4; n++) expect((await at('no')).status).toBe(401)
    await at('no')
    expect((await at(PASSWORD)).status).toBe(429)
    expect((await postJson(w.app, '/api/sign-in', { email: 'nobody@example.com', password: 'x' })).status).toBe(401)
  })

  it('signs a manager of two employers in to the one whose password it is, at no cost at the other', async () => {
    const email = 'both@example.com'
    const one = await enrol(w.db, new Date(w.clock.ms), email)
    const two = await enrol(w.db, new Date(w.clock.ms), email)
    const other = { secretHash: await hashSecret('battery staple', { N: 2, r: 1, p: 1 }) }
    await w.db.update(people).set(other).where(eq(people.id, two.manager.id))
    const at = (password: string) => postJson(w.app, '/api/sign-in', { email, password })
    for (let n = 0; n < 6; n++)
      for (const [password, { tenant }] of [
        [PASSWORD, one],
        ['battery staple', two],
      ] as const)
        expect(await (await at(password)).json()).toMatchObject({ tenant: { id: tenant } })
    // A wrong one costs a try at both; the right one of a locked door looks like any wrong one.
    for (let n = 0; n < 5; n++) expect((await at('no')).status).toBe(401)
    const answers = [await at('no'), await at(PASSWORD), await at('battery staple')]
    expect(answers.map((a) => a.status)).toEqual([429, 429, 429])
  })

  it('forgets a lock and a count that a clock made which has been set back since', async () => {
    const ahead = new Date(w.clock.ms + 365 * 24 * 60 * MIN)
    const now = new Date(w.clock.ms)
    const other = await enrol(w.db, now, 'clock@example.com')
    const person = other.trainees[0] as string
    for (let n = 0; n < 5; n++) await takeTry(w.db, other.tenant, person, ahead)
    for (let n = 0; n < 40; n++) await takeSiteTry(w.db, other.tenant, other.site.id, ahead)
    expect((await takeTry(w.db, other.tenant, person, ahead)).may).toBe(false)
    expect(await takeTry(w.db, other.tenant, person, now)).toEqual({ may: true, left: 4 })
    expect(await takeSiteTry(w.db, other.tenant, other.site.id, now)).toEqual({ may: true, left: 39 })
    // Requests that overtake each other get no more tries.
    for (let n = 0; n < 4; n++) await takeTry(w.db, other.tenant, person, now)
    expect((await takeTry(w.db, other.tenant, person, new Date(now.getTime() - 5_000))).may).toBe(false)
  })

  it('removes recordings that are older than the employer keeps them; what they proved stays', async () => {
    const { token, run } = await prepare()
    expect((await handIn(run, token)).status).toBe(200)
    const day = 24 * 60 * MIN
    const recording = async () => {
      const cookie = await managerCookie(w, w.manager.email)
      return (await w.app.request(`/api/manage/runs/${run.start.run}/recording`, { headers: cookie })).status
    }
    await removeOldRecordings(w.db, new Date(w.clock.ms + 1096 * day - MIN))
    expect(await recording()).toBe(200)
    expect(await removeOldRecordings(w.db, new Date(w.clock.ms + 1096 * day + MIN))).toBeGreaterThan(0)
    expect(await recording()).toBe(404)
    const cookie = await managerCookie(w, w.manager.email)
    const kept = await w.app.request(`/api/manage/runs/${run.start.run}`, { headers: cookie })
    expect(runDetailSchema.parse(await kept.json())).toMatchObject({
      recordingBytes: 0,
      completion: { run: run.start.run },
    })
  })

  describe('xAPI', () => {
    const headers = async () => {
      const { key, secret } = await addCredential(w.db, w.tenant, 'other system', new Date(w.clock.ms))
      return {
        authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
        'x-experience-api-version': '2.0.0',
        'content-type': 'application/json',
      }
    }
    const statement = (n: number, more: object = {}) => ({
      id: `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`,
      actor: { mbox: 'mailto:a@example.com' },
      verb: { id: 'http://example.com/verbs/did' },
      object: { id: `http://example.com/activity/${n % 2}` },
      ...more,
    })
    const put = async (s: { id: string }, h: Record<string, string>) =>
      w.app.request(`/xapi/statements?statementId=${s.id}`, { method: 'PUT', body: JSON.stringify(s), headers: h })

    it('stores, gives back, tells a second sending from a conflict', async () => {
      const h = await headers()
      expect((await put(statement(1), h)).status).toBe(204)
      expect((await put(statement(1), h)).status).toBe(204)
      expect((await put(statement(1, { result: { success: true } }), h)).status).toBe(409)
      const got = await w.app.request(`/xapi/statements?statementId=${statement(1).id}`, { headers: h })
      expect(got.headers.get('x-experience-api-version')).toBe('2.0.0')
      expect(await got.json()).toMatchObject({ ...statement(1), version: '2.0.0', authority: { objectType: 'Agent' } })
    })

    it('stores all statements of a request or none', async () => {
      const h = await headers()
      const batch = [statement(2), statement(3), statement(1, { result: { success: false } })]
      expect((await postJson(w.app, '/xapi/statements', batch, h)).status).toBe(409)
      expect((await w.app.request(`/xapi/statements?statementId=${statement(2).id}`, { headers: h })).status).toBe(404)
      const answer = await postJson(w.app, '/xapi/statements', [statement(3), statement(2)], h)
      expect(await answer.json()).toEqual([statement(3).id, statement(2).id])
    })

    it('filters and pages', async () => {
      const h = await headers()
      await postJson(
        w.app,
        '/xapi/statements',
        [4, 5, 6, 7].map((n) => statement(n)),
        h,
      )
      const get = async (q: string) =>
        (await (await w.app.request(q.startsWith('/') ? q : `/xapi/statements?${q}`, { headers: h })).json()) as {
          statements: { id: string; object: { id: string } }[]
          more: string
        }
      const did = `verb=${encodeURIComponent('http://example.com/verbs/did')}`
      const odd = await get(`${did}&activity=${encodeURIComponent('http://example.com/activity/1')}`)
      expect(odd.statements.every((s) => s.object.id.endsWith('/1'))).toBe(true)
      expect(odd.statements.length).toBe(4)
      let page = await get(
        `${did}&limit=3&agent=${encodeURIComponent(JSON.stringify({ mbox: 'mailto:a@example.com' }))}`,
      )
      const seen = page.statements.map((s) => s.id)
      while (page.more) {
        page = await get(page.more)
        seen.push(...page.statements.map((s) => s.id))
      }
      expect(new Set(seen).size).toBe(7)
      expect(seen.length).toBe(7)
      expect((await get(`${did}&agent=${encodeURIComponent('{"mbox":"mailto:b@example.com"}')}`)).statements).toEqual(
        [],
      )
      expect((await w.app.request('/xapi/statements?nonsense=1', { headers: h })).status).toBe(400)
    })

    it('takes a statement back by voiding it, also when the voiding comes first', async () => {
      const h = await headers()
      const voiding = (id: number, target: number) =>
        statement(id, {
          verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
          object: { objectType: 'StatementRef', id: statement(target).id },
        })
      expect((await put(statement(20), h)).status).toBe(204)
      expect((await put(voiding(21, 20), h)).status).toBe(204)
      expect((await put(voiding(23, 22), h)).status).toBe(204)
      expect((await put(statement(22), h)).status).toBe(204)
      for (const n of [20, 22]) {
        expect((await w.app.request(`/xapi/statements?statementId=${statement(n).id}`, { headers: h })).status).toBe(
          404,
        )
        expect(
          (await w.app.request(`/xapi/statements?voidedStatementId=${statement(n).id}`, { headers: h })).status,
        ).toBe(200)
      }
      expect((await put(voiding(24, 21), h)).status).toBe(400)
    })

    it('asks for the version and a credential, and lets managers only read', async () => {
      const h = await headers()
      const { 'x-experience-api-version': _, ...without } = h
      expect((await w.app.request('/xapi/statements', { headers: without })).status).toBe(400)
      expect(
        (await w.app.request('/xapi/statements', { headers: { ...h, 'x-experience-api-version': '1.0.3' } })).status,
      ).toBe(400)
      expect((await w.app.request('/xapi/statements', { headers: { ...h, authorization: 'Basic eDp5' } })).status).toBe(
        401,
      )
      const cookie = await managerCookie(w, w.manager.email)
      expect((await w.app.request('/xapi/statements', { headers: cookie })).status).toBe(200)
      const write = await postJson(w.app, '/xapi/statements', statement(9), {
        ...cookie,
        'x-experience-api-version': '2.0.0',
      })
      expect(write.status).toBe(403)
      expect((await w.app.request('/xapi/about')).status).toBe(200)
    })
  })
})
