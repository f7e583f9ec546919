/** A rectangle to be placed, in pixels. */
export interface Box {
  w: number
  h: number
}
export interface Placed {
  x: number
  y: number
}

/** Free pixels around each rectangle, so that mipmaps do not bleed. */
const MARGIN = 3

/**
 * Places boxes on a square page of `side` pixels in shelves, tallest first. Gives their places in the order
 * of `boxes`, or null when they do not fit.
 */
export function packShelves(boxes: readonly Box[], side: number): Placed[] | null {
  const order = boxes.map((_, i) => i).sort((a, b) => (boxes[b]?.h ?? 0) - (boxes[a]?.h ?? 0) || a - b)
  const places: Placed[] = boxes.map(() => ({ x: 0, y: 0 }))
  let x = 0
  let y = 0
  let shelf = 0
  for (const i of order) {
    const box = boxes[i] as Box
    const w = box.w + 2 * MARGIN
    const h = box.h + 2 * MARGIN
    if (w > side) return null
    if (x + w > side) {
      x = 0
      y += shelf
      shelf = 0
    }
    shelf = Math.max(shelf, h)
    if (y + shelf > side) return null
    places[i] = { x: x + MARGIN, y: y + MARGIN }
    x += w
  }
  return places
}
