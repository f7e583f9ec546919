import { KINDS } from './materials'

/** Albedo of land so far away that its fields are one, linear. */
export const LAND = [0.13, 0.135, 0.06] as const
/** By this distance from the middle of a site they are, metres: a little before the ground ends. */
const ONE = '550.0'
/** Spacing of the joints in concrete floors, metres (chosen: what is usual for unreinforced slabs of 0.2 m). */
const JOINT = '5.0'

/** Hairlines where smooth noise passes its middle, broken up by finer noise. */
const CRACKS = `
  float level = texture2D(noiseMap, TURN_B * (w + (n1.rg - 0.5) * 0.3) * 0.027 + 0.17).g - 0.5 + (n1.r - 0.5) * 0.02;
  float slope = max(fwidth(level), 1e-5) / pixel;
  float cracks = ruled(abs(level) / slope, 0.0035, pixel) * smoothstep(1.2, 0.1, abs(level) * 40.0);`

const ASPHALT = `${CRACKS}
  vec4 chip = texture2D(stoneMap, w * 2.6);
  vec4 chipB = texture2D(stoneMap, TURN_A * w * 1.37 + 0.4);
  float stone = chip.b * 0.6 + chipB.b * 0.4;
  c *= 1.0 + near * ((stone - 0.7) * 0.3 + (chip.a - 0.5) * 0.42 * chip.b + (chipB.a - 0.5) * 0.3 * chipB.b + (n1.b - 0.5) * 0.3) + (n2.r - 0.5) * 0.35 + (n3.g - 0.5) * 0.5;
  // worn stones shine
  rough -= near * 0.3 * step(0.82, chip.a) * chip.b;
  relief = (chip.rg * 2.0 - 1.0) * 0.13 + (chipB.rg * 2.0 - 1.0) * 0.1 + (texture2D(grainMap, w * 2.1).rg * 2.0 - 1.0) * 0.3;
  // where wheels roll it is darker and smoother
  float rolled = smoothstep(0.44, 0.6, texture2D(noiseMap, vec2(w.x * 0.009, w.y * 0.105) + 0.13).g);
  c *= 1.0 - 0.17 * rolled;
  rough -= 0.1 * rolled;
  // mended rectangles, their rims sealed with tar
  vec2 m = (w + 0.12 * (n1.rg - 0.5)) / vec2(9.0, 5.6);
  vec2 mid = (abs(fract(m) - 0.5) - vec2(0.20, 0.24) * (0.5 + 0.5 * hashed(floor(m) + 7.0))) * vec2(9.0, 5.6);
  float rim = max(mid.x, mid.y);
  float mended = step(0.86, hashed(floor(m)));
  float inside = 1.0 - smoothstep(-pixel, pixel, rim);
  c *= 1.0 - mended * inside * 0.32;
  c = mix(c, vec3(0.022), mended * 0.8 * ruled(abs(rim), 0.014, pixel));
  c = mix(c, vec3(0.026), 0.75 * cracks * smoothstep(0.49, 0.58, n3.r));
  porous = 0.8;`

const CONCRETE = `${CRACKS}
  vec4 bump = texture2D(grainMap, w * 1.3);
  vec2 cell = floor(w / ${JOINT});
  vec2 edge = (0.5 - abs(fract(w / ${JOINT}) - 0.5)) * ${JOINT};
  float toJoint = min(edge.x, edge.y);
  float own = hashed(cell + 0.5);
  c *= 0.9 + 0.2 * own;
  c *= 1.0 + near * ((bump.b - 0.5) * 0.3 - bump.a * 0.25) + (n1.b - 0.5) * 0.12 * near + (n2.r - 0.5) * 0.42 + (n3.g - 0.5) * 0.4;
  relief = (bump.rg * 2.0 - 1.0) * 0.26;
  // brushed strokes across, of some slabs along
  vec2 stroke = own > 0.5 ? w : w.yx;
  c *= 1.0 + near * 0.12 * (texture2D(noiseMap, stroke * vec2(0.13, 5.3)).b - 0.5);
  c *= 1.0 - 0.2 * exp(-toJoint * (7.0 + 9.0 * n1.r)) * (0.4 + n2.g);
  float joint = 1.0 - (1.0 - ruled(edge.x, 0.007, pixel)) * (1.0 - ruled(edge.y, 0.007, pixel));
  c = mix(c, vec3(0.05, 0.047, 0.042), 0.85 * joint);
  c = mix(c, vec3(0.07, 0.065, 0.06), 0.7 * cracks * smoothstep(0.5, 0.56, n3.r + 0.12 * (own - 0.5)));
  // oil, soaked in
  float oil = smoothstep(0.585, 0.68, n2.a * 0.62 + n3.b * 0.1 + n3.a * 0.28 + (n1.r - 0.5) * 0.1);
  c = mix(c, c * vec3(0.30, 0.28, 0.26), oil * 0.75);
  rough = mix(rough, 0.42, oil * 0.7);
  // tyres leave rubber
  float tyre = smoothstep(0.55, 0.68, texture2D(noiseMap, vec2(w.x * 0.013, w.y * 0.21) + 0.53).g) * 0.2;
  c *= 1.0 - tyre;
  porous = 0.9 - oil * 0.6;`

