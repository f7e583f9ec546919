import { Box3, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import scene from '../../scenes/chemical-unloading/scene'
import { createSim } from '../../src/sim/create'
import type { Look } from '../../src/site/look'
import type { Solid } from '../../src/site/types'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { drawLook } from '../../src/view/kit/kit'
import { YARD } from '../../src/view/kit/yard/yard'

/** A look may end this much inside of the solids that a trainee touches and aims at, metres. */
const SHORT = 0.11
/** What is touched and aimed at in a yard, and vessels; crowns of leaves are uneven, and their solids are balls. */
const TOUCHED = new Set([...Object.keys(YARD).filter((kind) => kind !== 'tree'), 'bullet-tank'])

function bounds(look: Look): Box3 {
  const to = new MeshBuilder()
  drawLook({ base: to, moving: to, lamps: to, glass: to, wire: to }, look)
  return to.build().boundingBox ?? new Box3()
}

function met(solids: readonly Solid[]): Box3 {
  const box = new Box3()
  for (const { shape } of solids) {
    const at = new Vector3(shape.at.x, shape.at.y, shape.at.z)
    const half =
      shape.kind === 'box'
        ? new Vector3(shape.half.x, shape.half.y, shape.half.z)
        : shape.kind === 'sphere'
          ? new Vector3().setScalar(shape.radius)
          : new Vector3(
              shape.axis === 'x' ? shape.half : shape.radius,
              shape.axis === 'y' ? shape.half : shape.radius,
              shape.axis === 'z' ? shape.half : shape.radius,
            )
    box.union(new Box3(at.clone().sub(half), at.clone().add(half)))
  }
  return box
}

/** By how much the look ends inside the solids, at its worst side; metres. */
function short(look: Look, solids: readonly Solid[]): number {
  const [drawn, touched] = [bounds(look), met(solids)]
  return Math.max(
    ...(['x', 'y', 'z'] as const).flatMap((k) => [drawn.min[k] - touched.min[k], touched.max[k] - drawn.max[k]]),
  )
}

describe('a look reaches as far as what is touched', () => {
  const parts = scene.site.parts.filter((p) => p.look && p.solids.length > 0 && TOUCHED.has(p.look.kind))
  it.each(parts.map((p) => [p.id, p] as const))('%s', (_, p) => {
    expect(short(p.look as Look, p.solids)).toBeLessThan(SHORT)
  })
  const things = createSim(scene, 'worker', 'seed', { practice: true }).defs.filter(
    (d) => d.look && TOUCHED.has(d.look.kind),
  )
  it.each(things.map((d) => [d.id, d] as const))('%s', (_, d) => {
    expect(short(d.look as Look, [...d.solids, ...(d.moving ?? [])])).toBeLessThan(SHORT)
  })
})
