import { type Stroke, disc, fill, line, star } from './strokes'

/** A trefoil's blade about (50, 50) that points to `degrees`, counter-clockwise from the right. */
function blade(degrees: number): string {
  const at = (d: number, r: number): string => {
    const a = ((degrees + d) * Math.PI) / 180
    return `${(50 + r * Math.cos(a)).toFixed(1)} ${(50 - r * Math.sin(a)).toFixed(1)}`
  }
  return `M${at(-30, 16)}L${at(-30, 44)}A44 44 0 0 0 ${at(30, 44)}L${at(30, 16)}A16 16 0 0 1 ${at(-30, 16)}Z`
}

/** What warning signs show. Own drawings after the meanings of ISO 7010, GB 2894 and the Globally Harmonized System. */
export const HAZARD_SYMBOLS: Record<string, Stroke[]> = {
  bomb: [
    fill(disc(42, 62, 26)),
    line('M58 42L70 28', 8),
    fill(star(80, 20, 8, 17, 7)),
    line('M8 92L22 84M84 66L96 70M78 82L90 92', 5),
  ],
  radiation: [fill(disc(50, 50, 9)), fill(blade(30)), fill(blade(150)), fill(blade(270))],
  laser: [
    fill(disc(36, 50, 10)),
    line('M36 50H98', 6),
    line('M36 50L60 26M36 50L60 74M36 50V14M36 50V86M36 50L12 26M36 50L12 74M36 50H4', 5),
  ],
  waves: [
    line('M50 52V92', 8),
    fill(disc(50, 42, 8)),
    line('M34 58A22 22 0 0 1 34 26M66 58A22 22 0 0 0 66 26', 6),
    line('M22 68A38 38 0 0 1 22 16M78 68A38 38 0 0 0 78 16', 6),
  ],
  magnet: [
    fill('M16 12H36V52A14 14 0 0 0 64 52V12H84V52A34 34 0 0 1 16 52Z'),
    line('M16 30H36M64 30H84', 4),
    line('M6 90L14 80M50 96V92M94 90L86 80', 5),
  ],
  biohazard: [
    line('M50 44A17 17 0 1 1 50 10A17 17 0 1 1 50 44', 6),
    line('M44 54A17 17 0 1 1 14 72A17 17 0 1 1 44 54', 6),
    line('M56 54A17 17 0 1 0 86 72A17 17 0 1 0 56 54', 6),
    line('M50 38A15 15 0 1 1 49 68A15 15 0 1 1 50 38', 5),
  ],
  slipping: [
    fill(disc(70, 16, 9)),
    line('M64 30L44 54M44 54L24 42L8 50M44 54L60 72L78 68M60 34L38 30M62 36L82 44', 8),
    line('M4 92C14 84 22 96 34 88S54 96 66 88S86 96 96 88', 5),
  ],
  autoStart: [line('M74 22A36 36 0 1 1 26 22', 8), line('M50 8V48', 9), fill('M84 8L86 34L62 26Z')],
  crushed: [
    fill('M4 4H26V96H4ZM74 4H96V96H74Z'),
    fill(disc(50, 22, 9)),
    line('M50 36V62', 13),
    line('M46 62L42 90M54 62L58 90', 7),
    line('M44 40L34 58M56 40L66 58', 6),
  ],
  headBump: [
    fill('M10 6H90V24H10Z'),
    fill(star(50, 34, 7, 14, 6)),
    fill(disc(46, 50, 9)),
    line('M46 62V78', 12),
    line('M44 78L34 96M50 78L62 96M42 64L28 74M52 64L66 72', 7),
  ],
  sharp: [
    line('M12 88C20 70 30 66 40 66H60', 12),
    line('M60 66L50 50', 8),
    fill('M30 8L62 40L52 50L20 18Z'),
    line('M66 56C70 66 78 70 92 72', 6),
    line('M62 82V94', 5),
  ],
  handCrush: [
    fill('M10 6H90V32H10Z'),
    line('M10 66H48C58 66 58 78 48 78H40', 9),
    line('M48 66L68 52M54 70L78 60M52 78L78 74', 7),
    line('M72 34V46', 5),
    fill('M64 42H80L72 52Z'),
    line('M4 92H96', 6),
  ],
  rollers: [
    line('M50 42A17 17 0 1 1 50 8A17 17 0 1 1 50 42', 7),
    line('M50 92A17 17 0 1 1 50 58A17 17 0 1 1 50 92', 7),
    line('M6 50H40', 9),
    line('M72 12A22 22 0 0 1 76 36M72 88A22 22 0 0 0 76 64', 5),
    fill('M68 34L86 36L74 48ZM68 66L86 64L74 52Z'),
  ],
  battery: [
    fill('M10 30H90V84H10ZM18 38V76H82V38Z'),
    fill('M20 20H34V30H20ZM66 20H80V30H66Z'),
    line('M24 56H42M60 56H76M68 48V64', 6),
  ],
  eyeLight: [
    line('M8 66C26 44 74 44 92 66C74 88 26 88 8 66Z', 6),
    fill(disc(50, 66, 11)),
    line('M50 6V36M20 14L34 40M80 14L66 40', 6),
  ],
  oxidizer: [
    line('M50 92A20 20 0 1 1 50 52A20 20 0 1 1 50 92', 8),
    fill(
      'M51 4C58 16 70 22 68 38C66 46 62 50 56 50C60 42 54 38 52 32C48 38 44 42 46 50C36 48 32 42 34 34C36 28 40 26 40 20C46 24 46 26 47 29C52 22 52 14 51 4Z',
    ),
    line('M18 96H82', 5),
  ],
  fallingThings: [
    fill('M54 6L78 2L84 22L62 26ZM28 20L42 14L48 28L32 34Z'),
    fill(disc(44, 52, 9)),
    line('M44 64V78', 12),
    line('M42 78L32 96M48 78L58 96M40 66L24 58M50 66L66 56', 7),
    line('M88 4V26M20 6V18', 4),
  ],
  asphyxia: [
    line('M10 16C30 6 40 26 60 16S84 8 92 16M10 32C30 22 40 42 60 32S84 24 92 32', 5),
    fill(disc(22, 70, 9)),
    line('M34 76H68L92 84', 12),
    line('M42 70L34 52L22 56', 7),
    line('M4 94H96', 5),
  ],
  caveIn: [
    fill('M2 30L20 12L46 8L70 16L98 30V40H84L74 54L66 40H50L40 58L30 40H2Z'),
    fill(disc(60, 72, 8)),
    line('M50 78L30 84L12 78M36 84L24 96M54 84L66 94', 7),
    line('M20 50V60M88 56V66', 6),
  ],
  pothole: [
    fill('M2 50H34V70H66V50H98V94H2Z'),
    fill(disc(58, 12, 8)),
    line('M54 24L46 42M46 42L32 44M46 42L56 58M52 26L66 36M52 26L38 32', 7),
  ],
  lorry: [
    fill('M4 24H58V66H4ZM62 36H80L94 52V66H62Z'),
    fill('M68 42H78L86 52H68Z'),
    fill(disc(24, 74, 10)),
    fill(disc(76, 74, 10)),
  ],
  train: [
    fill(
      `M28 6H72C80 6 82 14 82 22V62C82 70 76 72 70 72H30C24 72 18 70 18 62V22C18 14 20 6 28 6ZM30 18V38H70V18Z${disc(34, 56, 5)}${disc(66, 56, 5)}`,
    ),
    line('M34 74L20 96M66 74L80 96M28 84H72', 6),
  ],
  mineGas: [
    line('M14 30C30 20 40 40 56 30S80 22 88 30', 6),
    line('M14 46C30 36 40 56 56 46S80 38 88 46', 6),
    fill(
      'M50 58C56 66 64 72 62 82C60 90 56 94 50 94C44 94 40 90 39 83C39 76 43 72 44 67C47 69 48 71 48 74C51 70 52 64 50 58Z',
    ),
    line('M28 12H72', 6),
  ],
  gears: [fill(`${star(36, 40, 10, 32, 22)}${disc(36, 40, 10)}`), fill(`${star(72, 74, 9, 24, 16)}${disc(72, 74, 7)}`)],
  arcWelding: [
    fill(star(34, 70, 9, 26, 11)),
    line('M34 66L66 26L90 16', 8),
    line('M4 96H74', 6),
    line('M10 40L18 50M34 30V40M6 62L12 64', 5),
  ],
  scald: [
    line('M30 34C22 26 36 20 28 8M50 34C42 26 56 20 48 8M70 34C62 26 76 20 68 8', 5),
    fill('M14 42H86L80 62H20Z'),
    line('M10 90C24 76 40 74 50 76L84 74', 9),
    line('M50 64V70', 4),
  ],
  nailFoot: [fill('M22 6H46V40C60 46 80 46 88 56V66H22Z'), fill('M40 96L46 70H50L56 96Z'), line('M30 96H66', 6)],
  stairs: [
    fill('M2 96V80H28V66H48V52H68V38H98V96Z'),
    fill(disc(36, 14, 8)),
    line('M34 26L44 46M44 46L60 36M44 46L36 60M34 28L20 40M36 28L52 24', 7),
  ],
  dust: [
    fill(
      disc(24, 30, 4) +
        disc(44, 18, 5) +
        disc(66, 28, 4) +
        disc(82, 16, 4) +
        disc(34, 50, 5) +
        disc(58, 46, 4) +
        disc(80, 44, 5) +
        disc(16, 58, 4),
    ),
    line('M8 78C20 66 30 86 44 76S70 68 92 78', 7),
    line('M8 92C20 82 30 98 44 90S70 84 92 92', 6),
  ],
  roofFall: [
    line('M8 94V30L50 8L92 30V94', 8),
    fill('M36 26L56 22L60 42L40 46Z'),
    fill(disc(52, 62, 8)),
    line('M52 72V82M48 82L42 96M56 82L62 96', 7),
  ],
  noise: [
    fill('M8 38H26L48 18V82L26 62H8Z'),
    line('M60 36A20 20 0 0 1 60 64M72 24A38 38 0 0 1 72 76M84 12A56 56 0 0 1 84 88', 6),
  ],
  drowning: [
    fill(disc(56, 34, 9)),
    line('M46 50L30 22M62 48L80 24', 8),
    line('M4 62C14 54 22 66 34 58S54 66 66 58S86 66 96 58', 7),
    line('M4 82C14 74 22 86 34 78S54 86 66 78S86 86 96 78', 7),
  ],
  guillotineBelt: [
    line('M26 84A16 16 0 1 1 26 52A16 16 0 1 1 26 84', 6),
    line('M76 84A16 16 0 1 1 76 52A16 16 0 1 1 76 84', 6),
    line('M26 50H76M26 86H76', 6),
    line('M14 18H36L54 46', 9),
    fill('M40 26H64L52 48Z'),
  ],
  exclaim: [fill('M42 8H58L55 62H45Z'), fill(disc(50, 82, 9))],
  health: [fill(`M50 8A16 16 0 0 1 62 32L86 40L92 92H8L14 40L38 32A16 16 0 0 1 50 8Z${star(50, 66, 6, 22, 8)}`)],
  explodes: [
    fill(disc(50, 66, 14)),
    fill('M46 48L44 12L56 30L60 12L58 48ZM32 56L10 36L30 40L26 22L42 50ZM68 56L90 36L72 40L76 22L60 50Z'),
    line('M18 76L6 84M82 76L94 84', 6),
  ],
}
