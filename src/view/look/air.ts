import { Color, Vector2, Vector3, Vector4, type WebGLProgramParametersWithUniforms } from 'three'

/**
 * Haze of a place, in radiances of the scene before tone mapping: the sky's shaders and every material of the world take
 * their colour of distance from here, so that the ground goes over into the sky without a seam.
 */
export interface AirUniforms {
  hazeColor: { value: Color }
  /** Added towards the sun. */
  hazeGlow: { value: Color }
  /** Unit vector to the sun or the moon. */
  hazeSun: { value: Vector3 }
  /** Share of light lost in a metre at the ground, and the height in metres at which it is 1/e of that. */
  haze: { value: Vector2 }
  /** How high the land lies, metres, from which haze thins out upwards. */
  landAt: { value: number }
  /** A lamp at the eye: which way it shines, and what dust in a long beam throws back (0: there is none). */
  hazeBeam: { value: Vector4 }
  /** What floats in the air, times what is usual: how much of a beam it shows. */
  hazeDust: { value: number }
}

export const airUniforms = (): AirUniforms => ({
  hazeColor: { value: new Color() },
  hazeGlow: { value: new Color() },
  hazeSun: { value: new Vector3(0, 1, 0) },
  haze: { value: new Vector2(0.002, 30) },
  landAt: { value: 0 },
  hazeBeam: { value: new Vector4(0, 0, -1, 0) },
  hazeDust: { value: 1 },
})

/** Colour of the haze in a direction, in GLSL: forward scattering brightens it round the sun. */
export const HAZE_AT = `
uniform vec3 hazeColor;
uniform vec3 hazeGlow;
uniform vec3 hazeSun;
uniform vec2 haze;
uniform float landAt;
uniform vec4 hazeBeam;
uniform float hazeDust;
vec3 hazeAt(vec3 d) {
  float s = max(dot(d, hazeSun), 0.0);
  s *= s;
  return hazeColor + hazeGlow * (0.25 * s + 0.75 * s * s * s);
}`

/** Share of what is `to` away from the eye that haze hides, 0..1; density falls exponentially with height. */
export const HAZE_SHARE = `
float hazeShare(float eyeHigh, vec3 to) {
  float a = exp(-max(eyeHigh - landAt, 0.0) / haze.y);
  float b = exp(-max(eyeHigh + to.y - landAt, 0.0) / haze.y);
  float rise = to.y / haze.y;
  float mean = abs(rise) < 0.01 ? a : abs((a - b) / rise);
  return 1.0 - exp(-haze.x * length(to) * mean);
}`

/**
 * What dust throws back of a lamp at the eye, towards which it looks `to`: the nearer it is the more, from 0.6 m on (the integral of
 * 1 / s^2 along the line of sight). The soft cone of capLampLayer.ts about.
 */
export const HAZE_BEAM = `
vec3 hazeBeamAt(vec3 to) {
  float far = max(length(to), 0.6);
  float within = dot(to, hazeBeam.xyz) / far;
  float cone = 0.16 * smoothstep(0.45, 1.0, within) + 0.84 * smoothstep(0.9, 1.0, within);
  return vec3(1.0, 0.93, 0.82) * (hazeBeam.w * cone * (1.0 - 0.6 / far));
}`

/** Where the pixel is in the world. */
const PLACE_VARYING = 'varying vec3 vPlace;'
const SET_PLACE = `
{
  vec4 placeAt = vec4(transformed, 1.0);
  #ifdef USE_BATCHING
  placeAt = batchingMatrix * placeAt;
  #endif
  #ifdef USE_INSTANCING
  placeAt = instanceMatrix * placeAt;
  #endif
  vPlace = (modelMatrix * placeAt).xyz;
}`
/** Before tone mapping, unlike three's own fog: haze is light. */
const HAZE = `
#ifdef USE_FOG
{
  vec3 hazeWay = vPlace - cameraPosition;
  float hazed = hazeShare(cameraPosition.y, hazeWay);
  gl_FragColor.rgb = mix(gl_FragColor.rgb, hazeAt(normalize(hazeWay)), hazed);
  if (hazeBeam.w > 0.0) gl_FragColor.rgb += hazeBeamAt(hazeWay);
}
#endif`

/** Puts haze in the place of three's fog into a shader that is made of three's chunks; any other is left as it is. */
export function patchAir(shader: WebGLProgramParametersWithUniforms, air: AirUniforms): void {
  if (!shader.fragmentShader.includes('#include <fog_fragment>')) return
  Object.assign(shader.uniforms, air)
  shader.vertexShader = shader.vertexShader
    .replace('#include <fog_pars_vertex>', PLACE_VARYING)
    .replace('#include <fog_vertex>', SET_PLACE)
  shader.fragmentShader = shader.fragmentShader
    .replace('#include <fog_pars_fragment>', `${PLACE_VARYING}${HAZE_AT}${HAZE_SHARE}${HAZE_BEAM}`)
    .replace('#include <fog_fragment>', '')
    .replace('#include <opaque_fragment>', `#include <opaque_fragment>${HAZE}`)
}
