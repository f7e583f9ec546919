import { HASHED } from './hashed'
import { KINDS } from './materials'
import { ROCK_SURFACE } from './rockShader'

/** Turns of the plane (29 and 67 degrees) under which one tile is laid over itself, so that its repeats do not line up. */
export const TURNS = `
const mat2 TURN_A = mat2(0.8746, 0.4848, -0.4848, 0.8746);
const mat2 TURN_B = mat2(0.3907, 0.9205, -0.9205, 0.3907);
${HASHED}
// how much of a pixel a line of half width "wide" covers, at a distance from it; all in metres
float ruled(float away, float wide, float pixel) {
  return (1.0 - smoothstep(wide, wide + pixel, away)) * min(1.0, wide * 2.0 / pixel);
}`

/** Sheets of formwork ply as they stand: breadth and height, metres (trade size); ties so far apart both ways. */
const SHEET = 'vec2(0.915, 1.83)'
const TIES = '0.61'

/**
 * Structural concrete. Where formwork stood: joints of its sheets, each sheet's own tone and grain, grout that leaked, holes of ties,
 * honeycomb in places. On top: trowelled in arcs, stained, damp in patches, cracked, inked with the lines that walls are set out by.
 */
const FORMED = `
    float near = 1.0 - smoothstep(0.006, 0.03, pixel);
    c *= 1.0 + (vast.r - 0.5) * 0.4 + (bump.b - 0.5) * 0.22 * near;
    if (vFace.y < 0.7) {
      vec2 sheet = at / ${SHEET};
      vec2 id = floor(sheet);
      vec2 edge = (0.5 - abs(fract(sheet) - 0.5)) * ${SHEET};
      float own = hashed(id + 0.5);
      float joint = 1.0 - (1.0 - ruled(edge.x, 0.0035, pixel)) * (1.0 - ruled(edge.y, 0.0035, pixel));
      c *= 0.82 + 0.3 * own;
      // new film leaves the concrete brown and smooth
      c = mix(c, c * vec3(1.04, 0.95, 0.84), step(0.7, fract(own * 7.3)) * 0.6);
      float boards = texture2D(noiseMap, vec2(at.x * 4.7 + own * 9.0, at.y * 0.19)).b;
      c *= 0.9 + 0.2 * boards;
      float leak = exp(-min(edge.x, edge.y) * 34.0) * smoothstep(0.4, 0.62, fine.r);
      c = mix(c, c * 1.28, leak * 0.7);
      c *= 1.0 - 0.5 * joint;
      if (wall > 0.5) {
        vec2 t = (fract(at / ${TIES} + 0.27) - 0.5) * ${TIES};
        float from = length(t);
        c = mix(c, c * 1.16, (1.0 - smoothstep(0.026, 0.034, from)) * step(0.4, own));
        c *= 1.0 - 0.72 * (1.0 - smoothstep(0.011, 0.014 + pixel, from));
        float drip = smoothstep(0.006, 0.0, abs(t.x)) * step(t.y, 0.0) * step(0.75, hashed(floor(at / ${TIES} + 0.27)));
        c = mix(c, vec3(0.23, 0.13, 0.07), 0.4 * drip * near * (0.5 + fine.g));
      }
      float comb = bump.a * smoothstep(0.52, 0.6, broad.r * 0.55 + vast.g * 0.45);
      c *= 1.0 - 0.6 * comb * near;
      relief *= 0.8 + 1.6 * comb;
    } else {
      vec4 sweep = texture2D(noiseMap, TURN_A * at * vec2(0.35, 2.6));
      c *= 0.95 + 0.14 * (sweep.b - 0.5) * near + 0.08 * hashed(floor(at / 4.0));
      // damp, and laitance that dried pale
      float damp = smoothstep(0.53, 0.61, broad.g * 0.45 + vast.r * 0.55);
      c = mix(c, c * vec3(0.68, 0.66, 0.64), damp * 0.75);
      c = mix(c, c * 1.2 + 0.02, smoothstep(0.56, 0.66, broad.r) * (1.0 - damp) * 0.6);
      // splashes of grout and rust where bars lay
      c = mix(c, vec3(0.5, 0.48, 0.44), 0.5 * smoothstep(0.66, 0.72, fine.a) * smoothstep(0.5, 0.6, broad.a));
      c = mix(c, vec3(0.24, 0.13, 0.075), 0.22 * smoothstep(0.62, 0.72, texture2D(noiseMap, vec2(at.x * 0.21, at.y * 2.1) + 0.31).b) * smoothstep(0.54, 0.62, vast.a));
      float level = vast.g - 0.5 + (fine.r - 0.5) * 0.012 + (broad.r - 0.5) * 0.05;
      float crack = ruled(abs(level) / max(fwidth(level), 1e-5) * pixel, 0.0022, pixel);
      c *= 1.0 - 0.5 * crack * smoothstep(0.52, 0.6, broad.g) * near;
      vec2 ink = abs(fract((at + 0.8) / 8.0) - 0.5) * 8.0;
      float line = max(ruled(ink.x, 0.0025, pixel), ruled(ink.y, 0.0025, pixel));
      c = mix(c, vec3(0.03, 0.03, 0.035), 0.6 * line * smoothstep(0.3, 0.5, fine.g));
    }`

/**
 * Surface of what stands: grain and stains of several sizes, streaks of rain under edges, dirt near the ground, dust on
 * top, bricks, and cast joints in concrete. Sets base colour, grainRough and relief (slope along the pattern's axes).
 */
