import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepRelease } from '../../src/app/release'
import { loadAnew } from '../../src/app/loadAnew'

class Worker extends EventTarget {
  postMessage = vi.fn()
  become(): void {
    this.dispatchEvent(new Event('statechange'))
  }
}
class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  active: Worker | null = null
  update = vi.fn(async () => undefined)
  /** Another release is found, fetched, and waits. */
  arrive(worker = new Worker()): Worker {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = worker
    worker.become()
    return worker
  }
}
class Container extends EventTarget {
  controller: Worker | null = null
  register = vi.fn(async () => this.registration)
  getRegistration = vi.fn(async () => this.registration)
  constructor(readonly registration: Registration) {
    super()
  }
  /** The worker that waited answers this page from now on. */
  change(): void {
    this.controller = this.registration.active = this.registration.waiting
    this.registration.waiting = null
    this.dispatchEvent(new Event('controllerchange'))
    this.registration.active?.become()
  }
}

let registration: Registration
let workers: Container
let page: EventTarget & { hidden: boolean }
let device: EventTarget
const reload = vi.fn()
const asContainer = (): ServiceWorkerContainer => workers as unknown as ServiceWorkerContainer
const open = async () => {
  const release = keepRelease({ workers: asContainer(), page, device, reload })
  await vi.waitFor(() => expect(workers.register).toHaveResolved())
  await Promise.resolve()
  return release
}

beforeEach(() => {
  registration = new Registration()
  workers = new Container(registration)
  page = Object.assign(new EventTarget(), { hidden: false })
  device = new EventTarget()
  reload.mockClear()
})

describe('the release on this device', () => {
  it('is kept from the first visit on, and nothing is loaded anew for it', async () => {
    const worker = new Worker()
    registration.installing = worker
    const release = await open()
    expect(release.state.getState()).toEqual({ kept: 'not-yet', next: false })
    Object.assign(registration, { installing: null, waiting: worker })
    worker.become()
    expect(release.state.getState().next).toBe(false)
    workers.change()
    expect(release.state.getState()).toEqual({ kept: 'kept', next: false })
    expect(reload).not.toHaveBeenCalled()
    expect(workers.register).toHaveBeenCalledWith('/sw.js', { updateViaCache: 'none' })
  })

  it('is never kept over plain HTTP, or where the browser refuses', async () => {
    expect(keepRelease({ workers: undefined, page, device, reload }).state.getState().kept).toBe('never')
    workers.register.mockRejectedValue(new DOMException('no', 'SecurityError'))
    const release = keepRelease({ workers: asContainer(), page, device, reload })
    await vi.waitFor(() => expect(release.state.getState().kept).toBe('never'))
  })
})

describe('the next release', () => {
  beforeEach(() => {
    workers.controller = registration.active = new Worker()
  })

  it('that lay there already takes over as the page is opened', async () => {
    registration.waiting = new Worker()
    await open()
    expect(registration.waiting.postMessage).toHaveBeenCalledWith('take-over')
    expect(reload).not.toHaveBeenCalled()
    workers.change()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('that arrives while somebody chooses is told, and waits for the button', async () => {
    const release = await open()
    const next = registration.arrive()
    expect(release.state.getState().next).toBe(true)
    expect(next.postMessage).not.toHaveBeenCalled()
    release.takeOver()
    workers.change()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('waits while somebody is at work, looked at or not, and takes over when they are done', async () => {
    const release = await open()
    release.busy(true)
    const next = registration.arrive()
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
    expect(next.postMessage).not.toHaveBeenCalled()
    release.busy(false)
    expect(next.postMessage).toHaveBeenCalledWith('take-over')
  })

  it('takes over while nobody looks at the page', async () => {
    await open()
    const next = registration.arrive()
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
    expect(next.postMessage).toHaveBeenCalledWith('take-over')
  })

  it('that another tab let in is not mixed with this page: it is loaded anew, but not under somebody at work', async () => {
    const release = await open()
    release.busy(true)
    registration.arrive()
    workers.change()
    expect(reload).not.toHaveBeenCalled()
    release.busy(false)
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('that takes over a moment too late does not throw out who has signed in meanwhile', async () => {
    const release = await open()
    registration.arrive()
    release.takeOver()
    release.busy(true)
    workers.change()
    expect(reload).not.toHaveBeenCalled()
    release.busy(false)
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('is looked for when the page is opened or looked at, the network is back, or somebody is done', async () => {
    const release = await open()
    device.dispatchEvent(new Event('online'))
    page.dispatchEvent(new Event('visibilitychange'))
    release.busy(true)
    release.busy(false)
    expect(registration.update).toHaveBeenCalledTimes(4)
  })
})

describe('loading anew', () => {
  it('gets the newest release past the worker that keeps this one', async () => {
    registration.active = new Worker()
    registration.update.mockImplementation(async () => {
      const next = registration.arrive()
      next.postMessage.mockImplementation(() => workers.change())
      return undefined
    })
    await loadAnew(asContainer(), reload)
    expect(registration.active).not.toBeNull()
    expect(registration.waiting).toBeNull()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('is a plain reload without a worker, without a network, and without another release', async () => {
    await loadAnew(undefined, reload)
    registration.update.mockRejectedValue(new TypeError('no network'))
    await loadAnew(asContainer(), reload)
    registration.update.mockResolvedValue(undefined)
    await loadAnew(asContainer(), reload)
    expect(reload).toHaveBeenCalledTimes(3)
  })
})
