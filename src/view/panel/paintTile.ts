import type { PanelButton } from '../../sim/world'
import { INK, boxText } from './paint'

/**
 * Colours of the levels of risk, as on the four-colour maps (content/lec.ts), with the ink that stands out on them.
 * Contrasts are in docs/legibility.md.
 */
const RISK: Record<string, { ground: string; ink: string }> = {
  red: { ground: '#b3201f', ink: '#ffffff' },
  orange: { ground: INK.warn, ink: '#ffffff' },
  yellow: { ground: INK.hover, ink: INK.cardInk },
  blue: { ground: INK.chosen, ink: '#ffffff' },
}
const PLAIN = { ground: INK.plain, ink: '#ffffff' }

/** How what comes of the answers is coloured: a result is named after its colour. */
export const resultLook = ({ id }: PanelButton): { ground: string; ink: string } => RISK[id] ?? PLAIN

/** Sizes of text in millimetres, as those of paintPanel.ts. */
const FIGURE = { size: 58, least: 30 }
const WORD = { size: 31, least: 24 }
const NOTE = { size: 27, least: 23 }
/** Room for the figure, and the rim of the tile, mm. */
const FIGURE_W = 96
const RIM = 14
/** Share of the height that the word has; the note has the rest. */
const WORD_SHARE = 0.5

/** A figure, its words, and below them in small what they mean. */
export function paintTile(
  ctx: CanvasRenderingContext2D,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  ink: string,
  { figure, label, note }: { figure: string | undefined; label: string; note: string },
): void {
  const from = figure === undefined ? RIM : FIGURE_W + RIM
  if (figure !== undefined) boxText(ctx, figure, { x: x + RIM / 2, y, w: FIGURE_W, h, ...FIGURE, ink, weight: 700 })
  const line = { x: x + from, w: w - from - RIM, ink, align: 'left' as const }
  const middle = h * WORD_SHARE
  boxText(ctx, label, { ...line, y: y + 6, h: middle - 6, ...WORD, weight: 700 })
  boxText(ctx, note, { ...line, y: y + middle, h: h - middle - 6, ...NOTE })
}
