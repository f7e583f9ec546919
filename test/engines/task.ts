/**
 * What an engine is asked to work out. It answers in lines of text, in which equal numbers are equal text and others are
 * not, so that answers are compared line by line and a difference can be read.
 */
export type Task =
  | { kind: 'hello' }
  /** One function of src/base/math.ts, over its arguments (page/arguments.ts). */
  | { kind: 'function'; name: string }
  /** Things dropped on a table and on the ground. */
  | { kind: 'falls' }
  /** A recording run again: what it comes to. */
  | ({ kind: 'again' } & Recorded)
  /** The world's digest after each second of it; after each tick of a second, counted from 0; all of the world after a tick. */
  | ({ kind: 'seconds' } & Recorded)
  | ({ kind: 'ticks'; second: number } & Recorded)
  | ({ kind: 'world'; tick: number } & Recorded)

export interface Recorded {
  /** Text of the core file. */
  core: string
  /** The recording's bytes in base64. */
  recording: string
}
