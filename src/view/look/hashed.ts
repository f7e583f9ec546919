/** A number 0..1 that seems to be drawn by chance from a place, in GLSL (D. Hoskins, Hash without Sine, 2014): whole numbers are told apart. */
export const HASHED = `float hashed(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}`
