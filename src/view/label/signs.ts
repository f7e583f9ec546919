import { drawSymbol, pathOf } from './symbols'

type Frame = 'prohibit' | 'warn' | 'mandate' | 'safe' | 'fire' | 'ghs'
interface Sign {
  frame: Frame
  symbol: string
}

/** GB 2893 and ISO 3864-4 safety colours, sRGB. */
const RED = '#c8141e'
const YELLOW = '#f9c700'
const BLUE = '#0b55a5'
const GREEN = '#087a43'

/** Signs by their ISO 7010 number (GB 2894 draws the same meanings) and GHS pictograms by theirs. */
const SIGNS: Record<string, Sign> = {
  P001: { frame: 'prohibit', symbol: 'bang' },
  P002: { frame: 'prohibit', symbol: 'match' },
  P003: { frame: 'prohibit', symbol: 'match' },
  P004: { frame: 'prohibit', symbol: 'person' },
  P006: { frame: 'prohibit', symbol: 'forklift' },
  P010: { frame: 'prohibit', symbol: 'gloves' },
  P011: { frame: 'prohibit', symbol: 'shower' },
  P013: { frame: 'prohibit', symbol: 'mobile' },
  W001: { frame: 'warn', symbol: 'bang' },
  W002: { frame: 'warn', symbol: 'burst' },
  W008: { frame: 'warn', symbol: 'fall' },
  W010: { frame: 'warn', symbol: 'snow' },
  W011: { frame: 'warn', symbol: 'tripping' },
  W012: { frame: 'warn', symbol: 'bolt' },
  W014: { frame: 'warn', symbol: 'forklift' },
  W015: { frame: 'warn', symbol: 'load' },
  W016: { frame: 'warn', symbol: 'skull' },
  W017: { frame: 'warn', symbol: 'hot' },
  W021: { frame: 'warn', symbol: 'flame' },
  W023: { frame: 'warn', symbol: 'corrosion' },
  W029: { frame: 'warn', symbol: 'cylinder' },
  W035: { frame: 'warn', symbol: 'load' },
  W041: { frame: 'warn', symbol: 'breathing' },
  M001: { frame: 'mandate', symbol: 'bang' },
  M003: { frame: 'mandate', symbol: 'ears' },
  M004: { frame: 'mandate', symbol: 'goggles' },
  M005: { frame: 'mandate', symbol: 'earth' },
  M008: { frame: 'mandate', symbol: 'boots' },
  M009: { frame: 'mandate', symbol: 'gloves' },
  M010: { frame: 'mandate', symbol: 'suit' },
  M013: { frame: 'mandate', symbol: 'goggles' },
  M014: { frame: 'mandate', symbol: 'helmet' },
  M015: { frame: 'mandate', symbol: 'suit' },
  M016: { frame: 'mandate', symbol: 'mask' },
  M017: { frame: 'mandate', symbol: 'breathing' },
  M018: { frame: 'mandate', symbol: 'harness' },
  M021: { frame: 'mandate', symbol: 'plug' },
  M059: { frame: 'mandate', symbol: 'chock' },
  E001: { frame: 'safe', symbol: 'exit' },
  E002: { frame: 'safe', symbol: 'exit' },
  E003: { frame: 'safe', symbol: 'cross' },
  E004: { frame: 'safe', symbol: 'phone' },
  E007: { frame: 'safe', symbol: 'assembly' },
  E010: { frame: 'safe', symbol: 'heart' },
  E011: { frame: 'safe', symbol: 'eyewash' },
  E012: { frame: 'safe', symbol: 'shower' },
  F001: { frame: 'fire', symbol: 'extinguisher' },
  F002: { frame: 'fire', symbol: 'hydrant' },
  F005: { frame: 'fire', symbol: 'alarmButton' },
  F006: { frame: 'fire', symbol: 'phone' },
  GHS02: { frame: 'ghs', symbol: 'flame' },
  GHS04: { frame: 'ghs', symbol: 'cylinder' },
  GHS05: { frame: 'ghs', symbol: 'corrosion' },
  GHS06: { frame: 'ghs', symbol: 'skull' },
  GHS09: { frame: 'ghs', symbol: 'fish' },
}

const BY_LETTER: Record<string, Frame> = { P: 'prohibit', W: 'warn', M: 'mandate', E: 'safe', F: 'fire', G: 'ghs' }

/** The sign of that number; one that is not drawn here shows its frame with an exclamation mark. */
export const signOf = (id: string): Sign => SIGNS[id] ?? { frame: BY_LETTER[id.charAt(0)] ?? 'warn', symbol: 'bang' }

/** Is there a drawing for this number? */
export const knowsSign = (id: string): boolean => id in SIGNS

/** Draws sign `id` into the square of `size` at (x, y). Outside the frame's outline nothing is painted. */
export function drawSign(ctx: CanvasRenderingContext2D, id: string, x: number, y: number, size: number): void {
  const { frame, symbol } = signOf(id)
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(size / 100, size / 100)
  FRAMES[frame](ctx, symbol)
  ctx.restore()
}

function outlined(ctx: CanvasRenderingContext2D, d: string, ground: string, edge: string, width: number): void {
  const outline = pathOf(d)
  ctx.lineJoin = 'round'
  ctx.fillStyle = ground
  ctx.fill(outline)
  ctx.strokeStyle = edge
  ctx.lineWidth = width
  ctx.stroke(outline)
}

const CIRCLE = 'M4 50A46 46 0 1 0 96 50A46 46 0 1 0 4 50Z'
const SQUARE = 'M3 3H97V97H3Z'

const FRAMES: Record<Frame, (ctx: CanvasRenderingContext2D, symbol: string) => void> = {
  prohibit(ctx, symbol) {
    outlined(ctx, CIRCLE, '#ffffff', '#ffffff', 4)
    drawSymbol(ctx, symbol, 22, 22, 56, '#111111')
    ctx.strokeStyle = RED
    ctx.lineWidth = 10
    ctx.stroke(pathOf('M9 50A41 41 0 1 0 91 50A41 41 0 1 0 9 50ZM21 21L79 79'))
  },
  warn(ctx, symbol) {
    outlined(ctx, 'M50 6L97 90H3Z', YELLOW, '#111111', 6)
    drawSymbol(ctx, symbol, 29, 37, 42, '#111111')
  },
  mandate(ctx, symbol) {
    outlined(ctx, CIRCLE, BLUE, '#ffffff', 3)
    drawSymbol(ctx, symbol, 21, 20, 58, '#ffffff')
  },
  safe(ctx, symbol) {
    outlined(ctx, SQUARE, GREEN, '#ffffff', 3)
    drawSymbol(ctx, symbol, 13, 13, 74, '#ffffff')
  },
  fire(ctx, symbol) {
    outlined(ctx, SQUARE, RED, '#ffffff', 3)
    drawSymbol(ctx, symbol, 13, 13, 74, '#ffffff')
  },
  ghs(ctx, symbol) {
    outlined(ctx, 'M50 5L95 50L50 95L5 50Z', '#ffffff', RED, 7)
    drawSymbol(ctx, symbol, 29, 28, 42, '#111111')
  },
}
