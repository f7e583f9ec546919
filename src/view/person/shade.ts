import { InstancedBufferAttribute, InstancedMesh, MeshBasicMaterial, PlaneGeometry, Vector3 } from 'three'
import type { Rim } from '../ar/rim'

/** Of the soft contact shade: radius in metres and darkness; of the shadow thrown: darkness. Chosen. */
const CONTACT = { radius: 0.46, dark: 0.62 }
const THROWN = 0.68
/** A shadow is drawn no longer than this, metres: with a low sun it thins out. */
const LONGEST = 4.5
const TALL = 1.72
/** It lies so high over the ground, metres. */
const OVER = 0.015
/** The quad reaches so far round the feet, metres. */
const MARGIN = 0.85

const VERTEX = `#include <begin_vertex>
vShade = shade;
// metres from the feet, across and along: the quad is as wide and long as its instance is scaled
vFrom = vec2(position.x * length(instanceMatrix[0].xyz), position.z * length(instanceMatrix[2].xyz) - shade.x * 0.5);`
/**
 * Analytic: a soft disc about the feet and, in sunlight, the outline of somebody who stands, two legs, trunk, head, the softer
 * the farther it falls. x: across, y: along the shadow, metres; shade: length of the shadow, strength of it and of the disc, breadth.
 */
const FRAGMENT = `#include <color_fragment>
{
  float along = -vFrom.y;
  float across = abs(vFrom.x);
  float r = length(vec2(vFrom.x / vShade.w, vFrom.y)) / ${CONTACT.radius};
  float disc = exp(-2.2 * r * r) * ${CONTACT.dark} * vShade.z;
  float t = along / max(vShade.x, 0.01);
  float soft = 0.025 + 0.055 * max(along, 0.0);
  float legs = smoothstep(soft, -soft, abs(across - 0.1 - 0.02 * (1.0 - t)) - 0.085);
  float trunk = smoothstep(soft, -soft, across - mix(0.25, 0.2, smoothstep(0.55, 0.8, t)));
  float head = smoothstep(soft, -soft, length(vec2(across, (t - 0.92) * ${TALL})) - 0.13);
  float body = max(mix(legs, trunk, smoothstep(0.4, 0.52, t)) * smoothstep(0.88, 0.8, t), head);
  float fall = body * smoothstep(-0.06, 0.02, along) * smoothstep(1.06, 0.98, t) * vShade.y * ${THROWN} * vShade.w;
  float dark = 1.0 - (1.0 - disc) * (1.0 - clamp(fall, 0.0, 1.0));
  if (dark < 0.01) discard;
  diffuseColor = vec4(vec3(0.0), dark);
}`

/** The shade of people on the ground, one draw. */
export class Shade {
  readonly mesh: InstancedMesh
  private readonly values: InstancedBufferAttribute
  private readonly away = new Vector3()
  private length = 0
  private strength = 0

  constructor(count: number, rim: Rim) {
    const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2)
    this.values = new InstancedBufferAttribute(new Float32Array(count * 4), 4)
    geometry.setAttribute('shade', this.values)
    const material = new MeshBasicMaterial({ transparent: true, depthWrite: false })
    material.polygonOffset = true
    material.polygonOffsetFactor = -2
    material.onBeforeCompile = (shader) => {
      shader.vertexShader = shader.vertexShader
        .replace(
          '#include <common>',
          '#include <common>\nattribute vec4 shade;\nvarying vec4 vShade;\nvarying vec2 vFrom;',
        )
        .replace('#include <begin_vertex>', VERTEX)
      shader.fragmentShader = shader.fragmentShader
        .replace('#include <common>', '#include <common>\nvarying vec4 vShade;\nvarying vec2 vFrom;')
        .replace('#include <color_fragment>', FRAGMENT)
    }
    this.mesh = new InstancedMesh(geometry, rim.fit(material), count)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 2
  }

  /** @param toSun unit vector; `strength` of its shadows 0..1 */
  light(toSun: Vector3, strength: number): void {
    const flat = Math.sqrt(toSun.x * toSun.x + toSun.z * toSun.z)
    // straight below a light there is only the soft disc, whichever way it is turned
    if (flat > 0) this.away.set(-toSun.x / flat, 0, -toSun.z / flat)
    else this.away.set(0, 0, -1)
    this.length = Math.min(LONGEST, (TALL * flat) / Math.max(0.05, toSun.y))
    this.strength = toSun.y > 0.03 ? strength : 0
  }

  /** The k-th person's: where they stand, `sun` how much of it falls on them, and whether they lie. */
  put(k: number, at: Vector3, sun: number, lies: boolean): void {
    const { away } = this
    const length = lies ? 0 : this.length
    const reach = MARGIN * 2 + length
    const wide = MARGIN * (lies ? 3 : 2)
    // across the shadow, up, and back along it; written in place: this is done for everybody in each frame
    const m = this.mesh.instanceMatrix.array
    const i = k * 16
    m.fill(0, i, i + 15)
    m[i] = -away.z * wide
    m[i + 2] = away.x * wide
    m[i + 5] = 1
    m[i + 8] = -away.x * reach
    m[i + 10] = -away.z * reach
    m[i + 12] = at.x + (away.x * length) / 2
    m[i + 13] = at.y + OVER
    m[i + 14] = at.z + (away.z * length) / 2
    m[i + 15] = 1
    const v = this.values.array
    v[k * 4] = Math.max(length, 0.01)
    v[k * 4 + 1] = lies ? 0 : sun * this.strength
    v[k * 4 + 2] = lies ? 0.9 : 1
    v[k * 4 + 3] = lies ? 1.9 : 1
    this.values.needsUpdate = true
    this.mesh.instanceMatrix.needsUpdate = true
  }

  hide(k: number): void {
    this.mesh.instanceMatrix.array.fill(0, k * 16, k * 16 + 15)
    this.mesh.instanceMatrix.needsUpdate = true
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    ;(this.mesh.material as MeshBasicMaterial).dispose()
    this.mesh.dispose()
  }
}
