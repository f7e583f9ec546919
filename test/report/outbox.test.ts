import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Completion, Receipt } from '../../src/api/completion'
import { fail, ok } from '../../src/base/result'
import { FIRST_WAIT_MS, LONGEST_WAIT_MS, backoffMs } from '../../src/report/backoff'
import { httpSend } from '../../src/report/httpSend'
import { indexedDbStore } from '../../src/report/indexedDbStore'
import { type Outbox, type OutboxPorts, openOutbox } from '../../src/report/outbox'
import { type OutboxItem, type OutboxStore, type SendOutcome, isOutboxItem } from '../../src/report/outboxItem'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const aRun = (n: number) => ({
  run: id(n),
  completion: { run: id(n) } as Completion,
  recording: new Uint8Array([n]),
  ticket: `t${n}`,
})
const receipt = (run: string) => ({ receipt: { run } }) as Receipt
const LATER: SendOutcome = { kind: 'later', failure: { code: 'unreachable', message: 'no answer' }, retryAfterS: null }

/** A disk that survives a restart. */
function memoryDisk(): OutboxStore & { items: Map<string, OutboxItem>; full: boolean } {
  const items = new Map<string, OutboxItem>()
  const disk = {
    items,
    full: false,
    async put(item: OutboxItem) {
      if (disk.full) return fail('disk-full', 'full')
      items.set(item.run, structuredClone(item))
      return ok(undefined)
    },
    async all() {
      return ok([...items.values()])
    },
    async remove(run: string) {
      items.delete(run)
      return ok(undefined)
    },
  }
  return disk
}

/** Ports with a clock that the test moves. */
function bench(store: OutboxStore, send: (item: OutboxItem) => Promise<SendOutcome>) {
  let ms = 0
  let due: { at: number; call: () => void } | null = null
  const ports: OutboxPorts = {
    store,
    send,
    keepReceipt: async () => ok(undefined),
    lastSent: { read: () => null, write: () => undefined },
    now: () => new Date(ms),
    chance: () => 0.5,
    after(wait, call) {
      const mine = { at: ms + wait, call }
      due = mine
      return () => {
        if (due === mine) due = null
      }
    },
  }
  return {
    ports,
    due: () => (due ? due.at - ms : null),
    async pass() {
      if (!due) throw new Error('nothing is due')
      ms = due.at
      const { call } = due
      due = null
      call()
      await settle()
    },
  }
}
const settle = async (): Promise<void> => {
  for (let n = 0; n < 50; n++) await Promise.resolve()
}

