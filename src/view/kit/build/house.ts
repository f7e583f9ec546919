import type { StoreysBelowLook, StreetHouseLook } from '../../../site/looks/buildYard'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate, addTurned } from '../yard/shapes'
import { addFacet } from './tubes'

const STOREY = { flats: 3, office: 3.9, old: 3 } as const
const WALLS = {
  flats: ['#c9bda6', '#b8a48c', '#c4c1b6', '#a88f7a'],
  office: ['#8e989f', '#a3a9ab', '#7f8c96'],
  old: ['#b0a287', '#a5776a', '#9aa39f', '#c2b38f'],
} as const
export const CURTAINS = ['#cfc7b2', '#8c5a4c', '#6f8798', '#a9a9a4'] as const
const SHOPS = ['#a12a23', '#1f5b98', '#1f7446', '#c2831e', '#5b2f6e'] as const

/** A wall of a house: from where, along what, how long, which way it looks. */
export interface Side {
  at: Triple
  along: Triple
  length: number
  out: Triple
}

/** A rectangle on a side: along and up from its foot, stood off by `off`. */
export function addPane(
  b: MeshBuilder,
  { at, along, out }: Side,
  x: readonly [number, number],
  y: readonly [number, number],
  off: number,
): void {
  const put = (a: number, h: number): Triple => [
    at[0] + along[0] * a + out[0] * off,
    h,
    at[2] + along[2] * a + out[2] * off,
  ]
  addFacet(b, [put(x[0], y[0]), put(x[1], y[0]), put(x[1], y[1]), put(x[0], y[1])])
}

/** Walls with windows on all sides, shops, cornices, what stands on the roof. */
export function streetHouse({ base: b }: KitPieces, { size: [w, h, d], seed, style }: StreetHouseLook): void {
  const walls = WALLS[style]
  const paint = walls[Math.floor(hashed(seed, 1, 1) * walls.length)] as string
  const masonry = (): MeshBuilder => b.use('concrete', paint, 'plain')
  addCrate(masonry(), [0, h / 2, 0], [w, h, d])
  const sides: Side[] = [
    { at: [-w / 2, 0, d / 2], along: [1, 0, 0], length: w, out: [0, 0, 1] },
    { at: [w / 2, 0, -d / 2], along: [-1, 0, 0], length: w, out: [0, 0, -1] },
    { at: [w / 2, 0, d / 2], along: [0, 0, -1], length: d, out: [1, 0, 0] },
    { at: [-w / 2, 0, -d / 2], along: [0, 0, 1], length: d, out: [-1, 0, 0] },
  ]
  for (const [k, side] of sides.entries()) facade(b, side, h, seed * 7 + k, style, paint)
  roofTop(b, w, h, d, seed, style)
}

function facade(
  b: MeshBuilder,
  side: Side,
  h: number,
  seed: number,
  style: StreetHouseLook['style'],
  paint: string,
): void {
  const storey = STOREY[style]
  const floors = Math.floor((h - 0.8) / storey)
  const bay = style === 'office' ? 4.2 : 3.4
  const n = Math.max(1, Math.floor(side.length / bay))
  const step = side.length / n
  for (let f = 0; f < floors; f++) {
    const y = 0.3 + f * storey
    if (f === 0) {
      for (let i = 0; i < n; i++) {
        addPane(b.use('screen', '#161d22').glowing(0), side, [i * step + 0.3, (i + 1) * step - 0.3], [0.15, 2.5], 0.04)
        addPane(
          b.use('paint-red', SHOPS[Math.floor(hashed(seed, i, 3) * SHOPS.length)]),
          side,
          [i * step + 0.1, (i + 1) * step - 0.1],
          [2.6, 3.3],
          0.16,
        )
      }
      continue
    }
    if (style === 'office') {
      addPane(
        b.use('screen', hashed(f, seed, 4) > 0.5 ? '#2d4554' : '#283e4d').glowing(0),
        side,
        [0.4, side.length - 0.4],
        [y + 0.9, y + storey - 0.1],
        0.05,
      )
      for (let i = 0; i <= n; i++)
        addPane(
          b.use('paint-grey', '#aab0b3'),
          side,
          [Math.max(0.3, i * step - 0.09), Math.min(side.length - 0.3, i * step + 0.09)],
          [y + 0.8, y + storey],
          0.1,
        )
      continue
    }
    addPane(b.use('concrete', '#8f897c', 'plain'), side, [0, side.length], [y - 0.08, y + 0.08], 0.03)
    for (let i = 0; i < n; i++) window(b, side, i * step + step / 2, y, hashed(i, f, seed), style, paint)
  }
}

