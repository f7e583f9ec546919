/** Bodies smaller than this are left out from so far on, metres: about half a degree of the view (chosen against popping). */
export const DETAIL = [
  { below: 0.09, from: 10 },
  { below: 0.3, from: 35 },
] as const

/** A triangle list sorted so that what is left out from afar comes last, and how much of it is drawn: all, then less and less. */
export interface Detailed {
  index: number[]
  /** Indices to draw nearer than DETAIL[0].from, nearer than DETAIL[1].from, and beyond. */
  counts: [number, number, number]
}

/**
 * Sorts the triangles of many bodies (vertices that hang together) by the bodies' size. `kept` tells vertices of bodies that are
 * seen as one from afar however small each is: leaves.
 */
export function sortByDetail(
  position: readonly number[],
  index: readonly number[],
  kept: (v: number) => boolean,
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
    if (kept(v)) box[6] = 1
  })
  const classOf = new Map<number, number>()
  for (const [r, [x0 = 0, y0 = 0, z0 = 0, x1 = 0, y1 = 0, z1 = 0, keep]] of boxes) {
    const size = Math.hypot(x1 - x0, y1 - y0, z1 - z0)
    const small = DETAIL.findIndex(({ below }) => size < below)
    classOf.set(r, keep === 1 || small < 0 ? DETAIL.length : small)
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
