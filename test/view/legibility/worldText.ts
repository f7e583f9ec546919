import type { Mesh } from 'three'
import { COMMON_CONTROLS } from '../../../content/controls'
import { CONSEQUENCES, EXPOSURES, LIKELIHOODS } from '../../../content/lec'
import type { Panel, PanelButton } from '../../../src/sim/world'
import { vec } from '../../../src/base/vec'
import { createSim } from '../../../src/sim/create'
import { SUM } from '../../../src/sim/judging'
import { askOf } from '../../../src/sim/panelAsk'
import { changePanel, openPanel } from '../../../src/sim/panels'
import { AIM_HELP } from '../../../src/sim/systems/aim'
import type { Sample } from '../../../src/sim/sample'
import type { SceneDef } from '../../../src/sim/scene'
import type { Sim } from '../../../src/sim/sim'
import { menuPanel } from '../../../src/trainee/run/headsetMenu'
import type { RunSession } from '../../../src/trainee/run/session'
import { CaptionLayer } from '../../../src/view/hud/captionLayer'
import { MeterLayer } from '../../../src/view/hud/meterLayer'
import { PanelLayer } from '../../../src/view/panel/panelLayer'
import { WorldPanelLayer, layoutPanel } from '../../../src/view/panel/worldPanel'
import type { DrawFrame, Layer } from '../../../src/view/stage/layer'
import { type Seen, between, look, onPlane } from './world'

export type Words = Record<string, string>

/** Text of a key as the page has it, with what is filled into it. */
const textOf =
  (words: Words): DrawFrame['text'] =>
  (key, values = {}) =>
    (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank))

const startOf = (scene: SceneDef, role: string): Sim => createSim(scene, role, 'legible', { practice: true })

const AHEAD = vec(0, 0, -1)

/** Every kind of panel that opens in a run, each with what can stand on it: names as headings, lines, answers. */
function panels(sim: Sim, words: Words): Panel[] {
  const ahead = { ...sim.world.head.p, z: sim.world.head.p.z + AHEAD.z }
  const opened = (kind: Panel['kind'], target: string): Panel | null => {
    sim.world.panel = null
    openPanel(sim, kind, target, ahead)
    return sim.world.panel
  }
  const out: Panel[] = []
  for (const { id, mechanism } of sim.defs) {
    const marking = opened('mark', id)
    if (!marking) continue
    out.push(marking)
    changePanel(sim, marking, { chosen: sim.scene.classes[0] ?? '' })
    if (sim.world.panel) out.push(sim.world.panel)
    const talk = mechanism.kind === 'person' || mechanism.kind === 'phone' ? opened('talk', id) : null
    if (talk) out.push(talk, ...everyLine(talk, words))
  }
  const first = sim.defs[0] && opened('mark', sim.defs[0].id)
  if (first) out.push(...judgings(sim, first))
  const radio = opened('radio', 'radio')
  if (radio) {
    out.push(radio)
    for (let step = 0; step < sim.scene.logic.report.length; step++) {
      changePanel(sim, radio, { kind: 'report', step } as Partial<Panel>)
      if (sim.world.panel) out.push({ ...sim.world.panel })
    }
  }
  sim.world.panel = null
  return out
}

/** Each question of a role that judges, and sums in which every value and control, and every level of risk, stands once. */
function judgings(sim: Sim, marking: Panel): Panel[] {
  sim.world.choices = { '': COMMON_CONTROLS.map((c) => c.id) }
  const changed = (change: Partial<Panel>): Panel[] => {
    changePanel(sim, marking, { kind: 'judge', judging: { class: '' }, ...change })
    return sim.world.panel ? [sim.world.panel] : []
  }
  const questions = Array.from({ length: SUM }, (_, step) => changed({ step })).flat()
  const sums = LIKELIHOODS.flatMap((l, i) => {
    const e = EXPOSURES[i % EXPOSURES.length] ?? 10
    const control = COMMON_CONTROLS[i % COMMON_CONTROLS.length]?.id ?? ''
    return [0, 2].flatMap((shift) => {
      const c = CONSEQUENCES[(i + shift) % CONSEQUENCES.length] ?? 1
      return changed({ step: SUM, judging: { class: '', l, e, c, control } })
    })
  })
  return [...questions, ...sums]
}

