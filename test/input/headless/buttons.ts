import type { Order } from '../../../src/input/avatar'
import type { Shares } from '../../../src/input/riding'
import type { Sim } from '../../../src/sim/sim'
import type { TouchInput } from '../../e2e/bridge/touchIntent'

interface Asked {
  order(sim: Sim, order: Order): void
  drive(more: -1 | 0 | 1): void
  ride(parts: Partial<Shares>): void
}

/** Thumbs on the page's parts for riding. */
export const pressThumbs = (device: Asked, { ride }: TouchInput): void =>
  device.ride(ride ?? { throttle: 0, brake: 0, steer: 0 })

/** The page's button with this text key, or one of the open panel's, is under the finger: asks of the body what the page does. */
export function pressButton(device: Asked, sim: Sim, button: string | null): void {
  device.drive(button === 'ui.touch.more' ? 1 : button === 'ui.touch.less' ? -1 : 0)
  if (button?.startsWith('panel ')) device.order(sim, { do: 'choose', button: button.slice(6) })
  else if (button === 'ui.touch.radio') device.order(sim, { do: 'radio' })
  else if (button === 'ui.touch.wear') device.order(sim, { do: 'wear' })
  else if (button === 'ui.touch.get-off' || button === 'ui.touch.mount') press(device, sim, sim.scene.ride?.saddle)
  else if (button === 'ui.touch.stand') press(device, sim, sim.scene.ride?.stand)
  else if (button === 'ui.touch.let-go' || button === 'ui.touch.put-down') device.order(sim, { do: 'let-go' })
}

function press(device: Asked, sim: Sim, entity: string | undefined): void {
  if (entity) device.order(sim, { do: 'press', entity })
}
