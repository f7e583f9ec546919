/**
 * The way to the first picture, as marks on the browser's timeline, in their order: the canvas is there, its letters, sky and
 * materials, the site built, and the first frame drawn. For measuring how long each takes.
 */
export const LOADING = {
  canvas: 'muster:canvas',
  font: 'muster:font',
  fixtures: 'muster:fixtures',
  site: 'muster:site',
  firstFrame: 'muster:first-frame',
} as const

/** A step of loading is done; only the first time counts, later scenes come into a stage that stands. */
export function loaded(step: keyof typeof LOADING): void {
  if (performance.getEntriesByName(LOADING[step]).length === 0) performance.mark(LOADING[step])
}
