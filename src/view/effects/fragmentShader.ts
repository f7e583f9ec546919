import { RIM_CUT, RIM_UNIFORM, RIM_VARYING } from '../ar/rim'
import { CLEAR_M, CLEAR_TOP_M } from './clearance'
import { SHAPES } from './law'

/** Puffs fade towards the eye within these, metres, and towards the ground and solids within a share of their size. */
const NEAR = { from: '0.25', to: '0.9' }
/** Fog fades towards solids within this, and no puff within more, metres: what the grid of clearances tells apart. */
const SOFT = '0.4'

/**
 * How much of a cloud is left at a place near a solid: it thins out there, so that no line shows where a flat picture of it cuts a
 * wall. The picture has no depth to read; the site's solids are known beforehand (clearance.ts).
 */
const TOUCH = `
float touch(float soft) {
  #ifdef LIT
  vec3 at = vPlace / vec3(2.0 * siteHalf.x, ${CLEAR_TOP_M.toFixed(1)}, 2.0 * siteHalf.y) + vec3(0.5, 0.0, 0.5);
  if (at == clamp(at, 0.0, 1.0))
    return smoothstep(0.0, soft, texture(clearance, at).r * ${(CLEAR_M.within + CLEAR_M.beyond).toFixed(2)} - ${CLEAR_M.within.toFixed(2)});
  #endif
  return 1.0;
}`

/** How deep within a soft ball that noise has eaten at, and the bump that stands there. */
const PUFF = `
float puff(vec2 at, float seed, float eaten, out float bump) {
  vec2 c = at * 0.16 + vec2(seed * 7.13, seed * 3.7);
  float n = texture2D(noise, c + time * vec2(0.004, -0.006)).r;
  #ifdef LIT
  n = n * 0.72 + texture2D(noise, c * 2.7 + time * vec2(-0.011, 0.008)).g * 0.28;
  #endif
  bump = n - 0.5;
  return 1.0 - length(at) + bump * eaten;
}`

/**
 * One draw holds what hides and what shines: the colour goes out times its coverage, and coverage is only kept of what hides
 * (blending ONE, ONE_MINUS_SRC_ALPHA).
 */
