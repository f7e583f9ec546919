import type { BulletTankLook } from '../../site/looks/vessel'
import { type Frame, type Triple, frameAlong, shifted } from '../geometry/frame'
import { addBlock } from '../geometry/bevel'
import { addLathe, addRod } from '../geometry/lathe'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { addBox } from '../geometry/primitives'
import { addTube, rounded } from '../geometry/tube'
import { addArc } from './parts/arc'
import { dishedHigh, dishedLow, seam } from './parts/dished'
import { addAnchors, addBlindNozzle, addFlanges } from './parts/flange'
import { addGrating } from './parts/grating'
import { addLadder } from './parts/ladder'
import { addRailing } from './parts/railing'
import { addValve } from './parts/valve'
import type { KitPieces } from './pieces'

/** Shell plates are 3.3 m broad. */
const PLATE = 3.3
/** Sides of the shell: facets of 5 mm, seen from 8 m and more. */
const SIDES = 26

/** A horizontal pressure vessel with all that hangs on it. */
export function bulletTank(to: KitPieces, look: BulletTankLook): void {
  const b = to.base
  const { radius, axis, half } = look
  const f = frameAlong([0, axis, 0], [1, 0, 0])
  addShell(b, f, look)
  for (const x of look.saddles) addSaddle(b, x, look)
  addManhole(b, look)
  look.nozzles.forEach((x, i) => (i === 1 ? addReliefs(b, x, axis + radius) : addTopNozzle(b, x, axis + radius)))
  addPlatform(to, look)
  addSprinklers(b, look)
  addLevel(b, look)
  // earthing strap at a saddle, and the name plate with its bracket
  const [s = 0] = look.saddles
  addTube(
    b.use('brass'),
    [
      [s + 0.2, 1.1, 1.21],
      [s + 0.24, 0.5, 1.24],
      [s + 0.3, 0, 1.3],
    ],
    0.012,
    { sides: 5 },
  )
  addBlock(b.use('stainless'), [half * 0.78, axis, radius + 0.03], [0.3, 0.2, 0.01], 0, 0.002)
  addBlock(b.use('steel'), [half * 0.78, axis, radius + 0.01], [0.06, 0.06, 0.04], 0, 0.002)
}

function addShell(b: MeshBuilder, f: Frame, { radius, half, band }: BulletTankLook): void {
  const seams: number[] = []
  for (let x = -half + PLATE / 2; x < half; x += PLATE) seams.push(x)
  addLathe(
    b.use('paint-white'),
    f,
    [
      ...dishedLow(radius, -half - radius, radius),
      ...[-half + 0.03, ...seams, half - 0.03].flatMap((x) => seam(radius, x)),
      ...dishedHigh(radius, half + radius, radius),
    ],
    SIDES,
  )
  addLathe(
    b.use(band),
    f,
    [
      [radius + 0.01, -0.25],
      [radius + 0.01, 0.25],
    ],
    SIDES,
  )
  // lengthwise seams, staggered from plate to plate, on the sides that are seen
  b.use('paint-white')
  seams.forEach((x, i) => {
    for (const side of [-1, 1]) {
      const a = side * (0.9 + (i % 2) * 0.5)
      const at: Triple = [x + PLATE / 2, f.at[1] + Math.cos(a) * radius, Math.sin(a) * radius]
      addRod(b, [x, at[1], at[2]], [Math.min(half, x + PLATE), at[1], at[2]], 0.009, 6)
    }
  })
}