/** One window: reveal in shadow, glass, curtain behind a part of it, sill; a cooler below, or a balcony's front. */
function window(
  b: MeshBuilder,
  side: Side,
  x: number,
  y: number,
  chance: number,
  style: 'flats' | 'old',
  paint: string,
): void {
  const balcony = style === 'flats' && Math.floor(x / 3.4) % 3 === 1
  const half = balcony ? 1.25 : 0.85
  const [y0, y1] = balcony ? [y + 0.25, y + 2.5] : [y + 0.95, y + 2.45]
  addPane(b.use('screen', chance > 0.85 ? '#49524f' : '#1d2830').glowing(0), side, [x - half, x + half], [y0, y1], 0.03)
  addPane(b.use('paint-white', '#c8cac8'), side, [x - 0.03, x + 0.03], [y0, y1], 0.05)
  if (chance < 0.55) {
    const c = CURTAINS[Math.floor(chance * 7) % CURTAINS.length]
    addPane(b.use('cloth-grey', c), side, [x - half, x - half * (0.3 + chance)], [y0, y1], 0.04)
  }
  addPane(b.use('concrete', '#d3cec2', 'plain'), side, [x - half - 0.1, x + half + 0.1], [y0 - 0.12, y0], 0.08)
  const place = (a: number, up: number, off: number): Triple => [
    side.at[0] + side.along[0] * a + side.out[0] * off,
    up,
    side.at[2] + side.along[2] * a + side.out[2] * off,
  ]
  const across = Math.abs(side.along[0]) > 0.5
  if (balcony) {
    addCrate(b.use('concrete', paint, 'plain'), place(x, y + 0.62, 0.55), across ? [2.7, 1.1, 0.1] : [0.1, 1.1, 2.7])
    addCrate(b, place(x, y + 0.08, 0.3), across ? [2.7, 0.14, 0.6] : [0.6, 0.14, 2.7])
  } else if (chance > 0.4)
    addCrate(
      b.use('paint-white', '#cdd0cc'),
      place(x + half + 0.3, y + 0.6, 0.2),
      across ? [0.8, 0.55, 0.32] : [0.32, 0.55, 0.8],
    )
}

/** Parapet, stairs' head, tanks, solar heaters, coolers. */
function roofTop(b: MeshBuilder, w: number, h: number, d: number, seed: number, style: StreetHouseLook['style']): void {
  b.use('concrete', '#9d978a', 'plain')
  for (const s of [-1, 1]) {
    addCrate(b, [0, h + 0.4, s * (d / 2 - 0.1)], [w, 0.8, 0.24])
    addCrate(b, [s * (w / 2 - 0.1), h + 0.4, 0], [0.24, 0.8, d])
  }
  addCrate(b.use('concrete', '#6f6c66', 'plain'), [0, h + 0.02, 0], [w - 0.4, 0.04, d - 0.4])
  addCrate(b.use('concrete', '#b1ab9d', 'plain'), [(hashed(seed, 2, 1) - 0.5) * w * 0.4, h + 1.4, 0], [4, 2.8, 4])
  for (let i = 0; i < 3; i++)
    addTurned(
      b.use('stainless', '#b6bbbd'),
      [(hashed(seed, i, 5) - 0.5) * (w - 4), h + 0.3, (hashed(seed, i, 6) - 0.5) * (d - 4)],
      [
        [0, 0],
        [0.7, 0],
        [0.7, 1.3],
        [0.2, 1.6],
        [0, 1.6],
      ],
      12,
    )
  for (let i = 0; i < (style === 'office' ? 6 : 9); i++) {
    const at: Triple = [(hashed(seed, i, 8) - 0.5) * (w - 3), h + 0.5, (hashed(seed, i, 9) - 0.5) * (d - 3)]
    if (style === 'office') addCrate(b.use('paint-grey', '#8f9598'), [at[0], h + 0.8, at[2]], [2, 1.4, 1.4])
    else {
      addFacet(b.use('screen', '#1a2330').glowing(0), [
        [at[0] - 0.8, h + 0.3, at[2] + 0.7],
        [at[0] + 0.8, h + 0.3, at[2] + 0.7],
        [at[0] + 0.8, h + 1.4, at[2] - 0.4],
        [at[0] - 0.8, h + 1.4, at[2] - 0.4],
      ])
      addCrate(b.use('stainless', '#b6bbbd'), [at[0], h + 1.5, at[2] - 0.5], [1.7, 0.4, 0.4])
    }
  }
}