export const FRAGMENT = `${RIM_VARYING}${RIM_UNIFORM}
uniform sampler2D noise;
uniform highp sampler3D clearance;
uniform vec2 siteHalf;
uniform float time;
uniform vec3 sunLight;
varying vec2 vAt;
varying vec4 vColor;
varying vec3 vTint;
varying vec3 vPlace;
varying vec4 vLook;
varying vec3 vSun;
varying vec4 vMore;
varying vec4 vHaze;
${PUFF}${TOUCH}
void main() {
  int shape = int(vLook.x + 0.5);
  float glow = vLook.z;
  float r = length(vAt);
  if (r > 1.0 && shape != ${SHAPES.sheet} && shape != ${SHAPES.streak} && shape != ${SHAPES.flame}) discard;${RIM_CUT}
  float near = smoothstep(${NEAR.from}, ${NEAR.to}, distance(vPlace, cameraPosition));
  vec3 c = vColor.rgb;
  float a = vColor.a;
  if (shape == ${SHAPES.puff}) {
    float bump;
    vec2 at = mat2(vMore.x, vMore.y, -vMore.y, vMore.x) * vAt;
    float d = puff(at, vLook.y, 2.1, bump);
    a *= smoothstep(0.0, 0.62, d) * smoothstep(1.0, 0.72, r) * near * smoothstep(0.0, vMore.w * 0.6 + 0.02, vPlace.y - vMore.z);
    // small ones are born at the solids that they come from
    a *= mix(1.0, touch(clamp(vMore.w * 0.7 + bump * 0.2, 0.05, ${SOFT})), smoothstep(0.12, 0.3, vMore.w));
    float z = sqrt(max(0.0, 1.0 - r * r));
    float facing = dot(vec3(vAt + bump * 0.8, z), vSun) / 1.1;
    c *= 0.78 + 0.22 * vAt.y + bump * 0.5;
    c += vTint * sunLight * (0.16 + 0.42 * smoothstep(-0.7, 1.0, facing) + bump * 0.3);
  } else if (shape == ${SHAPES.fog}) {
    // metres across and up, so that its curls are as large in a wide ball as in a narrow one
    vec2 m = vAt * vec2(vMore.w, vMore.y);
    vec2 at = m * 0.085 + vec2(vLook.y * 5.3, vLook.y * 2.9);
    float n = texture2D(noise, at + time * vec2(0.011, -0.007)).r - 0.5;
    #ifdef LIT
    n = n * 0.7 + (texture2D(noise, at * 3.1 - time * vec2(0.021, 0.012)).g - 0.5) * 0.4;
    #endif
    // the bell curve over the fog's edge, 1 in the middle and 0 at r = 1
    float e = exp(-vMore.x);
    float bell = (exp(-vMore.x * r * r) - e) / (1.0 - e);
    float d = bell + n * 1.5 * (1.0 - 0.6 * bell);
    a *= smoothstep(0.02, 0.6, d) * smoothstep(1.0, 0.8, r) * near * smoothstep(0.0, 0.3, vPlace.y + n * 0.2)
      * touch(${SOFT} + n * 0.3);
    float facing = dot(vec3(vAt * 0.8 + n, 0.6), vSun);
    c *= 0.8 + 0.2 * vAt.y + n * 0.35;
    c += vTint * sunLight * (0.16 + 0.36 * smoothstep(-0.7, 1.0, facing) + n * 0.28);
  } else if (shape == ${SHAPES.flame}) {
    // a tongue: wide below, pointed above, its edge eaten by noise that runs up through it
    vec2 at = vec2(vAt.x, vAt.y * 0.5 + 0.5);
    float width = sin(pow(at.y, 0.7) * 3.14159) * 0.9 + 0.02;
    float n = texture2D(noise, vec2(at.x * 0.11 + vMore.x, at.y * 0.13 * vMore.y - time * 0.55)).r - 0.5;
    float d = 1.0 - abs(at.x) / width + n * 2.2;
    float hot = smoothstep(0.0, 1.0, d);
    a *= hot * near * smoothstep(0.0, 0.2, at.y) * smoothstep(1.0, 0.55, at.y);
    // cooler outside and at the tips
    float cool = clamp(vLook.w * 0.8 + (1.0 - hot) * 0.55, 0.0, 1.0);
    c *= mix(vec3(1.0), vec3(0.5, 0.2, 0.1), cool);
  } else if (shape == ${SHAPES.streak}) {
    float d = (1.0 - vAt.x * vAt.x) * smoothstep(1.0, 0.3, abs(vAt.y));
    if (glow < 0.5) {
      // breaks up into drops on its way
      float n = texture2D(noise, vec2(vAt.x * 0.06 + vLook.y * 3.0, vAt.y * 0.12 + vLook.y)).b;
      d *= mix(1.0, smoothstep(0.3, 0.62, n), vLook.w);
      c += vTint * sunLight * 0.4;
    }
    a *= d * smoothstep(0.05, 0.3, near);
  } else if (shape == ${SHAPES.sheet}) {
    // angle and fall from the nozzle: drops fly apart from it
    float fall = 0.5 - vAt.y * 0.5;
    float wide = sqrt(fall) * 0.95 + 0.02;
    float across = vAt.x / wide;
    float run = time * vMore.z;
    float lines = texture2D(noise, vec2(across * vMore.x * 0.22 + vMore.w, fall * vMore.y * 0.016 + run * 0.016)).b;
    float gust = texture2D(noise, vec2(across * 0.21 + vMore.w, fall * 0.12 + run * 0.03)).r;
    float d = smoothstep(0.42, 0.78, lines * 0.62 + gust * 0.42 + (1.0 - fall) * 0.1);
    a *= (0.14 + d) * smoothstep(1.0, 0.72, abs(across)) * smoothstep(0.0, 0.03, fall) * smoothstep(1.02, 0.86, fall) * near;
    c += vTint * sunLight * (0.2 + 0.35 * d);
  } else if (shape == ${SHAPES.glow}) {
    float d = 1.0 - r;
    a *= d * d * (glow > 0.0 ? 1.0 : near) + pow(d, 12.0) * 2.0;
  } else {
    a *= (1.0 - r * r) * near;
  }
  if (a < 0.012) discard;
  // over a haze that hides it what shines gets weaker, what hides takes its colour
  c = mix(c, glow > 0.5 ? vec3(0.0) : vHaze.rgb, vHaze.a);
  gl_FragColor = vec4(c, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  a = min(a, 1.0);
  gl_FragColor = vec4(gl_FragColor.rgb * a, a * (1.0 - glow));
}`
