import type { RunEvent } from '../sim/event'
import type { DrawnForm } from '../sim/world'
import { type Numbered, eventsOf } from './reading'

/** The marks that stand at the run's end, or did when the hazard had done its harm (S8, S9), and those too early (S12). */
export interface Marks {
  hazards: ReadonlyMap<string, Numbered<'marked'>>
  decoys: ReadonlyMap<string, Numbered<'marked'>>
  /** On neither a hazard nor a decoy of this form; by entity. */
  strays: readonly Numbered<'marked'>[]
  /** The first mark of each hazard before it could be perceived. */
  early: readonly Numbered<'marked'>[]
}

/**
 * Reads the marks. `owedFrom` is the tick from which each hazard can be perceived; a hazard that is not in it
 * never could.
 */
export function readMarks(form: DrawnForm, events: readonly RunEvent[], owedFrom: ReadonlyMap<string, number>): Marks {
  const overtaken = new Map(eventsOf(events, 'overtaken').map(({ event }) => [event.hazard, event.tick]))
  const hazards = new Map<string, Numbered<'marked'>>()
  const decoys = new Map<string, Numbered<'marked'>>()
  const strays = new Map<string, Numbered<'marked'>>()
  const early = new Map<string, Numbered<'marked'>>()
  events.forEach((event, index) => {
    if (event.type !== 'marked' && event.type !== 'unmarked') return
    if (event.tick > (overtaken.get(event.item) ?? Infinity)) return
    const isHazard = form.hazards.includes(event.item)
    const isDecoy = form.decoys.includes(event.item)
    const book = isHazard ? hazards : isDecoy ? decoys : strays
    const key = isHazard || isDecoy ? event.item : event.entity
    if (event.type === 'unmarked') book.delete(key)
    else if (isHazard && event.tick < (owedFrom.get(key) ?? Infinity)) {
      if (!early.has(key)) early.set(key, { event, index })
    } else book.set(key, { event, index })
  })
  return { hazards, decoys, strays: [...strays.values()], early: [...early.values()] }
}

/** The tick from which each hazard of the form is owed (S3). */
export function owedFromTick(
  form: DrawnForm,
  hazards: readonly { id: string; perceivable?: unknown }[],
  events: readonly RunEvent[],
): Map<string, number> {
  const out = new Map<string, number>()
  const seen = eventsOf(events, 'perceivable')
  for (const { id, perceivable } of hazards) {
    if (!form.hazards.includes(id)) continue
    const tick = perceivable ? seen.find((s) => s.event.hazard === id)?.event.tick : 0
    if (tick !== undefined) out.set(id, tick)
  }
  return out
}
