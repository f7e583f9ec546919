import { QUESTIONS, SUM, answered, openStep } from './judging'
import { changePanel } from './panels'
import type { Sim } from './sim'
import type { Judging, Panel } from './world'

/** Asks the step's question, with what was said before as its choice. */
function ask(sim: Sim, panel: Panel, judging: Judging, step: number): void {
  const question = QUESTIONS[step]
  const before = question && judging[question]
  changePanel(sim, panel, { kind: 'judge', step, judging, chosen: before === undefined ? '' : String(before) })
}

/** The class is confirmed in a role that judges: it is asked what it has not said yet; a mark of before is taken up. */
export function askOn(sim: Sim, panel: Panel): void {
  const before = sim.world.marks.find((m) => m.entity === panel.target)?.judged
  const judging = { ...before, ...panel.judging, class: panel.chosen }
  ask(sim, panel, judging, openStep(judging))
}

/** An answer leads to the next open question; on the sum a field leads back to its own. */
export function judge(sim: Sim, panel: Panel, judging: Judging, id: string): void {
  const question = QUESTIONS[panel.step]
  if (question === undefined) {
    const own = QUESTIONS.findIndex((q) => q === id)
    return ask(sim, panel, judging, own)
  }
  const now = answered(judging, question, id)
  ask(sim, panel, now, openStep(now))
}

/**
 * Back from a question to the one before it, or to the sum where all has been said; from the first question and from the sum to
 * the class; from a class chosen to the choice. What has been said is kept as long as the panel is open.
 */
export function goBack(sim: Sim, panel: Panel): void {
  const { judging, step, kind } = panel
  if (!judging || kind === 'mark') return changePanel(sim, panel, { chosen: '' })
  const isComplete = openStep(judging) === SUM
  if (step === SUM || (step === 0 && !isComplete))
    changePanel(sim, panel, { kind: 'mark', step: 0, chosen: judging.class })
  else ask(sim, panel, judging, isComplete ? SUM : step - 1)
}
