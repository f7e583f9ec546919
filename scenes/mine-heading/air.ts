import { clamp } from '../../src/base/math'
import { DT } from '../../src/base/time'
import type { Vec3 } from '../../src/base/vec'
import { mgM3FromPpm } from '../../src/sim/hazards/gases'
import { type Heading, createHeading, headingFlags, headingFraction, runFan } from '../../src/sim/hazards/heading'
import { ENOUGH_LEVEL, acrossHeight, layeringNumber, layeringOutside } from '../../src/sim/hazards/layering'
import { airSpeed, fractionAt, roadOf, roadwayOutside, stepRoadNet } from '../../src/sim/hazards/roadway'
import { visibility } from '../../src/sim/hazards/visibility'
import { noteOutside } from '../../src/sim/outside'
import type { Sim } from '../../src/sim/sim'
import * as plan from './plan'
import { get, set, since } from './vars'

/** The scene's machinery runs at the rate of the slow systems: every 6 ticks. */
export const EVERY = 6
export const STEP_S = EVERY * DT

/** Cross-sections by plan.ts, m2: straight walls and half an ellipse above them; the duct's own. */
const AREA = { heading: 14.2, main: 16.9, duct: 0.5 }
/** Air by the fan and along the main road, m3/s: 330 m3/min for some 4.2 m2 a man, 1.3 m/s in the main road. Chosen. */
const AIR = { fan: 5.5, fanWeak: 3.2, main: 22, mainShort: 4.5 }
/** Methane, m3/s: at the face, and along the ribs a metre; together about 0.30 % in the return, a low-gas heading. Chosen. */
export const FACE_M3S = 0.012
const RIBS_M3SM = 0.00006
/** What a crack in the roof gives where a layer lies, and the face there: 1.7 % at the roof while the breast has 0.2 %. Chosen. */
const CRACK_M3S = 0.0135
const FACE_LAYERED_M3S = 0.0075
/** Share of the air lost at a tear. Chosen: the far end hangs limp. */
const TORN_SHARE = 0.45
/** Carbon monoxide of the burning belt, m3/s: 1180 ppm in the main road's air, about NIOSH's IDLH of 1200: two minutes without a set are half of AEGL-2. Chosen. */
const FIRE_CO_M3S = 0.026
/** Soot to carbon monoxide by mass in smouldering smoke. Chosen so that one sees some 10 m, and the meter knows more than the eye. */
const SOOT_OF_CO = 0.06
/** A layer mixes into the air over so many metres downwind, and creeps so far upwind of its crack, metres. Chosen. */
const LAYER = { downM: 18, upM: 3 }
/** In still air gas parts by height within this time, seconds, down to this layering number. Chosen. */
const PARTING = { s: 120, number: 1 }
/** Heights in metres that a road is divided at: a third of the crown's each. */
const THIRD = plan.HEADING.profile.crown / 3

const here = (sim: Sim, hazard: string): boolean => sim.world.form.hazards.includes(hazard)
/** Where the roof gives gas in the form with the layer. */
export const CRACK_X = 26

/** The two networks at tick 0: methane in its daily steady state, carbon monoxide none. */
export function createAir(sim: Sim): void {
  const spec = {
    lengthM: plan.HEADING.faceX - plan.HEADING.fromX,
    areaM2: AREA.heading,
    ductAreaM2: AREA.duct,
    fanM3S: here(sim, 'roof-layer') ? AIR.fanWeak : AIR.fan,
    mainM3S: here(sim, 'recirculation') ? AIR.mainShort : AIR.main,
    mainAreaM2: AREA.main,
    ductGapM: plan.HEADING.faceX - (here(sim, 'duct-too-far') ? plan.DUCT.mouthFarX : plan.DUCT.mouthX),
    fanToJunctionM: plan.FAN.one.z,
    ...(here(sim, 'duct-torn') ? { tear: { atM: plan.DUCT_TEAR.x - plan.HEADING.fromX, share: TORN_SHARE } } : {}),
  }
  const faceM3S = here(sim, 'roof-layer') ? FACE_LAYERED_M3S : FACE_M3S
  const ch4 = createHeading({ ...spec, faceM3S, ribsM3SM: RIBS_M3SM })
  const co = createHeading({ ...spec, faceM3S: 0, ribsM3SM: 0 })
  if (here(sim, 'roof-layer')) {
    const m = plan.HEADING.faceX - CRACK_X - (roadOf(ch4.net, 'pocket')?.lengthM ?? 0)
    ch4.net.points.push({ road: 'return-inby', atM: m, m3S: CRACK_M3S })
  }
  set(sim, 'faceM3S', faceM3S)
  sim.world.air = { ch4, co }
  // ten minutes bring the heading's air to what it is every day
  for (let s = 0; s < 600; s++) stepRoadNet(ch4.net, 1)
  for (const flag of headingFlags(ch4)) noteOutside(sim, 'heading', flag)
}

const of = (sim: Sim, gas: 'ch4' | 'co'): Heading => {
  const heading = sim.world.air?.[gas]
  if (!heading) throw new Error(`mine-heading: no network for '${gas}'; createAir has to run at setup`)
  return heading
}

