import { PINCH } from '../sim/handling'
import type { Command, HandSample, Sample } from '../sim/sample'
import { TURN_MOST } from '../sim/systems/trainee'

/** Edges older than this many are merged: nobody presses faster than ticks pass for so long. */
const LONGEST_QUEUE = 16
/** A tick's share of a smooth turn, whole milliradians at most. */
const MOST_MRAD = Math.floor(TURN_MOST * 1000)

const buttons = (h: HandSample): number =>
  (h.select ? 1 : 0) + (h.squeeze ? 2 : 0) + (h.pinch > PINCH.grab ? 4 : 0) + (h.tracked ? 8 : 0)

const isEdge = (before: Sample | null, now: Sample): boolean =>
  now.commands.length > 0 ||
  (before !== null && (buttons(before.left) !== buttons(now.left) || buttons(before.right) !== buttons(now.right)))

/**
 * Carries samples from frames (72, 90, 120 Hz, or any) to ticks (60 Hz). A frame in which a button changed or a
 * command was given is kept with its own pose until a tick takes it; other frames only replace the newest
 * one. Several ticks in one frame get the same sample again, without its commands. A smooth turn is no edge: frames add to it, ticks take of it.
 */
export class SampleLatch {
  private queue: Sample[] = []
  private newest: Sample | null = null
  private waiting: Command[] = []
  /** What is still to be turned by, milliradians. */
  private toTurn = 0

  /** The sample of the frame just begun. */
  offer(sample: Sample): void {
    const given = [...this.waiting, ...sample.commands]
    const commands = given.filter((c) => c.kind !== 'turn')
    for (const c of given) if (c.kind === 'turn') this.toTurn += c.mrad
    const whole = { ...sample, commands }
    this.waiting = []
    if (isEdge(this.newest, whole)) this.keep(whole)
    this.newest = whole
  }

  /** A command from outside the frame (a key of the page, a session's event): goes with the next frame's sample. */
  command(command: Command): void {
    this.waiting.push(command)
  }

  /** The sample for the next tick, or null before the first frame. */
  take(): Sample | null {
    const sample = this.queue.shift() ?? (this.newest && { ...this.newest, commands: [] })
    const mrad = Math.trunc(Math.max(-MOST_MRAD, Math.min(MOST_MRAD, this.toTurn)))
    if (!sample || mrad === 0) return sample
    this.toTurn -= mrad
    return { ...sample, commands: [...sample.commands, { kind: 'turn', mrad }] }
  }

  /** The newest sample with what waits, taken at once: for the one tick that records a pause. */
  flush(command: Command): Sample | null {
    if (!this.newest) return null
    const commands = [...this.queue.flatMap((s) => s.commands), ...this.waiting, command]
    this.queue = []
    this.waiting = []
    this.toTurn = 0
    return { ...this.newest, commands }
  }

  private keep(sample: Sample): void {
    this.queue.push(sample)
    if (this.queue.length <= LONGEST_QUEUE) return
    const dropped = this.queue.shift()
    const next = this.queue[0]
    if (dropped && next) this.queue[0] = { ...next, commands: [...dropped.commands, ...next.commands] }
  }
}
