import type { TankerLook } from '../../../site/looks/tanker'
import type { KitPieces } from '../pieces'
import { addCab } from './cab'
import { addChassis } from './chassis'
import { addTankShell } from './shell'
import { addValveBox } from './valveBox'

/** A tractor with a semi-trailer for liquefied gas. */
export function tanker(to: KitPieces, look: TankerLook): void {
  addTankShell(to, look)
  addChassis(to, look)
  addValveBox(to.base, look)
  addCab(to, look.cab, look.axles.steer, look.wheel)
}
