import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SIGNATURE_FIELD } from '../../src/api/completion'
import { SIGNED } from '../../src/api/devices'
import { type RunDetail, runDetailSchema } from '../../src/api/manage'
import { CORE, type ChainWorld, createChainWorld } from './chainWorld'
import { type FakeDevice, enrolFake, fakeDevice, fakeStart } from './fakeDevice'
import { type FakeRun, fakeRun, handInForm, putForm } from './fakeRun'
import { BACKENDS, bearer, managerCookie, postJson, signIn } from './harness'
import { auditDatabase } from '../../src/server/audit/audit'
import { removeOldRecordings } from '../../src/server/maintenance'

describe.each(BACKENDS)('records that an enrolled device signs, on %s', (backend) => {
  let w: ChainWorld
  let boss: Record<string, string>
  let device: FakeDevice
  let id: string
  let attempt = 0
  /** Of the run that is under way. */
  let asked = ''
  let ticketOf = ''
  beforeAll(async () => {
    w = await createChainWorld(backend)
    boss = await managerCookie(w, w.manager.email)
    device = await fakeDevice()
    id = await enrolFake(w, device)
  }, 120_000)
  afterAll(() => w.close())

  const seen = async (run: string): Promise<RunDetail> =>
    runDetailSchema.parse(await (await w.app.request(`/api/manage/runs/${run}`, { headers: boss })).json())
  const send = async (run: FakeRun, ticket: string, signature: string | null): Promise<RunDetail> => {
    const form = handInForm(run)
    if (signature !== null) form.set(SIGNATURE_FIELD, signature)
    const path = `/api/runs/${run.start.run}/completion`
    const answer = await w.app.request(path, await putForm(form, bearer(ticket)))
    if (answer.status !== 200) throw new Error(await answer.text())
    await w.judgeAll()
    return seen(run.start.run)
  }

  interface Changes {
    /** What is signed, and by whom; the record by the device where it is left out. */
    signed?: (run: FakeRun) => Promise<string | null>
    enrolled?: string
    startedMs?: number
    meanwhile?: (id: string) => Promise<Response>
    by?: { device: FakeDevice; id: string }
    offlineMs?: number
  }
  /** A run that a device began without a network, and handed in later. */
  const judged = async (changes: Changes = {}): Promise<RunDetail> => {
    const by = changes.by ?? { device, id }
    const { start, started } = fakeStart(w, by.id, {
      attempt: ++attempt,
      core: CORE.id,
      startedAt: new Date(w.clock.ms + (changes.startedMs ?? 0)).toISOString(),
    })
    const ticket = await by.device.sign(SIGNED.start, JSON.stringify(start))
    const run = fakeRun(started, { trainee: start.trainee, site: start.site, core: CORE.id })
    run.completion = { ...run.completion, enrolled: changes.enrolled ?? by.id }
    if (changes.enrolled === '') delete run.completion.enrolled
    asked = start.run
    ticketOf = ticket
    await changes.meanwhile?.(by.id)
    w.clock.ms += changes.offlineMs ?? 3 * 24 * 3600_000
    boss = await managerCookie(w, w.manager.email)
    const signature = await (changes.signed ?? ((r: FakeRun) => by.device.signRecord(r.completion)))(run)
    return send(run, ticket, signature)
  }

  it('are verified days later, without a flag for that', async () => {
    const detail = await judged()
    expect(detail.run.verification).toMatchObject({ status: 'verified' })
    // nobody confirmed who trained, and nothing else is strange
    expect(detail.flags).toEqual(['identity-start', 'identity-end'])
    expect(detail.identity).toMatchObject({ device: { id, name: '头显 1' }, signature: { valid: true, why: null } })
  })

  it.each([
    ['without a signature', { signed: async () => null }, 'is not signed'],
    [
      'signed by another key',
      { signed: async (r: FakeRun) => (await fakeDevice()).signRecord(r.completion) },
      'not of this',
    ],
    [
      'with the signature of another record',
      { signed: (r: FakeRun) => device.signRecord({ ...r.completion, satisfaction: 1 }) },
      'another record',
    ],
    [
      'with its own start in the place of the signature',
      { signed: (r: FakeRun) => device.sign(SIGNED.start, JSON.stringify(r.start)) },
      'muster-start+jws',
    ],
    ['with rubbish for a signature', { signed: async () => 'a.b.c' }, 'not of this'],
    ['that name another device', { enrolled: '00000000-0000-4000-8000-000000000001' }, 'as its device'],
    ['that name no device', { enrolled: '' }, 'no enrolled device'],
  ] as const)('are refuted %s', async (_, changes, why) => {
    const detail = await judged(changes)
    expect(detail.run.verification).toMatchObject({ status: 'refuted', code: 'signature' })
    expect(detail.run.verification?.why).toContain(why)
    expect(detail.identity.signature?.valid).toBe(false)
    expect(detail.identity.signature?.why).toContain(why)
  })

  it('are flagged when they begin before the device was enrolled, and kept for as long as any other', async () => {
    const detail = await judged({ startedMs: -1100 * 24 * 3600_000 })
    expect(detail.flags).toContain('device-clock')
    // what the device says of the year costs nobody a recording
    expect(await removeOldRecordings(w.db, new Date(w.clock.ms))).toBe(0)
    expect((await seen(detail.run.run)).recordingBytes).toBeGreaterThan(0)
    expect((await auditDatabase(w.db)).findings).toEqual([])
  })

  it('are flagged when a supervisor said that it was somebody else, whatever the recording says', async () => {
    const denied = await judged({
      meanwhile: async () => {
        await postJson(w.app, `/api/runs/${asked}/checks`, { moment: 'end' }, bearer(ticketOf))
        return w.app.request(`/api/manage/checks/${asked}/end`, {
          method: 'PUT',
          body: JSON.stringify({ samePerson: false }),
          headers: boss,
        })
      },
    })
    expect(denied.flags).toContain('identity-denied')
  })

  it('are flagged when they begin in the future, and when the device was withdrawn before it told of them', async () => {
    expect((await judged({ startedMs: 4 * 3600_000, offlineMs: 0 })).flags).toContain('device-clock')
    const lost = await fakeDevice()
    const lostId = await enrolFake(w, lost)
    const meanwhile = async (of: string) => {
      w.clock.ms += 1000
      return postJson(w.app, `/api/manage/devices/${of}/withdraw`, {}, boss)
    }
    const detail = await judged({ by: { device: lost, id: lostId }, meanwhile })
    expect(detail.run.verification).toMatchObject({ status: 'verified' })
    // its first run says that it is not the first
    expect(detail.flags).toEqual([
      'device-withdrawn',
      `attempts-missing:${attempt - 1}`,
      'identity-start',
      'identity-end',
    ])
    expect(detail.identity.device?.withdrawnAt).not.toBeNull()
  })

  it('cannot be claimed for a run that the server gave', async () => {
    const token = await signIn(w)
    const { ticket, ...run } = await w.begin(token)
    run.completion = { ...run.completion, enrolled: id }
    const detail = await send(run, ticket, await device.signRecord(run.completion))
    expect(detail.run.verification).toMatchObject({ status: 'refuted', code: 'signature' })
    expect(detail.identity).toMatchObject({ device: null, signature: { valid: false } })
  })
})
