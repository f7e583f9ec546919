import type { Material } from '../../../site/types'
import { addBlock } from '../../geometry/bevel'
import { type Corner, addPrism } from '../../geometry/extrude'
import { type Frame, type Triple, frameAlong, frameUp } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addBox } from '../../geometry/primitives'
import { addTube } from '../../geometry/tube'
import { addHandWheel } from '../parts/handWheel'
import { addArc } from '../parts/arc'
import { addPlank } from '../parts/plank'
import type { KitPieces } from '../pieces'

/** A flat-fronted cab of 2.4 m: its front, its back, half its breadth; heights of sill, window line, and roof. Metres. */
const CAB = { front: -6.25, back: -4.15, half: 1.2, sill: 0.78, line: 1.5, roof: 2.6, top: 2.82 }
const CORNER = { radius: 0.16, steps: 5 }
/** The windscreen leans back by this much between window line and roof. */
const LEAN = 0.2
const ARCH = { radius: 0.6, steps: 10 }
const DOOR = { front: -5.86, back: -4.98 }
const SIDES = [-1, 1] as const

/** The cab of a tractor over its steered axle at `axle`. */
export function addCab(to: KitPieces, paint: Material, axle: number, wheel: number): void {
  const b = to.base
  addBody(b, paint, axle, wheel)
  addWindows(to, paint)
  addFront(to)
  addRoof(to, paint)
  addInside(b)
  for (const side of SIDES) {
    addDoor(b, paint, side)
    addMirror(b, side)
  }
}

/** A plan with rounded front corners between `from` and `to` along x, its frame looking up. */
function plan(from: number, to: number, half: number, radius = CORNER.radius): Corner[] {
  const corner = (side: 1 | -1): Corner[] =>
    Array.from({ length: CORNER.steps + 1 }, (_, i) => {
      const a = ((side > 0 ? i : CORNER.steps - i) / CORNER.steps) * (Math.PI / 2)
      return [from + radius - Math.sin(a) * radius, side * (half - radius + Math.cos(a) * radius)]
    })
  // v of an upright frame looks to -z; the plan is the same on both sides
  return [[to, -half], [to, half], ...corner(1), ...corner(-1)]
}

const level = (y: number): Frame => ({ at: [0, y, 0], u: [1, 0, 0], v: [0, 0, -1], w: [0, 1, 0] })
const slab = (b: MeshBuilder, outline: Corner[], low: number, high: number): void =>
  addPrism(b, level((low + high) / 2), outline, (high - low) / 2)
const profile: Frame = { at: [0, 0, 0], u: [1, 0, 0], v: [0, 1, 0], w: [0, 0, 1] }

function addBody(b: MeshBuilder, paint: Material, axle: number, wheel: number): void {
  const { front, back, half, sill, line } = CAB
  const split = axle - ARCH.radius + 0.02
  // bumper, front panel, and the flanks with the wheel's arch cut out of them
  slab(b.use('black', '#2b2e32'), plan(front - 0.03, split, half + 0.02), 0.34, 0.5)
  slab(b.use(paint), plan(front - 0.02, split, half + 0.015), 0.5, sill - 0.012)
  slab(b.use(paint), plan(front, split, half), sill, line)
  const arc = Array.from({ length: ARCH.steps + 1 }, (_, i): Corner => {
    const a = Math.PI * (0.91 - (i / ARCH.steps) * 0.82)
    return [axle + Math.cos(a) * ARCH.radius, wheel + Math.sin(a) * ARCH.radius]
  })
  addPrism(b, profile, [...arc, [back, 0.62], [back, line], [split, line]], half)
  const lining: Frame = { ...profile, at: [axle, wheel, 0] }
  addArc(b.use('black'), lining, [ARCH.radius - 0.012, ARCH.radius], [Math.PI * 0.02, Math.PI * 0.92], half + 0.015, 12)
  addBlock(b.use(paint), [back - 0.05, (line + CAB.roof) / 2, 0], [0.1, CAB.roof - line, half * 2 - 0.1], 0, 0.02)
}

