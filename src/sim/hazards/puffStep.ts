import { denseArea, denseHeight, denseShape, denseSigmaY, denseTransport } from './dense'
import { sigmaY, sigmaZ } from './briggs'
import type { GasSource, Puff, PuffField } from './puff'
import { thinOut } from './puffThin'
import type { WindState } from './wind'

/** A puff holds what a source gives in this time, seconds. */
const PUFF_S = 1
/**
 * Least speed that gas is carried with, m/s. Plume models hold from about 1 m/s (AQ/T 3046-2013 and textbooks); below
 * half of it puffs would pile up at the source.
 */
export const LEAST_WIND_MS = 0.5

/** Is there less wind than gas can be carried with? Then it is carried with LEAST_WIND_MS, and drawn where it would not be. */
export const puffsOutside = (windMS: number): 'wind-below-0.5-m-s' | null =>
  windMS < LEAST_WIND_MS ? 'wind-below-0.5-m-s' : null

/**
 * Lets sources give and the wind carry for `dtS` seconds (0.1 in a run). Every puff goes with the wind of now, also
 * those that left under another one: the cloud bends, nothing jumps.
 */
export function stepPuffs(field: PuffField, wind: WindState, dtS: number): void {
  const speed = Math.max(LEAST_WIND_MS, wind.speed)
  for (let i = 0; i < field.sources.length; i++) emit(field, i, speed, dtS)
  for (const puff of field.puffs) {
    const source = field.sources[puff.source] as GasSource
    carry(puff, wind, speed * dtS, dtS)
    form(puff, source, field)
    if (puff.leadAgeS > PUFF_S - 1e-9) puff.open = false
  }
  thinOut(field)
}

/** Puts the mass of this step into the source's open puff, opening one if there is none. */
function emit(field: PuffField, index: number, speed: number, dtS: number): void {
  const source = field.sources[index] as GasSource
  let puff = field.puffs.findLast((p) => p.open && p.source === index)
  if (source.rateKgS === 0) {
    if (puff) puff.open = false
    return
  }
  if (!puff) {
    puff = newPuff(field, source, index, speed)
    field.puffs.push(puff)
  }
  puff.massKg += source.rateKgS * dtS
  field.emittedKg += source.rateKgS * dtS
}

function newPuff(field: PuffField, source: GasSource, index: number, speed: number): Puff {
  return {
    x: source.x,
    y: source.y,
    z: source.z,
    massKg: 0,
    travelled: 0,
    ageS: 0,
    sigmaXY: 0,
    sigmaZ: 0,
    source: index,
    open: true,
    leadX: 0,
    leadZ: 0,
    tailX: 0,
    tailZ: 0,
    dirX: 1,
    dirZ: 0,
    lengthM: 0,
    leadPath: 0,
    tailPath: 0,
    leadRun: 0,
    tailRun: 0,
    leadAgeS: 0,
    tailAgeS: 0,
    leadSigmaY: 0,
    leadSigmaZ: 0,
    tailSigmaY: 0,
    tailSigmaZ: 0,
    shape: denseShape(source.excess, source.nominalKgS, speed, field.stability, field.terrain),
  }
}

/** Moves both ends by `way` metres of wind. */
function carry(puff: Puff, wind: WindState, way: number, dtS: number): void {
  const lead = denseTransport(puff.shape, puff.leadRun) * way
  const tail = denseTransport(puff.shape, puff.tailRun) * way
  if (puff.open) {
    puff.leadX += wind.toX * lead
    puff.leadZ += wind.toZ * lead
  } else {
    // Faster in front: the puff is drawn out, but only as far as the wind blows along it; never pushed together.
    const mean = (lead + tail) / 2
    const drawn = ((lead - tail) / 2) * Math.max(0, puff.dirX * wind.toX + puff.dirZ * wind.toZ)
    puff.leadX += wind.toX * mean + puff.dirX * drawn
    puff.leadZ += wind.toZ * mean + puff.dirZ * drawn
    puff.tailX += wind.toX * mean - puff.dirX * drawn
    puff.tailZ += wind.toZ * mean - puff.dirZ * drawn
    puff.tailPath += way
    puff.tailRun += tail
    puff.tailAgeS += dtS
  }
  puff.leadPath += way
  puff.leadRun += lead
  puff.leadAgeS += dtS
}

/** Works out direction, middle and spreads from where the ends are. */
export function form(puff: Puff, source: GasSource, field: PuffField): void {
  const dx = puff.leadX - puff.tailX
  const dz = puff.leadZ - puff.tailZ
  const length = Math.sqrt(dx * dx + dz * dz)
  // Ends on one another have no direction (a wind that turned back at once): the last one stays.
  if (length > 1e-6) {
    puff.dirX = dx / length
    puff.dirZ = dz / length
  }
  puff.lengthM = length
  puff.x = source.x + (puff.leadX + puff.tailX) / 2
  puff.z = source.z + (puff.leadZ + puff.tailZ) / 2
  puff.travelled = (puff.leadRun + puff.tailRun) / 2
  puff.ageS = (puff.leadAgeS + puff.tailAgeS) / 2
  puff.y = puff.shape.areaM2 > 0 ? denseHeight(source.y, puff.travelled) : source.y
  const { stability, terrain } = field
  // A spread of exactly 0 would be divided by: the tail of an open puff takes that of a finger's width of travel.
  const leadRun = Math.max(puff.leadRun, 0.02)
  const tailRun = Math.max(puff.tailRun, 0.02)
  if (puff.shape.areaM2 > 0) {
    puff.leadSigmaY = denseSigmaY(puff.shape, leadRun, puff.leadAgeS, stability, terrain)
    puff.leadSigmaZ = denseArea(puff.shape, leadRun, stability, terrain) / puff.leadSigmaY
    puff.tailSigmaY = denseSigmaY(puff.shape, tailRun, puff.tailAgeS, stability, terrain)
    puff.tailSigmaZ = denseArea(puff.shape, tailRun, stability, terrain) / puff.tailSigmaY
  } else {
    puff.leadSigmaY = sigmaY(leadRun, stability, terrain)
    puff.leadSigmaZ = sigmaZ(leadRun, stability, terrain)
    puff.tailSigmaY = sigmaY(tailRun, stability, terrain)
    puff.tailSigmaZ = sigmaZ(tailRun, stability, terrain)
  }
  puff.sigmaXY = (puff.leadSigmaY + puff.tailSigmaY) / 2
  puff.sigmaZ = (puff.leadSigmaZ + puff.tailSigmaZ) / 2
}
