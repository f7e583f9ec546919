import { type Camera, Group, type Object3D, type WebGLRenderer } from 'three'
import type { Vec3 } from '../../base/vec'
import type { Sample } from '../../sim/sample'
import type { Sim } from '../../sim/sim'
import { ON_SCREEN } from '../ar/sight'
import { PlaceMarker } from '../debrief/placeMarker'
import { SelfLayer } from '../debrief/selfLayer'
import type { DoseField } from '../overlay/doseField'
import { FieldLayer } from '../overlay/fieldLayer'
import { type MapKind, doseMap, gasMap } from '../overlay/maps'
import { PathLayer } from '../overlay/pathLayer'
import { HandsLayer } from '../hud/handsLayer'
import { PanelLayer } from '../panel/panelLayer'
import { beginFrame, createDrawFrame, placeEyes } from '../stage/drawFrame'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'
import { SHADOW_FRAME } from '../stage/shadowFrame'
import { WorldSet } from '../stage/worldSet'
import { FollowCamera } from './followCamera'
import type { Note } from './replay'

/** From where one looks: a camera of one's own that goes along with the trainee, or the trainee's own eyes. */
export type Look = 'follow' | 'eyes'

const MARKER = '#ffd23f'
export interface ReplayPorts {
  text: DrawFrame['text']
  look: () => Look
  /** The trainee's sample of this moment; null before the first. */
  sample: () => Sample | null
  notes: readonly Note[]
  /** A place to be marked, or null. */
  at: () => Vec3 | null
  doses: DoseField
  /** The map that is wanted. */
  map: () => MapKind
}

/** A recorded run as it is looked at by somebody else: the world, the trainee in it, their way and the gas. */
export class ReplayDrawing {
  readonly object = new Group()
  private readonly frame: DrawFrame
  private readonly self: SelfLayer
  private readonly layers: Layer[]
  private readonly camera: FollowCamera
  private drawn = 0

  constructor(
    sim: Sim,
    private readonly fixtures: Fixtures,
    private readonly rig: Object3D,
    gl: WebGLRenderer,
    camera: Camera,
    private readonly ports: ReplayPorts,
  ) {
    this.frame = createDrawFrame(sim, rig, gl.xr.getCamera(), ports.text)
    this.self = new SelfLayer(fixtures)
    this.layers = [
      new WorldSet(sim, fixtures, gl.capabilities.getMaxAnisotropy(), ports.text),
      this.self,
      new HandsLayer(fixtures, null),
      new PanelLayer(),
      new FieldLayer(gasMap(sim, ports.map), fixtures.rim, ports.text),
      new FieldLayer(doseMap(sim, ports.doses, ports.map), fixtures.rim, ports.text),
      new PathLayer(ports.notes, fixtures.rim),
      new PlaceMarker(ports.at, MARKER),
    ]
    for (const l of this.layers) this.object.add(l.object)
    this.camera = new FollowCamera(sim, camera, gl.domElement)
  }

  draw(dtS: number, camera: Camera): void {
    const { frame } = this
    beginFrame(frame, dtS, 1)
    const eyes = this.ports.look() === 'eyes'
    this.camera.enable(!eyes)
    if (eyes) placeEyes(frame, this.ports.sample(), camera, ON_SCREEN)
    else this.follow(camera, dtS)
    this.self.object.visible = !eyes
    for (const l of this.layers) l.update(frame)
    if (this.drawn++ === SHADOW_FRAME) this.fixtures.refreshShadows()
  }

  dispose(): void {
    // A frame may still be drawn before React takes the object out of the scene.
    this.object.visible = false
    this.camera.dispose()
    for (const l of this.layers) l.dispose()
  }

  private follow(camera: Camera, dtS: number): void {
    const { frame } = this
    frame.live = this.ports.sample()
    frame.track.rig(frame.share, this.rig)
    this.camera.update(camera, dtS)
    frame.camera = camera
    frame.inXR = false
    frame.eye.copy(camera.position)
    frame.gaze.copy(camera.quaternion)
  }
}
