import type { AirDuctLook, DuctTearLook } from '../../../site/looks/mineAir'
import { type Triple, cross, frameAlong, lengthOf, minus, unit } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'
import { hashed } from './rockNoise'

/** Pieces along, and round it; bend of an elbow; hooks and joints apart, metres. */
const STEP = 0.5
const SIDES = 20
const BEND = 1
const HOOKS = 1
const JOINTS = 10
/** Half breadth and half height of a limp duct over its radius: its circumference stays about what it was. */
const LIMP = { across: 0.3, down: 1.38 }
/** The wire that it hangs from lies over its crown, metres. */
const WIRE_OVER = 0.12
const CLOTH = '#b8782c'

/** Places along a route, about STEP apart, with the way there so far. */
function stations(route: readonly Triple[]): { at: Triple; ahead: Triple; way: number }[] {
  const path = rounded(route, BEND)
  const out: { at: Triple; ahead: Triple; way: number }[] = []
  let way = 0
  path.forEach((p, i) => {
    const q = path[i + 1]
    if (!q) return
    const leg = minus(q, p)
    const long = lengthOf(leg)
    const n = Math.max(1, Math.round(long / STEP))
    for (let k = 0; k < n; k++) {
      const t = k / n
      out.push({ at: [p[0] + leg[0] * t, p[1] + leg[1] * t, p[2] + leg[2] * t], ahead: unit(leg), way: way + t * long })
    }
    way += long
  })
  const last = path.at(-1)
  const before = out.at(-1)
  if (last && before) out.push({ at: last, ahead: before.ahead, way })
  return out
}

/** A duct with its wire, hooks and joints. */
export function airDuct({ base }: KitPieces, { route, radius, state, mouth }: AirDuctLook): void {
  const places = stations(route)
  const limp = state === 'limp'
  base.use('rubber', CLOTH).grimed(0.6)
  const rings = places.map(({ at, ahead, way }, i) => {
    const u = unit(cross([0, 1, 0], ahead))
    // between hooks the cloth sags or bellies out
    const hung = Math.abs(((way / HOOKS) % 1) - 0.5) * 2
    const puckered = limp ? 0.05 * (1 - hung) : -0.012 * hung
    return Array.from({ length: SIDES + 1 }, (_, k) => {
      const a = (k / SIDES) * 2 * Math.PI
      const fold = limp ? 0.05 * (hashed(i, k % SIDES, 5) - 0.5) : 0.008 * (hashed(i, k % SIDES, 5) - 0.5)
      const across = Math.sin(a) * radius * (limp ? LIMP.across : 1)
      const down = limp ? radius * (LIMP.down - 1) : 0
      const up = Math.cos(a) * radius * (limp ? LIMP.down : 1) - down + (Math.cos(a) > 0.9 ? -puckered : puckered * 0.3)
      const n: Triple = unit([
        u[0] * Math.sin(a) * (limp ? 3 : 1),
        Math.cos(a) * (limp ? 0.5 : 1),
        u[2] * Math.sin(a) * (limp ? 3 : 1),
      ])
      const s = across + fold * Math.sin(a)
      return base.vertex(at[0] + u[0] * s, at[1] + up, at[2] + u[2] * s, ...n)
    })
  })
  rings.forEach((ring, i) => {
    const next = rings[i + 1]
    if (next)
      for (let k = 0; k < SIDES; k++)
        base.quad(ring[k] as number, next[k] as number, next[k + 1] as number, ring[k + 1] as number)
  })
  if (mouth) addMouth(base, places, radius, limp)
  for (const { at, ahead, way } of places) {
    const crown = at[1] + radius - (limp ? 0.02 : 0)
    if (Math.abs(way / HOOKS - Math.round(way / HOOKS)) < 0.24)
      addRod(base.use('steel', '#6b645c'), [at[0], crown - 0.01, at[2]], [at[0], crown + WIRE_OVER, at[2]], 0.005, 4)
    if (way > 1 && Math.abs(way / JOINTS - Math.round(way / JOINTS)) * JOINTS < STEP / 2 && !limp)
      addHoop(base.use('rubber', '#8a5716'), at, ahead, radius + 0.008, 0.022, { steps: SIDES, sides: 5 })
  }
  base.use('steel', '#5f5850')
  places.forEach(({ at }, i) => {
    const next = places[i + 4]
    if (!next || i % 4 > 0) return
    const y = radius + WIRE_OVER
    addRod(base, [at[0], at[1] + y, at[2]], [next.at[0], next.at[1] + y, next.at[2]], 0.004, 3)
  })
}