/** Pillars, panes and the rear quarter panels. */
function addWindows({ base: b, glass }: KitPieces, paint: Material): void {
  const { front, back, half, line, roof } = CAB
  const [foot, head] = [front + 0.06, front + 0.06 + LEAN]
  const inner = half - 0.06
  for (const side of SIDES) {
    const z = side * (half - 0.05)
    addPrism(
      b.use(paint),
      { ...profile, at: [0, 0, z] },
      [
        [foot, line],
        [foot + 0.12, line],
        [head + 0.12, roof],
        [head, roof],
      ],
      0.05,
    )
    addPrism(
      b,
      { ...profile, at: [0, 0, z] },
      [
        [DOOR.back, line],
        [back, line],
        [back, roof],
        [DOOR.back - 0.04, roof],
      ],
      0.05,
    )
    addBox(b, [(head + back) / 2, roof - 0.03, z], [(back - head) / 2, 0.04, 0.05])
    const pane = glass.use('glass')
    const put = (x: number, y: number): number => pane.vertex(x, y, side * (half - 0.02), 0, 0, side)
    const ids = [
      put(foot + 0.1, line),
      put(DOOR.back + 0.02, line),
      put(DOOR.back - 0.02, roof - 0.06),
      put(head + 0.1, roof - 0.06),
    ] as const
    if (side > 0) glass.quad(...ids)
    else glass.quad(ids[3], ids[2], ids[1], ids[0])
  }
  const n: Triple = [-(roof - line), LEAN, 0]
  const l = Math.hypot(...n)
  const put = (x: number, y: number, z: number): number => glass.vertex(x, y, z, n[0] / l, n[1] / l, 0)
  glass.use('glass')
  glass.quad(put(foot, line, -inner), put(foot, line, inner), put(head, roof, inner), put(head, roof, -inner))
  // black band round the screen, wipers
  b.use('black')
  addPlank(b, [foot - 0.012, line + 0.02, -half + 0.05], [foot - 0.012, line + 0.02, half - 0.05], 0.03, 0.07)
  addPlank(b, [head - 0.012, roof - 0.04, -half + 0.05], [head - 0.012, roof - 0.04, half - 0.05], 0.03, 0.08)
  for (const z of [-0.75, 0.25]) {
    const at = (t: number, off: number): Triple => [
      foot - 0.03 + LEAN * t * 0.9,
      line + 0.05 + (roof - line) * t,
      z + off,
    ]
    addRod(b, at(0, 0), at(0.28, 0.3), 0.01, 5)
    addPlank(b, at(0.14, -0.08), at(0.42, 0.62), 0.012, 0.02)
  }
}

/** Grille, lamps, steps in the bumper, number plate's holder. */
function addFront({ base: b, lamps }: KitPieces): void {
  const { front, half, sill } = CAB
  const face = front - 0.004
  addBlock(b.use('black'), [front + 0.012, 1.1, 0], [0.03, 0.56, 1.7], 0, 0.012)
  addBlock(b.use('black', '#15171a'), [face + 0.004, 1.445, 0], [0.02, 0.09, 2.05], 0, 0.012)
  b.use('paint-grey', '#777d82')
  for (let i = 0; i < 5; i++) addBox(b, [front - 0.004, 0.9 + i * 0.1, 0], [0.008, 0.02, 0.8])
  addBlock(b.use('stainless'), [face - 0.012, 1.445, 0], [0.02, 0.045, 0.4], 0, 0.008)
  addBox(b.use('paint-white'), [front - 0.013, 0.9, 0], [0.004, 0.13, 0.4])
  // lower mouth between the lamps, tow eye
  addBlock(b.use('black'), [front - 0.02, 0.62, 0], [0.03, 0.16, 1.1], 0, 0.02)
  addLathe(
    b.use('steel'),
    frameAlong([front - 0.03, 0.42, 0.4], [-1, 0, 0]),
    [
      [0.03, 0],
      [0.03, 0.03],
      [0, 0.03],
    ],
    10,
  )
  for (const side of SIDES) {
    const z = side * (half - 0.33)
    // lamp cluster: dark housing, two reflectors with their bezels, clear cover's edge
    addBlock(b.use('black', '#15171a'), [front - 0.025, 0.64, z], [0.05, 0.22, 0.54], 0, 0.03)
    for (const [off, r] of [
      [-0.13, 0.085],
      [0.1, 0.075],
    ] as const) {
      const lamp = frameAlong([front - 0.05, 0.64, z + side * off], [-1, 0, 0])
      addLathe(
        b.use('stainless'),
        lamp,
        [
          [r, 0],
          [r, 0.012],
          [r * 0.86, 0.014],
          [r * 0.86, 0.004],
        ],
        16,
      )
      addLathe(
        lamps.use('paint-white', '#f7f7f2'),
        lamp,
        [
          [r * 0.86, 0.004],
          [r * 0.6, 0.016],
          [0, 0.022],
        ],
        16,
      )
    }
    addBlock(b.use('paint-orange'), [front + 0.02, 0.64, side * (half - 0.03)], [0.1, 0.12, 0.09], 0, 0.03)
    addBlock(b.use('paint-white', '#f7f7f2'), [front - 0.035, 0.42, z], [0.02, 0.06, 0.16], 0, 0.01)
    // steps beside the arch
    for (const y of [0.42, 0.68])
      addBlock(b.use('steel'), [front + 0.26, y, side * (half + 0.02)], [0.22, 0.03, 0.05], 0, 0.008)
  }
  addBox(b.use('black'), [front + 0.2, sill, 0], [0.2, 0.006, half + 0.006])
}

