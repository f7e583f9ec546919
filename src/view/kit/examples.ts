import type { Look } from '../../site/look'
import { TANKER_LOOK } from '../../site/tanker'
import { BUILD_EXAMPLES } from './build/examples'
import { MINE_EXAMPLES } from './mine/examples'
import { VEHICLE_EXAMPLES } from './street/vehicleExamples'
import { TOWN_EXAMPLES } from './town/examples'
import { YARD_EXAMPLES } from './yard/examples'

/** One of each kind of look, in trade sizes: for the kit's sheet and its tests. */
export const EXAMPLES: { [K in Look['kind']]: Extract<Look, { kind: K }> } = {
  'bullet-tank': {
    kind: 'bullet-tank',
    radius: 1.6,
    axis: 2.8,
    half: 6.2,
    saddles: [-4, 4],
    nozzles: [-2, 0, 2],
    platform: { half: 4, z: [0.5, 1.3], ladder: [4.6, 1.75] },
    band: 'paint-yellow',
  },
  bund: { kind: 'bund', width: 12, depth: 6, height: 1, thick: 0.25, steps: 0 },
  'pipe-rack': {
    kind: 'pipe-rack',
    length: 12,
    frames: [-6, 0, 6],
    half: 1,
    tiers: [
      { y: 4.7, lines: [{ dn: 200, material: 'paint-yellow', off: -0.5 }] },
      { y: 6.2, lines: [{ dn: 150, material: 'stainless', off: 0.2 }] },
    ],
    far: false,
  },
  piping: {
    kind: 'piping',
    runs: [
      {
        dn: 100,
        material: 'paint-yellow',
        route: [
          [0, 0.6, 0],
          [3, 0.6, 0],
          [3, 2.2, 0],
          [3, 2.2, -1.5],
        ],
        flanges: [0.1, -0.4],
      },
    ],
    valves: [
      { type: 'gate', dn: 100, at: [1, 0.6, 0], along: [1, 0, 0], up: [0, 1, 0], material: 'paint-yellow' },
      { type: 'driven', dn: 100, at: [3, 1.5, 0], along: [0, 1, 0], up: [1, 0, 0], material: 'paint-yellow' },
    ],
    stands: [{ at: [0.4, 0.6, 0], dn: 100 }],
  },
  scrubber: { kind: 'scrubber', radius: 0.55, height: 4, vent: { top: 5.7, radius: 0.12 } },
  'storage-tank': { kind: 'storage-tank', radius: 5.8, height: 9.5, band: 'paint-blue', stairs: 0.6 },
  'cam-arm': { kind: 'cam-arm', side: 1, length: 0.22 },
  'check-valve': { kind: 'check-valve', dn: 100, half: 0.55, pipe: 'paint-yellow' },
  coupling: { kind: 'coupling', radius: 0.11 },
  'curtain-ring': { kind: 'curtain-ring', width: 6, depth: 4, height: 3.9, apart: 1.2 },
  'drop-leg': { kind: 'drop-leg', reach: 0.9, drop: 1.25, material: 'paint-yellow' },
  'earth-clamp': { kind: 'earth-clamp' },
  gauge: {
    kind: 'gauge',
    radius: 0.12,
    facing: 1,
    stem: 0.36,
    pipe: { dn: 100, half: 0.75, material: 'paint-yellow' },
  },
  hose: { kind: 'hose', half: 0.46, radius: 0.045, sag: 0.03, bulge: false },
  'meter-box': { kind: 'meter-box', size: [0.26, 0.18, 0.03] },
  'pull-grip': {
    kind: 'pull-grip',
    at: [0.04, 0, 0],
    along: [0, 0, 1],
    length: 0.16,
    rod: [-0.08, 0, 0],
    box: true,
    material: 'paint-red',
  },
  'pump-set': { kind: 'pump-set', machine: 'pump' },
  'tied-wire': { kind: 'tied-wire', radius: 0.03, height: 0.34 },
  'unloading-arm': { kind: 'unloading-arm', height: 2.6, reach: 2.2, swivel: 2.2, material: 'paint-yellow' },
  'valve-lever': {
    kind: 'valve-lever',
    axis: [0, 1, 0],
    along: [0, 0, 1],
    length: 0.23,
    off: 0.03,
    material: 'paint-yellow',
    body: 'ball',
  },
  'valve-wheel': { kind: 'valve-wheel', radius: 0.12, facing: -1, stem: 0.24, material: 'paint-red' },
  tanker: TANKER_LOOK,
  tower: { kind: 'tower', radius: 1.2, height: 30, banded: false, platforms: 4, material: 'paint-grey' },
  ...YARD_EXAMPLES,
  ...MINE_EXAMPLES,
  ...BUILD_EXAMPLES,
  ...VEHICLE_EXAMPLES,
  ...TOWN_EXAMPLES,
}
