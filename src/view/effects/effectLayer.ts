import {
  Color,
  Data3DTexture,
  DataTexture,
  DynamicDrawUsage,
  FloatType,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LinearFilter,
  Mesh,
  NearestFilter,
  PerspectiveCamera,
  PlaneGeometry,
  RGBAFormat,
  RedFormat,
  ShaderMaterial,
  Vector3,
  Vector4,
} from 'three'
import type { Sim } from '../../sim/sim'
import { type FogBall, fogOfField } from '../gas/fog'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'
import { type Clearance, clearanceOf } from './clearance'
import { type Emitter, Emitters, MOST_EMITTERS, MOST_PARTICLES, sortByDistance } from './emitters'
import { FRAGMENT } from './fragmentShader'
import { REST } from './law'
import { TEXELS, writeLaw, writeStrength } from './rows'
import { VERTEX } from './vertexShader'

/** Balls of cold fog at once; with more the picture would be painted over too often. */
const MOST_BALLS = 200
/** Row of the fog in the table of laws. */
const FOG_ROW = 0
/** Strength of the lamp on the helmet, candela over the scene's unit: chosen so that dust in it is seen. */
const CAP = 9
/** Before anything is known of the camera: radians a pixel. */
const PIXEL = 0.0012

/** Everything that streams, burns and drifts, in one draw: see law.ts. Nothing of it is kept on the processor but the fog's balls. */
export class EffectLayer implements Layer {
  readonly object = new Group()
  private readonly table = new Float32Array(MOST_EMITTERS * TEXELS * 4)
  private readonly ballTable = new Float32Array(MOST_BALLS * 2 * 4)
  private readonly laws = floats(this.table, TEXELS, MOST_EMITTERS)
  private readonly ballTexture = floats(this.ballTable, 2, MOST_BALLS)
  private readonly clearance: Data3DTexture
  private readonly balls: FogBall[] = Array.from({ length: MOST_BALLS }, noBall)
  private readonly emitters: Emitters
  private readonly order: Emitter[]
  private readonly fog: Emitter
  private readonly which = new InstancedBufferAttribute(
    new Float32Array((MOST_PARTICLES + MOST_BALLS) * 2),
    2,
  ).setUsage(DynamicDrawUsage)
  private readonly geometry = new InstancedBufferGeometry()
  private readonly material: ShaderMaterial
  private readonly cap = new Vector4()
  private readonly pixel = { value: PIXEL }
  private readonly gaze = new Vector3()
  private readonly capLamp: boolean
  private tick = -1
  private fogs = 0

  constructor(sim: Sim, fixtures: Fixtures) {
    const { look, around, quality, rim } = fixtures
    this.emitters = new Emitters(sim.defs, this.table, FOG_ROW + 1)
    const law = { ...REST, shape: 'fog', at: [0, 0, 0], count: 1, lifeS: 1, size: [1, 1], opacity: 1 } as const
    writeLaw({ ...law, color: [0.95, 0.975, 0.99] }, 0, FOG_ROW, this.table)
    writeStrength(1, FOG_ROW, this.table)
    this.fog = { law: { ...law, color: [1, 1, 1] }, row: FOG_ROW, strength: 0, x: 0, y: 0, z: 0, away: 0 }
    this.order = [this.fog, ...this.emitters.all]
    this.capLamp = look.capLamp
    const quad = new PlaneGeometry(1, 1)
    this.geometry.setIndex(quad.index)
    this.geometry.setAttribute('position', quad.getAttribute('position'))
    this.geometry.setAttribute('which', this.which)
    this.geometry.instanceCount = 0
    const { time, wind, lampAt, lampAim, lampLight, siteHalf } = around.uniforms
    // in plain quality no shader reads it
    this.clearance = grid(quality.detail ? clearanceOf(sim.site.colliders, sim.scene.site.half) : NOWHERE)
    const sky = new Color(...look.zenith).lerp(new Color(...look.horizon), 0.5)
    this.material = new ShaderMaterial({
      defines: quality.detail ? { LIT: '' } : {},
      uniforms: {
        ...around.air,
        emitters: { value: this.laws },
        balls: { value: this.ballTexture },
        noise: { value: around.noise },
        clearance: { value: this.clearance },
        siteHalf,
        time,
        wind,
        lampAt,
        lampAim,
        lampLight,
        pixel: this.pixel,
        cap: { value: this.cap },
        // a white face turned to the sun gives back 1/pi of what falls on it
        sunLight: { value: new Color(look.sunColor).multiplyScalar(look.sunStrength / Math.PI) },
        skyLight: { value: sky.multiplyScalar(look.environment) },
        rim: rim.place,
      },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      premultipliedAlpha: true,
      depthWrite: false,
    })
    rim.fit(this.material)
    const mesh = new Mesh(this.geometry, this.material)
    mesh.frustumCulled = false
    mesh.renderOrder = 10
    this.object.add(mesh)
  }

