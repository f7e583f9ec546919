import { describe, expect, it } from 'vitest'
import { conjugate, lookAlong, multiply } from '../../src/base/quat'
import { type Vec3, groundDistance, normalize, sub, vec } from '../../src/base/vec'
import { Avatar, type Touch } from '../../src/input/avatar'
import { SampleLatch } from '../../src/input/latch'
import { holding } from '../../src/input/prompt'
import { ScreenBody } from '../../src/input/screenBody'
import { createSim } from '../../src/sim/create'
import type { SceneDef } from '../../src/sim/scene'
import { type Sim, entity } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { yard } from '../sim/yard'

const DT = 1 / 60
const NO_TOUCH: Touch = { tap: null, rest: null, dragX: 0, dragY: 0 }
/** The yard's mate walks with nobody; their face and their legs, metres above the ground. */
const FACE = 1.55
const KNEES = 0.5

/** The yard with a wall across it that one looks over. */
const walled: SceneDef = {
  ...yard,
  site: {
    ...yard.site,
    parts: yard.site.parts.map((part) => ({
      ...part,
      at: vec(0, 0.4, 2),
      solids: [
        { shape: { kind: 'box' as const, at: vec(0, 0, 0), half: vec(4, 0.4, 0.1) }, material: 'steel' as const },
      ],
    })),
  },
}

const BAR = {
  shape: { kind: 'box' as const, at: vec(0.95, 1.05, 0), half: vec(0.95, 0.05, 0.025) },
  material: 'steel' as const,
}
/** The yard with a gate of two metres in place of its door. */
const gated: SceneDef = {
  ...yard,
  entities: (...drawn) =>
    yard
      .entities(...drawn)
      .map((def) => (def.id === 'door' ? { ...def, moving: [BAR], handle: vec(1.9, 1.05, 0.06) } : def)),
}

/** Somebody sent by a finger through the yard. */
function sent(scene: SceneDef = yard) {
  const sim: Sim = createSim(scene, 'worker', 'yard', { practice: false })
  const body = new ScreenBody()
  const avatar = new Avatar(body.hand)
  const latch = new SampleLatch()
  const path: Vec3[] = []
  const frame = (touch: Partial<Touch> = {}): void => {
    latch.offer(body.frame(DT, avatar.wish(DT, { ...NO_TOUCH, ...touch }, sim), sim))
    const next = latch.take()
    if (next) step(sim, next)
    path.push({ ...sim.world.head.p })
  }
  const go = (seconds: number, touch: Partial<Touch> = {}): void => {
    for (let i = 0; i < seconds * 60; i++) frame(touch)
  }
  const toward = (at: Vec3) => {
    const { p, q } = sim.world.head
    return multiply(conjugate(q), lookAlong(normalize(sub(at, p))))
  }
  const tap = (x: number, y: number, z: number): void => frame({ tap: toward(vec(x, y, z)) })
  const happened = (type: string, id: string): boolean =>
    sim.events.some((e) => e.type === type && 'entity' in e && e.entity === id)
  frame()
  return { sim, avatar, hand: body.hand, path, frame, go, toward, tap, happened }
}

