import type {
  AssemblyLook,
  DrainLook,
  KerbLook,
  ParkingBlockLook,
  PitLook,
  RoadMarkLook,
  SpeedHumpLook,
} from '../../../site/looks/ground'
import { addBlock } from '../../geometry/bevel'
import { type Frame, type Triple, frameAlong } from '../../geometry/frame'
import { addPrism } from '../../geometry/extrude'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { randomOf } from './leaves'
import { addFoot } from './posts'
import { addCrate, addHoop } from './shapes'

/** Height of paint over what it lies on, and of that over the ground, metres (as src/site/ground.ts). */
const PAINT_Y = 0.016

/** Kerb stones: a metre each, chamfered towards the road, joints of 8 mm. */
export function kerb({ base }: KitPieces, { length, turned }: KerbLook): void {
  const n = Math.max(1, Math.round(length))
  const l = length / n
  const outline = [
    [-0.1, 0],
    [0.1, 0],
    [0.1, 0.09],
    [0.07, 0.12],
    [-0.07, 0.12],
    [-0.1, 0.09],
  ] as const
  const w: Triple = turned ? [0, 0, 1] : [1, 0, 0]
  const random = randomOf(Math.round(length * 10))
  for (let i = 0; i < n; i++) {
    const s = (i + 0.5) * l - length / 2
    // every third stone or so is painted, yellow and black, as on loading places
    base.use('concrete', ['#aaa69c', '#a29e94', '#b1ada3'][Math.floor(random() * 3)])
    addPrism(base, frameAlong(turned ? [0, 0, s] : [s, 0, 0], w), outline, l / 2 - 0.004)
  }
}

/** A drain: dark channel, angle frame, gratings of a metre with bars across. */
export function drain({ base }: KitPieces, { length }: DrainLook): void {
  addCrate(base.use('black', '#101112'), [0, 0.009, 0], [length, 0.006, 0.3])
  base.use('steel', '#63696d')
  for (const s of [-1, 1]) addCrate(base, [0, 0.012, s * 0.145], [length, 0.014, 0.02])
  const n = Math.round(length)
  const l = length / n
  for (let i = 0; i < n; i++) {
    const x0 = -length / 2 + i * l
    for (const x of [x0 + 0.012, x0 + l - 0.012]) addCrate(base, [x, 0.0135, 0], [0.02, 0.009, 0.27])
    addCrate(base, [x0 + l / 2, 0.0135, 0], [l - 0.04, 0.009, 0.02])
    const bars = 12
    for (let k = 1; k < bars; k++) {
      const x = x0 + (k / bars) * l
      bar(base, x, 0.03, 0.27)
    }
  }
}

/** Only the top of a bar of a grating. */
function bar(b: MeshBuilder, x: number, w: number, d: number): void {
  const y = 0.0175
  const put = (sx: number, sz: number): number => b.vertex(x + (sx * w) / 2, y, (sz * d) / 2, 0, 1, 0)
  b.quad(put(-1, 1), put(1, 1), put(1, -1), put(-1, -1))
}

/** A pit: rim with chamfers, lid in two halves with a raised pattern and eyes to lift it by. */
export function pit({ base }: KitPieces, _: PitLook): void {
  addBlock(base.use('concrete'), [0, 0.08, 0], [1.3, 0.16, 1.3], 0, 0.02)
  base.use('steel', '#5c6266')
  for (const s of [-1, 1]) {
    addBlock(base, [s * 0.252, 0.168, 0], [0.496, 0.02, 1], 0, 0.004)
    for (let i = 0; i < 5; i++)
      for (let k = 0; k < 10; k++) {
        const a = (i + k) % 2 ? Math.PI / 4 : -Math.PI / 4
        addCrate(base, [s * (0.07 + i * 0.09), 0.179, -0.42 + k * 0.093], [0.05, 0.003, 0.011], a)
      }
    addHoop(base, [s * 0.4, 0.185, 0.35], [0, 1, 0], 0.035, 0.006, { steps: 10, sides: 5 })
  }
}

/** A painted stroke of straight sides whose edges are worn: small bites out of it, drawn as strips. */
export function addWorn(b: MeshBuilder, from: Triple, to: Triple, width: number, seed: number): void {
  const f = frameAlong(from, [to[0] - from[0], 0, to[2] - from[2]])
  const length = Math.hypot(to[0] - from[0], to[2] - from[2])
  const steps = Math.max(2, Math.round(length / 0.22))
  const random = randomOf(seed)
  const edge = (): number => (width / 2) * (random() < 0.2 ? 0.72 + random() * 0.2 : 0.94 + random() * 0.06)
  const put = (a: number, along: number): number =>
    b.vertex(from[0] + f.u[0] * a + f.w[0] * along, from[1], from[2] + f.u[2] * a + f.w[2] * along, 0, 1, 0)
  let [l, r] = [put(-edge(), 0), put(edge(), 0)]
  for (let i = 1; i <= steps; i++) {
    const along = (i / steps) * length
    const [nl, nr] = [put(-edge(), along), put(edge(), along)]
    b.quad(l, nl, nr, r)
    ;[l, r] = [nl, nr]
  }
}

