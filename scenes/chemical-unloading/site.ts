import { vec } from '../../src/base/vec'
import { assemblyPoint, drain, kerb, line, outline, slab } from '../../src/site/ground'
import { building, shed, shelter } from '../../src/site/building'
import { bulletTank, bund } from '../../src/site/bulletTank'
import { pipeMark } from '../../src/site/pipeMark'
import { armPillar, pipework, pumpSet, rack } from '../../src/site/piping'
import { SLIGHT, block, letter, looking, part, rod } from '../../src/site/solid'
import { tanker } from '../../src/site/tanker'
import type { Part, Site } from '../../src/site/types'
import {
  bollards,
  cabinet,
  curtainRing,
  cylinderRack,
  fence,
  gate,
  gearPost,
  mast,
  pit,
  signBoard,
  tree,
} from '../../src/site/yard'
import { furnishings } from './furnishings'
import * as plan from './plan'
import * as pipes from './pipes'
import { horizon } from './horizon'

const { island, station } = { island: plan.ISLAND_Z, station: plan.STATION }
const W = Math.PI / 2
const white = (text: string, y: number, height: number, ink = '#000000') => letter(text, [0, y, 0], 0, height, ink)

const ground: Part[] = [
  slab('yard', 0, 0, 90, 64, 'gravel'),
  slab('road-main', 0, 12.5, 88, 7, 'asphalt'),
  slab('road-gate', -18, 22, 8, 12, 'asphalt'),
  slab('bay', 2, -1, 22, 11, 'concrete'),
  slab('road-west', -22, -1, 26, 8, 'asphalt'),
  slab('road-east', 28.5, -2.5, 31, 11, 'asphalt'),
  slab('farm', 0, -20, 38, 8, 'concrete'),
  slab('lawn-south', 14, 24, 44, 12, 'grass'),
  slab('lawn-west', -36, 24, 16, 12, 'grass'),
  slab('path-station', -17, -4.6, 16, 1.4, 'concrete'),
  line('road-middle', [-42, 12.5], [42, 12.5], 0.12, 'paint-white'),
  line('zone-north', [-9, -6], [13, -6], 0.12, 'paint-yellow'),
  line('zone-south', [-9, 4.1], [13, 4.1], 0.12, 'paint-yellow'),
  line('stop-west', [-9, -5], [-9, 3.6], 0.3, 'paint-red'),
  line('stop-east', [13, -5], [13, 3.6], 0.3, 'paint-red'),
  outline('parking', 2, 0, 13.5, 3, 0.1, 'paint-white'),
  kerb('kerb-north', [-9, -6.4], [13, -6.4]),
  kerb('kerb-south', [-9, 4.4], [13, 4.4]),
  drain('drain', 1.5, 3.2, 18),
  assemblyPoint('assembly-a', plan.ASSEMBLY.a.x, plan.ASSEMBLY.a.z, 0, 'sign.assembly-a'),
  assemblyPoint('assembly-b', plan.ASSEMBLY.b.x, plan.ASSEMBLY.b.z, 0, 'sign.assembly-b'),
]

