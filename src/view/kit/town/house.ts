import type { TownHouseLook } from '../../../site/looks/town'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { CURTAINS, type Side, addPane } from '../build/house'
import { addFacet } from '../build/tubes'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

const WALLS = {
  flats: ['#c9bda6', '#b98f78', '#c4c1b6', '#a87f6a', '#b6a78c'],
  office: ['#8e989f', '#a3a9ab', '#76848f'],
  old: ['#a8745a', '#a5776a', '#c2b38f', '#9a8f86', '#b89a78'],
  school: ['#d8c8a8', '#c7d0d2'],
} as const
const SHOPS = ['#a12a23', '#1f5b98', '#1f7446', '#c2831e', '#5b2f6e', '#23242a', '#b8472c', '#0f6f78'] as const
/** Breadth of a bay with its window, and the share of it that is glass. */
const BAY = { old: 3.4, flats: 3.4, office: 4.2, school: 4 } as const
const GLASS = { old: 0.5, flats: 0.55, office: 0.92, school: 0.72 } as const
/** Sill and head of a window over its floor. */
const SILL = { old: 0.95, flats: 0.9, office: 0.8, school: 1 } as const
const HEAD = { old: 2.35, flats: 2.4, office: 2.75, school: 2.5 } as const
/** Curtains and coolers to a window, as shares; and at most so many to a house. */
const CURTAINED = { share: 0.3, most: 16 }
const COOLED = { share: 0.22, most: 9 }

/**
 * Rows of windows cheaply: a band of glass a storey, and piers of wall before it from the first floor to the top, so that a front of
 * 6 bays and 7 storeys is 14 faces.
 */
export function townHouse({ base: b }: KitPieces, look: TownHouseLook): void {
  const {
    size: [w, h, d],
    seed,
    style,
    shops,
  } = look
  const walls = WALLS[style]
  const paint = walls[Math.floor(hashed(seed, 1, 1) * walls.length)] as string
  const [ground] = look.storeys
  // the walls of the storeys above begin where those of the shops end: what darkens at the ground keeps to it
  addCrate(b.use('concrete', paint, 'plain'), [0, (h + ground) / 2, 0], [w, h - ground, d])
  addCrate(b, [0, ground / 2, 0], [w, ground, d])
  const front: Side = { at: [-w / 2, 0, d / 2], along: [1, 0, 0], length: w, out: [0, 0, 1] }
  addRows(b, front, look, paint, true)
  for (const s of [-1, 1] as const)
    addRows(b, { at: [(s * w) / 2, 0, (s * d) / 2], along: [0, 0, -s], length: d, out: [s, 0, 0] }, look, paint, false)
  if (shops > 0) addShops(b, front, look)
  else addPlinth(b, front, look)
  roofTop(b, look, paint)
}

function addRows(
  b: MeshBuilder,
  side: Side,
  { size: [, h], seed, style, storeys: [ground, above] }: TownHouseLook,
  paint: string,
  isFront: boolean,
): void {
  const floors = Math.floor((h - ground + 0.2) / above)
  if (floors < 1) return
  const bays = Math.max(1, Math.floor(side.length / BAY[style]))
  const step = side.length / bays
  const half = (step * GLASS[style]) / 2
  const reveal = isFront ? 0.02 : 0.03
  for (let f = 0; f < floors; f++) {
    const y = ground + f * above
    const tone = hashed(f, seed, 4) > 0.5 ? '#22303a' : '#1c262e'
    addPane(
      b.use('screen', style === 'office' ? '#2c4353' : tone).glowing(0),
      side,
      [0.5, side.length - 0.5],
      [y + SILL[style], y + HEAD[style]],
      reveal,
    )
    if (isFront && style !== 'office')
      addPane(
        b.use('concrete', '#cfc9bb', 'plain'),
        side,
        [0.3, side.length - 0.3],
        [y + SILL[style] - 0.1, y + SILL[style]],
        0.1,
      )
  }
  // piers: from edge to first window, between windows, to the other edge
  b.use('concrete', paint, 'plain')
  for (let i = 0; i <= bays; i++) {
    const from = i === 0 ? 0.02 : (i - 0.5) * step + half
    const to = i === bays ? side.length - 0.02 : (i + 0.5) * step - half
    addPane(b, side, [from, to], [ground, ground + floors * above - 0.1], reveal + 0.03)
  }
  if (!isFront) return
  if (style !== 'office')
    b.either(
      () => addPanels(b, side, { floors, bays, step, half, ground, above, seed, style }),
      () => undefined,
    )
  if (style === 'flats' || style === 'school')
    addBalconies(b, side, { floors, bays, step, ground, above, style, paint })
}

