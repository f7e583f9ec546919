import type { Material } from '../types'
import type { Point } from './pipe'

/**
 * A semi-trailer for liquefied gas with its tractor: x along it, the cab at -x, the valve box on the north side (-z). Metres. What is
 * not given here has the sizes of a common 4x2 tractor with a trailer of two axles.
 */
export interface TankerLook {
  kind: 'tanker'
  cab: Material
  band: Material
  /** The shell: middle along x, height of its axis, radius and half its length over the dished ends. */
  shell: { x: number; y: number; radius: number; half: number }
  wheel: number
  axles: { steer: number; drive: number; trailer: readonly number[] }
  /** The open side of the valve box: middle, and half its length and height. */
  valveBox: { at: Point; half: readonly [number, number] }
  /** Ports in the valve box, each with the foot of the stem of its valve, and the colour of its line. */
  ports: readonly { at: Point; valve: Point; material: Material }[]
}
