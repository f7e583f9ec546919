import { HAZE_AT, HAZE_SHARE } from './air'
import { LAMP_PARS, LAMP_REACH } from './lampShader'

/** Linear light to sRGB by roots in place of powers (I. Taylor, sRGB approximations for HLSL, 2009): within 0.002 of the curve. */
export const QUICK_SRGB = `
{
  vec3 linear = max(gl_FragColor.rgb, 0.0);
  vec3 root2 = sqrt(linear);
  vec3 root4 = sqrt(root2);
  vec3 root8 = sqrt(root4);
  gl_FragColor.rgb = 0.662002687 * root2 + 0.684122060 * root4 - 0.323583601 * root8 - 0.0225411470 * linear;
}`

export const PLAIN_VERTEX_PARS = `
varying vec3 vLit;
#include <lights_pars_begin>
${HAZE_AT}${HAZE_SHARE}${LAMP_PARS}`

/**
 * Sun, sky, lamps and haze for a vertex, in place of each pixel: what weak devices can draw. Needs `transformed`,
 * `transformedNormal`, vTint and vSurface; sets vLit, the light that comes to the eye.
 */
export const PLAIN_VERTEX = `
{
  vec4 litAt = vec4(transformed, 1.0);
  vec3 albedo = vTint.rgb * (1.0 - vSurface.y);
  #ifdef USE_BATCHING
  litAt = batchingMatrix * litAt;
  #endif
  #ifdef USE_BATCHING_COLOR
  albedo *= vColor.rgb;
  #endif
  litAt = modelMatrix * litAt;
  vec3 n = normalize(transformedNormal);
  float facing = dot(n, directionalLights[0].direction);
  #ifdef WIRE
  facing = abs(facing);
  #endif
  vec3 light = max(facing, 0.0) * directionalLights[0].color + getHemisphereLightIrradiance(hemisphereLights[0], n) * vTint.a;
  #if LAMPS > 0
  for (int i = 0; i < LAMPS; i++) {
    vec3 to = lampAt[i].xyz - litAt.xyz;
    float d2 = dot(to, to);
    float edge = max(1.0 - d2 / (${LAMP_REACH} * ${LAMP_REACH}), 0.0);
    to *= inversesqrt(d2);
    float reaches = max(dot(n, (viewMatrix * vec4(to, 0.0)).xyz), 0.0) * lampShines(i, to);
    light += lampLight[i] * (reaches * edge * edge / (d2 + 1.0));
  }
  #endif
  vLit = albedo * (light * RECIPROCAL_PI + vSurface.w);
  #ifdef USE_FOG
  vec3 way = litAt.xyz - cameraPosition;
  vLit = mix(vLit, hazeAt(normalize(way)), hazeShare(cameraPosition.y, way));
  #endif
}`

/** @param cut what leaves pixels out */
export const plainFragment = (cut: string): string => `
uniform float opacity;
#include <common>
varying vec3 vLit;
varying vec4 vAt;
void main() {
  #include <clipping_planes_fragment>
  ${cut}
  gl_FragColor = vec4(vLit, opacity);
  #include <tonemapping_fragment>
  ${QUICK_SRGB}
}`
