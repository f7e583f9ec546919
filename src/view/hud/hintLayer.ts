import { ConeGeometry, CylinderGeometry, Group, Mesh, MeshBasicMaterial } from 'three'
import { ORDER } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'

const COLOR = '#2fd07a'
/** The arrow bobs by this, metres, this often, radians a second. */
const BOB = { height: 0.12, rate: 3.2 }
/** Far hints grow with distance so that they stay in sight: size for a metre, and least. */
const SIZE = { perM: 0.09, least: 0.55 }
const ABOVE = 0.35

/** Practice: a green arrow over where the hint leads to, seen through walls. */
export class HintLayer implements Layer {
  readonly object = new Group()
  private readonly cone = new ConeGeometry(0.22, 0.4, 20).rotateX(Math.PI).translate(0, 0.2, 0)
  private readonly shaft = new CylinderGeometry(0.09, 0.09, 0.4, 16).translate(0, 0.6, 0)
  private readonly material = new MeshBasicMaterial({
    color: COLOR,
    transparent: true,
    opacity: 0.8,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    fog: false,
  })

  constructor() {
    for (const g of [this.cone, this.shaft]) {
      const mesh = new Mesh(g, this.material)
      mesh.renderOrder = ORDER.hint
      this.object.add(mesh)
    }
  }

  update(f: DrawFrame): void {
    const { hint } = f.sim.world
    this.object.visible = hint !== null
    if (!hint) return
    const { at } = hint
    const size = Math.max(SIZE.least, f.eye.distanceTo(this.object.position) * SIZE.perM)
    this.object.position.set(at.x, at.y + ABOVE + BOB.height * (1 + Math.sin(f.timeS * BOB.rate)), at.z)
    this.object.scale.setScalar(size)
  }

  dispose(): void {
    this.cone.dispose()
    this.shaft.dispose()
    this.material.dispose()
  }
}
