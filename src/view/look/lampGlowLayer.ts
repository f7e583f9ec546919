import {
  AdditiveBlending,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'
import type { Vec3 } from '../../base/vec'
import type { Rim } from '../ar/rim'
import type { Layer } from '../stage/layer'
import { type AirUniforms, HAZE_AT, HAZE_SHARE } from './air'

/** Radius of the glow round a lamp, metres: chosen. */
const GLOW = '2.4'

/** Glows round lit lamps, in one draw; they take in little of the picture. */
export class LampGlowLayer implements Layer {
  readonly object: Mesh<InstancedBufferGeometry, ShaderMaterial>

  constructor(lamps: readonly Vec3[], rim: Rim, air: AirUniforms) {
    const quad = new PlaneGeometry(2, 2)
    const geometry = new InstancedBufferGeometry()
    geometry.setIndex(quad.index)
    geometry.setAttribute('position', quad.getAttribute('position'))
    const places = new Float32Array(lamps.flatMap(({ x, y, z }) => [x, y, z]))
    geometry.setAttribute('lamp', new InstancedBufferAttribute(places, 3))
    geometry.instanceCount = lamps.length
    this.object = new Mesh(
      geometry,
      rim.fit(
        new ShaderMaterial({
          transparent: true,
          depthWrite: false,
          blending: AdditiveBlending,
          uniforms: { ...air },
          vertexShader: `#include <common>
attribute vec3 lamp;
varying vec2 vAt;
varying float vLeft;
${HAZE_AT}${HAZE_SHARE}
void main() {
  vAt = position.xy;
  vLeft = 1.0 - hazeShare(cameraPosition.y, lamp - cameraPosition);
  vec3 transformed = lamp;
  #include <project_vertex>
  // over a table the whole view is small
  gl_Position = projectionMatrix * (mvPosition + vec4(position.xy * ${GLOW} * length(viewMatrix[0].xyz), 0.0, 0.0));
}`,
          fragmentShader: `#include <common>
varying vec2 vAt;
varying float vLeft;
void main() {
  #include <clipping_planes_fragment>
  float r = length(vAt);
  float glow = 0.95 * smoothstep(0.11, 0.05, r) + 0.4 * exp(-r * 6.5) * smoothstep(1.0, 0.4, r);
  gl_FragColor = vec4(vec3(1.0, 0.88, 0.68) * (glow * vLeft), 1.0);
}`,
        }),
      ),
    )
    this.object.frustumCulled = false
    this.object.renderOrder = 6
  }

  update(): void {}

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}
