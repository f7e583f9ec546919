import { KINDS } from './kinds'
import type { TrafficMap } from './map'
import { replan } from './routes'
import { roadsOf } from './roads'
import type { Order } from './spec'
import type { Agent, TrafficState } from './state'

/** Seconds of indicator before one pulls out, where nothing is said (Implementing Regulations, Art. 57 ask for a sign; length chosen). */
const SIGNAL_S = 3

/** The agent of this id. Throws where there is none (a mistake in the scene). */
export function agentOf(state: TrafficState, id: string): Agent {
  const agent = state.agents.find((a) => a.id === id)
  if (!agent) throw new Error(`no agent '${id}' is in the traffic; give it in the spec's agents or mend the id`)
  return agent
}

/** Why an agent cannot take an order as it is now; null: it can. */
function against(a: Agent, o: Order): string | null {
  const { lane } = KINDS[a.kind]
  switch (o.kind) {
    case 'park':
      return a.mode === 'lane' ? null : 'it is not driving on a lane'
    case 'pull-out':
      return a.mode === 'still' && a.lane >= 0 ? null : 'it is not parked beside a lane'
    case 'door':
      return a.mode === 'still' && lane === 'motor' ? null : 'it is no parked vehicle'
    case 'u-turn':
      return lane !== 'foot' && (a.mode === 'lane' || a.mode === 'still') ? null : 'it is not a vehicle on the road'
    case 'wrong-way':
      return a.mode === 'away' || a.mode === 'still' ? null : 'it is neither away nor standing at a place'
    case 'step-out':
      return lane === 'foot' && (a.mode === 'lane' || a.mode === 'still') ? null : 'it is nobody on foot'
    default:
      return a.mode === 'lane' ? null : 'it is not driving on a lane'
  }
}

/**
 * Orders an agent to do something. Gives null, or why it cannot as it is now; nothing has changed then. A new order takes the place of
 * one that has not begun. Throws where agent or lane do not exist.
 */
export function order(state: TrafficState, map: TrafficMap, id: string, o: Order): string | null {
  const a = agentOf(state, id)
  const roads = roadsOf(map)
  const lane = o.kind === 'park' || o.kind === 'wrong-way' ? o.lane : o.kind === 'u-turn' ? o.onto : null
  if (lane !== null && !roads.index.has(lane))
    throw new Error(`order for '${id}': there is no lane '${lane}' in the map`)
  const why = against(a, o)
  if (why !== null) return why
  switch (o.kind) {
    case 'stop':
    case 'go':
      a.held = o.kind === 'stop'
      return null
    case 'turn-right':
    case 'turn-left':
    case 'straight-on':
      a.turn = o.kind === 'turn-right' ? 'right' : o.kind === 'turn-left' ? 'left' : 'straight'
      replan(roads, state, a)
      return null
    case 'door':
      if (o.side === '') {
        a.door = ''
        a.order = null
        return null
      }
  }
  a.order = o
  a.orderS = o.kind === 'pull-out' ? (o.signalS ?? SIGNAL_S) : 0
  a.waitS = 0
  return null
}
