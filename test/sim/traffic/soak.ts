import { cos, sin } from '../../../src/base/math'
import { type Rng, createRng, nextBetween, nextFloat, pick } from '../../../src/base/random'
import { DT } from '../../../src/base/time'
import { createTraffic } from '../../../src/sim/traffic/create'
import { type Rect, apartM, bodyAt } from '../../../src/sim/traffic/footprint'
import { KINDS } from '../../../src/sim/traffic/kinds'
import type { TrafficMap } from '../../../src/sim/traffic/map'
import { order } from '../../../src/sim/traffic/order'
import { roadsOf } from '../../../src/sim/traffic/roads'
import type { Order, Other } from '../../../src/sim/traffic/spec'
import type { Agent, TrafficState } from '../../../src/sim/traffic/state'
import { stepTraffic } from '../../../src/sim/traffic/step'
import { otherBody } from '../../../src/sim/traffic/work'
import { ringSpec } from './ring'

/** What came of one run of the ring with a trainee that rides as nobody should, and orders at random moments. */
export interface Soaked {
  seed: string
  /** Ticks at which two agents lay over one another, and the deepest, m. */
  overlaps: number
  deepestM: number
  /** Bodies stopped dead by the last guard, and the fastest, m/s. */
  guards: number
  guardMS: number
  /** Longest time that a vehicle in the traffic has not moved, s, and who. */
  stuckS: number
  stuck: string
  /** Hits with the trainee: the trainee ran into it; it was touched behind its front; could not have stopped; could have. */
  hits: { stood: number; side: number; unavoidable: number; avoidable: string[] }
  orders: Record<string, number>
  /** Way of all agents together, m. */
  wayM: number
}

const rectOf = (a: Agent, out: Rect): Rect => {
  bodyAt(a.kind, a.x, a.z, a.hx, a.hz, out)
  return out
}
const fresh = (): Rect => ({ x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 })
const p = fresh()
const q = fresh()

/** By how much any two agents lie over one another, m; 0: none do. */
export function deepest({ agents }: TrafficState): number {
  let worst = 0
  for (let i = 0; i < agents.length; i++) {
    const a = agents[i] as Agent
    if (a.mode === 'away') continue
    for (let j = i + 1; j < agents.length; j++) {
      const b = agents[j] as Agent
      const dx = a.x - b.x
      if (dx > 20 || dx < -20) continue
      const dz = a.z - b.z
      if (dz > 20 || dz < -20 || b.mode === 'away') continue
      worst = Math.max(worst, -apartM(rectOf(a, p), rectOf(b, q)))
    }
  }
  return worst
}

/** Rides or walks to random places on and beside the roads, swerves, stops, goes across. */
export class Erratic {
  private readonly rng: Rng
  readonly o: Other = { x: -180, z: 125, yaw: 0, lengthM: 1.8, widthM: 0.7, vx: 0, vz: 0, onFoot: false }
  private speed = 0
  private wants = 4
  private turn = 0
  private until = 0
  constructor(seed: string) {
    this.rng = createRng(`${seed} erratic`)
  }
  step(tick: number): void {
    const { o, rng } = this
    if (tick >= this.until) {
      this.until = tick + Math.floor(nextBetween(rng, 20, 240))
      this.wants = nextFloat(rng) < 0.2 ? 0 : nextBetween(rng, 1, 7)
      this.turn = nextFloat(rng) < 0.5 ? 0 : nextBetween(rng, -0.9, 0.9)
      o.onFoot = this.wants < 1.8
      o.lengthM = o.onFoot ? 0.4 : 1.8
      o.widthM = o.onFoot ? 0.5 : 0.7
    }
    const rate = this.wants > this.speed ? 2 : -5
    this.speed = Math.max(
      0,
      Math.min(7, this.speed + Math.max(rate * DT, Math.min(-rate * DT, this.wants - this.speed))),
    )
    if (Math.abs(this.wants - this.speed) < 0.1) this.speed = this.wants
    if (this.speed > 0.2) o.yaw += (this.turn + this.home()) * DT
    o.vx = -sin(o.yaw) * this.speed
    o.vz = -cos(o.yaw) * this.speed
    o.x += o.vx * DT
    o.z += o.vz * DT
  }
  /** Turns back towards the nearest street's middle when it is far from it, rad/s. */
  private home(): number {
    const { o } = this
    const [x, z] = [Math.sign(o.x) * 230, Math.sign(o.z) * 110]
    const toX = Math.abs(o.x - x) < Math.abs(o.z - z) || Math.abs(o.x) > 240
    const [dx, dz] = toX ? [x - o.x, Math.abs(o.z) > 120 ? z - o.z : 0] : [Math.abs(o.x) > 240 ? x - o.x : 0, z - o.z]
    const far = Math.sqrt(dx * dx + dz * dz)
    if (far < 7) return 0
    return -sin(o.yaw) * dz + cos(o.yaw) * dx > 0 ? -1.2 : 1.2
  }
  /** To a street again, away from everybody. */
  away(state: TrafficState): void {
    for (let k = 0; k < 200; k++) {
      const along = nextBetween(this.rng, -1, 1)
      const [x, z] =
        nextFloat(this.rng) < 0.5
          ? [along * 225, nextFloat(this.rng) < 0.5 ? 121 : -121]
          : [nextFloat(this.rng) < 0.5 ? 241 : -241, along * 105]
      if (state.agents.some((a) => a.mode !== 'away' && Math.abs(a.x - x) < 22 && Math.abs(a.z - z) < 22)) continue
      Object.assign(this.o, { x, z, yaw: nextBetween(this.rng, -3, 3), vx: 0, vz: 0 })
      this.speed = 0
      return
    }
  }
}

