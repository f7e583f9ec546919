import { describe, expect, it } from 'vitest'
import { distance } from '../../src/base/vec'
import type { Controls } from '../../src/input/controls'
import { DesktopInput } from '../../src/input/desktop'
import { SampleLatch } from '../../src/input/latch'
import { promptFor } from '../../src/input/prompt'
import { EYE_HEIGHT } from '../../src/base/person'
import { ARM_REACH, HAND_SPEED } from '../../src/input/virtualHand'
import { createSim } from '../../src/sim/create'
import type { Sample } from '../../src/sim/sample'
import { type Sim, entity } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { yard } from '../sim/yard'

const DT = 1 / 60

/** Somebody at a desk: `look` turns the head to a place in the yard, `go` passes time with keys held. */
function desk() {
  const sim: Sim = createSim(yard, 'worker', 'yard', { practice: false })
  const input = new DesktopInput()
  const latch = new SampleLatch()
  const samples: Sample[] = []
  let down = new Set<string>()
  const frame = (keys: string[], more: Partial<Controls> = {}): void => {
    const now = new Set(keys)
    const controls: Controls = {
      down: now,
      pressed: new Set(keys.filter((k) => !down.has(k))),
      select: false,
      moveX: 0,
      moveY: 0,
      looking: true,
      wheel: 0,
      cursor: null,
      aspect: 1.6,
      ...more,
    }
    down = now
    const sample = input.frame(DT, controls, sim)
    samples.push(sample)
    latch.offer(sample)
    const next = latch.take()
    if (next) step(sim, next)
  }
  const go = (seconds: number, keys: string[] = [], more: Partial<Controls> = {}): void => {
    for (let i = 0; i < seconds * 60; i++) frame(keys, more)
  }
  /** Mouse movement that brings the look to a point: 0.12 degrees a pixel. */
  const look = (x: number, y: number, z: number): void => {
    frame([])
    const { p, q } = sim.world.head
    const fx = -2 * (q.x * q.z + q.w * q.y)
    const fy = -2 * (q.y * q.z - q.w * q.x)
    const fz = -(1 - 2 * (q.x * q.x + q.y * q.y))
    const yaw = Math.atan2(-fx, -fz)
    const pitch = Math.asin(fy)
    const wantedYaw = Math.atan2(-(x - p.x), -(z - p.z))
    const wantedPitch = Math.atan2(y - p.y, Math.hypot(x - p.x, z - p.z))
    const px = (r: number): number => r / ((0.12 * Math.PI) / 180)
    frame([], { moveX: -px(wantedYaw - yaw), moveY: -px(wantedPitch - pitch) })
    frame([])
  }
  /** Straight to a place by the sim's own walking. */
  const stand = (x: number, z: number): void => {
    look(x, EYE_HEIGHT, z)
    for (let i = 0; i < 900 && Math.hypot(sim.world.head.p.x - x, sim.world.head.p.z - z) > 0.06; i++) frame(['KeyW'])
    frame([])
  }
  return { sim, input, samples, frame, go, look, stand }
}

describe('the body', () => {
  it('stands 1.65 m tall, walks with W and looks where the mouse goes', () => {
    const d = desk()
    d.go(1, ['KeyW'])
    expect(d.sim.world.head.p.y).toBeCloseTo(EYE_HEIGHT, 2)
    expect(d.sim.world.head.p.z).toBeLessThan(4 - 1.5)
    d.look(10, EYE_HEIGHT, d.sim.world.head.p.z)
    const x = d.sim.world.head.p.x
    d.go(1, ['KeyW'])
    expect(d.sim.world.head.p.x - x).toBeGreaterThan(1.5)
  })

  it('squats with C and comes up again', () => {
    const d = desk()
    d.go(1, ['KeyC'])
    expect(d.sim.world.head.p.y).toBeLessThan(1)
    d.go(1)
    expect(d.sim.world.head.p.y).toBeCloseTo(EYE_HEIGHT, 2)
  })
})

