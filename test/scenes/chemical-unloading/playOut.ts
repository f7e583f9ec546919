import { seedFor } from '../../../src/players/play'
import type { Player } from '../../../src/players/player'
import scene from '../../../scenes/chemical-unloading/scene'
import { type Outcome, playOut as playSeed } from '../../players/playOut'

export { type Outcome, judge } from '../../players/playOut'

/** Plays to the end in a form (default the player's own), with a sample every so many ticks. */
export const playOut = (player: Player, form = player.form, frameEvery = 1): Outcome =>
  playSeed(scene, player, seedFor(scene, form), frameEvery)
