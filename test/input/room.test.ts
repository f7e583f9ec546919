import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/base/pose'
import { fromYawPitch, lookAlong } from '../../src/base/quat'
import { type Vec3, groundDistance, normalize, scale, sub, vec } from '../../src/base/vec'
import { SampleLatch } from '../../src/input/latch'
import { LifeSize } from '../../src/input/lifeSize'
import type { RoomDevice } from '../../src/input/roomDevice'
import { RoomFinger } from '../../src/input/roomFinger'
import { TableTop, meant } from '../../src/input/tableTop'
import { startRun } from '../../src/record/run'
import { entity } from '../../src/sim/sim'
import { TABLE_SCALE } from '../../src/view/ar/tableTop'
import { aStart } from '../record/fixtures'
import { yard } from '../sim/yard'
import { phoneFrame, phoneSpace, playInRoom } from './headless/phone'

const FPS = 60
const start = () =>
  startRun([yard], aStart({ scene: 'yard', role: 'worker', seed: '1'.repeat(32), mode: 'ar', practice: true }))

/** Holds the phone for some seconds; `ray` says where the finger is in each frame. */
function hold(
  device: RoomDevice,
  run: ReturnType<typeof start>,
  s: number,
  head: Pose,
  ray: (frame: number) => Pose | null,
) {
  const latch = new SampleLatch()
  for (let i = 0; i < s * FPS && !run.ended; i++) {
    latch.offer(device.frame(1 / FPS, phoneFrame(head, ray(i)), phoneSpace, run.sim))
    const sample = latch.take()
    if (sample) run.push(sample)
  }
}
const towards = (from: Vec3, to: Vec3): Pose => ({ p: from, q: lookAlong(normalize(sub(to, from))) })
/** A touch as short as untrained people's: five frames, a little later than the first one. */
const tapAlong =
  (ray: Pose) =>
  (i: number): Pose | null =>
    i >= 4 && i < 9 ? ray : null

describe('a finger on the picture of a room', () => {
  const ray = (yaw: number): Pose => ({ p: vec(0, 1.5, 0), q: fromYawPitch(yaw, -0.3) })
  it('taps when it comes and goes, along the ray that it had', () => {
    const finger = new RoomFinger()
    for (let i = 0; i < 5; i++) expect(finger.follow(1 / FPS, ray(0.1)).tap).toBeNull()
    expect(finger.follow(1 / FPS, null).tap).toEqual(ray(0.1))
    expect(finger.follow(1 / FPS, null).tap).toBeNull()
  })
  it('rests when it stays, and is no tap then', () => {
    const finger = new RoomFinger()
    const rests = Array.from({ length: 30 }, () => finger.follow(1 / FPS, ray(0)).rest)
    expect(rests.findIndex((r) => r !== null)).toBe(16)
    expect(finger.follow(1 / FPS, null).tap).toBeNull()
  })
  it('drags when it moves: to the right is positive', () => {
    const finger = new RoomFinger()
    for (let i = 0; i < 3; i++) finger.follow(1 / FPS, ray(0))
    expect(finger.follow(1 / FPS, ray(-0.1)).dragX).toBeCloseTo(0.1, 9)
    expect(finger.follow(1 / FPS, null).tap).toBeNull()
  })
})

