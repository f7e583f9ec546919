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

/** So many seeds that draw the form: the first of 'play-0', 'play-1', ... Throws when there are not as many in a thousand. */
export function seedsFor(scene: SceneDef, form: string, count: number): string[] {
  const seeds: string[] = []
  for (let i = 0; i < SEEDS && seeds.length < count; i++) {
    if (drawForm(scene, createRng(`play-${i}`)).id === form) seeds.push(`play-${i}`)
  }
  if (seeds.length === count) return seeds
  throw new Error(
    `${seeds.length} of ${SEEDS} seeds draw form '${form}' of scene '${scene.id}', ${count} are wanted; it has ${scene.forms.map((f) => f.id).join(', ')}`,
  )
}
/** A seed that draws the form. Throws when none of a thousand does. */
export const seedFor = (scene: SceneDef, form: string): string => seedsFor(scene, form, 1)[0] as string

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
