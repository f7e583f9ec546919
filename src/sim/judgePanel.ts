import { danger, riskLevel } from '../../content/lec'
import { type Question, judgementOf } from './judging'
import { GAP, ROW } from './panelSizes'
import type { Judging, PanelButton } from './world'

/** A value with its words, two in a row, metres: at 1.1 m it is 6 degrees high, for a figure and two or three lines. */
const TILE = { w: (ROW.w - GAP) / 2, h: 0.118 }
const DOWN = TILE.h + GAP

/** Where the i-th of the tiles lies, two in a row. */
const spot = (i: number, top: number): { x: number; y: number } => ({
  x: ((i % 2) - 0.5) * (TILE.w + GAP),
  y: top - TILE.h / 2 - Math.floor(i / 2) * DOWN,
})

/** The values of L, E or C: each with the table's words, and what they mean in plain ones. */
export const tileButtons = (question: Question, values: readonly string[], top: number): PanelButton[] =>
  values.map((value, i) => {
    const text = `lec.${question}.${value}`
    return { id: value, figure: value, text, note: `${text}.plain`, ...spot(i, top), ...TILE, role: 'option' }
  })
export const tileHeight = (values: readonly string[]): number => Math.ceil(values.length / 2) * DOWN

/** L, E, C and what comes of them, then the control: each can be pressed to change it, but for what comes of them. */
export function sumButtons(judging: Judging, top: number): PanelButton[] {
  const said = judgementOf(judging)
  if (!said) return []
  const values = (['l', 'e', 'c'] as const).map((q, i): PanelButton => {
    const figure = String(said[q])
    const text = `lec.${q}.${figure}`
    return { id: q, figure, text, note: `ui.panel.judge.${q}`, ...spot(i, top), ...TILE, role: 'option' }
  })
  const score = danger(said.l, said.e, said.c)
  const { level, colour } = riskLevel(score)
  const risk = `risk.${level}`
  return [
    ...values,
    { id: colour, figure: String(score), text: risk, note: `${risk}.plain`, ...spot(3, top), ...TILE, role: 'result' },
    {
      id: 'control',
      text: `control.${said.control}`,
      note: 'ui.panel.judge.control',
      x: 0,
      y: top - 2 * DOWN - TILE.h / 2,
      w: ROW.w,
      h: TILE.h,
      role: 'option',
    },
  ]
}
export const sumHeight = 3 * DOWN
