import type { Identity } from '../api/completion'
import type { Rerun } from '../record/types'

/** The checks of who trained at each moment, as they stand in a completion. */
export type Checks = NonNullable<Identity['checks']>
type Check = Checks['start']
type Events = Rerun['events']

/** Nobody was asked anything. */
export const NO_CHECKS: Checks = { start: null, random: null, end: null }

const COMMAND = 'identity-check:'

/** The checks that `events` of one tick tell of; a supervisor's word goes before a PIN. */
function checkIn(events: Events): Check {
  const told = (how: 'supervisor' | 'pin'): Check => {
    const event = events.findLast((e) => e.type === 'command' && e.command === COMMAND + how)
    return event?.type === 'command' ? { how, ok: event.value === 1 } : null
  }
  return told('supervisor') ?? told('pin')
}

const isCommand = (e: Events[number], command: string): boolean => e.type === 'command' && e.command === command

/** The tick with which the run ended; that of a run without an end lies beyond all others. */
const endOf = (events: Events): number => events.findLast((e) => e.type === 'ended')?.tick ?? Number.POSITIVE_INFINITY

/**
 * Who was found to train, by the run's events alone: so device and server read the same out of the same recording. At the
 * start is what the first tick tells, but for the PIN of whoever took a run up again; at the random moment, what the tick
 * tells that ends the first pause after it was due (`askDueAt`); at the end, what comes after the end.
 */
export function checksOf(events: Events, askDueAt: number): Checks {
  const at = (tick: number): Events => events.filter((e) => e.tick === tick)
  const end = endOf(events)
  const first = at(1)
  const resumed = first.some((e) => isCommand(e, 'resumed'))
  const start = checkIn(resumed ? first.filter((e) => !isCommand(e, `${COMMAND}pin`)) : first)
  const asked = askDueAt < 0 ? undefined : events.find((e) => e.tick > askDueAt && isCommand(e, 'pause'))
  return {
    start,
    random: asked && asked.tick < end ? checkIn(at(asked.tick + 1)) : null,
    end: checkIn(events.filter((e) => e.tick > end)),
  }
}

/** Has the random moment been asked at: has the run been paused since it was due? */
export const wasAsked = (events: Events, askDueAt: number): boolean =>
  events.some((e) => e.tick > askDueAt && isCommand(e, 'pause'))

/**
 * The moments at which it was not found that the trainee was there: not asked, not answered, or somebody else. A random
 * moment that came with the run's last ticks left no time to ask. `askDueAt` is undefined where the core knows of none.
 */
export function unconfirmed(events: Events, askDueAt: number | undefined): (keyof Checks)[] {
  const checks = checksOf(events, askDueAt ?? -1)
  const wasDue = askDueAt !== undefined && askDueAt >= 0 && endOf(events) > askDueAt + 1
  const moments: (keyof Checks)[] = wasDue ? ['start', 'random', 'end'] : ['start', 'end']
  return moments.filter((moment) => checks[moment]?.ok !== true)
}
