import type { HazardDef } from '../sim/scene'
import type { Marks } from './marks'
import { inverseNormal } from '../base/normal'
import { byCodeUnit } from './points'
import type { Detection, Verdict } from './types'

/** Adding 0 makes -0 a 0, which is what a claim in JSON can hold. */
const thousandth = (x: number): number => Math.round(x * 1000) / 1000 + 0

/**
 * Signal detection over the run (S23): how well hazards were told from decoys (d'), and how ready the trainee
 * was to call a thing dangerous (bias c: below 0 is ready, above 0 is reluctant). Log-linear correction:
 * M. J. Hautus, Behavior Research Methods, Instruments & Computers 27 (1995) 46-51.
 */
export function detect(hazards: number, hits: number, decoys: number, falseAlarms: number): Detection {
  const hit = inverseNormal((hits + 0.5) / (hazards + 1))
  const alarm = inverseNormal((falseAlarms + 0.5) / (decoys + 1))
  return {
    hits,
    misses: hazards - hits,
    falseAlarms,
    correctRejections: decoys - falseAlarms,
    dPrime: thousandth(hit - alarm),
    bias: thousandth(-(hit + alarm) / 2),
  }
}

/**
 * The same for each accident type that occurs or was chosen (S23): was a thing of this type called so, and was
 * anything else? `owed` are the hazards that could be perceived, `decoys` how many decoys the form has.
 */
export function detectByClass(owed: readonly HazardDef[], decoys: number, marks: Marks): Verdict['byClass'] {
  const chosen = owed.map((def) => ({ is: def.class, called: marks.hazards.get(def.id)?.event.class }))
  const others = [...marks.decoys.values(), ...marks.strays].map((m) => ({ is: '', called: m.event.class }))
  const types = new Set([...chosen.map((c) => c.is), ...[...chosen, ...others].flatMap((c) => c.called ?? [])])
  const count = (type: string, isType: boolean): number =>
    [...chosen, ...others].filter((c) => (c.is === type) === isType && c.called === type).length
  const rows = [...types].sort(byCodeUnit).map((type): [string, Detection] => {
    const signals = owed.filter((def) => def.class === type).length
    const rest = owed.length - signals + decoys + marks.strays.length
    return [type, detect(signals, count(type, true), rest, count(type, false))]
  })
  return Object.fromEntries(rows)
}
