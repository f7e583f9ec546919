import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AskedCode, type CodeState, askedCodeSchema, codeAboutSchema, codeStateSchema } from '../../src/api/codes'
import { deviceListSchema } from '../../src/api/devices'
import { CODE_MS, WAITING_LIMIT } from '../../src/server/codes/ask'
import { GUESSES, GUESS_MS } from '../../src/server/codes/guesses'
import { codes, people, runs, sessions } from '../../src/server/db/schema'
import { auditDatabase } from '../../src/server/audit/audit'
import { removeExpired } from '../../src/server/maintenance'
import { fakeDevice } from './fakeDevice'
import { BACKENDS, type World, bearer, createWorld, enrol, managerCookie, postJson, startRun } from './harness'

describe.each(BACKENDS)('codes on %s', (backend) => {
  let w: World
  let boss: Record<string, string>
  let stranger: Record<string, string>
  let otherSite: string
  beforeAll(async () => {
    w = await createWorld(backend)
    const other = await enrol(w.db, new Date(w.clock.ms), 'other@example.com')
    otherSite = other.site.code
    boss = await managerCookie(w, w.manager.email)
    stranger = await managerCookie(w, 'other@example.com')
  }, 120_000)
  // what waits from the test before has expired, and guesses count anew
  beforeEach(() => {
    w.clock.ms += GUESS_MS
  })
  afterAll(() => w.close())

  const ask = (body: unknown, code = w.site.code) => postJson(w.app, `/api/site/${code}/codes`, body)
  const signInCode = async (trainee = w.trainees[0] as string): Promise<AskedCode> => {
    const answer = await ask({ purpose: 'sign-in', trainee, about: 'Quest 3' })
    if (answer.status !== 200) throw new Error(await answer.text())
    return askedCodeSchema.parse(await answer.json())
  }
  const enrolCode = async (): Promise<AskedCode> => {
    const { publicKey } = await fakeDevice()
    return askedCodeSchema.parse(await (await ask({ purpose: 'enrol', publicKey, about: 'Quest 3' })).json())
  }
  const poll = (asked: AskedCode, secret = asked.secret, site = w.site.code) =>
    postJson(w.app, `/api/site/${site}/codes/${asked.id}`, {}, bearer(secret))
  const state = async (asked: AskedCode): Promise<CodeState> => codeStateSchema.parse(await (await poll(asked)).json())
  const look = (code: string, who = boss) => postJson(w.app, '/api/manage/codes', { code }, who)
  const decide = (id: string, body: unknown, who = boss) => postJson(w.app, `/api/manage/codes/${id}`, body, who)
  const failure = async (answer: Response) => [answer.status, await answer.json()] as const

  it('signs a trainee in once, also when the device asks twenty times at the same moment', async () => {
    const asked = await signInCode()
    expect(await state(asked)).toEqual({ state: 'waiting' })
    const about = codeAboutSchema.parse(await (await look(asked.code)).json())
    expect(about).toMatchObject({
      id: asked.id,
      purpose: 'sign-in',
      site: { id: w.site.id, name: '卸车区' },
      about: 'Quest 3',
      trainee: { id: w.trainees[0], name: '学员甲', card: '0001' },
    })
    expect((await decide(asked.id, { confirm: true })).status).toBe(200)
    const states = await Promise.all(Array.from({ length: 20 }, () => state(asked)))
    const signedIn = states.filter((s) => s.state === 'signed-in')
    expect(signedIn).toHaveLength(1)
    expect(states.filter((s) => s.state === 'expired')).toHaveLength(19)
    expect(await state(asked)).toEqual({ state: 'expired' })
    const session = signedIn[0]?.state === 'signed-in' ? signedIn[0].session : null
    expect(session?.trainee).toEqual({ id: w.trainees[0], name: '学员甲' })
    const { run } = await startRun(w, session?.token ?? '')
    const [row] = await w.db.select({ how: runs.signedInBy }).from(runs).where(eq(runs.id, run))
    expect(row?.how).toBe('code')
  })

  it('enrols a device under the name that the manager gives, and tells it again as long as it may be fetched', async () => {
    const asked = await enrolCode()
    const about = codeAboutSchema.parse(await (await look(asked.code)).json())
    expect(about).toMatchObject({ purpose: 'enrol', trainee: null })
    expect(await failure(await decide(asked.id, { confirm: true }))).toMatchObject([422, { code: 'device-name' }])
    expect((await decide(asked.id, { confirm: true, deviceName: ' 头显 7 ' })).status).toBe(200)
    const told = await state(asked)
    expect(told).toMatchObject({ state: 'enrolled', tenant: w.tenant, device: { name: '头显 7' } })
    w.clock.ms += CODE_MS - 1
    expect(await state(asked)).toEqual(told)
    w.clock.ms += 1
    expect(await state(asked)).toEqual({ state: 'expired' })
    const list = await w.app.request('/api/manage/devices', { headers: boss })
    const { devices } = deviceListSchema.parse(await list.json())
    expect(devices.filter((d) => d.name === '头显 7')).toMatchObject([
      { about: 'Quest 3', site: { id: w.site.id }, enrolledBy: '管理员', withdrawnAt: null, runs: 0, missing: 0 },
    ])
    const theirs = await w.app.request('/api/manage/devices', { headers: stranger })
    expect(deviceListSchema.parse(await theirs.json()).devices).toEqual([])
    expect((await auditDatabase(w.db)).findings).toEqual([])
  })

  it('enrols once, also when it is confirmed twenty times at the same moment', async () => {
    const asked = await enrolCode()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => decide(asked.id, { confirm: true, deviceName: `twice ${n}` })),
    )
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([200]))
    const list = await w.app.request('/api/manage/devices', { headers: boss })
    const { devices } = deviceListSchema.parse(await list.json())
    expect(devices.filter((d) => d.name.startsWith('twice'))).toHaveLength(1)
  })

  it('expires: it can neither be looked at, nor confirmed, nor fetched after its time', async () => {
    const asked = await signInCode()
    expect(Date.parse(asked.expiresAt) - w.clock.ms).toBe(CODE_MS)
    w.clock.ms += CODE_MS
    expect(await state(asked)).toEqual({ state: 'expired' })
    expect(await failure(await look(asked.code))).toMatchObject([404, { code: 'unknown-code' }])
    expect(await failure(await decide(asked.id, { confirm: true }))).toMatchObject([409, { code: 'code-expired' }])
    const late = await signInCode()
    await decide(late.id, { confirm: true })
    w.clock.ms += CODE_MS
    expect(await state(late)).toEqual({ state: 'expired' })
  })

  it('can be refused, and what was decided stands', async () => {
    const asked = await signInCode()
    expect((await decide(asked.id, { confirm: false })).status).toBe(200)
    expect(await state(asked)).toEqual({ state: 'refused' })
    expect((await decide(asked.id, { confirm: false })).status).toBe(200)
    expect(await failure(await decide(asked.id, { confirm: true }))).toMatchObject([409, { code: 'code-decided' }])
    expect(await failure(await look(asked.code))).toMatchObject([404, { code: 'unknown-code' }])
    expect(await state(asked)).toEqual({ state: 'refused' })
  })

  it('is nobody else’s: another employer finds nothing, and another secret or site is told nothing', async () => {
    const asked = await signInCode()
    expect(await failure(await look(asked.code, stranger))).toMatchObject([404, { code: 'unknown-code' }])
    expect(await failure(await decide(asked.id, { confirm: true }, stranger))).toMatchObject([
      404,
      { code: 'not-found' },
    ])
    const second = await signInCode()
    expect((await poll(asked, second.secret)).status).toBe(404)
    expect((await poll(asked, '')).status).toBe(404)
    expect((await poll(asked, asked.secret, otherSite)).status).toBe(404)
    expect((await poll({ ...asked, id: 'x' })).status).toBe(404)
    expect((await look(asked.code, {})).status).toBe(401)
    expect((await decide(asked.id, { confirm: true }, {})).status).toBe(401)
    expect(await state(asked)).toEqual({ state: 'waiting' })
    // the sign-in of an employer's trainee is asked for at that employer alone
    const foreign = await ask({ purpose: 'sign-in', trainee: w.trainees[0], about: '' }, otherSite)
    expect(await failure(foreign)).toMatchObject([401, { code: 'unknown-trainee' }])
    const manager = await ask({ purpose: 'sign-in', trainee: w.manager.id, about: '' })
    expect(await failure(manager)).toMatchObject([401, { code: 'unknown-trainee' }])
  })

  it('of two devices never is the same, and at most so many wait at a site', async () => {
    const asked = await Promise.all(Array.from({ length: WAITING_LIMIT }, () => signInCode()))
    expect(new Set(asked.map((a) => a.code)).size).toBe(WAITING_LIMIT)
    for (const { code } of asked) expect(code).toMatch(/^\d{6}$/)
    w.clock.ms += 60_000
    const [status, body] = await failure(await ask({ purpose: 'sign-in', trainee: w.trainees[0], about: '' }))
    expect([status, body]).toMatchObject([429, { code: 'too-many-codes', retryAfterS: (CODE_MS - 60_000) / 1000 }])
    await decide((asked[0] as AskedCode).id, { confirm: false })
    await signInCode()
    // at the same moment neither
    w.clock.ms += CODE_MS
    const many = await Promise.all(
      Array.from({ length: WAITING_LIMIT + 10 }, () => ask({ purpose: 'sign-in', trainee: w.trainees[0], about: '' })),
    )
    expect(many.filter((a) => a.status === 200)).toHaveLength(WAITING_LIMIT)
  })

  it('is asked for so often from one address and no more, and what came of it far more often', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 70; n++) statuses.push((await ask({})).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([400, 429])
    w.clock.ms += 60_000
    const asked = await signInCode()
    for (let n = 0; n < 600; n++) expect((await poll(asked)).status).toBe(200)
  })

  it('is not guessed: twenty wrong ones in ten minutes between all requests at once, and right ones cost none', async () => {
    const asked = await signInCode()
    for (let n = 0; n < GUESSES + 5; n++) expect((await look(asked.code)).status).toBe(200)
    const wrong = asked.code === '000000' ? '000001' : '000000'
    const answers = await Promise.all(Array.from({ length: 60 }, () => look(wrong)))
    expect(answers.filter((a) => a.status === 404)).toHaveLength(GUESSES)
    expect(answers.filter((a) => a.status === 429)).toHaveLength(60 - GUESSES)
    const [status, body] = await failure(await look(asked.code))
    expect([status, body]).toMatchObject([429, { code: 'locked', retryAfterS: GUESS_MS / 1000 }])
    // another manager's guesses are their own
    expect((await look(wrong, stranger)).status).toBe(404)
    w.clock.ms += GUESS_MS
    expect((await look(wrong)).status).toBe(404)
  })

  it('takes no key that is none, and no more than its fields', async () => {
    const { publicKey } = await fakeDevice()
    for (const body of [
      { purpose: 'enrol', publicKey: { ...publicKey, d: 'A'.repeat(43) }, about: '' },
      { purpose: 'enrol', publicKey: { ...publicKey, crv: 'P-384' }, about: '' },
      { purpose: 'enrol', publicKey: { ...publicKey, kty: 'oct' }, about: '' },
      { purpose: 'sign-in', trainee: w.trainees[0], about: 'x'.repeat(201) },
      { purpose: 'sign-in', trainee: w.trainees[0], about: 'a\u0000b' },
      { purpose: 'sign-in', trainee: w.trainees[0], about: '', code: '123456' },
      { purpose: 'other' },
    ])
      expect((await ask(body)).status).toBe(400)
    const off = await ask({ purpose: 'enrol', publicKey: { ...publicKey, y: publicKey.x }, about: '' })
    expect(await failure(off)).toMatchObject([422, { code: 'bad-key' }])
    for (const code of ['12345', '1234567', 'abcdef', '１２３４５６', 123456])
      expect((await look(code as string)).status).toBe(400)
    expect((await decide('x', { confirm: true })).status).toBe(404)
  })

  it('is removed when it can be used no more, with sessions', async () => {
    const asked = await signInCode()
    await removeExpired(w.db, new Date(w.clock.ms))
    expect(await state(asked)).toEqual({ state: 'waiting' })
    w.clock.ms += 2 * CODE_MS + 1
    await removeExpired(w.db, new Date(w.clock.ms))
    expect(await w.db.select().from(codes)).toEqual([])
    expect((await w.db.select().from(sessions)).length).toBeGreaterThan(0)
    w.clock.ms += 13 * 3600_000
    await removeExpired(w.db, new Date(w.clock.ms))
    expect(await w.db.select().from(sessions)).toEqual([])
    boss = await managerCookie(w, w.manager.email)
  })

  it('stands beside a PIN of the supervisor’s own, which is kept as a hash', async () => {
    const me = async () =>
      (await (await w.app.request('/api/me', { headers: boss })).json()) as { confirmationPin: boolean }
    const put = (pin: unknown, headers = boss) =>
      w.app.request('/api/manage/pin', { method: 'PUT', body: JSON.stringify({ pin }), headers })
    expect(await me()).toMatchObject({ confirmationPin: false })
    expect((await put('12')).status).toBe(400)
    expect((await put('246810', {})).status).toBe(401)
    expect((await put('246810')).status).toBe(200)
    expect(await me()).toMatchObject({ confirmationPin: true })
    const rows = await w.db.select({ pin: people.pinHash }).from(people)
    expect(rows.filter((r) => r.pin !== null).map((r) => r.pin?.split('$')[0])).toEqual(['scrypt'])
  })
})
