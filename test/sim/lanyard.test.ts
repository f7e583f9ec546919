import { describe, expect, it } from 'vitest'
import { groundDistance, vec } from '../../src/base/vec'
import { IDENTITY } from '../../src/base/quat'
import { hangsOn, rangeOf, restOf, tied } from '../../src/sim/lanyard'
import { entity, entityDef } from '../../src/sim/sim'
import { happened } from '../../src/sim/sim'
import type { SceneDef } from '../../src/sim/scene'
import { tieOff } from '../../src/sim/script/tieOff'
import { playSteps } from './play'
import { hookUp, standAt, storey } from './storey'

describe('hooks', () => {
  it('hang at the chest while they are free, and go along', () => {
    const { sim, walk } = standAt(0, 4)
    walk(30)
    for (const hook of ['hook-left', 'hook-right']) {
      expect(entity(sim, hook).present).toBe(true)
      expect(entity(sim, hook).p).toEqual(restOf(sim, hook))
    }
    const [left, right] = [entity(sim, 'hook-left').p, entity(sim, 'hook-right').p]
    expect(right.x - left.x).toBeCloseTo(0.3, 9)
    expect(left.y).toBeCloseTo(1.14, 9)
    expect(hangsOn(sim, 'hook-left') && !hangsOn(sim, 'bolt')).toBe(true)
  })
  it('are not there before the harness is worn', () => {
    const bare: SceneDef = {
      ...storey,
      roles: storey.roles.map((r) => ({ ...r, wears: [] })),
    }
    const { sim, push } = standAt(0, 4, 0, bare)
    expect(entity(sim, 'hook-left').present).toBe(false)
    sim.world.worn.push('harness')
    push()
    expect(entity(sim, 'hook-left').present).toBe(true)
  })
  it('are taken by a hand, put into an anchor, and back at the chest when let go elsewhere: never on the floor', () => {
    const sim = playSteps(storey, [
      { do: 'take', entity: 'hook-right' },
      { do: 'put', into: 'high' },
      { do: 'take', entity: 'hook-left' },
      { do: 'put', into: vec(0.3, 1.2, -6.9) },
      { do: 'wait', seconds: 0.2 },
    ])
    expect(happened(sim, (e) => e.type === 'placed' && e.entity === 'hook-right' && e.socket === 'high')).toBe(true)
    expect(happened(sim, (e) => e.type === 'let-go' && e.entity === 'hook-left')).toBe(true)
    expect(entity(sim, 'hook-left').p).toEqual(restOf(sim, 'hook-left'))
    expect(sim.physics.moving).toBe(0)
    expect(tied(sim)).toEqual([{ hook: 'hook-right', anchor: 'high', at: vec(0, 1.9, -7.6), kN: 15 }])
  })
  it('do not go into an anchor that is not there yet', () => {
    for (const there of [false, true]) {
      const { sim, push } = standAt(0, -7)
      entity(sim, 'high').present = there
      sim.world.hands.right.holds = 'hook-right'
      Object.assign(entity(sim, 'hook-right'), { held: 'right', p: entityDef(sim, 'high').at })
      push()
      expect(entity(sim, 'hook-right').socket).toBe(there ? 'high' : '')
    }
  })
  it('lie before what one looks down at: who can be spoken to is meant, and over the bare floor the hook', () => {
    const { sim, pointAt } = standAt(6, -2)
    const free = entity(sim, 'hook-right')
    const mate = entity(sim, 'mate')
    const { head } = sim.world
    for (const [there, target] of [
      [true, 'mate'],
      [false, 'hook-right'],
    ] as const) {
      mate.present = there
      // so far on by the same way that the ray meets the legs
      mate.p = vec(head.p.x + 2.6 * (free.p.x - head.p.x), 0, head.p.z + 2.6 * (free.p.z - head.p.z))
      pointAt(free.p)
      expect(sim.world.aim.right.target).toBe(target)
    }
  })
})

describe('while hooked', () => {
  it('one gets as far as the lanyard, which is told once a pull', () => {
    const { sim, push, walk } = standAt(0, -7, Math.PI)
    hookUp(sim, 'hook-left', 'low')
    walk(200)
    const away = groundDistance(sim.world.head.p, entityDef(sim, 'low').at)
    // sqrt(1.8^2 - (1.52 - 0.1)^2) = 1.106 m
    expect(rangeOf(1.8, 0.1)).toBeCloseTo(1.106, 3)
    expect(away).toBeCloseTo(1.106, 2)
    const tugs = () => sim.events.filter((e) => e.type === 'tugged')
    expect(tugs()).toEqual([expect.objectContaining({ entity: 'hook-left' })])
    push({}, 10)
    walk(10)
    expect(tugs()).toHaveLength(2)
    entity(sim, 'hook-left').socket = ''
    walk(60)
    expect(groundDistance(sim.world.head.p, entityDef(sim, 'low').at)).toBeGreaterThan(2)
  })
  it('one goes along the circle, not through what stands there', () => {
    const { sim, push } = standAt(0, -6.6, Math.PI)
    hookUp(sim, 'hook-left', 'low')
    for (let i = 0; i < 400; i++) {
      push({ move: { x: 1, y: 0.4 } })
      expect(groundDistance(sim.world.head.p, entityDef(sim, 'low').at)).toBeLessThan(1.13)
    }
  })
  it('a step of the real body beyond it is told too: the camera is never held back', () => {
    const { sim, head } = standAt(0, -7)
    hookUp(sim, 'hook-left', 'low')
    for (let i = 0; i <= 20; i++) head(vec(0, 1.6, 0.9 * (i / 20)), 2)
    expect(sim.events.filter((e) => e.type === 'tugged')).toHaveLength(1)
    expect(sim.world.head.p.z).toBeCloseTo(-6.1, 6)
  })
  it('no teleport leads farther', () => {
    const stand = standAt(0, -7)
    hookUp(stand.sim, 'hook-left', 'low')
    stand.pointAt(vec(0, 0, -4))
    stand.pointAt(vec(0, 0, -4), { commands: [{ kind: 'teleport', hand: 'right' }] })
    expect(stand.sim.world.head.p.z).toBeCloseTo(-7, 6)
    stand.pointAt(vec(1, 0, -7.2))
    stand.pointAt(vec(1, 0, -7.2), { commands: [{ kind: 'teleport', hand: 'right' }] })
    expect(stand.sim.world.head.p.x).toBeCloseTo(1, 2)
  })
  it('tells since when one has been tied without a break', () => {
    const { sim, push } = standAt(0, -7)
    const since = () => sim.world.tie?.keptSince
    push({}, 5)
    expect(since()).toBe(-1)
    hookUp(sim, 'hook-left', 'high')
    push({}, 5)
    expect(since()).toBe(7)
    hookUp(sim, 'hook-right', 'low')
    entity(sim, 'hook-left').socket = ''
    push({}, 5)
    expect(since()).toBe(7)
    entity(sim, 'hook-right').socket = ''
    push()
    expect(since()).toBe(-1)
  })
})

