import type { Material } from '../types'

/** A cabinet with its door to +z: of sheet with a handle, or glazed, with two sets of breathing apparatus within. Metres. */
export interface CabinetLook {
  kind: 'cabinet'
  size: readonly [number, number, number]
  material: Material
  door: 'glass' | 'sheet'
}

/** `n` gas cylinders of 40 litres (GB/T 5099: 219 mm, drawn as their solids' 240 mm) in a rack along x, caps, valves and chain. */
export interface CylinderRackLook {
  kind: 'cylinder-rack'
  n: number
  material: Material
}

/** Eye and face wash (nozzles at 1.0 m) with an emergency shower (head at 2.3 m): GB/T 38144.2, ANSI/ISEA Z358.1 heights. */
export interface EyewashLook {
  kind: 'eyewash'
}

/** Extinguishing gear on the ground: 8 kg and 35 kg dry powder (GB 4351, GB 8109), hydrant SS100/65 (GB 4452), hose reel in a box. */
export type FireGearLook = { kind: 'extinguisher' } | { kind: 'trolley' } | { kind: 'hydrant' } | { kind: 'hose-reel' }

/** Drums of 200 litres (GB/T 325), pallets of 1.2 by 1.0 m (GB/T 2934), a spill kit's bin, a flameproof distribution box on its stand. */
export type StoreLook = { kind: 'drums' } | { kind: 'pallets' } | { kind: 'spill-kit' } | { kind: 'distribution-box' }
