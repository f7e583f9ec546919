import type { Turn } from '../../geometry/lathe'

/** A dished end of two to one (GB/T 25198 EHA): its depth is half its radius. */
export const DISH = 0.5
const STEPS = 6

/**
 * Profile of a dished end of `radius` and `depth` that closes at `tip` and meets the shell at `tip` + depth (opens ahead); half a
 * sphere (GB/T 25198 HHA) where depth is radius. Metres.
 */
export const dishedLow = (radius: number, tip: number, depth = radius * DISH): Turn[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => {
    const a = ((i / STEPS) * Math.PI) / 2
    return [i === 0 ? 0 : Math.sin(a) * radius, tip + (1 - Math.cos(a)) * depth]
  })

/** The other end: from the shell to its closed tip. */
export const dishedHigh = (radius: number, tip: number, depth = radius * DISH): Turn[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => {
    const a = ((1 - i / STEPS) * Math.PI) / 2
    return [i === STEPS ? 0 : Math.sin(a) * radius, tip - (1 - Math.cos(a)) * depth]
  })

/** A weld seam round a shell: a slight ridge, 8 mm high and 50 mm broad so that it is seen from the ground. */
export const seam = (radius: number, along: number): Turn[] => [
  [radius, along - 0.025],
  [radius + 0.008, along],
  [radius, along + 0.025],
]
