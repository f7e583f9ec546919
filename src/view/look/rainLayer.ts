import { BufferGeometry, DoubleSide, Float32BufferAttribute, Mesh, ShaderMaterial } from 'three'
import type { DrawFrame, Layer } from '../stage/layer'
import { HASHED } from './hashed'
import type { SkyLook } from './skies'
import type { Surroundings } from './surroundings'

/** Curtains of rain about the eye: their radii in metres and how many drops fall round each. The nearest is farther than a hand. */
const CURTAINS = [
  { radius: 1.6, drops: 64 },
  { radius: 4, drops: 190 },
  { radius: 10, drops: 420 },
] as const
/** Half height of a curtain over its radius: more than the eye sees of it. */
const TALL = 1.6
const SIDES = 32
/** Fall of drops of 2 mm, m/s (R. Gunn and G. D. Kinzer, 1949: 6.5). */
const FALL = '6.5'

const VERTEX = `
uniform vec2 wind;
varying vec2 vTurn;
varying float vHigh;
varying float vRadius;
void main() {
  vTurn = normalize(position.xz);
  vRadius = length(position.xz);
  vHigh = position.y;
  vec3 at = position;
  // drops drift: the whole curtain leans
  at.xz += wind * (position.y / ${FALL}) * 0.6;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(at, 1.0);
}`
/** Each column of a curtain is a string of streaks; a drop is 0.5 ms of fall long on the eye, thin, and hardly there. */
const FRAGMENT = `
uniform float time;
uniform float rain;
uniform vec3 light;
uniform vec3 eye;
varying vec2 vTurn;
varying float vHigh;
varying float vRadius;
${HASHED}
void main() {
  float drops = vRadius < 2.0 ? ${CURTAINS[0].drops}.0 : vRadius < 6.0 ? ${CURTAINS[1].drops}.0 : ${CURTAINS[2].drops}.0;
  float column = (atan(vTurn.y, vTurn.x) / 6.2831853 + 0.5) * drops;
  float id = floor(column) + drops * 7.0;
  float pitch = 1.1 + 1.3 * hashed(vec2(id, 0.0));
  float fallen = (vHigh + eye.y + time * ${FALL} * (0.85 + 0.3 * hashed(vec2(id, 3.0)))) / pitch + hashed(vec2(id, 5.0)) * 9.0;
  float own = hashed(vec2(id, floor(fallen) + 7.0));
  float along = fract(fallen);
  float across = abs(fract(column) - 0.25 - 0.5 * own) / drops * 6.2831853 * vRadius;
  float pixel = fwidth(column) / drops * 6.2831853 * vRadius;
  float wide = 0.0017;
  float a = (1.0 - smoothstep(wide, wide + pixel, across)) * min(1.0, wide * 2.0 / pixel);
  a *= smoothstep(0.0, 0.08, along) * smoothstep(0.28, 0.16, along) * step(own, 0.8);
  // drops end at the ground
  a *= step(0.0, vHigh + eye.y) * smoothstep(${TALL.toFixed(1)}, 0.6, abs(vHigh) / vRadius);
  if (a < 0.01) discard;
  gl_FragColor = vec4(light, a * rain * 0.3);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`

/** Rain round the eye, in one draw of three open cylinders. Made only under skies that rain; not drawn over a real room. */
export class RainLayer implements Layer {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>

  constructor(around: Surroundings, look: SkyLook) {
    const { time, wind, rain } = around.uniforms
    const material = new ShaderMaterial({
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
      // drops throw the sky's light on: a little brighter than what is behind them
      uniforms: { time, wind, rain, light: { value: look.horizon.map((v) => v * 1.5) }, eye: { value: null } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
    })
    this.object = new Mesh(curtains(), material)
    material.uniforms.eye = { value: this.object.position }
    this.object.frustumCulled = false
    this.object.renderOrder = 8
  }

  update({ eye, sight }: DrawFrame): void {
    this.object.visible = !sight.room
    this.object.position.copy(eye)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

/** Walls of the cylinders, the farthest first. */
function curtains(): BufferGeometry {
  const position: number[] = []
  const index: number[] = []
  for (const { radius } of [...CURTAINS].reverse()) {
    for (let i = 0; i <= SIDES; i++) {
      const a = (i / SIDES) * 2 * Math.PI
      const at = position.length / 3
      for (const y of [-TALL, TALL]) position.push(Math.cos(a) * radius, y * radius, Math.sin(a) * radius)
      if (i < SIDES) index.push(at, at + 2, at + 3, at, at + 3, at + 1)
    }
  }
  const g = new BufferGeometry()
  g.setAttribute('position', new Float32BufferAttribute(position, 3))
  g.setIndex(index)
  return g
}
