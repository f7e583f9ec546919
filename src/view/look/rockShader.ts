import { KINDS, UNROLLED } from './materials'

/** Pitch and half breadth of the wires of welded mesh, metres (trade: 100 by 100 mm of 6 mm). */
const PITCH = '0.1'
const WIRE = '0.0025'
/** The coal seam in the ribs: its roof over the floor, and a band of dirt in it, metres (chosen). */
const SEAM = '2.35'
const BAND = '1.28'

/** Blocks of coal along the bedding: bright and dull bands, each piece with a gloss of its own. */
const COAL = `
vec3 coalAt(vec2 at, vec4 n1, vec4 n2, float pixel, out float rough, out vec2 slope) {
  vec4 big = texture2D(stoneMap, at * vec2(0.31, 0.52) + (n1.rg - 0.5) * 0.035);
  vec4 small = texture2D(stoneMap, TURN_A * at * 1.15 + 0.3);
  float near = 1.0 - smoothstep(0.006, 0.03, pixel);
  float band = texture2D(noiseMap, vec2(at.x * 0.045 + n1.r * 0.03, at.y * 1.9)).b;
  float bright = smoothstep(0.46, 0.6, band * 0.7 + big.a * 0.3);
  float gloss = fract(big.a * 9.7 + small.a * 3.1);
  rough = mix(0.62, 0.3, bright) + (gloss - 0.5) * 0.34 * near;
  slope = (big.rg * 2.0 - 1.0) * 1.05 + (small.rg * 2.0 - 1.0) * 0.6 * near;
  float crack = (1.0 - smoothstep(0.0, 0.3, big.b)) * 0.7 + (1.0 - smoothstep(0.0, 0.4, small.b)) * 0.45 * near;
  return vec3(0.017, 0.0168, 0.018) * (0.7 + 0.9 * bright + 0.5 * (fract(big.a * 5.3) - 0.5)) * (1.0 - 0.75 * min(1.0, crack)) + 0.006 * n2.r;
}
`
export const ROCK_FUNCTIONS = COAL

/**
 * Surface of what is driven through: broken coal and rock, sprayed concrete, trodden floors. A lining's pattern runs round its arch
 * (vTint.xy are metres along and round the road), with wires where it is meshed. Sets what SOLID_SURFACE sets, and faceted.
 */
