import type { CableHooksLook, FloorCableLook, PuddleLook, SiteBoxLook } from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import { clouds } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate, addHanging, addHoop } from '../yard/shapes'
import { addFacet, addPole } from './tubes'

const ORANGE = '#d9791f'

/** Cabinet on its stand, rain roof, cable entries below; the door shut with its lock, or hanging by one hinge before breakers and bars. */
export function siteBox({ base: b, lamps }: KitPieces, { foot, open }: SiteBoxLook): void {
  const [w, h, d] = [0.5, 0.62, 0.24]
  if (open) {
    b.use('paint-orange', ORANGE)
    for (const s of [-1, 1]) {
      addBlock(b, [s * (w / 2 - 0.006), 0, 0], [0.012, h, d], 0, 0.003)
      addBlock(b, [0, s * (h / 2 - 0.006), 0], [w - 0.024, 0.012, d], 0, 0.003)
    }
    addBlock(b.use('paint-white', '#c8c5b9'), [0, 0, -d / 2 + 0.02], [w - 0.03, h - 0.03, 0.02], 0, 0.002)
    // breakers: one main, three below, earth-leakage with its button; bars bare
    addBlock(b.use('black', '#2b2c2e'), [-0.08, 0.16, -0.03], [0.16, 0.14, 0.09], 0, 0.006)
    addBlock(b.use('paint-white', '#dfddd4'), [-0.08, 0.16, 0.02], [0.03, 0.04, 0.02], 0, 0.003)
    for (let i = 0; i < 3; i++) {
      addBlock(b.use('paint-white', '#d9d6cc'), [-0.15 + i * 0.11, -0.06, -0.04], [0.085, 0.13, 0.08], 0, 0.005)
      addBlock(
        b.use('black', '#202122'),
        [-0.15 + i * 0.11, -0.05 + (i === 1 ? -0.02 : 0.01), 0.005],
        [0.02, 0.03, 0.02],
        0,
        0.002,
      )
    }
    addBlock(b.use('paint-blue', '#2f64a6'), [-0.12, -0.085, 0.002], [0.012, 0.012, 0.006], 0, 0.001)
    for (const [i, color] of (['paint-yellow', 'paint-green', 'paint-red'] as const).entries()) {
      const x = -0.14 + i * 0.06
      addTube(
        b.use(color),
        rounded(
          [
            [x, 0.1, -0.04],
            [x, 0.04, 0.01],
            [x - 0.005 + i * 0.05, 0.02, -0.02],
            [x + i * 0.05, 0, -0.04],
          ],
          0.02,
        ),
        0.005,
        { sides: 5 },
      )
      addTube(
        b,
        rounded(
          [
            [x + i * 0.05, -0.12, -0.04],
            [x + i * 0.05, -0.2, 0.02],
            [x + 0.02, -h / 2, 0],
          ],
          0.03,
        ),
        0.005,
        { sides: 5 },
      )
    }
    addCrate(b.use('brass'), [0.19, 0.12, -0.06], [0.02, 0.26, 0.02])
    for (let i = 0; i < 4; i++)
      addRod(b.use('stainless'), [0.19, 0.03 + i * 0.06, -0.05], [0.19, 0.03 + i * 0.06, -0.035], 0.007, 6)
    // the cover hangs by its lower hinge
    b.use('paint-orange', ORANGE)
    const door: Triple[] = [
      [w / 2, -h / 2 - 0.1, d / 2],
      [w / 2 + 0.36, -h / 2 - 0.34, d / 2 + 0.26],
      [w / 2 + 0.44, h / 2 - 0.34, d / 2 + 0.32],
      [w / 2 + 0.08, h / 2 - 0.1, d / 2 + 0.06],
    ]
    addFacet(b, door)
    addFacet(b.use('paint-grey', '#8f8d84'), door.toReversed())
    for (const y of [-h / 2 + 0.05]) addRod(b.use('steel'), [w / 2, y - 0.04, d / 2], [w / 2, y + 0.04, d / 2], 0.01, 6)
  } else {
    addBlock(b.use('paint-orange', ORANGE), [0, 0, 0], [w, h, d], 0, 0.012)
    addBlock(b, [0, 0, d / 2 + 0.006], [w - 0.03, h - 0.03, 0.014], 0, 0.006)
    addBlock(b.use('stainless'), [w / 2 - 0.07, 0, d / 2 + 0.022], [0.03, 0.1, 0.02], 0, 0.006)
    addBlock(b.use('brass'), [w / 2 - 0.07, -0.09, d / 2 + 0.03], [0.035, 0.04, 0.018], 0, 0.006)
    addBlock(b.use('paint-yellow'), [-0.04, 0.1, d / 2 + 0.014], [0.16, 0.16, 0.003], 0, 0.001)
    addBlock(lamps.use('lamp-green', '#ffffff'), [0.1, h / 2 - 0.06, d / 2 + 0.018], [0.02, 0.02, 0.01], 0, 0.003)
  }
  addBlock(b.use('paint-orange', '#c46c1b'), [0, h / 2 + 0.03, 0.02], [w + 0.1, 0.05, d + 0.12], 0, 0.012)
  for (const x of [-w / 2 + 0.03, w / 2 - 0.03]) {
    addCrate(b.use('steel', '#6b6861'), [x, -h / 2 - (foot - h / 2) / 2, -d / 2 + 0.04], [0.04, foot - h / 2, 0.04])
    addCrate(b, [x, -foot + 0.02, 0], [0.04, 0.04, 0.5])
  }
  addCrate(b, [0, -foot + 0.3, -d / 2 + 0.04], [w, 0.04, 0.03])
  // cables: to the floor and away
  for (const [i, x] of [-0.14, -0.02, 0.1].entries()) {
    addTube(
      b.use('rubber', i === 1 ? '#2b2f38' : '#1c1d1f'),
      rounded(
        [
          [x, -h / 2 + 0.01, 0],
          [x, -h / 2 - 0.3, 0.02],
          [x + 0.05 * i, -foot + 0.012, 0.12],
          [x + 0.2 + 0.3 * i, -foot + 0.012, 0.5],
          [x + 0.9, -foot + 0.012, 0.5 - i * 0.3],
        ],
        0.14,
      ),
      0.012,
      { sides: 6 },
    )
    addRod(b.use('black'), [x, -h / 2 - 0.04, 0], [x, -h / 2 + 0.005, 0], 0.02, 8)
  }
}

