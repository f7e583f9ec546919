import { describe, expect, it } from 'vitest'
import { groundDistance, vec } from '../../../src/base/vec'
import { createRng } from '../../../src/base/random'
import { compileSite } from '../../../src/site/compile'
import { isFree } from '../../../src/site/walk'
import { SNAP_RADIUS, handlePose } from '../../../src/sim/handling'
import { findPath } from '../../../src/sim/path'
import { standing } from '../../../src/base/pose'
import scene from '../../../scenes/chemical-unloading/scene'
import * as plan from '../../../scenes/chemical-unloading/plan'

const site = compileSite(scene.site)
const { half } = scene.site
/** How far a standing adult reaches from the middle of the body on the ground, metres. */
const REACH = 0.62

const casts = scene.forms.flatMap((form) =>
  scene.roles.map((role) => {
    const drawn = { id: form.id, hazards: form.hazards, decoys: form.decoys, numbers: form.draw(createRng('layout')) }
    return { name: `${form.id} ${role.id}`, defs: scene.entities(drawn, role.id) }
  }),
)
const WORKED = ['lever', 'wheel', 'cord', 'button', 'board', 'portable', 'wearable']
/** Not for hands: they turn with the wind or drive by themselves, or are worn. */
const ALOFT = ['windsock', 'local-flag', 'forklift', 'helmet', 'radio', 'keys']

describe('the unloading station', () => {
  it.each(casts)('has everything that is worked within reach of free ground ($name)', ({ defs }) => {
    const start = scene.roles[0]?.start.p ?? vec(0, 0, 0)
    for (const def of defs.filter((d) => WORKED.includes(d.mechanism.kind) && !ALOFT.includes(d.id))) {
      const state = { ...standing(def.at, def.yaw), value: 0 }
      const at = handlePose(
        def,
        { ...state, id: def.id, present: true, held: '', socket: '', worn: false, mode: '', reading: 0 },
        0,
      ).p
      const path = findPath(site, start, (p) => groundDistance(p, at) <= REACH)
      expect(path, `no way to '${def.id}' at (${at.x.toFixed(2)}, ${at.z.toFixed(2)})`).not.toBeNull()
      expect(at.y, `'${def.id}' hangs too high`).toBeLessThan(2)
      expect(at.y, `'${def.id}' lies too low`).toBeGreaterThan(0.4)
    }
  })
  it('has its assembly points, gate and watch point free and far enough', () => {
    for (const p of [plan.ASSEMBLY.a, plan.ASSEMBLY.b, plan.CONTRACTOR_AT, plan.DRIVER_AT, plan.ESCORT_AT]) {
      expect(isFree(site.blocking, half, p), `(${p.x}, ${p.z})`).toBe(true)
    }
    expect(groundDistance(plan.ASSEMBLY.a, plan.LEAK)).toBeGreaterThan(plan.CLEAR_OF_LEAK_M)
    expect(groundDistance(plan.ASSEMBLY.b, plan.LEAK)).toBeGreaterThan(plan.CLEAR_OF_LEAK_M)
  })
  it('has an eyewash within 15 m of the coupling, and an emergency stop within 10 s of it', () => {
    expect(groundDistance(plan.EYEWASH, plan.LEAK)).toBeLessThan(15)
    const stop = casts[0]?.defs.find((d) => d.id === 'esd-bay')
    expect(groundDistance(stop?.at ?? vec(99, 0, 0), plan.LEAK)).toBeLessThan(5)
  })
  it('keeps the places of one thing apart, so that what is let go snaps where it is meant to', () => {
    const defs = casts[0]?.defs ?? []
    for (const { id, mechanism } of defs) {
      if (mechanism.kind !== 'portable') continue
      const places = mechanism.sockets.map((socket) => defs.find((d) => d.id === socket)?.at ?? vec(0, 0, 0))
      places.forEach((a, i) => {
        for (const b of places.slice(i + 1)) {
          expect({ id, apart: groundDistance(a, b) > 2 * SNAP_RADIUS }).toEqual({ id, apart: true })
        }
      })
    }
  })
})
