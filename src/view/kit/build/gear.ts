import type {
  LooseToolLook,
  NoticeBoardsLook,
  RescueKitLook,
  RopeCoilLook,
  SiteBannerLook,
  SiteInstrumentLook,
  SparkCatcherLook,
} from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate, addHoop, addTurned } from '../yard/shapes'
import { addFacet, addPole } from './tubes'

/** Panels in blue frames under a roof of sheet, on feet with weights. */
export function noticeBoards({ base: b }: KitPieces, { n }: NoticeBoardsLook): void {
  const [w, h] = [1.2, 1.6]
  const full = n * (w + 0.08)
  for (let i = 0; i <= n; i++) {
    const x = -full / 2 + i * (w + 0.08)
    addCrate(b.use('paint-blue', '#1d5796'), [x, 1.25, 0], [0.06, 2.5, 0.06])
    addCrate(b, [x, 0.03, 0], [0.08, 0.06, 0.9])
    addBlock(b.use('concrete', undefined, 'plain'), [x, 0.12, -0.3], [0.3, 0.18, 0.25], 0, 0.01)
    if (i === n) continue
    addBlock(b.use('paint-white', '#e8e8e3'), [x + (w + 0.08) / 2, 1.3, 0], [w, h, 0.02], 0, 0.003)
    addBlock(b.use('paint-blue', '#1d5796'), [x + (w + 0.08) / 2, 2.14, 0.002], [w, 0.06, 0.04], 0, 0.004)
    addBlock(b, [x + (w + 0.08) / 2, 0.47, 0.002], [w, 0.06, 0.04], 0, 0.004)
  }
  addCrate(b.use('paint-blue', '#2566ad'), [0, 2.52, 0.05], [full + 0.3, 0.04, 0.7])
  addCrate(b, [0, 2.45, 0.39], [full + 0.3, 0.16, 0.03])
}

/** Three cups on a hub; a case with its display; a base set with its aerial and the hand sets that charge. */
export function siteInstrument({ base: b, moving, lamps }: KitPieces, { kind }: SiteInstrumentLook): void {
  if (kind === 'anemometer') {
    addRod(b.use('steel', '#8b8d8c'), [0, -0.6, 0], [0, -0.08, 0], 0.016, 8)
    addTurned(
      b.use('paint-grey', '#b7bbba'),
      [0, -0.1, 0],
      [
        [0, 0],
        [0.035, 0],
        [0.035, 0.08],
        [0, 0.09],
      ],
      12,
    )
    addTurned(
      moving.use('black'),
      [0, -0.012, 0],
      [
        [0, 0],
        [0.022, 0],
        [0.018, 0.03],
        [0, 0.035],
      ],
      12,
    )
    for (let i = 0; i < 3; i++) {
      const a = (i * 2 * Math.PI) / 3
      const p: Triple = [Math.cos(a) * 0.11, 0, Math.sin(a) * 0.11]
      addRod(moving.use('black'), [0, 0, 0], p, 0.005, 5)
      const way: Triple = [-Math.sin(a), 0, Math.cos(a)]
      addLathe(
        moving.use('black', '#202224'),
        frameAlong(p, way),
        [
          [0.001, -0.04],
          [0.024, -0.03],
          [0.036, -0.008],
          [0.038, 0],
          [0.034, -0.004],
          [0.02, -0.024],
          [0.001, -0.034],
        ],
        12,
      )
    }
    return
  }
  if (kind === 'wind-repeater') {
    addBlock(b.use('paint-grey', '#c2c6c5'), [0, 0, 0], [0.34, 0.24, 0.09], 0, 0.012)
    addBlock(b.use('screen'), [0, 0.03, 0.046], [0.26, 0.1, 0.004], 0, 0.001)
    for (const [x, color] of [
      [-0.09, 'lamp-green'],
      [0, 'lamp-amber'],
      [0.09, 'lamp-red'],
    ] as const)
      addRod(lamps.use(color, '#ffffff'), [x, -0.07, 0.046], [x, -0.07, 0.056], 0.014, 10)
    addTube(
      b.use('rubber'),
      rounded(
        [
          [0.1, -0.12, 0],
          [0.1, -0.25, 0],
          [0.02, -0.5, -0.03],
          [0.02, -0.9, -0.03],
        ],
        0.08,
      ),
      0.008,
      { sides: 5 },
    )
    return
  }
  addBlock(b.use('wood', '#a5814f'), [0, -0.02, 0], [0.7, 0.03, 0.3], 0, 0.004)
  for (const x of [-0.28, 0.28]) addPole(b.use('steel'), [x, -0.03, 0.12], [x, -0.25, -0.14], 0.012, 5)
  addBlock(b.use('black', '#242628'), [-0.16, 0.05, 0], [0.24, 0.1, 0.2], 0, 0.012)
  addBlock(b.use('screen'), [-0.18, 0.06, 0.102], [0.1, 0.04, 0.004], 0, 0.001)
  addRod(b.use('black'), [-0.26, 0.09, -0.06], [-0.26, 0.5, -0.06], 0.006, 6)
  for (const x of [0.08, 0.2]) {
    addBlock(b.use('black', '#1f2123'), [x, 0.02, 0], [0.09, 0.04, 0.09], 0, 0.01)
    addBlock(b.use('black', '#2c2e30'), [x, 0.1, 0], [0.058, 0.14, 0.036], 0, 0.008)
    addRod(b, [x - 0.018, 0.16, 0], [x - 0.018, 0.28, 0], 0.006, 6)
    addBlock(b.use('paint-yellow'), [x, 0.12, 0.019], [0.04, 0.02, 0.002], 0, 0.001)
    addBlock(lamps.use('lamp-green', '#ffffff'), [x + 0.018, 0.024, 0.046], [0.008, 0.008, 0.004], 0, 0.001)
  }
}