describe('the hand', () => {
  it('never moves faster than an arm nor farther than it reaches', () => {
    const d = desk()
    d.stand(0, 0.7)
    d.look(0, 1.1, 0)
    d.go(1, ['KeyE'])
    d.go(1, ['KeyE'], { wheel: 0.3 })
    d.go(0.5)
    for (let i = 1; i < d.samples.length; i++) {
      const [a, b] = [d.samples[i - 1], d.samples[i]]
      if (!a || !b) continue
      const turned = distance(a.head.p, b.head.p) > 0.001 || a.head.q.y !== b.head.q.y
      if (!turned) expect(distance(a.right.grip.p, b.right.grip.p)).toBeLessThanOrEqual(HAND_SPEED * DT + 1e-9)
      expect(distance(b.right.grip.p, b.head.p)).toBeLessThan(ARM_REACH + 0.4)
    }
  })

  it('turns a wheel by rolling: away opens, towards closes', () => {
    const d = desk()
    d.stand(0, 0.7)
    d.look(0, 1.1, 0)
    d.go(0.8, ['KeyE'])
    expect(d.sim.world.hands.right.holds).toBe('wheel')
    d.go(6, ['KeyE'], { wheel: -0.3 })
    expect(entity(d.sim, 'wheel').value).toBe(0)
    d.go(0.5)
    expect(d.sim.world.hands.right.holds).toBe('')
    expect(d.sim.events.filter((e) => e.type === 'operated' && e.entity === 'wheel').length).toBeGreaterThan(0)
  })

  it('pulls a lever the way the mouse drags its handle', () => {
    const d = desk()
    d.stand(-0.8, 0.7)
    d.look(-1, 1.1, 0)
    d.go(0.8, ['KeyE'])
    expect(d.sim.world.hands.right.holds).toBe('lever')
    d.go(1.5, ['KeyE'], { moveX: -1, moveY: -4 })
    expect(entity(d.sim, 'lever').value).toBeGreaterThan(0.95)
  })

  it('holds on after a tap, and lets go at the next one', () => {
    const d = desk()
    d.stand(3, 0.7)
    d.look(3, 0.8, 0)
    d.frame(['KeyE'])
    d.go(1)
    expect(d.sim.world.hands.right.holds).toBe('chock')
    d.frame(['KeyE'])
    d.go(0.3)
    expect(d.sim.world.hands.right.holds).toBe('')
  })

  it('holds on after a tap of any length that people have, also when it had the thing before the key was up', () => {
    const early = [4, 8, 12, 14].map((frames) => {
      const d = desk()
      d.stand(2, 0.5)
      d.look(2, 1, 0)
      d.go(frames / 60, ['KeyE'])
      const had = d.input.hand.task.do === 'hold'
      d.go(1)
      expect(d.sim.world.hands.right.holds, `${frames} frames`).toBe('mask')
      return had
    })
    expect(early).toContain(true)
  })

  it('lets go with the key when that was held down', () => {
    const d = desk()
    d.stand(3, 0.7)
    d.look(3, 0.8, 0)
    d.go(0.8, ['KeyE'])
    expect(d.sim.world.hands.right.holds).toBe('chock')
    d.go(0.3)
    expect(d.sim.world.hands.right.holds).toBe('')
  })

  it('says so when a thing is out of reach, and gives up', () => {
    const d = desk()
    d.look(0, 1.1, 0)
    d.go(0.6, ['KeyE'])
    expect(promptFor(d.sim, d.input.hand)).toEqual({ kind: 'too-far', entity: 'wheel' })
    d.go(1)
    expect(d.input.hand.task.do).toBe('rest')
    expect(d.sim.world.hands.right.squeeze).toBe(false)
  })

  it('bends down to put a thing into a low place', () => {
    const d = desk()
    d.stand(3, 0.7)
    d.look(3, 0.8, 0)
    d.frame(['KeyE'])
    d.go(1)
    d.stand(4.5, 1.7)
    d.look(5, 0.1, 2)
    d.go(1.2)
    expect(d.sim.world.head.p.y).toBeLessThan(1.2)
    d.frame(['KeyE'])
    d.go(0.2)
    expect(entity(d.sim, 'chock').socket).toBe('slot')
  })

  it('presses a button with the finger, once a tap', () => {
    const d = desk()
    d.stand(-2, 0.7)
    d.look(-2, 1.2, 0)
    d.frame(['KeyE'])
    d.go(1.5)
    expect(d.sim.events.filter((e) => e.type === 'operated' && e.entity === 'button')).toHaveLength(1)
    expect(d.input.hand.task.do).toBe('rest')
  })

  it('brings a held mask to the face with F and wears it', () => {
    const d = desk()
    d.stand(2, 0.7)
    d.look(2, 1, 0)
    d.go(0.8, ['KeyE'])
    expect(promptFor(d.sim, d.input.hand)?.kind).toBe('wear')
    d.go(1.2, ['KeyE', 'KeyF'])
    expect(d.sim.world.worn).toContain('mask')
  })

  it('takes the radio from the chest with R', () => {
    const d = desk()
    d.frame(['KeyR'])
    d.go(1)
    expect(d.sim.world.panel?.kind).toBe('radio')
  })
})

it('a click on a person talks', () => {
  const d = desk()
  d.stand(-5, 2)
  d.look(-5, 1.2, 0)
  expect(promptFor(d.sim, d.input.hand)).toEqual({ kind: 'talk', entity: 'mate' })
  d.frame([], { select: true })
  d.go(0.2)
  expect(d.sim.world.panel?.kind).toBe('talk')
})

it('without a locked pointer the ray goes through the cursor', () => {
  const d = desk()
  d.frame([], { cursor: { x: 0, y: 0 } })
  const middle = d.samples.at(-1)?.right.aim.q
  d.frame([], { cursor: { x: 1, y: 0 } })
  const right = d.samples.at(-1)?.right.aim.q
  expect(middle?.y).toBeCloseTo(0, 6)
  // Half the picture is 1.6 * tan 35 degrees wide: 48.25 degrees to the right.
  expect((2 * Math.asin(-(right?.y ?? 0)) * 180) / Math.PI).toBeCloseTo(48.25, 1)
})
