import { fontOf } from '../label/font'
import { textSize } from './textSize'

/** Colours of panels, sRGB. Light on dark: less glare in a headset. Contrasts of all words are in docs/legibility.md. */
export const INK = {
  ground: '#121a22fb',
  edge: '#3c4c5a',
  title: '#ffffff',
  text: '#e8eef2',
  faint: '#a9b7c2',
  card: '#eef2f4',
  cardInk: '#14202a',
  hover: '#ffd23f',
  chosen: '#1f6fd1',
  confirm: '#16874a',
  plain: '#31414f',
  warn: '#b4570c',
} as const

export function roundRect(ctx: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, r: number): void {
  ctx.beginPath()
  ctx.roundRect(x, y, w, h, r)
}

/** May a line break before this character? Latin words stay whole, Chinese breaks anywhere but before its points. */
const CLOSING = '，。！？、；：）》”’%,.!?;:)'

/** Pieces that a line may be broken between. */
function pieces(text: string): string[] {
  const out: string[] = []
  for (const ch of text) {
    const last = out.at(-1)
    const latin = /[A-Za-z0-9.\-/'℃²³]/.test(ch)
    const joins = last !== undefined && ((latin && /[A-Za-z0-9.\-/'℃²³]$/.test(last)) || CLOSING.includes(ch))
    if (joins) out[out.length - 1] = last + ch
    else out.push(ch)
  }
  return out
}

/** Breaks `text` into lines of at most `width` as measured by `measure`. Line feeds break too. */
export function breakLines(text: string, width: number, measure: (s: string) => number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const piece of pieces(paragraph)) {
      if (line !== '' && measure(line + piece) > width) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
    }
    lines.push(line.trimEnd())
  }
  return lines
}

/** Halvings of the width in which lines of equal length are looked for: to a sixty-fourth of it. */
const HALVINGS = 6

/** Breaks `text` into as few lines as `breakLines` does, and makes them as equal as they get: no line of a single word at the end. */
export function evenLines(text: string, width: number, measure: (s: string) => number): string[] {
  const lines = breakLines(text, width, measure)
  if (lines.length < 2) return lines
  let even = lines
  let [low, high] = [width / 2, width]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    const tried = breakLines(text, middle, measure)
    if (tried.length > lines.length) low = middle
    else {
      high = middle
      even = tried
    }
  }
  return even
}

interface TextBox {
  x: number
  y: number
  w: number
  h: number
  /** Wanted size in mm, and the smallest that it may shrink to. */
  size: number
  least: number
  ink: string
  weight?: 400 | 700
  align?: 'left' | 'center'
}

/** Sets `text` into a box, centred up and down; it wraps, and shrinks when the lines do not fit. Larger for who reads so. */
export function boxText(ctx: CanvasRenderingContext2D, text: string, box: TextBox): void {
  const { weight = 400, align = 'center' } = box
  let size = box.size * textSize()
  let lines: string[] = []
  for (; ; size *= 0.93) {
    ctx.font = fontOf(size, weight)
    lines = evenLines(text, box.w, (s) => ctx.measureText(s).width)
    const fits = lines.length * size * 1.25 <= box.h && lines.every((l) => ctx.measureText(l).width <= box.w)
    if (fits || size <= box.least) break
  }
  ctx.fillStyle = box.ink
  ctx.textAlign = align
  ctx.textBaseline = 'middle'
  const x = align === 'center' ? box.x + box.w / 2 : box.x
  const top = box.y + box.h / 2 - ((lines.length - 1) * size * 1.25) / 2
  lines.forEach((line, i) => ctx.fillText(line, x, top + i * size * 1.25))
}
