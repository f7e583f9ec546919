import type { RunEvent } from '../../sim/event'

/** The flags of models that the run used outside their range, in the order in which they were first raised. */
export const outsideFlags = (events: readonly RunEvent[]): string[] => [
  ...new Set(events.flatMap((e) => (e.type === 'outside' ? [e.flag] : []))),
]
