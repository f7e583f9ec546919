import type {
  AnchorRingLook,
  HarnessLook,
  LanyardHookLook,
  LifelineLook,
  PipeOnClipsLook,
} from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import { type Triple, cross, frameAlong, unit } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate, addHoop, addTurned } from '../yard/shapes'
import { addWireRope } from './sling'
import { TUBE, addBanded, addCoupler, addFacet, addPole, usedSteel } from './tubes'

/** Webbing of 45 mm (GB 6095: at least 40 mm), metres. */
const WEB = { wide: 0.045, thick: 0.006 }
const ORANGE = '#d5631d'

/** Webbing through points, broad across the way that it goes and flat to z. */
function addWebbing(b: MeshBuilder, path: readonly Triple[]): void {
  for (let i = 0; i + 1 < path.length; i++) {
    const [p, q] = [path[i] as Triple, path[i + 1] as Triple]
    const way = unit([q[0] - p[0], q[1] - p[1], q[2] - p[2]])
    const side = Math.abs(way[2]) > 0.9 ? ([1, 0, 0] as const) : unit(cross(way, [0, 0, 1]))
    const out = cross(side, way)
    const at = (c: Triple, s: number, o: number): Triple => [
      c[0] + (side[0] * s * WEB.wide) / 2 + (out[0] * o * WEB.thick) / 2,
      c[1] + (side[1] * s * WEB.wide) / 2 + (out[1] * o * WEB.thick) / 2,
      c[2] + (side[2] * s * WEB.wide) / 2 + (out[2] * o * WEB.thick) / 2,
    ]
    for (const o of [-1, 1]) {
      const face = [at(p, -1, o), at(p, 1, o), at(q, 1, o), at(q, -1, o)]
      addFacet(b, o > 0 ? face.toReversed() : face)
    }
    for (const s of [-1, 1]) {
      const face = [at(p, s, -1), at(p, s, 1), at(q, s, 1), at(q, s, -1)]
      addFacet(b, s > 0 ? face : face.toReversed())
    }
  }
}

/** A harness hung by its back ring: shoulder straps, waist belt, leg loops, buckles. */
function addHarness(b: MeshBuilder, [x, y, z]: Triple): void {
  const at = (a: number, h: number, c: number): Triple => [x + a, y + h, z + c]
  addHoop(b.use('stainless'), at(0, -0.06, 0), [0, 0, 1], 0.028, 0.006, { steps: 12, sides: 6 })
  b.use('cloth-blue', ORANGE)
  for (const s of [-1, 1]) {
    addWebbing(b, [
      at(0, -0.09, 0),
      at(s * 0.13, -0.13, 0.02),
      at(s * 0.15, -0.3, 0.05),
      at(s * 0.1, -0.5, 0.04),
      at(s * 0.11, -0.62, 0.02),
    ])
    addWebbing(b, [at(0, -0.09, -0.02), at(s * 0.06, -0.3, -0.04), at(s * 0.12, -0.55, -0.03)])
    addWebbing(b, [
      at(s * 0.1, -0.62, 0.02),
      at(s * 0.17, -0.78, 0.04),
      at(s * 0.12, -0.93, 0.05),
      at(s * 0.04, -0.86, 0.01),
      at(s * 0.06, -0.64, -0.02),
    ])
  }
  b.use('black', '#26272b')
  addWebbing(b, [at(-0.17, -0.58, 0), at(-0.08, -0.6, 0.05), at(0.08, -0.6, 0.05), at(0.17, -0.58, 0)])
  addWebbing(b, [at(-0.12, -0.3, 0.06), at(0.12, -0.3, 0.06)])
  b.use('stainless', '#c3c6c6')
  for (const [a, h] of [
    [0, -0.6],
    [-0.11, -0.72],
    [0.11, -0.72],
    [0, -0.3],
  ] as const)
    addBlock(b, at(a, h, 0.062), [0.055, 0.05, 0.012], 0, 0.004)
}

