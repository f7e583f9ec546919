import { createHmac } from 'node:crypto'
import { decodeJwt } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { type DeviceStart, type PinVerifier, type Roster, SIGNED, deviceStartSchema } from '../../src/api/devices'
import { PIN_LOCK_MS, PIN_TRIES } from '../../src/api/site'
import { deriveSeed } from '../../src/base/hash'
import { fail, ok } from '../../src/base/result'
import { deviceAssignment } from '../../src/report/assignment'
import { type DeviceKeys, makeDeviceKeys } from '../../src/report/deviceKey'
import type { Enrolment, KeptStart } from '../../src/report/enrolment'
import { isPin } from '../../src/report/isPin'
import { readSigned } from '../../src/server/devices/signed'
import { hashSecret } from '../../src/server/identity/secret'
import { type UntilDone, type UntilDonePorts, untilDone } from '../../src/report/untilDone'
import { type EnrolledPorts, createEnrolledDevice } from '../../src/trainee/enrolled/device'
import { signAsDevice } from '../../src/trainee/enrolled/sign'
import { type TellPorts, tellStarts } from '../../src/trainee/enrolled/tellStarts'
import { memoryDevice } from '../report/memoryDevice'
import { signedStart } from '../../src/trainee/enrolled/begin'

const id = (n: number): string => `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [TENANT, DEVICE, SITE, JIA, YI, BOSS] = [id(1), id(2), id(3), id(4), id(5), id(6)]
const AT = Date.parse('2026-03-02T08:00:00.000Z')
/** scrypt that does not hold up the tests. */
const CHEAP = { N: 2, r: 1, p: 1 }

/** As the server makes it of what it keeps. */
async function verifierOf(pin: string, cost = CHEAP): Promise<PinVerifier> {
  const [, N, r, p, salt = '', key = ''] = (await hashSecret(pin, cost)).split('$')
  const check = createHmac('sha256', Buffer.from(key, 'base64url')).update(`muster-pin\n${DEVICE}`).digest('base64url')
  return { N: Number(N), r: Number(r), p: Number(p), salt, check }
}

async function rosterOf(): Promise<Roster> {
  return {
    device: { id: DEVICE, name: '3号头显' },
    tenant: { id: TENANT, name: '测试企业' },
    site: { id: SITE, name: '卸车区' },
    trainees: [
      { id: JIA, name: '学员甲', card: '0001', pin: await verifierOf('111111') },
      { id: YI, name: '学员乙', card: '0002', pin: await verifierOf('222222') },
    ],
    supervisors: [{ id: BOSS, name: '安全员', pin: await verifierOf('999999') }],
    retentionDays: 1096,
    at: new Date(AT).toISOString(),
  }
}

type Ports = EnrolledPorts & TellPorts & UntilDonePorts

/** As the page tells of starts. */
const tellingOf = (ports: TellPorts & UntilDonePorts): UntilDone => untilDone(ports, () => tellStarts(ports))

async function deviceWith(change: Partial<Ports> = {}) {
  const disk = memoryDevice()
  const keys: DeviceKeys = await makeDeviceKeys()
  const roster = await rosterOf()
  const { privateKey } = keys
  const enrolment: Enrolment = { code: 'yard', tenant: TENANT, device: DEVICE, privateKey, roster, withdrawn: false }
  await disk.store.keep(enrolment)
  const clock = { ms: AT }
  const due: (() => void)[] = []
  const ports = {
    store: disk.store,
    tell: () => void telling.now(),
    start: vi.fn(async (_run: string, _jws: string) => false),
    abort: vi.fn(async () => false),
    check: vi.fn(async () => null),
    server: { abort: vi.fn() },
    fetchRoster: vi.fn(async () => fail('unreachable', 'away')) as EnrolledPorts['fetchRoster'],
    now: () => clock.ms,
    chance: () => 0.5,
    after: (_: number, call: () => void) => (due.push(call), () => undefined),
    ...change,
  } satisfies Ports
  const telling = tellingOf(ports)
  return { device: createEnrolledDevice(enrolment, ports), telling, disk, keys, clock, due, ports, enrolment, roster }
}

const ASKED = {
  scene: 'yard',
  role: 'worker',
  mode: 'vr',
  language: 'zh-CN',
  practice: false,
  core: 'c'.repeat(64),
} as const
const who = (trainee: string) => ({
  token: '',
  trainee: { id: trainee, name: '' },
  expiresAt: new Date(AT).toISOString(),
  signedInBy: 'pin' as const,
})

describe('a PIN without a network', () => {
  it('is right for its person on this device alone, at the cost that the server keeps it with', async () => {
    const verifier = await verifierOf('135790', { N: 1 << 14, r: 8, p: 5 })
    expect(await isPin('135790', verifier, DEVICE)).toBe(true)
    expect(await isPin('135791', verifier, DEVICE)).toBe(false)
    expect(await isPin('135790', verifier, id(7))).toBe(false)
  })

  it('signs in whose it is, and nobody else', async () => {
    const { device } = await deviceWith()
    expect(await device.client.signIn('yard', JIA, '111111')).toMatchObject({
      ok: true,
      value: { trainee: { id: JIA, name: '学员甲' }, signedInBy: 'pin' },
    })
    expect(await device.client.signIn('yard', JIA, '222222')).toMatchObject({ error: { code: 'wrong-pin', left: 4 } })
    expect(await device.client.signIn('yard', BOSS, '999999')).toMatchObject({ error: { code: 'unknown-trainee' } })
  })

  it('locks after as many tries as at the server, right or wrong, also for a page that is opened anew', async () => {
    const { device, enrolment, ports, clock } = await deviceWith()
    for (let n = 1; n < PIN_TRIES; n++) await device.client.signIn('yard', JIA, '000000')
    expect(await device.client.signIn('yard', JIA, '000000')).toMatchObject({
      error: { code: 'locked', left: 0, retryAfterS: PIN_LOCK_MS / 1000 },
    })
    const again = createEnrolledDevice(enrolment, ports)
    clock.ms += PIN_LOCK_MS - 1000
    expect(await again.client.signIn('yard', JIA, '111111')).toMatchObject({
      error: { code: 'locked', retryAfterS: 1 },
    })
    expect((await again.client.signIn('yard', YI, '222222')).ok).toBe(true)
    clock.ms += 1000
    expect((await again.client.signIn('yard', JIA, '111111')).ok).toBe(true)
    // and the count begins anew
    expect(await again.client.signIn('yard', JIA, '000000')).toMatchObject({ error: { left: 4 } })
  })

  it('is not locked for ever by a clock that was wrong for a while', async () => {
    const { device, clock } = await deviceWith()
    clock.ms += 365 * 24 * 3600_000
    for (let n = 0; n < PIN_TRIES; n++) await device.client.signIn('yard', JIA, '000000')
    clock.ms = AT
    expect((await device.client.signIn('yard', JIA, '111111')).ok).toBe(true)
  })

  it('tells the trainee from a supervisor in a check', async () => {
    const { device } = await deviceWith()
    expect(await device.whose('111111', JIA)).toBe('trainee')
    expect(await device.whose('999999', JIA)).toBe('supervisor')
    // another trainee's PIN is nobody's here
    for (let n = 0; n < PIN_TRIES; n++) expect(await device.whose('222222', JIA)).toBe('nobody')
    expect(await device.whose('111111', JIA)).toBe('locked')
    expect(await device.client.signIn('yard', JIA, '111111')).toMatchObject({ error: { code: 'locked' } })
    expect((await device.client.signIn('yard', YI, '222222')).ok).toBe(true)
  })

  it('of a supervisor cannot be searched for in checks with the own PIN between the tries', async () => {
    const { device, clock } = await deviceWith()
    for (let n = 1; n <= PIN_TRIES; n++) {
      expect(await device.whose(`90000${n}`, JIA)).toBe('nobody')
      if (n < PIN_TRIES) expect(await device.whose('111111', JIA)).toBe('trainee')
    }
    clock.ms += PIN_LOCK_MS - 1000
    // the supervisors' are locked for everybody; whoever has made no wrong entry is still found
    expect(await device.whose('999999', YI)).toBe('nobody')
    expect(await device.whose('222222', YI)).toBe('trainee')
    clock.ms += 1000
    expect(await device.whose('999999', JIA)).toBe('supervisor')
  })

  it('of a supervisor is right though the trainee’s are locked, and costs the trainee no try', async () => {
    const { device } = await deviceWith()
    for (let n = 1; n < PIN_TRIES; n++) await device.client.signIn('yard', JIA, '000000')
    for (let n = 0; n < 2 * PIN_TRIES; n++) expect(await device.whose('999999', JIA)).toBe('supervisor')
    expect(await device.client.signIn('yard', JIA, '000000')).toMatchObject({ error: { code: 'locked', left: 0 } })
    expect(await device.whose('999999', JIA)).toBe('supervisor')
    expect(await device.whose('111111', JIA)).toBe('nobody')
    expect(await device.client.signIn('yard', JIA, '111111')).toMatchObject({ error: { code: 'locked' } })
  })

  it('is not taken by a disk that counts no tries', async () => {
    const { disk } = await deviceWith()
    const full = { ...disk.store, tries: async () => fail('disk-full', 'full') }
    const { device } = await deviceWith({ store: full })
    expect(await device.client.signIn('yard', JIA, '111111')).toMatchObject({ error: { code: 'disk-full' } })
  })
})

describe('a run begun without a network', () => {
  it('has its seed from this device, the trainee and an attempt that only goes up', async () => {
    const { device, disk, clock } = await deviceWith()
    const runs = []
    for (const trainee of [JIA, JIA, YI, JIA]) {
      clock.ms += 60_000
      const begun = await device.client.startRun(who(trainee), ASKED)
      if (!begun.ok) throw new Error(begun.error.message)
      runs.push(begun.value)
    }
    expect(runs.map((r) => r.attempt)).toEqual([1, 2, 1, 3])
    const assignment = deviceAssignment(DEVICE, JIA, 'yard', 'worker')
    expect(runs[3]).toMatchObject({ assignment, seed: deriveSeed(assignment, JIA, 3) })
    expect(new Set(runs.map((r) => r.run)).size).toBe(4)
    expect([...runs].sort((a, b) => (a.run < b.run ? -1 : 1))).toEqual(runs)
    expect(disk.starts.size).toBe(4)
  })

  it('carries its signed start as its ticket, which says all that the server needs', async () => {
    const { device, keys, clock } = await deviceWith()
    const begun = await device.client.startRun(who(JIA), ASKED)
    if (!begun.ok) throw new Error(begun.error.message)
    const { ticket, run, attempt, assignment, startedAt } = begun.value
    const read = await readSigned(ticket, SIGNED.start, keys.publicKey)
    if (!read.ok) throw new Error(read.error.message)
    expect(deviceStartSchema.parse(JSON.parse(read.value))).toEqual({
      version: 1,
      tenant: TENANT,
      device: DEVICE,
      run,
      trainee: JIA,
      site: SITE,
      signedInBy: 'pin',
      ...ASKED,
      assignment,
      attempt,
      startedAt,
    })
    expect(startedAt).toBe(new Date(clock.ms).toISOString())
    // a signature for one thing never stands for another
    expect(await readSigned(ticket, SIGNED.completion, keys.publicKey)).toMatchObject({ error: { code: 'signature' } })
    expect(await readSigned(ticket, SIGNED.start, (await makeDeviceKeys()).publicKey)).toMatchObject({ ok: false })
  })

  it('is told to the server until that has answered, with one and the same ticket, over restarts', async () => {
    const start = vi.fn(async (_run: string, _jws: string) => false)
    const { device, telling, disk, due, ports } = await deviceWith({ start })
    const begun = await device.client.startRun(who(JIA), ASKED)
    if (!begun.ok) throw new Error(begun.error.message)
    await telling.now()
    telling.stop()
    expect(due.length).toBeGreaterThan(0)
    start.mockResolvedValue(true)
    await tellingOf(ports).now()
    expect(start.mock.calls.length).toBeGreaterThan(2)
    expect(new Set(start.mock.calls.map(([run, jws]) => `${run} ${jws}`))).toEqual(
      new Set([`${begun.value.run} ${begun.value.ticket}`]),
    )
    expect(disk.starts.size).toBe(0)
  })

  it('has one ticket, also when it is signed twice at the same time', async () => {
    const { disk } = await deviceWith()
    const start = { device: DEVICE } as DeviceStart
    const kept: KeptStart = { run: 'r', start, jws: null, aborted: null }
    await disk.store.keepStart(kept)
    const tickets = await Promise.all([signedStart(disk.store, kept), signedStart(disk.store, kept)])
    expect(tickets[0]).toMatchObject({ ok: true })
    expect(tickets[1]).toEqual(tickets[0])
  })

  it('is told although the page died between counting and signing', async () => {
    const start = vi.fn(async () => true)
    const { disk, enrolment, ports } = await deviceWith({ start })
    const broken = { ...disk.store, keepSignature: async () => fail('storage', 'gone') }
    const dying = createEnrolledDevice(enrolment, { ...ports, store: broken, tell: () => undefined })
    expect(await dying.client.startRun(who(JIA), ASKED)).toMatchObject({ error: { code: 'storage' } })
    expect([...disk.starts.values()].map((s) => s.jws)).toEqual([null])
    await tellingOf(ports).now()
    expect(start).toHaveBeenCalledTimes(1)
    expect(disk.starts.size).toBe(0)
  })

  it.each([
    ['withdrawn', true],
    ['enrolled anew', false],
  ])('is signed by the device that began it, and told, though that is %s', async (_, withdrawn) => {
    const start = vi.fn(async (_run: string, _jws: string) => true)
    const { disk, enrolment, keys, ports } = await deviceWith({ start })
    // its page died between counting and signing
    const broken = { ...disk.store, keepSignature: async () => fail('storage', 'gone') }
    const dying = createEnrolledDevice(enrolment, { ...ports, store: broken, tell: () => undefined })
    await dying.client.startRun(who(JIA), ASKED)
    const { privateKey } = await makeDeviceKeys()
    const roster = { ...enrolment.roster, at: new Date(AT + 60_000).toISOString() }
    await disk.store.keep(withdrawn ? { ...enrolment, withdrawn } : { ...enrolment, device: id(7), privateKey, roster })
    await tellingOf(ports).now()
    const [run, jws] = start.mock.calls[0] ?? ['', '']
    expect((await readSigned(jws, SIGNED.start, keys.publicKey)).ok).toBe(true)
    expect(deviceStartSchema.parse(decodeJwt(jws))).toMatchObject({ run, device: DEVICE })
    // and so is its record
    const signature = await signAsDevice(disk.store)(DEVICE, 'digest')
    expect(await readSigned(signature ?? '', SIGNED.completion, keys.publicKey)).toEqual(ok('digest'))
    expect(await signAsDevice(disk.store)(id(9), 'digest')).toBeNull()
  })

  it('is closed at the server when nobody will hand it in, also when its start was told already', async () => {
    const abort = vi.fn(async () => true)
    const { device, telling } = await deviceWith({ start: async () => true, abort })
    const begun = await device.client.startRun(who(JIA), ASKED)
    if (!begun.ok) throw new Error(begun.error.message)
    await telling.now()
    const { ticket, run } = begun.value
    device.client.abort(ticket, run, 90, 'left')
    await vi.waitFor(() => expect(abort).toHaveBeenCalledWith({ run, ticket, ticks: 90 }, 'left'))
  })

  it('is closed also where it was left while its start was being told, over restarts', async () => {
    let told = (_: boolean): void => undefined
    const start = vi.fn(() => new Promise<boolean>((done) => (told = done)))
    const abort = vi.fn(async () => true)
    const { device, telling, disk, ports } = await deviceWith({ start, abort })
    const begun = await device.client.startRun(who(JIA), ASKED)
    if (!begun.ok) throw new Error(begun.error.message)
    const { ticket, run } = begun.value
    await vi.waitFor(() => expect(start).toHaveBeenCalled())
    device.client.abort(ticket, run, 90, 'page-closed')
    // the page may be gone before the disk has it
    expect(ports.server.abort).toHaveBeenCalledWith(ticket, run, 90, 'page-closed')
    await vi.waitFor(() => expect(disk.starts.get(run)?.aborted).toEqual({ ticks: 90, why: 'page-closed' }))
    telling.stop()
    told(true)
    await vi.waitFor(() => expect(start.mock.results[0]?.value).resolves.toBe(true))
    await new Promise((r) => setTimeout(r, 0))
    expect(disk.starts.size).toBe(1)
    await tellingOf(ports).now()
    expect(abort).toHaveBeenCalledWith({ run, ticket, ticks: 90 }, 'page-closed')
    expect(disk.starts.size).toBe(0)
  })

  it('that the server gave before the device was enrolled is closed as on any other device', async () => {
    const { device, disk, ports } = await deviceWith()
    device.client.abort('a-ticket_of-the-server', id(9), 90, 'left')
    expect(ports.server.abort).toHaveBeenCalledWith('a-ticket_of-the-server', id(9), 90, 'left')
    expect(disk.starts.size).toBe(0)
  })

  it('does not begin on a full disk', async () => {
    const { disk } = await deviceWith()
    const { device } = await deviceWith({ store: { ...disk.store, begin: async () => fail('disk-full', 'full') } })
    expect(await device.client.startRun(who(JIA), ASKED)).toMatchObject({ error: { code: 'disk-full' } })
  })
})

describe('the roster', () => {
  it('is that of today where there is a network, kept for tomorrow, and yesterday’s where there is none', async () => {
    const { device, roster, disk, ports, clock } = await deviceWith()
    expect(await device.client.site('yard')).toMatchObject({ ok: true, value: { trainees: [{ id: JIA }, { id: YI }] } })
    expect(device.state.getState()).toMatchObject({ name: '3号头显', clockOffMs: null })
    const fresh = { ...roster, trainees: roster.trainees.slice(1), at: new Date(AT + 60_000).toISOString() }
    vi.mocked(ports.fetchRoster).mockResolvedValue(ok(fresh))
    clock.ms += 3600_000
    expect(await device.client.site('yard')).toMatchObject({ ok: true, value: { trainees: [{ id: YI }] } })
    expect(disk.enrolments.get(DEVICE)?.roster.trainees).toHaveLength(1)
    expect(device.state.getState()).toMatchObject({ rosterAt: fresh.at, clockOffMs: 59 * 60_000 })
    // who was taken off it cannot sign in any more
    expect(await device.client.signIn('yard', JIA, '111111')).toMatchObject({ error: { code: 'unknown-trainee' } })
  })

  it('ends with the enrolment: a device that was withdrawn says so, and is none at the next opening', async () => {
    const { device, disk, ports } = await deviceWith()
    vi.mocked(ports.fetchRoster).mockResolvedValue({
      ok: false,
      error: { code: 'device-withdrawn', message: 'withdrawn', status: 403 },
    })
    expect(await device.client.site('yard')).toMatchObject({ error: { code: 'device-withdrawn' } })
    expect(disk.enrolments.get(DEVICE)?.withdrawn).toBe(true)
    expect(await disk.store.enrolment('yard')).toEqual(ok(null))
  })
})
