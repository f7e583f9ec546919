/**
 * Seeded chance as plain data: sfc32 (Chris Doty-Humphrey, PractRand; public domain). The state is four
 * 32-bit words that live in the world, so that a snapshot holds its future.
 */
export interface Rng {
  a: number
  b: number
  c: number
  d: number
}

/** A generator from text: FNV-1a spreads the seed, twelve draws mix it. */
export function createRng(seed: string): Rng {
  let h = 0x811c9dc5
  const words = [0, 0, 0]
  for (let w = 0; w < 3; w++) {
    for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193)
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
    words[w] = h | 0
  }
  const rng: Rng = { a: words[0] as number, b: words[1] as number, c: words[2] as number, d: 1 }
  for (let i = 0; i < 12; i++) nextUint32(rng)
  return rng
}

/** Next 32 random bits as an unsigned integer; advances `rng`. */
export function nextUint32(rng: Rng): number {
  const t = (((rng.a + rng.b) | 0) + rng.d) | 0
  rng.d = (rng.d + 1) | 0
  rng.a = rng.b ^ (rng.b >>> 9)
  rng.b = (rng.c + (rng.c << 3)) | 0
  rng.c = (rng.c << 21) | (rng.c >>> 11)
  rng.c = (rng.c + t) | 0
  return t >>> 0
}
/** Uniform in [0, 1). */
export const nextFloat = (rng: Rng): number => nextUint32(rng) / 4294967296
/** Uniform in [lo, hi). */
export const nextBetween = (rng: Rng, lo: number, hi: number): number => lo + (hi - lo) * nextFloat(rng)
/** One of `items`, each as likely. Throws on an empty list. */
export function pick<T>(rng: Rng, items: readonly T[]): T {
  if (items.length === 0) throw new Error('pick: the list is empty; give at least one item')
  return items[Math.floor(nextFloat(rng) * items.length)] as T
}
/** A new list with the items in random order (Fisher and Yates). */
export function shuffle<T>(rng: Rng, items: readonly T[]): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(nextFloat(rng) * (i + 1))
    const t = out[i] as T
    out[i] = out[j] as T
    out[j] = t
  }
  return out
}
