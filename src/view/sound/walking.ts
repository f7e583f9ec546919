import type { Vector3 } from 'three'
import type { Collider } from '../../site/collider'
import type { Material } from '../../site/types'
import type { Sim } from '../../sim/sim'
import type { OnceName } from '../../sim/sound'
import type { Track } from '../stage/track'

/** Way of a step at a walk and at a run, metres; from this speed on somebody runs, m/s. Within the range of adults in boots. */
const STRIDE_M = 0.72
const RUN_STRIDE_M = 1.05
const RUN_MS = 2
/** Slower than this nobody walks: the body sways, m/s. */
const STILL_MS = 0.35
/** A head that moves farther in a frame was put there, metres. */
const JUMP_M = 0.5
/** Only what lies so little above the feet is walked on, metres. */
const UNDERFOOT_M = 0.25

/** How what is walked on sounds; anything else sounds like concrete. */
const SOUNDS: Partial<Record<Material, OnceName>> = {
  asphalt: 'step-asphalt',
  concrete: 'step-concrete',
  gravel: 'step-gravel',
  grass: 'step-grass',
  steel: 'step-steel',
  stainless: 'step-steel',
}

/** What somebody with their feet at (x, y, z) walks on: the highest floor under them that is a box. */
export function stepOn(colliders: readonly Collider[], x: number, y: number, z: number): OnceName {
  let top = -Infinity
  let found: OnceName = 'step-concrete'
  for (const { shape, c, sin, cos, material } of colliders) {
    if (shape.kind !== 'box') continue
    const sounds = SOUNDS[material]
    const at = c.y + shape.half.y
    if (!sounds || at <= top || at > y + UNDERFOOT_M) continue
    const dx = x - c.x
    const dz = z - c.z
    if (Math.abs(cos * dx - sin * dz) > shape.half.x || Math.abs(sin * dx + cos * dz) > shape.half.z) continue
    top = at
    found = sounds
  }
  return found
}

/** Someone's steps by the way that they go. */
export class Gait {
  private way = 0

  /** Has a foot come down, after `dtS` at `speed` m/s? */
  step(speed: number, dtS: number): boolean {
    if (speed < STILL_MS) {
      // the first step comes soon after one sets off
      this.way = STRIDE_M / 2
      return false
    }
    this.way += speed * dtS
    const stride = speed > RUN_MS ? RUN_STRIDE_M : STRIDE_M
    if (this.way < stride) return false
    this.way %= stride
    return true
  }
}

/** Steps of everybody in a run. */
export class Walking {
  private readonly own = new Gait()
  private readonly gaits: { i: number; gait: Gait }[]
  private x = 0
  private z = 0
  private speed = 0
  private known = false

  constructor(private readonly sim: Sim) {
    this.gaits = sim.defs.flatMap(({ mechanism }, i) => (mechanism.kind === 'person' ? [{ i, gait: new Gait() }] : []))
  }

  /** Once a frame; hands on each foot that came down: on what, where (x, y, z), and whether it is the trainee's own. */
  read(
    { track, eye, dtS }: { track: Track; eye: Vector3; dtS: number },
    heard: (on: OnceName, x: number, y: number, z: number, own: boolean) => void,
  ): void {
    const { colliders } = this.sim.site
    const way = Math.hypot(eye.x - this.x, eye.z - this.z)
    this.x = eye.x
    this.z = eye.z
    if (this.known && way < JUMP_M && dtS > 0) {
      // over some frames: a head that turns is none that walks
      this.speed += (way / dtS - this.speed) * Math.min(1, dtS / 0.2)
      const { y } = this.sim.world.rig.p
      if (this.own.step(this.speed, dtS)) heard(stepOn(colliders, eye.x, y, eye.z), eye.x, y, eye.z, true)
    }
    this.known = true
    for (const { i, gait } of this.gaits) {
      const state = this.sim.world.entities[i]
      if (!state?.present || !gait.step(track.speed(i), dtS)) continue
      const { x, y, z } = state.p
      heard(stepOn(colliders, x, y, z), x, y, z, false)
    }
  }
}
