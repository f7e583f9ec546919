import { type BufferGeometry, Group, type Material, Mesh, Quaternion, Vector3 } from 'three'
import type { HandSide } from '../../sim/sample'
import type { DrawFrame, Layer } from '../stage/layer'
import type { XrJoints } from '../stage/xrJoints'
import { BareHandLayer } from './bareHandLayer'
import { handGeometry } from './handModel'

const SIDES: readonly HandSide[] = ['left', 'right']
const place = new Vector3()
const turn = new Quaternion()

interface Hand {
  side: HandSide
  group: Group
  open: Mesh
  fist: Mesh
}

/** The trainee's own hands at their live poses: gloves that follow the joints where they are bare, else a model. */
export class HandsLayer implements Layer {
  readonly object = new Group()
  private readonly hands: Hand[]
  private readonly bare: BareHandLayer
  private readonly geometries: BufferGeometry[] = []

  constructor(material: Material, joints: Pick<XrJoints, 'read'> | null) {
    this.bare = new BareHandLayer(material, joints)
    this.object.add(this.bare.object)
    const mesh = (g: BufferGeometry): Mesh => {
      this.geometries.push(g)
      const m = new Mesh(g, material)
      m.frustumCulled = false
      return m
    }
    this.hands = SIDES.map((side) => {
      const sign = side === 'right' ? 1 : -1
      const hand = {
        side,
        group: new Group(),
        open: mesh(handGeometry(sign, false)),
        fist: mesh(handGeometry(sign, true)),
      }
      hand.group.add(hand.open, hand.fist)
      this.object.add(hand.group)
      return hand
    })
  }

  update(f: DrawFrame): void {
    this.bare.update(f)
    for (const hand of this.hands) {
      const live = f.live?.[hand.side]
      hand.group.visible = live?.tracked === true && !this.bare.draws(hand.side)
      if (!live?.tracked || !hand.group.visible) continue
      const { p } = live.grip
      const { q } = live.aim
      hand.group.position.copy(place.set(p.x, p.y, p.z).applyMatrix4(f.rig.matrixWorld))
      hand.group.quaternion.copy(turn.set(q.x, q.y, q.z, q.w).premultiply(f.rig.quaternion))
      const grips = live.squeeze || live.pinch > 0.5
      hand.open.visible = !grips
      hand.fist.visible = grips
    }
  }

  dispose(): void {
    for (const g of this.geometries) g.dispose()
    this.bare.dispose()
  }
}