export const SOLID_SURFACE = `
if (vAt.w > ${KINDS.coal}.0 - 0.5) {${ROCK_SURFACE}} else {
  vec3 face = abs(vFace);
  float wall = 1.0 - smoothstep(0.3, 0.8, face.y);
  vec2 at = face.y > 0.7 ? vAt.xz : (face.x > face.z ? vAt.zy : vAt.xy);
  reliefAt = at;
  int kind = int(vAt.w + 0.5);
  float g = vSurface.z;
  float pixel = max(fwidth(at.x), fwidth(at.y)) + 1e-5;
  vec4 fine = texture2D(noiseMap, at * 0.61);
  vec4 broad = texture2D(noiseMap, TURN_A * at * 0.093 + 0.37);
  vec4 vast = texture2D(noiseMap, TURN_B * at * 0.021 + 0.61);
  vec4 bump = texture2D(grainMap, at * 1.7);
  relief = (bump.rg * 2.0 - 1.0) * g * g * 0.24;
  vec3 c = diffuseColor.rgb;
  float open = vTint.a;
  if (kind == ${KINDS.brick}) {
    float row = floor(at.y / 0.075);
    vec2 b = vec2(at.x / 0.25 + 0.5 * mod(row, 2.0), at.y / 0.075);
    vec2 id = floor(b);
    vec2 in_ = (0.5 - abs(fract(b) - 0.5)) * vec2(0.25, 0.075);
    float joint = 1.0 - (1.0 - ruled(in_.x, 0.005, pixel)) * (1.0 - ruled(in_.y, 0.005, pixel));
    float near = 1.0 - smoothstep(0.01, 0.06, pixel);
    c *= mix(1.0, 0.72 + 0.5 * hashed(id), near) * (0.94 + 0.16 * fine.r);
    c = mix(c, vec3(0.36, 0.34, 0.31) * (0.8 + 0.4 * fine.g), joint * 0.8);
    relief *= 1.0 - joint;
  } else if (kind == ${KINDS.concrete}) {
    // shuttering: a joint every 2.4 m, ties between
    float away = (0.5 - abs(fract(at.x / 2.4) - 0.5)) * 2.4;
    c *= 1.0 - 0.45 * ruled(away, 0.006, pixel) * wall;
    c *= 1.0 + (vast.r - 0.5) * 0.5 + (bump.b - 0.5) * 0.25;
    c *= 1.0 - 0.5 * bump.a * (1.0 - smoothstep(0.004, 0.02, pixel));
  } else if (kind == ${KINDS.formed}) {${FORMED}
  } else if (kind == ${KINDS.wood}) {
    float rings = texture2D(noiseMap, vec2(at.x * 2.3, at.y * 0.11)).r;
    c *= 0.72 + 0.56 * rings;
  }
  float shade = 1.0 + g * ((fine.b - 0.5) * 0.22 + (broad.r - 0.5) * 0.5 + (vast.g - 0.5) * 0.55);
  c *= shade;
  // rain runs down in streaks, more of them where something overhangs
  float run = texture2D(noiseMap, vec2(at.x * 0.47 + broad.b * 0.03, at.y * 0.031)).a * 0.65
    + texture2D(noiseMap, vec2(at.x * 1.31 + 0.3, at.y * 0.067)).a * 0.35;
  float streak = smoothstep(0.5, 0.72, run) * wall * smoothstep(0.36, 0.6, vast.r + 0.18 * (1.0 - open));
  c = mix(c, c * vec3(0.47, 0.42, 0.36), g * streak * 0.62);
  float rough = vSurface.x + g * ((bump.b - 0.5) * 0.35 + (broad.g - 0.5) * 0.2 + streak * 0.2);
  // splashed dirt to knee height over the floor or the land, in an edge that wanders
  float high = max(vPlace.y < -0.5 ? vPlace.y - landAt : vPlace.y, 0.0) + (broad.g - 0.5) * 0.5 + (fine.g - 0.5) * 0.14;
  float splash = exp(-max(high, 0.0) * 4.2) * (0.25 + 0.75 * wall) * min(1.0, g * 1.6) * step(face.y, 0.9);
  c = mix(c, vec3(0.115, 0.098, 0.08), clamp(splash * 0.6, 0.0, 0.75));
  rough += splash * 0.3;
  float dust = smoothstep(0.6, 0.95, vFace.y) * g;
  c = mix(c, vec3(0.30, 0.28, 0.245), dust * 0.42 * smoothstep(0.34, 0.66, broad.b * 0.2 + broad.r * 0.8));
  rough += dust * 0.25;
  // dirt keeps in corners
  float corner = (1.0 - open) * (1.0 - open) * g;
  c *= 1.0 - 0.5 * corner;
  // where a rounded edge turns sharply, paint is rubbed off
  float bend = length(fwidth(vFace)) / pixel;
  float rubbed = smoothstep(32.0, 60.0, bend) * (1.0 - smoothstep(120.0, 300.0, bend)) * smoothstep(0.5, 0.62, fine.r * 0.6 + broad.g * 0.4);
  c = mix(c, c * 0.45 + 0.1, rubbed * g);
  float soaked = wet * (0.45 + 0.55 * smoothstep(-0.1, 0.6, vFace.y));
  c *= 1.0 - soaked * 0.42 * g;
  rough = mix(rough, rough * 0.38, soaked);
  relief *= 1.0 - 0.4 * soaked;
  diffuseColor.rgb = c;
  grainRough = clamp(rough, 0.05, 1.0);
}`
