import { KINDS } from './kinds'
import type { Agent } from './state'
import type { Work } from './work'

/** Does the straight line between two places pass through a tall vehicle? */
function hides(b: Agent, x0: number, z0: number, x1: number, z1: number): boolean {
  const k = KINDS[b.kind]
  const ahead = k.noseM - k.lengthM / 2
  const cx = b.x + b.hx * ahead
  const cz = b.z + b.hz * ahead
  // in the body's own frame, by slabs
  const ax = (x0 - cx) * b.hx + (z0 - cz) * b.hz
  const ay = (z0 - cz) * b.hx - (x0 - cx) * b.hz
  const dx = (x1 - x0) * b.hx + (z1 - z0) * b.hz
  const dy = (z1 - z0) * b.hx - (x1 - x0) * b.hz
  let from = 0
  let to = 1
  for (const [a, d, half] of [
    [ax, dx, k.lengthM / 2],
    [ay, dy, k.widthM / 2],
  ] as const) {
    if (Math.abs(d) < 1e-9) {
      if (Math.abs(a) > half) return false
      continue
    }
    const p = (-half - a) / d
    const q = (half - a) / d
    from = Math.max(from, Math.min(p, q))
    to = Math.min(to, Math.max(p, q))
  }
  return from < to
}

/** Is one of those whom the traffic does not move in sight of an agent: no tall vehicle between? */
export function inSight(work: Work, a: Agent): boolean {
  const k = KINDS[a.kind]
  const x = a.x + a.hx * k.noseM
  const z = a.z + a.hz * k.noseM
  return work.others.some(
    (o) =>
      !work.state.agents.some((b) => b !== a && b.mode !== 'away' && KINDS[b.kind].tall && hides(b, x, z, o.x, o.z)),
  )
}
