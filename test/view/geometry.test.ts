import { type BufferGeometry, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { site } from '../../scenes/chemical-unloading/site'
import { vec } from '../../src/base/vec'
import { block, part, rod } from '../../src/site/solid'
import { CellIndex } from '../../src/view/geometry/cells'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import {
  addBox,
  addCapsule,
  addCylinder,
  addSphere,
  addTop,
  addTorus,
  sidesOf,
} from '../../src/view/geometry/primitives'
import { placing } from '../../src/view/geometry/solid'
import { buildStaticGeometry } from '../../src/view/geometry/staticGeometry'

/** Smallest cosine between a facet's own normal and its vertices' normals: below 0 it would be seen inside out. */
function worstFacet(g: BufferGeometry): number {
  const p = g.getAttribute('position')
  const n = g.getAttribute('normal')
  const index = g.index
  if (!index) throw new Error('no index')
  let worst = 1
  const [a, b, c, m] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
  for (let i = 0; i < index.count; i += 3) {
    const [ia, ib, ic] = [index.getX(i), index.getX(i + 1), index.getX(i + 2)]
    a.fromBufferAttribute(p, ia)
    b.fromBufferAttribute(p, ib)
    c.fromBufferAttribute(p, ic)
    const facet = b.sub(a).cross(c.sub(a))
    if (facet.length() < 1e-12) continue
    facet.normalize()
    for (const k of [ia, ib, ic]) worst = Math.min(worst, m.fromBufferAttribute(n, k).dot(facet))
  }
  return worst
}

describe('primitives face outwards', () => {
  const shapes: Record<string, (b: MeshBuilder) => void> = {
    box: (b) => addBox(b, [1, 2, 3], [0.5, 0.2, 0.1], 0.7),
    top: (b) => addTop(b, [1, 0, 3], [0.5, 0.2], 0.7),
    'cylinder x': (b) => addCylinder(b, [0, 1, 0], 'x', 0.5, 0.2),
    'cylinder y': (b) => addCylinder(b, [0, 1, 0], 'y', 0.5, 0.2),
    'cone z': (b) => addCylinder(b, [0, 1, 0], 'z', 0.5, 0.2, 0.1),
    sphere: (b) => addSphere(b, [0, 1, 0], 0.4, 1.3),
    capsule: (b) => addCapsule(b, [0, 0, 0], [0.3, 0.5, 0.1], 0.1, 0.05),
    torus: (b) => addTorus(b, [0, 0, 0], 'z', 0.3, 0.02),
  }
  it.each(Object.keys(shapes))('%s', (name) => {
    const b = new MeshBuilder().use('steel').place(placing(vec(4, 0, 2), 1.1))
    shapes[name]?.(b)
    expect(b.triangles).toBeGreaterThan(0)
    expect(worstFacet(b.build())).toBeGreaterThan(0)
  })
})

describe('round things', () => {
  it('keep their facets within 1.6 mm of the circle, up to 56 sides', () => {
    for (const r of [0.05, 0.12, 0.3, 0.6]) {
      expect(r * (1 - Math.cos(Math.PI / sidesOf(r)))).toBeLessThanOrEqual(0.0016)
    }
    expect(sidesOf(5)).toBe(56)
    expect(sidesOf(0.001)).toBe(12)
  })
})

describe('placing', () => {
  it('turns counter-clockwise seen from above: east becomes north', () => {
    const b = new MeshBuilder().place(placing(vec(10, 0, 20), Math.PI / 2))
    b.vertex(1, 0, 0, 1, 0, 0)
    b.triangle(0, 0, 0)
    const p = b.build().getAttribute('position')
    expect([p.getX(0), p.getY(0), p.getZ(0)].map((v) => Math.round(v * 1e6) / 1e6)).toEqual([10, 0, 19])
  })
})

describe('a site merged', () => {
  it('sorts paint, glass and mesh from what is solid', () => {
    const parts = [
      part('slab', 'a', vec(0, 0, 0), 0, [block('asphalt', [0, 0.002, 0], [4, 0.004, 4])]),
      part('building', 'b', vec(40, 0, 0), 0, [
        block('glass', [0, 1, 0], [1, 1, 0.1]),
        block('brick', [0, 1, 0], [1.2, 1.2, 1.2]),
      ]),
      part('fence', 'c', vec(0, 0, 0), 0, [block('paint-grey', [0, 1, 0], [4, 2, 0.04], { clear: true })]),
      part('tank', 'd', vec(0, 0, 0), 0, [rod('paint-white', 'x', [0, 2, 0], 1, 4)]),
    ]
    const g = buildStaticGeometry({ id: 't', half: { x: 40, z: 40 }, parts })
    const land = 48
    expect(g.flat.index?.count).toBe((land + 2) * 3)
    expect(g.glass?.index?.count).toBe(36)
    expect(g.mesh?.index?.count).toBe(36)
    expect(g.solid).toHaveLength(2)
    expect(g.triangles).toBe(land + 2 + 12 + 12 + 12 + sidesOf(1) * 4)
  })

  it('chemical-unloading is at most 36 draws, and from anywhere at most 190,000 triangles all round (a view holds a part of it)', () => {
    const g = buildStaticGeometry(site)
    expect(g.solid.length + [g.flat, g.glass, g.mesh].filter(Boolean).length).toBeLessThanOrEqual(36)
    const cells = g.solid.map((c) => new CellIndex(c.geometry, c.cells))
    let most = 0
    for (let x = -40; x <= 40; x += 4)
      for (let z = -28; z <= 28; z += 4) {
        const eye = new Vector3(x, 1.6, z)
        for (const c of cells) c.show(eye)
        const drawn = g.solid.reduce(
          (n, { geometry: { drawRange, index } }) => n + Math.min(drawRange.count, index?.count ?? 0) / 3,
          0,
        )
        most = Math.max(most, drawn)
      }
    expect(most).toBeLessThanOrEqual(190_000)
    for (const { geometry } of g.solid) expect(worstFacet(geometry)).toBeGreaterThan(-0.6)
  })
})
