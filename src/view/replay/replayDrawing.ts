import { type Camera, Group, type Object3D, Vector3, type WebGLRenderer } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
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
import type { Note } from './replay'

/** From where one looks: a camera of one's own that goes along with the trainee, or the trainee's own eyes. */
export type Look = 'follow' | 'eyes'

const MARKER = '#ffd23f'
/** The free camera begins this far from the trainee's head, metres: behind (south) and above. */
const BEGIN = new Vector3(2, 4, 8)
/** It comes no nearer and goes no farther, metres, and not under the ground, radians from straight up. */
const NEAREST = 1.2
const FARTHEST = 70
const LOWEST = 1.52

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
  private readonly controls: OrbitControls
  private readonly head = new Vector3()
  private readonly step = new Vector3()
  private drawn = 0

  constructor(
    private readonly sim: Sim,
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
    this.controls = new OrbitControls(camera, gl.domElement)
    Object.assign(this.controls, { minDistance: NEAREST, maxDistance: FARTHEST, maxPolarAngle: LOWEST })
    this.readHead()
    this.controls.target.copy(this.head)
    camera.position.copy(this.head).add(BEGIN)
  }

  draw(dtS: number, camera: Camera): void {
    const { frame } = this
    beginFrame(frame, dtS, 1)
    const eyes = this.ports.look() === 'eyes'
    this.controls.enabled = !eyes
    if (eyes) placeEyes(frame, this.ports.sample(), camera, ON_SCREEN)
    else this.follow(camera)
    this.self.object.visible = !eyes
    for (const l of this.layers) l.update(frame)
    if (this.drawn++ === SHADOW_FRAME) this.fixtures.refreshShadows()
  }

  dispose(): void {
    // A frame may still be drawn before React takes the object out of the scene.
    this.object.visible = false
    this.controls.dispose()
    for (const l of this.layers) l.dispose()
  }

  private readHead(): void {
    const { p } = this.sim.world.head
    this.head.set(p.x, p.y, p.z)
  }

  /** The camera goes along with the trainee, however one has turned it. */
  private follow(camera: Camera): void {
    const { frame, controls } = this
    frame.live = this.ports.sample()
    frame.track.rig(frame.share, this.rig)
    // coming back from the trainee's eyes the camera has to step back
    const lost = camera.position.distanceTo(controls.target) < NEAREST
    this.readHead()
    this.step.subVectors(this.head, controls.target)
    controls.target.copy(this.head)
    if (lost) camera.position.copy(this.head).add(BEGIN)
    else camera.position.add(this.step)
    controls.update()
    camera.updateMatrixWorld(true)
    frame.camera = camera
    frame.inXR = false
    frame.eye.copy(camera.position)
    frame.gaze.copy(camera.quaternion)
  }
}