describe('the outbox', () => {
  it('keeps a run until the server has acknowledged it, trying ever more slowly', async () => {
    const disk = memoryDisk()
    let up = false
    const send = vi.fn(async (item: OutboxItem) =>
      up ? { kind: 'acknowledged' as const, receipt: receipt(item.run) } : LATER,
    )
    const b = bench(disk, send)
    const outbox = await openOutbox(b.ports)
    expect(await outbox.put(aRun(1))).toBe('on-disk')
    await settle()
    const waits: number[] = []
    for (let n = 0; n < 12; n++) {
      waits.push(b.due() as number)
      await b.pass()
    }
    expect(waits.slice(0, 4)).toEqual([1500, 3000, 6000, 12000])
    expect(waits.at(-1)).toBe(LONGEST_WAIT_MS * 0.75)
    expect(outbox.state.getState()).toMatchObject({
      waiting: 1,
      lastSentAt: null,
      lastFailure: { code: 'unreachable' },
    })
    expect(disk.items.get(id(1))?.tries).toBe(13)
    up = true
    await outbox.flush()
    expect(outbox.state.getState()).toMatchObject({
      waiting: 0,
      lastFailure: null,
      receipts: { [id(1)]: receipt(id(1)) },
    })
    expect(disk.items.size).toBe(0)
    expect(b.due()).toBeNull()
  })

  it('goes on after a restart with what is on the disk', async () => {
    const disk = memoryDisk()
    const first = await openOutbox(bench(disk, async () => LATER).ports)
    await first.put(aRun(1))
    await first.put(aRun(2))
    await settle()
    first.close()
    const sent: string[] = []
    const second = await openOutbox(
      bench(disk, async (item) => {
        sent.push(item.ticket)
        return { kind: 'acknowledged', receipt: receipt(item.run) }
      }).ports,
    )
    await settle()
    expect(sent.sort()).toEqual(['t1', 't2'])
    expect(second.state.getState().waiting).toBe(0)
  })

  it('keeps a run in memory when the disk is full, sends it at once, and says so', async () => {
    const disk = memoryDisk()
    disk.full = true
    let up = false
    const b = bench(disk, async (item) => (up ? { kind: 'acknowledged', receipt: receipt(item.run) } : LATER))
    const outbox = await openOutbox(b.ports)
    expect(await outbox.put(aRun(1))).toBe('in-memory')
    await settle()
    expect(outbox.state.getState()).toMatchObject({
      waiting: 1,
      unsaved: [{ run: id(1), failure: { code: 'disk-full' } }],
    })
    expect(outbox.get(id(1))?.recording).toEqual(new Uint8Array([1]))
    up = true
    await b.pass()
    expect(outbox.state.getState()).toMatchObject({ waiting: 0, unsaved: [] })
  })

  it('keeps what the server refuses: by itself it does not send it again, asked it does, and then it may be taken', async () => {
    const disk = memoryDisk()
    let mended = false
    const send = vi.fn(
      async (item: OutboxItem): Promise<SendOutcome> =>
        mended || item.run !== id(1)
          ? { kind: 'acknowledged', receipt: receipt(item.run) }
          : { kind: 'refused', failure: { code: 'same-input', message: 'copied' } },
    )
    const b = bench(disk, send)
    const outbox = await openOutbox(b.ports)
    await outbox.put(aRun(1))
    await settle()
    await outbox.put(aRun(2))
    await settle()
    expect(send.mock.calls.map(([item]) => item.run)).toEqual([id(1), id(2)])
    expect(b.due()).toBeNull()
    expect(outbox.state.getState()).toMatchObject({
      waiting: 0,
      refused: [{ run: id(1), failure: { code: 'same-input' } }],
    })
    expect(disk.items.has(id(1))).toBe(true)
    mended = true
    await outbox.flush()
    expect(outbox.state.getState()).toMatchObject({ refused: [], receipts: { [id(1)]: receipt(id(1)) } })
    expect(disk.items.size).toBe(0)
  })

  it('tries a run that was refused on an earlier day when the page is opened', async () => {
    const disk = memoryDisk()
    const refused = { code: 'signed-out', message: 'the sign-in has expired' }
    await disk.put({ ...aRun(1), putAt: '', triedAt: '', tries: 1, refused })
    const outbox = await openOutbox(
      bench(disk, async (item) => ({ kind: 'acknowledged', receipt: receipt(item.run) })).ports,
    )
    expect(outbox.state.getState().refused).toEqual([{ run: id(1), failure: refused }])
    await settle()
    expect(outbox.state.getState()).toMatchObject({ waiting: 0, refused: [] })
    expect(disk.items.size).toBe(0)
  })

  it('lets entries of a wrong form be: neither sent nor removed, and counted; whole ones beside them are sent', async () => {
    const disk = memoryDisk()
    const whole = { ...aRun(1), putAt: '', triedAt: null, tries: 0, refused: null }
    await disk.put(whole)
    const damaged: unknown[] = [
      { run: 'a' },
      { ...whole, run: 'b', recording: 'abc' },
      { ...whole, run: 'c', tries: Number.NaN },
      { ...whole, run: 'd', refused: 'no' },
      { ...whole, run: 'e', ticket: 'of\ntwo lines' },
      { ...whole, run: 'f', place: 'first' },
    ]
    const store: OutboxStore = { ...disk, all: async () => ok([...damaged, ...disk.items.values()]) }
    const send = vi.fn(async (item: OutboxItem) => ({ kind: 'acknowledged' as const, receipt: receipt(item.run) }))
    const removed = vi.spyOn(store, 'remove')
    const outbox = await openOutbox(bench(store, send).ports)
    await outbox.flush()
    expect(send.mock.calls.map(([item]) => item.run)).toEqual([id(1)])
    expect(removed.mock.calls).toEqual([[id(1)]])
    expect(outbox.state.getState()).toMatchObject({ damaged: 6, waiting: 0, refused: [] })
  })

  it('waits as long as the server asks', async () => {
    const b = bench(memoryDisk(), async () => ({ ...LATER, retryAfterS: 120 }) as SendOutcome)
    const outbox = await openOutbox(b.ports)
    await outbox.put(aRun(1))
    await settle()
    expect(b.due()).toBe(120_000)
    outbox.close()
  })

  it('sends one after the other, and what was put meanwhile in the next round', async () => {
    let open = 0
    let most = 0
    const gates: (() => void)[] = []
    const b = bench(memoryDisk(), async (item) => {
      most = Math.max(most, ++open)
      await new Promise<void>((done) => gates.push(done))
      open--
      return { kind: 'acknowledged', receipt: receipt(item.run) }
    })
    const outbox: Outbox = await openOutbox(b.ports)
    for (const n of [1, 2, 3]) await outbox.put(aRun(n))
    for (let n = 0; n < 3; n++) {
      await settle()
      gates.shift()?.()
    }
    await settle()
    expect(most).toBe(1)
    expect(outbox.state.getState().waiting).toBe(0)
  })
})

