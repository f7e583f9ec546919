import { HAZE_AT, HAZE_SHARE } from '../look/air'
import { LAMP_SHINES } from '../look/lampShader'
import { MOST_LAMPS } from '../look/surroundings'
import { RIM_VARYING } from '../ar/rim'
import { BIRTHS, SHAPES } from './law'

/** PCG hash (M. O'Neill 2014; M. Jarzynski and M. Olano, Hash Functions for GPU Rendering, 2020): the same number everywhere. */
const CHANCE = `
uint dice;
float chance() {
  dice = dice * 747796405u + 2891336453u;
  uint w = ((dice >> ((dice >> 28u) + 4u)) ^ dice) * 277803737u;
  w = (w >> 22u) ^ w;
  return float(w >> 8u) / 16777216.0;
}
vec3 within() {
  float u = chance() * 2.0 - 1.0;
  float a = chance() * 6.2831853;
  float r = pow(chance(), 0.3333);
  return vec3(sqrt(1.0 - u * u) * cos(a), u, sqrt(1.0 - u * u) * sin(a)) * r;
}`

/** Light that falls on what drifts in the air: sky, sun (as a white diffuse ball has it), lamps of the site after dark, cap lamp. */
const LIGHT = `${LAMP_SHINES}
vec3 lampsAt(vec3 p) {
  vec3 sum = vec3(0.0);
  #ifdef LIT
  for (int i = 0; i < ${MOST_LAMPS}; i++) {
    if (lampLight[i] == vec3(0.0)) continue;
    vec3 to = lampAt[i].xyz - p;
    float d2 = dot(to, to);
    sum += lampLight[i] * 0.08 * lampShines(i, to * inversesqrt(d2)) / (d2 + 1.0);
  }
  #endif
  return sum;
}
/** A lamp at the eye: full within 12 degrees of its axis, nothing beyond 26. */
float capAt(vec3 p) {
  vec3 way = p - cameraPosition;
  float d2 = dot(way, way);
  return cap.w * smoothstep(0.9, 0.978, dot(way, cap.xyz) * inversesqrt(d2)) / (d2 + 0.6);
}`

/**
 * Works out one particle: which emitter it is of (x), and its rank by age in it (y), so that the oldest are drawn first and a
 * particle keeps its number, and with it its chances, while it lives.
 */
