import { deriveSeed } from '../base/hash'
import { TICK_RATE } from '../base/time'
import { play } from '../players/play'
import type { Player } from '../players/player'
import type { CoreApi, LiveRun, RunStart } from '../record/types'

/** Attempts tried until one draws the player's form. */
const ATTEMPTS = 1000

/** Everything of a start but what the player and its form decide. */
export type PlayStart = Pick<RunStart, 'core' | 'language' | 'run' | 'trainee' | 'assignment' | 'startedAt'>

/**
 * Plays a player on a core, with the first attempt whose seed draws the player's form, and gives the finished file.
 * Throws PlayerStuck when the player cannot go on, and Error when no attempt draws its form.
 */
export function playRun(core: CoreApi, player: Player, given: PlayStart): { live: LiveRun; bytes: Uint8Array } {
  const live = openForm(core, player, given)
  play(live, player)
  const ms = Math.round((live.sim.world.tick * 1000) / TICK_RATE)
  const endedAt = new Date(Date.parse(given.startedAt) + ms).toISOString()
  return { live, bytes: live.finish(endedAt, ms, 0) }
}

function openForm(core: CoreApi, player: Player, given: PlayStart): LiveRun {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const live = core.startRun({
      ...given,
      scene: player.scene,
      role: player.role,
      seed: deriveSeed(given.assignment, given.trainee, attempt),
      attempt,
      practice: false,
      mode: 'headless',
    })
    if (live.sim.world.form.id === player.form) return live
  }
  throw new Error(
    `no attempt of ${ATTEMPTS} draws form '${player.form}' of scene '${player.scene}'; mend the player's form`,
  )
}