/** Roof, sun visor, wind deflector, marker lamps and the danger lamp that GB 13392 puts on the roof. */
function addRoof({ base: b, lamps }: KitPieces, paint: Material): void {
  const { front, back, half, roof, top } = CAB
  const start = front + LEAN - 0.02
  slab(b.use(paint), plan(start, back, half, 0.14), roof, top - 0.06)
  slab(b, plan(start + 0.07, back, half - 0.06, 0.12), top - 0.06, top)
  addPlank(
    b.use('black'),
    [start - 0.1, roof + 0.02, -half + 0.12],
    [start - 0.1, roof + 0.02, half - 0.12],
    0.22,
    0.012,
  )
  addPrism(
    b.use(paint),
    profile,
    [
      [start + 0.75, top],
      [back, top],
      [back, top + 0.52],
      [back - 0.3, top + 0.5],
      [back - 0.75, top + 0.3],
    ],
    half - 0.2,
  )
  for (const z of [-0.9, -0.45, 0.45, 0.9])
    addBlock(lamps.use('lamp-amber'), [start + 0.12, top + 0.02, z], [0.08, 0.05, 0.1], 0, 0.015)
  addPrism(
    b.use('paint-yellow'),
    { at: [start + 0.3, top, 0], u: [0, 0, 1], v: [0, 1, 0], w: [-1, 0, 0] },
    [
      [-0.2, 0],
      [0.2, 0],
      [0.13, 0.16],
      [-0.13, 0.16],
    ],
    0.06,
  )
}

/** Door lines, handle, grab rail and the strip that reflects. */
function addDoor(b: MeshBuilder, paint: Material, side: 1 | -1): void {
  const { half, line, roof } = CAB
  const z = side * (half + 0.001)
  b.use('black')
  for (const x of [DOOR.front, DOOR.back]) addBox(b, [x, (line + 1.12) / 2, z], [0.005, (line - 1.12) / 2, 0.003])
  addBox(b, [(DOOR.front + DOOR.back) / 2, 1.12, z], [(DOOR.back - DOOR.front) / 2, 0.005, 0.003])
  addBox(b, [(DOOR.front + DOOR.back) / 2, line, z], [(DOOR.back - DOOR.front) / 2 + 0.02, 0.012, 0.004])
  addBlock(b, [DOOR.back - 0.14, line - 0.12, side * (half + 0.015)], [0.18, 0.045, 0.03], 0, 0.01)
  addTube(
    b,
    [
      [DOOR.back + 0.14, line - 0.2, side * (half + 0.05)],
      [DOOR.back + 0.12, roof - 0.4, side * (half + 0.05)],
    ],
    0.014,
    { sides: 6 },
  )
  b.use(paint === 'paint-white' ? 'paint-red' : 'paint-white')
  addBox(b, [(DOOR.front + DOOR.back) / 2, 1.3, z], [0.3, 0.03, 0.003])
}

function addMirror(b: MeshBuilder, side: 1 | -1): void {
  const { front, half } = CAB
  const x = front + 0.12
  const z = side * (half + 0.17)
  b.use('black')
  for (const y of [2.42, 1.72])
    addTube(
      b,
      [
        [x + 0.12, y, side * (half - 0.04)],
        [x, y, z],
      ],
      0.014,
      { sides: 6 },
    )
  addRod(b, [x, 1.68, z], [x, 2.46, z], 0.014, 6)
  for (const [y, h] of [
    [2.18, 0.42],
    [1.82, 0.2],
  ] as const) {
    addBlock(b.use('black'), [x + 0.03, y, z + side * 0.04], [0.1, h, 0.22], 0, 0.03)
    addBox(b.use('stainless'), [x + 0.082, y, z + side * 0.04], [0.002, h / 2 - 0.03, 0.085])
  }
}

/** Dashboard, steering wheel, two seats and the bunk's wall, as seen through the panes. */
function addInside(b: MeshBuilder): void {
  const { front, back, line } = CAB
  addBlock(b.use('black', '#35383c'), [front + 0.32, line + 0.02, 0], [0.4, 0.24, 2.1], 0, 0.06)
  addBox(b, [(front + back) / 2, line + 0.002, 0], [0.9, 0.004, 1.1])
  for (const side of SIDES) {
    b.use('cloth-grey')
    addBlock(b, [-5.2, line + 0.14, side * 0.56], [0.5, 0.16, 0.5], 0, 0.05)
    addBlock(b, [-4.96, line + 0.5, side * 0.56], [0.14, 0.66, 0.48], 0, 0.05)
    addBlock(b, [-4.94, line + 0.9, side * 0.56], [0.09, 0.16, 0.26], 0, 0.03)
  }
  const tilt = frameUp([front + 0.62, line + 0.3, 0.56], [0.5, 0.87, 0], [0.87, -0.5, 0])
  addHandWheel(b, tilt, 0.22, 'black', 20)
  addRod(b.use('black'), [front + 0.62, line + 0.3, 0.56], [front + 0.45, line, 0.56], 0.03, 8)
}