/** A case with clips and handle, lid up; in it rope in its bag, descender, pulley, edge guard, shears. */
export function rescueKit({ base: b }: KitPieces, _: RescueKitLook): void {
  const red = '#b5241c'
  const [w, h, d] = [0.9, 0.36, 0.5]
  b.use('paint-red', red)
  addBlock(b, [0, 0.015, 0], [w, 0.03, d], 0, 0.008)
  for (const s of [-1, 1]) {
    addBlock(b, [s * (w / 2 - 0.012), h / 2, 0], [0.024, h, d], 0, 0.006)
    addBlock(b, [0, h / 2, s * (d / 2 - 0.012)], [w, h, 0.024], 0, 0.006)
  }
  addBlock(b, [0, h + 0.22, -d / 2 - 0.05], [w, 0.5, 0.04], 0, 0.012)
  addBlock(b.use('paint-white'), [0, h + 0.24, -d / 2 - 0.027], [0.26, 0.26, 0.004], 0, 0.001)
  addBlock(b.use('paint-green'), [0, h + 0.24, -d / 2 - 0.024], [0.2, 0.06, 0.004], 0, 0.001)
  addBlock(b, [0, h + 0.24, -d / 2 - 0.024], [0.06, 0.2, 0.004], 0, 0.001)
  for (const x of [-0.3, 0.3]) addBlock(b.use('stainless'), [x, h - 0.05, d / 2 + 0.006], [0.06, 0.09, 0.016], 0, 0.004)
  addTurned(
    b.use('cloth-blue', '#c3521e'),
    [-0.25, 0.04, 0],
    [
      [0, 0],
      [0.15, 0],
      [0.16, 0.26],
      [0.11, 0.3],
      [0.04, 0.31],
      [0, 0.31],
    ],
    16,
  )
  for (let i = 0; i < 4; i++)
    addHoop(b.use('paper', '#dcd6c2'), [0.08, 0.08 + i * 0.05, 0.02], [0.05, 1, 0.1], 0.13 - i * 0.008, 0.011, {
      steps: 18,
      sides: 6,
    })
  addBlock(b.use('paint-blue', '#2b66aa'), [0.3, 0.3, 0.08], [0.08, 0.16, 0.05], 0.4, 0.012)
  addLathe(
    b.use('stainless'),
    frameAlong([0.3, 0.3, -0.1], [0, 1, 0]),
    [
      [0, 0],
      [0.06, 0],
      [0.05, 0.012],
      [0.06, 0.024],
      [0, 0.024],
    ],
    16,
  )
  addHoop(b.use('paint-orange', '#d5631d'), [0.34, 0.34, -0.02], [0, 1, 0.2], 0.045, 0.007, { steps: 14, sides: 6 })
}

