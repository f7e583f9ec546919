import { Box3, BufferAttribute, type BufferGeometry, DynamicDrawUsage, type Vector3 } from 'three'
import { bodiesOf, middleOf, widen } from './bodies'
import { COARSE, classesOf, levelFrom } from './detail'

/** Side of a cell, metres: small bodies that lie in one are left out together, by its own distance. Chosen. */
const CELL = 4

/** What a triangle is drawn for: always, only near by, or in place of those only from afar. */
export const FACES = { always: 0, fine: 1, rough: 2 } as const
export type Face = (typeof FACES)[keyof typeof FACES]

/** A chunk farther away than this, metres, has half of the faces round what is turned: under a tenth of a degree (chosen). */
const ROUGH_FROM = 20
/** It stays as it is until the eye is so far on the other side of that border, metres. */
const STAYS = 0.5

/** Small bodies near each other: where in the whole index each class ends, smallest classes last. */
interface Cell {
  box: Box3
  from: number
  /** Index of the end when so many classes are left out; the last is `from`. */
  ends: number[]
  level: number
}

/**
 * A triangle list in which what is never left out comes first, then what is drawn of it only near by, then the small bodies cell
 * by cell.
 */
export interface Cells {
  index: number[]
  /** Where the index ends of what is always drawn, and of what is drawn near by. */
  always: number
  fine: number
  /** Index of what is drawn from afar in place of what is drawn near by. */
  rough: number[]
  cells: Cell[]
}

/** Sorts the triangles of many bodies into cells: see DETAIL. */
export function sortIntoCells(
  position: readonly number[],
  index: readonly number[],
  sways: (v: number) => boolean,
  faceAt: (f: number) => Face,
): Cells {
  const bodies = bodiesOf(position, index, sways)
  const classes = classesOf(bodies)
  const large: Record<Face, number[]> = { [FACES.always]: [], [FACES.fine]: [], [FACES.rough]: [] }
  const found = new Map<string, { box: number[]; lists: number[][] }>()
  const cellOf = Array.from({ length: bodies.count }, (_, b) => {
    if (classes[b] === COARSE) return null
    const key = ([0, 1, 2] as const).map((k) => Math.floor(middleOf(bodies, b, k) / CELL)).join()
    let cell = found.get(key)
    if (!cell) found.set(key, (cell = emptyCell()))
    widen(cell.box, bodies, b)
    return cell
  })
  for (let f = 0; f < index.length; f += 3) {
    const [a = 0, b = 0, c = 0] = [index[f], index[f + 1], index[f + 2]]
    const body = bodies.of[a] as number
    const face = faceAt(f)
    const small = cellOf[body]?.lists[classes[body] as number]
    if (!small) large[face].push(a, b, c)
    else if (face !== FACES.rough) small.push(a, b, c)
  }
  const drawn = large[FACES.always]
  const always = drawn.length
  for (const v of large[FACES.fine]) drawn.push(v)
  const out = { index: drawn, always, fine: drawn.length, rough: large[FACES.rough], cells: [] as Cell[] }
  for (const { box, lists } of found.values()) {
    const from = out.index.length
    const ends = [from]
    for (const list of lists.toReversed()) {
      for (const v of list) out.index.push(v)
      ends.unshift(out.index.length)
    }
    out.cells.push({ box: new Box3().setFromArray(box), from, ends, level: 0 })
  }
  return out
}

const emptyCell = (): { box: number[]; lists: number[][] } => ({
  box: [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity],
  lists: Array.from({ length: COARSE }, () => []),
})

/** Index of a geometry, which holds what is near enough to be seen of its cells. */
export class CellIndex {
  private readonly whole: Uint16Array | Uint32Array
  private readonly rough: Uint16Array | Uint32Array
  private readonly index: BufferAttribute
  private isRough = false

  /** `geometry` has the index that `cells` tells about. */
  constructor(
    private readonly geometry: BufferGeometry,
    private readonly cells: Omit<Cells, 'index'>,
  ) {
    const { index } = geometry
    if (!(index instanceof BufferAttribute)) throw new Error('cells need a geometry with an index')
    this.index = index.setUsage(DynamicDrawUsage)
    this.whole = index.array.slice() as Uint16Array | Uint32Array
    this.rough = this.whole instanceof Uint16Array ? new Uint16Array(cells.rough) : new Uint32Array(cells.rough)
  }

  /** Puts together what is drawn for an eye there, metres in the world; for nobody's eye as if it were far away. */
  show(eye: Vector3 | null): void {
    let changed = false
    for (const cell of this.cells.cells) {
      const level = eye ? levelFrom(cell.box.distanceToPoint(eye), cell.level) : COARSE
      if (level === cell.level) continue
      cell.level = level
      changed = true
    }
    const away = eye ? (this.geometry.boundingBox?.distanceToPoint(eye) ?? 0) : Infinity
    const isRough = away > ROUGH_FROM + (this.isRough ? -STAYS : STAYS)
    changed ||= isRough !== this.isRough
    this.isRough = isRough
    if (changed) this.compose()
  }

  private compose(): void {
    const { index, whole, rough } = this
    const { always, fine, cells } = this.cells
    const large = this.isRough ? rough : whole.subarray(always, fine)
    index.array.set(large, always)
    let at = always + large.length
    for (const cell of cells) {
      const end = cell.ends[cell.level] ?? cell.from
      if (end === cell.from) continue
      index.array.set(whole.subarray(cell.from, end), at)
      at += end - cell.from
    }
    this.geometry.setDrawRange(0, at)
    if (at === always) return
    index.clearUpdateRanges()
    index.addUpdateRange(always, at - always)
    index.needsUpdate = true
  }
}
