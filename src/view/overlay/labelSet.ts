import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  DynamicDrawUsage,
  LinearMipmapLinearFilter,
  Mesh,
  SRGBColorSpace,
  ShaderMaterial,
} from 'three'
import { RIM_CUT, RIM_UNIFORM, RIM_VARYING, type Rim } from '../ar/rim'
import { fontOf } from '../label/font'
import { roundRect } from '../panel/paint'

/** Pixels of a line of text, and of a row of the picture. */
const LINE_PX = 44
const ROW_PX = 68
const WIDE_PX = 640
/** Words are this high for a metre of distance (1.3 degrees), and at least and at most so high, metres. */
const HIGH = 0.023
const LEAST_M = 0.12
const MOST_M = 1.4
/** The plate stands so high over the ground that its foot touches it, and a little more, metres. */
const OVER_M = 0.25
/** Names nearer to each other than this are stacked, metres. */
const CLOSE_M = 12

export interface LabelText {
  text: string
  /** Colour of its plate, sRGB. */
  ground: string
}

const VERTEX = `${RIM_VARYING}
/** x and z of the ground; how many names lie under it; shown or not. */
attribute vec4 anchor;
varying vec2 vUv;
void main() {
  vUv = uv;
  vec3 at = vec3(anchor.x, 0.0, anchor.y);
  vec3 way = cameraPosition - at;
  float away = length(way);
  vec3 toEye = way / max(away, 1e-3);
  // level in the picture, from whichever height one looks
  vec3 side = normalize(vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]));
  vec3 up = normalize(cross(toEye, side));
  side = cross(up, toEye);
  float high = clamp(away * ${HIGH}, ${LEAST_M}, ${MOST_M.toFixed(1)}) * ${(ROW_PX / LINE_PX).toFixed(3)};
  vec3 p = at + vec3(0.0, ${OVER_M}, 0.0) + (side * position.x + up * (position.y + 0.5 + anchor.z)) * high;
  #ifdef RIM
  vRimAt = at.xz;
  #endif
  gl_Position = anchor.w > 0.0 ? projectionMatrix * viewMatrix * vec4(p, 1.0) : vec4(0.0, 0.0, 2.0, 1.0);
}`
const FRAGMENT = `${RIM_VARYING}${RIM_UNIFORM}
uniform sampler2D words;
varying vec2 vUv;
void main() {${RIM_CUT}
  gl_FragColor = texture2D(words, vUv);
  if (gl_FragColor.a < 0.02) discard;
  #include <colorspace_fragment>
}`

/** Names on plates that stand at places of the ground, turn to whoever looks and keep their size in sight: one draw. */
export class LabelSet {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>
  private readonly anchors: BufferAttribute
  private readonly texture: CanvasTexture

  constructor(labels: readonly LabelText[], rim: Rim) {
    const canvas = document.createElement('canvas')
    const rows = 2 ** Math.ceil(Math.log2(labels.length * ROW_PX))
    canvas.width = WIDE_PX
    canvas.height = rows
    const ctx = canvas.getContext('2d')
    const position: number[] = []
    const uv: number[] = []
    const index: number[] = []
    labels.forEach(({ text, ground }, i) => {
      const wide = ctx ? paint(ctx, text, ground, i * ROW_PX) : WIDE_PX
      const half = wide / ROW_PX / 2
      const [v1, v0] = [1 - (i * ROW_PX) / rows, 1 - ((i + 1) * ROW_PX) / rows]
      position.push(-half, -0.5, 0, half, -0.5, 0, half, 0.5, 0, -half, 0.5, 0)
      uv.push(0, v0, wide / WIDE_PX, v0, wide / WIDE_PX, v1, 0, v1)
      const k = i * 4
      index.push(k, k + 1, k + 2, k, k + 2, k + 3)
    })
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3))
    geometry.setAttribute('uv', new BufferAttribute(new Float32Array(uv), 2))
    this.anchors = new BufferAttribute(new Float32Array(labels.length * 16), 4).setUsage(DynamicDrawUsage)
    geometry.setAttribute('anchor', this.anchors)
    geometry.setIndex(index)
    this.texture = new CanvasTexture(canvas)
    this.texture.colorSpace = SRGBColorSpace
    this.texture.minFilter = LinearMipmapLinearFilter
    this.texture.anisotropy = 4
    const material = new ShaderMaterial({
      uniforms: { words: { value: this.texture }, rim: rim.place },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
    })
    rim.fit(material)
    this.object = new Mesh(geometry, material)
    this.object.frustumCulled = false
    this.object.renderOrder = 12
  }

  /** Puts the label `i` at a place of the ground, or nowhere; those before it first. */
  put(i: number, at: { x: number; z: number } | null): void {
    // names that would lie over each other are stacked
    let under = 0
    for (let other = 0; at && other < i; other++) {
      const shown = this.anchors.getW(other * 4) > 0
      if (shown && Math.hypot(this.anchors.getX(other * 4) - at.x, this.anchors.getY(other * 4) - at.z) < CLOSE_M)
        under = Math.max(under, this.anchors.getZ(other * 4) + 1)
    }
    for (let k = 0; k < 4; k++) this.anchors.setXYZW(i * 4 + k, at?.x ?? 0, at?.z ?? 0, under, at ? 1 : 0)
    this.anchors.needsUpdate = true
  }

  dispose(): void {
    this.texture.dispose()
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

/** Paints a plate with its words into the row at `y`; gives its width, pixels. */
function paint(ctx: CanvasRenderingContext2D, text: string, ground: string, y: number): number {
  ctx.font = fontOf(LINE_PX, 700)
  const squeeze = Math.min(1, (WIDE_PX - 48) / ctx.measureText(text).width)
  ctx.font = fontOf(LINE_PX * squeeze, 700)
  const wide = Math.ceil(ctx.measureText(text).width + 44)
  ctx.fillStyle = '#10171df0'
  roundRect(ctx, 1, y + 2, wide - 2, ROW_PX - 4, 12)
  ctx.fill()
  ctx.fillStyle = ground
  roundRect(ctx, 7, y + 9, 12, ROW_PX - 18, 5)
  ctx.fill()
  ctx.fillStyle = '#ffffff'
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, 28, y + ROW_PX / 2 + 1)
  return wide
}
