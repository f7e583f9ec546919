import { IDENTITY, fromYaw, lookAlong } from '../../src/base/quat'
import { type Vec3, normalize, sub, vec } from '../../src/base/vec'
import { createBody, move } from '../../src/players/body'
import { createSim } from '../../src/sim/create'
import type { EntityDef } from '../../src/sim/entity'
import type { LanyardDef } from '../../src/sim/lanyard'
import type { Sample } from '../../src/sim/sample'
import { type SceneDef, defineScene } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { prop, socket, thing } from '../../src/sim/script/things'
import type { Part, Solid } from '../../src/site/types'
import { yard } from './yard'

const box = (half: Vec3, at = vec(0, 0, 0)): Solid => ({ shape: { kind: 'box', at, half }, material: 'steel' })

/** A rail along the north edge between x = -9 and -5. */
const rail: Part = {
  id: 'rail',
  kind: 'rail',
  at: vec(-7, 0.6, -7.9),
  yaw: 0,
  solids: [box(vec(2, 0.6, 0.05))],
  labels: [],
}
/** A column that stands out over the north edge, east. */
const column: Part = {
  id: 'column',
  kind: 'column',
  at: vec(8.5, -1, -8.2),
  yaw: 0,
  solids: [box(vec(0.3, 4, 0.4))],
  labels: [],
}

export const LANYARD: LanyardDef = {
  harness: 'harness',
  hooks: ['hook-left', 'hook-right'],
  lengthM: 1.8,
  absorber: { forceN: 4500, longestM: 1.75 },
  stiffnessNM: 40_000,
  massKg: 100,
  anchorsKN: { high: 15, low: 15, pipe: 1.5, far: 15, east: 15 },
}

const anchors = Object.keys(LANYARD.anchorsKN)
const hook = (id: string): EntityDef =>
  thing(id, vec(0, -5, 0), { kind: 'portable', sockets: anchors, mass: 0.5 }, [box(vec(0.03, 0.06, 0.02))])

/**
 * The slab of a storey 24 m over the street, 20 by 16 m, with an open shaft of 2 by 2 m, a hole of 1 m that a plate closes, and a
 * pit 3 m deep behind a gate; anchors at the north edge.
 */
export const storey: SceneDef = defineScene({
  ...yard,
  id: 'storey',
  site: {
    id: 'storey',
    half: { x: 14, z: 12 },
    parts: [rail, column],
    slab: { floor: [{ x: [-10, 10], z: [-8, 8] }], toY: -24 },
    drops: [
      { id: 'shaft', rect: { x: [2, 4], z: [-2, 0] }, toY: -24 },
      { id: 'hole', rect: { x: [-4, -3], z: [-1, 0] }, toY: -3, closedBy: 'plate-seat' },
      { id: 'pit', rect: { x: [5, 7], z: [4, 6] }, toY: -3, closedBy: 'gate' },
      { id: 'hatch', rect: { x: [-8, -7], z: [3, 4] }, toY: -3, closedBy: 'lid' },
    ],
  },
  roles: [{ id: 'worker', start: { p: vec(0, 0, 4), yaw: 0 }, wears: ['harness'], pass: { score: 60, duties: [] } }],
  hazards: [],
  decoys: [],
  duties: [],
  unsafeActs: [],
  forms: [{ id: 'a', hazards: [], decoys: [], draw: () => ({}) }],
  lanyard: LANYARD,
  entities: () => [
    thing(
      'plate',
      vec(-3.5, 0.02, -0.5),
      { kind: 'portable', sockets: ['plate-seat'], mass: 12 },
      [box(vec(0.6, 0.02, 0.6))],
      { start: { socket: 'plate-seat' } },
    ),
    socket('plate-seat', vec(-3.5, 0.02, -0.5)),
    thing('gate', vec(5, 0, 4), { kind: 'door', pivot: vec(0, 0, 0), axis: vec(0, 1, 0), range: 1.5 }, [], {
      handle: vec(1, 1, 0),
    }),
    prop('lid', vec(-7.5, 0.01, 3.5), [box(vec(0.6, 0.01, 0.6))]),
    thing('bolt', vec(0, 1, 0), { kind: 'portable', sockets: [], mass: 0.2 }, [
      { shape: { kind: 'sphere', at: vec(0, 0, 0), radius: 0.02 }, material: 'steel' },
    ]),
    thing('harness', vec(0, -5, 0), { kind: 'wearable', on: 'chest', mass: 1.5 }, []),
    hook('hook-left'),
    hook('hook-right'),
    // overhead, at the feet, a pipe's clip, one that is 1.4 m along the edge, one beside the column; all 0.4 m from the edge
    socket('high', vec(0, 1.9, -7.6)),
    socket('low', vec(0.4, 0.1, -7.6)),
    socket('pipe', vec(-0.4, 1.4, -7.6)),
    socket('far', vec(-1.4, 1.7, -7.6)),
    socket('east', vec(8.8, 1.7, -7.6)),
    thing('mate', vec(6, 0, -3), { kind: 'person' }, []),
  ],
  logic: { ...yard.logic, ends: () => null, hint: () => null },
})

export interface Stand {
  sim: Sim
  /** So many ticks of this, standing still otherwise. */
  push: (more?: Partial<Sample>, ticks?: number) => void
  /** So many ticks of a step of the real body: the head in tracking space. */
  head: (p: Vec3, ticks?: number) => void
  /** Walks ahead by the stick. */
  walk: (ticks: number) => void
  /** Points the right hand's ray from the eyes at a place of the site. */
  pointAt: (at: Vec3, more?: Partial<Sample>) => void
}

/** A run of the storey with the trainee at a place of the slab, facing `yaw` (0 is north). */
export function standAt(x: number, z: number, yaw = 0, scene: SceneDef = storey): Stand {
  const sim = createSim(scene, 'worker', 'storey', { practice: false })
  sim.world.rig.p = vec(x, 0, z)
  sim.world.rig.yaw = yaw
  const idle = move(createBody(), sim, {})
  const upright = { p: vec(0, 1.6, 0), q: IDENTITY }
  const push = (more: Partial<Sample> = {}, ticks = 1): void => {
    for (let i = 0; i < ticks; i++) step(sim, { ...idle, head: upright, ...more })
  }
  push()
  return {
    sim,
    push,
    head: (p, ticks = 1) => push({ head: { p, q: IDENTITY } }, ticks),
    walk: (ticks) => push({ move: { x: 0, y: 1 } }, ticks),
    pointAt(at, more = {}) {
      const way = normalize(sub(at, sim.world.head.p))
      // the rig is not turned where one points in these tests
      if (sim.world.rig.yaw !== 0) throw new Error(`pointAt: the rig is turned by ${sim.world.rig.yaw}`)
      const ray = { p: vec(0, 1.6, 0), q: lookAlong(way) }
      push({ right: { ...idle.right, grip: ray, aim: ray, tip: ray.p }, ...more })
    },
  }
}

/** Puts a hook into an anchor, as hands do. */
export function hookUp(sim: Sim, hookId: string, anchor: string): void {
  const state = sim.world.entities[sim.index.get(hookId) ?? -1]
  const at = sim.defs[sim.index.get(anchor) ?? -1]?.at
  if (!state || !at) throw new Error(`no '${hookId}' or '${anchor}'`)
  state.socket = anchor
  state.p = at
  state.q = fromYaw(0)
}
