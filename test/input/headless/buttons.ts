import type { Order } from '../../../src/input/avatar'
import type { Sim } from '../../../src/sim/sim'

interface Asked {
  order(sim: Sim, order: Order): void
  drive(more: -1 | 0 | 1): void
}

/** The page's button with this text key, or one of the open panel's, is under the finger: asks of the body what the page does. */
export function pressButton(device: Asked, sim: Sim, button: string | null): void {
  device.drive(button === 'ui.touch.more' ? 1 : button === 'ui.touch.less' ? -1 : 0)
  if (button?.startsWith('panel ')) device.order(sim, { do: 'choose', button: button.slice(6) })
  else if (button === 'ui.touch.radio') device.order(sim, { do: 'radio' })
  else if (button === 'ui.touch.wear') device.order(sim, { do: 'wear' })
  else if (button === 'ui.touch.let-go' || button === 'ui.touch.put-down') device.order(sim, { do: 'let-go' })
}