/** Concrete pier, base plate with anchors, webs cut to the shell with ribs, and the wear plate under the shell. */
function addSaddle(b: MeshBuilder, x: number, { radius, axis }: BulletTankLook): void {
  const pier = axis - radius - 0.2
  addBlock(b.use('concrete'), [x, pier / 2, 0], [0.5, pier, 2.5], 0, 0.03)
  b.use('paint-grey')
  addBlock(b, [x, pier + 0.015, 0], [0.42, 0.03, 2.4], 0, 0.004)
  addAnchors(
    b.use('steel'),
    [-1.08, 1.08].flatMap((z) => [-0.14, 0.14].map((dx): Triple => [x + dx, pier + 0.03, z])),
    0.014,
  )
  const f: Frame = { at: [x, axis, 0], u: [0, 0, -1], v: [0, 1, 0], w: [1, 0, 0] }
  const spread = [-Math.PI / 2 - 0.87, -Math.PI / 2 + 0.87] as const
  addArc(b.use('paint-grey'), f, [radius, radius + 0.02], spread, 0.22, 16)
  for (const dx of [-0.15, 0.15]) {
    const at = shifted(f, 0, 0, dx)
    // web: from the shell down to the base plate, as upright strips between ribs
    for (let i = 0; i < 8; i++) {
      const z = -1.05 + (i + 0.5) * 0.2625
      const low = axis - Math.sqrt(radius * radius - z * z)
      addBox(b, [at.at[0], (pier + 0.03 + low) / 2, z], [0.008, (low - pier - 0.03) / 2, 0.1313])
    }
  }
  for (const z of [-1.1, -0.55, 0, 0.55, 1.1]) {
    const low = axis - Math.sqrt(radius * radius - z * z)
    addBox(b, [x, (pier + 0.03 + low) / 2, z], [0.19, (low - pier - 0.03) / 2, 0.008])
  }
}

/** A manhole DN 500 on top with the davit that swings its lid. */
function addManhole(b: MeshBuilder, { radius, axis, half }: BulletTankLook): void {
  const x = -half * 0.55
  const top = axis + radius
  addBlindNozzle(b, [x, top, 0], [0, 1, 0], 500, 0.22, 'paint-white', 'far')
  addTube(
    b.use('paint-yellow'),
    rounded(
      [
        [x - 0.5, top - 0.12, 0],
        [x - 0.5, top + 0.75, 0],
        [x, top + 0.75, 0],
        [x, top + 0.4, 0],
      ],
      0.15,
    ),
    0.024,
    { sides: 8 },
  )
}

/** A nozzle DN 80 with its valve upright on it, and a gauge above. */
function addTopNozzle(b: MeshBuilder, x: number, top: number): void {
  addRod(b.use('paint-white'), [x, top - 0.1, 0], [x, top + 0.12, 0], 0.0445, 12)
  addValve(b, {
    type: 'gate',
    dn: 80,
    at: [x, top + 0.3, 0],
    along: [0, 1, 0],
    up: [0, 0, -1],
    material: 'paint-yellow',
    far: true,
  })
  addFlanges(b, [x, top + 0.62, 0], [0, 1, 0], 80, 'paint-yellow', 'far')
  addRod(b.use('paint-yellow'), [x, top + 0.46, 0], [x, top + 0.64, 0], 0.0445, 12)
}

/** A pair of safety valves on one nozzle, each with its change-over valve and a vent pipe that ends over heads. */
function addReliefs(b: MeshBuilder, x: number, top: number): void {
  addRod(b.use('paint-white'), [x, top - 0.1, 0], [x, top + 0.2, 0], 0.057, 8)
  addTube(
    b,
    rounded(
      [
        [x - 0.3, top + 0.42, 0],
        [x - 0.3, top + 0.24, 0],
        [x + 0.3, top + 0.24, 0],
        [x + 0.3, top + 0.42, 0],
      ],
      0.08,
    ),
    0.0445,
    { sides: 8 },
  )
  for (const side of [-1, 1]) {
    const at = x + side * 0.3
    addFlanges(b, [at, top + 0.42, 0], [0, 1, 0], 50, 'paint-white', 'far')
    addLathe(
      b.use('paint-red'),
      frameAlong([at, top + 0.44, 0], [0, 1, 0]),
      [
        [0.05, 0],
        [0.075, 0.06],
        [0.075, 0.16],
        [0.05, 0.19],
        [0.085, 0.2],
        [0.085, 0.225],
        [0.05, 0.24],
        [0.045, 0.42],
        [0.03, 0.46],
        [0.02, 0.54],
        [0, 0.54],
      ],
      8,
    )
    addTube(
      b.use('paint-yellow'),
      rounded(
        [
          [at, top + 0.55, 0],
          [at, top + 0.55, -0.32],
          [at, top + 2.9, -0.32],
        ],
        0.11,
      ),
      0.038,
      { sides: 7 },
    )
    addFlanges(b, [at, top + 0.55, -0.13], [0, 0, 1], 65, 'paint-yellow', 'far')
  }
}

