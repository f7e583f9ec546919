import { DT } from '../../src/base/time'
import { SampleLatch } from '../../src/input/latch'
import { type Driver, createDriver } from '../../src/players/driver'
import type { Player } from '../../src/players/player'
import { createSim } from '../../src/sim/create'
import type { SceneDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'

/** Seconds after its last step that a player waits for the run's end. */
const LINGER_S = 20

/** Plays as a device of `hz` frames a second does: a sample a frame, latched, taken by ticks of 1/60 s. */
export function playAtRate(
  scene: SceneDef,
  player: Player,
  seed: string,
  hz: number,
  drive: (player: Player) => Driver = createDriver,
): Sim {
  const sim = createSim(scene, player.role, seed, { practice: false })
  const driver = drive(player)
  const latch = new SampleLatch()
  let frames = 0
  let doneAt = Infinity
  while (!sim.world.ended) {
    const now = (sim.world.tick + 1) * DT
    for (; frames / hz <= now; frames++) latch.offer(driver.next(sim))
    if (driver.done) doneAt = Math.min(doneAt, now)
    if (now > doneAt + LINGER_S) latch.command({ kind: 'stop', why: 'trainee' })
    const sample = latch.take()
    if (sample) step(sim, sample)
  }
  return sim
}
