import { clamp } from './math'

/** Tangent of half the angle of view from top to bottom on a wide screen: 35 degrees, 70 in all. */
const WIDE = 0.7002
/**
 * A narrow picture (a phone held upright) still shows 52 degrees from side to side: tangent of half of that. Chosen: a
 * workbench from one step away; more would bend what is at the edges.
 */
const NARROW = 0.4877

/**
 * Tangent of half the angle of view from top to bottom of a picture of this width over height. What is drawn and what is
 * tapped agree on it.
 */
export const pictureHalf = (aspect: number): number => Math.max(WIDE, NARROW / clamp(aspect, 0.2, 5))