/** Slab edges, columns and walls of the storeys that stand, as faces that look out; the lower ones closed, the upper ones partly open, dark within. */
export function storeysBelow({ base: b }: KitPieces, { size: [w, d], storey, count }: StoreysBelowLook): void {
  const thick = 0.15
  const sides: Side[] = [
    { at: [-w / 2, 0, d / 2], along: [1, 0, 0], length: w, out: [0, 0, 1] },
    { at: [w / 2, 0, -d / 2], along: [-1, 0, 0], length: w, out: [0, 0, -1] },
    { at: [w / 2, 0, d / 2], along: [0, 0, -1], length: d, out: [1, 0, 0] },
    { at: [-w / 2, 0, -d / 2], along: [0, 0, 1], length: d, out: [-1, 0, 0] },
  ]
  for (const [k, side] of sides.entries()) {
    const bays = Math.max(1, Math.round(side.length / 7))
    const step = side.length / bays
    for (let floor = 1; floor <= count; floor++) {
      const y = -floor * storey
      const high = y + storey - thick
      if (floor < count) {
        addPane(b.use('concrete', '#a29e94', 'formed'), side, [0, side.length], [y - thick, y], 0)
        addLedge(b, side, [0, side.length], y, 0.9)
      }
      for (let i = 0; i <= bays; i++) {
        const x = Math.min(side.length - 0.3, Math.max(0.3, i * step))
        addPane(b.use('concrete', '#a9a59b', 'formed'), side, [x - 0.3, x + 0.3], [y, high], -0.12)
      }
      for (let i = 0; i < bays; i++) {
        const [x0, x1] = [i * step + 0.3, (i + 1) * step - 0.3]
        if (floor <= 3 && hashed(i + k * 9, floor, 5) < 0.6) continue
        b.use('concrete', hashed(i, floor, k) > 0.5 ? '#bdb9b0' : '#b1ada3', 'plain')
        const [left, right] = [x0 + (x1 - x0) * 0.25, x1 - (x1 - x0) * 0.25]
        addPane(b, side, [x0, x1], [y, y + 0.95], -0.2)
        addPane(b, side, [x0, x1], [high - 0.45, high], -0.2)
        addPane(b, side, [x0, left], [y + 0.95, high - 0.45], -0.2)
        addPane(b, side, [right, x1], [y + 0.95, high - 0.45], -0.2)
        addLedge(b, side, [left, right], y + 0.95, 0.2, -0.2)
      }
    }
    // what one sees between them is dark
    addPane(b.use('black', '#24231f'), side, [0.9, side.length - 0.9], [-count * storey, -thick], -0.9)
  }
}

/** A level strip that looks up, from `off` before a side inwards by so much. */
function addLedge(
  b: MeshBuilder,
  { at, along, out }: Side,
  x: readonly [number, number],
  y: number,
  deep: number,
  off = 0,
): void {
  const put = (a: number, o: number): Triple => [
    at[0] + along[0] * a + out[0] * o,
    y,
    at[2] + along[2] * a + out[2] * o,
  ]
  addFacet(b, [put(x[0], off), put(x[1], off), put(x[1], off - deep), put(x[0], off - deep)])
}