const GRAVEL = `
  vec2 jostled = w + (n1.rg - 0.5) * 0.09;
  vec4 big = texture2D(stoneMap, jostled * 0.95);
  vec4 small = texture2D(stoneMap, TURN_A * jostled * 2.3 + 0.2);
  bool onBig = big.a > 0.62 + 0.5 * (n2.r - 0.5) && big.b > 0.16;
  vec4 s = onBig ? big : small;
  vec3 tone = mix(vec3(0.8, 0.82, 0.87), vec3(1.14, 1.08, 0.98), fract(s.a * 7.3)) * (0.66 + 0.68 * fract(s.a * 13.7));
  float gap = smoothstep(0.0, 0.45, s.b);
  c *= mix(vec3(1.0), tone * (0.38 + 0.72 * gap), near);
  c *= 1.0 + (n2.r - 0.5) * 0.5 + (n3.g - 0.5) * 0.5;
  // driven into the ground along ways
  c = mix(c, vec3(0.27, 0.245, 0.21), 0.5 * smoothstep(0.5, 0.63, n3.r + 0.3 * (n2.g - 0.5)) * (1.0 - 0.5 * gap * near));
  relief = (s.rg * 2.0 - 1.0) * (onBig ? 0.8 : 0.5) + (texture2D(grainMap, w * 2.3).rg * 2.0 - 1.0) * 0.3;
  porous = 1.0;
  ponds = 0.25;`

/** Blades are noise stretched in three directions, the uppermost of which is seen; tufts are where they stand high. */
const GRASS = `
  vec4 n4 = texture2D(noiseMap, TURN_A * w * 0.0031 + 0.2);
  vec2 tousled = w + (n1.rg - 0.5) * 0.22;
  vec4 b0 = texture2D(noiseMap, tousled * vec2(0.9, 5.3));
  vec4 b1 = texture2D(noiseMap, TURN_A * tousled * vec2(4.7, 0.8) + 0.3);
  vec4 b2 = texture2D(noiseMap, TURN_B * tousled * vec2(1.0, 4.9) + 0.7);
  float blade = max(b0.b, max(b1.b, b2.b));
  float tuft = n1.g * 0.6 + n1.r * 0.4;
  float lush = n2.r * 0.5 + n3.g * 0.5;
  vec3 dry = vec3(0.30, 0.255, 0.115);
  c *= vec3(0.78, 0.66, 0.8);
  c = mix(c, c * vec3(0.6, 0.74, 0.5), smoothstep(0.45, 0.6, lush));
  c = mix(c, dry, 0.65 * smoothstep(0.5, 0.66, n3.r * 0.5 + n2.g * 0.35 + b1.r * 0.15));
  c *= 1.0 + near * ((blade - 0.66) * 2.4 + (tuft - 0.5) * 1.3) + (n1.r - 0.5) * 0.25 + (n2.b - 0.5) * 0.1;
  c.r *= 1.0 + near * (b2.b - 0.5) * 0.7;
  c *= 0.94 + (n4.g - 0.5) * 0.5;
  relief = (vec2(b0.b - b1.b, b2.b - b0.b) * 1.5 + (n1.rg - 0.5)) * near;
  // fields beyond the fence, each of its own crop
  vec2 beyond2 = max(abs(w) - siteHalf, 0.0);
  float beyond = smoothstep(4.0, 26.0, max(beyond2.x, beyond2.y) + (n2.r - 0.5) * 8.0);
  if (beyond > 0.0) {
    vec2 f = (TURN_A * w + (n4.rg - 0.5) * 14.0) / vec2(84.0, 47.0);
    float crop = hashed(floor(f) + 3.0);
    vec3 field = mix(vec3(0.105, 0.13, 0.045), vec3(0.215, 0.185, 0.085), smoothstep(0.25, 0.85, crop));
    field = mix(field, vec3(0.06, 0.095, 0.035), step(0.78, fract(crop * 5.7)));
    float rows = texture2D(noiseMap, vec2(dot(w, vec2(0.31, 0.72)) * 0.16, 0.4)).b;
    field *= 1.0 + (n2.r - 0.5) * 0.5 + (n3.g - 0.5) * 0.4 + (rows - 0.5) * 0.3 * near;
    vec2 balk = (0.5 - abs(fract(f) - 0.5)) * vec2(84.0, 47.0);
    float between = min(balk.x, balk.y) + (n2.g - 0.5) * 3.0;
    field = mix(field, vec3(0.045, 0.065, 0.025), 1.0 - smoothstep(0.8, 1.6, between));
    field = mix(field, vec3(${LAND.join()}), smoothstep(${ONE} * 0.35, ${ONE}, length(w)));
    c = mix(c, field, beyond);
  }
  porous = 0.5;
  ponds = 0.0;`

