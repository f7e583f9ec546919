import {
  DynamicDrawUsage,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  type Texture,
} from 'three'
import { RIM_CUT, RIM_UNIFORM, RIM_VARYING, type Rim } from '../ar/rim'
import type { DrawFrame, Layer } from '../stage/layer'
import { type FogBall, fogOfField } from './fog'

/** Most soft balls at once; with more the picture would be painted over too often. */
const MOST = 220

const VERTEX = `${RIM_VARYING}
attribute vec4 ball;
attribute vec2 look;
varying vec2 vAt;
varying vec2 vLook;
varying float vHeight;
void main() {
  vAt = position.xy * 2.0;
  vLook = look;
  #ifdef RIM
  vRimAt = ball.xz;
  #endif
  vec4 centre = viewMatrix * vec4(ball.xyz, 1.0);
  vec3 up = (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz;
  vec3 side = normalize(cross(up, normalize(-centre.xyz)));
  up = normalize(cross(normalize(-centre.xyz), side));
  // over a table the whole view is small
  vec3 at = centre.xyz + (side * vAt.x + up * vAt.y) * ball.w * length(viewMatrix[0].xyz);
  vHeight = ball.y + vAt.y * ball.w;
  gl_Position = projectionMatrix * vec4(at, 1.0);
}`
const FRAGMENT = `${RIM_VARYING}${RIM_UNIFORM}
uniform sampler2D noise;
uniform float time;
varying vec2 vAt;
varying vec2 vLook;
varying float vHeight;
void main() {
  float r = length(vAt);
  if (r > 1.0) discard;${RIM_CUT}
  float cloud = texture2D(noise, vAt * 0.13 + vec2(vLook.y, vLook.y * 3.1) + vec2(time * 0.02, -time * 0.013)).r;
  float soft = smoothstep(1.0, 0.15, r + (cloud - 0.5) * 0.9);
  float ground = smoothstep(-0.05, 0.35, vHeight);
  float lit = 0.62 + 0.16 * vAt.y + 0.14 * (cloud - 0.5);
  gl_FragColor = vec4(vec3(0.95, 0.985, 1.0) * lit, soft * vLook.x * ground);
  #include <colorspace_fragment>
}`

/** The white cold fog near a release, in one draw. Farther out the gas is there and cannot be seen. */
export class FogLayer implements Layer {
  readonly object = new Group()
  private readonly balls: FogBall[] = Array.from({ length: MOST }, () => ({
    x: 0,
    y: 0,
    z: 0,
    radius: 0,
    opacity: 0,
    seed: 0,
  }))
  private readonly places = new InstancedBufferAttribute(new Float32Array(MOST * 4), 4).setUsage(DynamicDrawUsage)
  private readonly looks = new InstancedBufferAttribute(new Float32Array(MOST * 2), 2).setUsage(DynamicDrawUsage)
  private readonly geometry = new InstancedBufferGeometry()
  private readonly material: ShaderMaterial
  private readonly time = { value: 0 }
  private tick = -1

  constructor(noise: Texture, rim: Rim) {
    const quad = new PlaneGeometry(1, 1)
    this.geometry.setIndex(quad.index)
    this.geometry.setAttribute('position', quad.getAttribute('position'))
    this.geometry.setAttribute('ball', this.places)
    this.geometry.setAttribute('look', this.looks)
    this.geometry.instanceCount = 0
    this.material = new ShaderMaterial({
      uniforms: { noise: { value: noise }, time: this.time, rim: rim.place },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
    })
    rim.fit(this.material)
    const mesh = new Mesh(this.geometry, this.material)
    mesh.frustumCulled = false
    mesh.renderOrder = 10
    this.object.add(mesh)
  }

  update(f: DrawFrame): void {
    const { gas, tick } = f.sim.world
    this.time.value = f.timeS
    if (tick === this.tick) return
    this.tick = tick
    const n = fogOfField(gas, this.balls)
    this.geometry.instanceCount = n
    this.object.visible = n > 0
    if (n === 0) return
    const places = this.places.array
    const looks = this.looks.array
    for (let i = 0; i < n; i++) {
      const b = this.balls[i] as FogBall
      places[i * 4] = b.x
      places[i * 4 + 1] = b.y
      places[i * 4 + 2] = b.z
      places[i * 4 + 3] = b.radius
      looks[i * 2] = b.opacity
      looks[i * 2 + 1] = b.seed
    }
    this.places.needsUpdate = true
    this.looks.needsUpdate = true
  }

  dispose(): void {
    this.geometry.dispose()
    this.material.dispose()
  }
}
