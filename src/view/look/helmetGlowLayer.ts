import {
  AdditiveBlending,
  DynamicDrawUsage,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three'
import type { Rim } from '../ar/rim'
import type { Layer } from '../stage/layer'
import { type AirUniforms, HAZE_AT, HAZE_SHARE } from './air'
import type { Light } from './lampSlots'

/** So far the dust in a beam is seen from the side, metres, and how wide it is at its begin and by how much it widens a metre. Chosen by eye. */
const BEAM = { long: '7.0', from: '0.025', widens: '0.2' }
/** Radiance of the dust in it just before the lamp, and of its glass to whoever looks into it. Chosen by eye. */
const DUST = '0.16'
const GLASS = '3.2'
/** Radius of the glow round the glass, metres; at least so large in sight, radians: a far lamp is still a star. */
const GLOW = '0.5'
const LEAST = '0.011'

/** Two faces each, x across and y along: the glow, then the beam (z 1). */
const CORNERS = [0, 1].flatMap((z) => [-1, -1, z, 1, -1, z, 1, 1, z, -1, 1, z])
const INDEX = [0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7]

/** Lamps on helmets as others see them, in one draw: a star towards whoever they look at, and the beam in the dust from the side. */
export class HelmetGlowLayer implements Layer {
  readonly object: Mesh<InstancedBufferGeometry, ShaderMaterial>
  private readonly lamp: InstancedBufferAttribute
  private readonly aim: InstancedBufferAttribute

  constructor(
    private readonly lights: readonly Light[],
    rim: Rim,
    air: AirUniforms,
  ) {
    const geometry = new InstancedBufferGeometry()
    geometry.setIndex(INDEX)
    geometry.setAttribute('position', new Float32BufferAttribute(CORNERS, 3))
    this.lamp = new InstancedBufferAttribute(new Float32Array(lights.length * 4), 4).setUsage(DynamicDrawUsage)
    this.aim = new InstancedBufferAttribute(new Float32Array(lights.length * 3), 3).setUsage(DynamicDrawUsage)
    geometry.setAttribute('lamp', this.lamp)
    geometry.setAttribute('aim', this.aim)
    geometry.instanceCount = lights.length
    this.object = new Mesh(
      geometry,
      rim.fit(
        new ShaderMaterial({
          transparent: true,
          depthWrite: false,
          blending: AdditiveBlending,
          uniforms: { ...air },
          vertexShader: `#include <common>
attribute vec4 lamp;
attribute vec3 aim;
varying vec3 vAt;
varying float vBright;
${HAZE_AT}${HAZE_SHARE}
void main() {
  vAt = position;
  vec3 toEye = cameraPosition - lamp.xyz;
  float away = length(toEye);
  toEye /= max(away, 1e-4);
  float facing = dot(aim, toEye);
  vec3 transformed = lamp.xyz;
  if (position.z < 0.5) {
    // before the glass, so that the helmet does not cut it
    transformed += toEye * 0.06;
    vBright = ${GLASS} * smoothstep(-0.05, 0.9, facing);
  } else {
    vec3 side = cross(aim, toEye);
    float sine = length(side);
    float along = position.y * 0.5 + 0.5;
    side /= max(sine, 1e-3);
    transformed += aim * (along * ${BEAM.long}) + side * position.x * (${BEAM.from} + along * ${BEAM.long} * ${BEAM.widens});
    // looked along, a beam is a star and no stripe; dust throws light on ahead more than back
    vBright = ${DUST} * hazeDust * smoothstep(0.12, 0.5, sine) * (0.7 + 0.3 * facing) * smoothstep(0.3, 1.2, away);
  }
  vBright *= lamp.w * (1.0 - hazeShare(cameraPosition.y, -toEye * away));
  #include <project_vertex>
  // over a table the whole view is small
  float wide = max(${GLOW}, away * ${LEAST}) * length(viewMatrix[0].xyz);
  if (position.z < 0.5) mvPosition.xy += position.xy * wide;
  gl_Position = vBright > 0.002 ? projectionMatrix * mvPosition : vec4(0.0, 0.0, 2.0, 1.0);
}`,
          fragmentShader: `#include <common>
varying vec3 vAt;
varying float vBright;
void main() {
  #include <clipping_planes_fragment>
  float glow;
  if (vAt.z < 0.5) {
    float r = length(vAt.xy);
    glow = smoothstep(0.085, 0.03, r) + 0.2 * exp(-r * 6.0) * smoothstep(1.0, 0.5, r);
  } else {
    float along = vAt.y * 0.5 + 0.5;
    float across = 1.0 - vAt.x * vAt.x;
    glow = across * across * (1.0 - along) * (1.0 - along) * smoothstep(0.0, 0.012, along) / (1.0 + 9.0 * along);
  }
  gl_FragColor = vec4(vec3(1.0, 0.95, 0.87) * glow * vBright, 1.0);
}`,
        }),
      ),
    )
    this.object.frustumCulled = false
    this.object.renderOrder = 6
  }

  update(): void {
    const { lights, lamp, aim } = this
    for (let i = 0; i < lights.length; i++) {
      const { x, y, z, strength, aim: a } = lights[i] as Light
      lamp.setXYZW(i, x, y, z, strength > 0 ? 1 : 0)
      aim.setXYZ(i, a.x, a.y, a.z)
    }
    lamp.needsUpdate = true
    aim.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}
