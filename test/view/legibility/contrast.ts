type Rgb = readonly [number, number, number]

/** A colour as CSS and canvases write it, with its opacity 0..1: #rgb, #rrggbb, #rrggbbaa, rgb(r g b / a%). */
export function readColor(text: string): { rgb: Rgb; alpha: number } {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1]
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex
    const at = (i: number): number => Number.parseInt(full.slice(i, i + 2), 16)
    return { rgb: [at(0), at(2), at(4)], alpha: full.length === 8 ? at(6) / 255 : 1 }
  }
  const parts = /^rgb\((\d+) (\d+) (\d+)(?: \/ (\d+)%)?\)$/.exec(text)
  if (!parts) throw new Error(`'${text}' is no colour that is known here`)
  const [, r, g, b, a] = parts
  return { rgb: [Number(r), Number(g), Number(b)], alpha: a === undefined ? 1 : Number(a) / 100 }
}

/** Relative luminance, 0..1 (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((v) => {
    const s = v / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const over = (top: { rgb: Rgb; alpha: number }, under: Rgb): Rgb =>
  top.rgb.map((v, i) => v * top.alpha + (under[i] ?? 0) * (1 - top.alpha)) as unknown as Rgb

/** Contrast ratio of two colours, 1..21 (WCAG 2.2). Behind a ground that lets light through lies the worst that can: black or white. */
export function contrast(ink: string, ground: string): number {
  const [front, back] = [readColor(ink), readColor(ground)]
  const ratios = (
    [
      [0, 0, 0],
      [255, 255, 255],
    ] as const
  ).map((behind) => {
    const under = over(back, behind)
    const [a, b] = [luminance(over(front, under)), luminance(under)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  })
  return Math.min(...ratios)
}
