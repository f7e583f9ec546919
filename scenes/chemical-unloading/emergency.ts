import { distance } from '../../src/base/vec'
import { createCurtain, stepCurtain } from '../../src/sim/hazards/curtain'
import { setRate } from '../../src/sim/hazards/puff'
import { ammoniaRelease } from '../../src/sim/hazards/release'
import { puffsOutside } from '../../src/sim/hazards/puffStep'
import { pipeHoldsKg, stepTrapped } from '../../src/sim/hazards/trapped'
import { noteOutside } from '../../src/sim/outside'
import { type Sim, emit, entity } from '../../src/sim/sim'
import { STEP_S, isLocked, isTied, value } from './line'
import { ESCORT_AT, LEAK, SOURCE } from './plan'
import { get, once, set, since } from './vars'
import { hear } from '../../src/sim/script/voice'

/**
 * The coupling hangs open by a gap as wide as a hole of 4 mm towards the tanker and of 2.5 mm towards the plant (which
 * feeds until the emergency stop closes it, and after it when the check valve does not hold). Chosen so that who acts
 * as drilled comes out unharmed and who stays does not; a coupling that falls off altogether gives a hundred times as much.
 */
const GAP_MM = { tanker: 4, site: 2.5 }
/** What stands in arm and tanker pipe when all is shut: 3 m of DN50. */
const ARM_PIPE = { boreMm: 50, lengthM: 3 }
/** The curtain's ring round the bay, and its water (16 nozzles of 0.5 l/s). */
const RING = { x: 2, z: -1, radiusM: 9, waterLS: 8 }
/** The emergency valve is opened again this long after a test of its cable, seconds. */
const RESET_S = 4
/** A false stop is reset by control after this, seconds. */
const FALSE_STOP_S = 8

/** The cable of the tanker's emergency valve was pulled, by whomever. */
export function pullCable(sim: Sim, by: string): void {
  if (isTied(sim)) {
    set(sim, 'cordDead', sim.world.tick)
    hear(sim, by === 'trainee' ? 'escort' : by, 'cord-dead')
    return
  }
  if (get(sim, 'releasedAt') > 0) once(sim, 'tankerShutAt')
  else set(sim, 'resetAt', sim.world.tick)
  entity(sim, 'esv-lever').value = 0
}

/** The tanker's emergency valve: held open by a wire, closed by its cable or by hand, opened again after a test. */
export function tankerValve(sim: Sim): void {
  const lever = entity(sim, 'esv-lever')
  if (isTied(sim)) lever.value = 1
  if (get(sim, 'cordTriedAt') === sim.world.tick) pullCable(sim, 'trainee')
  if (get(sim, 'releasedAt') > 0) {
    if (lever.value < 0.3) once(sim, 'tankerShutAt')
  } else if (get(sim, 'resetAt') > 0 && since(sim, 'resetAt') > RESET_S) {
    set(sim, 'resetAt', 0)
    lever.value = 1
    const near = distance(entity(sim, 'escort').p, ESCORT_AT) < 4
    hear(sim, near ? 'escort' : 'driver', 'cable-works')
  }
}

/** The emergency stop: shuts the plant's side, starts siren and curtain; a false one is reset by control. */
export function emergencyStop(sim: Sim): void {
  if (get(sim, 'esdAt') === 0) return
  if (get(sim, 'curtainAt') === 0) {
    set(sim, 'curtainAt', sim.world.tick)
    entity(sim, 'curtain').present = true
    emit(sim, { type: 'alarm', what: 'siren', on: true }, entity(sim, 'beacon').p)
    hear(sim, 'control', get(sim, 'releasedAt') > 0 ? 'esd-seen' : 'esd-why')
  }
  if (get(sim, 'releasedAt') > 0 || since(sim, 'esdAt') < FALSE_STOP_S) return
  for (const id of ['esd-bay', 'esd-exit']) entity(sim, id).value = 0
  entity(sim, 'curtain').present = false
  set(sim, 'esdAt', 0)
  set(sim, 'curtainAt', 0)
  emit(sim, { type: 'alarm', what: 'siren', on: false }, entity(sim, 'beacon').p)
  hear(sim, 'control', 'esd-reset')
}

