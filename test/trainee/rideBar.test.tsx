// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { RideBar } from '../../src/trainee/run/RideBar'
import type { RunSession } from '../../src/trainee/run/session'
import { type Mounted, mount, openTexts } from './mount'

let page: Mounted
beforeAll(openTexts)
afterEach(() => page.close())

function session(room = false) {
  const ride = vi.fn()
  const order = vi.fn()
  const tilt = vi.fn(async () => true)
  const bodies = { ride, tilt, tilts: false }
  const store = createStore(() => ({ room }))
  const bike = { saddle: 'saddle', stand: 'stand' }
  return { bodies, order, store, bike, hasRadio: false } as unknown as RunSession & {
    bodies: { ride: typeof ride }
    order: typeof order
  }
}

const part = (name: string): HTMLElement | null => page.element.querySelector(`[data-ride="${name}"]`)

/** A thumb on a part of 100 by 200 pixels that begins at the corner of the picture. */
async function thumb(name: string, kind: string, x: number, y: number, pointerId = 1): Promise<void> {
  const element = part(name)
  if (!element) throw new Error(`there is no ${name}`)
  element.getBoundingClientRect = () => new DOMRect(0, 0, 100, 200)
  const event = new PointerEvent(kind, { bubbles: true, clientX: x, clientY: y, pointerId })
  await act(async () => void element.dispatchEvent(event))
}

it('gives more the higher up the thumb is, follows it, and nothing when it is off', async () => {
  const s = session()
  page = await mount(<RideBar session={s} mayGetOff={false} only={false} />)
  await thumb('throttle', 'pointerdown', 50, 200)
  expect(s.bodies.ride).toHaveBeenLastCalledWith({ throttle: 0.2 })
  await thumb('throttle', 'pointermove', 50, 0)
  expect(s.bodies.ride).toHaveBeenLastCalledWith({ throttle: 1 })
  await thumb('throttle', 'pointerup', 50, 200, 2)
  expect(s.bodies.ride).toHaveBeenLastCalledWith({ throttle: 1 })
  await thumb('throttle', 'pointerup', 50, 0)
  expect(s.bodies.ride).toHaveBeenLastCalledWith({ throttle: 0 })
  await thumb('brake', 'pointerdown', 50, 100)
  expect(s.bodies.ride).toHaveBeenLastCalledWith({ brake: expect.closeTo(0.6, 9) })
})

it('steers by its slider until the device is leant for that, and in a room has none', async () => {
  const s = session()
  page = await mount(<RideBar session={s} mayGetOff={false} only={false} />)
  await thumb('steer', 'pointerdown', 75, 20)
  expect(s.bodies.ride).toHaveBeenLastCalledWith({ steer: 0.5 })
  await page.click('Lean to steer')
  expect(part('steer')).toBeNull()
  await page.close()
  page = await mount(<RideBar session={session(true)} mayGetOff={false} only={false} />)
  expect(part('steer')).toBeNull()
  expect(page.text()).not.toContain('Lean to steer')
})

it('lets one off only while the bike stands, and leaves thumbs alone under a sheet', async () => {
  const s = session()
  page = await mount(<RideBar session={s} mayGetOff only={false} />)
  await page.click('Get off')
  expect(s.order).toHaveBeenCalledWith({ do: 'press', entity: 'saddle' })
  await page.close()
  expect(s.bodies.ride).toHaveBeenLastCalledWith({ throttle: 0, brake: 0, steer: 0 })
  page = await mount(<RideBar session={session()} mayGetOff only />)
  expect(page.text()).not.toContain('Get off')
  expect(part('brake')).not.toBeNull()
})
