import { isOnBars } from '../../sim/ride/handsOnBars'
import { isRiding } from '../../sim/ride/pushing'
import type { Sim } from '../../sim/sim'

/** Whoever has ridden so far knows how, metres. */
const KNOWN_M = 8

/** Text key of what somebody in a headset does next who has just got on the bike; null for whoever has found out. */
export function rideHint(sim: Sim): string | null {
  const { world } = sim
  if (!isRiding(sim) || (world.ride?.wayM ?? 0) > KNOWN_M) return null
  return isOnBars(world, 'left') && isOnBars(world, 'right') ? 'ui.ride.go' : 'ui.ride.take'
}
