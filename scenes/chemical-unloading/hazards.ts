import type { DecoyDef, HazardDef } from '../../src/sim/scene'
import { bySaying, control } from '../../src/sim/script/control'
import { type Sim, entity, has } from '../../src/sim/sim'
import { isLocked } from './line'
import type { Line } from './lines'
import { get } from './vars'

const said = bySaying<Line>()
const isGone =
  (id: string) =>
  (sim: Sim): boolean =>
    has(sim, id) && !entity(sim, id).present

/** Whoever refuses the job keeps everybody from what stands behind the defect. */
const refused = control('refuse', 3, (sim) => get(sim, 'refusedAt') > 0)

/** The catalogue: each with what shows it, how far off it can be seen, and what one can do about it here. */
export const hazards: HazardDef[] = [
  {
    id: 'coupling-not-locked',
    class: '0026',
    factor: '2101',
    entities: ['coupling', 'cam-a', 'cam-b', 'liquid-arm', 'coupling-pull'],
    weight: 4,
    range: 5,
    overtaken: (sim) => get(sim, 'releasedAt') > 0,
    controls: [control('lock-cams', 3, isLocked), refused],
  },
  {
    id: 'hose-instead-of-arm',
    class: '0026',
    factor: '1202',
    entities: ['driver-hose'],
    weight: 3,
    range: 8,
    controls: [control('hose-away', 2, isGone('driver-hose'))],
  },
  {
    id: 'hose-bulge',
    class: '0026',
    factor: '2101',
    entities: ['purge-hose'],
    weight: 3,
    range: 5,
    controls: [said('replace-hose', 2, 'fix-hose')],
  },
  {
    id: 'esd-tied-open',
    class: '0026',
    factor: '2102',
    entities: ['esv-wire', 'esv-lever', 'remote-cord'],
    weight: 4,
    range: 6,
    controls: [control('restore', 3, (sim) => get(sim, 'wireOff') > 0), refused],
  },
  {
    id: 'check-valve-missing',
    class: '0026',
    factor: '2101',
    entities: ['check-valve'],
    weight: 3,
    range: 5,
    controls: [said('repair', 3, 'fix-check-valve')],
  },
  {
    id: 'earth-off',
    class: '0016',
    factor: '2102',
    entities: ['earth-clamp', 'earth-meter', 'earth-red'],
    weight: 2,
    range: 8,
    controls: [control('bare-lug', 3, (sim) => entity(sim, 'earth-clamp').socket === 'earth-lug')],
  },
  {
    id: 'keys-in-cab',
    class: '0002',
    factor: '1202',
    entities: ['driver', 'cab-light', 'exhaust', 'key-box'],
    weight: 2,
    range: 16,
    controls: [
      control('key-box', 3, (sim) => entity(sim, 'keys').socket === 'key-hook'),
      said('out-of-cab', 4, 'ask-keys'),
    ],
  },
  {
    id: 'driver-absent',
    class: '0026',
    factor: '1203',
    entities: ['watch-point', 'escort'],
    weight: 2,
    range: 14,
    controls: [said('call-back', 4, 'back-to-post')],
  },
  {
    id: 'bund-drain-open',
    class: '0026',
    factor: '1202',
    entities: ['rain-valve', 'rain-tag-open', 'rain-stem', 'rain-trickle'],
    weight: 2,
    range: 8,
    controls: [control('shut', 3, (sim) => entity(sim, 'rain-valve').value < 0.05)],
  },
  {
    id: 'eyewash-blocked',
    class: '0008',
    factor: '46',
    entities: ['eyewash-clutter', 'eyewash-plate'],
    weight: 1,
    range: 10,
    controls: [said('clear', 4, 'clear-eyewash')],
  },
  {
    id: 'detector-overdue',
    class: '0023',
    factor: '2112',
    entities: ['gd-2'],
    weight: 2,
    range: 5,
    controls: [said('calibrate', 3, 'fix-detector')],
  },
  {
    id: 'wrong-cartridge',
    class: '0023',
    factor: '2102',
    entities: ['mask'],
    weight: 2,
    range: 4,
    controls: [said('right-cartridge', 5, 'fix-mask')],
  },
  {
    id: 'scba-low',
    class: '0023',
    factor: '2102',
    entities: ['scba-gauge'],
    weight: 1,
    range: 5,
    controls: [said('full-cylinder', 4, 'fix-scba')],
  },
  {
    id: 'hot-work-in-zone',
    class: '0016',
    factor: '2109',
    entities: ['hot-work', 'arc', 'welder'],
    weight: 3,
    range: 26,
    controls: [said('stop', 1, 'stop-hot-work')],
  },
  {
    id: 'second-tanker',
    class: '0026',
    factor: '1201',
    entities: ['second-tanker', 'second-driver'],
    weight: 3,
    range: 30,
    controls: [said('out', 1, 'leave-zone', 'second-tanker-out')],
  },
  {
    id: 'trapped-liquid',
    class: '0015',
    factor: '2102',
    entities: ['line-gauge', 'block-1', 'block-2'],
    weight: 3,
    range: 6,
    controls: [
      control('relieve', 3, (sim) => entity(sim, 'block-2').value > 0.5 || entity(sim, 'block-1').value > 0.5),
    ],
  },
  {
    id: 'brass-fitting',
    class: '0026',
    factor: '2101',
    entities: ['gauge-fitting', 'arm-gauge'],
    weight: 2,
    range: 4,
    controls: [said('steel', 2, 'fix-brass')],
  },
  {
    id: 'driver-fatigue',
    class: '0026',
    factor: '1101',
    entities: ['driver-log'],
    weight: 2,
    range: 5,
    controls: [said('rest', 4, 'take-rest')],
  },
]

const decoy = (id: string, entities: string[], range: number): DecoyDef => ({ id, entities, weight: 1, range })

/** What looks dangerous and is not. */
export const decoys: DecoyDef[] = [
  decoy('decoy-frost-arm', ['frost-line'], 12),
  decoy('decoy-steam-trap', ['steam-trap'], 20),
  decoy('decoy-water-drip', ['drip'], 12),
  decoy('decoy-faint-smell', ['scrubber-meter'], 12),
  decoy('decoy-relief-tag', ['relief-valve'], 10),
  decoy('decoy-spare-hose', ['spare-hose'], 12),
  decoy('decoy-forklift-beyond', ['forklift'], 40),
]