/** What can be said depends on the run: each line of the scene stands on the panel's rows once. */
function everyLine(panel: Panel, words: Words): Panel[] {
  const rows = panel.buttons.filter((b) => b.role === 'option')
  const lines = Object.keys(words).filter((key) => key.startsWith('say.'))
  return lines.map((text, i) => {
    const row = rows[i % rows.length] as PanelButton
    return { ...panel, buttons: [{ ...row, id: text, text }] }
  })
}

/** Sets a run's panel, looks at it, and takes the layer away. */
function once(make: () => Layer, sim: Sim, words: Words, live: Sample | null = null): { seen: Seen[]; layer: Layer } {
  const layer = make()
  const seen = look(layer, sim, textOf(words), live)
  layer.dispose()
  return { seen, layer }
}

/** A line of text and what it is, and how large a target is, degrees. */
export interface WorldText {
  style: string
  seen: Seen
}
export interface WorldTarget {
  what: string
  degrees: number
}

/** What stands on the panels of a run: heading, question, cards and rows, and the buttons at the foot. */
export function runPanels(scene: SceneDef, role: string, words: Words): { texts: WorldText[]; targets: WorldTarget[] } {
  const sim = startOf(scene, role)
  const texts: WorldText[] = []
  const targets: WorldTarget[] = []
  for (const panel of panels(sim, words)) {
    sim.world.panel = panel
    const { seen, layer } = once(() => new PanelLayer(), sim, words)
    for (const line of seen) texts.push({ style: panelStyle(panel, line, words), seen: line })
    const mesh = layer.object.children[0] as Mesh
    for (const b of panel.buttons.filter((x) => x.role !== 'result')) {
      const x = (panel.width / 2 + b.x) * 1000
      const y = (panel.height / 2 - b.y) * 1000
      targets.push({
        what: `panel in a run: ${buttonStyle(panel, b)}`,
        degrees: smaller(sim, mesh, x, y, b.w * 1000, b.h * 1000),
      })
    }
  }
  return { texts, targets }
}

function panelStyle(panel: Panel, line: Seen, words: Words): string {
  const top = (line.y - 140) / 1000
  if (top < 0)
    return line.weight === 700 && line.y < 84 + 46 / 2 - 20 ? 'panel in a run: heading' : headOf(panel, line, words)
  const at = { x: (line.x + line.width / 2) / 1000 - panel.width / 2, y: panel.height / 2 - line.y / 1000 }
  const button = panel.buttons.find((b) => Math.abs(at.x - b.x) <= b.w / 2 && Math.abs(at.y - b.y) <= b.h / 2)
  if (!button) throw new Error(`'${line.text}' stands on no button`)
  const style = buttonStyle(panel, button)
  if (style !== 'tile') return `panel in a run: ${style}`
  const part = line.weight === 400 ? 'note' : line.text === button.figure ? 'figure' : 'word'
  return `panel in a run: ${part} of a tile`
}

function buttonStyle({ kind }: Panel, { role, note }: PanelButton): string {
  if (note !== undefined) return 'tile'
  if (role !== 'option') return 'foot'
  return kind === 'mark' ? 'card' : 'row'
}

const headOf = (panel: Panel, line: Seen, words: Words): string =>
  words[askOf(panel)]?.includes(line.text) === true ? 'panel in a run: question' : 'panel in a run: heading'

const smaller = (sim: Sim, mesh: Mesh, x: number, y: number, w: number, h: number): number =>
  Math.min(
    between(sim, onPlane(mesh, x - w / 2, y), onPlane(mesh, x + w / 2, y)),
    between(sim, onPlane(mesh, x, y - h / 2), onPlane(mesh, x, y + h / 2)),
  )

const MENUS: Parameters<typeof menuPanel>[1][] = (
  [
    { shows: 'menu', bare: false },
    { shows: 'help', bare: false },
    { shows: 'help', bare: true },
  ] as const
).flatMap((state) =>
  [true, false].map((on) => ({ ...state, down: on, voices: on, volume: on ? ('full' as const) : ('off' as const) })),
)

