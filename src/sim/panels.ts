import { atan2 } from '../base/math'
import { type Vec3, vec } from '../base/vec'
import { itemOf } from './item'
import { sumButtons, sumHeight, tileButtons, tileHeight } from './judgePanel'
import { QUESTIONS, SUM, answersTo } from './judging'
import { GAP, ROW } from './panelSizes'
import type { Sim } from './sim'
import type { Panel, PanelButton } from './world'

/** Distance of a panel from the eyes, metres: near enough to read, beyond the nearest comfortable focus. */
const PANEL_DISTANCE = 1.1
/** A panel's centre lies this far below the eyes, metres. */
const PANEL_DROP = 0.12
/** Sizes in metres; at 1.1 m a button of 0.22 m is 11 degrees wide. */
const CARD = { w: 0.235, h: 0.2 }
const FOOT = { w: 0.36, h: 0.1 }
const HEAD = 0.14

/** Where a panel hangs: before the trainee in the direction of `toward`, facing them. */
function place(sim: Sim, toward: Vec3): { at: Vec3; yaw: number } {
  const head = sim.world.head.p
  let dx = toward.x - head.x
  let dz = toward.z - head.z
  const l = Math.sqrt(dx * dx + dz * dz)
  if (l < 1e-6) {
    dx = 0
    dz = -1
  } else {
    dx /= l
    dz /= l
  }
  const at = vec(head.x + dx * PANEL_DISTANCE, head.y - PANEL_DROP, head.z + dz * PANEL_DISTANCE)
  return { at, yaw: atan2(-dx, -dz) }
}

/**
 * The foot of every panel: close (and take the mark back, where there is one), or back and confirm once something is chosen.
 * While a finding is judged one can always go back, and confirms the sum.
 */
function foot(y: number, { kind, chosen, step }: Base, marked: boolean): PanelButton[] {
  const side = FOOT.w / 2 + GAP
  const button = (role: 'close' | 'undo' | 'back' | 'confirm', x: number): PanelButton => ({
    id: role,
    text: `ui.panel.${role}`,
    x,
    y,
    ...FOOT,
    role,
  })
  if (kind === 'judge') return [button('back', -side), button(step === SUM ? 'confirm' : 'close', side)]
  if (chosen !== '') return [button('back', -side), button('confirm', side)]
  return marked ? [button('close', -side), button('undo', side)] : [button('close', 0)]
}

/** Pictures with a word, in rows of four. */
function cards(ids: readonly string[], prefix: string, top: number): PanelButton[] {
  return ids.map((id, i) => ({
    id,
    text: `${prefix}${id}`,
    x: ((i % 4) - 1.5) * (CARD.w + GAP),
    y: top - CARD.h / 2 - Math.floor(i / 4) * (CARD.h + GAP),
    ...CARD,
    role: 'option',
  }))
}

/** Lines of text, one below the other. */
function rows(ids: readonly string[], prefix: string, top: number): PanelButton[] {
  return ids.map((id, i) => ({
    id,
    text: `${prefix}${id}`,
    x: 0,
    y: top - ROW.h / 2 - i * (ROW.h + GAP),
    ...ROW,
    role: 'option',
  }))
}

type Base = Pick<Panel, 'kind' | 'target' | 'title' | 'chosen' | 'step' | 'answers' | 'judging'>

/** What lies between heading and foot: how much room it takes, and its buttons once its upper edge is known. */
interface Body {
  width: number
  height: number
  buttons: (top: number) => PanelButton[]
}

function bodyOf(sim: Sim, base: Base): Body {
  const { kind, step, judging, target } = base
  if (kind === 'judge' && judging) {
    const question = QUESTIONS[step]
    if (question === undefined) return { width: ROW.w, height: sumHeight, buttons: (top) => sumButtons(judging, top) }
    if (question !== 'control') {
      const values = answersTo(sim, question, '')
      return { width: ROW.w, height: tileHeight(values), buttons: (top) => tileButtons(question, values, top) }
    }
    return listOf(answersTo(sim, question, itemOf(sim, target)), 'control.')
  }
  if (kind === 'mark') {
    const { classes } = sim.scene
    const height = Math.ceil(classes.length / 4) * (CARD.h + GAP)
    return { width: 4 * (CARD.w + GAP), height, buttons: (top) => cards(classes, 'class.', top) }
  }
  if (kind === 'report') return listOf(sim.scene.logic.report[step]?.options ?? [], `report.${fieldId(sim, step)}.`)
  return listOf(sim.scene.logic.talk(sim, kind === 'radio' ? 'radio' : target), 'say.')
}

const listOf = (ids: readonly string[], prefix: string): Body => ({
  width: ROW.w,
  height: ids.length * (ROW.h + GAP),
  buttons: (top) => rows(ids, prefix, top),
})

function build(sim: Sim, base: Base, { at, yaw }: { at: Vec3; yaw: number }): Panel {
  const body = bodyOf(sim, base)
  const height = HEAD + body.height + FOOT.h + 3 * GAP
  const width = body.width + 2 * GAP
  const marked = base.kind === 'mark' && sim.world.marks.some((m) => m.entity === base.target)
  const feet = foot(-height / 2 + GAP + FOOT.h / 2, base, marked)
  return { ...base, at, yaw, width, height, buttons: [...body.buttons(height / 2 - GAP - HEAD), ...feet] }
}

const fieldId = (sim: Sim, step: number): string => sim.scene.logic.report[step]?.id ?? ''

/** The panel's heading: what is marked, who is talked to, what the report asks now. */
function titleOf(sim: Sim, kind: Panel['kind'], target: string, step: number): string {
  if (kind === 'report') return `report.${fieldId(sim, step)}`
  return kind === 'radio' ? 'ui.panel.radio' : `entity.${target}`
}

/** Opens a panel before the trainee, in the direction of `toward`. A talk without anything to say does not open. */
export function openPanel(sim: Sim, kind: Panel['kind'], target: string, toward: Vec3): void {
  const title = titleOf(sim, kind, target, 0)
  const panel = build(sim, { kind, target, title, chosen: '', step: 0, answers: {} }, place(sim, toward))
  if (panel.buttons.some((b) => b.role === 'option')) sim.world.panel = panel
}

/** The open panel again with something changed; it stays where it hangs. */
export function changePanel(
  sim: Sim,
  panel: Panel,
  change: Partial<Pick<Panel, 'kind' | 'chosen' | 'step' | 'answers' | 'judging'>>,
): void {
  const { kind, target, chosen, step, answers, judging } = { ...panel, ...change }
  const title = titleOf(sim, kind, target, step)
  sim.world.panel = build(sim, { kind, target, title, chosen, step, answers, judging }, panel)
}