/** Carries both gases on. */
export function stepAir(sim: Sim): void {
  const ch4 = of(sim, 'ch4')
  const co = of(sim, 'co')
  const [face] = ch4.net.points
  if (face) face.m3S = get(sim, 'faceM3S')
  const runs = get(sim, 'fanOffAt') === 0
  if (ch4.running !== runs) {
    runFan(ch4, runs)
    runFan(co, runs)
    noteOutside(sim, 'heading', 'fan-stopped')
  }
  for (const { net } of [ch4, co]) {
    stepRoadNet(net, STEP_S)
    noteOutside(sim, 'roadway', roadwayOutside(net))
  }
  noteOutside(sim, 'visibility', smokeAtHead(sim).outside)
}

/** The belt of the main road has caught fire, upwind of the fan. */
export function lightFire(sim: Sim): void {
  const { net } = of(sim, 'co')
  const intake = roadOf(net, 'intake')
  const fromZ = plan.FAN.one.z + (intake?.lengthM ?? 0)
  net.points.push({ road: 'intake', atM: fromZ - plan.BELT_FIRE.z, m3S: FIRE_CO_M3S })
}

/** Do both air doors of the crosscut stand open? Then the main road's air gets in. */
export const doorsOpen = (sim: Sim): boolean =>
  sim.world.entities.filter((e) => (e.id === 'door-1' || e.id === 'door-2') && e.value > 0.1).length === 2

/** Mean fraction of a gas in the road's cross-section at a point; fresh air behind the crosscut's doors. */
function meanAt(sim: Sim, gas: 'ch4' | 'co', p: Vec3): number {
  const heading = of(sim, gas)
  const { net } = heading
  const { fromX, faceX } = plan.HEADING
  if (p.x > fromX) return headingFraction(heading, clamp(faceX - p.x, 0, faceX - fromX))
  const west = plan.MAIN.x - plan.MAIN.profile.width / 2
  if (p.x < west) return doorsOpen(sim) ? fractionAt(net, 'outlet', -plan.CROSSCUT.z) : 0
  const fanZ = plan.FAN.one.z
  if (p.z > fanZ) return fractionAt(net, 'intake', Math.max(0, (roadOf(net, 'intake')?.lengthM ?? 0) - (p.z - fanZ)))
  return p.z > 0 ? fractionAt(net, 'bypass', fanZ - p.z) : fractionAt(net, 'outlet', -p.z)
}

/** Mean speed of the air in the heading at x, m/s. */
export function airMS(sim: Sim, x: number): number {
  const { net } = of(sim, 'ch4')
  const tear = plan.HEADING.fromX + (roadOf(net, 'return-outby')?.lengthM ?? 0)
  const road = roadOf(net, x > tear ? 'return-inby' : 'return-outby')
  return road ? airSpeed(road) : 0
}

/** The layering number at a place of the heading: what lies along the roof and how long the air has stood. */
function layering(sim: Sim, x: number): number {
  if (get(sim, 'fanOffAt') > 0) {
    const share = clamp(since(sim, 'fanOffAt') / PARTING.s, 0, 1)
    return ENOUGH_LEVEL + (PARTING.number - ENOUGH_LEVEL) * share
  }
  if (!here(sim, 'roof-layer')) return ENOUGH_LEVEL
  const number = layeringNumber(airMS(sim, CRACK_X), CRACK_M3S, plan.HEADING.profile.width)
  noteOutside(sim, 'layering', layeringOutside(number))
  const away = x < CRACK_X ? (CRACK_X - x) / LAYER.downM : (x - CRACK_X) / LAYER.upM
  return number + (ENOUGH_LEVEL - number) * clamp(away, 0, 1)
}

/** Methane at a point, percent: by the network, and over the height by the layering. */
export function ch4PercentAt(sim: Sim, p: Vec3): number {
  const mean = meanAt(sim, 'ch4', p)
  if (p.x <= plan.HEADING.fromX) return 100 * mean
  const { roof, breast, floor } = acrossHeight(mean, layering(sim, p.x))
  return 100 * (p.y > 2 * THIRD ? roof : p.y > THIRD ? breast : floor)
}

/** Carbon monoxide in the air at a point, ppm; as heavy as air, so the same at all heights. */
export const breathedCoPpm = (sim: Sim, p: Vec3): number => 1e6 * meanAt(sim, 'co', p)
export const coMgM3 = (sim: Sim, p: Vec3): number => mgM3FromPpm(breathedCoPpm(sim, p), 'carbon-monoxide')

/** Oxygen in dry air, percent by volume (US Standard Atmosphere 1976). */
const FRESH_O2 = 20.95
/** Oxygen at a point, percent: methane takes the place of air. */
export const o2PercentAt = (sim: Sim, p: Vec3): number => FRESH_O2 * (1 - ch4PercentAt(sim, p) / 100)

const smokeAtHead = (sim: Sim) =>
  visibility((coMgM3(sim, sim.world.head.p) / 1000) * SOOT_OF_CO, 'reflecting-sign', 'smouldering')
/** How far a reflecting sign is seen at the trainee's eyes, metres. */
export const sightM = (sim: Sim): number => smokeAtHead(sim).metres