/** One on its hook, or a stand of tube with several and their lanyards. */
export function harness({ base: b }: KitPieces, look: HarnessLook): void {
  if (look.kind === 'harness') {
    addRod(b.use('steel'), [0, 0.02, -0.06], [0, -0.02, 0.02], 0.008, 6)
    addHarness(b, [0, 0, 0])
    addLanyard(b, [0.12, -0.64, 0.04], 0.5)
    return
  }
  const w = look.n * 0.55
  addPole(usedSteel(b, 1), [-w / 2 - 0.15, 1.75, 0], [w / 2 + 0.15, 1.75, 0])
  for (const s of [-1, 1]) {
    addPole(usedSteel(b, 2), [(s * w) / 2, 0, 0], [(s * w) / 2, 1.9, 0])
    addPole(b, [(s * w) / 2, 0.03, -0.4], [(s * w) / 2, 0.03, 0.4])
    addPole(b, [(s * w) / 2, 0.9, 0], [(s * w) / 2, 0.05, 0.36])
    addCoupler(b, [(s * w) / 2, 1.75, TUBE])
  }
  addBlock(b.use('paint-blue', '#1f5da8'), [0, 1.98, 0], [w * 0.8, 0.26, 0.02], 0, 0.004)
  for (let i = 0; i < look.n; i++) {
    const x = -w / 2 + (i + 0.5) * 0.55
    addHoop(b.use('steel'), [x, 1.7, 0.03], [1, 0, 0], 0.05, 0.006, { steps: 10, sides: 5 })
    addHarness(b, [x, 1.66, 0.05])
    addLanyard(b, [x + 0.15, 1.02, 0.08], 0.55)
  }
}

/** Absorber in its pouch, webbing, large hook at the end: hangs down from a point. */
function addLanyard(b: MeshBuilder, [x, y, z]: Triple, drop: number): void {
  addBlock(b.use('cloth-blue', '#2f3338'), [x, y - 0.1, z], [0.05, 0.18, 0.035], 0, 0.01)
  b.use('cloth-blue', '#c9b02a')
  addWebbing(b, [
    [x, y - 0.19, z],
    [x + 0.01, y - drop + 0.16, z + 0.01],
  ])
  addSnapHook(b, [x + 0.01, y - drop, z + 0.01])
}

/** A scaffold hook with gate and lock, its bowl at `at`, opening to +z: 0.22 m long. */
function addSnapHook(b: MeshBuilder, [x, y, z]: Triple): void {
  const p = (a: number, c: number): Triple => [x, y + a, z + c]
  b.use('stainless', '#aab0b3')
  addTube(
    b,
    rounded(
      [p(0.12, 0), p(0.08, -0.01), p(0.04, -0.05), p(-0.02, -0.055), p(-0.06, -0.01), p(-0.05, 0.04), p(0, 0.052)],
      0.03,
    ),
    0.0085,
    { sides: 8 },
  )
  addTube(b.use('paint-red', '#b33a26'), [p(0.085, 0.012), p(0.002, 0.052)], 0.006, { sides: 6 })
  addHoop(b.use('stainless', '#aab0b3'), p(0.14, 0), [0, 0, 1], 0.02, 0.006, { steps: 10, sides: 6 })
}

/** The hook over what it hangs on, webbing and absorber below. */
export function lanyardHook({ base: b }: KitPieces, { drop }: LanyardHookLook): void {
  // it hangs by its bowl: turned over, the webbing below
  addTube(
    b.use('stainless', '#aab0b3'),
    rounded(
      [
        [0, -0.17, 0],
        [0, -0.12, -0.02],
        [0, -0.06, -0.055],
        [0, 0.01, -0.05],
        [0, 0.04, 0],
        [0, 0.02, 0.05],
        [0, -0.04, 0.05],
      ],
      0.03,
    ),
    0.009,
    { sides: 8 },
  )
  addTube(
    b.use('paint-red', '#b33a26'),
    [
      [0, -0.045, 0.05],
      [0, -0.12, 0.01],
    ],
    0.006,
    { sides: 6 },
  )
  addHoop(b.use('stainless', '#aab0b3'), [0, -0.19, 0], [0, 0, 1], 0.02, 0.006, { steps: 10, sides: 6 })
  b.use('cloth-blue', '#c9b02a')
  addWebbing(b, [
    [0, -0.21, 0],
    [0.005, -drop, 0.01],
  ])
  addBlock(b.use('cloth-blue', '#2f3338'), [0.005, -drop - 0.1, 0.01], [0.05, 0.2, 0.04], 0, 0.01)
}

