import { describe, expect, it } from 'vitest'
import type { TreeLook } from '../../src/site/looks/plants'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { drawLook } from '../../src/view/kit/kit'
import { insideOf } from './mesh'

const FORMS = ['street', 'column', 'young'] as const
/** Budget of one tree that people come near to, and of one that they do not. */
const NEAR = 2900
const FAR = 1100

function drawn(look: TreeLook): MeshBuilder {
  const to = new MeshBuilder()
  drawLook({ base: to, moving: to, lamps: to, glass: to, wire: to }, look)
  return to
}

describe.each(FORMS)('a tree of the form %s', (form) => {
  it.each([1, 2, 3])('has its faces outwards and keeps its budget (seed %i)', (seed) => {
    const near = drawn({ kind: 'tree', form, height: 6, seed })
    const far = drawn({ kind: 'tree', form, height: 6, seed, far: true })
    expect(near.triangles).toBeLessThan(NEAR)
    expect(far.triangles).toBeLessThan(FAR)
    for (const b of [near, far]) expect(insideOf(b.build())).toBe(0)
  })

  it('reaches to about its height, and grows differently with another seed', () => {
    const [a, c] = [1, 2].map((seed) => drawn({ kind: 'tree', form, height: 6, seed }).build())
    expect(a?.boundingBox?.max.y).toBeGreaterThan(5)
    expect(a?.boundingBox?.max.y).toBeLessThan(7)
    expect(a?.boundingBox?.max.x).not.toBe(c?.boundingBox?.max.x)
  })
})
