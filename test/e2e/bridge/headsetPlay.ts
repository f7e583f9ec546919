import type { XRDevice } from 'iwer'
import { createDriver } from '../../../src/players/driver'
import type { HandSide } from '../../../src/sim/sample'
import type { Sim } from '../../../src/sim/sim'
import { BarHands } from './barHands'
import type { FrameClock } from './clock'
import { pose } from './headset'
import { leftHanded } from './leftHanded'
import { OnFoot } from './onFoot'
import { type Progress, playerOf, probe } from './probe'
import { Seat } from './seat'

export interface HandsOptions {
  /** The hand that does what a player does with the right one. */
  acting?: HandSide
  /** On a chair. */
  seated?: boolean
  /** With bare hands: every press and grip is a pinch, and legs do what sticks do else. */
  bare?: boolean
  /** Rides with the hands at the bars, as bare ones always do; else with the right stick. */
  bars?: boolean
  /** Takes up the controllers after so many ticks, and lays them down again after so many more. */
  swapAt?: { tick: number; ticks: number } | null
}

/** The hands change over only while they are free, as people's do. Says whether they did. */
function swap(device: XRDevice, sim: Sim, { tick, ticks }: { tick: number; ticks: number }): boolean {
  const { left, right } = sim.world.hands
  if (left.holds !== '' || right.holds !== '' || left.select || right.select || right.squeeze) return false
  const passed = sim.world.tick - tick
  const before = device.primaryInputMode
  device.primaryInputMode = passed >= 0 && passed < ticks ? 'controller' : 'hand'
  return device.primaryInputMode !== before
}

/**
 * Plays a scene in the emulated headset: before each frame the player looks at the run and the emulated head and
 * controllers move to where its body is. The page reads them as it reads a real headset; the simulation is never
 * called from here.
 */
export function playInHeadset(
  clock: FrameClock,
  device: XRDevice,
  scene: string,
  run: string,
  { bare = false, bars = bare, swapAt = null, acting = 'right', seated = false }: HandsOptions = {},
): Progress {
  const driver = createDriver(playerOf(scene, run))
  let feet: OnFoot | null = null
  const seat = seated ? new Seat() : null
  const barHands = bars ? new BarHands() : null
  if (bare) device.primaryInputMode = 'hand'
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
      if (swapAt && swap(device, sim, swapAt)) progress.swaps = (progress.swaps ?? 0) + 1
      if (bare) feet ??= new OnFoot(sim)
      const seen = feet?.view ?? sim
      const sample = driver.next(acting === 'left' ? leftHanded(seen) : seen)
      const sticks = device.primaryInputMode === 'controller'
      const moved = feet?.move(sample, driver.intent, sticks) ?? sample
      const { sample: held, pull } = seat?.frame(sim, moved) ?? { sample: moved, pull: 0 }
      const ridden = barHands?.frame(sim, held, driver.intent.drive) ?? held
      pose(device, ridden, driver.intent, acting, pull, ridden !== held)
      if (feet) progress.jumps = feet.jumps
      // a course of the tests' own ends no run: what comes then is theirs
      if (driver.done && seated) return end('done')
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
