import { askOf } from '../../sim/panelAsk'
import type { Panel, PanelButton } from '../../sim/world'
import { classSymbol, drawSymbol } from '../label/symbols'
import { INK, boxText, roundRect } from './paint'
import { paintTile, resultLook } from './paintTile'

type Text = (key: string) => string

/**
 * Sizes of text in millimetres. At the 1.1 m that panels hang at, 30 mm are 1.56 degrees of arc and the
 * least of 23 mm is 1.2 degrees: the smallest text that a headset of 20 to 25 pixels a degree shows well.
 */
const TITLE = { size: 44, least: 30 }
const OPTION = { size: 36, least: 24 }
const WORD = { size: 30, least: 23 }
/** Height of the heading in mm; the simulation leaves this much above the buttons. */
const HEAD = 140

const LOOK: Record<Exclude<PanelButton['role'], 'result'>, { ground: string; ink: string }> = {
  option: { ground: INK.card, ink: INK.cardInk },
  confirm: { ground: INK.confirm, ink: '#ffffff' },
  back: { ground: INK.plain, ink: '#ffffff' },
  close: { ground: INK.plain, ink: '#ffffff' },
  undo: { ground: INK.warn, ink: '#ffffff' },
}
const CHOSEN = { ground: INK.chosen, ink: '#ffffff' }
const FOOT_SYMBOL: Partial<Record<PanelButton['role'], string>> = {
  confirm: 'tick',
  back: 'back',
  close: 'close',
  undo: 'undo',
}

/** Paints a panel of the simulation exactly where its buttons are. `hovered` is the button pointed at, or ''. */
export function paintPanel(ctx: CanvasRenderingContext2D, panel: Panel, hovered: string, text: Text): void {
  const w = panel.width * 1000
  const h = panel.height * 1000
  ctx.clearRect(0, 0, w, h)
  roundRect(ctx, 2, 2, w - 4, h - 4, 26)
  ctx.fillStyle = INK.ground
  ctx.fill()
  ctx.strokeStyle = INK.edge
  ctx.lineWidth = 3
  ctx.stroke()
  const question = text(askOf(panel))
  const asks = question !== askOf(panel)
  boxText(ctx, text(panel.title), {
    x: 40,
    y: 18,
    w: w - 80,
    h: asks ? 66 : HEAD - 24,
    ...TITLE,
    ink: INK.title,
    weight: 700,
  })
  if (asks) boxText(ctx, question, { x: 40, y: 84, w: w - 80, h: 46, size: 29, least: 23, ink: INK.faint })
  for (const b of panel.buttons) paintButton(ctx, panel, b, b.id === hovered, text)
}

function paintButton(ctx: CanvasRenderingContext2D, panel: Panel, b: PanelButton, hovered: boolean, text: Text): void {
  const w = b.w * 1000
  const h = b.h * 1000
  const x = (panel.width / 2 + b.x) * 1000 - w / 2
  const y = (panel.height / 2 - b.y) * 1000 - h / 2
  const chosen = b.role === 'option' && b.id === panel.chosen
  const { ground, ink } = b.role === 'result' ? resultLook(b) : chosen ? CHOSEN : LOOK[b.role]
  roundRect(ctx, x + 3, y + 3, w - 6, h - 6, 16)
  ctx.fillStyle = ground
  ctx.fill()
  if (hovered && b.role !== 'result') {
    ctx.strokeStyle = INK.hover
    ctx.lineWidth = 9
    ctx.stroke()
  }
  const label = text(b.text)
  if (b.note !== undefined) return paintTile(ctx, { x, y, w, h }, ink, { figure: b.figure, label, note: text(b.note) })
  if (b.role !== 'option') return paintFoot(ctx, b, label, { x, y, w, h, ink })
  if (panel.kind !== 'mark') {
    return boxText(ctx, label, { x: x + 24, y, w: w - 48, h, ...OPTION, ink, align: 'left' })
  }
  const side = h * 0.52
  drawSymbol(ctx, classSymbol(b.id), x + (w - side) / 2, y + 14, side, ink)
  boxText(ctx, label, { x: x + 10, y: y + side + 16, w: w - 20, h: h - side - 22, ...WORD, ink, weight: 700 })
}

interface Place {
  x: number
  y: number
  w: number
  h: number
  ink: string
}

function paintFoot(ctx: CanvasRenderingContext2D, b: PanelButton, label: string, { x, y, w, h, ink }: Place): void {
  const symbol = FOOT_SYMBOL[b.role]
  const side = h * 0.42
  if (symbol) drawSymbol(ctx, symbol, x + 26, y + (h - side) / 2, side, ink)
  boxText(ctx, label, { x: x + 34 + side, y, w: w - side - 52, h, ...OPTION, ink, weight: 700 })
}
