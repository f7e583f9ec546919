import { KINDS, type Kind, type Look, UNROLLED } from '../look/materials'

/** Bytes of a vertex: position 3 floats, normal 4 signed bytes, colour and occlusion 4 bytes, surface 4 bytes. */
export const VERTEX_BYTES = 24

/** No roadway is longer round than this, metres. */
export const ROUND_MOST = 16

/** From this byte on the upper half of a byte means something else than its lower half. */
const UPPER = 128
const HALF = 127

/**
 * The four bytes of a surface, written to `out` from `k`. Roughness; metalness (0..127) or, for cloth and leaves, which
 * are not of metal, how far they sway (128..255); grain; glow (0..127) or the number of a kind (from 128).
 * @param sway 0..1, how much of the wind's full swing a vertex takes
 */
export function packSurface(look: Look, kind: Kind, sway: number, out: number[]): void {
  out.push(
    Math.round(look.roughness * 255),
    sway > 0 ? UPPER + Math.round(sway * HALF) : Math.round(look.metalness * HALF),
    Math.round(look.grain * 255),
    kind === 'plain' ? Math.round(look.glow * HALF) : UPPER + KINDS[kind],
  )
}

/** What packSurface wrote, in GLSL: `surface` (0..1 each) to vSurface (roughness, metalness, grain, glow), kind and sway. */
export const UNPACK_SURFACE = `
float packedSway = max(surface.y * 255.0 - ${UPPER}.0, 0.0) / ${HALF}.0;
float packedKind = max(floor(surface.w * 255.0 + 0.5) - ${UPPER}.0, 0.0);
vSurface = vec4(
  surface.x,
  surface.y * 255.0 < ${UPPER - 1}.5 ? surface.y * 255.0 / ${HALF}.0 : 0.0,
  surface.z,
  packedKind > 0.5 ? 0.0 : surface.w * 255.0 / ${HALF}.0);`

/** A unit vector as signed bytes; the fourth is padding, which keeps vertices on 4-byte borders. */
export function packNormal(x: number, y: number, z: number, out: number[]): void {
  const l = Math.hypot(x, y, z) || 1
  out.push(Math.round((x / l) * 127), Math.round((y / l) * 127), Math.round((z / l) * 127), 0)
}

/** sRGB bytes to linear light in GLSL: a polynomial within 0.002 of the standard's curve. */
export const LINEAR_OF_SRGB = `
vec3 linearOf(vec3 c) { return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878); }`

/**
 * The colour of a vertex in GLSL, linear; of a roadway's lining instead: metres along the road, metres round it, and whether
 * there is wire mesh on it.
 */
export const UNPACK_COLOR = `
vTint = packedKind < ${UNROLLED}.0 ? vec4(linearOf(color.rgb), color.a) : vec4(
  mod(floor(color.b * 3.0 + 0.5), 2.0) > 0.5 ? position.z : position.x,
  dot(floor(color.rg * 255.0 + 0.5), vec2(256.0, 1.0)) / 65535.0 * ${ROUND_MOST}.0,
  color.b > 0.5 ? 1.0 : 0.0,
  color.a);`
