import { BufferAttribute, BufferGeometry, Group, Mesh, ShaderMaterial } from 'three'
import { RIM_CUT, RIM_UNIFORM, RIM_VARYING, type Rim } from '../ar/rim'
import type { DrawFrame, Layer } from '../stage/layer'
import { LabelSet } from './labelSet'
import type { PatchSet } from './patch'

/** Patches float just over the ground, metres, and are hatched this wide. */
const FLOAT_M = 0.07
const HATCH_M = '0.5'

/** Where a set of patches belongs: its origin on the ground, and the direction of its x, radians from east counter-clockwise. */
export interface PatchPlace {
  x: number
  z: number
  heading: number
}

const VERTEX = `${RIM_VARYING}
attribute vec4 tint;
varying vec4 vTint;
varying vec2 vAt;
void main() {
  vTint = tint;
  vAt = position.xz;
  #ifdef RIM
  vRimAt = position.xz;
  #endif
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}`
const FRAGMENT = `${RIM_VARYING}${RIM_UNIFORM}
varying vec4 vTint;
varying vec2 vAt;
void main() {${RIM_CUT}
  float h = (vAt.x + vAt.y) / ${HATCH_M};
  float pixel = fwidth(h);
  float stripe = smoothstep(-pixel, pixel, abs(fract(h) - 0.5) - 0.25);
  gl_FragColor = vec4(vTint.rgb, vTint.a * mix(mix(0.55, 1.0, stripe), 0.78, clamp(pixel * 2.0, 0.0, 1.0)));
}`

/** Hatched pieces of ground with names: blind zones, stopping distances, where things fall. One draw, and one for the names. */
export class PatchLayer implements Layer {
  readonly object = new Group()
  private readonly mesh: Mesh<BufferGeometry, ShaderMaterial>
  private readonly labels: LabelSet

  constructor(sets: readonly { set: PatchSet; place: PatchPlace }[], rim: Rim, text: DrawFrame['text']) {
    const { position, tint, index } = patchMesh(sets)
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(position, 3))
    geometry.setAttribute('tint', new BufferAttribute(tint, 4, true))
    geometry.setIndex(new BufferAttribute(index, 1))
    const material = new ShaderMaterial({
      uniforms: { rim: rim.place },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
    })
    rim.fit(material)
    this.mesh = new Mesh(geometry, material)
    this.mesh.renderOrder = 6
    const names = sets.flatMap(({ set, place }) => set.names.map((name) => ({ name, place })))
    this.labels = new LabelSet(
      names.map(
        ({
          name: {
            key,
            values,
            color: [r, g, b],
          },
        }) => ({
          text: text(key, values),
          ground: `rgb(${r}, ${g}, ${b})`,
        }),
      ),
      rim,
    )
    names.forEach(({ name, place }, i) => this.labels.put(i, onGround(place, name.at)))
    this.object.add(this.mesh, this.labels.object)
  }

  update(): void {}

  dispose(): void {
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
    this.labels.dispose()
  }
}

/** A point of a set (x ahead, y to the left) on the ground of the site. */
export function onGround({ x, z, heading }: PatchPlace, p: { x: number; y: number }): { x: number; z: number } {
  const [cos, sin] = [Math.cos(heading), Math.sin(heading)]
  return { x: x + cos * p.x - sin * p.y, z: z - sin * p.x - cos * p.y }
}

/** All patches as triangles that look up. */
export function patchMesh(sets: readonly { set: PatchSet; place: PatchPlace }[]): {
  position: Float32Array
  tint: Uint8Array
  index: Uint32Array
} {
  const position: number[] = []
  const tint: number[] = []
  const index: number[] = []
  for (const { set, place } of sets) {
    for (const { corners, color } of set.patches) {
      const first = position.length / 3
      for (const c of corners) {
        const { x, z } = onGround(place, c)
        position.push(x, FLOAT_M, z)
        tint.push(...color)
      }
      for (let i = 1; i + 1 < corners.length; i++) index.push(first, first + i, first + i + 1)
    }
  }
  return { position: new Float32Array(position), tint: new Uint8Array(tint), index: new Uint32Array(index) }
}
