import { createRng } from '../base/random'
import { ticks } from '../base/time'
import { drawForm } from '../sim/form'
import type { SceneDef } from '../sim/scene'
import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { createDriver } from './driver'
import type { Player } from './player'

/** A player whose steps are done waits this long for the run's end before it stops the run itself. */
const LINGER = ticks(20)
/** Seeds tried to find one that draws a form. */
const SEEDS = 1000

/** A seed that draws the form: the first of 'play-0', 'play-1', ... Throws when none of a thousand does. */
export function seedFor(scene: SceneDef, form: string): string {
  for (let i = 0; i < SEEDS; i++) {
    if (drawForm(scene, createRng(`play-${i}`)).id === form) return `play-${i}`
  }
  throw new Error(
    `no seed draws form '${form}' of scene '${scene.id}'; it has ${scene.forms.map((f) => f.id).join(', ')}`,
  )
}

/** What a player plays on: a run that takes samples. */
export interface Playable {
  readonly sim: Sim
  readonly ended: boolean
  push(sample: Sample): void
}

/**
 * Plays to the end. `frameEvery` ticks pass between two samples of the device (1 is 60 Hz); the ticks between
 * reuse the last one, as on a slow headset.
 */
export function play(run: Playable, player: Player, frameEvery = 1): void {
  const driver = createDriver(player)
  let idle = 0
  let due = 0
  let held: Sample | null = null
  while (!run.ended) {
    const fresh = held === null || run.sim.world.tick >= due
    const sample: Sample = fresh || held === null ? driver.next(run.sim) : { ...held, commands: [] }
    if (fresh) due += frameEvery
    held = sample
    const stop = driver.done && ++idle > LINGER
    run.push(stop ? { ...sample, commands: [{ kind: 'stop', why: 'trainee' }] } : sample)
  }
}
