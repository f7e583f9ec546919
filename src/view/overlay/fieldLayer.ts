import {
  Color,
  DataTexture,
  DataUtils,
  Group,
  HalfFloatType,
  LinearFilter,
  Mesh,
  PlaneGeometry,
  RedFormat,
  ShaderMaterial,
  Vector2,
  Vector4,
} from 'three'
import { RIM_CUT, RIM_UNIFORM, RIM_VARYING, type Rim } from '../ar/rim'
import type { DrawFrame, Layer } from '../stage/layer'
import { type Grid, farthestOver, logOf } from './field'
import { LabelSet } from './labelSet'
import type { MapLevels } from './levels'

/** The map floats just over the ground, metres. */
const FLOAT_M = 0.06
/** Worked out again after so many ticks at most. */
const EVERY = 30
/** Names keep within this of the source, where whoever looks is, metres. */
const NAMES_M = 18
/** Width of an isoline, pixels. */
const LINE_PX = '1.6'

/** What a map shows: a grid of values, which `fill` brings up to date, and what it has to say at its edges. */
export interface FieldSource {
  grid: Grid
  levels: MapLevels
  /** The values now, or null for nothing. */
  values: (f: DrawFrame) => Float32Array | null
  /** Names are put where an isoline is farthest from here, metres. */
  from: { x: number; z: number }
  /** Is the map wanted? */
  shown: () => boolean
}

const VERTEX = `${RIM_VARYING}
varying vec2 vAt;
void main() {
  vAt = uv;
  vec4 p = modelMatrix * vec4(position, 1.0);
  #ifdef RIM
  vRimAt = p.xz;
  #endif
  gl_Position = projectionMatrix * viewMatrix * p;
}`
/** Values lie in their logarithm; a cubic B-spline between them lets isolines run without corners. */
const FRAGMENT = `${RIM_VARYING}${RIM_UNIFORM}
uniform sampler2D field;
uniform vec2 cells;
uniform vec4 from;
uniform vec4 colors[4];
varying vec2 vAt;
float smoothAt(vec2 uv) {
  vec2 p = uv * cells - 0.5;
  vec2 i = floor(p);
  vec2 f = p - i;
  vec2 w0 = (1.0 - f) * (1.0 - f) * (1.0 - f) / 6.0;
  vec2 w1 = (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0;
  vec2 w3 = f * f * f / 6.0;
  vec2 w2 = 1.0 - w0 - w1 - w3;
  vec2 g0 = w0 + w1;
  vec2 g1 = w2 + w3;
  vec2 a = (i + w1 / g0 - 0.5) / cells;
  vec2 b = (i + w3 / g1 + 1.5) / cells;
  return g0.y * (g0.x * texture2D(field, a).r + g1.x * texture2D(field, vec2(b.x, a.y)).r)
    + g1.y * (g0.x * texture2D(field, vec2(a.x, b.y)).r + g1.x * texture2D(field, b).r);
}
void main() {${RIM_CUT}
  float v = smoothAt(vAt);
  float pixel = max(fwidth(v), 1e-5);
  vec4 c = vec4(0.0);
  float line = 0.0;
  for (int k = 0; k < 4; k++) {
    float over = smoothstep(-0.7, 0.7, (v - from[k]) / pixel);
    c = mix(c, colors[k], over);
    if (c.a == 0.0 && over > 0.0) c = colors[k];
    line = max(line, 1.0 - smoothstep(${LINE_PX} * 0.5, ${LINE_PX} * 0.5 + 0.8, abs(v - from[k]) / pixel));
  }
  // far off, where isolines crowd within a pixel, only the bands are left
  line *= 1.0 - smoothstep(0.15, 0.6, pixel);
  if (c.a < 0.004 && line < 0.01) discard;
  vec3 ink = mix(c.rgb, vec3(0.05), 0.55);
  gl_FragColor = vec4(mix(c.rgb, ink, line), max(c.a, line * 0.85));
}`

/** A field over the ground as filled bands with drawn and named edges: one draw, and one for the names. */
export class FieldLayer implements Layer {
  readonly object = new Group()
  private readonly halves: Uint16Array
  private readonly texture: DataTexture
  private readonly mesh: Mesh<PlaneGeometry, ShaderMaterial>
  private readonly labels: LabelSet
  private readonly spot = { x: 0, z: 0 }
  private tick = Number.NaN

  constructor(
    private readonly source: FieldSource,
    rim: Rim,
    text: DrawFrame['text'],
  ) {
    const { nx, nz, half } = source.grid
    this.halves = new Uint16Array(nx * nz).fill(DataUtils.toHalfFloat(logOf(0)))
    this.texture = new DataTexture(this.halves, nx, nz, RedFormat, HalfFloatType)
    this.texture.magFilter = this.texture.minFilter = LinearFilter
    const { levels } = source
    const material = new ShaderMaterial({
      uniforms: {
        field: { value: this.texture },
        cells: { value: new Vector2(nx, nz) },
        from: { value: new Vector4(...levels.map((l) => logOf(l.from))) },
        colors: { value: levels.map(({ color: [r, g, b, a] }) => new Vector4(r / 255, g / 255, b / 255, a / 255)) },
        rim: rim.place,
      },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
    })
    rim.fit(material)
    this.mesh = new Mesh(new PlaneGeometry(2 * half.x, 2 * half.z).rotateX(-Math.PI / 2), material)
    this.mesh.position.y = FLOAT_M
    this.mesh.renderOrder = 6
    this.labels = new LabelSet(
      levels.map(({ id, color: [r, g, b] }) => ({
        text: text(`ui.map.${id}`),
        ground: `#${new Color(r / 255, g / 255, b / 255).getHexString('')}`,
      })),
      rim,
    )
    this.object.add(this.mesh, this.labels.object)
  }

  update(f: DrawFrame): void {
    const { tick } = f.sim.world
    this.object.visible = this.source.shown()
    if (!this.object.visible || Math.abs(tick - this.tick) < EVERY) return
    this.tick = tick
    const values = this.source.values(f)
    this.mesh.visible = this.labels.object.visible = values !== null
    if (!values) return
    for (let k = 0; k < this.halves.length; k++) this.halves[k] = DataUtils.toHalfFloat(logOf(values[k] ?? 0))
    this.texture.needsUpdate = true
    const { grid, levels, from } = this.source
    levels.forEach((level, i) => {
      const there = farthestOver(grid, values, level.from, from, NAMES_M, this.spot)
      this.labels.put(i, there ? this.spot : null)
    })
  }

  dispose(): void {
    this.texture.dispose()
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
    this.labels.dispose()
  }
}