/** Hooks with plastic sleeves that hang on wires, cables that sag between. */
export function cableHooks({ base: b }: KitPieces, { length, drop }: CableHooksLook): void {
  const n = Math.max(1, Math.round(length / 2))
  for (let i = 0; i <= n; i++) {
    const x = -length / 2 + (i * length) / n
    addPole(b.use('steel', '#84807a'), [x, drop, 0], [x, 0.09, 0], 0.004, 4)
    addHoop(b.use('paint-yellow', '#d9a51e'), [x, 0.03, 0], [1, 0, 0], 0.05, 0.011, { steps: 10, sides: 5 })
    if (i === n) continue
    for (const [z, r, color] of [
      [-0.016, 0.013, '#1d1e20'],
      [0.012, 0.01, '#2a3a55'],
      [0.0, 0.009, '#26292d'],
    ] as const)
      addHanging(b.use('rubber', color), [x, 0.004 + r, z], [x + length / n, 0.004 + r, z], 0.05, r, 5, 5)
  }
}

/** A film of water with an edge that wanders, dark and smooth; damp all round. */
export function puddle({ base: b }: KitPieces, { size: [w, d], seed }: PuddleLook): void {
  const steps = 28
  const ring = (share: number, y: number): Triple[] =>
    Array.from({ length: steps }, (_, i): Triple => {
      const a = (i / steps) * 2 * Math.PI
      const r = share * (0.62 + 0.5 * clouds(Math.cos(a) * 1.6 + 9, Math.sin(a) * 1.6 + 9, seed))
      return [(Math.cos(a) * r * w) / 2, y, (-Math.sin(a) * r * d) / 2]
    })
  const fan = (rim: Triple[], y: number): void => {
    const middle = b.vertex(0, y, 0, 0, 1, 0)
    const ids = rim.map((p) => b.vertex(...p, 0, 1, 0))
    ids.forEach((v, i) => b.triangle(middle, v, ids[(i + 1) % steps] as number))
  }
  b.use('concrete', '#6a655c', 'formed')
  fan(ring(1.1, 0.003), 0.003)
  b.use('screen', '#35322d').glowing(0)
  fan(ring(0.95, 0.006), 0.006)
}

/** A cable or hose that lies on the floor. */
export function floorCable({ base: b }: KitPieces, { route, radius, material }: FloorCableLook): void {
  addTube(b.use(material), rounded(route, radius * 14), radius, { sides: 7 })
}