it('a scene reads how one is tied off: how many, how high, to what, and for how long', () => {
  const { sim, push } = standAt(0, -7)
  push()
  expect(tieOff(sim)).toEqual({ worn: true, ties: [], overChestM: -Infinity, anchorKN: 0, keptS: 0 })
  hookUp(sim, 'hook-left', 'low')
  push({}, 61)
  // the chest is 0.46 m below the eyes
  expect(tieOff(sim)).toMatchObject({ anchorKN: 15, keptS: 1 })
  expect(tieOff(sim).overChestM).toBeCloseTo(0.1 - 1.14, 6)
  hookUp(sim, 'hook-right', 'high')
  push()
  expect(tieOff(sim).ties).toHaveLength(2)
  expect(tieOff(sim).overChestM).toBeCloseTo(1.9 - 1.14, 6)
})

describe('a fall over the edge', () => {
  /** Steps back over the north edge at `x`, tied to these. */
  const over = (x: number, ...ties: [string, string][]) => {
    const { sim, head } = standAt(x, -7.8)
    for (const [hook, anchor] of ties) hookUp(sim, hook, anchor)
    for (let i = 0; i <= 30; i++) head(vec(0, 1.6, -0.5 * (i / 30)), 2)
    return { sim, end: sim.events.find((e) => e.type === 'fell' || e.type === 'arrested') }
  }
  it('is held by a good anchor overhead, with little free fall', () => {
    const { end, sim } = over(0, ['hook-left', 'high'])
    // rope beside the way to the face: sqrt(1.8^2 - 0.4^2) = 1.755 m; the ring is 0.38 m below the anchor
    expect(end).toMatchObject({ type: 'arrested', anchor: 'high', hook: 'hook-left' })
    expect(end?.type === 'arrested' && end.freeFallM).toBeCloseTo(1.755 - 0.38, 1)
    expect(end?.type === 'arrested' && end.forceKN).toBe(4.5)
    expect(sim.world.harm?.how).toBe('arrested')
  })
  it('at the feet means three metres of free fall', () => {
    const { end } = over(0.4, ['hook-left', 'low'])
    expect(end?.type === 'arrested' && end.freeFallM).toBeCloseTo(1.755 + 1.42, 1)
  })
  it('tears a pipe off', () => {
    expect(over(-0.4, ['hook-left', 'pipe']).end).toMatchObject({ type: 'fell', why: 'anchor', heightM: 24 })
  })
  it('is held by the other hook when the pipe tears off', () => {
    expect(over(-0.4, ['hook-left', 'pipe'], ['hook-right', 'low']).end).toMatchObject({
      type: 'arrested',
      hook: 'hook-right',
    })
  })
  it('swings under an anchor that is off to the side', () => {
    const { end } = over(0, ['hook-left', 'far'])
    expect(end?.type === 'arrested' && end.swingDeg).toBeGreaterThan(60)
  })
  it('strikes a column in the way of the swing', () => {
    expect(over(7.5, ['hook-left', 'east']).end).toMatchObject({ type: 'fell', why: 'swing' })
  })
  it('in a pit that is too shallow ends on its bottom', () => {
    const pit: SceneDef = {
      ...storey,
      site: { ...storey.site, slab: { floor: [{ x: [-10, 10], z: [-8, 8] }], toY: -3 } },
    }
    const { sim, head } = standAt(0.4, -7.8, 0, pit)
    hookUp(sim, 'hook-left', 'low')
    for (let i = 0; i <= 30; i++) head(vec(0, 1.6, -0.5 * (i / 30)), 2)
    const end = sim.events.find((e) => e.type === 'fell')
    expect(end).toMatchObject({ why: 'clearance', heightM: 3 })
  })
  it('without a harness the hooks hold nothing', () => {
    const { sim, head } = standAt(0, -7.8)
    hookUp(sim, 'hook-left', 'high')
    sim.world.worn.length = 0
    for (let i = 0; i <= 30; i++) head(vec(0, 1.6, -0.5 * (i / 30)), 2)
    expect(sim.events.find((e) => e.type === 'fell')).toMatchObject({ why: 'untied' })
    expect(sim.world.head.q).toEqual(IDENTITY)
  })
})
