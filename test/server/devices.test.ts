import { createHmac, scryptSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { CompactSign, type CompactJWSHeaderParameters } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type DeviceList,
  type PinVerifier,
  SIGNED,
  challengeSchema,
  deviceListSchema,
  rosterSchema,
} from '../../src/api/devices'
import { runListSchema } from '../../src/api/manage'
import { auditDatabase } from '../../src/server/audit/audit'
import { deviceChallenges, devices, runs } from '../../src/server/db/schema'
import { CHALLENGE_MS } from '../../src/server/devices/prove'
import { readSigned } from '../../src/server/devices/signed'
import { removeExpired } from '../../src/server/maintenance'
import { type FakeDevice, enrolFake, fakeDevice, fakeStart } from './fakeDevice'
import {
  BACKENDS,
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

describe.each(BACKENDS)('enrolled devices on %s', (backend) => {
  let w: World
  let boss: Record<string, string>
  let other: Awaited<ReturnType<typeof enrol>>
  let stranger: Record<string, string>
  let device: FakeDevice
  let id: string
  beforeAll(async () => {
    w = await createWorld(backend)
    other = await enrol(w.db, new Date(w.clock.ms), 'other@example.com')
    boss = await managerCookie(w, w.manager.email)
    stranger = await managerCookie(w, 'other@example.com')
    device = await fakeDevice()
    id = await enrolFake(w, device)
  }, 120_000)
  afterAll(() => w.close())

  const challenge = async (of = id, tenant = w.tenant): Promise<string> => {
    const answer = await postJson(w.app, `/api/devices/${tenant}/${of}/challenge`, {})
    if (answer.status !== 200) throw new Error(await answer.text())
    return challengeSchema.parse(await answer.json()).challenge
  }
  const roster = (proof: string, of = id, tenant = w.tenant) =>
    postJson(w.app, `/api/devices/${tenant}/${of}/roster`, { proof })
  const prove = async (text: string, by = device) => by.sign(SIGNED.challenge, text)
  const failure = async (answer: Response) => [answer.status, await answer.json()] as const
  const list = async (who = boss): Promise<DeviceList['devices']> =>
    deviceListSchema.parse(await (await w.app.request('/api/manage/devices', { headers: who })).json()).devices
  const withdraw = (of: string, who = boss) => postJson(w.app, `/api/manage/devices/${of}/withdraw`, {}, who)
  const opens = ({ N, r, p, salt, check }: PinVerifier, pin: string, of = id): boolean => {
    const key = scryptSync(pin, Buffer.from(salt, 'base64url'), 32, { N, r, p })
    return createHmac('sha256', key).update(`muster-pin\n${of}`).digest('base64url') === check
  }

  describe('the roster', () => {
    it('has whom the device trains, who may confirm, and PINs that it alone can check', async () => {
      const put = { method: 'PUT', body: JSON.stringify({ pin: '246810' }), headers: boss }
      expect((await w.app.request('/api/manage/pin', put)).status).toBe(200)
      const answer = await roster(await prove(await challenge()))
      const got = rosterSchema.parse(await answer.json())
      expect(got).toMatchObject({
        device: { id, name: '头显 1' },
        tenant: { id: w.tenant, name: '测试企业' },
        site: { id: w.site.id, name: '卸车区' },
        retentionDays: 1096,
        at: new Date(w.clock.ms).toISOString(),
      })
      expect(got.trainees.map(({ id, name, card }) => [id, name, card])).toEqual([
        [w.trainees[0], '学员甲', '0001'],
        [w.trainees[1], '学员乙', '0002'],
      ])
      expect(got.supervisors.map(({ id, name }) => [id, name])).toEqual([[w.manager.id, '管理员']])
      const [trainee] = got.trainees
      const [supervisor] = got.supervisors
      if (!trainee || !supervisor) throw new Error('nobody is there')
      expect([opens(trainee.pin, PIN), opens(trainee.pin, '000000'), opens(trainee.pin, PIN, w.site.id)]).toEqual([
        true,
        false,
        false,
      ])
      expect(opens(supervisor.pin, '246810')).toBe(true)
      const second = await fakeDevice()
      const secondId = await enrolFake(w, second, '头显 2')
      const theirs = rosterSchema.parse(
        await (await roster(await prove(await challenge(secondId), second), secondId)).json(),
      )
      expect(theirs.trainees[0]?.pin.check).not.toBe(trainee.pin.check)
    })

    it('is given once for a challenge, and only for the last one within two minutes', async () => {
      const proof = await prove(await challenge())
      const answers = await Promise.all(Array.from({ length: 10 }, () => roster(proof)))
      expect(answers.filter((a) => a.status === 200)).toHaveLength(1)
      expect(await failure(await roster(proof))).toMatchObject([401, { code: 'challenge' }])
      const first = await prove(await challenge())
      await challenge()
      expect(await failure(await roster(first))).toMatchObject([401, { code: 'challenge' }])
      const late = await prove(await challenge())
      w.clock.ms += CHALLENGE_MS
      expect(await failure(await roster(late))).toMatchObject([401, { code: 'challenge' }])
      await removeExpired(w.db, new Date(w.clock.ms + 1))
      expect(await w.db.select().from(deviceChallenges)).toEqual([])
    })

    it('is not given to another key, and whoever tries uses no challenge up', async () => {
      const text = await challenge()
      const thief = await fakeDevice()
      expect(await failure(await roster(await prove(text, thief)))).toMatchObject([403, { code: 'signature' }])
      const asStart = await device.sign(SIGNED.start, text)
      expect(await failure(await roster(asStart))).toMatchObject([403, { code: 'signature' }])
      for (const proof of ['', 'x', 'a.b.c', '..', `${await prove(text)}x`])
        expect((await roster(proof)).status).toBe(403)
      expect((await roster('x'.repeat(2001))).status).toBe(400)
      expect((await roster(await prove(text))).status).toBe(200)
    })

    it('is not another employer’s, and not of a device that there is not', async () => {
      const text = await challenge()
      expect(await failure(await roster(await prove(text), id, other.tenant))).toMatchObject([
        403,
        { code: 'device-unknown' },
      ])
      for (const [tenant, of] of [
        [w.tenant, w.site.id],
        ['x', id],
        [w.tenant, '%00'],
      ] as const)
        expect((await postJson(w.app, `/api/devices/${tenant}/${of}/challenge`, {})).status).toBe(403)
    })
  })

  it('is no signature that names no algorithm, another one, or another purpose', async () => {
    const b64 = (v: unknown) => Buffer.from(JSON.stringify(v)).toString('base64url')
    const payload = Buffer.from('text').toString('base64url')
    const read = (jws: string) => readSigned(jws, SIGNED.challenge, device.publicKey)
    expect(await read(await device.sign(SIGNED.challenge, 'text'))).toEqual({ ok: true, value: 'text' })
    const none = `${b64({ alg: 'none', typ: SIGNED.challenge })}.${payload}.`
    // the public key, which everybody may know, as the secret of an HMAC
    const secret = Buffer.from(JSON.stringify(device.publicKey))
    const hs256 = await new CompactSign(Buffer.from('text'))
      .setProtectedHeader({ alg: 'HS256', typ: SIGNED.challenge } as CompactJWSHeaderParameters)
      .sign(new Uint8Array(secret))
    // a key of the attacker's own, sent along
    const own = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    const jwk = await crypto.subtle.exportKey('jwk', own.publicKey)
    const embedded = await new CompactSign(Buffer.from('text'))
      .setProtectedHeader({ alg: 'ES256', typ: SIGNED.challenge, jwk } as CompactJWSHeaderParameters)
      .sign(own.privateKey)
    for (const jws of [none, hs256, embedded, await device.sign(SIGNED.completion, 'text')])
      expect(await read(jws), jws).toMatchObject({ ok: false, error: { code: 'signature' } })
  })

  describe('a run that the device began by itself', () => {
    const tell = (run: string, jws: string) =>
      w.app.request(`/api/runs/${run}/start`, {
        method: 'POST',
        body: '{}',
        headers: { ...bearer(jws), 'content-type': 'application/json', 'content-length': '2' },
      })
    const sign = (start: unknown, by = device) => by.sign(SIGNED.start, JSON.stringify(start))

    it('is written down once, however often and at whatever moment it is told', async () => {
      const { start, started } = fakeStart(w, id)
      const jws = await sign(start)
      const answers = await Promise.all(Array.from({ length: 10 }, () => tell(start.run, jws)))
      for (const a of answers) expect([a.status, await a.json()]).toEqual([200, { run: start.run }])
      const rows = await w.db.select().from(runs).where(eq(runs.id, start.run))
      expect(rows).toMatchObject([{ seed: started.seed, attempt: 1, status: 'started', signedInBy: 'pin' }])
      expect((await auditDatabase(w.db)).findings).toEqual([])
    })

    it('shows the attempts that the device counted and never told of', async () => {
      const { start } = fakeStart(w, id, { attempt: 4 })
      expect((await tell(start.run, await sign(start))).status).toBe(200)
      const [mine] = (await list()).filter((d) => d.id === id)
      expect(mine).toMatchObject({ runs: 2, missing: 2 })
      // the server's own attempts are none of the device's
      await startRun(w, await signIn(w))
      expect((await list()).find((d) => d.id === id)).toMatchObject({ runs: 2, missing: 2 })
    })

    it('has an attempt of its own, and one start', async () => {
      const again = fakeStart(w, id, { attempt: 4 })
      expect(await failure(await tell(again.start.run, await sign(again.start)))).toMatchObject([
        409,
        { code: 'attempt-taken' },
      ])
      const first = fakeStart(w, id, { attempt: 5 })
      expect((await tell(first.start.run, await sign(first.start))).status).toBe(200)
      const changed = { ...first.start, language: 'en' }
      expect(await failure(await tell(first.start.run, await sign(changed)))).toMatchObject([
        409,
        { code: 'other-start' },
      ])
      const { start } = fakeStart(w, id, { attempt: 6 })
      expect((await tell(first.start.run, await sign(start))).status).toBe(401)
    })

    it('that is refused leaves nothing behind, also when two come at once under one id', async () => {
      for (let n = 0; n < 5; n++) {
        const { start } = fakeStart(w, id, { attempt: 500 + n })
        const other = fakeStart(w, id, { attempt: 500 + n, trainee: w.trainees[1] as string, run: start.run }).start
        const both = await Promise.all([start, other].map(async (s) => tell(start.run, await sign(s))))
        expect(both.map((a) => a.status).sort()).toEqual([200, 409])
        expect((await auditDatabase(w.db)).findings).toEqual([])
      }
    })

    it('stands among the runs where the server was told of it, whatever year the device lives in', async () => {
      const startedAt = new Date(w.clock.ms + 400 * 24 * 3600_000).toISOString()
      const { start } = fakeStart(w, id, { attempt: 600, startedAt })
      expect((await tell(start.run, await sign(start))).status).toBe(200)
      w.clock.ms += 1000
      const later = await startRun(w, await signIn(w))
      const listed = await (await w.app.request('/api/manage/runs', { headers: boss })).json()
      const [first, second] = runListSchema.parse(listed).runs
      expect([first?.run, second?.run]).toEqual([later.run, start.run])
    })

    it('is not taken when it disagrees with what the server knows, or is not signed by the device', async () => {
      const at = { attempt: 7 }
      const someId = '00000000-0000-4000-8000-000000000001'
      const { start } = fakeStart(w, id, at)
      const thief = await fakeDevice()
      const jws = await sign(start)
      const [head, , signature] = jws.split('.')
      const tampered = [
        head,
        Buffer.from(JSON.stringify({ ...start, practice: true })).toString('base64url'),
        signature,
      ]
      const refusals: [string, string, number, string][] = [
        ['other assignment', await sign({ ...start, assignment: someId }), 422, 'assignment'],
        ['other scene', await sign({ ...start, scene: 'easier' }), 422, 'assignment'],
        [
          'nobody',
          await sign(fakeStart(w, id, { ...at, run: start.run, trainee: someId }).start),
          422,
          'unknown-trainee',
        ],
        [
          'manager',
          await sign(fakeStart(w, id, { ...at, run: start.run, trainee: w.manager.id }).start),
          422,
          'unknown-trainee',
        ],
        ['foreign site', await sign({ ...start, site: other.site.id }), 422, 'other-site'],
        ['other moment', await sign({ ...start, startedAt: new Date(w.clock.ms - 1).toISOString() }), 422, 'run-id'],
        ['other key', await sign(start, thief), 403, 'signature'],
        ['other purpose', await device.sign(SIGNED.completion, JSON.stringify(start)), 403, 'signature'],
        ['tampered', tampered.join('.'), 403, 'signature'],
        ['foreign tenant', await sign({ ...start, tenant: other.tenant }), 403, 'device-unknown'],
        ['more than it has', await sign({ ...start, seed: '0'.repeat(32) }), 401, 'signed-out'],
      ]
      for (const [name, bearer, status, code] of refusals)
        expect(await failure(await tell(start.run, bearer)), name).toMatchObject([status, { code }])
      expect(await w.db.select().from(runs).where(eq(runs.id, start.run))).toEqual([])
      expect((await tell(start.run, jws)).status).toBe(200)
    })

    it('is taken when it began before the device was withdrawn, and not when after', async () => {
      const lost = await fakeDevice()
      const lostId = await enrolFake(w, lost, '丢失的头显')
      const begin = (attempt: number) => fakeStart(w, lostId, { attempt }).start
      const before = begin(1)
      const known = begin(2)
      const ticket = await sign(known, lost)
      expect((await tell(known.run, ticket)).status).toBe(200)
      w.clock.ms += 1000
      expect((await withdraw(lostId, stranger)).status).toBe(404)
      expect((await withdraw('x')).status).toBe(404)
      expect((await withdraw(lostId)).status).toBe(200)
      const since = (await list()).find((d) => d.id === lostId)?.withdrawnAt
      expect(since).toBe(new Date(w.clock.ms).toISOString())
      w.clock.ms += 1000
      expect((await withdraw(lostId)).status).toBe(200)
      expect((await list()).find((d) => d.id === lostId)?.withdrawnAt).toBe(since)
      expect((await tell(before.run, await sign(before, lost))).status).toBe(200)
      expect((await tell(known.run, ticket)).status).toBe(200)
      const after = begin(3)
      expect(await failure(await tell(after.run, await sign(after, lost)))).toMatchObject([
        403,
        { code: 'device-withdrawn' },
      ])
      const asked = await postJson(w.app, `/api/devices/${w.tenant}/${lostId}/challenge`, {})
      expect(await failure(asked)).toMatchObject([403, { code: 'device-withdrawn' }])
      expect((await list(stranger)).length).toBe(0)
      expect((await auditDatabase(w.db)).findings.filter((f) => f.table !== 'assignments')).toEqual([])
    })

    it('of a device whose challenge was given before it was withdrawn gets no roster', async () => {
      const lost = await fakeDevice()
      const lostId = await enrolFake(w, lost)
      const proof = await prove(await challenge(lostId), lost)
      await withdraw(lostId)
      expect(await failure(await roster(proof, lostId))).toMatchObject([403, { code: 'device-withdrawn' }])
      const rows = await w.db.select({ at: devices.withdrawnAt }).from(devices).where(eq(devices.id, lostId))
      expect(rows[0]?.at).not.toBeNull()
    })
  })
})