const plant: Part[] = [
  bulletTank('tank-a', -9, -20, 'T-101A', 'sign.tank-product'),
  bulletTank('tank-b', 9, -20, 'T-101B', 'sign.tank-product'),
  bund('bund', 0, -20, 38, 8.4, 0),
  rack(
    'rack',
    -20,
    28,
    -13.4,
    [
      { material: 'paint-yellow', off: -0.6, radius: 0.1, dn: 200, medium: 'ammonia', west: false },
      { material: 'paint-yellow', off: -0.2, radius: 0.06, dn: 100, medium: 'liquid-ammonia', west: true },
      { material: 'paint-green', off: 0.25, radius: 0.08, dn: 150, medium: 'water', west: false },
      { material: 'paint-red', off: 0.65, radius: 0.06, dn: 100, medium: 'steam', west: true },
    ],
    'sign.rack',
  ),
  pipework(
    'line-liquid',
    'paint-yellow',
    0.06,
    [
      { axis: 'z', centre: [2.6, 0.5, -8.9], length: 8.6 },
      { axis: 'y', centre: [2.6, 2.7, -13.2], length: 4.4 },
      { axis: 'y', centre: [-9, 4.9, -16.4], length: 0.4 },
      { axis: 'z', centre: [-9, 4.9, -15], length: 3 },
      { axis: 'y', centre: [-9, 3, -18.3], length: 3.8 },
    ],
    pipes.liquid,
    // liquid goes north to the tanks; vapour comes back to the tanker
    [
      pipeMark('liquid-ammonia', 'left', [2.6, 0.5, -6.6], 0.06, 'west'),
      pipeMark('liquid-ammonia', 'right', [2.6, 0.5, -10.6], 0.06, 'east'),
    ],
  ),
  pipework(
    'line-gas',
    'paint-yellow',
    0.04,
    [
      { axis: 'z', centre: [3.9, 0.5, -8.9], length: 8.6 },
      { axis: 'y', centre: [3.9, 2.7, -13.2], length: 4.4 },
    ],
    pipes.gas,
    [
      pipeMark('ammonia', 'right', [3.9, 0.5, -10.6], 0.04, 'west'),
      pipeMark('ammonia', 'left', [3.9, 0.5, -6.6], 0.04, 'east'),
    ],
  ),
  pipework(
    'line-nitrogen',
    'paint-blue',
    0.03,
    [
      { axis: 'x', centre: [4.6, 0.7, -4.5], length: 2.4 },
      { axis: 'y', centre: [5.8, 0.9, -4.5], length: 0.5 },
    ],
    pipes.nitrogen,
    [pipeMark('nitrogen', 'left', [4.9, 0.7, -4.5], 0.03, 'south')],
  ),
  {
    ...part(
      'valves',
      'root-valves',
      vec(2.6, 0, -7.6),
      0,
      [
        rod('paint-red', 'y', [0, 0.75, 0], 0.16, 0.3, SLIGHT),
        block('paint-grey', [0, 1.05, 0], [0.3, 0.3, 0.3], SLIGHT),
        rod('paint-red', 'y', [1.3, 0.75, 0], 0.14, 0.3, SLIGHT),
      ],
      [letter('XV-101', [0, 1.35, 0.16], 0, 0.14, '#000000', { ground: '#ffffff' })],
    ),
    look: { kind: 'piping', runs: [], valves: pipes.rootValves },
  },
  shed('pump-shed', 25, -12, 8, 5, 'sign.pump-shed'),
  pumpSet('pump-1', 23, -12.2, 'P-101', 'pump'),
  pumpSet('pump-2', 27, -12.2, 'C-101', 'compressor'),
  building('control-room', -32, -11, 12, 8, 'sign.control-room'),
  building('warehouse', 30, 23.5, 16, 7, 'sign.warehouse'),
  cylinderRack('nitrogen-rack', 5.8, -5.2, 4, 'black', 'sign.nitrogen'),
  {
    ...part(
      'scrubber',
      'scrubber',
      vec(17, 0, -8),
      0,
      [
        rod('stainless', 'y', [0, 2, 0], 0.55, 4),
        rod('stainless', 'y', [0, 4.8, 0], 0.12, 1.8, SLIGHT),
        block('concrete', [0, 0.1, 0], [1.6, 0.2, 1.6]),
      ],
      [letter('sign.scrubber', [0, 1.7, 0.57], 0, 0.22, '#ffffff', { ground: '#1d3f73' })],
    ),
    look: { kind: 'scrubber', radius: 0.55, height: 4, vent: { top: 5.7, radius: 0.12 } },
  },
]

