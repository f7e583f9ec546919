import { atan2 } from '../base/math'
import { type Vec3, vec } from '../base/vec'
import type { Sim } from './sim'
import type { Panel, PanelButton } from './world'

/** Distance of a panel from the eyes, metres: near enough to read, beyond the nearest comfortable focus. */
const PANEL_DISTANCE = 1.1
/** A panel's centre lies this far below the eyes, metres. */
const PANEL_DROP = 0.12
/** Sizes in metres; at 1.1 m a button of 0.22 m is 11 degrees wide. */
const CARD = { w: 0.235, h: 0.2 }
const ROW = { w: 0.96, h: 0.092 }
const FOOT = { w: 0.36, h: 0.1 }
const GAP = 0.02
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

/** The foot of every panel: close (and take the mark back, where there is one), or back and confirm once something is chosen. */
function foot(y: number, chosen: string, marked: boolean): PanelButton[] {
  const side = FOOT.w / 2 + GAP
  const close: PanelButton = { id: 'close', text: 'ui.panel.close', x: marked ? -side : 0, y, ...FOOT, role: 'close' }
  const undo: PanelButton = { id: 'undo', text: 'ui.panel.undo', x: side, y, ...FOOT, role: 'undo' }
  if (chosen === '') return marked ? [close, undo] : [close]
  return [
    { id: 'back', text: 'ui.panel.back', x: -side, y, ...FOOT, role: 'back' },
    { id: 'confirm', text: 'ui.panel.confirm', x: side, y, ...FOOT, role: 'confirm' },
  ]
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

function build(
  sim: Sim,
  base: Pick<Panel, 'kind' | 'target' | 'title' | 'chosen' | 'step' | 'answers'>,
  { at, yaw }: { at: Vec3; yaw: number },
): Panel {
  const options = optionsOf(sim, base)
  const isMark = base.kind === 'mark'
  const lines = isMark ? Math.ceil(options.length / 4) : options.length
  const body = lines * ((isMark ? CARD.h : ROW.h) + GAP)
  const height = HEAD + body + FOOT.h + 3 * GAP
  const width = (isMark ? 4 * (CARD.w + GAP) : ROW.w) + 2 * GAP
  const top = height / 2 - GAP - HEAD
  const prefix = isMark ? 'class.' : base.kind === 'report' ? `report.${fieldId(sim, base.step)}.` : 'say.'
  const buttons = isMark ? cards(options, prefix, top) : rows(options, prefix, top)
  const marked = isMark && sim.world.marks.some((m) => m.entity === base.target)
  const feet = foot(-height / 2 + GAP + FOOT.h / 2, base.chosen, marked)
  return { ...base, at, yaw, width, height, buttons: [...buttons, ...feet] }
}

const fieldId = (sim: Sim, step: number): string => sim.scene.logic.report[step]?.id ?? ''

function optionsOf(sim: Sim, p: Pick<Panel, 'kind' | 'target' | 'step'>): readonly string[] {
  if (p.kind === 'mark') return sim.scene.classes
  if (p.kind === 'report') return sim.scene.logic.report[p.step]?.options ?? []
  return sim.scene.logic.talk(sim, p.kind === 'radio' ? 'radio' : p.target)
}

/** The panel's heading: what is marked, who is talked to, what the report asks now. */
function titleOf(sim: Sim, kind: Panel['kind'], target: string, step: number): string {
  if (kind === 'report') return `report.${fieldId(sim, step)}`
  return kind === 'radio' ? 'ui.panel.radio' : `entity.${target}`
}

/** Opens a panel before the trainee, in the direction of `toward`. A talk without anything to say does not open. */
export function openPanel(sim: Sim, kind: Panel['kind'], target: string, toward: Vec3): void {
  const panel = build(
    sim,
    { kind, target, title: titleOf(sim, kind, target, 0), chosen: '', step: 0, answers: {} },
    place(sim, toward),
  )
  if (panel.buttons.some((b) => b.role === 'option')) sim.world.panel = panel
}

/** The open panel again with something changed; it stays where it hangs. */
export function changePanel(
  sim: Sim,
  panel: Panel,
  change: Partial<Pick<Panel, 'kind' | 'chosen' | 'step' | 'answers'>>,
): void {
  const { target, chosen, step, answers } = { ...panel, ...change }
  const kind = change.kind ?? panel.kind
  sim.world.panel = build(sim, { kind, target, title: titleOf(sim, kind, target, step), chosen, step, answers }, panel)
}
