import { BIRTHS, type Law, SHAPES } from './law'

/** Texels of four floats that hold one law. */
export const TEXELS = 9

/** Writes `law` into row `row` of `out`, as src/view/effects/vertexShader.ts reads it. `seed`: makes it differ from its likes. */
export function writeLaw(law: Law, seed: number, row: number, out: Float32Array): void {
  const { at, velocity, half, size, color } = law
  out.set(
    [
      [...at, SHAPES[law.shape]],
      [...velocity, law.spread],
      [...half, law.lifeS],
      [...size, law.grow, law.opacity],
      [...color, law.glow],
      [law.drag, law.lift, law.wind, law.wobble],
      [law.count, law.floor, law.stretchS, law.fadeIn],
      [0, law.fadeOut, seed, law.taper],
      [BIRTHS[law.birth], 0, 0, 0],
    ].flat(),
    row * TEXELS * 4,
  )
}

/** How strong the emitter of `row` is, 0..1; nothing of it is drawn at 0. */
export function writeStrength(strength: number, row: number, out: Float32Array): void {
  out[(row * TEXELS + 7) * 4] = strength
}
