import { DT } from '../../base/time'
import type { Vec3 } from '../../base/vec'
import { concentrationMgM3, stepPuffs } from '../hazards/puff'
import { exposureAeglOutside, exposureOutside, stepExposure } from '../hazards/exposure'
import { idlhOf } from '../hazards/limits'
import { puffsOutside } from '../hazards/puffStep'
import { stepWind } from '../hazards/wind'
import { noteOutside } from '../outside'
import { type Sim, emit } from '../sim'
import { SLOW } from './notice'

/** Levels of the trainee's own exposure that are events when first reached. */
const LEVELS = ['aegl1', 'aegl2', 'aegl3'] as const

const S_PER_HOUR = 3600

/** Wind and gas, ten times a second. */
export function hazardSystem(sim: Sim): void {
  if (sim.world.tick % SLOW !== 0) return
  stepWind(sim.world.wind, DT * SLOW)
  stepPuffs(sim.world.gas, sim.world.wind, DT * SLOW)
  if (sim.world.gas.puffs.length > 0) noteOutside(sim, 'puff', puffsOutside(sim.world.wind.speed))
}

/** Breathes for `dtS` seconds with the head at `at`, behind whatever is worn. */
export function breathe(sim: Sim, at: Vec3, dtS: number): void {
  const { air } = sim.scene.logic
  if (air === null) return
  const { exposure } = sim.world
  const before = LEVELS.map((level) => exposure[level])
  const peak = exposure.peakInhaledMgM3
  const gas = air?.gas ?? 'ammonia'
  const idlh = idlhOf(gas)?.mgM3 ?? Infinity
  const ambient = air ? air.mgM3(sim, at) : concentrationMgM3(sim.world.gas, at)
  stepExposure(exposure, ambient, sim.scene.logic.protection(sim), dtS, gas)
  sim.scene.logic.breathed?.(sim, ambient, dtS)
  noteOutside(sim, 'exposure', exposureOutside(exposure))
  noteOutside(sim, 'aegl', exposureAeglOutside(exposure, gas))
  if (peak < idlh && exposure.peakInhaledMgM3 >= idlh) {
    emit(sim, { type: 'exposed', level: 'idlh', value: exposure.peakInhaledMgM3 }, at)
  }
  LEVELS.forEach((level, i) => {
    if ((before[i] ?? 0) < 1 && exposure[level] >= 1) emit(sim, { type: 'exposed', level, value: exposure[level] }, at)
  })
}

/** Dust adds up behind whatever is worn: a set that makes its own air keeps it out too. */
function breatheDust(sim: Sim, at: Vec3, dtS: number): void {
  const { dust, protection } = sim.scene.logic
  if (!dust) return
  const inhaled = dust.mgM3(sim, at) / Math.max(1, protection(sim))
  sim.world.dustMgM3H = (sim.world.dustMgM3H ?? 0) + (inhaled * dtS) / S_PER_HOUR
}

/** What the trainee breathes where they stand, ten times a second. */
export function exposureSystem(sim: Sim): void {
  if (sim.world.tick % SLOW !== 0) return
  breathe(sim, sim.world.head.p, DT * SLOW)
  breatheDust(sim, sim.world.head.p, DT * SLOW)
}
