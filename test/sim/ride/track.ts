import { wrapAngle } from '../../../src/base/math'
import { yawOf } from '../../../src/base/quat'
import { vec } from '../../../src/base/vec'
import type { Vec3 } from '../../../src/base/vec'
import type { EntityDef } from '../../../src/sim/entity'
import { RIDER_AND_BIKE } from '../../../src/sim/hazards/ebike'
import { FRICTION } from '../../../src/sim/hazards/stopping'
import { brakesLeft } from '../../../src/sim/ride/brakes'
import type { RideDef } from '../../../src/sim/ride/def'
import { type SceneDef, defineScene } from '../../../src/sim/scene'
import { prop, thing } from '../../../src/sim/script/things'
import { createSim } from '../../../src/sim/create'
import { type Sim, entity } from '../../../src/sim/sim'
import type { Part, Solid } from '../../../src/site/types'

const box = (at: Vec3, half: Vec3, passable?: true): Solid => ({
  shape: { kind: 'box', at, half },
  material: 'steel',
  ...(passable && { passable, clear: true }),
})
const knob: Solid = { shape: { kind: 'sphere', at: vec(0, 0, 0), radius: 0.03 }, material: 'black', passable: true }

const aboard = (id: string, at: Vec3, mechanism: EntityDef['mechanism'], more: Partial<EntityDef> = {}): EntityDef =>
  thing(id, at, mechanism, [knob], { aboard: 'bike', ...more })

/** A bike with what is aboard it, standing at `at`. */
const bike = (at: Vec3, yaw: number): EntityDef[] => [
  thing('bike', at, { kind: 'moved' }, [box(vec(0, 0.5, -0.3), vec(0.05, 0.3, 0.6), true)], { yaw }),
  aboard('saddle', vec(0, 0.8, 0.1), { kind: 'button' }),
  aboard('stand', vec(0, 0.4, -0.35), { kind: 'button' }),
  aboard('bar', vec(0, 1, -0.5), { kind: 'prop' }),
  aboard('box', vec(0, 0.9, 0.5), { kind: 'socket' }),
  aboard(
    'speedo',
    vec(0, 1.05, -0.5),
    { kind: 'prop' },
    { display: { unit: 'km/h', decimals: 0, at: vec(0, 0, 0.05), yaw: 0, height: 0.03 } },
  ),
]

export const RIDE: RideDef = {
  bike: 'bike',
  saddle: 'saddle',
  stand: 'stand',
  speedo: 'speedo',
  bars: { pivot: vec(0, 1, -0.55), left: vec(-0.3, 1, -0.45), right: vec(0.3, 1, -0.45), turn: ['bar', 'speedo'] },
  model: () => RIDER_AND_BIKE,
  road: ({ world }) => ({ friction: (world.vars.friction ?? 0) / 100 }),
  brakes: ({ world }) => brakesLeft(RIDER_AND_BIKE, world.vars.wet ?? 0),
}

const wall: Part = {
  id: 'wall',
  kind: 'wall',
  at: vec(60, 0, -60),
  yaw: 0,
  solids: [box(vec(0, 1.5, 0), vec(20, 1.5, 0.2))],
  labels: [],
}

/** Open ground with a bike, a wall in the north-east, and somebody who stands about: for tests of riding. */
export const track: SceneDef = defineScene({
  id: 'track',
  site: { id: 'track', half: { x: 90, z: 90 }, parts: [wall] },
  classes: ['0026', '0023', '0016', '0002', '0008', '0015'],
  limitS: 240,
  roles: [{ id: 'worker', start: { p: vec(1.2, 0, 0.2), yaw: 0 }, wears: [], pass: { score: 60, duties: [] } }],
  hazards: [],
  decoys: [],
  duties: [],
  unsafeActs: [],
  forms: [{ id: 'a', hazards: [], decoys: [], draw: () => ({}) }],
  entities: () => [
    ...bike(vec(0, 0, 0), 0),
    thing('parcel', vec(1.6, 0.8, 0.2), { kind: 'portable', sockets: ['box'], mass: 1 }, [
      box(vec(0, 0, 0), vec(0.1, 0.1, 0.1)),
    ]),
    thing('mate', vec(-60, 0, -60), { kind: 'person' }, []),
    thing('car', vec(0, 0, 70), { kind: 'moved' }, [box(vec(0, 0.8, 0), vec(0.9, 0.7, 2.2))]),
    prop('sign', vec(40, 2, 40), [knob]),
  ],
  logic: {
    setup: ({ world }) => {
      world.vars = { friction: FRICTION.dry * 100, wet: 0 }
    },
    mechanisms: () => {},
    actors: () => {},
    protection: () => 1,
    talk: () => [],
    report: [],
    ends: () => null,
    hint: () => null,
  },
  ride: RIDE,
})

/** A run on the track; with `wet` in rain. */
export function onTrack(wet = false, scene: SceneDef = track): Sim {
  const sim = createSim(scene, 'worker', 'track', { practice: false })
  if (wet) sim.world.vars = { friction: FRICTION.wet * 100, wet: 1 }
  return sim
}

/** How something aboard is turned about the bike, radians; left positive. */
export function onBike(sim: Sim, id: string): { turn: number } {
  const turn = yawOf(entity(sim, id).q) - yawOf(entity(sim, 'bike').q)
  return { turn: wrapAngle(turn) }
}
