import type { Look } from '../../site/look'

/** One of each kind of look, in trade sizes: for the kit's sheet and its tests. */
export const EXAMPLES: { [K in Look['kind']]: Extract<Look, { kind: K }> } = {
  'hand-wheel': { kind: 'hand-wheel', radius: 0.12, material: 'paint-red' },
  'bullet-tank': {
    kind: 'bullet-tank',
    radius: 1.6,
    axis: 2.8,
    half: 6.6,
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
      { type: 'check', dn: 100, at: [2, 0.6, 0], along: [1, 0, 0], up: [0, 1, 0], material: 'paint-green' },
      { type: 'driven', dn: 100, at: [3, 1.5, 0], along: [0, 1, 0], up: [1, 0, 0], material: 'paint-yellow' },
    ],
    stands: [{ at: [0.4, 0.6, 0], dn: 100 }],
  },
  scrubber: { kind: 'scrubber', radius: 0.55, height: 4, vent: { top: 5.7, radius: 0.12 } },
  'storage-tank': { kind: 'storage-tank', radius: 5.8, height: 9.5, band: 'paint-blue', stairs: 0.6 },
  tower: { kind: 'tower', radius: 1.2, height: 30, banded: false, platforms: 4, material: 'paint-grey' },
}
