import { HAZARD_SYMBOLS } from './hazardSymbols'
import { RULE_SYMBOLS } from './ruleSymbols'
import { type Stroke, disc, fill, line, star } from './strokes'

const FLAME =
  'M53 8C62 26 79 36 77 60C75 79 63 90 50 90C35 90 23 79 24 62C25 50 34 45 36 31C43 36 46 42 47 49C54 40 56 25 53 8Z'
const MAN = [
  fill(disc(50, 17, 10)),
  line('M50 34V60', 16),
  line('M46 60L41 90M54 60L59 90', 9),
  line('M42 34L32 58M58 34L68 58', 8),
]

/** What a sign or a card of the class picker shows. Own drawings. */
export const SYMBOLS: Record<string, Stroke[]> = {
  bang: [fill('M43 16H57L54 60H46Z'), fill(disc(50, 76, 7))],
  skull: [
    fill(
      `M50 8C30 8 20 22 20 36C20 46 25 52 32 56V66H68V56C75 52 80 46 80 36C80 22 70 8 50 8Z${disc(39, 37, 8)}${disc(61, 37, 8)}M50 46L45 56H55Z`,
    ),
    line('M18 72L82 94M82 72L18 94', 8),
  ],
  flame: [fill(FLAME), line('M22 96H78', 6)],
  burst: [fill(star(50, 50, 11, 44, 19))],
  bolt: [fill('M60 6L26 56H47L38 95L76 42H53L68 6Z')],
  snow: [
    line('M50 8V92M14 29L86 71M86 29L14 71', 6),
    line(
      'M40 14L50 24L60 14M40 86L50 76L60 86M15 43L28 38L25 24M85 57L72 62L75 76M85 43L72 38L75 24M15 57L28 62L25 76',
      5,
    ),
  ],
  cylinder: [fill('M26 40H76A12 12 0 0 1 76 64H26A12 12 0 0 1 26 40Z'), fill('M88 47H95V57H88Z'), line('M12 78H88', 5)],
  corrosion: [
    line('M12 14L38 30M88 14L62 30', 9),
    fill(
      'M32 40C36 46 38 49 38 52A6 6 0 0 1 26 52C26 49 28 46 32 40ZM68 40C72 46 74 49 74 52A6 6 0 0 1 62 52C62 49 64 46 68 40Z',
    ),
    line('M10 76H26L30 68L36 78L42 70L46 76', 7),
    line('M56 78C66 66 74 70 92 70', 10),
    line('M10 90H90', 5),
  ],
  fish: [
    fill('M20 56C34 38 58 38 72 56C58 72 34 72 20 56ZM70 56L90 42V70Z'),
    line('M8 84C20 78 30 90 42 84S64 78 76 84S90 86 94 84', 5),
    line('M30 36V14M30 24L18 12M30 24L42 12', 5),
  ],
  person: MAN,
  release: [
    fill('M2 46H40V74H2ZM40 38H50V82H40Z'),
    line('M56 52C68 40 76 50 92 30', 7),
    line('M56 60H95', 7),
    line('M56 68C68 80 76 70 92 90', 7),
  ],
  pipeBurst: [fill('M2 40H32V62H2ZM68 40H98V62H68Z'), fill(star(50, 51, 9, 32, 14)), line('M18 30V72M82 30V72', 6)],
  vehicle: [
    fill('M4 26H48V60H4ZM52 36H70L82 50V60H52Z'),
    fill(disc(20, 66, 9)),
    fill(disc(66, 66, 9)),
    fill(disc(90, 32, 6)),
    line('M90 44L93 62L84 78M93 62L97 78', 6),
    line('M2 84H98', 5),
  ],
  burn: [
    fill(
      'M50 4C56 16 68 22 66 38C65 50 58 56 50 56C40 56 33 50 34 39C34 31 40 28 41 19C46 22 48 27 48 31C52 25 52 14 50 4Z',
    ),
    line('M8 92L30 72H62C70 72 70 82 62 82H46', 8),
    line('M62 78L88 62', 8),
  ],
  fall: [
    fill('M4 6H36V20H20V96H4Z'),
    fill(disc(72, 70, 9)),
    line('M66 60L52 36M52 36L40 24M52 36L70 26', 8),
    line('M64 56L46 60M66 58L84 50', 7),
    line('M40 94H96', 5),
  ],
  shock: [
    fill('M40 4L18 46H34L26 78L56 34H40L52 4Z'),
    fill(disc(74, 36, 8)),
    line('M74 50V70', 13),
    line('M71 70L66 94M77 70L84 94M68 52L52 60M80 52L92 44', 7),
  ],
  helmet: [fill('M14 58C14 34 28 18 50 18S86 34 86 58ZM6 60H94V70H6Z'), line('M50 12V40', 8)],
  goggles: [fill(`M10 36H90V64H62L54 54H46L38 64H10Z${disc(29, 50, 9)}${disc(71, 50, 9)}`)],
  mask: [
    fill('M50 8C30 8 24 24 24 40C24 50 28 60 34 66V44H66V66C72 60 76 50 76 40C76 24 70 8 50 8Z'),
    fill('M36 50H64V74C64 84 36 84 36 74Z'),
    fill(disc(28, 78, 11)),
    fill(disc(72, 78, 11)),
  ],
  breathing: [
    fill(disc(42, 20, 12)),
    fill('M26 36H58V74H26Z'),
    fill('M66 34C76 34 78 40 78 46V82H62V40C62 36 63 34 66 34Z'),
    line('M52 24C66 20 70 26 70 34', 5),
  ],
  gloves: [
    fill(
      'M30 92V56L18 42C15 37 21 32 26 37L36 46V16C36 10 44 10 44 16V42H47V12C47 6 55 6 55 12V42H58V16C58 10 66 10 66 16V44H69V24C69 18 76 18 76 24V60C76 72 70 76 70 92Z',
    ),
  ],
  boots: [fill('M30 8H56V58C66 60 84 66 88 82V90H30Z')],
  suit: [fill(disc(50, 16, 11)), fill('M34 30H66L84 62L74 68L64 52V92H53V64H47V92H36V52L26 68L16 62Z')],
  earth: [line('M50 8V52M18 52H82M28 66H72M38 80H62M46 93H54', 8)],
  chock: [fill(disc(40, 46, 32)), fill('M62 88L94 88L94 78Z'), line('M4 90H96', 6)],
  eyewash: [
    fill(`M10 34C30 10 70 10 90 34C70 56 30 56 10 34Z${disc(50, 33, 10)}`),
    line('M36 90C36 74 40 68 46 62M64 90C64 74 60 68 54 62', 6),
    line('M22 94H78', 6),
  ],
  shower: [
    fill('M30 14H70L76 26H24Z'),
    line('M50 4V14', 8),
    line('M32 34L26 48M44 34L42 48M56 34L58 48M68 34L74 48', 4),
    fill(disc(50, 58, 7)),
    line('M50 70V84', 12),
    line('M46 84L44 98M54 84L56 98', 6),
  ],
  phone: [
    fill(
      'M20 24C26 14 34 14 38 24L42 36C42 42 36 42 36 46C40 56 46 62 56 66C60 66 60 60 66 60L78 64C88 68 88 76 78 82C60 92 12 46 20 24Z',
    ),
  ],
  extinguisher: [
    fill('M36 34C36 26 64 26 64 34V90H36ZM44 14H56V26H44Z'),
    line('M44 16L24 22M56 18C74 20 76 34 72 50', 6),
    line('M72 54V64', 9),
  ],
  hydrant: [fill('M36 30C36 12 64 12 64 30V84H36ZM28 84H72V94H28ZM22 44H36V60H22ZM64 44H78V60H64Z')],
  alarmButton: [line('M14 14H86V86H14Z', 7), fill(disc(50, 50, 18))],
  assembly: [
    fill(
      'M6 6L34 12L26 20L38 32L32 38L20 26L12 34ZM94 6L88 34L80 26L68 38L62 32L74 20L66 12ZM6 94L12 66L20 74L32 62L38 68L26 80L34 88ZM94 94L66 88L74 80L62 68L68 62L80 74L88 66Z',
    ),
    fill(`${disc(50, 40, 6)}${disc(38, 46, 5)}${disc(62, 46, 5)}`),
    line('M50 50V64M38 54V66M62 54V66', 8),
  ],
  exit: [
    fill(disc(58, 14, 9)),
    line('M54 28L44 54L62 66L54 92M44 54L34 72L14 74M54 30L34 36L28 50M56 32L70 46L84 42', 9),
  ],
  cross: [fill('M38 12H62V38H88V62H62V88H38V62H12V38H38Z')],
  match: [
    fill(
      'M58 8C64 20 72 26 70 38C68 48 60 52 54 52C46 52 40 46 41 38C42 32 47 29 48 22C52 25 53 28 53 31C57 25 59 17 58 8Z',
    ),
    line('M50 50L26 92', 8),
  ],
  mobile: [fill('M32 8H68V92H32ZM38 18V76H62V18Z'), fill(disc(50, 84, 3))],
  forklift: [
    fill('M10 44H26L34 20H52V60H60V70H10Z'),
    fill(disc(22, 76, 9)),
    fill(disc(50, 76, 9)),
    line('M68 12V80H94', 7),
  ],
  hot: [line('M28 88C16 70 40 58 28 36M50 88C38 70 62 58 50 36M72 88C60 70 84 58 72 36', 7), line('M14 20H86', 6)],
  windsock: [fill('M22 14H30V94H22ZM32 18L88 30L86 50L32 58Z')],
  tripping: [
    fill(disc(66, 16, 9)),
    line('M60 30L48 52L32 70M48 52L66 62L60 84M58 32L80 44M56 34L34 38', 8),
    line('M4 90H40L44 80H54L58 90H96', 5),
  ],
  load: [line('M50 4V30', 6), fill('M34 30H66V54H34Z'), fill(disc(50, 74, 8)), line('M50 84V98', 12)],
  ears: [fill(disc(50, 50, 24)), line('M18 56V42A32 32 0 0 1 82 42V56', 7), fill('M8 44H24V72H8ZM76 44H92V72H76Z')],
  harness: [
    fill(disc(50, 18, 10)),
    line('M36 32L60 66M64 32L40 66', 7),
    line('M34 66H66', 7),
    line('M66 40L92 20', 5),
    line('M42 68V94M58 68V94', 9),
  ],
  plug: [fill('M34 40H66V56C66 70 34 70 34 56Z'), line('M42 40V20M58 40V20M50 66V94', 7)],
  heart: [
    fill(
      'M50 88C10 60 10 24 34 20C44 18 48 26 50 32C52 26 56 18 66 20C90 24 90 60 50 88ZM52 38L36 60H48L44 76L64 52H52Z',
    ),
  ],
  ...HAZARD_SYMBOLS,
  ...RULE_SYMBOLS,
  tick: [line('M14 54L40 80L88 22', 14)],
  undo: [line('M30 34H62A22 22 0 0 1 62 78H34', 10), fill('M8 34L36 12V56Z')],
  close: [line('M20 20L80 80M80 20L20 80', 12)],
  back: [line('M64 16L30 50L64 84', 12)],
}

