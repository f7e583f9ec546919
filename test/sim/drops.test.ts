import { describe, expect, it } from 'vitest'
import { vec } from '../../src/base/vec'
import { bodyBlockers } from '../../src/sim/barriers'
import { edgeDistance, firmFloor, openDrop } from '../../src/sim/drops'
import { findPath } from '../../src/sim/path'
import { entity, entityDef } from '../../src/sim/sim'
import { OUTSIDE, alongEdge, cutOut, isIn } from '../../src/site/drops'
import { hookUp, standAt, storey } from './storey'

const open = (sim: ReturnType<typeof standAt>['sim'], x: number, z: number) => openDrop(sim, x, z)?.id ?? ''

describe('drops', () => {
  it('are where the plan has holes, and all that is beyond the slab', () => {
    const { sim } = standAt(0, 4)
    expect([open(sim, 3, -1), open(sim, 0, 0), open(sim, 0, -8.01), open(sim, 11, 3)]).toEqual([
      'shaft',
      '',
      OUTSIDE,
      OUTSIDE,
    ])
  })
  it('are closed by a plate in its seat, a shut gate, a thing that is there', () => {
    const { sim } = standAt(0, 4)
    const all = () => [open(sim, -3.5, -0.5), open(sim, 6, 5), open(sim, -7.5, 3.5)]
    expect(all()).toEqual(['', '', ''])
    entity(sim, 'plate').socket = ''
    entity(sim, 'gate').value = 0.5
    entity(sim, 'lid').present = false
    expect(all()).toEqual(['hole', 'pit', 'hatch'])
  })
  it('leave floor around them: what is cut out is gone, all else is there, once', () => {
    const rects = cutOut(storey.site.slab?.floor ?? [], storey.site.drops?.map((d) => d.rect) ?? [])
    for (let x = -11.95; x < 12; x += 0.3) {
      for (let z = -9.95; z < 10; z += 0.3) {
        const inSlab = Math.abs(x) <= 10 && Math.abs(z) <= 8
        const inHole = storey.site.drops?.some((d) => isIn(d.rect, x, z)) ?? false
        expect(rects.filter((r) => isIn(r, x, z)).length, `${x} ${z}`).toBe(inSlab && !inHole ? 1 : 0)
      }
    }
  })
  it('are so far from where one stands: a tenth of a metre, and none beyond what is asked for', () => {
    const { sim } = standAt(0, 4)
    expect(edgeDistance(sim, { x: 0, z: -7 }, 3)).toBeCloseTo(1.1, 9)
    expect(edgeDistance(sim, { x: 1.5, z: -1 }, 3)).toBeCloseTo(0.5, 9)
    expect(edgeDistance(sim, { x: 0, z: 4 }, 2)).toBe(Infinity)
    expect(edgeDistance(sim, { x: -3.5, z: 0.5 }, 1)).toBe(Infinity)
    entity(sim, 'plate').socket = ''
    expect(edgeDistance(sim, { x: -3.5, z: 0.5 }, 1)).toBeCloseTo(0.5, 9)
  })
  it('know which way their nearest edge runs', () => {
    const { slab, drops } = storey.site
    const outside = { id: OUTSIDE, rect: { x: [-99, 99], z: [-99, 99] }, toY: -24 } as const
    expect(alongEdge(outside, slab, 3, -8.05)).toEqual(vec(1, 0, 0))
    expect(alongEdge(outside, slab, 10.05, 3)).toEqual(vec(0, 0, 1))
    expect(alongEdge((drops ?? [])[0] ?? outside, slab, 2.02, -1)).toEqual(vec(0, 0, 1))
  })
})

