import { describe, expect, it } from 'vitest'
import { map } from '../../scenes/delivery-ride/map'
import { CORNER_AT, GATE_ZEBRA, ROUTE, STAND_AT } from '../../scenes/delivery-ride/course'
import { site } from '../../scenes/delivery-ride/site'
import { vec } from '../../src/base/vec'
import { compileSite } from '../../src/site/compile'
import { kerbPoints } from '../../src/site/street/kerbs'
import { crescent, dashes, fillet, spot, zebra } from '../../src/site/street/paint'
import { isFree, pushOut } from '../../src/site/walk'
import { findPath } from '../../src/sim/path'

const compiled = compileSite(site)

describe('paint and kerbs of a street', () => {
  it('counts along and to the right of who goes that way', () => {
    expect(spot({ x: 10, z: 5, d: 'e' }, 3, 2)).toEqual([13, 7])
    expect(spot({ x: 10, z: 5, d: 'n' }, 3, 2)).toEqual([12, 2])
  })

  it('paints stripes of 0.4 m, 0.6 m apart, within the carriageway', () => {
    const stripes = zebra({ x: 0, z: 0, d: 'e' }, [-2, 2], [-6, 6])
    expect(stripes).toHaveLength(12)
    for (const { shape } of stripes) {
      if (shape.kind !== 'box') throw new Error('a stripe is a box')
      expect(shape.half.z).toBeCloseTo(0.2, 9)
      expect(Math.abs(shape.at.z)).toBeLessThan(6)
    }
  })

  it('ends a broken line before the stretch does', () => {
    const [last] = dashes({ x: 0, z: 0, d: 'e' }, 'paint-white', [0, 14], 0, 4, 6).slice(-1)
    expect(last?.shape.at.x).toBe(12)
  })

  it('rounds a corner on its circle', () => {
    const points = kerbPoints([
      [0, 20],
      [0, 0, 9],
      [20, 0],
    ])
    for (const [x, z] of points.slice(1, -1)) expect(Math.hypot(x - 9, z - 9)).toBeCloseTo(9, 9)
  })

  it('lays carriageway before the kerb only, and the crescent on it', () => {
    for (const { shape } of fillet('asphalt', 0, 0, 1, 1, 9))
      expect(Math.hypot(9 - shape.at.x, 9 - shape.at.z)).toBeGreaterThan(8.5)
    for (const { shape } of crescent(9, 9, 1, 1, 9, 2))
      expect(Math.hypot(9 - shape.at.x, 9 - shape.at.z)).toBeGreaterThan(9)
  })
})

describe('the streets of delivery-ride', () => {
  it('have nothing on a lane that a body meets', () => {
    const breadth = { motor: 1.25, bike: 0.5, foot: 0.25 }
    const met: string[] = []
    for (const lane of map.lanes)
      for (let i = 1; i < lane.path.length; i++) {
        const [a, b] = [lane.path[i - 1] as { x: number; z: number }, lane.path[i] as { x: number; z: number }]
        const n = Math.ceil(Math.hypot(b.x - a.x, b.z - a.z))
        for (let k = 0; k <= n; k++) {
          const [x, z] = [a.x + ((b.x - a.x) * k) / n, a.z + ((b.z - a.z) * k) / n]
          if (compiled.blocking.some((c) => pushOut(c, x, z, breadth[lane.kind]))) met.push(`${lane.id} at ${x} ${z}`)
        }
      }
    expect(met).toEqual([])
  })

  it('leave the places free where one stands, rides and parks', () => {
    for (const p of [STAND_AT, CORNER_AT, vec(GATE_ZEBRA.x, 0, GATE_ZEBRA.z)])
      expect(isFree(compiled.blocking, site.half, p)).toBe(true)
    for (const [x, z] of ROUTE) expect(isFree(compiled.blocking, site.half, vec(x, 0, z))).toBe(true)
  })

  it('let one walk in through the gate, and through the alley', () => {
    const near = (x: number, z: number) => (p: { x: number; z: number }) => Math.hypot(p.x - x, p.z - z) < 1
    expect(findPath(compiled, vec(-150, 0, -117), near(CORNER_AT.x, CORNER_AT.z))).not.toBeNull()
    expect(findPath(compiled, vec(20, 0, 102), near(20, -102))?.every((p) => Math.abs(p.x - 20) < 3)).toBe(true)
  })

  it('name each part once', () => {
    const ids = site.parts.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })
})
