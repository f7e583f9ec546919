import { describe, expect, it, vi } from 'vitest'
import type { Receipt } from '../../src/api/completion'
import { fail, ok } from '../../src/base/result'
import { digestOf } from '../../src/record/canonical'
import { NO_CHECKS } from '../../src/report/checks'
import type { Outbox } from '../../src/report/outbox'
import type { OutboxItem, OutboxStore, Send } from '../../src/report/outboxItem'
import type { Finished } from '../../src/trainee/finish'
import { type Sign, sendSigned } from '../../src/trainee/enrolled/sign'
import { createHandIn } from '../../src/trainee/handIn'
import { aroundOf } from '../report/around'

const finished = {
  start: { run: 'r1', scene: 'yard', role: 'worker', practice: false },
  claim: {
    ticks: 3600,
    verdict: { form: 'a', rules: '1', hazards: [], duties: [], losses: [], detection: {}, byClass: {} },
    activeMs: 1,
    pausedMs: 0,
  },
  checks: NO_CHECKS,
  recording: new Uint8Array([1, 2, 3]),
} as unknown as Finished
const around = aroundOf()
const DEVICE = '0198f000-0000-7000-8000-00000000000d'
const enrolled = aroundOf({ enrolled: DEVICE })

const neverPut = vi.fn(async () => 'on-disk' as const)
const outboxWith = (
  put: Outbox['put'],
  waiting: Record<string, OutboxItem> = {},
  receipts: Record<string, Receipt> = {},
): Outbox =>
  ({ put, get: (run: string) => waiting[run] ?? null, state: { getState: () => ({ receipts }) } }) as unknown as Outbox

const noKey: Sign = async () => null

function parts(full = false, sign = noKey) {
  const disk = new Map<string, OutboxItem>()
  const held: OutboxStore = {
    put: async (item) => (full ? fail('disk-full', 'full') : (disk.set(item.run, item), ok(undefined))),
    all: async () => ok([...disk.values()]),
    remove: async (run) => (disk.delete(run), ok(undefined)),
  }
  const put = vi.fn(async (_: Parameters<Outbox['put']>[0]) => (full ? ('in-memory' as const) : ('on-disk' as const)))
  const outbox = { put } as unknown as Outbox
  const send = vi.fn<Send>(async () => ({
    kind: 'acknowledged',
    receipt: {
      receipt: { run: 'r1', receivedAt: '', inputDigest: '', recordingDigest: '' },
      verification: { status: 'verified', code: null, why: null, at: null },
    },
  }))
  return { disk, put, handIn: createHandIn(outbox, held, send, sign, () => new Date(0)), send }
}

it('a run is on disk when it ends, and sent when the last question is answered', async () => {
  const { disk, put, handIn } = parts()
  await handIn.hold(finished, around)
  expect([...disk.keys()]).toEqual(['r1'])
  expect(put).not.toHaveBeenCalled()
  await handIn.send(4)
  expect(put.mock.calls[0]?.[0]).toMatchObject({
    run: 'r1',
    ticket: 'tick',
    completion: { satisfaction: 4, site: 's1' },
  })
  expect(disk.size).toBe(0)
})

it('is signed where the device is enrolled, with and without the answer, and nowhere else', async () => {
  const sign = vi.fn<Sign>(async (device, digest) => `${device} signed ${digest}`)
  const { put, disk, handIn } = parts(false, sign)
  await handIn.hold(finished, enrolled)
  const held = [...disk.values()][0]
  expect(held?.signature).toBe(`${DEVICE} signed ${digestOf(held?.completion)}`)
  await handIn.send(4)
  const sent = put.mock.calls[0]?.[0]
  expect(sent?.signature).toBe(`${DEVICE} signed ${digestOf(sent?.completion)}`)
  expect(sent?.signature).not.toBe(held?.signature)
  // a run that the server gave before the device was enrolled
  await handIn.hold(finished, around)
  await handIn.send(4)
  expect(put.mock.calls[1]?.[0]).not.toHaveProperty('signature')
})

it('without its device’s key a run is kept, sent to nobody, and signed as soon as the key is there', async () => {
  const { put, disk, handIn, send } = parts()
  await handIn.hold(finished, enrolled)
  expect(disk.size).toBe(1)
  await handIn.send(4)
  const kept = put.mock.calls[0]?.[0] as OutboxItem
  expect(kept).not.toHaveProperty('signature')
  expect(await sendSigned(send, noKey)(kept)).toMatchObject({ kind: 'refused', failure: { code: 'no-key' } })
  expect(send).not.toHaveBeenCalled()
  expect((await sendSigned(send, async () => 'signed')(kept)).kind).toBe('acknowledged')
  expect(send.mock.calls).toEqual([[{ ...kept, signature: 'signed' }]])
})

it('what is signed, or was begun by no enrolled device, is sent as it is', async () => {
  const { put, handIn, send } = parts(false, async () => 'signed')
  for (const where of [around, enrolled]) {
    await handIn.hold(finished, where)
    await handIn.send(4)
  }
  const items = put.mock.calls.map(([item]) => item as OutboxItem)
  for (const item of items) await sendSigned(send, noKey)(item)
  expect(send.mock.calls.map(([item]) => item)).toEqual(items)
})

it('sending twice puts it into the outbox once', async () => {
  const { put, handIn } = parts()
  await handIn.hold(finished, around)
  await Promise.all([handIn.send(5), handIn.send(5)])
  expect(put).toHaveBeenCalledTimes(1)
})

it('asks for the verification with the very bytes that were sent', async () => {
  const { put, send, handIn } = parts()
  expect(await handIn.ask()).toBeNull()
  await handIn.hold(finished, around)
  await handIn.send(3)
  expect((await handIn.ask())?.status).toBe('verified')
  expect(send.mock.calls[0]?.[0].completion).toEqual(put.mock.calls[0]?.[0].completion)
})

it('a full disk does not wait for the answer: the outbox takes it at once', async () => {
  const { put, handIn } = parts(true)
  await handIn.hold(finished, around)
  expect(put.mock.calls[0]?.[0]).toMatchObject({ run: 'r1', completion: { satisfaction: null } })
  await handIn.send(5)
  expect(put).toHaveBeenCalledTimes(1)
})

describe('after a page that was closed in the debrief', () => {
  it('the next one sends what it finds, without an answer', async () => {
    const first = parts()
    await first.handIn.hold(finished, around)
    const put = vi.fn(async () => 'on-disk' as const)
    const held: OutboxStore = {
      put: async () => ok(undefined),
      all: async () => ok([...first.disk.values()]),
      remove: async (run) => (first.disk.delete(run), ok(undefined)),
    }
    await createHandIn(outboxWith(put), held, first.send, noKey, () => new Date(0)).recover()
    expect(put).toHaveBeenCalledTimes(1)
    expect(first.disk.size).toBe(0)
  })

  it.each([
    ['waits', outboxWith(neverPut, { r1: {} as OutboxItem })],
    ['is acknowledged', outboxWith(neverPut, {}, { r1: {} as Receipt })],
  ])('what %s already with the answer is not sent without it', async (_, outbox) => {
    const { disk, handIn, send } = parts()
    await handIn.hold(finished, around)
    const held: OutboxStore = {
      put: async () => ok(undefined),
      all: async () => ok([...disk.values()]),
      remove: async (run) => (disk.delete(run), ok(undefined)),
    }
    await createHandIn(outbox, held, send, noKey, () => new Date(0)).recover()
    expect(neverPut).not.toHaveBeenCalled()
    expect(disk.size).toBe(0)
  })
})