  update(f: DrawFrame): void {
    const { world } = f.sim
    let changed = this.emitters.follow(world.entities, world.gas, world.wind, f.dtS)
    if (world.tick !== this.tick) {
      this.tick = world.tick
      changed = this.drift(f) || changed
    }
    if (this.emitters.changed) {
      this.emitters.changed = false
      this.laws.needsUpdate = true
    }
    this.gaze.set(0, 0, -1).applyQuaternion(f.gaze)
    this.cap.set(this.gaze.x, this.gaze.y, this.gaze.z, this.capLamp ? CAP : 0)
    if (f.camera instanceof PerspectiveCamera && !f.inXR)
      this.pixel.value = (2 * Math.tan((f.camera.fov * Math.PI) / 360)) / Math.max(1, window.innerHeight)
    changed = sortByDistance(this.order, f.eye) || changed
    if (changed) this.list()
  }

  dispose(): void {
    this.geometry.dispose()
    this.material.dispose()
    this.laws.dispose()
    this.ballTexture.dispose()
    this.clearance.dispose()
  }

  /** The fog of this moment; true when there are more or fewer balls than before. */
  private drift({ sim }: DrawFrame): boolean {
    const n = fogOfField(sim.world.gas, this.balls)
    const before = this.fogs
    this.fogs = n
    if (n === 0) return before > 0
    const { fog, ballTable } = this
    fog.x = fog.y = fog.z = 0
    for (let i = 0; i < n; i++) {
      const b = this.balls[i] as FogBall
      ballTable.set([b.x, b.y, b.z, b.wide, b.high, b.opacity, b.depth, b.seed], i * 8)
      fog.x += b.x / n
      fog.y += b.y / n
      fog.z += b.z / n
    }
    this.ballTexture.needsUpdate = true
    return n !== before
  }

  /** Writes which particle is drawn when: emitters from far to near, in each the oldest first. */
  private list(): void {
    const out = this.which.array
    let n = 0
    for (const e of this.order) {
      const count = e === this.fog ? this.fogs : e.strength > 0 ? e.law.count : 0
      for (let k = count - 1; k >= 0; k--) {
        out[n * 2] = e.row
        out[n * 2 + 1] = k
        n++
      }
    }
    this.geometry.instanceCount = n
    this.object.visible = n > 0
    this.which.needsUpdate = true
  }
}

const noBall = (): FogBall => ({ x: 0, y: 0, z: 0, wide: 0, high: 0, opacity: 0, depth: 0, seed: 0 })

/** A table of floats that a shader reads texel by texel. */
function floats(data: Float32Array<ArrayBuffer>, wide: number, high: number): DataTexture {
  const texture = new DataTexture(data, wide, high, RGBAFormat, FloatType)
  texture.minFilter = texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}

const NOWHERE: Clearance = { bytes: new Uint8Array([255]), cells: [1, 1, 1] }

/** Clearances as a texture that is smooth between the middles of cells. */
function grid({ bytes, cells }: Clearance): Data3DTexture {
  const texture = new Data3DTexture(bytes, ...cells)
  texture.format = RedFormat
  texture.minFilter = texture.magFilter = LinearFilter
  texture.unpackAlignment = 1
  texture.needsUpdate = true
  return texture
}
