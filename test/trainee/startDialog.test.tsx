// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/base/result'
import type { TrainingClient } from '../../src/trainee/client'
import type { LoadedCore } from '../../src/trainee/core'
import { createFlow } from '../../src/trainee/flow'
import { type IdentityChecks, NOT_ASKED } from '../../src/trainee/identity'
import { WayContext, type Way } from '../../src/trainee/parts'
import type { RunSession } from '../../src/trainee/run/session'
import { StartDialog } from '../../src/trainee/run/StartDialog'
import type { SignedIn } from '../../src/trainee/signedIn'
import { type Mounted, mount, openTexts } from './mount'

const GIVEN = { run: 'run-1', seed: '0', assignment: 'a', attempt: 1, startedAt: '', ticket: 'tick' }
const SIGNED_IN: SignedIn = {
  token: 't',
  trainee: { id: 'trainee-1', name: 'Trainee A' },
  expiresAt: '',
  signedInBy: 'pin',
}
let page: Mounted

async function ready(identity: Partial<IdentityChecks>, practice = false) {
  const startRun = vi.fn(async () => ok(GIVEN))
  const abort = vi.fn()
  const flow = createFlow({
    code: 'c',
    client: { startRun, abort } as unknown as TrainingClient,
    loadCore: async () => ok({} as LoadedCore),
    unfinished: { of: async () => null, close: async () => undefined },
    now: () => Date.now(),
  })
  flow.store.setState({
    step: 'run',
    trainee: 'trainee-1',
    core: { id: 'x' } as LoadedCore,
    choice: { scene: 'yard', role: 'worker', practice },
    signedIn: SIGNED_IN,
  })
  const begin = vi.fn()
  const asked = { ...NOT_ASKED, asked: true, ...identity }
  page = await mount(
    <WayContext value={{ flow, identity: asked, loadStage: () => new Promise(() => undefined) } as unknown as Way}>
      <StartDialog session={{ begin } as unknown as RunSession} root={{ current: null }} fail={() => undefined} />
    </WayContext>,
  )
  return { flow, begin, startRun, abort }
}
const type = async (pin: string): Promise<void> => {
  for (const key of [...pin, 'Enter']) await page.key(key)
}
const PIN = { kind: 'identity-check', how: 'pin', ok: true }
const supervisor = (yes: boolean) => ({ kind: 'identity-check', how: 'supervisor', ok: yes })

beforeAll(openTexts)
beforeEach(() => vi.useFakeTimers())
afterEach(async () => {
  await page.close()
  vi.useRealTimers()
})

describe('before a test on an enrolled device', () => {
  it('the run is given, a supervisor confirms with their PIN, and then time begins', async () => {
    const whose = vi.fn<IdentityChecks['whose']>(async (pin) => (pin === '2222' ? 'supervisor' : 'trainee'))
    const { begin, startRun } = await ready({ whose })
    await page.click('Start on this screen')
    expect(startRun).toHaveBeenCalledTimes(1)
    expect(page.text()).toContain('whether it is Trainee A who trains')
    await type('1111')
    expect(page.text()).toContain('This PIN is wrong')
    await type('2222')
    expect(whose.mock.calls).toEqual([
      ['1111', 'trainee-1'],
      ['2222', 'trainee-1'],
    ])
    expect(begin).not.toHaveBeenCalled()
    expect(page.text()).toContain('Confirmed')
    await page.click('Start on this screen')
    expect(begin).toHaveBeenCalledWith(expect.objectContaining({ run: 'run-1', mode: 'desktop' }), [
      PIN,
      supervisor(true),
    ])
    expect(startRun).toHaveBeenCalledTimes(1)
  })

  it('a supervisor elsewhere is asked about this very run', async () => {
    const remote = vi.fn<IdentityChecks['remote']>(async () => null)
    const { begin } = await ready({ remote })
    await page.click('Start on this screen')
    expect(remote.mock.calls).toEqual([['run-1', 'tick', 'start']])
    remote.mockResolvedValue(false)
    await act(async () => void (await vi.advanceTimersByTimeAsync(2000)))
    expect(page.text()).toContain('No supervisor has confirmed it')
    await page.click('Start on this screen')
    expect(begin).toHaveBeenCalledWith(expect.anything(), [PIN, supervisor(false)])
  })

  it('no supervisor is there: it begins all the same; who signed in by a code entered no PIN', async () => {
    const { begin, flow } = await ready({})
    await act(async () => flow.store.setState({ signedIn: { ...SIGNED_IN, signedInBy: 'code' } }))
    await page.click('Start on this screen')
    await page.click('No supervisor is here')
    await page.click('Start on this screen')
    expect(begin).toHaveBeenCalledWith(expect.anything(), [supervisor(false)])
  })

  it('to go back, or to go away, ends the run that was given', async () => {
    const { abort, flow } = await ready({})
    await page.click('Start on this screen')
    await page.click('Back')
    expect(abort).toHaveBeenCalledWith('tick', 'run-1', 0, 'not-started')
    expect(flow.store.getState().step).toBe('briefing')
    await page.close()
    const other = await ready({})
    await page.click('Start on this screen')
    await act(async () => void (await vi.advanceTimersByTimeAsync(180_000)))
    expect(other.abort).toHaveBeenCalledTimes(1)
    expect(other.flow.store.getState()).toMatchObject({ step: 'card', signedIn: null })
  })
})

it.each([
  ['practice', { asked: true }, true],
  ['a device that is not enrolled', { asked: false }, false],
])('%s begins at once', async (_, identity, practice) => {
  const { begin } = await ready(identity, practice)
  await page.click('Start on this screen')
  expect(begin).toHaveBeenCalledWith(expect.objectContaining({ run: 'run-1' }), [])
})