/** Does liquid stand on a coupling that does not hold it? */
const strained = (sim: Sim): boolean =>
  value(sim, 'liquid-valve') > 0.2 && value(sim, 'esv-lever') > 0.5 && !isLocked(sim)

/** An unlocked coupling with liquid on it lets go after the form's delay. */
export function coupling(sim: Sim): void {
  const { tick, form } = sim.world
  if (get(sim, 'releasedAt') > 0) return
  if (!strained(sim)) return set(sim, 'dueAt', 0)
  if (get(sim, 'dueAt') === 0) set(sim, 'dueAt', tick + Math.round((form.numbers.releaseAfterS ?? 4) * 60))
  if (tick < get(sim, 'dueAt')) return
  set(sim, 'releasedAt', tick)
  const rate = wanted(sim)
  set(sim, 'rateKgS', rate)
  setRate(sim.world.gas, SOURCE, rate)
  emit(sim, { type: 'release', source: SOURCE, rateKgS: rate }, LEAK)
  noteOutside(sim, 'release', ammoniaRelease({ holeDiameterMm: GAP_MM.tanker, tankTempC: tankTempC(sim) }).outside)
}

const airborneKgS = (sim: Sim, holeDiameterMm: number): number =>
  ammoniaRelease({ holeDiameterMm, tankTempC: tankTempC(sim) }).airborneKgS
export const tankTempC = (sim: Sim): number => sim.world.form.numbers.tankTempC ?? 22

/** The rate that the open ends feed now, kg/s. */
function wanted(sim: Sim): number {
  const valve = value(sim, 'liquid-valve')
  const tanker =
    value(sim, 'esv-lever') > 0.5 && valve > 0.03 ? airborneKgS(sim, GAP_MM.tanker) * Math.min(1, valve * 2) : 0
  const holds = !sim.world.form.hazards.includes('check-valve-missing')
  const site = get(sim, 'rootShutAt') > 0 || (get(sim, 'esdAt') > 0 && holds) ? 0 : airborneKgS(sim, GAP_MM.site)
  return tanker + site
}

/** Follows what feeds the release, blows off what is shut in, and says when it has ended. */
export function release(sim: Sim): void {
  if (get(sim, 'releasedAt') === 0 || get(sim, 'stoppedAt') > 0) return
  const goal = wanted(sim)
  const arm = { fullKg: pipeHoldsKg(ARM_PIPE.boreMm, ARM_PIPE.lengthM, tankTempC(sim)), leftKg: get(sim, 'armKg') }
  const now = stepTrapped(arm, goal > 0 ? goal : airborneKgS(sim, GAP_MM.tanker), goal > 0, STEP_S)
  set(sim, 'armKg', arm.leftKg)
  set(sim, 'rateKgS', now)
  setRate(sim.world.gas, SOURCE, now)
  if (now > 0) return
  set(sim, 'stoppedAt', sim.world.tick)
  emit(sim, { type: 'release-ended', source: SOURCE }, LEAK)
}

/** The water curtain takes part of the vapour, and its water runs to the pit. */
export function curtain(sim: Sim): void {
  if (get(sim, 'curtainAt') === 0) return
  const spray = createCurtain(RING.x, RING.z, RING.radiusM, RING.waterLS)
  spray.runOffL = get(sim, 'runOffL')
  spray.ammoniaKg = get(sim, 'runOffKg')
  stepCurtain(spray, sim.world.gas, sim.world.wind.speed, STEP_S)
  if (sim.world.gas.puffs.length > 0) noteOutside(sim, 'curtain', puffsOutside(sim.world.wind.speed))
  set(sim, 'runOffL', spray.runOffL)
  set(sim, 'runOffKg', spray.ammoniaKg)
}

/** Is gas still being fed? */
export const isFed = (sim: Sim): boolean => get(sim, 'releasedAt') > 0 && get(sim, 'stoppedAt') === 0
