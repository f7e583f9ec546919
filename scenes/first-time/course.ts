import { ticks } from '../../src/base/time'
import { type Sim, emit } from '../../src/sim/sim'
import { type LessonStep, STEPS, handAt, strayPanel } from './steps'

/** Without success for so long the step says more, seconds. Chosen. */
const MORE_S = 12
/** What a wrong button was stays up for so long, seconds. Chosen: twice the time that the sentence takes to read. */
const KIND_S = 5
/** A button held for so long without effect is meant; shorter ones slip, seconds. Chosen. */
const MEANT_S = 0.35
/** After the last step, until the lesson is over, seconds: time to hear that it is. Chosen. */
const OVER_S = 3
/** A hint goes after a while unless it is renewed (log system); the lesson's stays. Ticks. */
const STAYS = 720

/** The lesson's own numbers: `done.<step>` is the tick at which it was passed, or -1. */
export const lessonVars = (): Record<string, number> => ({
  /** The step that is shown; STEPS.length once all are passed. */
  shown: 0,
  /** From when it has been shown, or the hand got on with it. */
  since: 0,
  /** How long a button has been held that does not do it, ticks; and until when it is said so. */
  'wrong.grip': 0,
  'wrong.trigger': 0,
  'wrong.until': 0,
  ...Object.fromEntries(STEPS.map((s) => [`done.${s.id}`, -1])),
})

/** The step that is shown, or undefined once all are passed. */
const shownStep = (sim: Sim): LessonStep | undefined => STEPS[sim.world.vars['shown'] ?? 0]
const isDone = (sim: Sim, step: LessonStep): boolean => (sim.world.vars[`done.${step.id}`] ?? -1) >= 0

/** Shows the first step that is not passed yet. */
function showNext(sim: Sim): void {
  const { vars, tick } = sim.world
  const next = STEPS.findIndex((s) => !isDone(sim, s))
  vars['shown'] = next < 0 ? STEPS.length : next
  vars['since'] = tick
  vars['wrong.until'] = 0
}

/** Passes everything that is done by now, whether it was asked for or not. */
function passSteps(sim: Sim): void {
  const shown = shownStep(sim)
  for (const step of STEPS) {
    if (!isDone(sim, step) && step.done(sim)) sim.world.vars[`done.${step.id}`] = sim.world.tick
  }
  if (!shown || !isDone(sim, shown)) return
  showNext(sim)
  emit(sim, { type: 'heard', from: 'trainer', line: shownStep(sim) ? 'good' : 'end' })
}

/** Counts how long a button is held that the step shown has no use for. */
function watchButtons(sim: Sim, step: LessonStep): void {
  const { vars, hands, tick } = sim.world
  const { left, right } = hands
  // a pinch is both buttons at once: it is never the wrong one
  const grip = step.by === 'select' && [left, right].some((h) => h.squeeze && !h.select && h.holds === '')
  const trigger =
    step.by === 'squeeze' && [left, right].some((h) => h.select && !h.squeeze && handAt(sim, step, h.grip.p))
  vars['wrong.grip'] = grip ? (vars['wrong.grip'] ?? 0) + 1 : 0
  vars['wrong.trigger'] = trigger ? (vars['wrong.trigger'] ?? 0) + 1 : 0
  const held = Math.max(vars['wrong.grip'], vars['wrong.trigger'])
  if (held >= ticks(MEANT_S)) vars['wrong.until'] = tick + ticks(KIND_S)
}

/** Somebody who gets on within a step has time again before more is said. */
function timeAnew(sim: Sim, step: LessonStep): void {
  const word = `step.${step.says(sim)}`
  const before = sim.world.hint?.text ?? ''
  if (!before.startsWith('step.') || before === word || before === `${word}-more`) return
  if (before === 'step.close' || before.startsWith('step.other')) return
  sim.world.vars['since'] = sim.world.tick
}

/** What is said of the step now: the next small thing, more of it after a while, or kindly that it was another button. */
function saidOf(sim: Sim, step: LessonStep): string {
  const { vars, tick } = sim.world
  if (strayPanel(sim, step)) return 'close'
  if (tick < (vars['wrong.until'] ?? 0)) return step.by === 'select' ? 'other-grip' : 'other-trigger'
  const word = step.says(sim)
  return tick - (vars['since'] ?? 0) >= ticks(MORE_S) ? `${word}-more` : word
}

/** What the view shows: words and the arrow. The key is `step.<word>`, to which the page adds the way of input. */
export function lessonHint(sim: Sim): { text: string; at: { x: number; y: number; z: number } } | null {
  const step = shownStep(sim)
  return step ? { text: `step.${saidOf(sim, step)}`, at: step.at(sim) } : null
}

/** Once a tick, after the hands have worked. */
export function follow(sim: Sim): void {
  passSteps(sim)
  const step = shownStep(sim)
  if (step) {
    watchButtons(sim, step)
    timeAnew(sim, step)
  }
  const hint = lessonHint(sim)
  sim.world.hint = hint && { ...hint, until: sim.world.tick + STAYS }
}

/** Passes the step that is shown, done or not. */
export function skip(sim: Sim): void {
  const step = shownStep(sim)
  if (!step) return
  sim.world.vars[`done.${step.id}`] = sim.world.tick
  showNext(sim)
}

/** All steps are passed, and it has been said. */
export const isOver = (sim: Sim): boolean =>
  !shownStep(sim) && sim.world.tick - (sim.world.vars['since'] ?? 0) >= ticks(OVER_S)
