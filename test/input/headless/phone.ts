import type { Pose } from '../../../src/base/pose'
import { LifeSize } from '../../../src/input/lifeSize'
import type { LiveRun } from '../../../src/record/types'
import { PhoneThumb } from '../../e2e/bridge/phoneThumb'
import type { TouchInput } from '../../e2e/bridge/touchIntent'
import { playByTouch } from '../../e2e/bridge/touchPlay'
import { pressButton, pressThumbs } from './buttons'
import { FRAME_S, playHeadless } from './frames'

/** A phone held upright, CSS pixels, and its camera's angle of view from top to bottom, radians. */
const SIZE = { width: 412, height: 915 }
const FOV_Y = 1.1

/** Tracking space of the frames below, which knows only one. */
export const phoneSpace = {} as XRReferenceSpace

const transform = ({ p, q }: Pose): XRRigidTransform => ({ position: p, orientation: q }) as unknown as XRRigidTransform

/** A frame of a session on a phone at `head`, with a finger along `ray` or none: what the adapter reads, and no more. */
export function phoneFrame(head: Pose, ray: Pose | null): XRFrame {
  const inputSources = ray ? [{ targetRayMode: 'screen', targetRaySpace: {} }] : []
  return {
    session: { inputSources },
    getViewerPose: () => ({ transform: transform(head), emulatedPosition: false }),
    getPose: () => ray && { transform: transform(ray) },
  } as unknown as XRFrame
}

/** Plays as somebody with a phone in a room does, the site as large as it is. Gives why the player was stuck, or ''. */
export function playInRoom(run: LiveRun, name: string): string {
  const { sim } = run
  const device = new LifeSize()
  const thumb = new PhoneThumb(SIZE, FOV_Y)
  const play = playByTouch(sim.scene.id, name, thumb, () => sim)
  let before: TouchInput = { finger: null, button: null }
  return playHeadless(run, play.progress, {
    sample() {
      const { finger } = before
      return device.frame(FRAME_S, phoneFrame(thumb.phone, finger && thumb.ray(finger)), phoneSpace, sim)
    },
    act() {
      const input = play.next()
      if (input.button !== before.button) pressButton(device, sim, input.button)
      pressThumbs(device, input)
      before = input
    },
  })
}
