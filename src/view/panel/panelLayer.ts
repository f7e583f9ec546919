import { Group, type Mesh, type Object3D, Vector3 } from 'three'
import type { Panel, World } from '../../sim/world'
import type { DrawFrame, Layer } from '../stage/layer'
import { paintPanel } from './paintPanel'
import { ORDER, TextPlane } from './textPlane'

/** What a panel shows, as one string: it is painted again when this changes. */
export const panelKey = (p: Panel, hovered: string): string =>
  `${p.kind}|${p.title}|${p.target}|${p.step}|${p.chosen}|${hovered}|${p.buttons.map((b) => b.id).join()}`

const UP = new Vector3(0, 1, 0)

/** From where it is by the rig of the last tick to the same place by the rig as drawn. */
function glide(mesh: Mesh, rig: Object3D, last: World['rig']): void {
  mesh.position.sub(last.p).applyAxisAngle(UP, -last.yaw).applyMatrix4(rig.matrixWorld)
  mesh.rotation.y += rig.rotation.y - last.yaw
}

/** The simulation's panel, drawn exactly where it says. Pointing at it is the simulation's business. */
export class PanelLayer implements Layer {
  readonly object = new Group()
  private readonly plane = new TextPlane(ORDER.panel)

  /** `elsewhere`: the page shows it. */
  constructor(private readonly elsewhere: () => boolean = () => false) {
    this.object.add(this.plane.mesh)
  }

  /** Its face, as high as it is scaled, while it hangs there. */
  get hanging(): Mesh | null {
    return this.plane.mesh.visible ? this.plane.mesh : null
  }

  update({ sim: { world }, text, rig }: DrawFrame): void {
    const { panel } = world
    if (!panel || this.elsewhere()) return this.plane.hide()
    const hand = world.aim.right.target === 'panel' ? world.aim.right : world.aim.left
    const hovered = hand.target === 'panel' ? hand.button : ''
    const { mesh } = this.plane
    mesh.position.set(panel.at.x, panel.at.y, panel.at.z)
    mesh.rotation.y = panel.yaw
    // a rider's panel goes along, and glides between the ticks as the rig does
    if (world.ride?.state === 'riding') glide(mesh, rig, world.rig)
    this.plane.show(panelKey(panel, hovered), panel.width, panel.height, (ctx) => paintPanel(ctx, panel, hovered, text))
  }

  dispose(): void {
    this.plane.dispose()
  }
}