/** An open end: dark within, its rim on a ring of wire. */
function addMouth(
  base: MeshBuilder,
  places: readonly { at: Triple; ahead: Triple }[],
  radius: number,
  limp: boolean,
): void {
  const end = places.at(-1)
  if (!end) return
  if (!limp) addHoop(base.use('rubber', '#8a5716'), end.at, end.ahead, radius, 0.016, { steps: SIDES, sides: 5 })
  base.use('black', '#0b0a09')
  const u = unit(cross([0, 1, 0], end.ahead))
  const [across, up, down] = limp
    ? [radius * LIMP.across, radius * LIMP.down, radius * (LIMP.down - 1)]
    : [radius, radius, 0]
  const at = (a: number): Triple => [
    end.at[0] + u[0] * Math.sin(a) * across - end.ahead[0] * 0.02,
    end.at[1] + Math.cos(a) * up - down,
    end.at[2] + u[2] * Math.sin(a) * across - end.ahead[2] * 0.02,
  ]
  const middle = base.vertex(
    end.at[0] - end.ahead[0] * 0.02,
    end.at[1] - down,
    end.at[2] - end.ahead[2] * 0.02,
    ...end.ahead,
  )
  const rim = Array.from({ length: SIDES }, (_, k) => base.vertex(...at((k / SIDES) * 2 * Math.PI), ...end.ahead))
  rim.forEach((a, k) => base.triangle(middle, rim[(k + 1) % SIDES] as number, a))
}

/** A slit in the side to -z, ragged flaps blown out about it. */
export function ductTear({ base }: KitPieces, { radius, length }: DuctTearLook): void {
  const n = 9
  const low = -0.25
  const slit = (x: number, a: number, out: number): Triple => [
    x,
    Math.sin(a) * (radius + out),
    -Math.cos(a) * (radius + out),
  ]
  const edge = Array.from({ length: n + 1 }, (_, i) => {
    const x = -length / 2 + (i / n) * length
    const gap = 0.2 * Math.sin((i / n) * Math.PI) * (0.7 + 0.6 * hashed(i, 0, 3))
    return { x, gap }
  })
  edge.forEach(({ x, gap }, i) => {
    const next = edge[i + 1]
    if (!next) return
    const dark = base.use('black', '#090807')
    const ids = [
      slit(x, low - gap, 0.012),
      slit(next.x, low - next.gap, 0.012),
      slit(next.x, low + next.gap, 0.012),
      slit(x, low + gap, 0.012),
    ].map((p) => dark.vertex(...p, 0, 0, -1)) as [number, number, number, number]
    dark.quad(ids[0], ids[3], ids[2], ids[1])
    // the flap below hangs out and down
    if (gap < 0.04 || next.gap < 0.04) return
    const drop = 0.12 + 0.16 * hashed(i, 1, 3)
    const cloth = base.use('rubber', '#a8681a')
    for (const face of [1, -1]) {
      const f = frameAlong([0, 0, 0], [0, 0.5 * face, -1 * face])
      const [a, b, c] = [
        slit(x, low - gap, 0.015),
        slit(next.x, low - next.gap, 0.015),
        slit((x + next.x) / 2, low - gap, 0.09),
      ]
      const tip: Triple = [c[0], c[1] - drop, c[2]]
      const [p, q, r] = [a, b, tip].map((v) => cloth.vertex(...v, ...f.w)) as [number, number, number]
      if (face > 0) cloth.triangle(p, q, r)
      else cloth.triangle(p, r, q)
    }
  })
}