describe('a phone in a site of its real size', () => {
  it('is the head: one who walks in the room walks in the site', () => {
    const run = start()
    const before = { ...run.sim.world.head.p }
    hold(new LifeSize(), run, 0.2, { p: vec(0, 1.5, -1), q: fromYawPitch(0, 0) }, () => null)
    expect(groundDistance(run.sim.world.head.p, { ...before, z: 3 })).toBeLessThan(0.01)
    expect(run.sim.world.head.p.y).toBeCloseTo(1.5, 3)
  })

  it('sends whoever holds it to the ground that is tapped', () => {
    const run = start()
    const head: Pose = { p: vec(0, 1.5, 0), q: fromYawPitch(0, -0.4) }
    // tracking space stands at (0, 0, 4) in the site
    hold(new LifeSize(), run, 4, head, tapAlong(towards(head.p, vec(1, 0, -3))))
    expect(groundDistance(run.sim.world.head.p, vec(1, 0, 1))).toBeLessThan(0.5)
  })

  it('does nothing while time stands still, and its finger then begins nothing', () => {
    const device = new LifeSize()
    const head: Pose = { p: vec(0, 1.5, 0), q: fromYawPitch(0, -0.4) }
    for (let i = 0; i < 20; i++) {
      const sample = device.frame(
        1 / FPS,
        phoneFrame(head, tapAlong(towards(head.p, vec(1, 0, -3)))(i)),
        phoneSpace,
        null,
      )
      expect(sample.move).toEqual({ x: 0, y: 0 })
      expect(sample.head).toEqual(head)
    }
    const run = start()
    hold(device, run, 2, head, () => null)
    expect(groundDistance(run.sim.world.head.p, vec(0, 0, 4))).toBeLessThan(0.01)
  })
})

describe('somebody with a phone in a room', () => {
  it('works every mechanism of the yard', () => {
    const run = startRun([yard], aStart({ scene: 'yard', role: 'worker', seed: 'yard', mode: 'ar' }))
    expect(playInRoom(run, 'tour')).toBe('')
    const done = run.sim.events.map((e) => ('entity' in e ? `${e.type} ${e.entity}` : e.type))
    for (const what of ['operated wheel', 'operated lever', 'operated button', 'operated cord', 'operated door'])
      expect(done).toContain(what)
  })
})

describe('a model on a table', () => {
  /** Somebody stands before the table: half a metre from the middle of the model, above it. */
  const eyes = vec(0.1, 0.5, 0.5)
  const onTable = (p: Vec3): Vec3 => scale(p, 1 / TABLE_SCALE)

  it('is touched where the finger points, with help for what is smaller than a fingertip', () => {
    const { sim } = start()
    const o = scale(eyes, TABLE_SCALE)
    const at = entity(sim, 'button').p
    const beside = vec(at.x + 0.3, at.y, at.z)
    const found = meant(sim, o, normalize(sub(beside, o)))
    expect(found && groundDistance(found, at)).toBeLessThan(0.25)
    const ground = meant(sim, o, normalize(sub(vec(6, 0, 6), o)))
    expect(ground).toMatchObject({ x: expect.closeTo(6, 6) as number, z: expect.closeTo(6, 6) as number })
    expect(meant(sim, o, vec(0, 1, 0))).toBeNull()
  })

  it('has the figure walk to the ground that is tapped', () => {
    const run = start()
    const goal = vec(6, 0, 6)
    const phone = towards(eyes, onTable(goal))
    hold(new TableTop(TABLE_SCALE), run, 6, phone, tapAlong(phone))
    expect(groundDistance(run.sim.world.head.p, goal)).toBeLessThan(0.5)
  })

  it('has the figure look at what the phone looks at, from where the figure is', () => {
    const run = start()
    const goal = vec(4, 1.65, 4)
    hold(new TableTop(TABLE_SCALE), run, 2, towards(eyes, onTable(goal)), () => null)
    const { head } = run.sim.world
    expect(head.p).toMatchObject({ x: expect.closeTo(0, 3) as number, z: expect.closeTo(4, 3) as number })
    // the ray goes on past its goal to the ground or a wall behind it: the direction is what it is from there
    const met = meant(run.sim, scale(eyes, TABLE_SCALE), normalize(sub(goal, scale(eyes, TABLE_SCALE)))) ?? goal
    const want = normalize(sub(met, head.p))
    const is = lookAlong(want)
    for (const k of ['x', 'y', 'z', 'w'] as const) expect(head.q[k]).toBeCloseTo(is[k], 2)
  })
})
