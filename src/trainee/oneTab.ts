/** One name for the whole device: two runs at once would share headset, storage and outbox. */
const NAME = 'muster-training'
/** A tab without Web Locks (plain HTTP in the local network) waits this long for another one to answer, ms. */
const ANSWER_MS = 300

export interface TabPorts {
  locks: LockManager | undefined
  channel: (name: string) => BroadcastChannel
}

const browserPorts: TabPorts = {
  locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
  channel: (name) => new BroadcastChannel(name),
}

/**
 * Claims the training for this tab. True when it is the only one; the claim lasts until the tab is closed or
 * `signal` aborts.
 */
export function claimTab(signal: AbortSignal, ports: TabPorts = browserPorts): Promise<boolean> {
  return ports.locks ? byLock(ports.locks, signal) : byAsking(ports.channel(NAME), signal)
}

function byLock(locks: LockManager, signal: AbortSignal): Promise<boolean> {
  return new Promise((settle) => {
    locks
      .request(NAME, { ifAvailable: true }, (lock) => {
        settle(lock !== null)
        if (!lock) return undefined
        return new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }))
      })
      .catch(() => settle(true))
  })
}

function byAsking(channel: BroadcastChannel, signal: AbortSignal): Promise<boolean> {
  return new Promise((settle) => {
    let mine = false
    const timer = setTimeout(() => {
      mine = true
      settle(true)
    }, ANSWER_MS)
    channel.onmessage = ({ data }) => {
      if (data === 'anyone' && mine) channel.postMessage('here')
      if (data === 'here' && !mine) {
        clearTimeout(timer)
        settle(false)
      }
    }
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      channel.close()
    })
    channel.postMessage('anyone')
  })
}