const bay: Part[] = [
  tanker('tanker', plan.TANKER_AT.x, plan.TANKER_AT.z, 'plate.tanker'),
  armPillar('arm-liquid-pillar', 2.6, -4.6, 2.2, 'paint-yellow', 'L-101'),
  armPillar('arm-gas-pillar', 3.9, -4.6, 2.2, 'paint-grey', 'G-101'),
  curtainRing('curtain-ring', 2, -1, 18, 9),
  part('island', 'island', vec(2.2, 0, -4.7), 0, [
    block('concrete', [0, 0.05, 0], [12.4, 0.1, 1.4], { passable: true, clear: true }),
  ]),
  gearPost('post-earth', -1.8, island, 0, 'paint-green', [
    letter('sign.earth', [0, 1.72, 0.01], 0, 0.12, '#000000', { ground: '#ffffff' }),
  ]),
  gearPost('post-mask', -0.5, island, 0, 'paint-blue', [
    letter('sign.mask', [0, 1.72, 0.01], 0, 0.12, '#ffffff', { ground: '#0051ba', sign: 'M017' }),
  ]),
  gearPost('post-esd', 0.6, island, 0, 'paint-yellow', [
    letter('sign.esd', [0, 1.74, 0.01], 0, 0.16, '#ffffff', { ground: '#c8102e' }),
  ]),
  gearPost('post-gauge', 3.25, island, 0, 'paint-white', [
    letter('PG-101', [0, 1.72, 0.01], 0, 0.1, '#000000', { ground: '#ffffff' }),
  ]),
  gearPost('post-nitrogen', 5.0, island, 0, 'paint-white', [
    letter('sign.nitrogen', [0, 1.72, 0.01], 0, 0.1, '#000000', { ground: '#ffffff' }),
  ]),
  gearPost('post-vent', 6.0, island, 0, 'paint-white', [
    letter('sign.vent', [0, 1.72, 0.01], 0, 0.1, '#000000', { ground: '#ffffff' }),
  ]),
  gearPost('post-esd-exit', -8.6, -4.4, 0, 'paint-yellow', [
    letter('sign.esd', [0, 1.74, 0.01], 0, 0.16, '#ffffff', { ground: '#c8102e' }),
  ]),
  gearPost('tool-rack', -4.2, -4.2, 0, 'paint-blue', [
    letter('sign.tools', [0, 1.72, 0.01], 0, 0.12, '#000000', { ground: '#ffffff' }),
  ]),
  ...plan.DETECTORS.map((d) => mast(`pole-${d.id}`, d.at.x, d.at.z, 2)),
  mast('pole-flag', plan.LOCAL_FLAG.x, plan.LOCAL_FLAG.z, 2.6),
  mast('pole-windsock', plan.WINDSOCK.x, plan.WINDSOCK.z, 8),
  pit('pit-rain', plan.RAIN_VALVE.x, plan.RAIN_VALVE.z, 'sign.rain-valve'),
  pit('pit-pool', plan.POOL_VALVE.x, plan.POOL_VALVE.z, 'sign.pool-valve'),
  looking(
    part(
      'eyewash',
      'eyewash-stand',
      plan.EYEWASH,
      0,
      [
        rod('paint-green', 'y', [0, 0.5, 0], 0.05, 1, { clear: true }),
        rod('stainless', 'y', [0, 1, 0], 0.2, 0.08, { clear: true }),
        rod('paint-green', 'y', [0, 1.6, -0.25], 0.03, 1.4, SLIGHT),
        rod('paint-green', 'y', [0, 2.3, 0], 0.14, 0.05, SLIGHT),
        block('paint-green', [0, 1.75, -0.25], [0.5, 0.4, 0.02], SLIGHT),
      ],
      [letter('sign.eyewash', [0, 1.75, -0.21], 0, 0.12, '#ffffff', { ground: '#00843d', sign: 'E011' })],
    ),
    { kind: 'eyewash' },
  ),
]

