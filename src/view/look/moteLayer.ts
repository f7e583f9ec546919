import { AdditiveBlending, BufferGeometry, Float32BufferAttribute, Points, ShaderMaterial, Vector3 } from 'three'
import { createRng, nextFloat } from '../../base/random'
import type { DrawFrame, Layer } from '../stage/layer'
import { type AirUniforms, HAZE_AT, HAZE_BEAM } from './air'

/** Motes in a cube about the eye in usual dust, the most of them, and the cube's side in metres; they come back in at the other side. */
const MOTES = 420
const MOST = 1500
const SIDE = 5
/** A mote that is seen is about so large at a metre, as a share of the picture's height: a point of light, no body. */
const SIZE = 0.0042
/** Height of an eye's picture in a headset, pixels: about that of devices of the Quest class. */
const HEADSET_HIGH = 1800
/** Drift of the air that carries them, m/s: about that of a heading's return, westwards. */
const DRIFT = '-0.32'

/** Dust that is seen in the beam of a lamp at the eye: one draw, nothing kept or moved on the processor. */
export class MoteLayer implements Layer {
  readonly object: Points<BufferGeometry, ShaderMaterial>

  /** @param dust how much there is of it, times what is usual */
  constructor(
    air: AirUniforms,
    private readonly dust: () => number,
  ) {
    const rng = createRng('motes')
    const geometry = new BufferGeometry()
    const places = Array.from({ length: MOST * 3 }, () => nextFloat(rng) * SIDE)
    geometry.setAttribute('position', new Float32BufferAttribute(places, 3))
    this.object = new Points(
      geometry,
      new ShaderMaterial({
        transparent: true,
        depthWrite: false,
        blending: AdditiveBlending,
        uniforms: { ...air, eye: { value: new Vector3() }, time: { value: 0 }, high: { value: HEADSET_HIGH } },
        vertexShader: `
uniform vec3 eye;
uniform float time;
uniform float high;
${HAZE_AT}${HAZE_BEAM}
varying vec3 vLight;
void main() {
  float own = fract(position.x * 7.31 + position.z * 3.7);
  vec3 at = position + vec3(${DRIFT} * time, sin(time * 0.7 + own * 40.0) * 0.08 - 0.02 * time, sin(time * 0.5 + own * 90.0) * 0.1);
  vec3 to = mod(at - eye, ${SIDE.toFixed(1)}) - ${(SIDE / 2).toFixed(1)};
  float far = length(to);
  // what lies near shines by the square of its nearness, and is soft at the rim of the cube
  float rim = smoothstep(${(SIDE / 2).toFixed(1)}, ${(SIDE / 3).toFixed(2)}, far) * smoothstep(0.35, 0.7, far);
  // smoke shows the beam and is no motes
  vLight = hazeBeamAt(to * (30.0 / far)) / max(1.0, hazeDust) * rim * (0.4 + 2.6 * own * own) * 5.0 / (far * far);
  vec4 mv = viewMatrix * vec4(eye + to, 1.0);
  gl_Position = projectionMatrix * mv;
  gl_PointSize = max(1.0, ${SIZE} * projectionMatrix[1][1] * high / far * (0.5 + own));
}`,
        fragmentShader: `
varying vec3 vLight;
void main() {
  float r = length(gl_PointCoord - 0.5) * 2.0;
  gl_FragColor = vec4(vLight * smoothstep(1.0, 0.1, r), 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`,
      }),
    )
    this.object.frustumCulled = false
    this.object.renderOrder = 7
  }

  update({ eye, timeS, inXR }: DrawFrame): void {
    const { uniforms } = this.object.material
    uniforms.eye?.value.copy(eye)
    if (uniforms.time) uniforms.time.value = timeS % 3600
    if (uniforms.high) uniforms.high.value = inXR ? HEADSET_HIGH : window.innerHeight * window.devicePixelRatio
    this.object.geometry.setDrawRange(0, Math.min(MOST, Math.round(MOTES * this.dust())))
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}
