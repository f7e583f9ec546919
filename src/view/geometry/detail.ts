import { BufferAttribute, BufferGeometry } from 'three'
import { type Bodies, bodiesOf, sizeOf } from './bodies'

/** Bodies smaller than this (diagonal of their box) are left out from so far on, metres: 0.6 to 0.8 degrees (chosen against popping). */
export const DETAIL = [
  { below: 0.06, from: 6 },
  { below: 0.12, from: 10 },
  { below: 0.25, from: 20 },
  { below: 0.5, from: 34 },
] as const
/** The class of what is never left out. */
export const COARSE = DETAIL.length

/** What stands keeps its level until it is so far on the other side of a border, metres, that nothing flickers. */
const STAYS = 0.5

function levelAt(away: number): number {
  let level = 0
  while (level < COARSE && away >= (DETAIL[level]?.from ?? Infinity)) level++
  return level
}

/** How many classes of small bodies are left out at this distance, metres, where it was `level` before. */
export function levelFrom(away: number, level: number): number {
  const stays = level >= levelAt(away - STAYS) && level <= levelAt(away + STAYS)
  return stays ? level : levelAt(away)
}

/**
 * The class of each body: the first of DETAIL that it is small enough for, or COARSE. Bodies that sway as a whole are leaves, seen
 * as one from afar: every second one of them stays.
 */
export function classesOf(bodies: Bodies): Uint8Array {
  let leaves = 0
  return Uint8Array.from({ length: bodies.count }, (_, b) => {
    if (bodies.swaying[b] === 1) return leaves++ % 2 === 0 ? COARSE : LEAVES
    const size = sizeOf(bodies, b)
    const small = DETAIL.findIndex(({ below }) => size < below)
    return small < 0 ? COARSE : small
  })
}
/** Every second leaf is left out as if it were so large. */
const LEAVES = 2

/** A triangle list sorted so that what is left out from afar comes last. */
export interface Detailed {
  index: number[]
  /** How many indices are drawn when so many classes are left out: all, then less and less. */
  counts: number[]
}

/** Sorts the triangles of many bodies by the bodies' size. */
export function sortByDetail(
  position: readonly number[],
  index: readonly number[],
  sways: (v: number) => boolean,
): Detailed {
  const bodies = bodiesOf(position, index, sways)
  const classes = classesOf(bodies)
  const parts: number[][] = Array.from({ length: COARSE + 1 }, () => [])
  for (let f = 0; f < index.length; f += 3) {
    const [a = 0, b = 0, c = 0] = [index[f], index[f + 1], index[f + 2]]
    parts[classes[bodies.of[a] as number] as number]?.push(a, b, c)
  }
  const counts: number[] = []
  let left = index.length
  for (const part of parts) {
    counts.push(left)
    left -= part.length
  }
  return { index: parts.toReversed().flat(), counts }
}

/** A thing that has lost its small parts still reaches over this share of its size, or it is not drawn without them. */
const REACHES = 0.7
/** It is worth a geometry of its own below this share of the triangles of the one before. */
const WORTH = 0.8

/**
 * `geometry`, whose index was sorted with these counts, as it is drawn when so many classes of small bodies are left out; the
 * same one again where little would be saved, or the thing would no longer be seen for what it is. The caller disposes of them.
 */
export function levelsOf(geometry: BufferGeometry, counts: Detailed['counts']): BufferGeometry[] {
  const whole = diagonal(geometry, counts[0] ?? 0)
  const levels = [geometry]
  let drawn = counts[0] ?? 0
  for (const count of counts.slice(1)) {
    const worth = count > 0 && count <= WORTH * drawn && diagonal(geometry, count) >= REACHES * whole
    if (worth) drawn = count
    levels.push(worth ? firstOf(geometry, count) : (levels.at(-1) as BufferGeometry))
  }
  return levels
}

function diagonal(geometry: BufferGeometry, count: number): number {
  const position = geometry.getAttribute('position').array
  const index = geometry.index?.array ?? []
  const [low, high] = [
    [Infinity, Infinity, Infinity],
    [-Infinity, -Infinity, -Infinity],
  ]
  for (let i = 0; i < count; i++) {
    const v = (index[i] as number) * 3
    for (let k = 0; k < 3; k++) {
      const x = position[v + k] as number
      if (x < (low[k] as number)) low[k] = x
      if (x > (high[k] as number)) high[k] = x
    }
  }
  const side = (k: number): number => (high[k] as number) - (low[k] as number)
  return Math.hypot(side(0), side(1), side(2))
}

/** The first `count` indices of a geometry with the vertices that they need. */
function firstOf(geometry: BufferGeometry, count: number): BufferGeometry {
  const from = geometry.index?.array ?? []
  const places = new Int32Array(geometry.getAttribute('position').count).fill(-1)
  const vertices: number[] = []
  const index = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const v = from[i] as number
    if (places[v] === -1) places[v] = vertices.push(v) - 1
    index[i] = places[v] as number
  }
  const out = new BufferGeometry()
  for (const [name, all] of Object.entries(geometry.attributes)) {
    if (!(all instanceof BufferAttribute)) continue
    const { itemSize, normalized } = all
    const array = all.array.slice(0, vertices.length * itemSize)
    vertices.forEach((v, at) => {
      for (let k = 0; k < itemSize; k++) array[at * itemSize + k] = all.array[v * itemSize + k] as number
    })
    out.setAttribute(name, new BufferAttribute(array, itemSize, normalized))
  }
  out.setIndex(new BufferAttribute(index, 1))
  out.computeBoundingBox()
  out.computeBoundingSphere()
  return out
}
