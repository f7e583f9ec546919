import type { Rect } from './footprint'

/** When two bodies begin and end to lie over one another on one axis, s; narrows what is known already. */
const span = { from: 0, to: 0 }

function narrow(gap: number, reach: number, speed: number): void {
  // |gap + speed t| < reach
  if (speed === 0) {
    if (Math.abs(gap) >= reach) span.to = -1
    return
  }
  const a = (-reach - gap) / speed
  const b = (reach - gap) / speed
  span.from = Math.max(span.from, Math.min(a, b))
  span.to = Math.min(span.to, Math.max(a, b))
}

/**
 * Time until two oriented rectangles touch if both keep velocity and heading, s; 0 when they already do, Infinity when they never
 * will. Separating axes, each swept: exact for bodies that do not turn. On one line it is gap over closing speed, the time to collision
 * of hazards/conflict.ts.
 * @param vx velocity of `b` less that of `a`, m/s
 */
export function timeToTouch(a: Rect, b: Rect, vx: number, vz: number): number {
  const dx = b.x - a.x
  const dz = b.z - a.z
  const c = Math.abs(a.hx * b.hx + a.hz * b.hz)
  const s = Math.abs(a.hx * b.hz - a.hz * b.hx)
  span.from = 0
  span.to = Number.POSITIVE_INFINITY
  narrow(dx * a.hx + dz * a.hz, a.halfL + c * b.halfL + s * b.halfW, vx * a.hx + vz * a.hz)
  narrow(dz * a.hx - dx * a.hz, a.halfW + s * b.halfL + c * b.halfW, vz * a.hx - vx * a.hz)
  narrow(dx * b.hx + dz * b.hz, b.halfL + c * a.halfL + s * a.halfW, vx * b.hx + vz * b.hz)
  narrow(dz * b.hx - dx * b.hz, b.halfW + s * a.halfL + c * a.halfW, vz * b.hx - vx * b.hz)
  return span.from < span.to ? span.from : Number.POSITIVE_INFINITY
}
