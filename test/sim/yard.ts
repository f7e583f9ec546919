import { vec } from '../../src/base/vec'
import type { EntityDef, Mechanism } from '../../src/sim/entity'
import { type SceneDef, defineScene } from '../../src/sim/scene'
import { happened } from '../../src/sim/sim'
import type { Material, Part, Solid } from '../../src/site/types'

const box = (
  x: number,
  y: number,
  z: number,
  hx: number,
  hy: number,
  hz: number,
  material: Material = 'steel',
): Solid => ({
  shape: { kind: 'box', at: vec(x, y, z), half: vec(hx, hy, hz) },
  material,
})
const knob = (r = 0.05): Solid => ({ shape: { kind: 'sphere', at: vec(0, 0, 0), radius: r }, material: 'steel' })

/** A plug in front of its hand's grip, with a stretch of its lead. */
const PLUG: Solid[] = [
  box(0, 0, 0, 0.04, 0.04, 0.05, 'paint-orange'),
  { shape: { kind: 'cylinder', at: vec(0, 0, 0.15), radius: 0.012, half: 0.1, axis: 'z' }, material: 'black' },
]

const thing = (
  id: string,
  at: [number, number, number],
  mechanism: Mechanism,
  more: Partial<EntityDef> = {},
): EntityDef => ({
  id,
  at: vec(...at),
  yaw: 0,
  mechanism,
  solids: [knob()],
  ...more,
})

const wall: Part = {
  id: 'wall',
  kind: 'wall',
  at: vec(0, 1.5, -6),
  yaw: 0,
  solids: [box(0, 0, 0, 4, 1.5, 0.1)],
  labels: [],
}

/** A small yard with one of everything that hands can work: for tests of the systems. */
export const yard: SceneDef = defineScene({
  id: 'yard',
  site: { id: 'yard', half: { x: 30, z: 30 }, parts: [wall] },
  classes: ['0026', '0023', '0016', '0002', '0008', '0015'],
  limitS: 120,
  roles: [{ id: 'worker', start: { p: vec(0, 0, 4), yaw: 0 }, wears: ['radio'], pass: { score: 60, duties: [] } }],
  hazards: [
    {
      id: 'open-valve',
      class: '0026',
      factor: '2101',
      entities: ['wheel'],
      weight: 1,
      range: 8,
      controls: [
        { id: 'shut', rank: 3, done: (sim) => (sim.world.entities[sim.index.get('wheel') ?? 0]?.value ?? 1) < 0.02 },
      ],
    },
    { id: 'hidden', class: '0016', factor: '2101', entities: ['behind'], weight: 1, range: 8, controls: [] },
  ],
  decoys: [{ id: 'drip', entities: ['prop'], weight: 1, range: 8 }],
  duties: [
    {
      id: 'press-stop',
      roles: ['worker'],
      weight: 1,
      competency: 'respond',
      phase: 'turn',
      opens: (sim) => happened(sim, (e) => e.type === 'said' && e.line === 'start'),
      done: (sim) => happened(sim, (e) => e.type === 'operated' && e.entity === 'button'),
      windowS: 10,
      where: () => vec(0, 1, 0),
    },
  ],
  unsafeActs: [
    {
      id: 'pulls-cord',
      roles: ['worker'],
      when: (sim) => happened(sim, (e) => e.type === 'operated' && e.entity === 'cord'),
    },
  ],
  forms: [
    { id: 'a', hazards: ['open-valve', 'hidden'], decoys: ['drip'], draw: () => ({}) },
    { id: 'b', hazards: ['open-valve'], decoys: ['drip'], draw: () => ({}) },
  ],
  entities: () => [
    thing('button', [-2, 1.2, 0], { kind: 'button' }),
    thing(
      'lever',
      [-1, 1.1, 0],
      { kind: 'lever', pivot: vec(0, 0, 0), axis: vec(0, 0, 1), range: 1.5 },
      { handle: vec(0.3, 0, 0) },
    ),
    thing(
      'wheel',
      [0, 1.1, 0],
      { kind: 'wheel', pivot: vec(0, 0, 0), axis: vec(0, 0, 1), turns: 3 },
      { handle: vec(0.15, 0, 0), start: { value: 1 } },
    ),
    thing('cord', [1, 1.6, 0], { kind: 'cord', axis: vec(0, -1, 0), travel: 0.3 }),
    thing('mask', [2, 1, 0], { kind: 'wearable', on: 'face', mass: 0.5 }),
    thing('chock', [3, 0.8, 0], { kind: 'portable', sockets: ['slot'], mass: 2 }),
    thing('slot', [5, 0.1, 2], { kind: 'socket' }),
    thing('plug', [6, 0.9, 2], { kind: 'portable', sockets: ['outlet'], mass: 0.3 }, { solids: PLUG }),
    thing('outlet', [6.6, 1.1, 0], { kind: 'socket' }, { solids: [box(0, 0, -0.06, 0.08, 0.08, 0.03, 'paint-grey')] }),
    // hinged on its west side, opens to the south
    thing(
      'door',
      [7.5, 0, -1],
      { kind: 'door', pivot: vec(0, 0, 0), axis: vec(0, -1, 0), range: 1.3 },
      { solids: [], moving: [box(0.3, 1, 0, 0.3, 1, 0.025, 'paint-blue')], handle: vec(0.5, 1.05, 0.06) },
    ),
    thing('mate', [-5, 0, 0], { kind: 'person' }, { solids: [] }),
    thing('prop', [4, 1, -2], { kind: 'prop' }),
    thing('behind', [0, 1.2, -8], { kind: 'prop' }),
    thing(
      'gauge',
      [-3, 1.4, 0],
      { kind: 'prop' },
      { display: { unit: 'MPa', decimals: 1, at: vec(0, 0, 0), yaw: 0, height: 0.05 }, start: { reading: 0.8 } },
    ),
    thing('board', [-4, 1.3, 0], { kind: 'board' }),
    thing('radio', [0, -5, 0], { kind: 'wearable', on: 'chest', mass: 0.3 }),
  ],
  logic: {
    setup: () => {},
    mechanisms: () => {},
    actors: () => {},
    protection: () => 1,
    talk: (_, person) => (person === 'radio' ? ['start', 'report'] : ['hello']),
    report: [{ id: 'what', options: ['leak', 'fire'], truth: () => 'leak' }],
    ends: (sim) => (happened(sim, (e) => e.type === 'reported') ? 'signed-off' : null),
    hint: () => ({ text: 'duty.press-stop.name', at: vec(-2, 1.2, 0) }),
  },
})
