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

/** What each sign shows, by its code of content/signs.ts; its frame follows from the code's letter. */
const DRAWN: Record<string, string> = {
  P001: 'bang',
  P002: 'cigarette',
  P003: 'match',
  P004: 'walker',
  P005: 'tap',
  P006: 'forklift',
  P007: 'pacemaker',
  P010: 'hand',
  P011: 'bucketWater',
  P012: 'weight',
  P013: 'mobile',
  P015: 'reachIn',
  P017: 'pushing',
  P018: 'sitting',
  P019: 'stepOn',
  P020: 'lift',
  P022: 'meal',
  P023: 'obstruct',
  P024: 'standing',
  P027: 'hoistMan',
  P028: 'noGloves',
  P029: 'camera',
  P031: 'switchOff',
  'P-start': 'startKnob',
  'P-turn': 'rotate',
  'P-cross': 'crossOver',
  'P-climb': 'climb',
  'P-jump': 'jump',
  'P-entry': 'entry',
  'P-stay': 'stay',
  'P-near': 'approach',
  'P-throw': 'throwDown',
  'P-synthetic': 'syntheticClothes',
  'P-spikes': 'nailShoes',
  'P-stack': 'stacking',
  'P-igniters': 'fireSource',
  'P-metal': 'metalThings',
  W001: 'bang',
  W002: 'bomb',
  W003: 'radiation',
  W004: 'laser',
  W005: 'waves',
  W006: 'magnet',
  W007: 'tripping',
  W008: 'fall',
  W009: 'biohazard',
  W010: 'snow',
  W011: 'slipping',
  W012: 'bolt',
  W014: 'forklift',
  W015: 'load',
  W016: 'skull',
  W017: 'hot',
  W018: 'autoStart',
  W019: 'crushed',
  W020: 'headBump',
  W021: 'flame',
  W022: 'sharp',
  W023: 'corrosion',
  W024: 'handCrush',
  W025: 'rollers',
  W026: 'battery',
  W027: 'eyeLight',
  W028: 'oxidizer',
  W029: 'cylinder',
  W035: 'fallingThings',
  W038: 'noise',
  W041: 'asphyxia',
  'W-collapse': 'caveIn',
  'W-pit': 'pothole',
  'W-vehicle': 'lorry',
  'W-train': 'train',
  'W-firedamp': 'mineGas',
  'W-machine': 'gears',
  'W-arc': 'arcWelding',
  'W-scald': 'scald',
  'W-feet': 'nailFoot',
  'W-stairs': 'stairs',
  'W-dust': 'dust',
  'W-roof': 'roofFall',
  'W-water': 'drowning',
  'W-belt': 'guillotineBelt',
  M001: 'bang',
  M002: 'manual',
  M003: 'ears',
  M004: 'goggles',
  M005: 'earth',
  M006: 'unplugMain',
  M007: 'opaqueGlasses',
  M008: 'boots',
  M009: 'gloves',
  M010: 'suit',
  M011: 'washHands',
  M012: 'handrail',
  M013: 'faceShield',
  M014: 'helmet',
  M015: 'reflectVest',
  M016: 'dustMask',
  M017: 'mask',
  M018: 'harness',
  M019: 'weldMask',
  M020: 'seatBelt',
  M021: 'plug',
  M023: 'footBridge',
  M024: 'walkway',
  M026: 'apron',
  M027: 'guard',
  M028: 'padlock',
  M029: 'horn',
  M030: 'bin',
  M053: 'lifeVest',
  M059: 'chock',
  'M-rescuer': 'selfRescuer',
  'M-lamp': 'capLamp',
  'M-static': 'noStatic',
  E001: 'exitLeft',
  E002: 'exitRight',
  E003: 'cross',
  E004: 'phone',
  E007: 'assembly',
  E008: 'breakGlass',
  E009: 'doctor',
  E010: 'heart',
  E011: 'eyewash',
  E012: 'shower',
  E013: 'stretcher',
  E016: 'windowLadder',
  E020: 'stopButton',
  E027: 'medicalBag',
  'E-arrow': 'upArrow',
  'E-refuge': 'refuge',
  'E-air': 'rescueAir',
  F001: 'extinguisher',
  F002: 'hoseReel',
  F003: 'fireLadder',
  F004: 'fireKit',
  F005: 'alarmButton',
  F006: 'phone',
  F007: 'fireDoor',
  F009: 'wheeledExtinguisher',
  F016: 'fireBlanket',
  'F-hydrant': 'standHydrant',
  'F-inlet': 'pumpInlet',
  'F-sand': 'sandBox',
  GHS01: 'explodes',
  GHS02: 'flame',
  GHS03: 'oxidizer',
  GHS04: 'cylinder',
  GHS05: 'corrosion',
  GHS06: 'skull',
  GHS07: 'exclaim',
  GHS08: 'health',
  GHS09: 'fish',
}

const BY_LETTER: Record<string, Frame> = { P: 'prohibit', W: 'warn', M: 'mandate', E: 'safe', F: 'fire', G: 'ghs' }

/** The sign of that code; one that is not drawn here shows its frame with an exclamation mark. */
export const signOf = (id: string): Sign => ({
  frame: BY_LETTER[id.charAt(0)] ?? 'warn',
  symbol: DRAWN[id] ?? 'bang',
})

/** Is there a drawing for this code? */
export const knowsSign = (id: string): boolean => id in DRAWN

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
