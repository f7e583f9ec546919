import { PI, clamp, erf, exp } from '../../base/math'
import type { Vec3 } from '../../base/vec'
import { type DenseShape, denseHeight } from './dense'
import type { Stability, Terrain } from './pasquill'

export type { Stability, Terrain } from './pasquill'
export { stepPuffs } from './puffStep'

/**
 * One parcel of released gas: what left the source within about a second, a short length of the plume. Its ends go
 * with the wind; across, it is a bell curve; up, a bell curve mirrored at the ground. `lead` is the end that left
 * first. Places of the ends are metres east (X) and south (Z) of the source.
 */
export interface Puff {
  /** Middle, in the site. */
  x: number
  y: number
  z: number
  massKg: number
  /** Of the middle: metres travelled, seconds since release, spread across and up in metres. */
  travelled: number
  ageS: number
  sigmaXY: number
  sigmaZ: number
  /** Place in PuffField.sources. */
  source: number
  /** Still at the source with its tail, and growing. */
  open: boolean
  leadX: number
  leadZ: number
  tailX: number
  tailZ: number
  /** Unit vector from tail to lead, and the distance between them in metres. */
  dirX: number
  dirZ: number
  lengthM: number
  /** Way of the wind at 10 m since this end left: no gas of the puff is farther from the source than leadPath. */
  leadPath: number
  tailPath: number
  /** Way of the puff itself, which is slower while it is heavy. */
  leadRun: number
  tailRun: number
  leadAgeS: number
  tailAgeS: number
  leadSigmaY: number
  leadSigmaZ: number
  tailSigmaY: number
  tailSigmaZ: number
  shape: DenseShape
}

export interface GasSource {
  id: string
  x: number
  y: number
  z: number
  /** Airborne mass flow in kg/s; 0 while closed. */
  rateKgS: number
  /** kg that the mixture is heavier than air per kg of gas (aerosolExcess); 0: as heavy as air, no dense correction. */
  excess: number
  /** Rate that the dense correction is made for; 0 until the source first opens, if not given. */
  nominalKgS: number
}

/** Gas over the site as puffs along the wind's history. A training model within 100 m. */
export interface PuffField {
  stability: Stability
  terrain: Terrain
  sources: GasSource[]
  /** In the order in which they left. */
  puffs: Puff[]
  /** Everything released so far; what has left the domain; what water has washed out. kg */
  emittedKg: number
  leftKg: number
  washedKg: number
}

export interface SourceOptions {
  id: string
  /** Where in the site, metres; y above ground. */
  x: number
  y: number
  z: number
  rateKgS?: number
  excess?: number
  nominalKgS?: number
}

/** Concentration of pure ammonia vapour at its boiling point, mg/m3: no air holds more of it (0.8898 kg/m3, Wisconsin SPS 343). */
export const PURE_VAPOUR_MG_M3 = 889_800
/** The bell curve across the wind is followed this many sigma to each side (leaves out 6 of 100,000). */
const ACROSS = 4
/** Above this many sigma nothing is added: exp(-0.5 * 8^2) = 1e-14. */
const UP = 8

/** No gas yet. */
export const createPuffField = (stability: Stability, terrain: Terrain = 'rural'): PuffField => ({
  stability,
  terrain,
  sources: [],
  puffs: [],
  emittedKg: 0,
  leftKg: 0,
  washedKg: 0,
})

/** Adds a source, closed unless a rate is given. Throws when the id is taken. */
export function addSource(field: PuffField, options: SourceOptions): void {
  const { id, x, y, z, rateKgS = 0, excess = 0, nominalKgS = 0 } = options
  if (field.sources.some((s) => s.id === id)) throw new Error(`gas source '${id}' is there already; give another id`)
  field.sources.push({ id, x, y, z, rateKgS: 0, excess, nominalKgS })
  setRate(field, id, rateKgS)
}

/** Sets how much gas becomes airborne, kg/s. Throws when there is no such source or the rate is below 0. */
export function setRate(field: PuffField, id: string, kgS: number): void {
  const source = field.sources.find((s) => s.id === id)
  if (!source) throw new Error(`gas source '${id}' does not exist; call addSource first`)
  if (!(kgS >= 0)) throw new Error(`rate ${kgS} kg/s of gas source '${id}' is not a rate; give 0 or more`)
  source.rateKgS = kgS
  if (source.nominalKgS === 0) source.nominalKgS = kgS
}

