import type { Dn } from '../../../site/looks/pipe'

/** A pipe and its welding-neck flange, metres: outer radius; radius, thickness and bolt circle of the flange; bolts and their radius. */
interface PipeSize {
  radius: number
  flange: number
  thick: number
  circle: number
  bolts: number
  bolt: number
}

const size = (
  outer: number,
  flange: number,
  thick: number,
  circle: number,
  bolts: number,
  thread: number,
): PipeSize => ({
  radius: outer / 2000,
  flange: flange / 2000,
  thick: thick / 1000,
  circle: circle / 2000,
  bolts,
  bolt: thread / 2000,
})

/**
 * Outer diameters of HG/T 20553 series Ia; flanges of HG/T 20592 PN 40 (DN 500: PN 16, manholes): outer diameter, thickness, bolt
 * circle, number and thread of the bolts. Given in millimetres as printed there.
 */
export const PIPES: Record<Dn, PipeSize> = {
  15: size(21.3, 95, 16, 65, 4, 12),
  25: size(33.7, 115, 18, 85, 4, 12),
  40: size(48.3, 150, 18, 110, 4, 16),
  50: size(60.3, 165, 20, 125, 4, 16),
  65: size(76.1, 185, 22, 145, 8, 16),
  80: size(88.9, 200, 24, 160, 8, 16),
  100: size(114.3, 235, 24, 190, 8, 20),
  150: size(168.3, 300, 28, 250, 8, 24),
  200: size(219.1, 375, 34, 320, 12, 27),
  500: size(508, 715, 44, 650, 20, 30),
}

/** Bends are of 1.5 times the nominal size (GB/T 12459, long radius). */
export const bendOf = (dn: Dn): number => (dn * 1.5) / 1000
