import { Group, Matrix4, Quaternion, Vector3 } from 'three'
import type { HandSide, Sample } from '../../sim/sample'
import { type Crowd, MESH } from '../person/cast'
import { C, createPosture, put } from '../person/channels'
import { dressOf } from '../person/dress'
import { followHand, followJoints } from '../person/handBones'
import { LIMB, createFrames, poseFrames } from '../person/skeleton'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'
import { JOINTS, type XrJoints } from '../stage/xrJoints'
import { isOnGrip, ontoGrip, pulls } from './onBars'

/** How quickly fingers close, 1/s. */
const CLOSES = 16
/** A hand at a controller is turned so far from palm down to palm inwards, radians. Chosen. */
const INWARDS = 0.75
/** The grip is in the middle of the palm; from there to the wrist, metres, along the hand and away from the palm. */
const WRIST = { back: 0.055, off: 0.018 }
/** Elbows from the eyes, in the frame of where the body looks: aside, below, behind, metres. Chosen. */
const ELBOW = { aside: 0.26, below: 0.52, behind: 0.02 }

const turn = new Quaternion()
const palm = new Quaternion()
const place = new Vector3()
const elbow = new Vector3()
const ahead = new Vector3()
const local = new Matrix4()
const AXES = { left: new Quaternion(), right: new Quaternion() }
/** From the frame of a hand that hangs to that of one that points along -z with its back up. */
for (const [side, x] of [
  ['left', -1],
  ['right', 1],
] as const) {
  local.makeBasis(new Vector3(0, x, 0), new Vector3(0, 0, 1), new Vector3(x, 0, 0))
  AXES[side].setFromRotationMatrix(local)
}

/** The trainee's own hands at their live poses, in gloves and sleeves: they follow the joints where they are bare. One draw. */
export class HandsLayer implements Layer {
  readonly object = new Group()
  private readonly crowd: Crowd
  private readonly row: number
  private readonly frames = createFrames()
  private readonly posture = createPosture()
  private readonly joints = new Float32Array(JOINTS * 3)
  private readonly bare = { left: false, right: false }
  private readonly here = new Matrix4()

  constructor(
    private readonly fixtures: Pick<Fixtures, 'cast' | 'people'>,
    private readonly reader: Pick<XrJoints, 'read'> | null,
  ) {
    this.row = fixtures.cast.join({ ...dressOf(0, 'trainee'), gloves: '#c46a2c' })
    this.crowd = fixtures.cast.crowd(MESH.own, 1, fixtures.people)
    put(this.posture, { curlL: 0.3, curlR: 0.3 })
    this.object.add(this.crowd.mesh)
  }

  /** Is that hand bare, and drawn by its joints in this frame? */
  draws(side: HandSide): boolean {
    return this.bare[side]
  }

  /** Where the bones are, in the world. */
  get bones(): readonly Matrix4[] {
    return this.frames
  }

  update(f: DrawFrame): void {
    this.bare.left = this.bare.right = false
    this.crowd.clear()
    this.close('left', f)
    this.close('right', f)
    poseFrames(this.posture, null, this.frames)
    const left = this.place('left', f)
    const right = this.place('right', f)
    if (left || right) {
      this.fixtures.cast.pose(this.row, this.frames, this.here)
      this.crowd.show(this.row)
    }
    this.crowd.done()
  }

  dispose(): void {
    this.fixtures.cast.leave(this.row)
    this.crowd.dispose()
  }

