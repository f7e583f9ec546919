/** What the picture may cost. Chosen once, when the page loads. */
export interface Quality {
  antialias: boolean
  shadows: boolean
  /** Surface grain, streaks and stains in the materials, reflections of the sky. */
  detail: boolean
  /** The world is heard. */
  sound: boolean
  /** Largest ratio of drawn to CSS pixels. */
  maxPixelRatio: number
}

export const FULL: Quality = { antialias: true, shadows: true, detail: true, sound: true, maxPixelRatio: 2 }
/** Software rendering (automated browsers): shadows and antialiasing cost more than all the rest together, then every pixel. */
const PLAIN: Quality = { antialias: false, shadows: false, detail: false, sound: false, maxPixelRatio: 0.5 }

/**
 * Full for people; plain in automated browsers, whose pictures come from a software renderer.
 * `?quality=full` or `?quality=plain` in the address overrides it, for screenshots and for weak machines.
 */
export function chooseQuality(automated: boolean, search: string): Quality {
  const asked = new URLSearchParams(search).get('quality')
  if (asked === 'full') return FULL
  if (asked === 'plain') return PLAIN
  return automated ? PLAIN : FULL
}
