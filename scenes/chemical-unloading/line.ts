import { DT } from '../../src/base/time'
import { type Sim, entity } from '../../src/sim/sim'
import { lockedInMPa } from '../../src/sim/hazards/trapped'
import { nitrogenTestMPa, nitrogenTestOutside } from '../../src/sim/hazards/line'
import { noteOutside } from '../../src/sim/outside'
import { CAM_LOCKED } from './entities/unloading'
import { get, once, set } from './vars'

/** The scene's machinery runs at the rate of the slow systems: every 6 ticks. */
export const EVERY = 6
export const STEP_S = EVERY * DT

/** Test pressure of the nitrogen, MPa: the tanker's own pressure at a warm day, so that the seal sees what comes. */
export const TEST_MPA = 0.8
/** The gauge must have stood this long with nitrogen shut in before a look at it is a test (15 min in the yard). */
export const HOLD_S = 4
/** What the arm gains or loses in MPa/s: nitrogen on, tanker's gas on, vent open. */
const RATES = { nitrogen: 0.3, gas: 0.4, vent: 0.4 }
/** An unlocked seal leaks like a hole of 2 mm; the arm holds 3 m of DN50: pi / 4 * 0.05^2 * 3. */
const SEAL_MM = 2
const ARM_M3 = 0.0059
/** An unlocked coupling cannot hold more nitrogen than this, MPa. */
const UNLOCKED_MPA = 0.45
/** A whole load is shortened to this, and fills the tank by so much (about 40 min and 14 t in the yard). */
export const LOAD_S = 45
const LOAD_PCT = 12
/** Liquid shut in between two valves in the sun warms by so much a second (shortened), to the gauge's end. */
const WARMING_K_S = 0.01
const GAUGE_END_MPA = 4
export const LINE_MPA = 0.8
/** Purging with the vent open takes this long (several minutes in the yard). */
const PURGE_S = 3

/** Where the liquid arm hangs when it has come off under pressure (0 docked, 1 parked). */
const HANGING = 0.28

export const value = (sim: Sim, id: string): number => entity(sim, id).value
export const isOpen = (sim: Sim, id: string): boolean => value(sim, id) > 0.1
export const isShut = (sim: Sim, id: string): boolean => value(sim, id) < 0.03
export const isLocked = (sim: Sim): boolean => value(sim, 'cam-a') >= CAM_LOCKED && value(sim, 'cam-b') >= CAM_LOCKED
export const isGasDocked = (sim: Sim): boolean => value(sim, 'gas-arm') >= 0.97 && value(sim, 'cam-gas') >= CAM_LOCKED
/** Can the tanker's emergency valve close at all? */
export const isTied = (sim: Sim): boolean =>
  sim.world.form.hazards.includes('esd-tied-open') && get(sim, 'wireOff') === 0
export const liquidRuns = (sim: Sim): boolean => get(sim, 'stage') === 1 && get(sim, 'runSince') > 0

const toward = (from: number, to: number, most: number): number =>
  from < to ? Math.min(to, from + most) : Math.max(to, from - most)

/** An arm stays at the port while its cams hold it; a gas arm at the port shows its cam. */
export function arms(sim: Sim): void {
  const liquid = entity(sim, 'liquid-arm')
  const gas = entity(sim, 'gas-arm')
  const camGas = entity(sim, 'cam-gas')
  if (get(sim, 'releasedAt') > 0) liquid.value = HANGING
  else if (value(sim, 'cam-a') > 0.3 || value(sim, 'cam-b') > 0.3) liquid.value = 0
  if (camGas.present && camGas.value > 0.3) gas.value = 1
  camGas.present = gas.value >= 0.97
  if (isLocked(sim)) once(sim, 'lockedAt')
  else set(sim, 'lockedAt', 0)
  if (isGasDocked(sim)) once(sim, 'gasDockedAt')
}

