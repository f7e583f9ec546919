import type { HazardDef } from '../sim/scene'
import type { Marks } from './marks'
import { inverseNormal } from './normal'
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

/** Hits, misses and false alarms by accident type (S23); `owed` are the hazards that could be perceived. */
export function detectByClass(owed: readonly HazardDef[], marks: Marks): Verdict['byClass'] {
  const out = new Map<string, { hits: number; misses: number; falseAlarms: number }>()
  const count = (code: string, what: 'hits' | 'misses' | 'falseAlarms'): void => {
    const row = out.get(code) ?? { hits: 0, misses: 0, falseAlarms: 0 }
    row[what]++
    out.set(code, row)
  }
  for (const def of owed) {
    const chosen = marks.hazards.get(def.id)?.event.class
    count(def.class, chosen === def.class ? 'hits' : 'misses')
    if (chosen !== undefined && chosen !== def.class) count(chosen, 'falseAlarms')
  }
  for (const mark of [...marks.decoys.values(), ...marks.strays]) count(mark.event.class, 'falseAlarms')
  return Object.fromEntries([...out].sort(([a], [b]) => byCodeUnit(a, b)))
}
