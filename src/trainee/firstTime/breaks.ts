/** A stretch of time in which the headset was on: wall time, ms. */
export interface Span {
  from: number
  to: number
}

const MINUTE = 60_000
/**
 * A break of at least 10 to 15 minutes after every 30 minutes, also when one does not feel like needing it: the makers'
 * advice (Oculus / Meta Quest, Health and Safety Warnings; now meta.com/quest/warnings, "Session Length and Breaks"). The longer
 * break is taken, since nobody asks people how they feel.
 */
export const WORN_MS = 30 * MINUTE
export const BREAK_MS = 15 * MINUTE
/** What lies farther back counts no more. A requirement. */
const WITHIN_MS = 60 * MINUTE
/** Looks at the headset come this far apart at most; what lies between two of them was worn. Longer gaps were not, ms. Chosen. */
const JOINS_MS = 30_000

/** The spans with one more, those that touch made one and what is too old left out. A span that ends before it begins is none. */
export function withSpan(spans: readonly Span[], more: Span, now: number): Span[] {
  if (more.to <= more.from) return [...spans]
  const last = spans.at(-1)
  const joined =
    last && more.from - last.to <= JOINS_MS && more.from >= last.from
      ? [...spans.slice(0, -1), { from: last.from, to: Math.max(last.to, more.to) }]
      : [...spans, more]
  return joined.filter((s) => s.to > now - WITHIN_MS)
}

/** For how long the headset was on within the last hour, since the last break that was long enough; ms. */
export function wornMs(spans: readonly Span[], now: number): number {
  let sum = 0
  let next = now
  for (const { from, to } of [...spans].sort((a, b) => b.to - a.to)) {
    if (next - to >= BREAK_MS) break
    // a clock that was set back has seen nothing yet
    const begins = Math.max(from, now - WITHIN_MS)
    sum += Math.max(0, Math.min(to, now) - begins)
    next = from
  }
  return sum
}

/** Is it time to suggest a break? It is only suggested: nothing is ever barred by it. */
export const isBreakDue = (spans: readonly Span[], now: number): boolean => wornMs(spans, now) >= WORN_MS
