import { type StoreApi, createStore } from 'zustand/vanilla'
import type { Receipt } from '../api/completion'
import type { Failure } from '../base/result'
import { backoffMs } from './backoff'
import { type FinishedRun, type OutboxItem, type OutboxStore, type Send, byPlace, isOutboxItem } from './outboxItem'
import type { ReceiptStore } from './receipts'

/** What a page shows of the outbox. */
export interface OutboxState {
  /** Runs that wait to be sent, kept on disk or in memory. */
  waiting: number
  sending: boolean
  /** When this device last got a run through, on whatever day; ISO 8601, or null where it never did. */
  lastSentAt: string | null
  /** When the next attempt is due, ISO 8601; null where none is. */
  nextTryAt: string | null
  /** Why the last attempt did not get through. */
  lastFailure: Failure | null
  /** Runs that the server would not take when last asked, also of earlier days; each is kept until it does. */
  refused: { run: string; failure: Failure }[]
  /** Runs that could not be written to disk: lost with the page unless sent or saved to a file. */
  unsaved: { run: string; failure: Failure }[]
  /** Entries on the disk that are no runs any more: neither sent nor removed. */
  damaged: number
  receipts: Record<string, Receipt>
}

export interface Outbox {
  readonly state: StoreApi<OutboxState>
  /** Keeps a run and tries to send it at once. Says whether it is on disk; where not, it is kept in memory. */
  put(item: FinishedRun): Promise<'on-disk' | 'in-memory'>
  /**
   * Tries everything now, without regard to the wait, and what was refused too: the server may have been mended. Called
   * when a person asks for it, and when the network comes back.
   */
  flush(): Promise<void>
  /** The run's item, while it is here. */
  get(run: string): OutboxItem | null
  /** All that is not acknowledged, in the order in which it came: for "save to a file". */
  all(): OutboxItem[]
  /** Stops the timer; what waits stays on disk. */
  close(): void
}

export interface OutboxPorts {
  store: OutboxStore
  send: Send
  /** Keeps what the server has acknowledged; one that is not kept costs nothing but the proof. */
  keepReceipt: ReceiptStore['keep']
  /** What outlives the page: when this device last got a run through. */
  lastSent: LastSent
  now: () => Date
  /** In [0, 1). */
  chance: () => number
  /** Calls back after `ms`; gives what cancels it. */
  after: (ms: number, call: () => void) => () => void
}

/** Remembers across restarts when a run was last acknowledged. Nothing depends on it but what the page says. */
export interface LastSent {
  read(): string | null
  write(at: string): void
}

/** What a round sends: what waits, or what was refused as well. */
type Round = 'waiting' | 'all'

const NOTHING: OutboxState = {
  waiting: 0,
  sending: false,
  lastSentAt: null,
  nextTryAt: null,
  lastFailure: null,
  refused: [],
  unsaved: [],
  damaged: 0,
  receipts: {},
}

/**
 * Opens the outbox: what an earlier page left on disk is taken up and tried at once, refused or not. A run leaves only
 * when the server has acknowledged it; sending one twice is harmless, so a lost answer costs nothing.
 */
export async function openOutbox(ports: OutboxPorts): Promise<Outbox> {
  const state = createStore<OutboxState>(() => NOTHING)
  const items = new Map<string, OutboxItem>()
  const unsaved = new Map<string, Failure>()
  let cancel: (() => void) | null = null
  let sending: Promise<void> | null = null
  /** The round that has to follow the one under way. */
  let again: Round | null = null
  let closed = false

  const show = (more: Partial<OutboxState> = {}): void => {
    const all = [...items.values()]
    state.setState({
      waiting: all.filter((i) => !i.refused).length,
      refused: all.flatMap((i) => (i.refused ? [{ run: i.run, failure: i.refused }] : [])),
      unsaved: [...unsaved].map(([run, failure]) => ({ run, failure })),
      ...more,
    })
  }
  const keep = async (item: OutboxItem): Promise<boolean> => {
    items.set(item.run, item)
    const kept = await ports.store.put(item)
    if (kept.ok) unsaved.delete(item.run)
    else unsaved.set(item.run, kept.error)
    return kept.ok
  }
  const drop = async (run: string): Promise<void> => {
    items.delete(run)
    unsaved.delete(run)
    // Should the disk refuse to forget it, the run is sent once more after the next start, which is harmless.
    await ports.store.remove(run)
  }

  const sendOne = async (item: OutboxItem): Promise<'gone' | { waitMs: number }> => {
    const outcome = await ports.send(item)
    const triedAt = ports.now().toISOString()
    if (outcome.kind === 'acknowledged') {
      await ports.keepReceipt(outcome.receipt.receipt)
      await drop(item.run)
      ports.lastSent.write(triedAt)
      show({
        lastSentAt: triedAt,
        lastFailure: null,
        receipts: { ...state.getState().receipts, [item.run]: outcome.receipt },
      })
      return 'gone'
    }
    const tries = item.tries + 1
    await keep({ ...item, tries, triedAt, refused: outcome.kind === 'refused' ? outcome.failure : null })
    show({ lastFailure: outcome.failure })
    if (outcome.kind === 'refused') return 'gone'
    return { waitMs: Math.max(backoffMs(tries, ports.chance()), (outcome.retryAfterS ?? 0) * 1000) }
  }

  const sendAll = async (round: Round): Promise<void> => {
    cancel?.()
    cancel = null
    show({ sending: true, nextTryAt: null })
    let soonest = Number.POSITIVE_INFINITY
    for (const item of items.values()) {
      if (closed || (item.refused && round === 'waiting')) continue
      const left = await sendOne(item)
      if (left !== 'gone') soonest = Math.min(soonest, left.waitMs)
    }
    show({ sending: false })
    if (closed || soonest === Number.POSITIVE_INFINITY) return
    cancel = ports.after(soonest, () => void send('waiting'))
    show({ nextTryAt: new Date(ports.now().getTime() + soonest).toISOString() })
  }
  /** One round at a time; a call during a round makes one more round follow it. */
  const send = async (round: Round): Promise<void> => {
    if (closed) return
    if (sending) {
      if (again !== 'all') again = round
      return sending
    }
    sending = (async () => {
      for (let next: Round | null = round; next && !closed; next = again) {
        again = null
        await sendAll(next)
      }
    })()
    try {
      await sending
    } finally {
      sending = null
    }
  }

  const left = await ports.store.all()
  const whole = left.ok ? left.value.filter(isOutboxItem) : []
  // the disk gives them by the run's id; they go in the order in which people trained
  for (const item of whole.sort(byPlace)) items.set(item.run, item)
  let places = Math.max(0, ...whole.map((i) => i.place ?? 0))
  const damaged = left.ok ? left.value.length - whole.length : 0
  show({ lastSentAt: ports.lastSent.read(), damaged, lastFailure: left.ok ? null : left.error })
  if (items.size > 0) void send('all')

  return {
    state,
    async put(run) {
      const place = items.get(run.run)?.place ?? ++places
      const item = { ...run, place, putAt: ports.now().toISOString(), triedAt: null, tries: 0, refused: null }
      const onDisk = await keep(item)
      show()
      void send('waiting')
      return onDisk ? 'on-disk' : 'in-memory'
    },
    flush: () => send('all'),
    get: (run) => items.get(run) ?? null,
    all: () => [...items.values()],
    close() {
      closed = true
      cancel?.()
    },
  }
}
