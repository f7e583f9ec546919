import { Box3, BufferAttribute, type BufferGeometry, DynamicDrawUsage, type Vector3 } from 'three'
import { bodiesOf, middleOf, widen } from './bodies'
import { COARSE, classesOf, levelFrom } from './detail'

/** Side of a cell, metres: small bodies that lie in one are left out together, by its own distance. Chosen. */
const CELL = 4

/** Small bodies near each other: where in the whole index each class ends, smallest classes last. */
interface Cell {
  box: Box3
  from: number
  /** Index of the end when so many classes are left out; the last is `from`. */
  ends: number[]
  level: number
}

/** A triangle list in which what is never left out comes first, then the small bodies cell by cell. */
export interface Cells {
  index: number[]
  /** So many indices are always drawn. */
  coarse: number
  cells: Cell[]
}

/** Sorts the triangles of many bodies into cells: see DETAIL. */
export function sortIntoCells(
  position: readonly number[],
  index: readonly number[],
  sways: (v: number) => boolean,
): Cells {
  const bodies = bodiesOf(position, index, sways)
  const classes = classesOf(bodies)
  const coarse: number[] = []
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
    const to = cellOf[body]?.lists[classes[body] as number] ?? coarse
    to.push(a, b, c)
  }
  const out = { index: coarse, coarse: coarse.length, cells: [] as Cell[] }
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
  private readonly order: Cell[]

  /** `geometry` has the index that `cells` tells about. */
  constructor(
    private readonly geometry: BufferGeometry,
    private readonly cells: Pick<Cells, 'coarse' | 'cells'>,
  ) {
    const index = this.attribute()
    index.setUsage(DynamicDrawUsage)
    this.whole = index.array.slice() as Uint16Array | Uint32Array
    this.order = cells.cells
  }

  /** Puts together what is drawn for an eye there, metres in the world; for nobody's eye only what is never left out. */
  show(eye: Vector3 | null): void {
    let changed = false
    for (const cell of this.order) {
      const level = eye ? levelFrom(cell.box.distanceToPoint(eye), cell.level) : COARSE
      if (level === cell.level) continue
      cell.level = level
      changed = true
    }
    if (changed) this.compose()
  }

  private compose(): void {
    const index = this.attribute()
    const from = this.cells.coarse
    let at = from
    for (const cell of this.order) {
      const end = cell.ends[cell.level] ?? cell.from
      if (end === cell.from) continue
      index.array.set(this.whole.subarray(cell.from, end), at)
      at += end - cell.from
    }
    this.geometry.setDrawRange(0, at)
    if (at === from) return
    index.clearUpdateRanges()
    index.addUpdateRange(from, at - from)
    index.needsUpdate = true
  }

  private attribute(): BufferAttribute {
    const { index } = this.geometry
    if (!(index instanceof BufferAttribute)) throw new Error('cells need an indexed geometry')
    return index
  }
}
