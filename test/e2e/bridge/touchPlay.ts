import type { Skills } from '../../../src/players/steps'
import type { Sim } from '../../../src/sim/sim'
import { type FramePlay, playFrames } from './framePlay'
import {
  chooseByTouch,
  operateByTouch,
  putByTouch,
  radioByTouch,
  takeByTouch,
  talkByTouch,
  wearByTouch,
} from './touchActions'
import type { Thumb, TouchInput, TouchIntent } from './touchIntent'

/** The same steps that every player is made of, carried out with one finger. */
const withThumb = (thumb: Thumb): Skills<TouchIntent> => ({
  operate: (sim, id, to) => operateByTouch(sim, thumb, id, to),
  take: (sim, id) => takeByTouch(sim, thumb, id),
  put: (sim, at) => putByTouch(sim, thumb, at),
  wear: (sim, id) => wearByTouch(sim, thumb, id),
  *radio(sim, line) {
    yield* radioByTouch(sim)
    yield* chooseByTouch(sim, [line])
  },
  *talk(sim, person, line) {
    yield* talkByTouch(sim, thumb, person)
    yield* chooseByTouch(sim, [line])
  },
  choose: chooseByTouch,
})

const NOTHING: TouchInput = { finger: null, button: null }

/** A player with one finger on a screen: says frame by frame where it is; a test touches there. */
export const playByTouch = (scene: string, run: string, thumb: Thumb, see?: () => Sim | null): FramePlay<TouchInput> =>
  playFrames(
    scene,
    run,
    { skills: withThumb(thumb), toInput: (sim, wanted) => thumb.next(sim, wanted), nothing: NOTHING },
    see,
  )