/** Paint flakes off where noise says so, more of it where the ground is rough; below lies what was drawn before. */
const MARKING = `
  vec4 bump = texture2D(grainMap, w * 1.3);
  float wear = n1.r * 0.5 + n1.b * 0.16 + n2.g * 0.22 + n3.r * 0.12 + (bump.b - 0.5) * 0.34 + bump.a * 0.06;
  if (wear > 0.585 + 0.05 * (1.0 - near)) discard;
  c *= 1.0 + (n1.g - 0.5) * 0.25 + (n2.r - 0.5) * 0.45;
  c = mix(c, vec3(0.12, 0.112, 0.10), 0.5 * smoothstep(0.46, 0.585, wear));
  relief = (bump.rg * 2.0 - 1.0) * 0.25;
  porous = 0.35;`

/** Rings of drops, two sets of them that come and go; slope of the water. */
export const RIPPLES = `
vec2 ripples(vec2 w, float t) {
  vec2 slope = vec2(0.0);
  for (int i = 0; i < 2; i++) {
    vec2 p = w * (i == 0 ? 3.1 : 4.3) + float(i) * 0.37;
    vec2 id = floor(p);
    float age = fract(t * (0.9 + 0.5 * hashed(id + 0.3)) + hashed(id));
    vec2 middle = 0.3 + 0.4 * vec2(hashed(id + 1.7), hashed(id + 5.1));
    vec2 to = fract(p) - middle;
    float d = length(to);
    float ring = sin((d - age * 0.32) * 62.0) * smoothstep(0.06, 0.0, abs(d - age * 0.3)) * (1.0 - age);
    slope += to / max(d, 0.001) * ring;
  }
  return slope;
}`

/**
 * Surface of the ground: by its kind, then water on it. Sets base colour, grainRough, relief (slope along x and z).
 * Every pattern is of the world's own x and z, so pieces laid side by side go on in each other.
 */
export const GROUND_SURFACE = `
{
  vec2 w = vPlace.xz;
  int kind = int(vAt.w + 0.5);
  float far = length(vPlace - cameraPosition);
  float near = 1.0 - smoothstep(14.0, 60.0, far);
  float pixel = max(fwidth(w.x), fwidth(w.y)) * 0.7 + 1e-5;
  vec4 n1 = texture2D(noiseMap, w * 0.61);
  vec4 n2 = texture2D(noiseMap, TURN_A * w * 0.083 + 0.37);
  vec4 n3 = texture2D(noiseMap, TURN_B * w * 0.019 + 0.61);
  vec3 c = diffuseColor.rgb;
  float rough = vSurface.x;
  float porous = 0.6;
  float ponds = 1.0;
  if (kind == ${KINDS.asphalt}) {${ASPHALT}
  } else if (kind == ${KINDS.concrete}) {${CONCRETE}
  } else if (kind == ${KINDS.gravel}) {${GRAVEL}
  } else if (kind == ${KINDS.grass}) {${GRASS}
  } else if (kind == ${KINDS.marking}) {${MARKING}
  } else {
    c *= 1.0 + (n1.r - 0.5) * 0.3 + (n2.g - 0.5) * 0.3;
  }
  if (wet > 0.0) {
    float low = n2.g * 0.4 + n3.r * 0.5 + n1.r * 0.1;
    float pond = ponds * smoothstep(0.0, 0.035, low - mix(0.64, 0.495, wet));
    c *= 1.0 - 0.5 * wet * porous;
    rough = mix(rough, rough * 0.36, wet * porous);
    relief *= 1.0 - 0.45 * wet;
    c = mix(c, c * 0.6, pond);
    rough = mix(rough, 0.05, pond);
    relief *= 1.0 - pond;
    if (rain * pond > 0.0) relief += ripples(w, time) * 0.16 * rain * pond * (1.0 - smoothstep(5.0, 16.0, far));
  }
  diffuseColor.rgb = max(c, 0.0);
  grainRough = clamp(rough, 0.045, 1.0);
}`
