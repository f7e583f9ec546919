/** Clouds of three kinds, lit, in GLSL. Kilometres; needs noise, cloudLit, cloudDark, hazeSun, hazeAt, STEPS and the turns. */
export const CLOUDS = `
const float BASE = 1.1;
const float THICK = 0.95;
float cumulusAt(vec3 p, float cover) {
  float h = (p.y - BASE) / THICK;
  float n = texture2D(noise, p.xz * 0.093 + 0.17).r * 0.6 + texture2D(noise, TURN_B * p.xz * 0.041 + 0.4).g * 0.4;
  float billow = texture2D(noise, TURN_A * p.xz * 0.41 + vec2(h * 0.13, h * 0.09)).r;
  float curl = texture2D(noise, p.xz * 1.3 + vec2(-h * 0.31, h * 0.37)).g;
  float n2 = n + (billow - 0.5) * 0.22 + (curl - 0.5) * 0.1;
  float d = n2 - mix(0.68, 0.46, cover) - 0.17 * h * h - 0.05 * smoothstep(0.2, 0.0, h);
  return smoothstep(0.0, 0.055, d);
}
vec3 cumulus(vec3 sky, vec3 d, float cover, vec2 at) {
  if (d.y < 0.015) return sky;
  float from = BASE / d.y;
  float way = THICK / d.y;
  // a long way through the layer near the horizon: look at no more of it than can be told apart
  way = min(way, 9.0);
  float step_ = way / float(STEPS);
  float t = from + step_ * hashed(at * 977.0);
  float through = 1.0;
  vec3 c = vec3(0.0);
  float mu = dot(d, hazeSun);
  float forward = 0.75 + 1.5 * pow(max(mu, 0.0), 6.0) + 0.1 * mu;
  for (int i = 0; i < STEPS; i++) {
    vec3 p = d * t;
    float a = cumulusAt(p, cover);
    if (a > 0.0) {
      float shade = 0.0;
      for (int k = 1; k <= 4; k++) shade += cumulusAt(p + hazeSun * 0.07 * float(k * k) * 0.5, cover) * float(k);
      float lit = 0.7 * exp(-shade * 0.55) + 0.3 * exp(-shade * 0.12);
      float h = clamp((p.y - BASE) / THICK, 0.0, 1.0);
      vec3 here = cloudDark * (0.62 + 0.55 * h) + cloudLit * lit * forward;
      float take = 1.0 - exp(-a * step_ * 16.0);
      c += through * take * here;
      through *= 1.0 - take;
      if (through < 0.02) break;
    }
    t += step_;
  }
  vec3 clouded = sky * through + c;
  return mix(sky, clouded, smoothstep(0.015, 0.09, d.y) * exp(-from * 0.018));
}
vec3 cirrus(vec3 sky, vec3 d, float cover) {
  vec2 p = d.xz / (d.y + 0.09);
  vec2 bend = (vec2(texture2D(noise, p * 0.05).r, texture2D(noise, p * 0.05 + 0.5).g) - 0.5) * 1.3;
  vec2 q = TURN_A * (p + bend);
  float comb = texture2D(noise, q * vec2(0.028, 0.21)).a * 0.6 + texture2D(noise, q * vec2(0.09, 0.63) + 0.2).r * 0.4;
  float field = texture2D(noise, TURN_B * p * 0.037 + 0.1).g;
  float a = smoothstep(0.5, 0.78, comb) * smoothstep(0.66 - 0.25 * cover, 0.78 - 0.2 * cover, field) * smoothstep(0.03, 0.25, d.y);
  float toSun = pow(max(dot(d, hazeSun), 0.0), 8.0);
  return mix(sky, cloudLit * (0.72 + 0.5 * toSun) + cloudDark * 0.2, a * 0.65);
}
vec3 stratus(vec3 sky, vec3 d, float cover) {
  vec2 p = d.xz / (d.y + 0.12);
  vec2 warp = vec2(texture2D(noise, p * 0.03).g, texture2D(noise, p * 0.03 + 0.4).r) - 0.5;
  vec2 q = TURN_B * (p * 0.11 + warp * 0.35);
  float n = texture2D(noise, q).r * 0.55 + texture2D(noise, q * 2.7 + 0.3).g * 0.3 + texture2D(noise, q * 6.1).r * 0.15;
  float lit = smoothstep(0.36, 0.66, n + 0.1 * max(dot(d, hazeSun), 0.0));
  // zenith is brighter than the horizon (CIE standard overcast sky), its bases are darker
  vec3 c = mix(cloudDark, cloudLit, lit) * (0.72 + 0.4 * d.y);
  return mix(sky, c, cover * smoothstep(-0.02, 0.16, d.y));
}
float starlight(float turn, float rise) {
  vec2 p = vec2(turn * 40.0 * cos(rise), rise * 40.0);
  vec2 id = floor(p);
  vec2 to = fract(p) - 0.25 - 0.5 * vec2(hashed(id), hashed(id + 9.0));
  float big = hashed(id + 3.0);
  return pow(big, 14.0) * 0.4 * smoothstep(0.085, 0.02, length(to)) * smoothstep(0.02, 0.3, rise);
}`

