import { type Camera, Group, type Object3D, type WebGLRenderer } from 'three'
import type { Vec3 } from '../../base/vec'
import type { Sim } from '../../sim/sim'
import { FENCE_RADIUS } from '../ar/fenceGeometry'
import { FenceLayer } from '../ar/fenceLayer'
import type { Sight } from '../ar/sight'
import { HandsLayer } from '../hud/handsLayer'
import { RayLayer } from '../hud/rayLayer'
import { FieldLayer } from '../overlay/fieldLayer'
import { type MapKind, doseMap, gasMap } from '../overlay/maps'
import { PathLayer } from '../overlay/pathLayer'
import type { Past } from '../replay/replay'
import { type WorldPanelContent, WorldPanelLayer } from '../panel/worldPanel'
import { beginFrame, createDrawFrame } from '../stage/drawFrame'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'
import { SHADOW_FRAME } from '../stage/shadowFrame'
import { WorldSet } from '../stage/worldSet'
import { XrHands } from '../stage/xrHands'
import { XrJoints } from '../stage/xrJoints'
import { HEADSET_BACK, SCREEN_BACK, flyTo, standOn, viewpoint } from './flight'
import { PlaceMarker } from './placeMarker'
import { SelfLayer } from './selfLayer'

const MARKER = '#ffd23f'

interface Ports {
  text: DrawFrame['text']
  /** The place that is looked at; null for where the trainee stands. */
  at: () => Vec3 | null
  past: Past | null
  /** The map that is wanted. */
  map: () => MapKind
  panel: () => WorldPanelContent | null
}

/** The dose and the way: what only a run that has been gone through can tell. */
const pastLayers = (sim: Sim, { notes, doses }: Past, { map, text }: Ports, { rim }: Fixtures): Layer[] => [
  new FieldLayer(doseMap(sim, doses, map), rim, text),
  new PathLayer(notes, rim),
]

/** A moment of a run looked back at, frame by frame. */
export class DebriefDrawing {
  readonly object = new Group()
  private readonly frame: DrawFrame
  private readonly layers: Layer[]
  private readonly hands = new XrHands()
  private drawn = 0
  /** What is looked at and from where; undefined before the first frame. */
  private at: Vec3 | null | undefined
  private spot = { x: 0, z: 0 }

  constructor(
    private readonly sim: Sim,
    private readonly fixtures: Fixtures,
    private readonly rig: Object3D,
    gl: WebGLRenderer,
    private readonly ports: Ports,
  ) {
    this.frame = createDrawFrame(sim, rig, gl.xr.getCamera(), ports.text)
    this.layers = [
      new WorldSet(sim, fixtures, gl.capabilities.getMaxAnisotropy(), ports.text),
      new SelfLayer(fixtures),
      new FenceLayer(),
      new FieldLayer(gasMap(sim, ports.map), fixtures.rim, ports.text),
      ...(ports.past ? pastLayers(sim, ports.past, ports, fixtures) : []),
      new PlaceMarker(ports.at, MARKER),
      new HandsLayer(fixtures, new XrJoints(gl.xr)),
      new WorldPanelLayer(ports.panel),
      new RayLayer(),
    ]
    for (const l of this.layers) this.object.add(l.object)
  }

  /** One frame; `xr` only in a session. */
  draw(dtS: number, camera: Camera, sight: Sight, xr: { frame: XRFrame; space: XRReferenceSpace } | null): void {
    const { frame } = this
    beginFrame(frame, dtS, 1)
    frame.camera = camera
    frame.sight = sight
    frame.inXR = xr !== null
    frame.live = xr && this.hands.read(xr.frame, xr.space)
    this.look(dtS)
    this.fixtures.rim.place.value.set(this.rig.position.x, this.rig.position.z, FENCE_RADIUS)
    for (const l of this.layers) l.update(frame)
    if (this.drawn++ === SHADOW_FRAME) this.fixtures.refreshShadows()
  }

  dispose(): void {
    // A frame may still be drawn before React takes the object out of the scene.
    this.object.visible = false
    for (const l of this.layers) l.dispose()
  }

  private look(dtS: number): void {
    const { frame, rig, sim } = this
    const { head } = sim.world
    const asked = this.ports.at()
    const at = asked ?? head.p
    if (asked !== this.at) {
      this.spot = viewpoint(sim.site, at, head.p, frame.inXR ? HEADSET_BACK : SCREEN_BACK, frame.inXR)
      if (frame.live) standOn(rig, frame.live.head, this.spot, at)
      this.at = asked
    }
    if (frame.live) {
      const { p, q } = frame.live.head
      frame.eye.set(p.x, p.y, p.z).applyMatrix4(rig.matrixWorld)
      frame.gaze.set(q.x, q.y, q.z, q.w).premultiply(rig.quaternion)
      return
    }
    flyTo(frame.camera, this.spot, at, dtS, this.drawn === 0)
    frame.eye.copy(frame.camera.position)
    frame.gaze.copy(frame.camera.quaternion)
  }
}
