/** What sounds already is let go only for something louder by this, dB: nothing flutters. Chosen. */
export const STAY_DB = 3

/**
 * The loudest at the ear: marks in `on` at most `most` of those above `least` dB, of the first `count`. What was marked
 * before counts as 3 dB louder. Nothing is made in here.
 */
export function chooseLoudest(db: Float64Array, count: number, most: number, least: number, on: Uint8Array): void {
  // bit 1: as it was; bit 2: chosen now
  for (let k = 0; k < most; k++) {
    let best = -1
    let bestDb = -Infinity
    for (let i = 0; i < count; i++) {
      const was = on[i] as number
      const loud = (db[i] as number) + (was & 1 ? STAY_DB : 0)
      if (was & 2 || (db[i] as number) < least || loud <= bestDb) continue
      best = i
      bestDb = loud
    }
    if (best < 0) break
    on[best] = (on[best] as number) | 2
  }
  for (let i = 0; i < count; i++) on[i] = (on[i] as number) >> 1
}
