import type { Quat } from '../../base/quat'
import { vec } from '../../base/vec'
import { TRAINEE, strikes } from '../harm'
import { type Sim, entity, has } from '../sim'
import { watch } from './conflicts'
import { KINDS } from './kinds'
import type { TrafficMap } from './map'
import type { Other } from './spec'
import type { Agent, TrafficState } from './state'
import { stepTraffic } from './step'

/** A touch slower than this does no harm, m/s (a slow step); a trainee with a bike, and on foot, kg (hazards/ebike.ts; 75 as in craneLoad.ts). */
const TOUCH_MS = 0.3
const TRAINEE_KG = { riding: 125, onFoot: 75 } as const
/** Faster than this somebody on foot runs, m/s. Chosen, between walking and hurrying in script/walking.ts. */
const RUN_MS = 2

/**
 * Mode of an agent's entity. Vehicles: what can be seen of them, in this order and with spaces between: `left` or `right` (indicator),
 * `brake` (lamp), `door-left` or `door-right` (open); '' is none. People and dogs: `idle`, `walk`, `run`.
 */
export function modeOf(a: Agent): string {
  if (KINDS[a.kind].lane === 'foot') return a.v < 0.05 ? 'idle' : a.v < RUN_MS ? 'walk' : 'run'
  return MODES[
    (a.indicator === '' ? 0 : a.indicator === 'left' ? 1 : 2) +
      (a.brakes ? 3 : 0) +
      (a.door === '' ? 0 : a.door === 'left' ? 6 : 12)
  ] as string
}

const MODES: readonly string[] = ['', 'door-left', 'door-right'].flatMap((door) =>
  ['', 'brake'].flatMap((lamp) =>
    ['', 'left', 'right'].map((side) => [side, lamp, door].filter((w) => w !== '').join(' ')),
  ),
)

/** Turned to look along a unit vector on the ground: half of yaw = atan2(-hx, -hz), by roots, as there are many in every tick. */
function lookingAlong(hx: number, hz: number): Quat {
  const w = Math.sqrt(Math.max(0, (1 - hz) / 2))
  return w > 1e-6 ? { x: 0, y: -hx / (2 * w), z: 0, w } : { x: 0, y: 1, z: 0, w: 0 }
}

/**
 * Puts everybody's entity where they are: the middle of the body on the ground, looking where it goes. Also at setup. Agents without an
 * entity are there all the same.
 */
export function placeTraffic(sim: Sim, state: TrafficState): void {
  for (const a of state.agents) {
    if (!has(sim, a.id)) continue
    const e = entity(sim, a.id)
    e.present = a.mode !== 'away'
    if (!e.present) continue
    e.mode = modeOf(a)
    const k = KINDS[a.kind]
    const ahead = k.noseM - k.lengthM / 2
    const x = a.x + a.hx * ahead
    const z = a.z + a.hz * ahead
    if (e.p.x === x && e.p.z === z) continue
    e.p = vec(x, 0, z)
    e.q = lookingAlong(a.hx, a.hz)
  }
}

/**
 * One tick of the traffic of a scene: all move, see the trainee, are measured against them and put into the world; who runs into the
 * trainee strikes them. Call from the scene's mechanisms. The trainee running into who stands is no blow of theirs: it is in the log.
 */
export function traffic(sim: Sim, state: TrafficState, map: TrafficMap, trainee: Other): void {
  const touched = state.near.touching
  stepTraffic(state, map, [trainee])
  watch(state, trainee)
  placeTraffic(sim, state)
  for (const id of state.near.touching) {
    const a = state.agents.find((b) => b.id === id)
    if (!a || touched.includes(id) || a.v < TOUCH_MS) continue
    const vx = a.hx * a.v - trainee.vx
    const vz = a.hz * a.v - trainee.vz
    const mine = trainee.onFoot ? TRAINEE_KG.onFoot : TRAINEE_KG.riding
    const shared = (mine * KINDS[a.kind].massKg) / (mine + KINDS[a.kind].massKg)
    strikes(sim, id, TRAINEE, (shared * (vx * vx + vz * vz)) / 2, vec(trainee.x, 0, trainee.z))
  }
}
