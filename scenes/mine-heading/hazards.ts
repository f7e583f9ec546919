import type { ControlDef, ControlRank, DecoyDef, HazardDef } from '../../src/sim/scene'
import { bySaying, control } from '../../src/sim/script/control'
import { entity } from '../../src/sim/sim'
import type { Line } from './lines'
import { type Var, get } from './vars'

const said = bySaying<Line>()
const set = (id: string, rank: ControlRank, key: Var): ControlDef => control(id, rank, (sim) => get(sim, key) > 0)

/** The catalogue: each with what shows it, how far off it can be seen by the cap lamp, and what one can do about it here. */
export const hazards: HazardDef[] = [
  {
    id: 'duct-torn',
    class: '0016',
    factor: '2101',
    entities: ['duct-tear'],
    weight: 3,
    range: 8,
    controls: [said('mend', 3, 'fix-duct')],
  },
  {
    id: 'duct-too-far',
    class: '0016',
    factor: '3305',
    entities: ['duct-end'],
    weight: 3,
    range: 8,
    controls: [said('extend', 3, 'extend-duct')],
  },
  {
    id: 'roof-layer',
    class: '0016',
    factor: '3301',
    entities: ['roof-crack'],
    weight: 3,
    range: 6,
    controls: [said('deflector', 3, 'fix-layer')],
  },
  {
    id: 'sensor-moved',
    class: '0016',
    factor: '2112',
    entities: ['t1'],
    weight: 3,
    range: 8,
    controls: [said('hang-back', 3, 'fix-sensor')],
  },
  {
    id: 'recirculation',
    class: '0016',
    factor: '3305',
    entities: ['fan-dust', 'fan-1'],
    weight: 3,
    range: 14,
    controls: [said('more-air', 3, 'fix-recirculation')],
  },
  {
    id: 'unsupported-span',
    class: '0012',
    factor: '1202',
    entities: ['bare-roof'],
    weight: 4,
    range: 8,
    controls: [set('forepole', 3, 'forepoleAt')],
  },
  {
    id: 'loose-roof',
    class: '0012',
    factor: '3301',
    entities: ['loose-roof', 'roof-gauge-2'],
    weight: 4,
    range: 6,
    overtaken: (sim) => get(sim, 'roofFellAt') > 0,
    controls: [set('prop', 3, 'propAt'), said('bar-down', 3, 'fix-roof')],
  },
  {
    id: 'rib-spall',
    class: '0012',
    factor: '3301',
    entities: ['rib'],
    weight: 3,
    range: 6,
    controls: [said('rib-bolts', 3, 'fix-rib')],
  },
  {
    id: 'bolt-missing',
    class: '0012',
    factor: '2101',
    entities: ['bolt-plate'],
    weight: 2,
    range: 5,
    controls: [said('bolt', 3, 'fix-bolt')],
  },
  {
    id: 'roadheader-zone',
    class: '0004',
    factor: '1202',
    entities: ['new-hand'],
    weight: 3,
    range: 14,
    controls: [set('lock-out', 3, 'lockedOutAt'), said('call-back', 4, 'come-back')],
  },
  {
    id: 'belt-guard-off',
    class: '0004',
    factor: '2102',
    entities: ['belt-tail-guard'],
    weight: 2,
    range: 8,
    controls: [said('guard', 3, 'fix-guard')],
  },
  {
    id: 'riding-belt',
    class: '0004',
    factor: '1202',
    entities: ['new-hand'],
    weight: 3,
    range: 20,
    controls: [
      control('stop-cord', 3, (sim) => sim.events.some((e) => e.type === 'operated' && e.entity === 'belt-stop')),
      said('get-off', 4, 'get-off-belt'),
    ],
  },
  {
    id: 'flameproof-lost',
    class: '0016',
    factor: '2102',
    entities: ['junction-box'],
    weight: 3,
    range: 5,
    controls: [said('new-box', 3, 'fix-box')],
  },
  {
    id: 'live-repair',
    class: '0016',
    factor: '1202',
    entities: ['electrician', 'box-cover', 'box-lamp'],
    weight: 4,
    range: 10,
    controls: [set('dead-and-locked', 3, 'liveDropped')],
  },
  {
    id: 'rescuer-seal',
    class: '0023',
    factor: '2102',
    entities: ['rescuer'],
    weight: 2,
    range: 4,
    controls: [control('other-set', 4, (sim) => entity(sim, 'rescuer-spare').worn)],
  },
  {
    id: 'dust-dry',
    class: '0018',
    factor: '3305',
    entities: ['dust-heap'],
    weight: 2,
    range: 8,
    controls: [control('spray', 3, (sim) => entity(sim, 'spray-valve').value > 0.5)],
  },
  {
    id: 'haulage-runaway',
    class: '0003',
    factor: '2102',
    entities: ['tub', 'stop-block'],
    weight: 3,
    range: 16,
    controls: [control('stop-block', 3, (sim) => entity(sim, 'stop-block').value > 0.9)],
  },
]

const decoy = (id: string, entities: string[], range: number): DecoyDef => ({ id, entities, weight: 1, range })

/** What looks dangerous and is not. */
export const decoys: DecoyDef[] = [
  decoy('decoy-roof-drip', ['roof-drip'], 8),
  decoy('decoy-hum', ['transformer'], 14),
  decoy('decoy-old-crack', ['old-crack', 'roof-gauge-1'], 8),
  decoy('decoy-warm-motor', ['belt-motor'], 6),
  decoy('decoy-ch4-low', ['t2'], 8),
  decoy('decoy-fog', ['mist'], 12),
  decoy('decoy-self-test', ['co-head'], 8),
]
