import { GRAVITY } from '../../base/gravity'
import { PI, cos } from '../../base/math'
import { type Vec3, copyVec, distance, vec } from '../../base/vec'

/** Parts of a step: at 60 steps a second energy stays within 0.03 % over a minute, for ropes of 0.5 m and more. */
const PARTS = 4
/** Rounds of the mean, which converges quadratically: exact to a double up to 179.9 degrees. */
const ROUNDS = 6

/** A load on a crane's rope: a point on a rope that has no weight and does not stretch. Plain data; world frame, metres, m/s. */
export interface SuspendedLoad {
  p: Vec3
  v: Vec3
  /** Where the rope leaves the trolley, and how long it is from there. */
  hook: Vec3
  ropeM: number
  /** Force in the rope over the load's mass, m/s2: 9.81 at rest. Below 0 only a rod could do what is computed. */
  pullMS2: number
}

/** A load at rest straight below the hook. */
export const createSuspendedLoad = (hook: Vec3, ropeM: number): SuspendedLoad => ({
  p: vec(hook.x, hook.y - ropeM, hook.z),
  v: vec(0, 0, 0),
  hook: copyVec(hook),
  ropeM,
  pullMS2: GRAVITY,
})

/** The flag when the rope would have gone slack (the load then flies, which is not modelled), else null. */
export const suspendedLoadOutside = (load: SuspendedLoad): 'rope-slack' | null =>
  load.pullMS2 < 0 ? 'rope-slack' : null

/**
 * Moves the load on by `dtS` seconds, while the hook goes evenly to `hook` and the rope evenly to the length `ropeM` (> 0):
 * trolley, slewing and hoisting. Without air and friction. The integrator is RATTLE (Andersen, J. Comput. Phys. 52, 1983):
 * symplectic, so that the energy of a swing neither grows nor falls; the equation for the rope's length is solved exactly.
 */
export function stepSuspendedLoad(load: SuspendedLoad, hook: Vec3, ropeM: number, dtS: number): void {
  const h = dtS / PARTS
  const from = load.ropeM
  const hoist = (ropeM - from) / dtS
  const ux = (hook.x - load.hook.x) / dtS
  const uy = (hook.y - load.hook.y) / dtS
  const uz = (hook.z - load.hook.z) / dtS
  for (let i = 1; i <= PARTS; i++) part(load, h, ux, uy, uz, i === PARTS ? ropeM : from + hoist * h * i, hoist)
  load.hook.x = hook.x
  load.hook.y = hook.y
  load.hook.z = hook.z
}

function part(load: SuspendedLoad, h: number, ux: number, uy: number, uz: number, ropeM: number, hoist: number): void {
  const { p, v, hook } = load
  const rx = p.x - hook.x
  const ry = p.y - hook.y
  const rz = p.z - hook.z
  hook.x += ux * h
  hook.y += uy * h
  hook.z += uz * h
  // free flight, then along the old rope back to its length
  const wx = p.x + h * v.x - hook.x
  const wy = p.y + h * v.y - 0.5 * h * h * GRAVITY - hook.y
  const wz = p.z + h * v.z - hook.z
  const rr = rx * rx + ry * ry + rz * rz
  const wr = wx * rx + wy * ry + wz * rz
  const excess = wx * wx + wy * wy + wz * wz - ropeM * ropeM
  const back = (wr - Math.sqrt(Math.max(0, wr * wr - rr * excess))) / rr
  const qx = wx - back * rx
  const qy = wy - back * ry
  const qz = wz - back * rz
  const mx = (hook.x + qx - p.x) / h
  const my = (hook.y + qy - p.y) / h - 0.5 * h * GRAVITY
  const mz = (hook.z + qz - p.z) / h
  // the speed along the rope is what the hoist gives
  const along = (mx - ux) * qx + (my - uy) * qy + (mz - uz) * qz
  const pull = (along - ropeM * hoist) / (ropeM * ropeM)
  v.x = mx - pull * qx
  v.y = my - pull * qy
  v.z = mz - pull * qz
  p.x = hook.x + qx
  p.y = hook.y + qy
  p.z = hook.z + qz
  load.ropeM = ropeM
  load.pullMS2 = (back / (h * h) + pull / h) * ropeM
}

/** Energy of the swing over its mass, J/kg: motion, and height above the lowest place. Constant while hook and rope stand still. */
export function swingEnergy({ p, v, hook, ropeM }: SuspendedLoad): number {
  return 0.5 * (v.x * v.x + v.y * v.y + v.z * v.z) + GRAVITY * (p.y - hook.y + ropeM)
}

/** How far the load is out of the plumb line, metres: the radius of the zone that nobody may stand in beside its own size. */
export const swingOut = ({ p, hook }: SuspendedLoad): number => distance(vec(p.x, 0, p.z), vec(hook.x, 0, hook.z))

/** Period of a small swing, seconds: T = 2 pi sqrt(L / g) (Huygens, Horologium oscillatorium, 1673). */
export const smallSwingPeriod = (ropeM: number): number => 2 * PI * Math.sqrt(ropeM / GRAVITY)

/**
 * Period of a swing of any amplitude below 180 degrees, seconds: T = 2 pi sqrt(L / g) / M(1, cos(a / 2)), M being the
 * arithmetic-geometric mean of Gauss (the complete elliptic integral of the first kind; DLMF 19.8.5). `amplitude` in radians
 * from the plumb line, either side; NaN from 180 degrees on, where it stands still or turns over.
 */
export function swingPeriod(ropeM: number, amplitude: number): number {
  if (Math.abs(amplitude) >= PI) return Number.NaN
  let a = 1
  let b = cos(amplitude / 2)
  for (let i = 0; i < ROUNDS; i++) {
    const mean = (a + b) / 2
    b = Math.sqrt(a * b)
    a = mean
  }
  return smallSwingPeriod(ropeM) / a
}
