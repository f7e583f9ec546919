import type { SafetyMeshLook, ScaffoldPlankLook, TubeScaffoldLook } from '../../../site/looks/buildScaffold'
import { addBlock } from '../../geometry/bevel'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate, addHoop } from '../yard/shapes'
import { TUBE, addBanded, addCoupler, addFacet, addPole, redOrWhite, usedSteel } from './tubes'

/** JGJ 130: standards at most 1.5 m apart in the trade; braces at 45 to 60 degrees over four bays; rails and toe board as on edges. Metres. */
const BAY = 1.5
const BRACED = 4
const RAIL = { top: 1.2, middle: 0.6, toe: 0.18 }
/** A trainee walks on y 0 and sees couplers and planks of the lifts up to so far below and above. */
const NEAR = { below: -1.8, above: 4.6 }
/** Nothing crosses a planked lift lower than this, metres (chosen: a helmeted head). */
const HEADROOM = 1.95
/** Steel planks of 250 by 50 mm and 3 m. */
const PLANK = { breadth: 0.25, thick: 0.05, length: 3 }

/** Standards, ledgers, transoms, braces, ties, planks with rails and toe boards, mesh outside. */
export function tubeScaffold(to: KitPieces, look: TubeScaffoldLook): void {
  const { length, width, lift, from, to: top, decks, ties = [], empty = [], reach, gaps = [] } = look
  const b = to.base
  const bays = Math.max(1, Math.round(length / BAY))
  const bay = length / bays
  const [inner, outer] = [-width / 2, width / 2]
  // ledgers carry the transoms under the planks of the working lift, and so all others
  const seat = (decks[0] ?? 0) - PLANK.thick - TUBE * 3
  const lifts: number[] = []
  for (let y = seat - Math.floor((seat - from) / lift) * lift; y < top - 0.1; y += lift) lifts.push(y)
  /** Would it be in the way of whoever walks on a planked lift? */
  const inTheWay = (y: number): boolean => decks.some((deck) => y > deck && y < deck + HEADROOM)
  for (let i = 0; i <= bays; i++) {
    const x = -length / 2 + i * bay
    for (const z of [inner, outer]) {
      const lean = (hashed(i, Math.round(z * 10), 3) - 0.5) * 0.02
      addPole(usedSteel(b, i * 2 + (z > 0 ? 1 : 0)), [x, from, z], [x + lean, top + (z > 0 ? 0.3 : 0), z])
    }
  }
  for (const [n, y] of lifts.entries()) {
    const near = y > NEAR.below && y < NEAR.above
    for (const z of [inner, outer]) {
      const open = z === inner && inTheWay(y) ? gaps : []
      for (const [x0, x1] of stretches(length, open))
        addPole(usedSteel(b, n + 40), [x0, y, z + TUBE * 2], [x1, y, z + TUBE * 2], TUBE, near ? 6 : 4)
    }
    if (!near && n % 2 === 1) continue
    for (let i = 0; i <= bays; i++) {
      const x = -length / 2 + i * bay + TUBE * 2
      if (near) for (const z of [inner, outer]) addCoupler(b, [x - TUBE, y + TUBE, z + TUBE])
      if (inTheWay(y)) continue
      addPole(
        usedSteel(b, n * 7 + i),
        [x, y + TUBE * 2, inner - 0.15],
        [x, y + TUBE * 2, outer + 0.14],
        TUBE,
        near ? 6 : 3,
      )
    }
  }
  addBraces(b, { bays, bay, length, from, top, z: outer + TUBE * 3 })
  for (const [x, y] of ties) addTie(b, x, y, inner, outer, reach)
  for (const [x, y] of empty) {
    addCoupler(b, [x, y, inner])
    addHoop(b.use('steel', '#a29d94'), [x + 0.01, y - 0.06, inner - 0.03], [1, 0, 0], 0.035, 0.004, {
      steps: 7,
      sides: 4,
    })
  }
  for (const [n, y] of decks.entries()) addDeck(b, { y, length, inner, outer, gaps, banded: n === 0 })
  if (look.mesh !== false) addMesh(to, length, from, top + 0.2, outer + TUBE * 4 + 0.02)
}

