import { describe, expect, it } from 'vitest'
import { addBlock } from '../../src/view/geometry/bevel'
import { DETAIL, detailAt, fromAfar } from '../../src/view/geometry/detail'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { openEdges } from './mesh'

/** Triangles of a chamfered block. */
const BLOCK = 44
const blocks = (...sizes: number[]): MeshBuilder => {
  const b = new MeshBuilder().use('steel')
  sizes.forEach((s, i) => addBlock(b, [i * 2, 0, 0], [s, s, s]))
  return b
}

describe('small things', () => {
  it('come last, and are left out from their distance on', () => {
    const counts = blocks(0.02, 1, 0.15, 0.02).sort()
    expect(counts.map((n) => n / 3)).toEqual([4 * BLOCK, 2 * BLOCK, BLOCK])
    const at = (away: number): number => detailAt({ counts }, away) / 3 / BLOCK
    expect([0, DETAIL[0].from, DETAIL[1].from].map(at)).toEqual([4, 2, 1])
  })

  it('of leaves every second one stays', () => {
    const b = new MeshBuilder().use('grass').sway(1)
    for (let i = 0; i < 6; i++) addBlock(b, [i, 0, 0], [0.05, 0.05, 0.05])
    expect(b.sort().map((n) => n / 3 / BLOCK)).toEqual([6, 6, 3])
  })

  it('are left out of a thing of its own geometry, which stays whole and closed', () => {
    const b = blocks(1, 0.02, 0.02)
    addBlock(b, [4, 0, 0], [1, 1, 1])
    const counts = b.sort()
    const far = fromAfar(b.build(), counts)
    expect((far?.index?.count ?? 0) / 3).toBe(2 * BLOCK)
    expect(far && openEdges(far)).toBe(0)
    expect(far?.getAttribute('position').count).toBe(2 * 24)
  })

  it('stay where little would be left of the thing', () => {
    const b = blocks(0.02, 0.02, 0.02)
    expect(fromAfar(b.build(), b.sort())).toBe(null)
  })
})