function addPlatform(to: KitPieces, { radius, axis, platform, half }: BulletTankLook): void {
  const b = to.base
  const y = axis + radius + 0.05
  const [near, far] = platform.z
  const [lx, lz] = platform.ladder
  const end = lx + 0.33
  const landing = lz - 0.03
  addGrating(to, [-platform.half, near], [platform.half, far], y)
  addGrating(to, [platform.half, near], [end, landing], y)
  addRailing(b, [
    [platform.half, y, far],
    [-platform.half, y, far],
    [-platform.half, y, near],
  ])
  addRailing(b, [
    [lx - 0.33, y, landing],
    [platform.half, y, landing],
    [platform.half, y, far],
  ])
  addRailing(b, [
    [platform.half, y, near],
    [end, y, near],
    [end, y, landing],
  ])
  addLadder(b, [lx, 0, lz], y, [0, 0, 1])
  // brackets from the shell under the platform
  b.use('paint-grey')
  for (let x = -platform.half + 0.25; x <= Math.min(half, end); x += 1.9) {
    const outer = Math.min(far, radius)
    addTube(
      b,
      [
        [x, y - 0.03, far],
        [x, axis + Math.sqrt(radius * radius - outer * outer * 0.95) - 0.05, outer * 0.97],
      ],
      0.03,
      { sides: 6 },
    )
    addBox(b, [x, y - 0.05, (near + far) / 2], [0.03, 0.03, (far - near) / 2])
  }
}

/** Two spray lines along the top with their nozzles, fed by a riser at the west end. */
function addSprinklers(b: MeshBuilder, { radius, axis, half }: BulletTankLook): void {
  const a = 0.62
  const r = radius + 0.22
  for (const side of [-1, 1]) {
    const [y, z] = [axis + Math.cos(a) * r, side * Math.sin(a) * r]
    b.use('paint-red')
    const end: Triple = [-half - 0.9, y, z]
    addTube(b, rounded([[half - 0.2, y, z], end, [end[0], y, side * 1.9], [end[0], 0, side * 1.9]], 0.1), 0.03, {
      sides: 8,
    })
    for (let x = -half + 0.4; x < half; x += 2.4) {
      const inwards = frameAlong([x, y, z], [0, -Math.cos(a), -side * Math.sin(a)])
      addLathe(
        b,
        inwards,
        [
          [0.014, 0],
          [0.02, 0.09],
          [0, 0.1],
        ],
        5,
      )
    }
    for (let x = -half + 1; x < half; x += 3)
      addRod(b.use('paint-grey'), [x, y, z], [x, axis + Math.cos(a) * radius, side * Math.sin(a) * radius], 0.014, 6)
  }
}

/** Magnetic level gauge with its root valves on the south side. */
function addLevel(b: MeshBuilder, { radius, axis, half }: BulletTankLook): void {
  const x = -half * 0.8
  const z = radius * 0.85
  const off = Math.sqrt(radius * radius - z * z)
  for (const y of [axis - off, axis + off]) {
    addTube(
      b.use('paint-white'),
      [
        [x, y, z - 0.1],
        [x, y, z + 0.42],
      ],
      0.017,
      { sides: 8 },
    )
    addFlanges(b, [x, y, z + 0.16], [0, 0, 1], 25, 'paint-white', 'far')
  }
  addRod(b.use('stainless'), [x, axis - off - 0.2, z + 0.42], [x, axis + off + 0.2, z + 0.42], 0.03, 10)
  addBox(b.use('paint-white'), [x + 0.05, axis, z + 0.42], [0.025, off, 0.012])
  addBox(b.use('paint-red'), [x + 0.05, axis - off * 0.35, z + 0.43], [0.014, off * 0.7, 0.002])
}