/** Tray of sheet with upturned edges, burnt black within, a blanket over its rim, drops of metal. */
export function sparkCatcher({ base: b }: KitPieces, _: SparkCatcherLook): void {
  addBlock(b.use('steel', '#5d5851'), [0, 0.01, 0], [0.9, 0.012, 0.7], 0, 0.003)
  for (const s of [-1, 1]) {
    addBlock(b, [s * 0.44, 0.08, 0], [0.012, 0.16, 0.7], 0, 0.003)
    addBlock(b, [0, 0.08, s * 0.34], [0.9, 0.16, 0.012], 0, 0.003)
  }
  addBlock(b.use('coal', '#2a2826', 'plain'), [0, 0.022, 0], [0.8, 0.012, 0.6], 0, 0.004)
  const cloth = (x: number, z: number): Triple => {
    const t = (x + 0.46) / 0.4
    const y = t < 0 ? 0.17 : 0.17 - 0.14 * Math.min(1, t * t) + 0.012 * Math.sin(z * 14 + x * 9)
    return [x, y, z]
  }
  for (let i = 0; i < 5; i++)
    for (let k = 0; k < 6; k++) {
      const [x0, x1, z0, z1] = [-0.46 + i * 0.08, -0.38 + i * 0.08, -0.33 + k * 0.11, -0.22 + k * 0.11]
      const face = [cloth(x0, z1), cloth(x1, z1), cloth(x1, z0), cloth(x0, z0)]
      addFacet(b.use('cloth-grey', '#a59f90'), face)
      addFacet(b, face.toReversed())
    }
  for (let i = 0; i < 14; i++)
    addTurned(
      b.use('steel', '#4b4641'),
      [0.02 + hashed(i, 1, 3) * 0.38, 0.028, (hashed(i, 2, 3) - 0.5) * 0.5],
      [
        [0.008, 0],
        [0.006, 0.006],
        [0, 0.008],
      ],
      6,
    )
  addPole(b.use('steel', '#6d665d'), [0.44, 0.15, -0.3], [0.44, 0.7, -0.3], 0.008, 5)
  addPole(b, [0.44, 0.15, 0.3], [0.44, 0.7, 0.3], 0.008, 5)
}

/** Rounds of wire rope that lie on each other; cut and tagged red when it is scrap. */
export function ropeCoil({ base: b }: KitPieces, { scrap }: RopeCoilLook): void {
  for (let i = 0; i < 9; i++) {
    const r = 0.34 + (hashed(i, 1, 2) - 0.5) * 0.07
    const tilt: Triple = [(hashed(i, 2, 2) - 0.5) * 0.1, 1, (hashed(i, 3, 2) - 0.5) * 0.1]
    addHoop(
      b.use('rust', i % 3 ? '#5e4b3c' : '#6f5743'),
      [(hashed(i, 4, 2) - 0.5) * 0.04, 0.022 + (i >> 1) * 0.02, (hashed(i, 5, 2) - 0.5) * 0.04],
      tilt,
      r,
      0.009,
      { steps: 26, sides: 6 },
    )
  }
  for (let k = 0; k < 3; k++) {
    const a = (k * 2 * Math.PI) / 3
    addHoop(
      b.use('steel', '#938c82'),
      [Math.cos(a) * 0.34, 0.06, Math.sin(a) * 0.34],
      [-Math.sin(a), 0, Math.cos(a)],
      0.065,
      0.003,
      { steps: 10, sides: 4 },
    )
  }
  if (!scrap) return
  const end: Triple = [0.5, 0.03, 0.2]
  addTube(b.use('rust', '#5e4b3c'), rounded([[0.2, 0.05, 0.28], [0.34, 0.04, 0.3], end], 0.08), 0.009, { sides: 6 })
  for (let i = 0; i < 10; i++) {
    const a = hashed(i, 1, 6) * 6.28
    addTube(
      b.use('steel', '#8e8172'),
      [end, [end[0] + 0.05, end[1] + Math.sin(a) * 0.03 + 0.01, end[2] + Math.cos(a) * 0.035 - 0.02]],
      0.0016,
      { sides: 3 },
    )
  }
  addBlock(b.use('paint-red', '#c1241d'), [0.05, 0.13, 0.36], [0.16, 0.1, 0.004], 0.2, 0.001)
  addPole(b.use('steel'), [0.05, 0.1, 0.345], [0.05, 0.17, 0.36], 0.0025, 4)
}

