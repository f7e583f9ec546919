import { type Rng, createRng, nextFloat } from '../../src/base/random'
import type { Vec3 } from '../../src/base/vec'
import { vec } from '../../src/base/vec'
import { type Driver, createDriver } from '../../src/players/driver'
import type { Player, Step } from '../../src/players/player'
import type { HandSample, Sample } from '../../src/sim/sample'
import type { Sim } from '../../src/sim/sim'

/** A hand that is flung towards where it should be and swings past: natural frequency in rad/s and damping (1 is critical). */
const SWING = { rate: 14, damping: 0.45 }
/** Legs go at this share of full stick. */
const PACE = 0.55
/** So many presses go to the other button first, and how long each is held, ticks. */
const WRONG_FIRST = 3
const WRONG_TICKS = 40

interface Swing {
  p: Vec3
  v: Vec3
}

/** Where the swinging hand is after `dt`, drawn towards `to`. */
function swing(s: Swing, to: Vec3, dt: number): void {
  const k = SWING.rate * SWING.rate
  const c = 2 * SWING.damping * SWING.rate
  for (const axis of ['x', 'y', 'z'] as const) {
    s.v[axis] += ((to[axis] - s.p[axis]) * k - s.v[axis] * c) * dt
    s.p[axis] += s.v[axis] * dt
  }
}

const moved = (hand: HandSample, p: Vec3): HandSample => {
  const by = vec(p.x - hand.grip.p.x, p.y - hand.grip.p.y, p.z - hand.grip.p.z)
  const shift = (a: Vec3): Vec3 => vec(a.x + by.x, a.y + by.y, a.z + by.z)
  return {
    ...hand,
    grip: { ...hand.grip, p: shift(hand.grip.p) },
    aim: { ...hand.aim, p: shift(hand.aim.p) },
    tip: shift(hand.tip),
  }
}

/** Between two things that are meant: looks somewhere else, and stands about. */
const dawdled = (steps: readonly Step[], rng: Rng): Step[] =>
  steps.flatMap((step) => [
    {
      do: 'look',
      at: (sim: Sim) => {
        const { p } = sim.world.head
        return vec(p.x + nextFloat(rng) * 6 - 3, 1 + nextFloat(rng), p.z + nextFloat(rng) * 6 - 3)
      },
      from: 20,
      seconds: 0.5 + nextFloat(rng),
    },
    { do: 'wait', seconds: nextFloat(rng) * 2.5 },
    step,
  ])

/**
 * Somebody who never held such a thing: dawdles and looks elsewhere first, walks slowly, overshoots with the hand, and
 * presses the other button first. Gets there in the end, because they look at what their hand does.
 */
export function createClumsyDriver(player: Player, seed: string): Driver {
  const rng = createRng(seed)
  const driver = createDriver({ ...player, steps: dawdled(player.steps, rng) })
  let hand: Swing | null = null
  let tick = 0
  let wrong = 0
  let heldFor = 0
  return {
    get done() {
      return driver.done
    },
    get intent() {
      return driver.intent
    },
    next(sim): Sample {
      const sample = driver.next(sim)
      const dt = (sim.world.tick - tick) / 60
      tick = sim.world.tick
      hand ??= { p: { ...sample.right.grip.p }, v: vec(0, 0, 0) }
      // in small steps, so that a slow device swings as a fast one does
      for (let i = 0; i < 4; i++) swing(hand, sample.right.grip.p, dt / 4)
      let right = moved(sample.right, hand.p)
      if ((right.select || right.squeeze) && wrong < WRONG_FIRST) {
        right = { ...right, select: right.squeeze, squeeze: right.select }
        heldFor += dt * 60
        if (heldFor >= WRONG_TICKS) {
          wrong++
          heldFor = 0
        }
      }
      const move = { x: sample.move.x * PACE, y: sample.move.y * PACE }
      return { ...sample, right, move }
    },
  }
}
