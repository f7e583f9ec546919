// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/base/result'
import type { TrainingClient } from '../../src/trainee/client'
import type { LoadedCore } from '../../src/trainee/core'
import { type Step, createFlow } from '../../src/trainee/flow'
import { watchHeadset } from '../../src/trainee/headsetOff'
import { LeftAlone } from '../../src/trainee/LeftAlone'
import { WayContext, type Way } from '../../src/trainee/parts'
import type { Stage } from '../../src/trainee/ports'
import { type Mounted, mount, openTexts } from './mount'

const session = () => Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as XRSession
const become = (of: XRSession, state: string): void => {
  Object.assign(of, { visibilityState: state })
  of.dispatchEvent(new Event('visibilitychange'))
}
const pass = (s: number) => act(async () => void (await vi.advanceTimersByTimeAsync(s * 1000)))

let page: Mounted
/** A page at this step of somebody who is signed in. */
async function at(step: Step, headset: XRSession | null = null) {
  const flow = createFlow({
    code: 'c',
    client: {} as TrainingClient,
    loadCore: async () => ok({} as LoadedCore),
    unfinished: { of: async () => null, close: async () => undefined },
    now: () => Date.now(),
  })
  flow.store.setState({
    step,
    trainee: 'trainee-1',
    signedIn: { token: 't', trainee: { id: 'trainee-1', name: 'A' }, expiresAt: '', signedInBy: 'pin' },
  })
  const send = vi.fn(async () => undefined)
  const stage = { session: () => headset, immersed: () => headset !== null, onImmersed: () => () => undefined }
  const way = { flow, handIn: { send }, loadStage: async () => stage as unknown as Stage } as unknown as Way
  page = await mount(
    <WayContext value={way}>
      <LeftAlone />
    </WayContext>,
  )
  return { flow, send, step: () => flow.store.getState().step, signedIn: () => flow.store.getState().signedIn }
}

beforeAll(openTexts)
beforeEach(() => vi.useFakeTimers())
afterEach(async () => {
  await page.close()
  vi.useRealTimers()
})

describe('whoever went away', () => {
  it.each<[Step, number]>([
    ['resume', 180],
    ['consent', 180],
    ['choice', 180],
    ['briefing', 180],
    ['sent', 180],
    ['debrief', 600],
  ])('at %s is asked after %i s less half a minute, and then signed out', async (step, limit) => {
    const way = await at(step)
    await pass(limit - 31)
    expect(page.text()).toBe('')
    await pass(2)
    expect(page.text()).toContain('Are you still there?')
    await pass(28)
    expect(way.step()).toBe(step)
    await pass(1)
    expect([way.step(), way.signedIn()]).toEqual(['card', null])
    expect(way.send).toHaveBeenCalledWith(null)
    expect(page.text()).toBe('')
  })

  it.each<Step>(['language', 'card', 'pin', 'run'])('is not looked for at %s', async (step) => {
    const way = await at(step)
    await pass(3600)
    expect(way.step()).toBe(step)
  })

  it('is there again with any key, touch or press of the button', async () => {
    const way = await at('choice')
    for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
      await pass(170)
      expect(page.text()).toContain('Are you still there?')
      await act(async () => void window.dispatchEvent(new Event(sign)))
      expect(page.text()).toBe('')
    }
    await pass(170)
    await page.click('Stay signed in')
    await pass(170)
    expect(way.step()).toBe('choice')
  })

  it('has the time again at the next page', async () => {
    const way = await at('consent')
    await pass(170)
    await act(async () => way.flow.go('choice'))
    await pass(170)
    expect(way.step()).toBe('choice')
  })

  it('was away while the device slept, however few timers ran', async () => {
    const way = await at('choice')
    vi.setSystemTime(Date.now() + 3_600_000)
    await pass(1)
    expect(way.step()).toBe('card')
  })
})

describe('in the headset', () => {
  it('a press of its trigger is a sign of life', async () => {
    const headset = session()
    const way = await at('debrief', headset)
    await pass(599)
    await act(async () => void headset.dispatchEvent(new Event('selectstart')))
    await pass(599)
    expect(way.step()).toBe('debrief')
  })

  it('to take it off for 20 s is to go, at once', async () => {
    const headset = session()
    const way = await at('debrief', headset)
    become(headset, 'hidden')
    await pass(19)
    become(headset, 'visible')
    await pass(60)
    expect(way.step()).toBe('debrief')
    become(headset, 'hidden')
    await pass(20)
    expect([way.step(), way.signedIn()]).toEqual(['card', null])
  })

  it('also when it slept meanwhile', async () => {
    await at('card')
    const headset = session()
    const off = vi.fn()
    const stop = watchHeadset(headset, off)
    become(headset, 'hidden')
    vi.setSystemTime(Date.now() + 21_000)
    become(headset, 'visible')
    expect(off).toHaveBeenCalledTimes(1)
    stop()
    become(headset, 'hidden')
    await pass(60)
    expect(off).toHaveBeenCalledTimes(1)
  })
})
