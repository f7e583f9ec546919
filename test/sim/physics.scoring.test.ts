import { readdirSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyPlain } from '../../src/base/copy'
import { quat } from '../../src/base/quat'
import { type Vec3, add, vec } from '../../src/base/vec'
import { createSim } from '../../src/sim/create'
import { isCarried } from '../../src/sim/handling'
import type { SceneDef } from '../../src/sim/scene'
import { type Sim, entity } from '../../src/sim/sim'
import { MOST_AWAKE } from '../../src/sim/physics/loose'
import { bodySystem } from '../../src/sim/systems/bodies'
import { boxed } from './loose'

const SCENES = resolve(import.meta.dirname, '../../scenes')
const scenes = readdirSync(SCENES).filter((id) => existsSync(resolve(SCENES, id, 'scene.ts')))

/** Lets it rest, at most 20 s. */
function settle(sim: Sim): void {
  for (let t = 0; t < 1200 && sim.physics.moving > 0; t++) sim.physics.step()
}

/** Where the thing lies after a fall at that place; with a crate of 0.4 m and one that falls beside it, or without. */
function rests(sim: Sim, id: string, at: Vec3, crates: boolean): unknown {
  const state = entity(sim, id)
  const def = sim.defs[sim.index.get(id) ?? -1]
  if (!def) throw new Error(`no ${id}`)
  if (crates) {
    const low = boxed('low', vec(0.4, 0.2, 0.4), add(at, vec(0, 0.2, 0)), 20)
    sim.physics.drop(low.def, low.state)
    settle(sim)
    expect(low.state.p.y).toBeGreaterThan(0.15)
  }
  Object.assign(
    state,
    copyPlain({ worn: false, held: '', socket: '', p: add(at, vec(0.1, 1.1, 0)), q: quat(0, 0, 0, 1) }),
  )
  sim.physics.drop(def, state)
  if (crates) {
    const late = boxed('late', vec(0.1, 0.1, 0.1), add(at, vec(0.1, 1.5, 0)), 20)
    sim.physics.drop(late.def, late.state)
  }
  settle(sim)
  return { p: state.p, q: state.q }
}

describe('more than thirty entities that move', () => {
  it('are told of: the event names what was laid down, and where', async () => {
    const { default: scene } = await import('../../scenes/chemical-unloading/scene')
    const sim = createSim(scene, 'worker', 'rain', { practice: false })
    for (const def of sim.defs.slice(0, MOST_AWAKE + 1)) {
      const state = entity(sim, def.id)
      Object.assign(state, { held: '', socket: '', worn: false, p: vec(20, 5, 15) })
      sim.physics.drop(def, state)
    }
    bodySystem(sim)
    const told = sim.events.filter((e) => e.type === 'laid-down')
    expect(told).toHaveLength(1)
    const { p } = entity(sim, told[0]?.entity ?? '')
    expect(told[0]?.at).toEqual(p)
    expect(p.y).toBeLessThan(5)
    expect(sim.physics.moving).toBe(MOST_AWAKE)
  })
})

describe.each(scenes)('%s: nothing that scores rests on a stack', (id) => {
  it('whatever a hand can carry lies to the bit where it would without the loose things below and above it', async () => {
    const { default: scene } = (await import(/* @vite-ignore */ resolve(SCENES, id, 'scene.ts'))) as {
      default: SceneDef
    }
    const fresh = (role: string): Sim => createSim(scene, role, 'stack', { practice: false })
    for (const { id: role, start } of scene.roles) {
      const carried = fresh(role).defs.filter(isCarried)
      expect(carried.length).toBeGreaterThan(0)
      for (const { id: thing } of carried) {
        const alone = rests(fresh(role), thing, start.p, false)
        expect(rests(fresh(role), thing, start.p, true), thing).toEqual(alone)
      }
    }
  })
})