describe('a tap', () => {
  it('on the ground sends there, to the very spot', () => {
    const { sim, tap, go } = sent()
    tap(1.3, 0, 6.2)
    go(4)
    expect(groundDistance(sim.world.head.p, vec(1.3, 0, 6.2))).toBeLessThan(0.15)
  })

  it('on the ground beyond a low wall leads round it', () => {
    const { sim, tap, go, path } = sent(walled)
    tap(0, 0, -1)
    go(12)
    expect(groundDistance(sim.world.head.p, vec(0, 0, -1))).toBeLessThan(0.15)
    expect(Math.max(...path.map((p) => Math.abs(p.x)))).toBeGreaterThan(4)
  })

  it('on somebody goes near and talks to them', () => {
    const { sim, tap, go } = sent()
    tap(-5, 1.2, 0)
    go(6)
    expect(sim.world.panel?.target).toBe('mate')
    expect(groundDistance(sim.world.head.p, entity(sim, 'mate').p)).toBeGreaterThan(1)
  })

  it('goes past the legs of somebody who stands at ones side, and only the upper body means them', () => {
    const { sim, tap, go } = sent()
    const beside = vec(sim.world.head.p.x + 0.3, 0, sim.world.head.p.z - 0.6)
    entity(sim, 'mate').p = { ...beside }
    go(0.1)
    const from = { ...sim.world.head.p }
    tap(beside.x, KNEES, beside.z)
    go(2)
    expect(sim.world.panel).toBeNull()
    expect(groundDistance(sim.world.head.p, from)).toBeGreaterThan(0.3)
    entity(sim, 'mate').p = vec(sim.world.head.p.x + 0.3, 0, sim.world.head.p.z - 0.6)
    go(0.1)
    const { p } = entity(sim, 'mate')
    tap(p.x, FACE, p.z)
    go(2)
    expect(sim.world.panel?.target).toBe('mate')
  })

  it('on a button goes there and presses it', () => {
    const { tap, go, happened } = sent()
    tap(-2, 1.2, 0)
    go(8)
    expect(happened('operated', 'button')).toBe(true)
  })

  it('beside an open panel does nothing', () => {
    const { sim, tap, go } = sent()
    tap(-5, 1.2, 0)
    go(6)
    const { p } = sim.world.head
    const before = { ...p }
    tap(p.x + 2, 0, p.z + 0.5)
    go(3)
    expect(groundDistance(sim.world.head.p, before)).toBeLessThan(0.01)
    expect(sim.world.panel?.target).toBe('mate')
  })
})

describe('a finger that rests', () => {
  it('on a thing opens what it is marked with, and moves nobody', () => {
    const { sim, go, toward } = sent()
    const before = { ...sim.world.head.p }
    go(1, { rest: toward(vec(0, 1.1, 0)) })
    expect(sim.world.panel).toMatchObject({ kind: 'mark', target: 'wheel' })
    expect(groundDistance(sim.world.head.p, before)).toBeLessThan(0.01)
  })

  it('does not mark while the hand holds something', () => {
    const { sim, tap, go, toward } = sent()
    tap(-1, 1.1, 0)
    go(5)
    expect(sim.world.hands.right.holds).toBe('lever')
    go(1.5, { rest: toward(vec(0, 1.1, 0)) })
    expect(sim.world.panel).toBeNull()
  })
})

it('who works a handle that goes out of reach goes along with it', () => {
  const { sim, avatar, hand, tap, go } = sent(gated)
  tap(9.2, 1.05, -1)
  go(8)
  expect(sim.world.hands.right.holds).toBe('door')
  const before = { ...sim.world.head.p }
  avatar.drive(1)
  go(5)
  expect(entity(sim, 'door').value).toBeGreaterThan(0.95)
  expect(holding(sim, hand)).toBe('drive')
  expect(groundDistance(sim.world.head.p, before)).toBeGreaterThan(0.5)
})

describe('a drag', () => {
  it('turns the head as if the finger held the picture', () => {
    const { sim, frame, go } = sent()
    for (let i = 0; i < 10; i++) frame({ dragX: 5 })
    go(0.1)
    const turned = sim.world.head.q
    // 50 pixels at 0.36 degrees
    expect(2 * Math.atan2(turned.y, turned.w)).toBeCloseTo((18 * Math.PI) / 180, 2)
  })

  it('works the lever that is held, and turns nothing', () => {
    const { sim, hand, tap, go, frame } = sent()
    tap(-1, 1.1, 0)
    go(5)
    expect(sim.world.hands.right.holds).toBe('lever')
    const before = { ...sim.world.head.q }
    for (let i = 0; i < 60 && entity(sim, 'lever').value < 0.5; i++) frame({ dragY: -6 })
    expect(entity(sim, 'lever').value).toBeGreaterThan(0.4)
    expect(Math.abs(sim.world.head.q.y - before.y)).toBeLessThan(0.01)
    expect(holding(sim, hand)).toBe('drive')
    // a tap anywhere lets it go
    tap(0, 0, 8)
    go(1)
    expect(sim.world.hands.right.holds).toBe('')
  })
})
