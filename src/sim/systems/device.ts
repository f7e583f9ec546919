import type { Command } from '../sample'
import { type Sim, emit } from '../sim'
import type { DeviceState } from '../world'

/** Commands that tell what state the device is in now: which state, and what it is. */
const STATES: Partial<Record<Command['kind'], { of: keyof DeviceState; is: boolean }>> = {
  'tracking-lost': { of: 'tracked', is: false },
  'tracking-found': { of: 'tracked', is: true },
  'headset-off': { of: 'worn', is: false },
  'headset-on': { of: 'worn', is: true },
  pause: { of: 'paused', is: true },
  unpause: { of: 'paused', is: false },
}

/**
 * Events of one kind in a run. A drill of ten minutes has a few dozen of the most frequent (tracking lost and found in bad
 * light); a device that flickers in every tick has told all that there is to know by then. Chosen. The recording holds every
 * command all the same.
 */
const MOST_TOLD = 100

/** Commands that are seen in what they do. */
const SEEN: ReadonlySet<Command['kind']> = new Set(['snap-turn', 'turn', 'teleport', 'hint', 'radio'])

/** The command's name in events, or '' for those that are seen in what they do. */
function nameOf(c: Command): string {
  if (SEEN.has(c.kind)) return ''
  if (c.kind === 'stop') return `stop:${c.why}`
  return c.kind === 'identity-check' ? `identity-check:${c.how}` : c.kind
}

/** A number for the event of a command: wall time in ms where it has one, 0 for a check that failed, else 1. */
function valueOf(c: Command): number {
  if (c.kind === 'unpause') return c.ms
  if (c.kind === 'resumed') return c.gapMs
  return c.kind === 'identity-check' && !c.ok ? 0 : 1
}

/**
 * Writes down what the device told in this tick: the last of each kind, and a state only when it is another one than a
 * tick ago. A broken device that talks all the time would else fill the run with events, and the time of whoever runs it
 * again with them.
 */
export function tellDevice(sim: Sim, commands: readonly Command[]): void {
  if (commands.length === 0) return
  const { device, told } = sim.world
  const before = { ...device }
  for (const { kind } of commands) {
    const state = STATES[kind]
    if (state) device[state.of] = state.is
  }
  commands.forEach((c, i) => {
    const name = nameOf(c)
    const state = STATES[c.kind]
    if (name === '' || commands.some((later, j) => j > i && nameOf(later) === name)) return
    if (state && (device[state.of] !== state.is || before[state.of] === state.is)) return
    told[name] = (told[name] ?? 0) + 1
    if (told[name] <= MOST_TOLD) emit(sim, { type: 'command', command: name, value: valueOf(c) })
  })
}
