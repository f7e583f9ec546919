import type { XRDevice } from 'iwer'
import { createDriver } from '../../../src/players/driver'
import type { Sim } from '../../../src/sim/sim'
import type { FrameClock } from './clock'
import { pose } from './headset'
import { type Progress, playerOf, probe } from './probe'

/**
 * Plays a scene in the emulated headset: before each frame the player looks at the run and the emulated head and
 * controllers move to where its body is. The page reads them as it reads a real headset; the simulation is never
 * called from here.
 */
export function playInHeadset(clock: FrameClock, device: XRDevice, scene: string, run: string): Progress {
  const driver = createDriver(playerOf(scene, run))
  const progress: Progress = { state: 'waiting', tick: 0, why: '' }
  let sim: Sim | null = null
  const stop = clock.onFrame(() => {
    const now = probe()?.sim ?? null
    if (sim === null && (now === null || now.world.tick === 0)) return
    sim ??= now
    // the page takes its run away as soon as it is over
    if (sim === null || now !== sim || sim.world.ended !== null) return end('ended')
    progress.tick = sim.world.tick
    try {
      pose(device, driver.next(sim), driver.intent)
      progress.state = driver.done ? 'done' : 'playing'
    } catch (error) {
      progress.why = error instanceof Error ? error.message : String(error)
      end('stuck')
    }
  })
  function end(state: Progress['state']): void {
    progress.state = state
    progress.tick = sim?.world.tick ?? 0
    stop()
  }
  return progress
}