/** What was so in the last seconds, to judge a hit by. */
interface Frame {
  x: number
  z: number
  hx: number
  hz: number
  v: number
  odo: number
}
const KEPT = 300

/** Braking that is asked of an agent, m/s2, and what it may take beyond its time of reaction (it looks ten times a second), s. */
const ASKED_MS2 = 6
const LOOKS_S = 0.25
/** So far ahead of its body an agent's way counts, m. */
const AHEAD_M = 20

/**
 * Could the agent have stopped? From when the trainee was in its way without a break (its body as it was at the hit, made longer to the
 * front), it had its time of reaction and then 6 m/s2. `frames` end with the tick of the hit.
 */
function couldStop(a: Agent, frames: readonly Frame[], others: readonly Rect[]): boolean {
  const last = frames.length - 1
  const way = rectOf(a, fresh())
  way.x += (way.hx * AHEAD_M) / 2
  way.z += (way.hz * AHEAD_M) / 2
  way.halfL += AHEAD_M / 2
  let from = last
  while (from > 0 && apartM(way, others[from - 1] as Rect) < 0) from--
  const f = frames[from] as Frame
  const had = (frames[last] as Frame).odo - f.odo
  return f.v * (a.reactS + LOOKS_S) + (f.v * f.v) / (2 * ASKED_MS2) < had
}

/**
 * The trainee ran into it: it stood, or they came towards it faster than it drove while it braked or was below 1 m/s. Had it stood, they
 * would have hit it all the same.
 */
const ranInto = (a: Agent, o: Other): boolean =>
  a.v < 0.3 || ((a.a < 0 || a.v < 1) && -(o.vx * a.hx + o.vz * a.hz) > a.v)

/** Was the trainee beside or behind the agent's front just before? */
function fromSide(a: Agent, frame: Frame, o: Rect): boolean {
  const { noseM } = KINDS[a.kind]
  const c = Math.abs(frame.hx * o.hx + frame.hz * o.hz)
  const s = Math.abs(frame.hx * o.hz - frame.hz * o.hx)
  const ahead = (o.x - frame.x) * frame.hx + (o.z - frame.z) * frame.hz - noseM
  const near = ahead - c * o.halfL - s * o.halfW
  return near < -0.1
}

function randomOrder(state: TrafficState, map: TrafficMap, rng: Rng, done: Record<string, number>): void {
  const drivers = state.agents.filter((a) => a.mode === 'lane' && KINDS[a.kind].lane === 'motor')
  const a = pick(rng, drivers)
  const lane = map.lanes[a.lane]
  const orders: [string, Order][] = [
    [a.id, { kind: 'turn-right' }],
    [a.id, { kind: 'turn-left' }],
    [a.id, { kind: 'stop' }],
    ['parked-1', { kind: 'pull-out' }],
    ['parked-1', { kind: 'park', lane: 'motor-ne-s-in', atM: 60, offM: 9.5 }],
    ['parked-2', { kind: 'pull-out', signalS: 1 }],
    ['parked-2', { kind: 'park', lane: 'motor-se-w-in', atM: 300, offM: 5.35 }],
    ['parked-2', { kind: 'door', side: nextFloat(rng) < 0.5 ? 'left' : '' }],
    ['against', { kind: 'wrong-way', lane: 'bike-nw-e-in', fromM: 300, toM: 120, offM: -0.7, speedMS: 4 }],
  ]
  const runner = state.agents.find((r) => r.id === 'runner') as Agent
  orders.push(['runner', { kind: 'step-out', path: [{ x: -60, z: runner.z > 110 ? 99 : 121 }], speedMS: 2.4 }])
  const onto = {
    'motor-se-w-in': 'motor-sw-e-in',
    'motor-sw-e-in': 'motor-se-w-in',
    'motor-ne-w-in': 'motor-nw-e-in',
    'motor-nw-e-in': 'motor-ne-w-in',
  }[lane?.id ?? '']
  if (onto && a.s > 60 && a.s < 360 && a.kind !== 'bus' && a.kind !== 'lorry')
    orders.push([a.id, { kind: 'u-turn', onto }])
  const [id, o] = pick(rng, orders)
  if (order(state, map, id, o) === null) done[o.kind] = (done[o.kind] ?? 0) + 1
}

