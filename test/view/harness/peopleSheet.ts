import { fromYaw } from '../../../src/base/quat'
import { vec } from '../../../src/base/vec'
import type { Trade } from '../../../src/site/looks/person'
import type { EntityDef } from '../../../src/sim/entity'
import type { SceneDef } from '../../../src/sim/scene'
import { POSTURES } from '../../../src/view/person/posture'
import { yard } from '../../sim/yard'

/** Who walks and runs goes to and fro by so much, metres. */
const WAY = 6
const SPEED: Record<string, number> = { walk: 1.4, run: 2.8 }

/** A row of every trade. */
const TRADES: readonly Trade[] = [
  'worker',
  'supervisor',
  'visitor',
  'technician',
  'manager',
  'electrician',
  'safety',
  'driver',
  'escort',
  'miner',
  'builder',
  'signaller',
  'rider',
  'rescuer',
  'trainee',
]

const person = (id: string, x: number, z: number, mode: string, more: Partial<EntityDef> = {}): EntityDef => ({
  id,
  at: vec(x, 0, z),
  yaw: Math.PI,
  mechanism: { kind: 'person' },
  solids: [],
  start: { mode },
  ...more,
})

/**
 * People of every posture in a row 1.3 m apart, who look south; two pass before them. Behind stands a crew of six, behind those
 * one of each trade. In the west three point at a mark on the ground, at the crew, and straight ahead.
 */
export const peopleSheet: SceneDef = {
  ...yard,
  id: 'people-sheet',
  site: { id: 'people-sheet', half: { x: 25, z: 25 }, parts: [pavement()] },
  entities: () => [
    ...POSTURES.map((mode, i) => person(`${mode}`, (i - 5) * 1.3, SPEED[mode] ? 4 + i * 0.2 : -3, mode)),
    ...[0, 1, 2, 3, 4, 5].map((i) =>
      person(`crew${i}`, (i - 2.5) * 0.9, -12 - (i % 2) * 0.7, i === 3 ? 'talk' : 'idle'),
    ),
    ...TRADES.map((trade, i) =>
      person(trade, (i - 7) * 1.1, -18, 'idle', { look: { kind: 'person', trade, build: i } }),
    ),
    person('to-place', -12, 2, 'point', { start: { mode: 'point', points: vec(-13, 0, 4) } }),
    person('to-crew', -14, 2, 'point', { start: { mode: 'point', points: 'crew5' } }),
    person('ahead', -16, 2, 'point'),
    { id: 'radio', at: vec(0, -5, 0), yaw: 0, mechanism: { kind: 'wearable', on: 'chest', mass: 0.3 }, solids: [] },
    {
      id: 'mask',
      at: vec(0, -5, 0),
      yaw: 0,
      mechanism: { kind: 'wearable', on: 'face', mass: 0.3 },
      solids: [],
      look: { kind: 'face-mask', band: 'paint-green' },
    },
  ],
  forms: [{ id: 'a', hazards: [], decoys: [], draw: () => ({}) }],
  hazards: [],
  unsafeActs: [],
  logic: {
    ...yard.logic,
    actors: (sim) => {
      for (const e of sim.world.entities) {
        const speed = SPEED[e.mode]
        if (!speed) continue
        const way = ((sim.world.tick / 60) * speed) % (4 * WAY)
        e.p.x = way < 2 * WAY ? way - WAY : 3 * WAY - way
        e.q = fromYaw(way < 2 * WAY ? -Math.PI / 2 : Math.PI / 2)
      }
    },
  },
}

function pavement(): SceneDef['site']['parts'][number] {
  const shape = { kind: 'box' as const, at: vec(0, 0, 0), half: vec(24, 0.01, 24) }
  return {
    id: 'pavement',
    kind: 'pavement',
    at: vec(0, 0, 0),
    yaw: 0,
    solids: [{ shape, material: 'concrete' }],
    labels: [],
  }
}
