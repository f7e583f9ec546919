import { type Cab, type MirrorClass, blindAt } from '../../sim/hazards/blindZone'
import { type Stop, stop } from '../../sim/hazards/stopping'
import { fallRadius } from '../../sim/hazards/workAtHeight'

/** A flat piece of ground in the frame of what it belongs to: corners in order (convex), metres, x ahead and y to the left. */
export interface Patch {
  corners: readonly { x: number; y: number }[]
  /** sRGB and opacity, 0..255. */
  color: readonly [number, number, number, number]
}
/** Patches, and names for places of them; `key` is a text key with its values. */
export interface PatchSet {
  patches: Patch[]
  names: { key: string; values: Record<string, string | number>; at: { x: number; y: number }; color: Patch['color'] }[]
}

const BLIND = [196, 30, 58, 150] as const
const THINKING = [250, 190, 40, 150] as const
const BRAKING = [220, 50, 36, 160] as const
const FALL = [232, 96, 24, 130] as const

/** How far round a vehicle blind places are looked for, and side of a cell, metres. */
const ROUND_M = 8
const CELL_M = 0.2

/**
 * Where somebody `heightM` high is seen neither directly nor in a mirror (src/sim/hazards/blindZone.ts), as strips across: `cab`'s
 * frame has its origin under the driver's eyes.
 */
export function blindPatches(cab: Cab, heightM: number, fitted?: readonly MirrorClass[]): PatchSet {
  const patches: Patch[] = []
  const wide = cab.halfWidthM + ROUND_M
  let nearest = { x: 0, y: 0, d: Number.POSITIVE_INFINITY }
  for (let x = -cab.eyeToTailM - ROUND_M; x < cab.eyeToFrontM + ROUND_M; x += CELL_M) {
    let from: number | null = null
    for (let y = -wide; y <= wide + CELL_M; y += CELL_M) {
      const p = { x: x + CELL_M / 2, y: y + CELL_M / 2 }
      const blind = y <= wide && blindAt(cab, p, heightM, fitted)
      if (blind && from === null) from = y
      if (!blind && from !== null) {
        patches.push({ corners: box(x, from, x + CELL_M, y), color: BLIND })
        from = null
      }
      const d = Math.hypot(p.x - cab.eyeToFrontM, p.y)
      if (blind && p.x > cab.eyeToFrontM && d < nearest.d) nearest = { ...p, d }
    }
  }
  const at = Number.isFinite(nearest.d) ? { x: nearest.x, y: nearest.y } : { x: cab.eyeToFrontM + 1, y: 0 }
  return { patches, names: [{ key: 'ui.map.blind', values: { height: heightM }, at, color: BLIND }] }
}

/** The way ahead of a vehicle that it needs to stop: thinking, then braking (src/sim/hazards/stopping.ts). */
export function stoppingPatches(
  frontM: number,
  halfWidthM: number,
  drive: { speedMS: number; reactionS: number; decelMS2: number },
): PatchSet & { stop: Stop } {
  const way = stop(drive.speedMS, drive.reactionS, drive.decelMS2)
  const brakes = frontM + way.thinkingM
  const stands = brakes + way.brakingM
  const round = (m: number): string => m.toFixed(1)
  return {
    stop: way,
    patches: [
      { corners: box(frontM, -halfWidthM, brakes, halfWidthM), color: THINKING },
      { corners: box(brakes, -halfWidthM, stands, halfWidthM), color: BRAKING },
    ],
    names: [
      { key: 'ui.map.thinking', values: { metres: round(way.thinkingM) }, at: { x: brakes, y: 0 }, color: THINKING },
      { key: 'ui.map.stops', values: { metres: round(way.totalM) }, at: { x: stands, y: 0 }, color: BRAKING },
    ],
  }
}

/** Corners of a circle. */
const ROUND = 48

/** Where what falls from `heightM` may land (fallRadius), round the place under it; empty below 2 m. */
export function fallPatches(heightM: number): PatchSet {
  const radius = fallRadius(heightM)
  if (radius === null) return { patches: [], names: [] }
  const corners = Array.from({ length: ROUND }, (_, i) => ({
    x: radius * Math.cos((i / ROUND) * 2 * Math.PI),
    y: radius * Math.sin((i / ROUND) * 2 * Math.PI),
  }))
  return {
    patches: [{ corners, color: FALL }],
    names: [{ key: 'ui.map.fall', values: { metres: radius, height: heightM }, at: { x: radius, y: 0 }, color: FALL }],
  }
}

const box = (x0: number, y0: number, x1: number, y1: number): Patch['corners'] => [
  { x: x0, y: y0 },
  { x: x1, y: y0 },
  { x: x1, y: y1 },
  { x: x0, y: y1 },
]