export const ROCK_SURFACE = `
  vec3 face = abs(vFace);
  int kind = int(vAt.w + 0.5);
  bool unrolled = kind >= ${UNROLLED};
  vec2 at = unrolled ? vTint.xy : (face.y > 0.7 ? vAt.xz : (face.x > face.z ? vAt.zy : vAt.xy));
  reliefAt = at;
  float open = vTint.a;
  float pixel = max(fwidth(at.x), fwidth(at.y)) + 1e-5;
  float near = 1.0 - smoothstep(0.004, 0.03, pixel);
  vec4 n1 = texture2D(noiseMap, at * 0.61);
  vec4 n2 = texture2D(noiseMap, TURN_A * at * 0.113 + 0.37);
  vec4 n3 = texture2D(noiseMap, TURN_B * at * 0.027 + 0.61);
  vec4 grit = texture2D(grainMap, at * 1.9);
  vec3 c = vec3(0.0);
  float rough = 0.9;
  vec2 slope = vec2(0.0);
  float damp = wet * smoothstep(0.44, 0.6, n3.r * 0.6 + n2.g * 0.4);
  if (kind == ${KINDS.coal}) {
    c = coalAt(at, n1, n2, pixel, rough, slope);
    faceted = 0.75;
  } else if (kind == ${KINDS.rock} || kind == ${KINDS.strata}) {
    // slabs along the bedding, broken across; their joints are seen, their outlines hardly
    vec4 big = texture2D(stoneMap, at * vec2(0.1, 0.21) + (n1.rg - 0.5) * 0.06);
    vec4 small = texture2D(stoneMap, TURN_A * at * vec2(0.5, 0.83) + n2.rg * 0.1);
    float lamina = texture2D(noiseMap, vec2(at.x * 0.05, (kind == ${KINDS.rock} ? at.y : vPlace.y) * 1.3 + n2.r * 0.2)).b;
    c = mix(vec3(0.155, 0.148, 0.137), vec3(0.21, 0.195, 0.172), fract(big.a * 3.7)) * (0.75 + 0.5 * lamina);
    c *= 0.8 + 0.4 * n1.r;
    c *= 1.0 - 0.5 * (1.0 - smoothstep(0.0, 0.1, big.b)) - 0.3 * near * (1.0 - smoothstep(0.0, 0.12, small.b)) * step(0.45, small.a);
    slope = (big.rg * 2.0 - 1.0) * 0.45 + (small.rg * 2.0 - 1.0) * 0.3 * near + (grit.rg * 2.0 - 1.0) * 0.45 * near + (n1.rg - 0.5) * 1.1;
    rough = 0.88 - 0.2 * fract(big.a * 11.3);
    faceted = 0.7;
    if (kind == ${KINDS.strata}) {
      float seam = 1.0 - smoothstep(-0.02, 0.05, vPlace.y - ${SEAM} - (n2.r - 0.5) * 0.5);
      float dirt = 1.0 - smoothstep(0.05, 0.07, abs(vPlace.y - ${BAND} - (n2.g - 0.5) * 0.35));
      float coalRough;
      vec2 coalSlope;
      vec3 coal = coalAt(at, n1, n2, pixel, coalRough, coalSlope);
      float share = seam * (1.0 - 0.85 * dirt);
      c = mix(c, coal, share);
      rough = mix(rough, coalRough, share);
      slope = mix(slope, coalSlope, share);
      // stone dust, thrown on against coal dust: lies on what looks up, and in hollows of the ribs
      float dusted = smoothstep(0.42, 0.62, n2.b * 0.35 + n1.r * 0.4 + n3.g * 0.25) * 0.62 + 0.3 * smoothstep(0.05, 0.5, vFace.y);
      float lee = 0.5 + 0.5 * smoothstep(-0.3, 0.5, slope.y);
      c = mix(c, vec3(0.30, 0.292, 0.275) * (0.75 + 0.5 * grit.b), dusted * lee * 0.55);
      rough = mix(rough, 0.95, dusted * lee * 0.7);
    }
  } else if (kind == ${KINDS.shotcrete}) {
    vec4 lump = texture2D(stoneMap, at * 0.47 + (n1.rg - 0.5) * 0.12);
    vec4 stone = texture2D(stoneMap, TURN_A * at * 2.1 + n1.ba * 0.02);
    c = mix(vec3(0.245, 0.236, 0.22), vec3(0.33, 0.318, 0.295), n2.r);
    c *= 0.72 + 0.56 * n1.r;
    c *= 1.0 + near * ((stone.b - 0.6) * 0.35 + (fract(stone.a * 7.0) - 0.5) * 0.3 * stone.b + (grit.b - 0.5) * 0.5 - grit.a * 0.35);
    slope = (stone.rg * 2.0 - 1.0) * 0.42 * near + (lump.rg * 2.0 - 1.0) * 0.3 + (grit.rg * 2.0 - 1.0) * 0.6 * near + (n1.rg - 0.5) * 0.9;
    // layers of the nozzle's passes
    float pass = texture2D(noiseMap, vec2(at.x * 0.12 + n2.r * 0.2, at.y * 0.55)).g;
    c *= 0.86 + 0.28 * pass;
    float run = texture2D(noiseMap, vec2(at.x * 0.8 + n2.b * 0.05, at.y * 0.045)).a * 0.7 + n1.g * 0.3;
    float seep = smoothstep(0.53, 0.62, run) * smoothstep(0.45, 0.6, n3.g);
    c = mix(c, c * vec3(0.5, 0.46, 0.4), seep * 0.8);
    float lime = smoothstep(0.6, 0.66, run) * smoothstep(0.5, 0.62, n3.r);
    c = mix(c, vec3(0.52, 0.51, 0.48), lime * 0.75);
    damp = max(damp, seep * 0.8);
    float level = texture2D(noiseMap, TURN_B * (at + (n1.rg - 0.5) * 0.25) * 0.043 + 0.17).g - 0.5 + (n1.r - 0.5) * 0.03;
    float crack = ruled(abs(level) / (max(fwidth(level), 1e-5) / pixel), 0.0025, pixel) * smoothstep(0.5, 0.57, n3.b);
    c = mix(c, vec3(0.03), 0.75 * crack);
    // coal dust settles
    c *= 1.0 - 0.35 * smoothstep(0.1, 0.7, vFace.y) - 0.3 * smoothstep(1.1, 0.0, vPlace.y + (n2.r - 0.5));
    rough = 0.92;
    faceted = 0.3;
  } else {
    vec2 jostled = at + (n1.rg - 0.5) * 0.1;
    vec4 big = texture2D(stoneMap, jostled * 0.62);
    vec4 small = texture2D(stoneMap, TURN_A * jostled * 1.9 + 0.2);
    bool onBig = big.a > 0.72 + 0.4 * (n2.r - 0.5) && big.b > 0.14;
    vec4 s = onBig ? big : small;
    float coaly = smoothstep(0.44, 0.6, n2.g * 0.6 + n3.r * 0.4);
    c = mix(vec3(0.125, 0.117, 0.105), vec3(0.045, 0.043, 0.042), coaly);
    c *= (0.65 + 0.75 * fract(s.a * 13.7)) * (0.4 + 0.65 * smoothstep(0.0, 0.4, s.b));
    // fines between, trodden smooth along the middle
    float fines = smoothstep(0.46, 0.6, n2.r * 0.5 + n1.g * 0.5);
    c = mix(c, vec3(0.07, 0.066, 0.06) * (0.8 + 0.4 * grit.b), fines * 0.75);
    slope = (s.rg * 2.0 - 1.0) * (onBig ? 0.9 : 0.55) * mix(1.0, 0.35, fines) * mix(0.4, 1.0, near) + (grit.rg * 2.0 - 1.0) * 0.4 * near;
    rough = 0.92;
    damp = max(damp, wet * 2.0 * smoothstep(0.56, 0.64, n3.g * 0.55 + n2.b * 0.25 + n1.r * 0.2));
    faceted = 0.25;
  }
  c *= 1.0 - 0.45 * damp;
  rough = mix(rough, 0.22, damp * 0.85);
  slope *= 1.0 - 0.35 * damp;
  if (unrolled && vTint.z > 0.5) {
    vec2 hung = at + (n2.rg - 0.5) * 0.12 + (n1.ba - 0.5) * 0.008;
    vec2 to = (fract(hung / ${PITCH} + 0.5) - 0.5) * ${PITCH};
    float wideX = ruled(abs(to.x), ${WIRE}, pixel);
    float wideY = ruled(abs(to.y), ${WIRE}, pixel);
    float wire = max(wideX, wideY);
    float below = max(ruled(abs(to.x - 0.006), 0.005, pixel), ruled(abs(to.y + 0.008), 0.006, pixel));
    c *= 1.0 - 0.5 * below * (1.0 - smoothstep(0.012, 0.04, pixel));
    vec3 steel = mix(vec3(0.17, 0.162, 0.152), vec3(0.12, 0.075, 0.048), smoothstep(0.46, 0.62, n2.g));
    c = mix(c, steel, wire * (0.55 + 0.35 * near));
    rough = mix(rough, 0.5, wire);
    slope = mix(slope, vec2(wideX > wideY ? to.x : 0.0, wideX > wideY ? 0.0 : to.y) / ${WIRE} * 0.9, wire * near);
  }
  relief = slope * 0.55;
  // hollows keep dark and dirt
  c *= mix(0.45, 1.0, smoothstep(0.05, 0.75, open));
  diffuseColor.rgb = max(c, 0.0);
  grainRough = clamp(rough, 0.08, 1.0);
`
