import { nextFloat } from '../../base/random'
import type { Road } from './road'
import type { Roads } from './roads'
import type { Agent, TrafficState } from './state'

/** So many lanes ahead an agent knows where it goes. */
const AHEAD = 5

/** The lane that an agent takes where `road` ends; -1: it leaves the map. */
function choose(maps: Roads, state: TrafficState, a: Agent, road: Road): number {
  if (road.next.length === 0) return -1
  if (road.next.length === 1) return road.next[0] as number
  const { list } = maps
  const may = (n: number): boolean => {
    const { only, turn } = list[n] as Road
    if (only !== null) return only.includes(a.kind)
    // a bus turns only where the map says that it may: the lanes' room is measured for lorries
    return a.kind !== 'bus' || turn === null || turn === 'straight'
  }
  if (a.leash >= 0) {
    const walker = state.agents[a.leash] as Agent
    const led = road.next.find((n) => n === walker.lane || walker.route.includes(n) || walker.trail.includes(n))
    if (led !== undefined) return led
  }
  if (a.turn !== '') {
    const turn = road.next.find((n) => (list[n] as Road).turn === a.turn && may(n))
    if (turn !== undefined) {
      a.turn = ''
      return turn
    }
  }
  const on = a.tour.indexOf(road.index)
  if (on >= 0) {
    const next = a.tour[(on + 1) % a.tour.length] as number
    if (road.next.includes(next)) return next
  }
  let sum = 0
  for (let k = 0; k < road.next.length; k++) if (may(road.next[k] as number)) sum += road.shares?.[k] ?? 1
  let draw = nextFloat(state.rng) * sum
  for (let k = 0; k < road.next.length; k++) {
    if (!may(road.next[k] as number)) continue
    draw -= road.shares?.[k] ?? 1
    if (draw < 0) return road.next[k] as number
  }
  return road.next[0] as number
}

/** Fills up the lanes that an agent is going to take. */
export function nextLanes(maps: Roads, state: TrafficState, a: Agent): void {
  while (a.route.length < AHEAD) {
    const road = maps.list[a.route.at(-1) ?? a.lane] as Road
    const next = choose(maps, state, a, road)
    if (next < 0) return
    a.route.push(next)
  }
}

/** Draws the lanes ahead anew from the first way that parts and that it is not yet bound to: how it turns has been ordered. */
export function replan(maps: Roads, state: TrafficState, a: Agent): void {
  let gap = (maps.list[a.lane] as Road).lengthM - a.s
  let keep = 0
  while (
    keep < a.route.length &&
    (a.goUntil > a.odo + gap || (maps.list[a.route[keep - 1] ?? a.lane] as Road).next.length === 1)
  ) {
    gap += (maps.list[a.route[keep] as number] as Road).lengthM
    keep++
  }
  a.route.length = keep
  nextLanes(maps, state, a)
}