  /** Fingers of a hand at a controller close about what it holds; the index finger points, or pulls. */
  private close(side: HandSide, f: DrawFrame): void {
    const live = f.live?.[side]
    const { offset } = LIMB[side === 'left' ? 'L' : 'R']
    const onGrip = isOnGrip(f, side)
    const holds = f.sim.world.hands[side].holds !== ''
    const grips = live !== undefined && (onGrip || live.squeeze || live.pinch > 0.5 || holds)
    const share = 1 - Math.exp(-CLOSES * f.dtS)
    const { posture } = this
    const curl = C.curlL + offset
    const index = C.indexL + offset
    // a finger lies on the brake lever
    const straight = onGrip
      ? LEVER * (1 - pulls(f, side))
      : grips
        ? live.select
          ? 0
          : 0.12
        : live?.select
          ? 0.35
          : 0.85
    posture[curl] = (posture[curl] as number) * (1 - share) + (grips ? 0.86 : 0.52) * share
    posture[index] = (posture[index] as number) * (1 - share) + straight * share
  }

  /** Puts one hand into the world; false, and out of sight, where it is not seen. */
  private place(side: HandSide, f: DrawFrame): boolean {
    const s = side === 'left' ? 'L' : 'R'
    const limb = LIMB[s]
    const live = f.live?.[side]
    const onGrip = isOnGrip(f, side)
    if (!live || !(live.tracked || onGrip)) {
      for (let i = limb.clavicle; i < limb.clavicle + ARM_BONES; i++) this.frames[i]?.makeScale(0, 0, 0)
      return false
    }
    elbowOf(f.live as Sample, side, f, elbow)
    if (onGrip) {
      ontoGrip(f, side, ahead, turn)
      this.turnTo(side)
    } else if (f.inXR && this.reader?.read(side, this.joints)) {
      this.bare[side] = true
      for (let i = 0; i < JOINTS; i++)
        place
          .fromArray(this.joints, i * 3)
          .applyMatrix4(f.rig.matrixWorld)
          .toArray(this.joints, i * 3)
      followJoints(s, this.joints, this.frames)
    } else this.hold(side, live.grip.p, live.aim.q, f)
    followHand(s, elbow, this.frames)
    return true
  }

  private hold(
    side: HandSide,
    p: { x: number; y: number; z: number },
    q: { x: number; y: number; z: number; w: number },
    f: DrawFrame,
  ): void {
    const x = side === 'left' ? -1 : 1
    turn.set(q.x, q.y, q.z, q.w).premultiply(f.rig.quaternion)
    palm.setFromAxisAngle(ahead.set(0, 0, 1), -x * INWARDS)
    turn.multiply(palm)
    ahead.set(p.x, p.y, p.z).applyMatrix4(f.rig.matrixWorld)
    this.turnTo(side)
  }

  /** Puts a hand with its palm at `ahead` and turned by `turn`, in the world. */
  private turnTo(side: HandSide): void {
    const { hand, thumb } = LIMB[side === 'left' ? 'L' : 'R']
    const x = side === 'left' ? -1 : 1
    const { frames } = this
    turn.multiply(AXES[side])
    local.copy(frames[hand] as Matrix4).invert()
    place.set(x * WRIST.off, WRIST.back, 0).applyQuaternion(turn)
    ahead.add(place)
    moved.makeRotationFromQuaternion(turn).setPosition(ahead).multiply(local)
    frames[hand]?.premultiply(moved)
    for (let i = thumb; i < thumb + 15; i++) frames[i]?.premultiply(moved)
  }
}

const moved = new Matrix4()
/** Bones of an arm from the collar bone to the last of the little finger. */
const ARM_BONES = 20

/** How straight the finger on a lever is that is not pulled. Chosen. */
const LEVER = 0.5

/** Where the trainee's elbow may be. */
function elbowOf(live: Sample, side: HandSide, f: DrawFrame, out: Vector3): void {
  const { p, q } = live.head
  const yaw = Math.atan2(2 * (q.w * q.y + q.x * q.z), 1 - 2 * (q.y * q.y + q.x * q.x))
  const x = (side === 'left' ? -1 : 1) * ELBOW.aside
  out.set(
    p.x + x * Math.cos(yaw) + ELBOW.behind * Math.sin(yaw),
    p.y - ELBOW.below,
    p.z - x * Math.sin(yaw) + ELBOW.behind * Math.cos(yaw),
  )
  out.applyMatrix4(f.rig.matrixWorld)
}