/** A socket spanner with its pointed tail, on a cord or not; bolts with nuts. */
export function looseTool({ base: b }: KitPieces, look: LooseToolLook): void {
  if (look.kind === 'bolts') {
    for (let i = 0; i < look.n; i++) {
      const [x, z] = [(hashed(i, 1, 7) - 0.5) * 0.24, (hashed(i, 2, 7) - 0.5) * 0.18]
      const a = hashed(i, 3, 7) * 6.28
      const way: Triple = [Math.cos(a), 0, Math.sin(a)]
      addRod(
        b.use('rust', i % 2 ? '#7b6552' : '#8d8478'),
        [x, 0.011, z],
        [x + way[0] * 0.065, 0.011, z + way[2] * 0.065],
        0.006,
        7,
      )
      addRod(b, [x, 0.011, z], [x + way[0] * 0.01, 0.011, z + way[2] * 0.01], 0.011, 6)
      addRod(
        b.use('steel', '#857a6d'),
        [x + way[0] * 0.04, 0.011, z + way[2] * 0.04],
        [x + way[0] * 0.053, 0.011, z + way[2] * 0.053],
        0.0115,
        6,
      )
    }
    return
  }
  addTube(
    b.use('steel', '#8c8f90'),
    [
      [-0.16, 0.014, 0],
      [-0.06, 0.016, 0],
      [0.12, 0.018, 0],
    ],
    [0.004, 0.011, 0.012],
    { sides: 8 },
  )
  addRod(b.use('steel', '#777a7b'), [0.13, 0, 0], [0.13, 0.045, 0], 0.022, 14)
  addRod(b.use('paint-red', '#a8352a'), [-0.02, 0.0165, 0], [0.1, 0.0175, 0], 0.0135, 8)
  addTube(
    b.use('black'),
    [
      [0.13, 0.0455, -0.012],
      [0.13, 0.0455, 0.012],
    ],
    0.004,
    { sides: 4 },
  )
  if (!look.tethered) return
  addTube(
    b.use('paint-orange', '#d2641f'),
    Array.from(
      { length: 40 },
      (_, i): Triple => [
        -0.17 - i * 0.008,
        0.014 + Math.cos(i * 0.9) * 0.01,
        Math.sin(i * 0.9) * 0.012 + Math.sin(i * 0.16) * 0.06,
      ],
    ),
    0.003,
    { sides: 4 },
  )
  addHoop(b.use('stainless'), [-0.17, 0.015, 0], [0, 0, 1], 0.014, 0.003, { steps: 10, sides: 5 })
}

/** Sheet in a frame of tube; wires at its corners. */
export function siteBanner({ base: b }: KitPieces, { size: [w, h], material }: SiteBannerLook): void {
  addBlock(b.use(material), [0, 0, 0], [w, h, 0.012], 0, 0.002)
  b.use('steel', '#8f938f')
  for (const s of [-1, 1]) {
    addPole(b, [-w / 2, (s * h) / 2, -0.006], [w / 2, (s * h) / 2, -0.006], 0.012, 6)
    addPole(b, [(s * w) / 2, -h / 2, -0.006], [(s * w) / 2, h / 2, -0.006], 0.012, 6)
    for (const t of [-1, 1])
      addHoop(b, [(s * w) / 2, (t * h) / 2 - t * 0.06, -0.01], [0, 1, 0], 0.022, 0.003, { steps: 8, sides: 4 })
  }
}
