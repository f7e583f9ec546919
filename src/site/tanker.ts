import { vec } from '../base/vec'
import type { TankerLook } from './looks/tanker'
import { SLIGHT, ball, block, letter, part, rod } from './solid'
import type { Part, Solid } from './types'

/**
 * A semi-trailer for liquid ammonia, 30 m3: with its tractor 12.5 m long, 2.5 m broad, 3.3 m high.
 * Own frame: x along it, the cab at -x; the valve box is on the north side (-z). The shell of 2.2 m by 8 m
 * holds pi/4 * 2.2^2 * 8 = 30.4 m3.
 */
export const TANKER = {
  /** Rear end, front end and half breadth in the own frame, metres. */
  rear: 6.25,
  front: -6.25,
  side: 1.25,
  /** Middle of the valve box on the north side. */
  valveBox: { x: 1.25, y: 1.0, z: -1.12 },
  wheel: 0.5,
  axles: { steer: -5.3, drive: -2.6, trailer: [3.6, 4.8] },
} as const

/** How it is drawn, fitted to the solids below; the stems of the valves end where the hand wheels stand. */
export const TANKER_LOOK: TankerLook = {
  kind: 'tanker',
  cab: 'paint-red',
  band: 'paint-orange',
  shell: { x: 1.7, y: 2.1, radius: 1.1, half: 4.5 },
  wheel: TANKER.wheel,
  axles: TANKER.axles,
  valveBox: { at: [1.25, 1.02, -1.23], half: [1.7, 0.4] },
  ports: [
    { at: [0.6, 0.95, -1.25], valve: [-0.1, 1.12, -1.06], material: 'paint-yellow' },
    { at: [1.9, 0.95, -1.25], valve: [2.55, 1.12, -1.06], material: 'paint-grey' },
  ],
}

const wheels = (x: number): Solid[] =>
  [-1, 1].map((side) => rod('rubber', 'z', [x, TANKER.wheel, side * 1.02], TANKER.wheel, 0.42))

export function tanker(id: string, x: number, z: number, plate: string): Part {
  const y = 2.1
  const box = TANKER.valveBox
  const vehicle = part(
    'tanker',
    id,
    vec(x, 0, z),
    0,
    [
      // shell, its ends, the orange band of a gas carrier, and the walkway on top
      rod('paint-white', 'x', [1.75, y, 0], 1.1, 8),
      ball('paint-white', [-1.95, y, 0], 1.02),
      ball('paint-white', [5.2, y, 0], 1.02),
      rod('paint-orange', 'x', [1.75, y, 0], 1.108, 0.35),
      block('steel', [1.75, y + 1.13, 0], [6, 0.04, 0.5], SLIGHT),
      rod('steel', 'y', [1.75, y + 1.25, 0], 0.25, 0.3, SLIGHT),
      // frame
      block('black', [1.5, 0.86, 0], [9.2, 0.24, 0.9]),
      block('paint-red', [6.15, 0.7, 0], [0.1, 0.16, 2.3]),
      ...[3.6, 4.8].flatMap(wheels),
      block('black', [4.2, 1.12, -1.05], [2.6, 0.06, 0.45], SLIGHT),
      block('black', [4.2, 1.12, 1.05], [2.6, 0.06, 0.45], SLIGHT),
      block('steel', [-0.9, 0.55, -0.7], [0.15, 0.7, 0.15]),
      block('steel', [-0.9, 0.55, 0.7], [0.15, 0.7, 0.15]),
      // the painted guard rail on the north side, where a clamp must not go
      block('paint-blue', [-3.1, 1.15, -1.2], [1.3, 0.07, 0.05], SLIGHT),
      // valve box: open to the north, its floor and back
      block('paint-grey', [box.x, 1.42, -0.98], [3.4, 0.06, 0.5], SLIGHT),
      block('paint-grey', [box.x, 0.62, -0.98], [3.4, 0.05, 0.5], SLIGHT),
      block('paint-grey', [box.x, 1.0, -0.8], [3.4, 0.8, 0.05]),
      block('paint-grey', [box.x - 1.7, 1.0, -0.98], [0.05, 0.8, 0.5], SLIGHT),
      block('paint-grey', [box.x + 1.7, 1.0, -0.98], [0.05, 0.8, 0.5], SLIGHT),
      // hose tray on the south side
      block('paint-grey', [1.5, 0.95, 1.05], [5, 0.3, 0.3]),
      // tractor: frame, cab (glass on all sides above the doors), tank, steps
      block('black', [-4.1, 0.75, 0], [4.1, 0.22, 0.9]),
      ...[-5.3, -2.6].flatMap(wheels),
      block('paint-red', [-5.2, 1.1, 0], [2.1, 0.8, 2.4]),
      block('glass', [-5.25, 2.05, 0], [2.0, 1.1, 2.3], { clear: true }),
      block('paint-red', [-4.2, 1.9, 0], [0.12, 1.5, 2.4], { passable: true }),
      block('paint-red', [-5.2, 2.7, 0], [2.1, 0.2, 2.4], SLIGHT),
      block('steel', [-3.6, 0.75, 0.95], [0.9, 0.5, 0.5]),
      rod('steel', 'y', [-4.0, 2.2, 0.9], 0.08, 2.0, SLIGHT),
    ],
    [
      letter('sign.liquid-ammonia', [0.3, y + 0.1, 1.12], 0, 0.6, '#c8102e'),
      letter('sign.liquid-ammonia', [0.3, y + 0.1, -1.12], Math.PI, 0.6, '#c8102e'),
      letter('UN 1005', [3.6, y, 1.12], 0, 0.35, '#000000', { ground: '#ff8200' }),
      letter('UN 1005', [3.6, y, -1.12], Math.PI, 0.35, '#000000', { ground: '#ff8200' }),
      letter('', [4.8, y, 1.12], 0, 0.5, '#000000', { sign: 'GHS06' }),
      letter('', [4.8, y, -1.12], Math.PI, 0.5, '#000000', { sign: 'GHS06' }),
      letter(plate, [-6.27, 0.9, 0], -Math.PI / 2, 0.2, '#000000', { ground: '#ffcd00' }),
      letter(plate, [6.27, 1.0, 0], Math.PI / 2, 0.25, '#000000', { ground: '#ffcd00' }),
    ],
  )
  return { ...vehicle, look: TANKER_LOOK }
}
