import { type BufferGeometry, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { addBar, addBlock } from '../../src/view/geometry/bevel'
import { addPrism, beamOutline } from '../../src/view/geometry/extrude'
import { frameAlong } from '../../src/view/geometry/frame'
import { addLathe, addRod } from '../../src/view/geometry/lathe'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { addTube, rounded } from '../../src/view/geometry/tube'
import { insideOf, openEdges, volumeOf } from './mesh'

const built = (draw: (b: MeshBuilder) => void): BufferGeometry => {
  const b = new MeshBuilder()
  draw(b)
  return b.build()
}

/** Each body, and its volume in cubic metres by its own formula (round ones are a little less: facets). */
const BODIES: [string, (b: MeshBuilder) => void, number, number][] = [
  ['a block', (b) => addBlock(b, [1, 2, 3], [0.4, 0.6, 0.8], 0.3, 0.004), 0.4 * 0.6 * 0.8, 0.005],
  ['a slanting bar', (b) => addBar(b, [0, 0, 0], [1, 2, 2], 0.1, 0.2, 0.002), 3 * 0.02, 0.01],
  ['an upright bar', (b) => addBar(b, [0, 0, 0], [0, 2, 0], 0.1, 0.2, 0.002), 2 * 0.02, 0.01],
  ['a rod', (b) => addRod(b, [0, 1, 0], [1, 1, 1], 0.2), Math.PI * 0.04 * Math.SQRT2, 0.03],
  [
    'a bell',
    (b) =>
      addLathe(b, frameAlong([0, 0, 0], [0, 1, 0]), [
        [0, 0],
        [0.5, 0],
        [0.25, 1],
        [0, 1],
      ]),
    (Math.PI / 3) * (0.25 + 0.125 + 0.0625),
    0.03,
  ],
  [
    'a straight tube',
    (b) =>
      addTube(
        b,
        [
          [0, 0, 0],
          [0, 0, 2],
        ],
        0.1,
      ),
    Math.PI * 0.01 * 2,
    0.03,
  ],
  [
    'a beam',
    (b) => addPrism(b, frameAlong([0, 0, 0], [1, 0, 1]), beamOutline(0.2, 0.2, 0.012, 0.008), 1),
    2 * (2 * 0.2 * 0.012 + (0.2 - 0.024) * 0.008),
    0.001,
  ],
]

describe('bodies of the kit', () => {
  for (const [name, draw, volume, share] of BODIES) {
    it(`${name} is closed, looks outward and holds its volume`, () => {
      const g = built(draw)
      expect(openEdges(g)).toBe(0)
      expect(Math.abs(volumeOf(g) / volume - 1)).toBeLessThan(share)
    })
  }

  it('normals agree with the faces', () => {
    for (const [name, draw] of BODIES) expect(insideOf(built(draw)), name).toBe(0)
  })
})

describe('rounded routes', () => {
  it('a right angle becomes a quarter of a circle of the asked radius', () => {
    const path = rounded(
      [
        [0, 0, 0],
        [2, 0, 0],
        [2, 2, 0],
      ],
      0.5,
    )
    const centre = new Vector3(1.5, 0.5, 0)
    for (const p of path.slice(1, -1)) expect(centre.distanceTo(new Vector3(...p))).toBeCloseTo(0.5, 6)
    expect(path[0]).toEqual([0, 0, 0])
    expect(path.at(-1)).toEqual([2, 2, 0])
  })

  it('short legs get a tighter bend, straight ones none', () => {
    const tight = rounded(
      [
        [0, 0, 0],
        [0.2, 0, 0],
        [0.2, 2, 0],
      ],
      0.5,
    )
    for (const [x] of tight) expect(x).toBeLessThanOrEqual(0.2 + 1e-9)
    expect(
      rounded(
        [
          [0, 0, 0],
          [1, 0, 0],
          [2, 0, 0],
        ],
        0.5,
      ),
    ).toHaveLength(3)
  })
})
