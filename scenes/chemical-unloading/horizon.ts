import { vec } from '../../src/base/vec'
import { letter, part } from '../../src/site/solid'
import type { Look } from '../../src/site/look'
import type { Label, Part } from '../../src/site/types'

/** What is seen beyond the north fence: nothing there is met, aimed at or hides anything that is judged. */
const seen = (id: string, x: number, z: number, look: Look, labels: Label[] = []): Part => ({
  ...part('scenery', id, vec(x, 0, z), 0, [], labels),
  look,
})

const tank = (
  id: string,
  x: number,
  z: number,
  radius: number,
  height: number,
  band: 'paint-blue' | 'paint-green',
  stairs: number,
  name: string,
): Part =>
  seen(id, x, z, { kind: 'storage-tank', radius, height, band, stairs }, [
    letter(id, [0, height * 0.58, radius + 0.03], 0, 1.3, '#1d3f73'),
    letter(name, [0, height * 0.58 - 1.25, radius + 0.03], 0, 0.75, '#1d3f73'),
  ])

/** Tanks, towers and a rack of the plant that the station belongs to. */
export const horizon: Part[] = [
  tank('V-201', -29, -45, 6, 9.6, 'paint-blue', 2.3, 'sign.tank-fire-water'),
  tank('V-202', -13, -47, 6, 9.6, 'paint-blue', -0.5, 'sign.tank-methanol'),
  tank('V-203', 27, -46, 5.2, 11.4, 'paint-green', 2.4, 'sign.tank-methanol'),
  seen('stack-1', 10, -92, {
    kind: 'tower',
    radius: 2,
    height: 48,
    banded: true,
    platforms: 2,
    material: 'paint-white',
  }),
  seen('stack-2', 2, -84, {
    kind: 'tower',
    radius: 1.3,
    height: 36,
    banded: false,
    platforms: 2,
    material: 'paint-white',
  }),
  seen('column-1', 16, -70, {
    kind: 'tower',
    radius: 1.1,
    height: 24,
    banded: false,
    platforms: 4,
    material: 'paint-grey',
  }),
  seen('column-2', -44, -78, {
    kind: 'tower',
    radius: 1.5,
    height: 30,
    banded: false,
    platforms: 4,
    material: 'paint-white',
  }),
  seen('far-rack', 4, -58, {
    kind: 'pipe-rack',
    length: 96,
    frames: [-48, -36, -24, -12, 0, 12, 24, 36, 48],
    half: 1.8,
    tiers: [
      {
        y: 5.2,
        lines: [
          { dn: 200, material: 'paint-green', off: -1.2 },
          { dn: 200, material: 'stainless', off: -0.4 },
          { dn: 150, material: 'paint-red', off: 0.9 },
        ],
      },
      {
        y: 7.2,
        lines: [
          { dn: 200, material: 'stainless', off: -0.8 },
          { dn: 200, material: 'paint-green', off: 0.7 },
        ],
      },
    ],
    far: true,
  }),
]
