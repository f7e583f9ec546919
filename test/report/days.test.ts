import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Completion } from '../../src/api/completion'
import { sha256Hex } from '../../src/base/hash'
import { LONGEST_WAIT_MS } from '../../src/report/backoff'
import { indexedDbReceipts } from '../../src/report/indexedDbReceipts'
import { indexedDbStore } from '../../src/report/indexedDbStore'
import { type Outbox, openOutbox } from '../../src/report/outbox'
import type { OutboxItem, SendOutcome } from '../../src/report/outboxItem'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const LATER: SendOutcome = { kind: 'later', failure: { code: 'unreachable', message: 'no answer' }, retryAfterS: null }

/** Ids whose order has nothing to do with that of the runs, as with those that the server gives. */
const idOf = (n: number): string => {
  const hex = sha256Hex(`run ${n}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A server that takes the same run once, however often it comes. */
function aServer() {
  const rows = new Map<string, { person: string; recording: number }>()
  const server = {
    rows,
    /** `deaf`: it hears and its answer is lost. `dying`: it hears, and the device dies before the answer. */
    how: 'away' as 'away' | 'up' | 'deaf' | 'dying' | 'busy',
    asked: [] as string[],
    async send(item: OutboxItem): Promise<SendOutcome> {
      server.asked.push(item.run)
      if (server.how === 'away') return LATER
      if (server.how === 'busy') return { ...LATER, retryAfterS: 60 } as SendOutcome
      const row = { person: item.ticket.split('-')[0] ?? '', recording: item.recording[0] ?? -1 }
      const there = rows.get(item.run)
      expect(there ?? row, 'the same run with other content').toEqual(row)
      if (!there) rows.set(item.run, row)
      if (server.how === 'dying') return new Promise(() => undefined)
      const [receivedAt, inputDigest] = ['2026-11-25T08:00:00.000Z', sha256Hex(item.run)]
      const receipt = { run: item.run, receivedAt, inputDigest, recordingDigest: inputDigest }
      const verification = { status: 'pending' as const, code: null, why: null, at: null }
      return server.how === 'deaf' ? LATER : { kind: 'acknowledged', receipt: { receipt, verification } }
    },
  }
  return server
}

/** A device: its time goes on as it does, and its clock shows what it likes. */
function aDevice(send: (item: OutboxItem) => Promise<SendOutcome>) {
  let ms = 0
  let turn = 7
  let kept: string | null = null
  let timer: { at: number; call: () => void } | null = null
  let outbox: Outbox | null = null
  const device = {
    clockOff: Date.UTC(2026, 10, 25),
    waits: [] as number[],
    get outbox(): Outbox {
      if (!outbox) throw new Error('the page is not open')
      return outbox
    },
    async open(): Promise<void> {
      outbox = await openOutbox({
        store: indexedDbStore('three-days'),
        send,
        keepReceipt: indexedDbReceipts('three-days-receipts').keep,
        lastSent: { read: () => kept, write: (at) => void (kept = at) },
        now: () => new Date(ms + device.clockOff),
        chance: () => (turn = (turn * 48271) % 2147483647) / 2147483647,
        after(wait, call) {
          device.waits.push(wait)
          const mine = { at: ms + wait, call }
          timer = mine
          return () => {
            if (timer === mine) timer = null
          }
        },
      })
      await device.idle()
    },
    /** The page goes: by being closed, or with the device in the middle of whatever it does. */
    close(): void {
      outbox?.close()
      outbox = null
      timer = null
    },
    async idle(): Promise<void> {
      do await new Promise((done) => setImmediate(done))
      while (outbox?.state.getState().sending)
    },
    async pass(span: number): Promise<void> {
      const end = ms + span
      while (timer && timer.at <= end) {
        ms = timer.at
        const { call } = timer
        timer = null
        call()
        await device.idle()
      }
      ms = end
    },
    async train(person: number, n: number): Promise<void> {
      const recording = new Uint8Array([n])
      const run = idOf(n)
      expect(
        await device.outbox.put({ run, completion: { run } as Completion, recording, ticket: `p${person}-${n}` }),
      ).toBe('on-disk')
    },
  }
  return device
}

it('ten runs of four people on one device, three days without a network, restarts and a clock that jumps: each is there once', async () => {
  const server = aServer()
  const device = aDevice((item) => server.send(item))
  const waiting = (): number => device.outbox.state.getState().waiting

  // First day: no network, four people; the page is loaded anew at noon.
  await device.open()
  for (const n of [0, 1, 2, 3]) {
    await device.train(n, n)
    await device.idle()
    await device.pass(50 * MINUTE)
    if (n !== 1) continue
    device.close()
    await device.open()
  }
  expect(waiting()).toBe(4)
  expect(device.outbox.state.getState()).toMatchObject({ lastSentAt: null, lastFailure: { code: 'unreachable' } })
  const alone = server.asked.length
  await device.pass(4 * HOUR)
  // out of reach it asks every few minutes, and no two waits are alike
  expect((server.asked.length - alone) / 4).toBeLessThan((4 * HOUR) / (LONGEST_WAIT_MS / 2) + 1)
  expect((server.asked.length - alone) / 4).toBeGreaterThan((4 * HOUR) / LONGEST_WAIT_MS - 1)
  const long = device.waits.filter((w) => w > LONGEST_WAIT_MS / 4)
  expect(new Set(long).size).toBeGreaterThan(long.length / 2)
  expect(Math.max(...device.waits)).toBeLessThanOrEqual(LONGEST_WAIT_MS)
  device.close()

  // Second day: the battery was flat, and the clock is years behind. Answers get lost; then the device dies in a send.
  await device.pass(15 * HOUR)
  device.clockOff = Date.UTC(2001, 0, 1)
  await device.open()
  for (const n of [4, 5, 6]) {
    await device.train(n % 4, n)
    await device.idle()
    await device.pass(30 * MINUTE)
  }
  server.how = 'deaf'
  await device.pass(6 * MINUTE)
  expect(server.rows.size).toBe(7)
  expect(waiting()).toBe(7)
  server.how = 'dying'
  void device.pass(6 * MINUTE)
  for (let n = 0; n < 20; n++) await new Promise((done) => setImmediate(done))
  device.close()
  server.how = 'away'

  // Third day: the clock has jumped ahead. Three more, then the server is busy, and then it is there.
  device.clockOff = Date.UTC(2030, 5, 1)
  await device.open()
  expect(device.outbox.all().map((i) => i.run)).toEqual([0, 1, 2, 3, 4, 5, 6].map(idOf))
  for (const n of [7, 8, 9]) {
    await device.train((n + 1) % 4, n)
    await device.idle()
    await device.pass(20 * MINUTE)
    device.clockOff -= 45 * MINUTE
  }
  server.how = 'busy'
  await device.pass(10 * MINUTE)
  device.close()
  await device.open()
  expect(waiting()).toBe(10)
  server.how = 'up'
  server.asked = []
  await device.pass(6 * MINUTE)

  const all = Array.from({ length: 10 }, (_, n) => idOf(n))
  expect(server.asked).toEqual(all)
  expect(device.outbox.state.getState()).toMatchObject({ waiting: 0, refused: [], unsaved: [], damaged: 0 })
  expect(device.outbox.state.getState().lastFailure).toBeNull()
  expect(device.outbox.state.getState().lastSentAt).not.toBeNull()
  expect(Object.keys(device.outbox.state.getState().receipts).sort()).toEqual([...all].sort())
  expect([...server.rows.keys()].sort()).toEqual([...all].sort())
  expect([...server.rows.values()].map((r) => r.recording).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(await indexedDbStore('three-days').all()).toEqual({ ok: true, value: [] })
  const receipts = await indexedDbReceipts('three-days-receipts').all()
  expect(receipts.ok && receipts.value.map((r) => r.run).sort()).toEqual([...all].sort())

  // The next page has nothing to send, and knows when it last did.
  device.close()
  server.asked = []
  await device.open()
  expect(server.asked).toEqual([])
  expect(device.outbox.state.getState().lastSentAt).toMatch(/^2030-/)
  device.close()
})
