import { backoffMs } from './backoff'

export interface UntilDonePorts {
  /** In [0, 1). */
  chance: () => number
  /** Calls back after `ms`; gives what cancels it. */
  after: (ms: number, call: () => void) => () => void
}

/** Work that is tried again, after a longer and longer wait, until nothing is left of it. */
export interface UntilDone {
  /** Tries now, without regard to the wait. */
  now(): Promise<void>
  /** Stops the timer, until the next call of `now`. */
  stop(): void
}

/** `work` says how many things are left. One try at a time: a call during one makes one more follow it. */
export function untilDone({ chance, after }: UntilDonePorts, work: () => Promise<number>): UntilDone {
  let cancel: (() => void) | null = null
  let tries = 0
  let stopped = false
  let turn: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    cancel?.()
    cancel = null
    if (stopped) return
    const left = await work()
    tries = left > 0 ? tries + 1 : 0
    if (left > 0 && !stopped) cancel = after(backoffMs(tries, chance()), () => void now())
  }
  const now = (): Promise<void> => {
    stopped = false
    turn = turn.then(once)
    return turn
  }
  return {
    now,
    stop() {
      stopped = true
      cancel?.()
    },
  }
}