describe('who goes over an edge', () => {
  it('falls: it is not blocked, the camera stays, and the run ends a second later', () => {
    const { sim, walk, push } = standAt(3, 2)
    walk(90)
    const fell = sim.events.find((e) => e.type === 'fell')
    // 24 m: sqrt(2 * 9.81 * 24) = 21.70 m/s
    expect(fell).toMatchObject({ drop: 'shaft', heightM: 24, why: 'untied' })
    expect(fell?.type === 'fell' && fell.speedMS).toBeCloseTo(21.7, 2)
    const stood = { ...sim.world.head.p }
    expect(stood.y).toBeCloseTo(1.6, 9)
    expect(sim.world.ended).toBeNull()
    const at = sim.world.harm?.tick ?? 0
    push({ move: { x: 0, y: 1 } }, 60)
    expect(sim.world.head.p).toEqual(stood)
    expect(sim.world.ended).toBe('fell')
    expect(sim.events.at(-1)).toMatchObject({ type: 'ended', how: 'fell', tick: at + 60 })
  })
  it('does not while the drop is closed, and does when it is not', () => {
    for (const [lifted, ended] of [
      [false, false],
      [true, true],
    ] as const) {
      const { sim, walk } = standAt(-3.5, 1.5)
      if (lifted) entity(sim, 'plate').socket = ''
      walk(90)
      expect(sim.world.harm !== null).toBe(ended)
      if (ended) expect(sim.events.find((e) => e.type === 'fell')).toMatchObject({ drop: 'hole', heightM: 3 })
    }
  })
  it('is stopped by a rail', () => {
    const { sim, walk } = standAt(-7, -6)
    walk(240)
    expect(sim.world.harm).toBeNull()
    expect(sim.world.head.p.z).toBeGreaterThan(-7.7)
  })
  it('falls by a step of the real body, and does not by leaning out', () => {
    const leaning = standAt(0, -7.8)
    // bent at the hips, the head comes down by 8 cm as it goes forward by 0.35 m
    for (let i = 0; i <= 20; i++) leaning.head(vec(0, 1.6 - 0.08 * (i / 20), -0.35 * (i / 20)), 3)
    expect(leaning.sim.world.head.p.z).toBeLessThan(-8.1)
    expect(leaning.sim.world.harm).toBeNull()
    const stepping = standAt(0, -7.8)
    for (let i = 0; i <= 20; i++) stepping.head(vec(0, 1.6, -0.5 * (i / 20)), 3)
    expect(stepping.sim.world.harm?.how).toBe('fell')
  })
  it('keeps the feet on the near side of a rail that the head leans over, and not when going through it', () => {
    const { sim, head } = standAt(-7, -7.55)
    for (let i = 0; i <= 20; i++) head(vec(0, 1.6 - 0.1 * (i / 20), -0.55 * (i / 20)), 3)
    expect(sim.world.harm).toBeNull()
    for (let i = 0; i <= 20; i++) head(vec(0, 1.6, -0.55 - 0.6 * (i / 20)), 3)
    expect(sim.world.harm?.how).toBe('fell')
  })
  it('stays where they stand when they turn on the spot, leaning or not', () => {
    const { sim, head, push } = standAt(0, -7.9)
    for (let i = 0; i <= 20; i++) head(vec(0, 1.6 - 0.12 * (i / 20), 0.4 * (i / 20)), 2)
    for (let i = 0; i < 12; i++)
      push({ head: { p: vec(0, 1.48, 0.4), q: { x: 0, y: 0, z: 0, w: 1 } }, commands: [{ kind: 'snap-turn', dir: 1 }] })
    expect(sim.world.harm).toBeNull()
  })
})

describe('the ray', () => {
  it('finds no ground over a drop: a teleport there is refused, one across it too, one beside it is not', () => {
    const stand = standAt(3, 2)
    const go = (x: number, z: number) => {
      stand.pointAt(vec(x, 0, z))
      const { target } = stand.sim.world.aim.right
      stand.pointAt(vec(x, 0, z), { commands: [{ kind: 'teleport', hand: 'right' }] })
      return [target, Math.abs(stand.sim.world.head.p.x - x) + Math.abs(stand.sim.world.head.p.z - z) < 0.02]
    }
    expect(go(3, -1)).toEqual(['drop', false])
    expect(go(3, -2.5)).toEqual(['ground', false])
    expect(go(4.5, 0.5)).toEqual(['ground', true])
  })
  it('goes down a shaft to what lies there', () => {
    const { sim, pointAt } = standAt(3, 0.3)
    const bolt = entity(sim, 'bolt')
    bolt.p = vec(3, -2, -0.9)
    pointAt(bolt.p)
    expect(sim.world.aim.right.target).toBe('bolt')
  })
})

