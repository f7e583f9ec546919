import { vec } from '../../src/base/vec'
import type { Look } from '../../src/site/look'
import { looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'

const W = Math.PI / 2

/** Something that is only looked at: nothing of it is met, aimed at or in the way of sight. It stands out of everybody's way. */
const dressing = (id: string, x: number, z: number, yaw: number, look: Look): Part =>
  looking(part('dressing', id, vec(x, 0, z), yaw, []), look)

/** Grass at the edge of a lawn along x, in stretches. */
const edging = (id: string, x: number, z: number, length: number, seed: number): Part =>
  dressing(id, x, z, 0, { kind: 'tufts', length, depth: 0.35, pitch: 0.45, seed })

/** What makes the yard a place in use: fire gear, stores, planting, road markings. */
export const furnishings: Part[] = [
  dressing('hydrant-1', -20.5, 6.1, 0, { kind: 'hydrant' }),
  dressing('hydrant-2', 19.5, 6.3, 0, { kind: 'hydrant' }),
  dressing('fire-point-1', -19.6, -7.2, 0, { kind: 'extinguisher' }),
  dressing('fire-point-2', 14.6, -6.9, 0, { kind: 'extinguisher' }),
  dressing('trolley-1', -20.6, -7.0, 0.3, { kind: 'trolley' }),
  dressing('hose-reel-1', -22.2, -7.4, 0, { kind: 'hose-reel' }),
  dressing('spill-kit-1', -18.7, -7.1, 0, { kind: 'spill-kit' }),
  dressing('distribution-box-1', 19.4, -9.4, 0, { kind: 'distribution-box' }),
  dressing('drums-1', 34.6, 18.7, 0.1, { kind: 'drums' }),
  dressing('pallets-1', 36.6, 18.8, 0.05, { kind: 'pallets' }),
  dressing('pallets-2', 38.2, 19.1, -0.12, { kind: 'pallets' }),
  dressing('hump-gate', -18, 26.4, 0, { kind: 'speed-hump', length: 7.5 }),
  dressing('hump-main', -6, 12.5, W, { kind: 'speed-hump', length: 6.6 }),
  dressing('arrow-gate', -16.2, 21.5, 0, {
    kind: 'road-mark',
    mark: 'arrow',
    size: [0.18, 3],
    material: 'paint-white',
  }),
  dressing('arrow-west', -27, 0.6, -W, { kind: 'road-mark', mark: 'arrow', size: [0.18, 3], material: 'paint-white' }),
  dressing('keep-clear', -20, -3.2, 0, {
    kind: 'road-mark',
    mark: 'stripes',
    size: [4.6, 1.5],
    material: 'paint-yellow',
  }),
  dressing('block-1', -25.2, 16.4, 0, { kind: 'parking-block' }),
  dressing('block-2', -22.4, 16.4, 0, { kind: 'parking-block' }),
  dressing('hedge-south', 14, 18.6, 0, { kind: 'hedge', size: [11, 0.75, 0.7], seed: 4 }),
  dressing('hedge-south-east', 31, 18.55, 0, { kind: 'hedge', size: [5, 0.75, 0.7], seed: 5 }),
  dressing('hedge-control', -32, -5.6, 0, { kind: 'hedge', size: [5, 0.6, 0.5], seed: 6 }),
  dressing('young-1', -2.5, 19.6, 0, { kind: 'tree', form: 'young', height: 3.4, seed: 1 }),
  dressing('young-2', 5.5, 19.6, 0, { kind: 'tree', form: 'young', height: 3.6, seed: 2 }),
  dressing('poplar-1', -40.5, -16, 0, { kind: 'tree', form: 'column', height: 8.5, seed: 1 }),
  dressing('poplar-2', -40.8, -11, 0, { kind: 'tree', form: 'column', height: 8, seed: 2 }),
  dressing('poplar-3', -40.6, -5.5, 0, { kind: 'tree', form: 'column', height: 8.8, seed: 3 }),
  edging('tufts-south', 14, 18.1, 40, 7),
  edging('tufts-west', -36, 18.1, 15, 8),
]