/** A canvas path from SVG path data. */
export const pathOf = (d: string): Path2D => new Path2D(d)

/** Draws a symbol into the square of `size` with its upper left corner at (x, y). */
export function drawSymbol(
  ctx: CanvasRenderingContext2D,
  name: string,
  x: number,
  y: number,
  size: number,
  ink: string,
): void {
  const strokes = SYMBOLS[name]
  if (!strokes) return
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(size / 100, size / 100)
  ctx.fillStyle = ink
  ctx.strokeStyle = ink
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (const s of strokes) {
    const path = pathOf(s.d)
    if (s.line === 0) ctx.fill(path, 'evenodd')
    else {
      ctx.lineWidth = s.line
      ctx.stroke(path)
    }
  }
  ctx.restore()
}

/** Accident type of GB 6441-2025 to the symbol on its card. */
const CLASS_SYMBOLS: Record<string, string> = {
  '0001': 'load',
  '0002': 'vehicle',
  '0003': 'vehicle',
  '0006': 'shock',
  '0008': 'burn',
  '0009': 'flame',
  '0010': 'fall',
  '0011': 'tripping',
  '0015': 'pipeBurst',
  '0016': 'burst',
  '0017': 'burst',
  '0018': 'burst',
  '0023': 'skull',
  '0024': 'breathing',
  '0026': 'release',
}
export const classSymbol = (code: string): string => CLASS_SYMBOLS[code] ?? 'bang'