describe('ways', () => {
  it('go round drops, with a body between, and over what closes them', () => {
    const { sim } = standAt(3, 2)
    const bears = firmFloor(sim)
    const way = findPath(sim.site, vec(3, 0, 2), (p) => p.z < -3 && Math.abs(p.x - 3) < 0.5, bodyBlockers(sim), bears)
    if (!way) throw new Error('there is no way round the shaft')
    let from = vec(3, 0, 2)
    for (const to of way) {
      for (let s = 0; s <= 1; s += 0.02) {
        const x = from.x + (to.x - from.x) * s
        const z = from.z + (to.z - from.z) * s
        expect(openDrop(sim, x, z)).toBeNull()
      }
      from = to
    }
    const across = () =>
      findPath(
        sim.site,
        vec(-3.5, 0, 2),
        (p) => p.x < -3 && p.x > -4 && p.z > -1 && p.z < 0,
        bodyBlockers(sim),
        firmFloor(sim),
      )
    expect(across()).not.toBeNull()
    entity(sim, 'plate').socket = ''
    expect(across()).toBeNull()
    expect(findPath(sim.site, vec(0, 0, 0), (p) => p.z < -8, bodyBlockers(sim), firmFloor(sim))).toBeNull()
  })
})

describe('what is let go', () => {
  const rest = (x: number, z: number, prepare: (sim: ReturnType<typeof standAt>['sim']) => void = () => {}) => {
    const { sim } = standAt(0, 4)
    const bolt = entity(sim, 'bolt')
    bolt.p = vec(x, 1, z)
    prepare(sim)
    sim.physics.drop(entityDef(sim, 'bolt'), bolt)
    for (let t = 0; t < 1300 && sim.physics.moving > 0; t++) sim.physics.step()
    expect(sim.physics.moving).toBe(0)
    return bolt.p.y
  }
  it('lies on the floor, on what closes a hole, and falls down open ones and beyond the edge', () => {
    expect(rest(0, 0)).toBeCloseTo(0.02, 2)
    expect(rest(-3.5, -0.5)).toBeCloseTo(0.02, 2)
    expect(rest(-3.5, -0.5, (sim) => void (entity(sim, 'plate').socket = ''))).toBeCloseTo(-2.98, 2)
    expect(rest(3, -1)).toBeCloseTo(-23.98, 2)
    expect(rest(0, -9)).toBeCloseTo(-23.98, 2)
  })
  it('falls down a hole that is opened while it lies in the air, and not one that is shut by then', () => {
    const through = (opensAt: number) => {
      const { sim } = standAt(0, 4)
      const bolt = entity(sim, 'bolt')
      bolt.p = vec(-3.5, 3, -0.5)
      sim.physics.drop(entityDef(sim, 'bolt'), bolt)
      for (let t = 0; t < 600 && sim.physics.moving > 0; t++) {
        if (t === opensAt) entity(sim, 'plate').socket = ''
        sim.physics.step()
      }
      return bolt.p.y
    }
    expect(through(10)).toBeCloseTo(-2.98, 2)
    expect(through(599)).toBeCloseTo(0.02, 2)
  })
})

it('hooks stay where they were put in', () => {
  const { sim, push } = standAt(0, -7)
  hookUp(sim, 'hook-left', 'high')
  push({}, 10)
  expect(entity(sim, 'hook-left').p).toEqual(entityDef(sim, 'high').at)
})
