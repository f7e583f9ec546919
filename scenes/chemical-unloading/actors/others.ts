import { type Vec3, vec } from '../../../src/base/vec'
import { type Sim, entity, has } from '../../../src/sim/sim'
import { get, once, set, since } from '../vars'
import { hear } from '../../../src/sim/script/voice'
import { WALK } from '../../../src/sim/script/walking'
import { goAlong } from './body'
import { flee } from './flight'

const WELDER_OUT: readonly Vec3[] = [vec(15, 0, -8), vec(30, 0, -4), vec(31, 0, -6)]
const SECOND_OUT: readonly Vec3[] = [vec(18, 0, -3)]
/** Seconds from an order by radio or to the face until something happens. */
const OBEY_S = 2

function welder(sim: Sim): void {
  if (!has(sim, 'welder')) return
  if (get(sim, 'releasedAt') > 0) {
    if (since(sim, 'releasedAt') > 4) flee(sim, 'welder')
    entity(sim, 'arc').present = false
    return
  }
  const told = get(sim, 'said.stop-hot-work') > 0 && since(sim, 'said.stop-hot-work') > OBEY_S
  if (!told) {
    entity(sim, 'arc').present = sim.world.tick % 40 < 26
    return
  }
  if (once(sim, 'welderDo')) {
    entity(sim, 'arc').present = false
    hear(sim, 'welder', 'stopping')
  }
  goAlong(sim, 'welder', WELDER_OUT, 'welderLeg', WALK)
}

/** Drives off by the road to the east and out of sight behind the warehouse: the vehicle is taken out after a while. */
const DRIVE_OFF_S = 8
function secondDriver(sim: Sim): void {
  if (!has(sim, 'second-driver')) return
  const told = Math.max(get(sim, 'said.leave-zone'), get(sim, 'said.second-tanker-out'))
  if (get(sim, 'releasedAt') > 0 && get(sim, 'secondDo') === 0) {
    if (since(sim, 'releasedAt') > 4) flee(sim, 'second-driver')
    return
  }
  if (told === 0 || sim.world.tick < told + OBEY_S * 60) return
  if (once(sim, 'secondDo')) hear(sim, 'second-driver', 'driving-off')
  goAlong(sim, 'second-driver', SECOND_OUT, 'secondLeg', WALK)
  if (since(sim, 'secondDo') > DRIVE_OFF_S) {
    entity(sim, 'second-tanker').present = false
    entity(sim, 'second-driver').present = false
  }
}

/** The voices that press and distract: the dispatcher, another tank's level, a telephone, a shout. */
function voices(sim: Sim): void {
  const t = sim.world.tick / 60
  if (t > 25 && once(sim, 'hurriedAt')) hear(sim, 'control', 'dispatch-hurry')
  if (
    get(sim, 'stage') === 1 &&
    get(sim, 'releasedAt') === 0 &&
    since(sim, 'runSince') > 10 &&
    once(sim, 'otherTankAt')
  ) {
    hear(sim, 'control', 'other-tank-high')
  }
  const n2 = entity(sim, 'n2-valve').value > 0.5
  if (n2 && get(sim, 'stage') === 0 && get(sim, 'driverDo') === 0 && once(sim, 'testMockedAt'))
    hear(sim, 'driver', 'what-test')
  if (get(sim, 'releasedAt') > 0) {
    if (get(sim, 'roarAt') === 0) {
      set(sim, 'roarAt', sim.world.tick)
      hear(sim, 'escort', 'it-leaks')
    }
    if (since(sim, 'releasedAt') > 25 && once(sim, 'insideShoutAt')) hear(sim, 'voice', 'liu-inside')
    if (get(sim, 'shiftedAt') > 0 && since(sim, 'shiftedAt') > 8 && once(sim, 'shiftSaidAt'))
      hear(sim, 'control', 'wind-turns')
  }
  if (get(sim, 'said.sign-in') > 0 && once(sim, 'contractorDo')) hear(sim, 'contractor', 'i-am-liu')
}

/** Everybody but driver, escort and operator. */
export function others(sim: Sim): void {
  welder(sim)
  secondDriver(sim)
  voices(sim)
}