/** End posts with stays, rope with clips and thimbles, turnbuckle with a sight for its pull, rings that hooks run in. */
export function lifeline({ base: b }: KitPieces, { length, height, apart }: LifelineLook): void {
  const h = length / 2
  const n = Math.max(1, Math.ceil(length / apart))
  for (let i = 0; i <= n; i++) {
    const x = -h + (i * length) / n
    addBanded(b, [x, -height, 0], [x, 0.12, 0], 0.03, 8)
    addBlock(b.use('steel', '#6d665e'), [x, -height + 0.006, 0], [0.2, 0.012, 0.2], 0, 0.003)
    for (const s of [-0.07, 0.07])
      addTurned(
        b.use('steel', '#98928a'),
        [x + s, -height + 0.012, s],
        [
          [0.012, 0],
          [0.012, 0.02],
          [0, 0.02],
        ],
        6,
      )
    if (i === 0 || i === n) {
      const s = i === 0 ? 1 : -1
      addPole(usedSteel(b, i), [x, -0.1, 0], [x + s * 0.9, -height + 0.02, 0])
    } else addHoop(b.use('stainless'), [x, 0, 0.035], [1, 0, 0], 0.03, 0.006, { steps: 10, sides: 6 })
  }
  addTube(
    b.use('steel', '#8f8c86'),
    Array.from({ length: n * 4 + 1 }, (_, i): Triple => {
      const t = i / (n * 4)
      const u = (t * n) % 1
      return [-h + t * length, -0.05 * 4 * u * (1 - u), 0.035]
    }),
    0.005,
    { sides: 5 },
  )
  addWireRope(b, [h - 0.9, -0.01, 0.035], [h - 0.42, 0, 0.035], 0.005)
  addLathe(
    b.use('stainless', '#b4b7b5'),
    frameAlong([h - 0.42, 0, 0.035], [1, 0, 0]),
    [
      [0, 0],
      [0.012, 0.01],
      [0.02, 0.03],
      [0.02, 0.22],
      [0.012, 0.25],
      [0, 0.26],
    ],
    10,
  )
  for (const x of [h - 0.62, h - 0.7, h - 0.78])
    addCrate(b.use('steel', '#a39d94'), [x, 0, 0.035], [0.02, 0.034, 0.028])
}

/** Plate, ring, four bolts, paint round it. */
export function anchorRing({ base: b }: KitPieces, _: AnchorRingLook): void {
  addBlock(b.use('paint-yellow', '#dba81d'), [0, 0, 0.005], [0.16, 0.16, 0.01], 0, 0.003)
  for (const x of [-0.055, 0.055])
    for (const y of [-0.055, 0.055]) addRod(b.use('stainless'), [x, y, 0.01], [x, y, 0.026], 0.011, 6)
  addRod(b.use('stainless', '#b9bcba'), [0, 0.02, 0.01], [0, 0.02, 0.05], 0.016, 10)
  addHoop(b, [0, -0.018, 0.05], [0, 0, 1], 0.04, 0.009, { steps: 20, sides: 8 })
  addBlock(b.use('paint-green', '#1f7d49'), [0, -0.14, 0.003], [0.14, 0.06, 0.004], 0, 0.001)
}

/** Galvanised pipe with a socket and a tap, saddle clips with two screws each. */
export function pipeOnClips({ base: b }: KitPieces, { length }: PipeOnClipsLook): void {
  addRod(b.use('steel', '#9a9c9a'), [-length / 2, 0, 0.045], [length / 2, 0, 0.045], 0.0168, 10)
  for (let x = -length / 2 + 0.3; x < length / 2; x += 1.2) {
    addHoop(b.use('steel', '#86837d'), [x, 0, 0.045], [1, 0, 0], 0.019, 0.004, { steps: 10, sides: 4 })
    addCrate(b, [x, 0, 0.018], [0.02, 0.09, 0.036])
    for (const y of [-0.035, 0.035]) addRod(b.use('rust', '#6e5440'), [x, y, 0.03], [x, y, 0.042], 0.006, 6)
  }
  addRod(b.use('steel', '#83857f'), [0.1, 0, 0.045], [0.17, 0, 0.045], 0.022, 10)
  addTube(
    b.use('brass'),
    rounded(
      [
        [length / 2 - 0.3, 0, 0.045],
        [length / 2 - 0.3, -0.08, 0.045],
        [length / 2 - 0.3, -0.1, 0.1],
        [length / 2 - 0.3, -0.14, 0.11],
      ],
      0.03,
    ),
    0.012,
    { sides: 8 },
  )
  addCrate(b.use('paint-red'), [length / 2 - 0.3, -0.03, 0.09], [0.07, 0.014, 0.014])
}
