import { type Pose } from '../../../src/base/pose'
import { type Vec3, vec } from '../../../src/base/vec'
import type { HandSample, Sample } from '../../../src/sim/sample'
import type { Sim } from '../../../src/sim/sim'

/** Eyes of somebody on a chair, and how far below them their hands get over the knees, metres. */
const EYES = 1.2
const ARM = 0.6
/** Eyes below this are those of somebody who squats, metres. */
const LOW = 1
/** The stick is pulled for so many frames; so many more pass until the eyes are down, or up again. */
const PULL_FRAMES = 3
const GLIDE_FRAMES = 40

/**
 * Somebody on a chair plays what a player does on its feet: the head stays where it is and no hand gets under the knees. For
 * what lies lower they pull the stick, and again to get up.
 */
export class Seat {
  private frames = 0

  /** The sample in the headset's own space, and how far the acting stick is pulled. */
  frame(sim: Sim, sample: Sample): { sample: Sample; pull: number } {
    const eyes = sim.world.head.p.y - sim.world.rig.p.y
    const floor = EYES - eyes
    const wanted = sample.right.grip.p.y + floor
    const lowest = EYES - ARM
    const isDown = eyes < LOW
    // once up, the hand would get there too
    const couldStand = sample.right.grip.p.y >= sample.head.p.y - ARM
    if (this.frames === 0 && (isDown ? couldStand : wanted < lowest && eyes > sample.right.grip.p.y + ARM)) {
      this.frames = PULL_FRAMES + GLIDE_FRAMES
    }
    const pull = this.frames > GLIDE_FRAMES ? 1 : 0
    if (this.frames > 0) this.frames--
    const at = (p: Vec3): Vec3 => vec(p.x, Math.max(lowest, p.y + floor), p.z)
    const pose = ({ p, q }: Pose): Pose => ({ p: at(p), q })
    const hand = (h: HandSample): HandSample => ({ ...h, grip: pose(h.grip), aim: pose(h.aim), tip: at(h.tip) })
    const { p, q } = sample.head
    const head = { p: vec(p.x, EYES, p.z), q }
    return { sample: { ...sample, head, left: hand(sample.left), right: hand(sample.right) }, pull }
  }
}