interface Rows {
  floors: number
  bays: number
  step: number
  ground: number
  above: number
}

/** Frames' middles, curtains, coolers: what tells one window from the next. */
function addPanels(
  b: MeshBuilder,
  side: Side,
  {
    floors,
    bays,
    step,
    half,
    ground,
    above,
    seed,
    style,
  }: Rows & { half: number; seed: number; style: 'old' | 'flats' | 'school' },
): void {
  let curtains = 0
  let coolers = 0
  for (let f = 0; f < floors; f++)
    for (let i = 0; i < bays; i++) {
      const x = (i + 0.5) * step
      const y = ground + f * above
      const chance = hashed(i, f, seed)
      if (f < 4)
        addPane(
          b.use('paint-white', '#c2c6c6'),
          side,
          [x - 0.035, x + 0.035],
          [y + SILL[style], y + HEAD[style]],
          0.045,
        )
      if (chance < CURTAINED.share && curtains++ < CURTAINED.most)
        addPane(
          b.use('cloth-grey', CURTAINS[Math.floor(chance * 40) % CURTAINS.length]),
          side,
          [x - half, x - half * (0.2 + chance)],
          [y + SILL[style], y + HEAD[style]],
          0.035,
        )
      if (chance > 1 - COOLED.share && coolers++ < COOLED.most) {
        const at = x + half + 0.45
        addCrate(
          b.use('paint-white', '#cdd0cc'),
          [side.at[0] + side.along[0] * at, y + 0.55, side.at[2] + 0.2],
          [0.8, 0.55, 0.32],
        )
        addPane(b.use('black', '#5a5e60'), side, [at - 0.28, at + 0.12], [y + 0.33, y + 0.76], 0.37)
      }
    }
}

/** Balconies of flats in every third bay; of a school, galleries along the whole front. */
function addBalconies(
  b: MeshBuilder,
  side: Side,
  { floors, bays, step, ground, above, style, paint }: Rows & { style: 'flats' | 'school'; paint: string },
): void {
  for (let f = 0; f < floors; f++) {
    const y = ground + f * above
    if (style === 'school') {
      addCrate(
        b.use('concrete', '#d9d2c2', 'plain'),
        [side.at[0] + side.length / 2, y + 0.5, side.at[2] + 0.7],
        [side.length, 1.15, 0.12],
      )
      continue
    }
    for (let i = 1; i < bays; i += 3) {
      const x = side.at[0] + (i + 0.5) * step
      addCrate(b.use('concrete', paint, 'plain'), [x, y + 0.5, side.at[2] + 0.45], [step * 0.86, 1.15, 0.9])
      addPane(
        b.use('paint-white', '#b9bdbd'),
        side,
        [(i + 0.5) * step - step * 0.42, (i + 0.5) * step + step * 0.42],
        [y + 1.3, y + 1.36],
        0.88,
      )
    }
  }
}

/** Shop after shop: glass or a shutter between pillars, door, fascia with its sign, some with an awning. */
function addShops(b: MeshBuilder, side: Side, { shops, seed, storeys: [ground] }: TownHouseLook): void {
  const step = side.length / shops
  addPane(b.use('concrete', '#8d887e', 'plain'), side, [0, side.length], [0, ground], 0.05)
  for (let i = 0; i < shops; i++) {
    const [x0, x1] = [i * step + 0.3, (i + 1) * step - 0.3]
    const chance = hashed(seed, i, 3)
    const colour = SHOPS[Math.floor(hashed(seed, i, 7) * SHOPS.length)] as string
    const mid = side.at[0] + (x0 + x1) / 2
    const z = side.at[2]
    if (chance < 0.16) {
      addPane(b.use('stainless', '#8f9599'), side, [x0, x1], [0.05, 2.9], 0.08)
      for (let k = 1; k < 6; k++) addPane(b.use('black', '#5c6266'), side, [x0, x1], [k * 0.48, k * 0.48 + 0.03], 0.09)
    } else {
      addPane(
        b.use('screen', chance > 0.6 ? '#2a2620' : '#1b2126').glowing(chance > 0.6 ? 0.1 : 0),
        side,
        [x0, x1],
        [0.25, 2.85],
        0.07,
      )
      addPane(b.use('paint-grey', '#3b4044'), side, [x0, x1], [0.02, 0.27], 0.09)
      b.use('stainless', '#a9afb2')
      const panes = Math.max(2, Math.round((x1 - x0) / 1.4))
      for (let k = 0; k <= panes; k++)
        addPane(b, side, [x0 + ((x1 - x0) * k) / panes - 0.03, x0 + ((x1 - x0) * k) / panes + 0.03], [0.05, 2.85], 0.1)
      addPane(b, side, [x0, x1], [2.1, 2.15], 0.1)
      // posters and goods behind the glass
      if (chance > 0.35)
        addPane(
          b.use('paper', ['#d9b34a', '#c8443a', '#e8e4d6', '#5b9a68'][Math.floor(chance * 29) % 4]),
          side,
          [x0 + 0.25, x0 + 1.05],
          [0.9, 2],
          0.085,
        )
    }
    addCrate(b.use('paint-red', colour), [mid, 3.32, z + 0.14], [x1 - x0 + 0.3, 0.86, 0.28])
    if (chance > 0.4 && chance < 0.75) awning(b, [mid, 2.86, z], x1 - x0, chance > 0.58 ? '#a8322a' : '#2f6b48')
  }
}

