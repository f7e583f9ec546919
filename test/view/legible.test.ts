import { describe, expect, it } from 'vitest'
import scene from '../../scenes/chemical-unloading/scene'
import { fromYaw, rotate } from '../../src/base/quat'
import { type Vec3, add, vec } from '../../src/base/vec'
import { createSim } from '../../src/sim/create'
import type { Sim } from '../../src/sim/sim'
import type { Collider } from '../../src/site/collider'
import { rayCollider } from '../../src/site/ray'

/** In front of lettering there must be at least this much free space, metres. */
const FREE = 0.03

/** Solids that a short look from lettering outwards begins in: what is written there cannot be read. */
function buriedIn(sim: Sim, at: Vec3, faces: number, own: readonly Collider[] = []): string[] {
  const out = rotate(fromYaw(faces), vec(0, 0, 1))
  const from = add(at, vec(out.x * 0.006, 0, out.z * 0.006))
  return [...sim.site.colliders, ...own].flatMap((c) => (rayCollider(c, from, out) < FREE ? [c.material] : []))
}

const sims = (): Sim[] =>
  scene.roles.flatMap((role) =>
    ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => createSim(scene, role.id, seed, { practice: false })),
  )

describe('what is written on the site can be seen', () => {
  it('no lettering of a fixed part lies in a solid', () => {
    const sim = sims()[0]
    if (!sim) throw new Error('no role')
    const buried = scene.site.parts.flatMap((part) =>
      part.labels.flatMap((l) => {
        const materials = buriedIn(sim, add(part.at, rotate(fromYaw(part.yaw), l.at)), part.yaw + l.yaw)
        return materials.length > 0 ? [`${part.id}: ${l.text} in ${materials.join()}`] : []
      }),
    )
    expect(buried).toEqual([])
  })

  it('no lettering and no reading of an entity lies in a solid', () => {
    const buried = new Set<string>()
    for (const sim of sims()) {
      sim.defs.forEach((def, i) => {
        const own = sim.shapes[i]?.colliders ?? []
        for (const l of [...(def.labels ?? []), ...(def.display ? [{ ...def.display, text: 'display' }] : [])]) {
          const materials = buriedIn(sim, add(def.at, rotate(fromYaw(def.yaw), l.at)), def.yaw + l.yaw, own)
          if (materials.length > 0) buried.add(`${def.id}: ${l.text} in ${materials.join()}`)
        }
      })
    }
    expect([...buried].sort()).toEqual([])
  })
})