/** Cross braces over four bays, up one way and down the other, over as many lifts as make about 50 degrees. */
function addBraces(
  b: MeshBuilder,
  {
    bays,
    bay,
    length,
    from,
    top,
    z,
  }: { bays: number; bay: number; length: number; from: number; top: number; z: number },
): void {
  const rise = BRACED * bay * 1.2
  for (let i = 0; i < bays; i += BRACED) {
    const x0 = -length / 2 + i * bay
    const x1 = Math.min(x0 + BRACED * bay, length / 2)
    for (let y = from; y < top - 1; y += rise) {
      const y1 = Math.min(y + rise, top)
      const x = x0 + ((x1 - x0) * (y1 - y)) / rise
      addPole(redOrWhite(b, 1), [x0, y, z], [x, y1, z], TUBE, 5)
      addPole(usedSteel(b, i), [x1, y, z + TUBE * 2], [x1 - (x - x0), y1, z + TUBE * 2], TUBE, 5)
    }
  }
}

/** A tie to the building: tube from both rows to the slab's edge, a plate with two bolts there, couplers. */
function addTie(b: MeshBuilder, x: number, y: number, inner: number, outer: number, reach: number): void {
  addPole(redOrWhite(b, 0), [x + 0.06, y, outer + 0.1], [x + 0.06, y, inner - reach])
  addBlock(b.use('steel', '#6d665e'), [x + 0.06, y, inner - reach + 0.006], [0.16, 0.16, 0.012], 0, 0.003)
  for (const z of [inner, outer]) addCoupler(b, [x + 0.03, y, z])
}

/** What is planked of a scaffold: see TubeScaffoldLook. */
interface Deck {
  y: number
  length: number
  inner: number
  outer: number
  gaps: readonly (readonly [number, number])[]
  /** Its rails are red and white; else of plain tube. */
  banded: boolean
}

/** A planked lift: planks end on transoms, rails and toe board outside, rail inside but for the gaps. */
function addDeck(b: MeshBuilder, { y, length, inner, outer, gaps, banded }: Deck): void {
  const across = Math.floor((outer - inner - 0.06) / PLANK.breadth)
  const pieces = Math.max(1, Math.round(length / PLANK.length))
  const w = length / pieces
  for (let k = 0; k < across; k++)
    for (let i = 0; i < pieces; i++) {
      const z = inner + 0.05 + (k + 0.5) * ((outer - inner - 0.1) / across)
      addSteelPlank(b, [-length / 2 + (i + 0.5) * w, y - PLANK.thick / 2, z], w - 0.01, i * 5 + k, false)
    }
  const rail = (z: number, from: number, to: number): void => {
    for (const h of [RAIL.top, RAIL.middle])
      if (banded) addBanded(b, [from, y + h, z], [to, y + h, z])
      else addPole(usedSteel(b, 8), [from, y + h, z], [to, y + h, z])
  }
  rail(outer - TUBE * 2, -length / 2, length / 2)
  const n = Math.round(length / 0.8)
  for (let i = 0; i < n; i++)
    addCrate(
      redOrWhite(b, i),
      [-length / 2 + (i + 0.5) * (length / n), y + RAIL.toe / 2, outer - 0.04],
      [length / n, RAIL.toe, 0.016],
    )
  for (const [x0, x1] of stretches(length, gaps)) rail(inner + TUBE * 2, x0, x1)
}

/** What is left of a length about the origin beside its gaps. */
function stretches(length: number, gaps: readonly (readonly [number, number])[]): [number, number][] {
  const out: [number, number][] = []
  let x = -length / 2
  for (const [at, breadth] of [...gaps].toSorted((p, q) => p[0] - q[0])) {
    out.push([x, at - breadth / 2])
    x = at + breadth / 2
  }
  return [...out, [x, length / 2]]
}

/** A pressed steel plank along x: dimpled top, ribs at its edges, its hooks where it has some. */
function addSteelPlank(
  b: MeshBuilder,
  [x, y, z]: readonly [number, number, number],
  length: number,
  n: number,
  near: boolean,
): void {
  const shade = ['#86857f', '#7a766d', '#8f8d86', '#6f6a61'][Math.floor(hashed(n, 2, 3) * 4)] ?? '#86857f'
  addCrate(b.use('rust', shade), [x, y, z], [length, PLANK.thick, PLANK.breadth - 0.008])
  if (!near) return
  for (const s of [-1, 1]) addCrate(b, [x, y + PLANK.thick / 2 + 0.002, z + s * 0.115], [length, 0.008, 0.012])
  b.use('black', '#2a2826')
  const holes = Math.round(length / 0.12)
  for (let i = 1; i < holes; i++)
    for (const s of [-0.05, 0.05]) {
      const at = x - length / 2 + (i * length) / holes
      const h = y + PLANK.thick / 2 + 0.0015
      addFacet(b, [
        [at - 0.012, h, z + s + 0.012],
        [at + 0.012, h, z + s + 0.012],
        [at + 0.012, h, z + s - 0.012],
        [at - 0.012, h, z + s - 0.012],
      ])
    }
}