export const VERTEX = `${RIM_VARYING}
attribute vec2 which;
uniform highp sampler2D emitters;
uniform highp sampler2D balls;
uniform float time;
uniform vec2 wind;
uniform float pixel;
uniform vec4 cap;
uniform vec3 sunLight;
uniform vec3 skyLight;
varying vec2 vAt;
varying vec4 vColor;
varying vec3 vTint;
varying vec3 vPlace;
varying vec4 vLook;
varying vec3 vSun;
varying vec4 vMore;
varying vec4 vHaze;
${HAZE_AT}${HAZE_SHARE}${CHANCE}${LIGHT}
vec4 law(int i) { return texelFetch(emitters, ivec2(i, int(which.x)), 0); }
void main() {
  vec4 a0 = law(0), a1 = law(1), a2 = law(2), a3 = law(3), a4 = law(4);
  vec4 a5 = law(5), a6 = law(6), a7 = law(7);
  int shape = int(a0.w);
  float birth = law(8).x;
  vAt = position.xy * 2.0;
  float rate = a6.x / a2.w;
  float clock = time * rate;
  float age = (which.y + fract(clock)) / rate;
  bool stays = shape == ${SHAPES.sheet} || shape == ${SHAPES.glow} || shape == ${SHAPES.mote};
  int number = stays ? int(which.y) : int(floor(clock)) - int(which.y);
  dice = uint(number) * 2654435769u + uint(a7.z * 4096.0) * 40503u + 977u;
  float share = age / a2.w;
  vec3 seed3 = within();
  vec3 centre;
  vec2 radius = vec2(mix(a3.x, a3.y, pow(share, a3.z)));
  float fade = smoothstep(0.0, a6.w, share) * pow(1.0 - share, a7.y);
  vec3 velocity = vec3(0.0);
  vec3 axis = vec3(0.0, 1.0, 0.0);
  float turn = chance() * 6.2831853;
  vLook = vec4(float(shape), chance(), a4.w, share);
  vMore = vec4(0.0);
  if (shape == ${SHAPES.fog}) {
    vec4 b = texelFetch(balls, ivec2(0, int(which.y)), 0);
    vec4 c = texelFetch(balls, ivec2(1, int(which.y)), 0);
    centre = b.xyz;
    radius = vec2(b.w, c.x);
    fade = c.y;
    vMore = vec4(c.z, c.x, 0.0, 0.0);
    vLook.y = c.w;
    // only what is over the ground
    vAt.y = max(vAt.y, -centre.y / radius.y);
  } else {
    vec3 off = birth == ${BIRTHS.round}.0 ? a2.xyz * seed3
      : birth == ${BIRTHS.box}.0 ? a2.xyz * (vec3(chance(), chance(), chance()) * 2.0 - 1.0)
      : a2.xyz * (shape == ${SHAPES.sheet} ? (which.y + 0.5) / a6.x * 2.0 - 1.0 : chance() * 2.0 - 1.0);
    centre = a0.xyz + off * (1.0 - a7.w * share);
    if (shape == ${SHAPES.mote}) {
      vec3 drift = vec3(wind.x, -0.15, wind.y) * a5.z + (vec3(chance(), chance(), chance()) - 0.5) * a5.w;
      centre = a0.xyz + a2.xyz * (fract((off + drift * time) / (2.0 * a2.xyz) + 0.5) * 2.0 - 1.0);
      fade = 1.0;
    } else if (shape == ${SHAPES.glow} || shape == ${SHAPES.sheet}) {
      fade = 1.0;
    } else {
      vec3 born = a1.xyz + seed3.zxy * a1.w;
      float k = a5.x;
      float slowed = exp(-k * age);
      float way = (1.0 - slowed) / k;
      float lifted = k * age < 0.02 ? 0.5 * age * age : (age - way) / k;
      vec3 carried = vec3(wind.x, 0.0, wind.y) * a5.z;
      centre += born * way + vec3(0.0, a5.y * lifted, 0.0) + carried * (age - way);
      velocity = born * slowed + vec3(0.0, a5.y * way, 0.0) + carried * (1.0 - slowed);
      vec2 swing = vec2(sin(age * 2.3 + turn), cos(age * 1.9 + turn * 1.7));
      centre.xz += swing * a5.w * age * 0.5;
      // what falls leaps up once, by a third
      if (centre.y < a6.y + 0.01) {
        if (shape == ${SHAPES.streak}) {
          float over = a6.y + 0.01 - centre.y;
          centre.y = a6.y + 0.01 + min(over, max(0.0, 0.12 - over * 0.35));
          velocity.y = abs(velocity.y) * 0.3;
          fade *= a4.w;
        } else centre.y = a6.y + 0.01;
      }
    }
  }
  vec3 way = cameraPosition - centre;
  float away = length(way);
  vec3 toEye = way / max(away, 1e-4);
  vec3 side;
  vec3 up;
  float bright = 1.0;
  if (shape == ${SHAPES.sheet}) {
    side = normalize(a2.xyz);
    up = vec3(0.0, 1.0, 0.0);
    radius = vec2(a3.x, a6.z * 0.5);
    centre.y -= radius.y;
    // the wind leans the fan
    centre.xz += wind * a5.z * (0.5 - vAt.y * 0.5);
    vMore = vec4(a3.x, a6.z, a1.y, chance() * 7.0);
  } else if (shape == ${SHAPES.glow} && a6.y > -50.0) {
    // a pool of light on the ground
    side = vec3(1.0, 0.0, 0.0);
    up = vec3(0.0, 0.0, -1.0);
    bright = 0.82 + 0.18 * sin(time * 11.0 + sin(time * 7.3) * 2.0);
  } else {
    side = normalize(cross(vec3(0.0, 1.0, 0.0), toEye));
    up = cross(toEye, side);
    if (shape == ${SHAPES.streak} || shape == ${SHAPES.flame} || (shape == ${SHAPES.puff} && a6.z > 0.0)) {
      float speed = length(velocity);
      if (speed > 0.05) {
        axis = velocity / speed;
        vec3 across = cross(axis, toEye);
        float sine = length(across);
        if (sine > 0.05) {
          side = across / sine;
          up = cross(toEye, side);
          radius.y += speed * a6.z * sine * 0.5;
        }
      }
    }
    if (shape == ${SHAPES.glow}) bright = 0.55 + 0.45 * step(0.22, fract(sin(floor(time * 47.0)) * 43758.5));
  }
  // nothing thinner than most of a pixel: it gets fainter instead
  float least = away * pixel * 0.7;
  if (shape == ${SHAPES.streak} || shape == ${SHAPES.mote}) {
    float thin = min(1.0, radius.x / least);
    fade *= shape == ${SHAPES.mote} ? thin : max(0.25, thin);
    radius = max(radius, vec2(least));
  }
  vec3 p = centre + side * vAt.x * radius.x + up * vAt.y * radius.y;
  vPlace = p;
  vSun = vec3(dot(hazeSun, side), dot(hazeSun, up), dot(hazeSun, toEye));
  vMore.w = shape == ${SHAPES.sheet} ? vMore.w : min(radius.x, radius.y);
  if (shape == ${SHAPES.puff}) vMore.xyz = vec3(cos(turn), sin(turn), a6.y);
  if (shape == ${SHAPES.flame}) vMore.xyz = vec3(turn, radius.y / radius.x, a6.y);
  // sky from above, ground from below; light goes on through what is thin, towards whoever looks into the sun
  float through = pow(max(dot(-toEye, hazeSun), 0.0), 5.0);
  vec3 light = skyLight + lampsAt(centre) + vec3(0.9) * capAt(centre);
  if (shape == ${SHAPES.mote}) {
    vec3 lamps = lampsAt(centre) * 9.0 + vec3(1.0, 0.96, 0.9) * capAt(centre) * 2.4;
    vColor = vec4(a4.rgb * (sunLight * (0.05 + 0.5 * through) + lamps), 1.0);
  } else if (a4.w > 0.0) vColor = vec4(a4.rgb * bright, 1.0);
  else vColor = vec4(a4.rgb * light, 1.0);
  vColor.a = a3.w * fade * a7.x;
  vTint = a4.rgb;
  vLook.z = a4.w;
  vHaze = vec4(0.0);
  #ifndef RIM
  vHaze = vec4(hazeAt(-toEye), hazeShare(cameraPosition.y, -way));
  #endif
  #ifdef RIM
  vRimAt = p.xz;
  #endif
  gl_Position = projectionMatrix * viewMatrix * vec4(p, 1.0);
  // gone: behind the far plane, so that no pixel is asked
  if (vColor.a < 0.004 || away < 0.05) gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
}`
