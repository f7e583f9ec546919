import {
  Group,
  InstancedBufferAttribute,
  InstancedMesh,
  MeshBasicMaterial,
  PlaneGeometry,
  Quaternion,
  Vector3,
} from 'three'
import { VEHICLE_SIZES } from '../../site/looks/vehicle'
import type { EntityDef } from '../../sim/entity'
import type { Sim } from '../../sim/sim'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'

/** Darkness of the soft shade below a body and of the shadow it throws. Chosen as for people (person/shade.ts). */
const BELOW = 0.72
const THROWN = 0.66
/** A shadow is drawn no longer than this, metres: with a low sun it thins out. */
const LONGEST = 4.5
/** Bodies are narrower above: a box of these shares of their breadth and height throws their shadow, from so high up, metres. */
const BOX = { across: 0.92, up: 0.85, along: 0.94 } as const
/** What is narrow and open throws less: full sizes of what of it throws a shadow, metres. Chosen. */
const OPEN: Partial<Record<keyof typeof VEHICLE_SIZES, readonly [number, number, number]>> = {
  ebike: [0.3, 1.15, 1.5],
  'shared-bike': [0.1, 1, 1.4],
  tricycle: [0.85, 0.95, 2.3],
  dog: [0.2, 0.45, 0.7],
}
/** The quad lies so high over the road, and reaches so far about the shadow, metres. */
const OVER = 0.014
const MARGIN = 0.35

const VERTEX = `#include <begin_vertex>
vHalf = half3;
vSun = sun4;
vFrom = vec2(position.x * length(instanceMatrix[0].xyz), position.z * length(instanceMatrix[2].xyz)) + middle;`
/** Whether the way to the sun from a point of the ground goes through the body, and how near the point is to what is below it. */
const FRAGMENT = `#include <color_fragment>
{
  vec2 out2 = max(abs(vFrom) - vHalf.xz * 0.9, 0.0);
  float below = max(exp(-30.0 * dot(out2, out2)) - 0.03, 0.0) * ${BELOW};
  vec2 inv = 1.0 / (abs(vSun.xz) + 1e-4);
  vec2 mid = -vFrom * sign(vSun.xz + 1e-6) * inv;
  vec2 wide = vHalf.xz * inv;
  float near = max(max(mid.x - wide.x, mid.y - wide.y), 0.0);
  float far = min(min(mid.x + wide.x, mid.y + wide.y), vHalf.y / max(vSun.y, 0.05));
  float thrown = smoothstep(0.0, 0.3, far - near) * vSun.w * ${THROWN};
  float dark = 1.0 - (1.0 - below) * (1.0 - thrown);
  if (dark < 0.01) discard;
  diffuseColor = vec4(vec3(0.0), dark);
}`

const scaledBox = (kind: keyof typeof VEHICLE_SIZES): readonly [number, number, number] => {
  const [x, y, z] = VEHICLE_SIZES[kind]
  return [x * BOX.across, y * BOX.up, z * BOX.along]
}

/** Half a vehicle's size, metres; null: it has no shade of its own. */
function halfOf({ look, mechanism }: EntityDef): readonly [number, number, number] | null {
  if (mechanism.kind !== 'moved' || !look) return null
  const kind = look.kind === 'own-bike' ? 'ebike' : look.kind
  if (!(kind in VEHICLE_SIZES)) return null
  const [x, y, z] = OPEN[kind as keyof typeof OPEN] ?? scaledBox(kind as keyof typeof VEHICLE_SIZES)
  return [x / 2, y, z / 2]
}

/** Is it in no static shadow: a vehicle, or something on one? */
export const hasOwnShade = (def: EntityDef): boolean => halfOf(def) !== null || def.aboard !== undefined

/** The shade of vehicles on the road, one draw: what goes about is not in the static shadows. */
export class VehicleShade implements Layer {
  readonly object = new Group()
  private readonly vehicles: { index: number; half: readonly [number, number, number] }[]
  private readonly mesh: InstancedMesh
  private readonly suns: InstancedBufferAttribute
  private readonly middles: InstancedBufferAttribute
  private readonly place = new Vector3()
  private readonly turn = new Quaternion()
  private readonly sun = new Vector3()