it('waits between half and all of the doubled time, never longer than the longest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, chance) => {
      const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1))
      const wait = backoffMs(tries, chance)
      expect(wait).toBeGreaterThanOrEqual(full / 2 - 1)
      expect(wait).toBeLessThanOrEqual(full)
    }),
  )
})

describe('sending', () => {
  const item = (): OutboxItem => ({ ...aRun(1), putAt: '', triedAt: null, tries: 0, refused: null })
  const answering =
    (status: number, body: unknown): typeof fetch =>
    async () =>
      new Response(JSON.stringify(body), { status })
  const outcome = (status: number, body: unknown) => httpSend('', answering(status, body))(item())

  it('tells for good from for now', async () => {
    const refusal = { code: 'other-bytes', message: 'm' }
    expect(await outcome(409, refusal)).toMatchObject({ kind: 'refused', failure: refusal })
    expect(await outcome(422, refusal)).toMatchObject({ kind: 'refused' })
    expect(await outcome(507, { code: 'server-full', message: 'm', retryAfterS: 60 })).toMatchObject({
      kind: 'later',
      retryAfterS: 60,
    })
    expect(await outcome(429, { code: 'too-many', message: 'm', retryAfterS: 3 })).toMatchObject({
      kind: 'later',
      retryAfterS: 3,
    })
    expect(await outcome(500, 'x')).toMatchObject({ kind: 'later' })
    // A hotel's sign-in page and a proxy's refusal are not this server's word.
    expect(await outcome(200, { hello: 'hotel' })).toMatchObject({ kind: 'later', failure: { code: 'bad-answer' } })
    expect(await outcome(403, 'no')).toMatchObject({ kind: 'later' })
    // A ticket that is unknown today may be known when the server's backup is played back: the run is not stranded.
    for (const status of [401, 403, 404])
      expect(await outcome(status, refusal)).toEqual({ kind: 'later', failure: refusal, retryAfterS: 300 })
    // An unknown device may be enrolled in the backup; one that began after its withdrawal was told for good.
    for (const code of ['device-unknown', 'signature'])
      expect(await outcome(403, { code, message: 'm' })).toMatchObject({ kind: 'later', failure: { code } })
    const withdrawn = { code: 'device-withdrawn', message: 'm' }
    expect(await outcome(403, withdrawn)).toEqual({ kind: 'refused', failure: withdrawn })
    const away: typeof fetch = async () => {
      throw new TypeError('fetch failed')
    }
    expect(await httpSend('', away)(item())).toMatchObject({ kind: 'later', failure: { code: 'unreachable' } })
  })

  it('hands in completion and recording with the run’s ticket', async () => {
    let seen: { url: string; init: RequestInit } | null = null
    await httpSend('https://here', async (url, init) => {
      seen = { url: String(url), init: init ?? {} }
      return new Response('{}')
    })(item())
    const { url, init } = seen as unknown as { url: string; init: RequestInit }
    expect(url).toBe(`https://here/api/runs/${id(1)}/completion`)
    expect(init.method).toBe('PUT')
    expect(init.signal).toBeInstanceOf(AbortSignal)
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer t1')
    const form = init.body as FormData
    expect(form.get('completion')).toBe(JSON.stringify({ run: id(1) }))
    expect(new Uint8Array(await (form.get('recording') as Blob).arrayBuffer())).toEqual(new Uint8Array([1]))
  })
})

describe('the disk of the browser (IndexedDB in memory)', () => {
  const item = (n: number): OutboxItem => ({ ...aRun(n), putAt: 'now', triedAt: null, tries: 0, refused: null })

  it('keeps, replaces, lists and removes', async () => {
    const store = indexedDbStore('test-keep')
    expect(await store.put(item(1))).toEqual(ok(undefined))
    await store.put({ ...item(1), tries: 4 })
    await store.put(item(2))
    const again = await indexedDbStore('test-keep').all()
    expect(again.ok && again.value.filter(isOutboxItem).map((i) => [i.run, i.tries, i.recording])).toEqual([
      [id(1), 4, new Uint8Array([1])],
      [id(2), 0, new Uint8Array([2])],
    ])
    await store.remove(id(1))
    const left = await store.all()
    expect(left.ok && left.value.filter(isOutboxItem).map((i) => i.run)).toEqual([id(2)])
  })

  it('asks for strict durability', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await indexedDbStore('test-strict').put(item(1))
    expect(asked.mock.calls.map((c) => c[2])).toContainEqual({ durability: 'strict' })
    asked.mockRestore()
  })

  it('gives a full disk as a value, and a closed storage too', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await indexedDbStore('test-full').put(item(1))).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    put.mockRestore()
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const store = indexedDbStore('test-denied')
    expect(await store.all()).toMatchObject({ ok: false, error: { code: 'storage' } })
    open.mockRestore()
    expect(await store.all()).toEqual(ok([]))
  })
})
