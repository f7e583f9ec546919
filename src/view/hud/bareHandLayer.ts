import { type BufferGeometry, Color, InstancedMesh, type Material, Matrix4, Quaternion, Vector3 } from 'three'
import type { HandSide } from '../../sim/sample'
import { MeshBuilder } from '../geometry/meshBuilder'
import { addCapsule } from '../geometry/primitives'
import type { DrawFrame, Layer } from '../stage/layer'
import { JOINTS, type XrJoints } from '../stage/xrJoints'

/** Capsules that a glove is made of: from joint, to joint, radius in metres (of a work glove). Joints as WebXR numbers them. */
const BONES: readonly (readonly [number, number, number])[] = [
  [0, 1, 0.02],
  [1, 2, 0.015],
  [2, 3, 0.012],
  [3, 4, 0.0105],
  ...[5, 10, 15, 20].flatMap((root, finger) => {
    const r = finger === 3 ? 0.0085 : 0.0095
    return [
      [0, root, 0.017],
      [root, root + 1, 0.0145],
      [root + 1, root + 2, r + 0.001],
      [root + 2, root + 3, r],
      [root + 3, root + 4, r - 0.001],
    ] as const
  }),
]
/** Half the straight part of the capsule that all are drawn with, in radii: a finger's bone is about so long for its width. */
const HALF = 2
const PALM = new Color('#d8712a')
const FINGERS = new Color('#3a3f45')
const AXIS = new Vector3(0, 1, 0)

const from = new Vector3()
const to = new Vector3()
const along = new Vector3()
const size = new Vector3()
const turn = new Quaternion()
const matrix = new Matrix4()

/** Bare hands as gloves that follow their joints: both in one draw. Without a reader of joints there are none. */
export class BareHandLayer implements Layer {
  readonly object: InstancedMesh
  private readonly geometry: BufferGeometry
  private readonly joints = new Float32Array(JOINTS * 3)
  private readonly drawn = new Set<HandSide>()

  constructor(
    material: Material,
    private readonly reader: Pick<XrJoints, 'read'> | null,
  ) {
    const b = new MeshBuilder()
    b.use('rubber', '#ffffff')
    addCapsule(b, [0, -HALF, 0], [0, HALF, 0], 1)
    this.geometry = b.build()
    this.object = new InstancedMesh(this.geometry, material, 2 * BONES.length)
    this.object.frustumCulled = false
    for (let i = 0; i < 2 * BONES.length; i++) {
      const [, , radius] = BONES[i % BONES.length] as (typeof BONES)[number]
      this.object.setColorAt(i, radius > 0.014 ? PALM : FINGERS)
    }
  }

  /** Is that hand bare, and drawn here in this frame? */
  draws(side: HandSide): boolean {
    return this.drawn.has(side)
  }

  update(f: DrawFrame): void {
    this.drawn.clear()
    let count = 0
    for (const side of ['left', 'right'] as const) {
      if (!f.inXR || !f.live?.[side].tracked || !this.reader?.read(side, this.joints)) continue
      this.drawn.add(side)
      for (const [a, b, radius] of BONES) {
        from.fromArray(this.joints, a * 3).applyMatrix4(f.rig.matrixWorld)
        to.fromArray(this.joints, b * 3).applyMatrix4(f.rig.matrixWorld)
        along.subVectors(to, from)
        const length = along.length()
        if (length > 0) turn.setFromUnitVectors(AXIS, along.divideScalar(length))
        size.set(radius, Math.max(length, radius) / (2 * HALF), radius)
        this.object.setMatrixAt(count++, matrix.compose(from.lerp(to, 0.5), turn, size))
      }
    }
    this.object.count = count
    this.object.visible = count > 0
    this.object.instanceMatrix.needsUpdate = count > 0
  }

  dispose(): void {
    this.geometry.dispose()
    this.object.dispose()
  }
}
