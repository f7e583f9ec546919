/** Bodies of a triangle list: vertices that hang together. */
export interface Bodies {
  /** Number of the body of each vertex. */
  of: Int32Array
  /** Bounding boxes, metres: least x y z and greatest x y z of each body. */
  boxes: Float32Array
  /** Bodies of which every vertex sways: leaves. Cloth hangs by vertices that do not. */
  swaying: Uint8Array
  count: number
}

const NUMBERS = 6

/** Tells the bodies of `index` over `position` (x y z a vertex, metres) apart. */
export function bodiesOf(position: ArrayLike<number>, index: ArrayLike<number>, sways: (v: number) => boolean): Bodies {
  const vertices = position.length / 3
  const root = new Int32Array(vertices)
  for (let v = 0; v < vertices; v++) root[v] = v
  const find = (v: number): number => {
    let r = v
    // each step shortens the way for the next
    while (root[r] !== r) r = root[r] = root[root[r] as number] as number
    return r
  }
  for (let f = 0; f < index.length; f += 3) {
    const a = find(index[f] as number)
    const b = find(index[f + 1] as number)
    const c = find(index[f + 2] as number)
    if (b !== a) root[b] = a
    if (c !== a) root[c] = a
  }
  const of = new Int32Array(vertices)
  const numbers = new Int32Array(vertices).fill(-1)
  let count = 0
  for (let v = 0; v < vertices; v++) {
    const r = find(v)
    if (numbers[r] === -1) numbers[r] = count++
    of[v] = numbers[r] as number
  }
  const boxes = new Float32Array(count * NUMBERS)
  const swaying = new Uint8Array(count).fill(1)
  for (let b = 0; b < count; b++)
    boxes.fill(Infinity, b * NUMBERS, b * NUMBERS + 3).fill(-Infinity, b * NUMBERS + 3, (b + 1) * NUMBERS)
  for (let v = 0; v < vertices; v++) {
    const b = of[v] as number
    for (let k = 0; k < 3; k++) {
      const x = position[v * 3 + k] as number
      const [low, high] = [b * NUMBERS + k, b * NUMBERS + 3 + k]
      if (x < (boxes[low] as number)) boxes[low] = x
      if (x > (boxes[high] as number)) boxes[high] = x
    }
    if (!sways(v)) swaying[b] = 0
  }
  return { of, boxes, swaying, count }
}

/** Diagonal of body `b`'s box, metres. */
export function sizeOf({ boxes }: Bodies, b: number): number {
  const side = (k: number): number => (boxes[b * NUMBERS + 3 + k] as number) - (boxes[b * NUMBERS + k] as number)
  return Math.hypot(side(0), side(1), side(2))
}

/** Middle of body `b`'s box along axis `k`, metres. */
export const middleOf = ({ boxes }: Bodies, b: number, k: 0 | 1 | 2): number =>
  ((boxes[b * NUMBERS + k] as number) + (boxes[b * NUMBERS + 3 + k] as number)) / 2

/** Widens `box` (numbers as in `boxes`) by body `b`. */
export function widen(box: number[], { boxes }: Bodies, b: number): void {
  for (let k = 0; k < 3; k++) {
    box[k] = Math.min(box[k] as number, boxes[b * NUMBERS + k] as number)
    box[k + 3] = Math.max(box[k + 3] as number, boxes[b * NUMBERS + 3 + k] as number)
  }
}
