import { type Pose } from '../../base/pose'
import type { Vec3 } from '../../base/vec'
import { type Origin, before, turnedBy, underfoot } from './origin'

/** What is put into the room: the site as large as it is, or a model of it on a table. */
export type Placed = 'life' | 'table'

/**
 * How the site comes into the room. `warning`: what may be walked into was read and has to be agreed to. `floor`: a place is
 * looked for. `turn`: it stands there and can be turned. `done`: it stays so. `off`: nobody places anything.
 */
export interface Placing {
  step: 'off' | 'warning' | 'floor' | 'turn' | 'done'
  what: Placed
  /** Was the floor found where the device points? */
  found: boolean
  /** Where the site stands; null before it was put anywhere. */
  origin: Origin | null
  /** It is placed anew in the middle of a run: the trainee's place and facing in the site are kept, so nothing is turned. */
  anew: boolean
}

export type PlacingEvent =
  | { do: 'begin'; what: Placed; anew: boolean }
  | { do: 'agree' }
  /** Where the head is and what it points at on the floor, if anything, in the device's own space. */
  | { do: 'see'; found: boolean }
  | { do: 'put'; head: Pose; at: Vec3 | null }
  | { do: 'turn'; by: number }
  | { do: 'again' }
  | { do: 'confirm' }
  | { do: 'stop' }

export const NOT_PLACING: Placing = { step: 'off', what: 'life', found: false, origin: null, anew: false }

/** What a step becomes by an event; events that mean nothing in it change nothing. */
export function placed(state: Placing, event: PlacingEvent): Placing {
  if (event.do === 'begin')
    return { ...NOT_PLACING, step: event.anew ? 'floor' : 'warning', what: event.what, anew: event.anew }
  if (event.do === 'stop') return { ...state, step: 'off' }
  const { step, origin } = state
  if (step === 'warning' && event.do === 'agree') return { ...state, step: 'floor' }
  if (step === 'floor' && event.do === 'see') {
    return event.found === state.found ? state : { ...state, found: event.found }
  }
  if (step === 'floor' && event.do === 'put') return put(state, event.head, event.at)
  if (step !== 'turn' || !origin) return state
  if (event.do === 'turn') return { ...state, origin: turnedBy(origin, event.by) }
  if (event.do === 'again') return { ...state, step: 'floor', origin: null, found: false }
  if (event.do === 'confirm') return { ...state, step: 'done' }
  return state
}

/** The life-size site comes to whoever stands there, on the floor that was found; the model goes to where one points. */
function put(state: Placing, head: Pose, at: Vec3 | null): Placing {
  if (!at) return state
  const origin = state.what === 'table' ? before(head, at) : underfoot(head, at.y)
  return { ...state, origin, step: state.anew ? 'done' : 'turn' }
}
