/**
 * Elementary functions that give the same bits in every JavaScript engine.
 *
 * The engines' own Math.sin, exp, pow and so on differ by an ulp between V8, SpiderMonkey and
 * JavaScriptCore, which is enough to make a re-run of a recording disagree with the live run. These are
 * pure-JavaScript ports of FreeBSD's msun (@stdlib, Apache-2.0). Everything under sim and score takes
 * them from here; lint refuses the engine's.
 */
export { default as sin } from '@stdlib/math-base-special-sin'
export { default as cos } from '@stdlib/math-base-special-cos'
export { default as exp } from '@stdlib/math-base-special-exp'
export { default as ln } from '@stdlib/math-base-special-ln'
export { default as pow } from '@stdlib/math-base-special-pow'
export { default as atan2 } from '@stdlib/math-base-special-atan2'
export { default as erf } from '@stdlib/math-base-special-erf'

export const PI = Math.PI
export const TAU = 2 * Math.PI
/** Degrees to radians. */
export const rad = (degrees: number): number => (degrees * PI) / 180
/** Radians to degrees. */
export const deg = (radians: number): number => (radians * 180) / PI
/** `v` held within `[lo, hi]`. */
export const clamp = (v: number, lo: number, hi: number): number => (v < lo ? lo : v > hi ? hi : v)
/** Angle brought into (-pi, pi], in radians. */
export function wrapAngle(a: number): number {
  const r = a - TAU * Math.floor((a + PI) / TAU)
  return r <= -PI ? r + TAU : r
}