/** Pressure in the liquid arm: nitrogen, the tanker's gas, the vent, and a seal that does not hold. */
export function armPressure(sim: Sim): void {
  let p = get(sim, 'armMPa')
  const locked = isLocked(sim)
  const nitrogen = value(sim, 'n2-valve') > 0.5
  const vent = value(sim, 'vent-valve') > 0.5
  const tanker = isOpen(sim, 'gas-valve') || isOpen(sim, 'liquid-valve')
  const docked = value(sim, 'liquid-arm') < 0.03
  if (!docked) p = toward(p, 0, RATES.vent * STEP_S)
  else if (tanker) p = toward(p, get(sim, 'tankerMPa'), RATES.gas * STEP_S)
  else if (nitrogen) p = toward(p, vent ? 0.2 : locked ? TEST_MPA : UNLOCKED_MPA, RATES.nitrogen * STEP_S)
  if (vent && !nitrogen && !tanker) p = toward(p, 0, RATES.vent * STEP_S)
  if (!locked && !tanker) {
    noteOutside(sim, 'line', nitrogenTestOutside(p))
    p = nitrogenTestMPa(p, SEAL_MM, ARM_M3, STEP_S)
  }
  set(sim, 'armMPa', p)
  entity(sim, 'arm-gauge').reading = p
  entity(sim, 'tanker-gauge').reading = get(sim, 'tankerMPa')
  leakTest(sim, { shutIn: !nitrogen && !vent && !tanker, p })
  if (nitrogen && vent && get(sim, 'stage') === 2) {
    set(sim, 'watchedPurge', get(sim, 'watchedPurge') + EVERY)
    if (get(sim, 'watchedPurge') * DT >= PURGE_S) once(sim, 'purgedAt')
  }
}

function leakTest(sim: Sim, { shutIn, p }: { shutIn: boolean; p: number }): void {
  if (!shutIn || p < TEST_MPA * 0.85) return set(sim, 'heldSince', 0)
  once(sim, 'heldSince')
  const held = (sim.world.tick - get(sim, 'heldSince')) * DT
  const gaze = sim.world.gazeTicks[sim.index.get('arm-gauge') ?? -1] ?? 0
  if (held >= HOLD_S && (gaze >= 60 || get(sim, 'operatorReads') > 0)) once(sim, 'testedAt')
}

/** Opening of the tanker's valves, the run of liquid, and the level in the tank. */
export function transfer(sim: Sim): void {
  const { tick } = sim.world
  const liquid = value(sim, 'liquid-valve')
  if (isOpen(sim, 'gas-valve')) once(sim, 'gasOpenAt')
  if (liquid > 0.03) once(sim, 'liquidFrom')
  if (liquid >= 0.9) once(sim, 'liquidWide')
  const flows =
    liquid > 0.2 &&
    isOpen(sim, 'gas-valve') &&
    value(sim, 'esv-lever') > 0.5 &&
    get(sim, 'esdAt') === 0 &&
    get(sim, 'releasedAt') === 0 &&
    get(sim, 'stage') < 2
  if (flows) {
    if (get(sim, 'runSince') === 0) set(sim, 'runSince', tick)
    set(sim, 'stage', 1)
    const level = get(sim, 'levelPct') + (LOAD_PCT / LOAD_S) * STEP_S
    set(sim, 'levelPct', level)
    if (level >= get(sim, 'levelGoal')) set(sim, 'stage', 2)
  }
  entity(sim, 'level-board').reading = get(sim, 'levelPct')
}

/** Level at which this load is over, percent. */
export const levelGoal = (start: number): number => start + LOAD_PCT

/** The stretch between two block valves: climbs while both are shut and it is full of liquid. */
export function trapped(sim: Sim): void {
  const shut = value(sim, 'block-1') < 0.3 && value(sim, 'block-2') < 0.3
  const p = get(sim, 'trappedMPa')
  set(sim, 'trappedMPa', shut ? lockedInMPa(p, WARMING_K_S * STEP_S, GAUGE_END_MPA) : toward(p, LINE_MPA, 0.5 * STEP_S))
  entity(sim, 'line-gauge').reading = get(sim, 'trappedMPa')
}

/** Coupling off: cams open, both arms parked, nothing in them. */
export function uncoupling(sim: Sim): void {
  if (get(sim, 'stage') < 2 || get(sim, 'armMPa') > 0.05) return
  if (value(sim, 'liquid-arm') > 0.7 && value(sim, 'gas-arm') < 0.3) once(sim, 'uncoupledAt')
}
