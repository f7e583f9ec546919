import { BufferAttribute, BufferGeometry, Vector3 } from 'three'

/** Bodies smaller than this are left out from so far on, metres: about a degree of the view (chosen against popping). */
export const DETAIL = [
  { below: 0.12, from: 8 },
  { below: 0.5, from: 24 },
] as const

/** A triangle list sorted so that what is left out from afar comes last, and how much of it is drawn: all, then less and less. */
export interface Detailed {
  index: number[]
  /** Indices to draw nearer than DETAIL[0].from, nearer than DETAIL[1].from, and beyond. */
  counts: [number, number, number]
}

/**
 * Sorts the triangles of many bodies (vertices that hang together) by the bodies' size. `leaf` tells vertices of bodies that are
 * seen as one from afar however small each is: every second one of them stays.
 */
export function sortByDetail(
  position: readonly number[],
  index: readonly number[],
  leaf: (v: number) => boolean,
): Detailed {
  const root = Int32Array.from({ length: position.length / 3 }, (_, v) => v)
  const find = (v: number): number => {
    let r = v
    while (root[r] !== r) r = root[r] as number
    for (let at = v; at !== r; ) {
      const next = root[at] as number
      root[at] = r
      at = next
    }
    return r
  }
  for (let f = 0; f < index.length; f += 3) {
    const a = find(index[f] as number)
    root[find(index[f + 1] as number)] = a
    root[find(index[f + 2] as number)] = a
  }
  const boxes = new Map<number, number[]>()
  root.forEach((_, v) => {
    const r = find(v)
    let box = boxes.get(r)
    if (!box) boxes.set(r, (box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity, 0]))
    for (let k = 0; k < 3; k++) {
      const x = position[v * 3 + k] as number
      box[k] = Math.min(box[k] as number, x)
      box[k + 3] = Math.max(box[k + 3] as number, x)
    }
    if (leaf(v)) box[6] = 1
  })
  const classOf = new Map<number, number>()
  let leaves = 0
  for (const [r, [x0 = 0, y0 = 0, z0 = 0, x1 = 0, y1 = 0, z1 = 0, leafy]] of boxes) {
    const size = Math.hypot(x1 - x0, y1 - y0, z1 - z0)
    const small = DETAIL.findIndex(({ below }) => size < below)
    if (leafy === 1) classOf.set(r, leaves++ % 2 === 0 ? DETAIL.length : DETAIL.length - 1)
    else classOf.set(r, small < 0 ? DETAIL.length : small)
  }
  const parts: number[][] = [[], [], []]
  for (let f = 0; f < index.length; f += 3) {
    const [a = 0, b = 0, c = 0] = [index[f], index[f + 1], index[f + 2]]
    parts[classOf.get(find(a)) ?? DETAIL.length]?.push(a, b, c)
  }
  const [fine = [], middle = [], coarse = []] = parts
  return {
    index: [...coarse, ...middle, ...fine],
    counts: [index.length, coarse.length + middle.length, coarse.length],
  }
}

/** How many indices are drawn of something whose nearest point is `away` metres off. */
export const detailAt = ({ counts }: Pick<Detailed, 'counts'>, away: number): number =>
  away < DETAIL[0].from ? counts[0] : away < DETAIL[1].from ? counts[1] : counts[2]

/** A thing that has lost its small parts still reaches over this share of its size, or it is not drawn without them. */
const REACHES = 0.7
/** It is worth a geometry of its own below this share of the triangles. */
const WORTH = 0.8

/**
 * `geometry`, whose index was sorted with these counts, without what is too small to be seen from afar; null where little
 * would be saved, or the thing would no longer be seen for what it is. The caller disposes of it.
 */
export function fromAfar(geometry: BufferGeometry, counts: Detailed['counts']): BufferGeometry | null {
  const whole = diagonal(geometry, counts[0])
  const count = [counts[2], counts[1]].find((n) => n > 0 && diagonal(geometry, n) >= REACHES * whole)
  return count === undefined || count > WORTH * counts[0] ? null : firstOf(geometry, count)
}

function diagonal(geometry: BufferGeometry, count: number): number {
  const position = geometry.getAttribute('position')
  const [low, high, p] = [
    new Vector3(Infinity, Infinity, Infinity),
    new Vector3(-Infinity, -Infinity, -Infinity),
    new Vector3(),
  ]
  for (let i = 0; i < count; i++) {
    p.fromBufferAttribute(position, geometry.index?.getX(i) ?? 0)
    low.min(p)
    high.max(p)
  }
  return low.distanceTo(high)
}

/** The first `count` indices of a geometry with the vertices that they need. */
function firstOf(geometry: BufferGeometry, count: number): BufferGeometry {
  const places = new Map<number, number>()
  const index = Array.from({ length: count }, (_, i) => {
    const v = geometry.index?.getX(i) ?? 0
    const known = places.get(v)
    if (known !== undefined) return known
    places.set(v, places.size)
    return places.size - 1
  })
  const out = new BufferGeometry()
  for (const [name, from] of Object.entries(geometry.attributes)) {
    if (!(from instanceof BufferAttribute)) continue
    const array = from.array.slice(0, places.size * from.itemSize)
    for (const [v, at] of places)
      for (let k = 0; k < from.itemSize; k++)
        array[at * from.itemSize + k] = from.array[v * from.itemSize + k] as number
    out.setAttribute(name, new BufferAttribute(array, from.itemSize, from.normalized))
  }
  out.setIndex(index)
  out.computeBoundingBox()
  out.computeBoundingSphere()
  return out
}
