import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { addBlock } from '../../src/view/geometry/bevel'
import { CellIndex } from '../../src/view/geometry/cells'
import { COARSE, DETAIL, levelFrom, levelsOf } from '../../src/view/geometry/detail'
import { addRod } from '../../src/view/geometry/lathe'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import type { KitPieces } from '../../src/view/kit/pieces'
import { windsock } from '../../src/view/kit/yard/wind'
import { openEdges } from './mesh'

/** Triangles of a chamfered block. */
const BLOCK = 44
/** Blocks with these sides, metres, so far apart that each has a cell of its own. */
const blocks = (apart: number, ...sizes: number[]): MeshBuilder => {
  const b = new MeshBuilder().use('steel')
  sizes.forEach((s, i) => addBlock(b, [i * apart, 0.5, 0], [s, s, s]))
  return b
}

describe('small things', () => {
  it('come last, class by class', () => {
    const counts = blocks(2, 0.02, 1, 0.06, 0.13, 0.02, 0.25).sort()
    expect(counts.map((n) => n / 3 / BLOCK)).toEqual([6, 4, 3, 2, 1])
  })

  it('are left out from their distance on, and flicker at no border', () => {
    DETAIL.forEach(({ from }, i) => {
      expect(levelFrom(from - 1, COARSE)).toBe(i)
      expect(levelFrom(from + 1, 0)).toBe(i + 1)
      expect([levelFrom(from - 0.1, i + 1), levelFrom(from + 0.1, i)]).toEqual([i + 1, i])
    })
  })

  it('of leaves every second one stays', () => {
    const b = new MeshBuilder().use('grass').sway(1)
    for (let i = 0; i < 6; i++) addBlock(b, [i, 0, 0], [0.05, 0.05, 0.05])
    const counts = b.sort().map((n) => n / 3 / BLOCK)
    expect([counts[0], counts.at(-1)]).toEqual([6, 3])
  })

  it('of cloth, which hangs by what does not sway, none is left out', () => {
    const b = new MeshBuilder().use('paint-orange')
    windsock({ base: b, moving: b } as unknown as KitPieces, { kind: 'windsock', size: 1, droop: 0.2 })
    const [whole = 0] = b.sort()
    // both sides of the cloth: 15 rings of 16 quads, and what ties them
    const cloth = 2 * (15 * 16 * 2 + 14)
    expect((b.sort().at(-1) ?? 0) / 3).toBeGreaterThanOrEqual(cloth)
    expect(whole / 3).toBeGreaterThan(cloth)
  })

  it('are left out of a thing of its own geometry, which stays whole and closed', () => {
    const b = blocks(2, 1, 0.02, 0.02)
    addBlock(b, [4, 0, 0], [1, 1, 1])
    const counts = b.sort()
    const levels = levelsOf(b.build(), counts)
    const far = levels[COARSE]
    expect((far?.index?.count ?? 0) / 3).toBe(2 * BLOCK)
    expect(far && openEdges(far)).toBe(0)
    expect(far?.getAttribute('position').count).toBe(2 * 24)
    // nothing of the other classes is there: the same geometry again
    expect(new Set(levels).size).toBe(2)
  })

  it('stay where little would be left of the thing', () => {
    const b = blocks(2, 0.02, 0.02, 0.02)
    const counts = b.sort()
    expect(new Set(levelsOf(b.build(), counts)).size).toBe(1)
  })
})

describe('cells of small things', () => {
  const row = blocks(40, 0.02, 0.02, 1)
  const cells = row.cells()
  const g = row.build()
  const index = new CellIndex(g, cells)
  /** Middles along x of the blocks whose vertices are drawn. */
  const drawn = (): number[] => {
    const { start, count } = g.drawRange
    const seen = new Set<number>()
    for (let i = start; i < Math.min(start + count, g.index?.count ?? 0); i++)
      seen.add(Math.round(g.getAttribute('position').getX(g.index?.getX(i) ?? 0) / 40) * 40)
    return [...seen].sort((a, b) => a - b)
  }

  it('are drawn where the eye is near, each with all of its triangles', () => {
    expect(drawn()).toEqual([0, 40, 80])
    index.show(new Vector3(0, 0, 0))
    expect(drawn()).toEqual([0, 80])
    index.show(new Vector3(40, 0, 0))
    expect(drawn()).toEqual([40, 80])
    expect(g.drawRange.count / 3).toBe(2 * BLOCK)
    index.show(new Vector3(20, 0, 0))
    expect(drawn()).toEqual([80])
  })

  it('and for nobody only what is large', () => {
    index.show(new Vector3(0, 0, 0))
    index.show(null)
    expect(drawn()).toEqual([80])
  })
})

describe('what is turned', () => {
  const rod = (sides: number): MeshBuilder => {
    const b = new MeshBuilder().use('steel')
    addRod(b, [0, 0, 0], [0, 2, 0], 0.2, sides)
    return b
  }

  it('has half of its faces from afar, and is closed both ways', () => {
    const [fine, rough] = [rod(12), rod(12)]
    const near = fine.sort()[0] as number
    const far = rough.sort(true)[0] as number
    expect(near).toBe(2 * far)
    expect(fine.triangles).toBe(near / 3)
    expect([openEdges(fine.build()), openEdges(rough.build())]).toEqual([0, 0])
  })

  it('keeps them where they cannot be halved', () => {
    expect(rod(7).sort(true)).toEqual(rod(7).sort())
    expect(rod(6).sort(true)).toEqual(rod(6).sort())
  })

  it('changes to them in a chunk where the eye is far from it, and back', () => {
    const b = rod(12)
    const cells = b.cells()
    const g = b.build()
    const whole = Array.from(g.index?.array ?? [])
    const index = new CellIndex(g, cells)
    const drawn = (x: number): number => {
      index.show(new Vector3(x, 1, 0))
      return Math.min(g.drawRange.count, g.index?.count ?? 0)
    }
    const near = drawn(2)
    expect(drawn(40)).toBe(near / 2)
    expect(drawn(2)).toBe(near)
    expect(Array.from(g.index?.array ?? [])).toEqual(whole)
  })
})

describe('what lies on the ground', () => {
  it('loses its underside and what is below the ground, and nothing else', () => {
    const standing = (y: number): number => {
      const b = new MeshBuilder().use('steel')
      addBlock(b, [0, y, 0], [1, 1, 1])
      return b.bury(-0.03, 0.02).triangles
    }
    expect(standing(1)).toBe(BLOCK)
    // the face below; its chamfers rise above the ground's lift or not
    expect(standing(0.5)).toBeLessThan(BLOCK)
    expect(standing(0.5)).toBeGreaterThanOrEqual(BLOCK - 2 - 8 - 4)
    expect(standing(-0.6)).toBe(0)
  })
})