/** A sloped sheet with its hanging edge. */
function awning(b: MeshBuilder, [x, y, z]: Triple, wide: number, colour: string): void {
  const [l, r] = [x - wide / 2, x + wide / 2]
  b.use('cloth-grey', colour)
  addFacet(b, [
    [l, y - 0.42, z + 1.25],
    [r, y - 0.42, z + 1.25],
    [r, y, z + 0.1],
    [l, y, z + 0.1],
  ])
  addFacet(b, [
    [l, y - 0.04, z + 0.1],
    [r, y - 0.04, z + 0.1],
    [r, y - 0.46, z + 1.25],
    [l, y - 0.46, z + 1.25],
  ])
  addFacet(b, [
    [l, y - 0.62, z + 1.26],
    [r, y - 0.62, z + 1.26],
    [r, y - 0.42, z + 1.25],
    [l, y - 0.42, z + 1.25],
  ])
}

/** A ground floor without shops: plinth of stone, barred windows, a door with its canopy. */
function addPlinth(b: MeshBuilder, side: Side, { storeys: [ground] }: TownHouseLook): void {
  addPane(b.use('concrete', '#7f7a70', 'plain'), side, [0, side.length], [0, 0.9], 0.06)
  const bays = Math.max(1, Math.floor(side.length / 3.6))
  const step = side.length / bays
  for (let i = 0; i < bays; i++) {
    const x = (i + 0.5) * step
    if (i === Math.floor(bays / 2)) {
      addPane(b.use('steel', '#3d4a44'), side, [x - 0.75, x + 0.75], [0, 2.3], 0.08)
      addCrate(b.use('concrete', '#a9a397', 'plain'), [side.at[0] + x, 2.75, side.at[2] + 0.55], [2.6, 0.16, 1.2])
      continue
    }
    addPane(
      b.use('screen', '#1d2830').glowing(0),
      side,
      [x - 0.85, x + 0.85],
      [1.25, Math.min(2.7, ground - 0.5)],
      0.05,
    )
    b.use('stainless', '#9aa0a2')
    for (let k = -2; k <= 2; k++)
      addPane(b, side, [x + k * 0.34 - 0.015, x + k * 0.34 + 0.015], [1.2, Math.min(2.75, ground - 0.45)], 0.12)
  }
}

/** Parapet, the lift's house, tanks. */
function roofTop(b: MeshBuilder, { size: [w, h, d], seed }: TownHouseLook, paint: string): void {
  addCrate(b.use('concrete', '#a59f92', 'plain'), [0, h + 0.45, d / 2 - 0.1], [w, 0.9, 0.3])
  addPane(
    b.use('concrete', '#bdb7a8', 'plain'),
    { at: [-w / 2, 0, d / 2], along: [1, 0, 0], length: w, out: [0, 0, 1] },
    [0, w],
    [h - 0.25, h - 0.05],
    0.12,
  )
  addCrate(b.use('concrete', paint, 'plain'), [(hashed(seed, 2, 1) - 0.5) * w * 0.4, h + 1.4, -1], [4, 2.8, 4])
  for (let i = 0; i < 2; i++)
    addCrate(
      b.use('stainless', '#b6bbbd'),
      [(hashed(seed, i, 5) - 0.5) * (w - 4), h + 0.8, (hashed(seed, i, 6) - 0.5) * (d - 4)],
      [1.4, 1.6, 1.4],
    )
}