  constructor(
    sim: Sim,
    private readonly fixtures: Pick<Fixtures, 'look' | 'rim'>,
  ) {
    this.vehicles = sim.defs.flatMap((def, index) => {
      const half = halfOf(def)
      return half ? [{ index, half }] : []
    })
    const n = this.vehicles.length
    const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2)
    geometry.setAttribute(
      'half3',
      new InstancedBufferAttribute(Float32Array.from(this.vehicles.flatMap((v) => v.half)), 3),
    )
    this.suns = new InstancedBufferAttribute(new Float32Array(n * 4), 4)
    this.middles = new InstancedBufferAttribute(new Float32Array(n * 2), 2)
    geometry.setAttribute('sun4', this.suns)
    geometry.setAttribute('middle', this.middles)
    this.mesh = new InstancedMesh(geometry, fixtures.rim.fit(shadeMaterial()), n)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 2
    if (n > 0) this.object.add(this.mesh)
  }

  update(f: DrawFrame): void {
    const { look } = this.fixtures
    this.sun.set(look.sun[0], look.sun[1], look.sun[2]).normalize()
    for (let k = 0; k < this.vehicles.length; k++) this.put(k, f, this.sun.y > 0.03 ? look.shadow : 0)
    this.suns.needsUpdate = this.middles.needsUpdate = this.mesh.instanceMatrix.needsUpdate = true
  }

  /** Lays the quad of one under it and where its shadow falls; all in its own frame, in place. */
  private put(k: number, f: DrawFrame, strength: number): void {
    const { index, half } = this.vehicles[k] as { index: number; half: readonly [number, number, number] }
    const m = this.mesh.instanceMatrix.array
    const i = k * 16
    m.fill(0, i, i + 15)
    if (!f.sim.world.entities[index]?.present) return
    const { place, turn, sun } = this
    f.track.place(index, f.share, place)
    f.track.turn(index, f.share, turn)
    const yaw = 2 * Math.atan2(turn.y, turn.w)
    const s = Math.sin(yaw)
    const c = Math.cos(yaw)
    const x = sun.x * c - sun.z * s
    const z = sun.x * s + sun.z * c
    const flat = Math.sqrt(x * x + z * z) || 1
    const long = strength > 0 ? Math.min(LONGEST, (half[1] * flat) / Math.max(0.05, sun.y)) : 0
    const ax = (-x / flat) * long
    const az = (-z / flat) * long
    const wide = half[0] * 2 + Math.abs(ax) + MARGIN * 2
    const deep = half[2] * 2 + Math.abs(az) + MARGIN * 2
    m[i] = c * wide
    m[i + 2] = -s * wide
    m[i + 5] = 1
    m[i + 8] = s * deep
    m[i + 10] = c * deep
    m[i + 12] = place.x + (c * ax + s * az) / 2
    m[i + 13] = place.y + OVER
    m[i + 14] = place.z + (-s * ax + c * az) / 2
    m[i + 15] = 1
    this.middles.setXY(k, ax / 2, az / 2)
    this.suns.setXYZW(k, x, sun.y, z, strength)
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    ;(this.mesh.material as MeshBasicMaterial).dispose()
    this.mesh.dispose()
  }
}

function shadeMaterial(): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ transparent: true, depthWrite: false })
  material.polygonOffset = true
  material.polygonOffsetFactor = -2
  const varyings = 'varying vec3 vHalf;\nvarying vec4 vSun;\nvarying vec2 vFrom;'
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>\nattribute vec3 half3;\nattribute vec4 sun4;\nattribute vec2 middle;\n${varyings}`,
      )
      .replace('#include <begin_vertex>', VERTEX)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${varyings}`)
      .replace('#include <color_fragment>', FRAGMENT)
  }
  return material
}
