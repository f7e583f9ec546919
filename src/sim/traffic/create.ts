import { cos, sin } from '../../base/math'
import { type Rng, createRng, nextBetween, nextFloat, nextUint32 } from '../../base/random'
import { type Rect, bodyAt, overlaps } from './footprint'
import { putOn } from './edges'
import { KINDS } from './kinds'
import type { TrafficMap } from './map'
import { createNear } from './near'
import { KEEP_M } from './overtake'
import { type OnLane, type Road, pointAt } from './road'
import { type Roads, roadsOf } from './roads'
import type { AgentSpec, TrafficSpec } from './spec'
import type { Agent, TrafficState } from './state'
import { noteTouches } from './work'

/** Time until somebody brakes for what they did not expect, s: median 0.9 (hazards README, stopping); spread chosen. */
const REACT_S = [0.7, 1.2] as const

function agentFrom(spec: AgentSpec, obeys: number, rng: Rng, leash: number): Agent {
  const [least, most] = KINDS[spec.kind].likesMS
  // drawn always, so that saying one thing about an agent changes nothing about the others
  const likes = nextBetween(rng, least, most)
  const well = nextFloat(rng) < obeys
  const reactS = nextBetween(rng, REACT_S[0], REACT_S[1])
  return {
    id: spec.id,
    kind: spec.kind,
    mode: 'away',
    lane: -1,
    s: 0,
    d: 0,
    dTo: 0,
    v: 0,
    a: 0,
    x: 0,
    z: 0,
    hx: 0,
    hz: -1,
    odo: 0,
    route: [],
    trail: [],
    tour: [],
    likesMS: spec.likesMS ?? likes,
    obeys: spec.obeys ?? well,
    reactS,
    seenTicks: 0,
    goUntil: 0,
    waitS: 0,
    claims: [],
    touches: [],
    track: null,
    order: null,
    orderS: 0,
    held: false,
    turn: '',
    indicator: '',
    brakes: false,
    door: '',
    leash,
    comes: spec.lane !== undefined && spec.parkedM === undefined,
  }
}

const at: OnLane = { x: 0, z: 0, ux: 0, uz: 0 }

function placeAgent(roads: Roads, state: TrafficState, a: Agent, spec: AgentSpec): void {
  if (spec.at) {
    a.mode = 'still'
    a.x = spec.at.x
    a.z = spec.at.z
    a.hx = -sin(spec.at.yaw)
    a.hz = -cos(spec.at.yaw)
  } else if (spec.lane !== undefined) {
    const lane = roads.index.get(spec.lane)
    if (lane === undefined) throw new Error(`agent '${spec.id}': there is no lane '${spec.lane}' in the map`)
    const road = roads.list[lane] as Road
    a.s = spec.atM ?? 0
    if (spec.parkedM === undefined) {
      putOn({ maps: roads, state }, a, lane, a.s, KINDS[a.kind].lane === 'bike' ? KEEP_M : 0)
      a.v = Math.min(a.likesMS, road.limitMS) / 2
    } else {
      a.mode = 'still'
      a.lane = lane
      a.d = spec.parkedM
      a.dTo = spec.parkedM
      pointAt(road, a.s, a.d, at)
      a.x = at.x
      a.z = at.z
      a.hx = at.ux
      a.hz = at.uz
    }
  }
  noteTouches(roads.list, a)
}

/** Throws where two would stand in one another: a mistake in the scene. */
function checkApart(agents: readonly Agent[]): void {
  const body = (a: Agent): Rect => {
    const rect: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
    bodyAt(a.kind, a.x, a.z, a.hx, a.hz, rect)
    return rect
  }
  const there = agents.filter((a) => a.mode !== 'away')
  for (const [i, a] of there.entries())
    for (const b of there.slice(i + 1))
      if (overlaps(body(a), body(b)))
        throw new Error(`agents '${a.id}' and '${b.id}' stand in one another; put them apart`)
}

/**
 * Everybody at their places at the start. Agents without a lane and a place are away until an order brings them. Draws from `rng`, and
 * takes a generator of its own from it.
 */
export function createTraffic(map: TrafficMap, spec: TrafficSpec, rng: Rng): TrafficState {
  const roads = roadsOf(map)
  const state: TrafficState = {
    tick: 0,
    agents: [],
    rng: createRng(String(nextUint32(rng))),
    near: createNear(),
    guards: 0,
    guardMS: 0,
  }
  const ids = spec.agents.map((a) => a.id)
  state.agents = spec.agents.map((s) =>
    agentFrom(s, spec.obeys, rng, s.leash === undefined ? -1 : ids.indexOf(s.leash)),
  )
  spec.agents.forEach((s, i) => {
    const a = state.agents[i] as Agent
    a.tour = (s.tour ?? []).map((id) => roads.index.get(id) ?? -1)
    placeAgent(roads, state, a, s)
  })
  checkApart(state.agents)
  return state
}
