import { KINDS } from './kinds'
import type { AgentKind } from './map'

/** An upright body on the plan: its middle, heading (a unit vector) and half sizes, m. */
export interface Rect {
  x: number
  z: number
  hx: number
  hz: number
  halfL: number
  halfW: number
}

/** How far an open door stands out, and how long it is, m; its hinge is a little before the middle of the vehicle. Chosen. */
export const DOOR_OUT_M = 0.9
const DOOR_M = 1

/** Writes the body of a kind with its front axle (walkers: middle) at a place into `out`. */
export function bodyAt(kind: AgentKind, x: number, z: number, hx: number, hz: number, out: Rect): void {
  const k = KINDS[kind]
  const ahead = k.noseM - k.lengthM / 2
  out.x = x + hx * ahead
  out.z = z + hz * ahead
  out.hx = hx
  out.hz = hz
  out.halfL = k.lengthM / 2
  out.halfW = k.widthM / 2
}

/** Writes the open door of a body on one side into `out`. */
export function doorOf(body: Rect, side: 'left' | 'right', out: Rect): void {
  const out1 = (body.halfW + DOOR_OUT_M / 2) * (side === 'right' ? 1 : -1)
  out.x = body.x - body.hz * out1
  out.z = body.z + body.hx * out1
  out.hx = body.hx
  out.hz = body.hz
  out.halfL = DOOR_M / 2
  out.halfW = DOOR_OUT_M / 2
}

/** By how much two bodies are apart along the best of their four axes, m: below 0 they overlap by that much. */
export function apartM(a: Rect, b: Rect): number {
  const dx = b.x - a.x
  const dz = b.z - a.z
  const c = Math.abs(a.hx * b.hx + a.hz * b.hz)
  const s = Math.abs(a.hx * b.hz - a.hz * b.hx)
  const alongA = Math.abs(dx * a.hx + dz * a.hz) - a.halfL - c * b.halfL - s * b.halfW
  const acrossA = Math.abs(dz * a.hx - dx * a.hz) - a.halfW - s * b.halfL - c * b.halfW
  const alongB = Math.abs(dx * b.hx + dz * b.hz) - b.halfL - c * a.halfL - s * a.halfW
  const acrossB = Math.abs(dz * b.hx - dx * b.hz) - b.halfW - s * a.halfL - c * a.halfW
  return Math.max(alongA, acrossA, alongB, acrossB)
}

export const overlaps = (a: Rect, b: Rect): boolean => apartM(a, b) < 0
