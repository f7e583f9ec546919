import { TICK_RATE } from '../../src/base/time'
import type { Recorded, Task } from './task'

/** Lines of the world that are shown where two engines part. */
const SHOWN = 3

/** An engine, as far as comparing needs one. */
export interface Answering {
  name: string
  ask(task: Task): Promise<string[]>
}

/** Where two answers differ, and one of them. */
interface Compared {
  places: number[]
  of: number
  /** Both lines at a place, one under the other. */
  show(place: number): string[]
}

/** Places of the lines that differ, a missing line among them. */
export function differing(here: readonly string[], there: readonly string[]): number[] {
  const places: number[] = []
  for (let i = 0; i < Math.max(here.length, there.length); i++) if (here[i] !== there[i]) places.push(i)
  return places
}

async function compare(a: Answering, b: Answering, task: Task, given: Task): Promise<Compared> {
  const here = await a.ask(task)
  const there = await b.ask(given)
  const width = Math.max(a.name.length, b.name.length)
  const line = (name: string, text = '(no such line)'): string => `  ${name.padEnd(width)}  ${text}`
  return {
    places: differing(here, there),
    of: Math.max(here.length, there.length),
    show: (place) => [line(a.name, here[place]), line(b.name, there[place])],
  }
}

/**
 * How two engines' answers to a task differ, for people; null where they are the same to the last bit. Of a recording it
 * finds the first tick after which the worlds are not the same, and what in them is not. `given` is what `engine` is
 * asked in place of `task`: for showing that a difference is seen.
 */
export async function difference(
  what: string,
  task: Task,
  reference: Answering,
  engine: Answering,
  given: Task = task,
): Promise<string | null> {
  const { places, of, show } = await compare(reference, engine, task, given)
  const [first] = places
  if (first === undefined) return null
  return [
    `${engine.name} and ${reference.name} differ in ${places.length} of ${of} lines of ${what}; the first:`,
    ...show(first),
    ...(task.kind === 'again' && given.kind === 'again' ? await parting(reference, engine, task, given) : []),
  ].join('\n')
}

/** Where in a recording the worlds part. First seconds are compared, because the digest of a world takes longer than a tick. */
async function parting(a: Answering, b: Answering, task: Recorded, given: Recorded): Promise<string[]> {
  const both = (more: { kind: 'seconds' } | { kind: 'ticks'; second: number } | { kind: 'world'; tick: number }) =>
    compare(a, b, { ...task, ...more }, { ...given, ...more })
  const [second] = (await both({ kind: 'seconds' })).places
  if (second === undefined) return ['the worlds are the same after every second of it: only the scoring differs']
  const [within = 0] = (await both({ kind: 'ticks', second })).places
  const tick = second * TICK_RATE + within + 1
  const { places, of, show } = await both({ kind: 'world', tick })
  return [
    `the worlds part at tick ${tick}, in ${places.length} of ${of} values:`,
    ...places.slice(0, SHOWN).flatMap(show),
  ]
}
