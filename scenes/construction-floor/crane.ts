import { atan2, PI, sin } from '../../src/base/math'
import { fromYaw } from '../../src/base/quat'
import { groundDistance, vec } from '../../src/base/vec'
import {
  type CraneDef,
  type CraneState,
  craneOf,
  createCrane,
  hoistTo,
  place,
  placeByLoad,
  stepCrane,
  stopSoftly,
} from '../../src/sim/script/craneLoad'
import { airAt, createGust, stepGust } from '../../src/sim/script/gusts'
import { feetOf } from '../../src/sim/stance'
import { type Sim, entity, has } from '../../src/sim/sim'
import { CRANE, LOAD_AT, OTHER_CRANE, STREET_Y } from './plan'
import { SNAGGED_AT } from './entities/crane'

/** The welding machine, on its wheels, 120 kg (a plate of such machines), and from the hook's block to its middle. */
const HALF = vec(0.4, 0.4, 0.35)
const SLING_M = 1.5
/** Rope from the trolley to the machine's middle where it stands on the floor. */
const ROPE_M = CRANE.jibY - HALF.y
const jib = vec(LOAD_AT.x - CRANE.at.x, 0, LOAD_AT.z - CRANE.at.z)

export const craneDef: CraneDef = {
  load: 'load',
  trolley: 'crane-trolley',
  block: 'hook-block',
  mast: vec(CRANE.at.x, CRANE.jibY, CRANE.at.z),
  massKg: 120,
  half: HALF,
  slingM: SLING_M,
  start: { slew: atan2(-jib.x, -jib.z), trolleyM: groundDistance(LOAD_AT, CRANE.at), ropeM: ROPE_M },
}

/** The lead in the mesh: slack until the load hangs 0.5 m over the floor; then a spring, that tears. All chosen; a lead of 70 mm2 holds more. */
const LEAD = { slackM: 1.95, stiffnessNM: 5000, holdsN: 2600 } as const
/** Rate of the hoist's drive, m/s2 (craneLoad.ts): what is braked in so much way is driven at so much speed. */
const HOIST_RATE = 0.22
/** Share of the swing that a driver who follows the load with the trolley leaves in each tick. Chosen: half of it in 4 s. */
const FOLLOWED = 0.997

export const craneNow = (sim: Sim): CraneState => craneOf(sim, craneDef)

export function setupCrane(sim: Sim): void {
  const crane = createCrane(craneDef)
  sim.world.cranes = { [craneDef.load]: crane }
  sim.world.gust = createGust()
  place(sim, craneDef, crane)
  entity(sim, 'crane-jib').q = fromYaw(crane.slew.at + PI / 2)
  show(sim)
}

/** Moves the load up or down at so many m/s towards a height of its underside; true when it is there. */
export function drive(sim: Sim, heightM: number, speed: number): boolean {
  const crane = craneNow(sim)
  const rope = ROPE_M - heightM
  const left = rope - crane.hoist.at
  const ahead = (speed * speed) / (2 * HOIST_RATE)
  hoistTo(crane, Math.abs(left) <= ahead ? rope : crane.hoist.at + (left > 0 ? ahead : -ahead))
  return Math.abs(left) < 0.005 && Math.abs(crane.hoist.speed) < 0.01
}

export const halt = (sim: Sim): void => stopSoftly(craneNow(sim))

/** The lead catches in the mesh; it is freed on the floor, or tears. */
export function catchLead(sim: Sim): void {
  craneNow(sim).snag = { at: SNAGGED_AT, lengthM: LEAD.slackM, stiffnessNM: LEAD.stiffnessNM, holdsN: LEAD.holdsN }
}
export const isTaut = (sim: Sim): boolean => craneNow(sim).snagN > 0
export const isCaught = (sim: Sim): boolean => craneNow(sim).snag !== null
export const freeLead = (sim: Sim): void => void (craneNow(sim).snag = null)

/** One tick of gusts and of what hangs in them; `followed` when the driver stills the swing. */
export function stepLoad(sim: Sim, followed: boolean, onFloor: boolean): void {
  stepGust(sim, CRANE.jibY - STREET_Y)
  const crane = craneNow(sim)
  if (!onFloor) {
    stepCrane(sim, craneDef, airAt(sim, crane.load.p.y - STREET_Y))
    if (followed) crane.load.v = vec(crane.load.v.x * FOLLOWED, crane.load.v.y, crane.load.v.z * FOLLOWED)
  }
  show(sim)
}

/** The machine stands under the load's middle; the neighbour's empty hook slews to and fro. */
function show(sim: Sim): void {
  const { p, q } = entity(sim, 'load')
  Object.assign(entity(sim, 'machine'), { p: vec(p.x, p.y - HALF.y, p.z), q })
  if (!has(sim, 'slew-hook')) return
  const at = OTHER_CRANE.from + OTHER_CRANE.sweep * sin((2 * PI * sim.world.tick) / (60 * OTHER_CRANE.periodS))
  const yaw = fromYaw(at)
  entity(sim, 'slew-jib').q = fromYaw(at + PI / 2)
  Object.assign(entity(sim, 'slew-hook'), {
    p: vec(
      OTHER_CRANE.at.x - sin(at) * OTHER_CRANE.hookM,
      OTHER_CRANE.hookY,
      OTHER_CRANE.at.z - sin(at + PI / 2) * OTHER_CRANE.hookM,
    ),
    q: yaw,
  })
}

/** Does the trainee stand under the load, where it can swing to, or where it may land? */
export const isUnder = (sim: Sim): boolean => placeByLoad(craneDef, craneNow(sim), feetOf(sim), 0) !== 'clear'
