import type { Vec3 } from '../base/vec'
import type { RunEvent } from '../sim/event'

export type EventOf<T extends RunEvent['type']> = Extract<RunEvent, { type: T }>

/** An event and its place in the run's list, which losses refer to. */
export interface Numbered<T extends RunEvent['type']> {
  event: EventOf<T>
  index: number
}

/** The events of one type, in their order. */
export function eventsOf<T extends RunEvent['type']>(events: readonly RunEvent[], type: T): Numbered<T>[] {
  const out: Numbered<T>[] = []
  events.forEach((event, index) => {
    if (event.type === type) out.push({ event: event as EventOf<T>, index })
  })
  return out
}

/** Where the trainee was last: the place of what was never done. */
export const lastPlace = (events: readonly RunEvent[]): Vec3 => events.at(-1)?.at ?? { x: 0, y: 0, z: 0 }