/**
 * What stands at the horizon, far outside of the site: hills, a belt of trees, sheds, tanks and stacks of other plants,
 * each paler the farther it is. Radians of elevation over radians of direction.
 */
export const SKYLINE = `
float ridge(float turn, float times, float seed) {
  // whole numbers of repeats: the ends of the picture meet
  return texture2D(noise, vec2(turn / 6.2831853 * times, seed)).r;
}
vec3 behind(vec3 c, vec3 colour, float cover, float metres, vec3 d) {
  // mist lies at the foot of what is far: seen from above there is no edge
  float lost = 1.0 - exp(-haze.x * metres) * smoothstep(-0.002, metres * 0.000028, d.y);
  return mix(c, mix(colour, hazeAt(d), lost), cover);
}
float block(float away, float half_, float high, float rise, float soft) {
  return (1.0 - smoothstep(half_ - soft, half_ + soft, away)) * (1.0 - smoothstep(high - soft, high + soft, rise));
}
vec3 skyline(vec3 c, float turn, float rise, vec3 d) {
  float s = 0.0006;
  vec3 own = (zenith + horizon) * 0.5;
  float hills = 0.006 + 0.085 * max(ridge(turn, 1.0, 0.31) - 0.38, 0.0) * 2.0 + 0.012 * ridge(turn, 4.0, 0.62);
  c = behind(c, own * vec3(0.30, 0.36, 0.34), 1.0 - smoothstep(hills - s, hills + s, rise), 640.0, d);
  // another plant: sheds, tanks, stacks, some to a quarter of the horizon
  float cell = turn * 26.0 / 6.2831853 * 3.0;
  float id = floor(cell);
  float u = (fract(cell) - 0.5) * 6.2831853 / 78.0;
  float kind = hashed(vec2(id, 4.0));
  float big = hashed(vec2(id, 8.0));
  float cluster = step(0.47, ridge(turn, 2.0, 0.77));
  float at = 0.0;
  if (kind > 0.86) at = block(abs(u), 0.0017, 0.05 + 0.05 * big, rise, s * 0.6);
  else if (kind > 0.66) at = block(abs(u), 0.015 + 0.014 * big, 0.011 + 0.012 * big, rise, s);
  else if (kind > 0.5) at = block(abs(u), 0.012, 0.02 + 0.012 * big - u * u * 40.0, rise, s);
  else if (kind > 0.42) at = max(block(abs(u - 0.006), 0.0022, 0.04 + 0.02 * big, rise, s), block(abs(u + 0.007), 0.0042, 0.030, rise, s));
  c = behind(c, own * vec3(0.42, 0.42, 0.43), at * cluster, 430.0, d);
  float crowns = 0.0035 + 0.012 * max(ridge(turn, 6.0, 0.13) - 0.3, 0.0) * 2.0 + 0.007 * ridge(turn, 61.0, 0.45) * ridge(turn, 23.0, 0.9);
  float leaf = 0.75 + 0.5 * texture2D(noise, vec2(turn * 9.0, rise * 60.0)).r;
  c = behind(c, own * vec3(0.17, 0.22, 0.13) * leaf, 1.0 - smoothstep(crowns - s, crowns + s, rise), 300.0, d);
  return c;
}`
