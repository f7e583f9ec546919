import { BufferAttribute, BufferGeometry, Color, DoubleSide, Mesh, ShaderMaterial } from 'three'
import { RIM_CUT, RIM_UNIFORM, RIM_VARYING, type Rim } from '../ar/rim'
import type { Note } from '../replay/replay'
import type { DrawFrame, Layer } from '../stage/layer'
import { GAS_LEVELS, levelOf } from './levels'

/** The way lies just over the ground and is so wide, metres. */
const FLOAT_M = 0.09
const WIDE_M = 0.16
/** Where nothing was breathed in. */
const CLEAN = new Color('#1f7ae0')

const VERTEX = `${RIM_VARYING}
attribute vec4 step;
varying vec4 vStep;
void main() {
  vStep = step;
  #ifdef RIM
  vRimAt = position.xz;
  #endif
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}`
const FRAGMENT = `${RIM_VARYING}${RIM_UNIFORM}
uniform float now;
varying vec4 vStep;
void main() {${RIM_CUT}
  gl_FragColor = vec4(vStep.rgb, vStep.a <= now ? 0.95 : 0.28);
}`

/** Colour of the way where so much was in the breath, mg/m3: by the levels of the gas map. */
export function breathColor(inhaledMgM3: number, out: Color): Color {
  const level = levelOf(GAS_LEVELS, inhaledMgM3)
  // linear here, as it is: shown without tone mapping
  return level
    ? out.setRGB(level.color[0] / 255, level.color[1] / 255, level.color[2] / 255)
    : out.copy(CLEAN).convertLinearToSRGB()
}

/**
 * The trainee's way over the ground, in the colour of what was in each breath: what has been walked so far, and faintly what is
 * still to come. One draw.
 */
export class PathLayer implements Layer {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>
  private readonly now = { value: 0 }
  private known = 0

  constructor(
    private readonly notes: readonly Note[],
    rim: Rim,
  ) {
    const material = new ShaderMaterial({
      uniforms: { now: this.now, rim: rim.place },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    })
    rim.fit(material)
    this.object = new Mesh(new BufferGeometry(), material)
    this.object.frustumCulled = false
    this.object.renderOrder = 7
    this.object.visible = false
  }

  update({ sim }: DrawFrame): void {
    if (this.notes.length !== this.known) this.trace()
    this.now.value = sim.world.tick
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }

  private trace(): void {
    this.known = this.notes.length
    this.object.visible = this.known > 1
    if (!this.object.visible) return
    const { position, step, index } = ribbon(this.notes, WIDE_M)
    this.object.geometry.dispose()
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(position, 3))
    geometry.setAttribute('step', new BufferAttribute(step, 4))
    geometry.setIndex(new BufferAttribute(index, 1))
    this.object.geometry = geometry
  }
}

/** A band of `wide` metres along the way; `step` holds colour and tick of each corner. */
export function ribbon(
  notes: readonly Note[],
  wide: number,
): { position: Float32Array; step: Float32Array; index: Uint32Array } {
  const position = new Float32Array(notes.length * 6)
  const step = new Float32Array(notes.length * 8)
  const index = new Uint32Array(Math.max(0, notes.length - 1) * 6)
  const color = new Color()
  let ax = 1
  let az = 0
  notes.forEach((n, i) => {
    const a = notes[Math.max(0, i - 1)] as Note
    const b = notes[Math.min(notes.length - 1, i + 1)] as Note
    const l = Math.hypot(b.x - a.x, b.z - a.z)
    // who stands still keeps the direction in which they came
    if (l > 1e-3) {
      ax = (b.z - a.z) / l
      az = -(b.x - a.x) / l
    }
    breathColor(n.inhaledMgM3, color)
    for (const [k, side] of [-1, 1].entries()) {
      position.set([n.x + (ax * side * wide) / 2, FLOAT_M, n.z + (az * side * wide) / 2], (i * 2 + k) * 3)
      step.set([color.r, color.g, color.b, n.tick], (i * 2 + k) * 4)
    }
    if (i > 0) {
      const v = (i - 1) * 2
      index.set([v, v + 1, v + 3, v, v + 3, v + 2], (i - 1) * 6)
    }
  })
  return { position, step, index }
}
