import type { AcousticPlace } from '../../site/types'

/** Share of the sound that a surface swallows, at 500 Hz and at 4 kHz. */
interface Absorbs {
  low: number
  high: number
}

/** Within the tables of textbooks (Kuttruff, Room Acoustics): hard concrete and asphalt, rough rock, sheet steel, fronts of houses and walls full of gear; what is open swallows all. */
const HARD: Absorbs = { low: 0.03, high: 0.05 }
const ROCK: Absorbs = { low: 0.06, high: 0.1 }
const SHEET: Absorbs = { low: 0.1, high: 0.08 }
const FRONT: Absorbs = { low: 0.08, high: 0.12 }
const OPEN: Absorbs = { low: 1, high: 1 }
/** A yard's far edge: some of it is tanks and walls. Chosen. */
const YARD: Absorbs = { low: 0.75, high: 0.8 }

/** A place as a box: size in metres, what its walls (both x, both z), floor and roof swallow. Sizes chosen. */
export interface PlaceBox {
  size: { x: number; y: number; z: number }
  walls: { x: Absorbs; z: Absorbs; floor: Absorbs; roof: Absorbs }
  /** Share of the amplitude that a closed room of this kind would send back: in the open there is no diffuse field. Chosen. */
  diffuse: number
}

export const PLACES: Readonly<Record<AcousticPlace, PlaceBox>> = {
  outdoor: { size: { x: 60, y: 10, z: 40 }, walls: { x: YARD, z: YARD, floor: HARD, roof: OPEN }, diffuse: 0.3 },
  // one of the two long sides is open: half of them
  shed: {
    size: { x: 8, y: 3.4, z: 5 },
    walls: { x: SHEET, z: { low: 0.55, high: 0.55 }, floor: HARD, roof: SHEET },
    diffuse: 0.8,
  },
  roadway: { size: { x: 60, y: 3.6, z: 5 }, walls: { x: OPEN, z: ROCK, floor: ROCK, roof: ROCK }, diffuse: 1 },
  street: { size: { x: 80, y: 12, z: 20 }, walls: { x: OPEN, z: FRONT, floor: HARD, roof: OPEN }, diffuse: 0.6 },
  hall: { size: { x: 30, y: 9, z: 18 }, walls: { x: FRONT, z: FRONT, floor: HARD, roof: SHEET }, diffuse: 1 },
}

export type Band = 'low' | 'high'
/** Sabine's constant, s/m, and what air swallows, 1/m: 4 m of ISO 9613-1 at 20 degC and 70 % humidity (2.8 dB/km at 500 Hz, 22.9 at 4 kHz). */
const SABINE = 0.161
const AIR: Record<Band, number> = { low: (4 * 0.0028) / 4.343, high: (4 * 0.0229) / 4.343 }

const areas = ({ x, y, z }: PlaceBox['size']): { x: number; z: number; floor: number } => ({
  x: 2 * y * z,
  z: 2 * x * y,
  floor: x * z,
})

/** Time in which sound falls by 60 dB, s: Eyring's 0.161 V / (-S ln(1 - a) + 4 m V). */
export function rt60({ size, walls }: PlaceBox, band: Band): number {
  const s = areas(size)
  const all = s.x + s.z + 2 * s.floor
  const mean = (s.x * walls.x[band] + s.z * walls.z[band] + s.floor * (walls.floor[band] + walls.roof[band])) / all
  const volume = size.x * size.y * size.z
  return (SABINE * volume) / (-all * Math.log(1 - Math.min(0.99, mean)) + AIR[band] * volume)
}

/** Distance at which a source is as loud as the room's answer, metres: 0.057 root(V / T) for one that radiates all round. */
export const criticalM = (box: PlaceBox): number =>
  0.057 * Math.sqrt((box.size.x * box.size.y * box.size.z) / rt60(box, 'low'))
