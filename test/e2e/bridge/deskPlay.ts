import { address } from '../../../src/players/actions'
import type { Skills } from '../../../src/players/steps'
import type { Sim } from '../../../src/sim/sim'
import { chooseAtDesk, operateAtDesk, putAtDesk, radioAtDesk, takeAtDesk, wearAtDesk } from './deskActions'
import { type DeskInput, type DeskIntent, toInput } from './deskIntent'
import { type FramePlay, playFrames } from './framePlay'

/** The same steps that every player is made of, carried out with keys and mouse. */
const atDesk: Skills<DeskIntent> = {
  operate: operateAtDesk,
  take: takeAtDesk,
  put: putAtDesk,
  wear: wearAtDesk,
  *radio(sim, line) {
    yield* radioAtDesk(sim)
    yield* chooseAtDesk(sim, [line])
  },
  *talk(sim, person, line) {
    yield* address(sim, person)
    yield* chooseAtDesk(sim, [line])
  },
  choose: chooseAtDesk,
}

const NOTHING: DeskInput = { keys: [], left: false, moveX: 0, moveY: 0 }

/** A player at a desk: says frame by frame which keys are down and how the mouse moves; a test presses them. */
export const playAtDesk = (scene: string, run: string, see?: () => Sim | null): FramePlay<DeskInput> =>
  playFrames(scene, run, { skills: atDesk, toInput, nothing: NOTHING }, see)