/** An assembly point: worn frame, a field of thin paint, four arrows to the middle, the board on its posts. */
export function assembly({ base }: KitPieces, _: AssemblyLook): void {
  base.use('paint-green', undefined, 'marking')
  const y = PAINT_Y
  for (const [k, s] of [
    [0, -1],
    [1, 1],
  ] as const) {
    addWorn(base, [-2.575, y, s * 2.5], [2.575, y, s * 2.5], 0.15, k)
    addWorn(base, [s * 2.5, y, -2.42], [s * 2.5, y, 2.42], 0.15, k + 3)
  }
  for (let i = 0; i < 4; i++) {
    const a = (i + 0.5) * (Math.PI / 2)
    arrow(base, [Math.cos(a) * 2.1, y, Math.sin(a) * 2.1], [-Math.cos(a), 0, -Math.sin(a)], 1.1, 0.16)
  }
  for (const x of [-0.5, 0.5]) {
    addRod(base.use('steel'), [x, 0, -2.7], [x, 2.42, -2.7], 0.03, 12)
    addFoot(base, [x, 0, -2.7], 0.18)
  }
  addBlock(base.use('paint-green'), [0, 1.9, -2.68], [1.3, 0.9, 0.04], 0, 0.006)
}

/** An arrow of paint from `at` ahead: shaft and head. */
function arrow(b: MeshBuilder, at: Triple, ahead: Triple, length: number, width: number): void {
  const f: Frame = frameAlong(at, ahead)
  addWorn(b, at, [at[0] + f.w[0] * length * 0.62, at[1], at[2] + f.w[2] * length * 0.62], width, 9)
  const put = (a: number, along: number): number =>
    b.vertex(at[0] + f.u[0] * a + f.w[0] * along, at[1], at[2] + f.u[2] * a + f.w[2] * along, 0, 1, 0)
  b.triangle(put(-width * 1.4, length * 0.6), put(0, length), put(width * 1.4, length * 0.6))
}

/** Paint on a road. */
export function roadMark({ base }: KitPieces, { mark, size: [w, d], material }: RoadMarkLook): void {
  base.use(material, undefined, 'marking')
  const y = PAINT_Y
  if (mark === 'arrow') return arrow(base, [0, y, d / 2], [0, 0, -1], d, w)
  for (const s of [-1, 1]) {
    addWorn(base, [-w / 2, y, (s * d) / 2], [w / 2, y, (s * d) / 2], 0.12, s + 2)
    addWorn(base, [(s * w) / 2, y, -d / 2], [(s * w) / 2, y, d / 2], 0.12, s + 6)
  }
  const pitch = 0.9
  for (let q = -d + pitch; q < w; q += pitch) {
    const x0 = Math.max(0, q)
    const x1 = Math.min(w, q + d)
    if (x1 - x0 < 0.2) continue
    addWorn(base, [x0 - w / 2, y, x0 - q - d / 2], [x1 - w / 2, y, x1 - q - d / 2], 0.14, Math.round(q * 10) + 90)
  }
}

/** A speed hump: rounded pieces with bolts and cat's eyes. */
export function speedHump({ base }: KitPieces, { length }: SpeedHumpLook): void {
  const n = Math.max(1, Math.round(length / 0.5))
  const l = length / n
  const outline = [
    [-0.175, 0],
    [0.175, 0],
    [0.12, 0.035],
    [0.05, 0.05],
    [-0.05, 0.05],
    [-0.12, 0.035],
  ] as const
  for (let i = 0; i < n; i++) {
    const x = (i + 0.5) * l - length / 2
    base.use(i % 2 ? 'rubber' : 'paint-yellow')
    addPrism(base, frameAlong([x, 0, 0], [1, 0, 0]), outline, l / 2 - 0.003)
    base.use('hi-vis', '#f4f4ee')
    for (const s of [-1, 1]) addCrate(base, [x, 0.034, s * 0.125], [0.1, 0.012, 0.03])
  }
}

/** A block that wheels stop at. */
export function parkingBlock({ base }: KitPieces, _: ParkingBlockLook): void {
  const outline = [
    [-0.075, 0],
    [0.075, 0],
    [0.045, 0.1],
    [-0.045, 0.1],
  ] as const
  for (let i = 0; i < 5; i++) {
    base.use(i % 2 ? 'paint-yellow' : 'rubber')
    addPrism(base, frameAlong([(i - 2) * 0.33, 0, 0], [1, 0, 0]), outline, 0.165)
  }
}