/** One plank: hooks over the tube and wire where it is tied; else it juts out over its transom, and mortar lies on it. */
export function scaffoldPlank({ base }: KitPieces, { length, tied }: ScaffoldPlankLook): void {
  addSteelPlank(base, [0, PLANK.thick / 2, 0], length, 7, true)
  for (const x of [-length / 2 + (tied ? 0.06 : 0.45), length / 2 - 0.3]) {
    addPole(usedSteel(base, 4), [x, -TUBE, -0.25], [x, -TUBE, 0.25])
    if (!tied) continue
    for (const s of [-0.09, 0.09])
      addHoop(base.use('steel', '#9c968c'), [x, 0.005, s], [0, 0, 1], 0.05, 0.003, { steps: 10, sides: 4 })
    addCrate(base.use('steel', '#8a857c'), [x, PLANK.thick * 0.4, 0], [0.05, 0.07, 0.2])
  }
  base.use('concrete', '#a19c90', 'plain')
  for (let i = 0; i < 9; i++)
    addCrate(
      base,
      [(hashed(i, 1, 8) - 0.5) * length * 0.9, PLANK.thick + 0.003, (hashed(i, 2, 8) - 0.5) * 0.18],
      [0.03 + hashed(i, 3, 8) * 0.07, 0.006, 0.03],
      i,
    )
}

/** A sheet of dense mesh is 1.8 m broad and 6 m long (GB 5725); cloth is drawn in pieces of so much, metres. */
const SHEET = 1.8
const PIECE = { along: 0.9, up: 1.2 }
const GREENS = ['#23693a', '#2a7a45', '#1f5f34', '#318550'] as const

/**
 * Dense mesh along x between two heights: sheets side by side, each of its own age, laced at their edges. Between them the cloth
 * hangs in folds and moves in the wind.
 */
function addMesh({ base, glass: b }: KitPieces, length: number, y0: number, y1: number, z: number): void {
  const sheets = Math.max(1, Math.round(length / SHEET))
  const perSheet = Math.round(SHEET / PIECE.along)
  const cols = sheets * perSheet
  const rows = Math.max(2, Math.round((y1 - y0) / PIECE.up))
  const out = (k: number, l: number): number => {
    if (k % perSheet === 0) return 0
    return 0.03 + 0.09 * hashed(k, l >> 1, 2)
  }
  for (const side of [1, -1] as const)
    for (let i = 0; i < cols; i++)
      for (let j = 0; j < rows; j++) {
        const green = GREENS[Math.floor(hashed(Math.floor(i / perSheet), Math.floor((y0 + j) / 6), 6) * 4)] ?? GREENS[0]
        b.use('cloth-blue', green).glowing(0.02)
        const put = (k: number, l: number): number => {
          const lean = (out(k + 1, l) - out(k - 1, l)) / (2 * PIECE.along)
          const loose = k % perSheet !== 0 && l % 2 === 1
          return b
            .sway(loose ? 0.14 : 0)
            .vertex(
              -length / 2 + (k * length) / cols,
              y0 + (l * (y1 - y0)) / rows,
              z + out(k, l) + (side < 0 ? -0.004 : 0),
              -lean * side * 2.5,
              (hashed(k, l, 4) - 0.5) * 0.35,
              side,
            )
        }
        const [p, q, r, s] = [put(i, j), put(i + 1, j), put(i + 1, j + 1), put(i, j + 1)]
        if (side > 0) b.quad(p, q, r, s)
        else b.quad(p, s, r, q)
      }
  // hems with eyelets' cords where sheets meet
  base.use('paint-green', '#194f2b')
  for (let i = 0; i <= sheets; i++)
    addPole(
      base,
      [-length / 2 + (i * length) / sheets, y0, z + 0.004],
      [-length / 2 + (i * length) / sheets, y1, z + 0.004],
      0.012,
      4,
    )
  for (let y = y0; y <= y1; y += 6) addPole(base, [-length / 2, y, z + 0.004], [length / 2, y, z + 0.004], 0.012, 4)
}

/** A sheet with its hems and the cords that it is laced with. */
export function safetyMesh(to: KitPieces, { size: [w, h] }: SafetyMeshLook): void {
  const { base } = to
  addMesh(to, w, 0, h, 0)
  base.use('paint-green', '#1f5a34')
  for (const y of [0.01, h - 0.01]) addCrate(base, [0, y, 0.002], [w, 0.02, 0.006])
  for (const s of [-1, 1]) addCrate(base, [s * (w / 2 - 0.01), h / 2, 0.002], [0.02, h, 0.006])
}