/** Mass in the air over the site, kg. Always emittedKg - leftKg - washedKg, but for rounding. */
export function airborneKg(field: PuffField): number {
  let sum = 0
  for (const puff of field.puffs) sum += puff.massKg
  return sum
}

/**
 * Gas in the air at a point of the site, mg/m3, held at that of pure vapour (reached within about a metre of a jet).
 * Below 100 m from the source it is a training model.
 */
export function concentrationMgM3(field: PuffField, point: Vec3): number {
  let sum = 0
  for (const puff of field.puffs) {
    const source = field.sources[puff.source]
    if (source) sum += puffKgM3(puff, source.y, point.x - source.x, Math.max(0, point.y), point.z - source.z)
  }
  return Math.min(PURE_VAPOUR_MG_M3, sum * 1e6)
}

/**
 * One puff's part, kg/m3, at x east, z south of its source and y above ground.
 *
 * Along and across are taken in the directions of the puff. Its ends are bent back so that they keep within the
 * circle around the source that the wind can have reached; mass is conserved since only columns along the puff are
 * shifted or stretched, and what the circle cuts off the bell curve is given back to the rest.
 */
function puffKgM3(puff: Puff, sourceY: number, x: number, y: number, z: number): number {
  if (x * x + z * z > puff.leadPath * puff.leadPath) return 0
  const across = puff.dirX * z - puff.dirZ * x
  const middle = puff.dirX * puff.leadZ - puff.dirZ * puff.leadX
  const off = across - middle
  const widest = ACROSS * Math.max(puff.leadSigmaY, puff.tailSigmaY)
  if (off > widest || off < -widest) return 0
  const front = edge(puff.dirX * puff.leadX + puff.dirZ * puff.leadZ, puff.leadPath, across)
  const back = edge(puff.dirX * puff.tailX + puff.dirZ * puff.tailZ, puff.tailPath, across)
  const along = puff.dirX * x + puff.dirZ * z
  const fade = Math.min(1, (front - along) / SEAM_M, (along - back) / SEAM_M + 1)
  if (fade <= 0) return 0
  const length = Math.max(front - back, SEAM_M)
  const share = clamp((along - back) / length, 0, 1)
  const sy = puff.tailSigmaY + (puff.leadSigmaY - puff.tailSigmaY) * share
  const sz = puff.tailSigmaZ + (puff.leadSigmaZ - puff.tailSigmaZ) * share
  const run = puff.tailRun + (puff.leadRun - puff.tailRun) * share
  const height = puff.shape.areaM2 > 0 ? denseHeight(sourceY, run) : sourceY
  const path = puff.tailPath + (puff.leadPath - puff.tailPath) * share
  if (off > ACROSS * sy || off < -ACROSS * sy || y - height > UP * sz) return 0
  if (across > path || across < -path) return 0
  const low = (y - height) / sz
  const high = (y + height) / sz
  const vertical = exp(-0.5 * low * low) + exp(-0.5 * high * high)
  const line = (puff.massKg * fade) / length / within(path, middle, sy)
  return (line * exp((-0.5 * off * off) / (sy * sy)) * vertical) / (2 * PI * sy * sz)
}

/**
 * A puff fades in and out over so many metres, its front inwards and its back outwards: neighbours add up to one
 * without a gap or a doubled edge where rounding parts them.
 */
const SEAM_M = 0.02

/** Where the end of a puff is that lies at `nominal` on its middle line, at `across` from the source's line. */
function edge(nominal: number, path: number, across: number): number {
  const room = path * path - across * across
  const limit = room > 0 ? Math.sqrt(room) : 0
  return nominal < limit ? nominal : limit
}

/** Share of the bell curve around `middle` that lies within `path` of the source's line, and within ACROSS sigma. */
function within(path: number, middle: number, sy: number): number {
  const hi = Math.min(ACROSS, (path - middle) / sy)
  const lo = Math.max(-ACROSS, (-path - middle) / sy)
  if (hi === ACROSS && lo === -ACROSS) return WHOLE
  return Math.max(1e-6, 0.5 * (erf(hi / Math.SQRT2) - erf(lo / Math.SQRT2)))
}
const WHOLE = erf(ACROSS / Math.SQRT2)