const stationParts: Part[] = [
  shelter('station', station.x, station.z, 0, 5.4, 1.84, 'sign.station'),
  cabinet('station-shelf', -15.2, -6.95, 0, [0.7, 0.9, 0.6], 'paint-grey', []),
  cabinet('scba-cabinet', plan.SCBA_AT.x, plan.SCBA_AT.z - 0.35, 0, [0.8, 1.9, 0.5], 'paint-red', [
    letter('sign.scba', [0, 1.75, 0.26], 0, 0.1, '#ffffff', { ground: '#c8102e' }),
  ]),
  signBoard(
    'risk-board',
    -17.6,
    -4.2,
    0,
    [1.8, 1.3],
    'paint-white',
    [
      white('sign.risk-title', 0.5, 0.14, '#ffffff'),
      white('sign.risk-1', 0.24, 0.09),
      white('sign.risk-2', 0.08, 0.09),
      white('sign.risk-3', -0.08, 0.09),
      white('sign.risk-4', -0.24, 0.09),
    ].map((l, i) => (i === 0 ? { ...l, ground: '#00843d' } : l)),
  ),
  signBoard('sign-toxic', -9.6, 5.2, 0, [0.5, 0.7], 'paint-yellow', [
    letter('sign.toxic', [0, 0, 0], 0, 0.14, '#000000', { ground: '#ffcd00', sign: 'W016' }),
  ]),
  signBoard('sign-no-fire', -9.0, 5.2, 0, [0.5, 0.7], 'paint-white', [
    letter('sign.no-fire', [0, 0, 0], 0, 0.14, '#c8102e', { ground: '#ffffff', sign: 'P003' }),
  ]),
  signBoard('sign-no-phone', -8.4, 5.2, 0, [0.5, 0.7], 'paint-white', [
    letter('sign.no-phone', [0, 0, 0], 0, 0.14, '#c8102e', { ground: '#ffffff', sign: 'P013' }),
  ]),
  signBoard('sign-mask', 13.4, 5.2, 0, [0.5, 0.7], 'paint-blue', [
    letter('sign.wear-mask', [0, 0, 0], 0, 0.14, '#ffffff', { ground: '#0051ba', sign: 'M017' }),
  ]),
  signBoard('sign-speed', -14.6, 20, -W, [0.5, 0.5], 'paint-white', [
    letter('5 km/h', [0, 0, 0], 0, 0.12, '#c8102e', { ground: '#ffffff' }),
  ]),
  signBoard('waiting-area', -24, 18, 0, [1.6, 0.6], 'paint-blue', [
    letter('sign.waiting', [0, 0, 0], 0, 0.22, '#ffffff', { ground: '#0051ba' }),
  ]),
]

const edge: Part[] = [
  fence('fence-north', [-44, -30], [44, -30]),
  fence('fence-west', [-44, -30], [-44, 29]),
  fence('fence-north-east', [44, -30], [44, -9.3]),
  fence('fence-east', [44, 0.3], [44, 29]),
  fence('fence-south-west', [-44, 29], [-22.8, 29]),
  fence('fence-south-east', [-13.2, 29], [44, 29]),
  gate('gate', plan.GATE.x, 29, 0, 'sign.gate'),
  gate('entry', plan.ENTRY.x, plan.ENTRY.z, W, 'sign.entry'),
  bollards('barrier', 22, 17.2, 8, 2.4),
  bollards('bollards-station', -10.2, -3.4, 2, 1.2),
  mast('lamp-1', -12, 6.6, 7),
  mast('lamp-2', 15, 6.6, 7),
  mast('lamp-3', -24, 17.2, 7),
  tree('tree-1', -40, 20, 5),
  tree('tree-2', -33, 26, 6),
  tree('tree-3', 2, 26.5, 5.5),
  tree('tree-4', 10, 27, 6),
  tree('tree-5', 17.5, 26.5, 5),
  tree('tree-6', -38, -26, 6, true),
  tree('tree-7', 38, -25, 6, true),
  tree('tree-8', 41, -18, 5, true),
]

/** The unloading station and what lies round it, 90 m by 64 m. */
export const site: Site = {
  id: 'ammonia-unloading',
  half: plan.HALF,
  parts: [...ground, ...plant, ...bay, ...stationParts, ...edge, ...furnishings, ...horizon],
  acoustics: { place: 'outdoor', rooms: [{ place: 'shed', at: vec(25, 1.7, -12), half: vec(4, 1.7, 2.5) }] },
  lamps: [vec(-12, 7, 7.94), vec(15, 7, 7.94), vec(-24, 7, 18.54)],
}
