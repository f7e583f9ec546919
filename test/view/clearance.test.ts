import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vec } from '../../src/base/vec'
import { placeSolid } from '../../src/site/collider'
import { rayCollider } from '../../src/site/ray'
import { FLAT, OPEN, ball, block, rod } from '../../src/site/solid'
import {
  CLEAR_M,
  CLEAR_TOP_M,
  type Clearance,
  clearanceOf,
  distanceTo,
  isBroad,
} from '../../src/view/effects/clearance'

const HALF = { x: 8, z: 6 }
const wall = placeSolid(block('concrete', [0, 1, 0], [4, 2, 0.4]), vec(1, 0, 1), 0.5)
const shell = placeSolid(rod('paint-white', 'x', [0, 2, 0], 1.1, 6), vec(-2, 0, -3), 0)

/** Metres at the middle of the cell that holds a place. */
function at({ bytes, cells: [wide, high, deep] }: Clearance, x: number, y: number, z: number): number {
  const [i, j, k] = [
    Math.floor(((x + HALF.x) / (2 * HALF.x)) * wide),
    Math.floor((y / CLEAR_TOP_M) * high),
    Math.floor(((z + HALF.z) / (2 * HALF.z)) * deep),
  ]
  return ((bytes[(k * high + j) * wide + i] ?? 0) / 255) * (CLEAR_M.within + CLEAR_M.beyond) - CLEAR_M.within
}

describe('how far a cloud is from what it ends at', () => {
  it('is what a ray to the nearest point of a solid says: no ray meets it sooner', () => {
    const number = fc.double({ min: -4, max: 4, noNaN: true })
    fc.assert(
      fc.property(number, number, number, number, number, (x, y, z, turn, rise) => {
        const dir = vec(Math.cos(rise) * Math.cos(turn), Math.sin(rise), Math.cos(rise) * Math.sin(turn))
        for (const c of [wall, shell])
          expect(rayCollider(c, vec(x, y, z), dir)).toBeGreaterThan(distanceTo(c, x, y, z) - 1e-9)
      }),
    )
  })
  it('is 0 on the surface and below it within', () => {
    expect(distanceTo(shell, -2, 3.1, -3)).toBeCloseTo(0)
    expect(distanceTo(shell, -2, 2, -3)).toBeCloseTo(-1.1)
    expect(distanceTo(placeSolid(ball('black', [0, 1, 0], 0.5), vec(0, 0, 0), 0), 0, 2.5, 0)).toBeCloseTo(1)
  })
  it('is on the grid to a cell, near solids and far from them', () => {
    const grid = clearanceOf([wall, shell], HALF)
    const place = (most: number) => fc.double({ min: -most + 0.2, max: most - 0.2, noNaN: true })
    fc.assert(
      fc.property(
        place(HALF.x),
        fc.double({ min: 0.1, max: CLEAR_TOP_M - 0.1, noNaN: true }),
        place(HALF.z),
        (x, y, z) => {
          const away = Math.min(distanceTo(wall, x, y, z), distanceTo(shell, x, y, z))
          const held = Math.max(-CLEAR_M.within, Math.min(CLEAR_M.beyond, away))
          // half the diagonal of a cell of 0.25 m, and half a byte
          expect(Math.abs(at(grid, x, y, z) - held)).toBeLessThan(0.22)
        },
      ),
    )
  })
  it('leaves out what is thin, flat on the ground, or to be seen through', () => {
    const seen = (solid: Parameters<typeof placeSolid>[0]): boolean => isBroad(placeSolid(solid, vec(0, 0, 0), 0))
    expect(seen(block('concrete', [0, 1, 0], [4, 2, 0.05]))).toBe(true)
    expect(seen(rod('steel', 'x', [0, 1, 0], 0.05, 6))).toBe(false)
    expect(seen(block('concrete', [0, 0.05, 0], [4, 0.1, 4], FLAT))).toBe(false)
    expect(seen(block('steel', [0, 1, 0], [4, 2, 0.05], OPEN))).toBe(false)
  })
})
