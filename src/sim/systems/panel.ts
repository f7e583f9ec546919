import { fromYaw, rotate } from '../../base/quat'
import { type Vec3, dot, groundDistance, sub, vec } from '../../base/vec'
import { isSpokenTo } from '../handling'
import { itemOf } from '../item'
import { askOn, goBack, judge } from '../judgeSteps'
import { judgementOf } from '../judging'
import { changePanel, openPanel } from '../panels'
import { isOnBars } from '../ride/handsOnBars'
import type { HandSide } from '../sample'
import { type Sim, emit, entityDef } from '../sim'
import type { Panel } from '../world'
import { HELD } from './interaction'

/** Pointing and holding select this long opens the class picker, in ticks (0.5 s: longer than a click). */
export const HOLD_TICKS = 30
/** One can talk to a person from this near, metres. */
export const TALK_REACH = 4
/** A panel closes when one walks so far away from it, metres. */
const LEAVE = 2.5

function mark(sim: Sim, panel: Panel): void {
  const item = itemOf(sim, panel.target)
  const { marks } = sim.world
  const old = marks.findIndex((m) => m.entity === panel.target || (item !== '' && m.item === item))
  if (old >= 0) marks.splice(old, 1)
  const judged = panel.judging && judgementOf(panel.judging)
  const said = { entity: panel.target, item, class: panel.judging?.class ?? panel.chosen, ...(judged && { judged }) }
  marks.push({ ...said, tick: sim.world.tick })
  emit(sim, { type: 'marked', ...said }, panel.at)
  sim.world.panel = null
}

/** Takes back the mark on the panel's entity. */
function unmark(sim: Sim, panel: Panel): void {
  const { marks } = sim.world
  const i = marks.findIndex((m) => m.entity === panel.target)
  const old = marks[i]
  sim.world.panel = null
  if (!old) return
  marks.splice(i, 1)
  emit(sim, { type: 'unmarked', entity: old.entity, item: old.item }, panel.at)
}

function answer(sim: Sim, panel: Panel): void {
  const fields = sim.scene.logic.report
  const field = fields[panel.step]
  if (!field) return
  // what is said is judged by what is so when it is said: a report takes time, and gas and wind do not wait
  const answers = { ...panel.answers, [field.id]: { said: panel.chosen, true: field.truth(sim) } }
  if (panel.step + 1 < fields.length) return changePanel(sim, panel, { step: panel.step + 1, chosen: '', answers })
  sim.world.panel = null
  emit(sim, { type: 'reported', fields: answers })
}

function press(sim: Sim, panel: Panel, id: string): void {
  const button = panel.buttons.find((b) => b.id === id)
  if (!button) return
  if (button.role === 'close') sim.world.panel = null
  else if (button.role === 'undo') unmark(sim, panel)
  else if (button.role === 'back') goBack(sim, panel)
  else if (button.role === 'confirm') confirm(sim, panel)
  else if (button.role === 'result') return
  else if (panel.kind === 'judge' && panel.judging) judge(sim, panel, panel.judging, id)
  else if (panel.kind === 'mark' || panel.kind === 'report') changePanel(sim, panel, { chosen: id })
  else say(sim, panel, id)
}

function confirm(sim: Sim, panel: Panel): void {
  if (panel.kind === 'mark' && sim.role.judges) askOn(sim, panel)
  else if (panel.kind === 'mark' || panel.kind === 'judge') mark(sim, panel)
  else answer(sim, panel)
}

function say(sim: Sim, panel: Panel, line: string): void {
  if (line === 'report') return changePanel(sim, panel, { kind: 'report', step: 0, chosen: '', answers: {} })
  sim.world.panel = null
  emit(sim, { type: 'said', to: panel.kind === 'radio' ? 'radio' : panel.target, line })
}

function point(sim: Sim, hand: HandSide): void {
  const { aim, panel, hands } = sim.world
  const a = aim[hand]
  const { select, selectBefore, holds } = hands[hand]
  // on the bars it is the brake lever that is pressed
  if (isOnBars(sim.world, hand)) return
  const pressed = select && !selectBefore
  const released = !select && selectBefore
  if (panel) {
    if (pressed && a.target === 'panel' && a.button !== '') press(sim, panel, a.button)
    return
  }
  // a press that chose something on a panel is over with it, and so is one that took hold: they neither mark nor address
  if (holds !== '' || a.began === 'panel' || a.began === HELD) return
  const isEntity = sim.index.has(a.target)
  if (isEntity && a.heldTicks === HOLD_TICKS) openPanel(sim, 'mark', a.target, a.point)
  else if (isEntity && released && a.heldBefore < HOLD_TICKS) {
    if (isSpokenTo(entityDef(sim, a.target)) && a.distance <= TALK_REACH) {
      openPanel(sim, 'talk', a.target, a.point)
    }
  }
}

/** Has one walked away from the panel, or past it? From behind no button can be pressed, and nothing else while it is open. */
function isLeft({ at, yaw }: Panel, head: Vec3): boolean {
  return groundDistance(at, head) > LEAVE || dot(rotate(fromYaw(yaw), vec(0, 0, 1)), sub(head, at)) < 0
}

/** Marking, talking, the radio and the report: everything that is done by pointing. */
export function panelSystem(sim: Sim): void {
  const { panel } = sim.world
  if (panel && isLeft(panel, sim.world.head.p)) sim.world.panel = null
  point(sim, 'right')
  point(sim, 'left')
}
