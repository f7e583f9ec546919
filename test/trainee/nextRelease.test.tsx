// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Flow, FlowState, Step } from '../../src/trainee/flow'
import { NextRelease, tellRelease } from '../../src/trainee/NextRelease'
import { Notice } from '../../src/trainee/pages/Notice'
import { type Way, WayContext } from '../../src/trainee/parts'
import { type Mounted, mount, openTexts, quietRelease } from './mount'

const flowAt = (step: Step): Flow => ({ store: createStore<Partial<FlowState>>(() => ({ step })) }) as unknown as Flow

let page: Mounted
beforeAll(openTexts)
afterEach(() => page?.close())

it('nobody is at work on the first two steps, and everywhere else somebody is', () => {
  const flow = flowAt('language')
  const release = quietRelease()
  const stop = tellRelease(flow, release)
  const steps: Step[] = ['card', 'pin', 'consent', 'choice', 'briefing', 'run', 'debrief', 'sent', 'card']
  for (const step of steps) flow.store.setState({ step })
  const told = vi.mocked(release.busy).mock.calls.map(([is]) => is)
  expect(told).toEqual([false, false, true, true, true, true, true, true, true, false])
  stop()
  flow.store.setState({ step: 'pin' })
  expect(release.busy).toHaveBeenCalledTimes(told.length)
})

it('a release that waits is offered between two people alone', async () => {
  const flow = flowAt('card')
  const release = quietRelease()
  page = await mount(
    <WayContext value={{ flow, release } as unknown as Way}>
      <NextRelease />
    </WayContext>,
  )
  expect(page.text()).toBe('')
  await act(async () => release.state.setState({ next: true }))
  await page.click('Use the new version')
  expect(release.takeOver).toHaveBeenCalledTimes(1)
  await act(async () => flow.store.setState({ step: 'pin' }))
  expect(page.text()).toBe('')
})

it('a version that the server does not know is loaded anew past the device', async () => {
  const release = quietRelease()
  page = await mount(
    <WayContext value={{ flow: flowAt('run'), release } as unknown as Way}>
      <Notice failure={{ code: 'unknown-core', message: 'x', status: 409 }} />
    </WayContext>,
  )
  await page.click('Reload')
  expect(release.loadAnew).toHaveBeenCalledTimes(1)
})