/** One run of so many ticks. */
export function soak(map: TrafficMap, seed: string, ticks: number, withTrainee = true): Soaked {
  const state = createTraffic(map, ringSpec(), createRng(seed))
  const roads = roadsOf(map)
  const rng = createRng(`${seed} orders`)
  const rider = new Erratic(seed)
  const out: Soaked = {
    seed,
    overlaps: 0,
    deepestM: 0,
    guards: 0,
    guardMS: 0,
    stuckS: 0,
    stuck: '',
    hits: { stood: 0, side: 0, unavoidable: 0, avoidable: [] },
    orders: {},
    wayM: 0,
  }
  const frames: Frame[][] = state.agents.map(() => [])
  const rects: Rect[] = []
  const movedAt = state.agents.map(() => 0)
  const odo = state.agents.map((a) => a.odo)
  const stops: { id: string; at: number }[] = []
  let free = 0
  for (let t = 1; t <= ticks; t++) {
    if (t % 240 === 0) {
      randomOrder(state, map, rng, out.orders)
      for (const a of state.agents) if (a.held && !stops.some((s) => s.id === a.id)) stops.push({ id: a.id, at: t })
    }
    while (stops.length > 0 && t - (stops[0] as { at: number }).at > 600) {
      const { id } = stops.shift() as { id: string }
      ;(state.agents.find((a) => a.id === id) as Agent).held = false
    }
    if (withTrainee) rider.step(t)
    stepTraffic(state, map, withTrainee ? [rider.o] : [])
    const over = deepest(state)
    if (over > 1e-9) {
      out.overlaps++
      out.deepestM = Math.max(out.deepestM, over)
    }
    for (const [i, a] of state.agents.entries()) {
      if (a.odo > (odo[i] as number) + 0.3 || a.mode === 'still' || a.mode === 'away') {
        movedAt[i] = t
        odo[i] = a.odo
      } else if ((t - (movedAt[i] as number)) * DT > out.stuckS) {
        out.stuckS = (t - (movedAt[i] as number)) * DT
        out.stuck = `${a.id} ${a.mode} ${roads.list[a.lane]?.id ?? ''} ${a.s.toFixed(1)} tick ${t}`
      }
    }
    if (!withTrainee) continue
    const me = otherBody(rider.o)
    rects.push(me)
    if (rects.length > KEPT) rects.shift()
    let hit = false
    for (const [i, a] of state.agents.entries()) {
      const f = frames[i] as Frame[]
      f.push({ x: a.x, z: a.z, hx: a.hx, hz: a.hz, v: a.v, odo: a.odo })
      if (f.length > KEPT) f.shift()
      if (t < free || a.mode === 'away' || Math.abs(a.x - me.x) > 15 || Math.abs(a.z - me.z) > 15) continue
      if (apartM(rectOf(a, p), me) >= 0) continue
      hit = true
      if (ranInto(a, rider.o)) out.hits.stood++
      else if (fromSide(a, f.at(-2) ?? (f.at(-1) as Frame), rects.at(-2) ?? me)) out.hits.side++
      else if (!couldStop(a, f, rects.slice(-f.length))) out.hits.unavoidable++
      else
        out.hits.avoidable.push(
          `${seed} tick ${t} ${a.id} ${a.mode} ${roads.list[a.lane]?.id ?? ''} v ${a.v.toFixed(1)}`,
        )
    }
    if (hit) {
      rider.away(state)
      rects.length = 0
      for (const f of frames) f.length = 0
      free = t + 60
    }
  }
  out.guards = state.guards
  out.guardMS = state.guardMS
  out.wayM = state.agents.reduce((sum, a) => sum + a.odo, 0)
  return out
}