/** What hangs outside of the run: the menu and its help. */
export function menus(scene: SceneDef, role: string, words: Words): { texts: WorldText[]; targets: WorldTarget[] } {
  const sim = startOf(scene, role)
  const text = textOf(words)
  const texts: WorldText[] = []
  const targets: WorldTarget[] = []
  const session = {
    menu: {},
    mayPause: true,
    maySquat: true,
    hasRadio: true,
    practice: true,
    // the longest help: with a bike to ride
    bike: {},
    comfort: { hand: 'right', move: 'smooth' },
  } as unknown as RunSession
  for (const state of MENUS) {
    const content = menuPanel(session, state, text)
    const { seen, layer } = once(() => new WorldPanelLayer(() => content), sim, words)
    for (const line of seen) {
      const large = line.weight === 700
      const button =
        large && [...(content?.buttons ?? []), ...(content?.keys ?? [])].some((b) => b.text.includes(line.text))
      texts.push({ style: `panel beside a run: ${button ? 'button' : large ? 'heading' : 'text'}`, seen: line })
    }
    const mesh = layer.object.children[0] as Mesh
    const lines = seen.filter((l) => l.weight === 400).length
    const ids = (of: { id: string }[] = []): string[] => of.map((b) => b.id)
    const { buttons, keys } = layoutPanel(lines, ids(content?.buttons), ids(content?.keys))
    for (const [what, places] of Object.entries({ button: buttons, key: keys }))
      for (const { x, y, w, h } of places)
        targets.push({
          what: `panel beside a run: ${what}`,
          degrees: smaller(sim, mesh, (x + w / 2) * 1000, (y + h / 2) * 1000, w * 1000, h * 1000),
        })
  }
  return { texts, targets }
}

/** No panel hangs before the trainee, and time runs. */
const NO_PANEL = [() => null, () => false] as const

/** Who says what, as a scene's voices.json has it. */
export type Said = Record<string, string[]>

/** What a hint may say: what would have been right of a duty, or a step of the lesson for whoever wears a headset. */
const HINT = /^duty\..+\.right$|^step\.(?!.+\.(desk|touch)$)/

/** Every caption and every hint, high in view. */
export function captions(scene: SceneDef, role: string, words: Words, said: Said): WorldText[] {
  const sim = startOf(scene, role)
  const out: WorldText[] = []
  for (const [from, lines] of Object.entries(said))
    for (const line of lines) {
      sim.events.push({ type: 'heard', from, line, tick: sim.world.tick, at: vec(0, 0, 0) })
      for (const seen of once(() => new CaptionLayer(...NO_PANEL), sim, words).seen)
        out.push({ style: 'caption', seen })
    }
  sim.events.length = 0
  for (const text of Object.keys(words).filter((key) => HINT.test(key))) {
    sim.world.hint = { text, at: vec(0, 0, 0) } as Sim['world']['hint']
    for (const seen of once(() => new CaptionLayer(...NO_PANEL), sim, words).seen) out.push({ style: 'hint', seen })
  }
  return out
}

/** The eyes are this far from the wrist that they read, metres: the elbow bent. Chosen. */
const WRIST = 0.6

/** What a worn instrument reads, over the left wrist. */
export function meters(scene: SceneDef, role: string, words: Words): WorldText[] {
  const sim = startOf(scene, role)
  const out: WorldText[] = []
  sim.defs.forEach((def, i) => {
    const state = sim.world.entities[i]
    if (def.mechanism.kind !== 'wearable' || !def.display || !state) return
    state.worn = true
    const { p, q } = sim.world.head
    const rest = { p: vec(0, p.y - 0.1, -WRIST - 0.07), q: { x: 0, y: 0, z: 0, w: 1 } }
    const hand = { tracked: true, grip: rest, aim: rest, tip: rest.p, select: false, squeeze: false, pinch: 0 }
    const live: Sample = { head: { p, q }, left: hand, right: hand, move: { x: 0, y: 0 }, commands: [] }
    for (const reading of [0, 8.8, 888]) {
      state.reading = reading
      for (const seen of once(() => new MeterLayer(() => 'right'), sim, words, live).seen)
        out.push({ style: /^[\d.]+$/.test(seen.text) ? 'reading on the wrist' : 'unit on the wrist', seen })
    }
    state.worn = false
  })
  return out
}

/** Things are marked from as far off as this, metres: the players' default (src/players/steps.ts). */
const MARK_FROM = 4

/** How large the things of the yard are to a ray, with the help that the simulation gives it. */
export function things(scene: SceneDef, role: string): WorldTarget[] {
  const sim = startOf(scene, role)
  return sim.defs.flatMap((def, i) => {
    const shape = sim.shapes[i]
    if (!shape || def.aimless || def.mechanism.kind === 'socket') return []
    const degrees = (2 * (Math.atan(shape.radius / MARK_FROM) + AIM_HELP) * 180) / Math.PI
    return [{ what: 'thing in the yard', degrees }]
  })
}
