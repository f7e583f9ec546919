import type { Pose } from '../../base/pose'
import type { HandSample, Sample } from '../../sim/sample'

const still = (): Pose => ({ p: { x: 0, y: 1.6, z: 0 }, q: { x: 0, y: 0, z: 0, w: 1 } })
const hand = (): HandSample => ({
  tracked: false,
  grip: still(),
  aim: still(),
  tip: { x: 0, y: 1, z: 0 },
  select: false,
  squeeze: false,
  pinch: 0,
})

/**
 * Head and hands of a headset outside of a run, for pointing at panels and nothing else. (In a run the
 * samples come from src/input, are recorded, and are what the simulation sees.)
 */
export class XrHands {
  readonly sample: Sample = { head: still(), left: hand(), right: hand(), move: { x: 0, y: 0 }, commands: [] }

  read(frame: XRFrame, space: XRReferenceSpace): Sample {
    const { sample } = this
    const viewer = frame.getViewerPose(space)
    if (viewer) copyPose(viewer.transform, sample.head)
    sample.left.tracked = sample.right.tracked = false
    for (const source of frame.session.inputSources) {
      if (source.handedness === 'none') continue
      const to = sample[source.handedness]
      const aim = frame.getPose(source.targetRaySpace, space)
      const grip = source.gripSpace ? frame.getPose(source.gripSpace, space) : aim
      if (!aim || !grip) continue
      copyPose(aim.transform, to.aim)
      copyPose(grip.transform, to.grip)
      to.tracked = true
      to.select = source.gamepad?.buttons[0]?.pressed === true
    }
    return sample
  }
}

function copyPose({ position, orientation }: XRRigidTransform, to: Pose): void {
  to.p.x = position.x
  to.p.y = position.y
  to.p.z = position.z
  to.q.x = orientation.x
  to.q.y = orientation.y
  to.q.z = orientation.z
  to.q.w = orientation.w
}
