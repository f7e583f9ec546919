/** A stroke or a filled shape on a field of 100 by 100, y down, as an SVG path. */
export interface Stroke {
  d: string
  /** Width of the line; 0 fills (even-odd, so that inner rings are holes). */
  line: number
}

/** A filled shape. */
export const fill = (d: string): Stroke => ({ d, line: 0 })
/** A line with round ends, 7 broad unless said otherwise. */
export const line = (d: string, width = 7): Stroke => ({ d, line: width })
/** A disc as a path. */
export const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`

/** A star of `points` about (x, y). */
export function star(x: number, y: number, points: number, outer: number, inner: number): string {
  const at = (k: number): string => {
    const a = (k * Math.PI) / points - Math.PI / 2
    const r = k % 2 === 0 ? outer : inner
    return `${(x + r * Math.cos(a)).toFixed(1)} ${(y + r * Math.sin(a)).toFixed(1)}`
  }
  return `M${Array.from({ length: points * 2 }, (_, k) => at(k)).join('L')}Z`
}
