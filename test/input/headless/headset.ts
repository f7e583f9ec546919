import * as IWER from 'iwer'
import { GENTLE } from '../../../src/input/comfort'
import { QuestInput } from '../../../src/input/quest'
import { SelectMask } from '../../../src/input/selectMask'
import type { LiveRun } from '../../../src/record/types'
import type { FrameClock } from '../../e2e/bridge/clock'
import { type HandsOptions, playInHeadset } from '../../e2e/bridge/headsetPlay'
import { FRAME_S, playHeadless } from './frames'

/** Who was shown all ways to move walks with the stick too. */
const COMFORT = { ...GENTLE, move: 'smooth' } as const

/** What of the emulator a page does not see: it makes frames only for something that draws. */
interface Hidden {
  device: { onFrameStart(frame: XRFrame): void }
  session: { updateActiveInputSources(): void; ended: boolean }
}
const hidden = <K extends keyof Hidden>(of: object, key: symbol): Hidden[K] =>
  (of as Record<symbol, Hidden[K] | undefined>)[key] as Hidden[K]

/**
 * Plays in an emulated Quest 3 with controllers, or with bare hands, as the end-to-end tests do, but for page and picture:
 * the emulator's own poses, buttons and joints are read by the input that a page has. Gives why the player was stuck, or ''.
 */
export async function playWorn(
  run: LiveRun,
  name: string,
  { session: kind = 'immersive-vr', ...hands }: HandsOptions & { session?: 'immersive-vr' | 'immersive-ar' } = {},
): Promise<string> {
  const { sim } = run
  Object.assign(window, { IWER, musterProbe: { sim } })
  const device = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true })
  const session = await new IWER.XRSystem(device).requestSession(kind as never, {
    optionalFeatures: ['local-floor', 'hand-tracking'] as never,
  })
  const space = await session.requestReferenceSpace('local-floor' as never)
  let before: (() => void) | null = null
  const clock = {
    onFrame(hook: () => void) {
      before = hook
      return () => {
        before = null
      }
    },
  } as FrameClock
  const progress = playInHeadset(clock, device, sim.scene.id, name, hands)
  const input = new QuestInput(COMFORT)
  const mask = new SelectMask()
  let frames = 0
  const why = playHeadless(run, progress, {
    sample() {
      const frame = new IWER.XRFrame(session, frames++, true, true, frames * FRAME_S * 1000) as unknown as XRFrame
      hidden<'device'>(device, IWER.P_DEVICE).onFrameStart(frame)
      hidden<'session'>(session, IWER.P_SESSION).updateActiveInputSources()
      const xr = { frame, space: space as unknown as XRReferenceSpace }
      return mask.frame(input.frame(FRAME_S, xr, { sim, practice: false, acting: true }), false, sim)
    },
    act: () => before?.(),
  })
  await session.end()
  return why
}
