import type { Page } from '@playwright/test'
import type { TestWindow } from '../e2e/support/page'
import { draw } from './album'

/** What somebody does who stands still: where the right hand points, what it presses, and whether the left palm is shown. */
interface Doing {
  /** Metres above the eyes, 1.25 m ahead: where panels outside of a run hang. */
  pointsAt: number
  pressed: boolean
  palm: boolean
}

type Wearing = TestWindow & { musterWearer?: Doing }

/** From now on head and hands stay where they are, whatever the player wants, and do what `now` says. */
export const standStill = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const win = window as unknown as Wearing
    const { clock, device } = win.musterBridge
    if (!device) throw new Error('nobody wears the emulated headset')
    const doing: Doing = { pointsAt: -0.3, pressed: false, palm: false }
    win.musterWearer = doing
    const { x, y, z } = device.position
    const q = device.quaternion
    const yaw = Math.atan2(2 * (q.w * q.y + q.x * q.z), 1 - 2 * (q.x * q.x + q.y * q.y))
    /** Metres to the right, up and ahead of the eyes. */
    const at = (right: number, up: number, ahead: number): [number, number, number] => [
      x + right * Math.cos(yaw) - ahead * Math.sin(yaw),
      y + up,
      z - right * Math.sin(yaw) - ahead * Math.cos(yaw),
    ]
    /** Turned about the upright by `about`, then raised by `up`, radians. */
    const turned = (about: number, up: number): [number, number, number, number] => {
      const [s, c, u, v] = [Math.sin(about / 2), Math.cos(about / 2), Math.sin(up / 2), Math.cos(up / 2)]
      return [c * u, s * v, -s * u, c * v]
    }
    clock.onFrame(() => {
      const bare = device.primaryInputMode === 'hand'
      const { left, right } = bare ? device.hands : device.controllers
      device.position.set(x, y, z)
      device.quaternion.set(...turned(yaw, 0))
      const [across, low, near] = [0.12, -0.3, 0.3]
      right?.position.set(...at(across, low, near))
      right?.quaternion.set(...turned(yaw + Math.atan2(across, 1.25 - near), Math.atan2(doing.pointsAt - low, 0.96)))
      left?.position.set(...(doing.palm ? at(-0.08, -0.12, 0.42) : at(-0.3, -0.6, 0.2)))
      left?.quaternion.set(...(doing.palm ? turned(yaw + Math.PI, Math.PI / 2) : turned(yaw, -0.6)))
      if (bare) {
        for (const side of ['left', 'right'] as const) if (device.hands[side]) device.hands[side].poseId = 'default'
        device.hands.left?.updatePinchValue(0)
        device.hands.right?.updatePinchValue(doing.pressed ? 1 : 0)
      } else device.controllers.right?.updateButtonValue('trigger', doing.pressed ? 1 : 0)
    })
  })

export const now = (page: Page, change: Partial<Doing>): Promise<void> =>
  page.evaluate((doing) => void Object.assign((window as unknown as Wearing).musterWearer ?? {}, doing), change)

/** Presses a button of the right controller once. */
export async function pressButton(page: Page, button: 'a-button' | 'b-button'): Promise<void> {
  for (const value of [1, 0])
    await page
      .evaluate(
        ([id, v]) => {
          const { device } = (window as unknown as TestWindow).musterBridge
          device?.controllers.right?.updateButtonValue(id, v)
        },
        [button, value] as const,
      )
      .then(() => draw(page, 4))
}

/** Points there and presses once. */
export async function pressAt(page: Page, pointsAt: number): Promise<void> {
  for (const pressed of [false, true, false]) {
    await now(page, { pointsAt, pressed })
    await draw(page, 4)
  }
}
