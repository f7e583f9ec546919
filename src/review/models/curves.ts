import type { Plot } from '../../models/card'
import { valuesAlong } from './scale'

/** Points a line; enough for a smooth curve at the width of the page. */
const COUNT = 161

/** One line of a plot: [x, y] where the model holds, and where it does not; each has gaps (null) for the other. */
export interface Curve {
  name: { zh: string; en: string }
  inside: [number, number | null][]
  outside: [number, number | null][]
}

/** The lines of a plot for where its sliders stand, and the flags that they raise, each once. */
export function curves(plot: Plot, sliders: Readonly<Record<string, number>>): { lines: Curve[]; flags: string[] } {
  const xs = valuesAlong(plot.x, COUNT)
  const flags = xs.map((x) => plot.outside?.(x, sliders) ?? null)
  const lines = plot.lines.map(({ name, at }) => {
    const ys = xs.map((x) => drawable(at(x, sliders), plot.y.log === true))
    // both parts have the point where they meet, so that the line has no hole
    const lies = (i: number, within: boolean): boolean => (flags[Math.min(i, COUNT - 1)] === null) === within
    const part = (within: boolean): [number, number | null][] =>
      xs.map((x, i) => [x, lies(i, within) || lies(i + 1, within) ? (ys[i] ?? null) : null])
    return { name, inside: part(true), outside: part(false) }
  })
  return { lines, flags: [...new Set(flags.filter((flag) => flag !== null))] }
}

const drawable = (y: number, log: boolean): number | null => (!Number.isFinite(y) || (log && y <= 0) ? null : y)
