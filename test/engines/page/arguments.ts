import { type Rng, createRng, nextBetween, nextUint32, pick } from '../../../src/base/random'

/** Values a function is asked for. */
const COUNT = 100_000

/**
 * Where functions of a double turn: zeros, subnormals, the ends of the range, the limits of exp, the seams of erf,
 * multiples of pi/4, an argument whose reduction is hard (1e22), and what is no number.
 */
const SPECIAL = [
  0,
  5e-324,
  2.225073858507201e-308, // largest subnormal
  2.2250738585072014e-308, // smallest normal
  1e-300,
  1e-9,
  0.5,
  Math.PI / 4,
  0.84375,
  1 - 2 ** -53,
  1,
  1 + 2 ** -52,
  1.25,
  Math.PI / 2,
  2,
  Math.PI,
  6,
  28,
  709.782712893384, // exp is still finite
  709.7827128933841,
  745.1332191019411, // the true exp(-x) still rounds to the least subnormal
  745.1332191019412,
  2 ** 31,
  2 ** 53,
  1e22,
  1.7976931348623157e308,
  Number.POSITIVE_INFINITY,
].flatMap((v) => [v, -v])
SPECIAL.push(Number.NaN)

const bits = new DataView(new ArrayBuffer(8))

/** Any bits, a magnitude from 2^-20 to 2^20, or a number such as angles and logarithms have, each as often. */
function draw(rng: Rng): number {
  const kind = nextUint32(rng) % 3
  if (kind === 0) {
    bits.setUint32(0, nextUint32(rng))
    bits.setUint32(4, nextUint32(rng))
    return bits.getFloat64(0)
  }
  if (kind === 1) return nextBetween(rng, -1, 1) * 2 ** ((nextUint32(rng) % 41) - 20)
  return nextBetween(rng, -50, 50)
}

/**
 * 100,000 lists of `arity` arguments, always the same: each special value, or each pair of them, and then drawn ones. Of
 * three arguments there are more combinations than room, so every other argument is a special one, drawn.
 */
export function argumentsFor(arity: number): number[][] {
  let lists: number[][] = arity > 2 ? [] : [[]]
  for (let i = 0; i < arity; i++) lists = lists.flatMap((list) => SPECIAL.map((v) => [...list, v]))
  const rng = createRng(`arguments ${arity}`)
  const any = (): number => (arity > 2 && nextUint32(rng) % 2 === 0 ? pick(rng, SPECIAL) : draw(rng))
  while (lists.length < COUNT) lists.push(Array.from({ length: arity }, any))
  return lists
}
