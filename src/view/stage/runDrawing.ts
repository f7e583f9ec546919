import { type Camera, Group, type Object3D, type Scene, type WebGLRenderer } from 'three'
import type { HandSide, Sample } from '../../sim/sample'
import type { Sim } from '../../sim/sim'
import { FenceLayer } from '../ar/fenceLayer'
import { FigureLayer } from '../ar/figureLayer'
import { FENCE_RADIUS } from '../ar/fenceGeometry'
import type { Sight } from '../ar/sight'
import { SpotLayer } from '../ar/spotLayer'
import { TABLE_RADIUS } from '../ar/tableTop'
import { CaptionLayer } from '../hud/captionLayer'
import { FadeLayer } from '../hud/fadeLayer'
import { HandsLayer } from '../hud/handsLayer'
import { HighlightLayer } from '../hud/highlightLayer'
import { HintLayer } from '../hud/hintLayer'
import { MaskLayer } from '../hud/maskLayer'
import { MeterLayer } from '../hud/meterLayer'
import { PointerLayer } from '../hud/pointerLayer'
import { VignetteLayer } from '../hud/vignetteLayer'
import { PanelLayer } from '../panel/panelLayer'
import type { Mixer } from '../sound/mixer'
import { WorldSound } from '../sound/worldSound'
import { type WorldPanelContent, WorldPanelLayer } from '../panel/worldPanel'
import { beginFrame, createDrawFrame, placeEyes } from './drawFrame'
import type { Fixtures } from './fixtures'
import type { DrawFrame, Layer } from './layer'
import { loaded } from './marks'
import { SHADOW_FRAME } from './shadowFrame'
import { WorldSet } from './worldSet'
import { XrJoints } from './xrJoints'

interface Ports {
  text: DrawFrame['text']
  /** What hangs before the trainee outside of the run, or null. */
  panel: () => WorldPanelContent | null
  /** Darken the rim while the rig moves. */
  vignette: () => boolean
  /** The hand that points and acts. */
  hand: () => HandSide
  /** Does the page show the simulation's panels? */
  panelsOnPage: () => boolean
  /** What the run is heard through, or null. */
  mixer: Mixer | null
}

/** All that is drawn of a run, the world and what follows the trainee, frame by frame. */
export class RunDrawing {
  readonly object = new Group()
  private readonly frame: DrawFrame
  private readonly world: WorldSet
  private readonly sound: WorldSound | null
  private readonly overlay: Layer[]
  private drawn = 0

  constructor(
    sim: Sim,
    private readonly fixtures: Fixtures,
    rig: Object3D,
    gl: WebGLRenderer,
    private readonly ports: Ports,
  ) {
    const { text, panel, vignette, hand, panelsOnPage, mixer } = ports
    const covered = (): boolean => panel() !== null
    const paused = (): boolean => covered() && !panel()?.over
    this.frame = createDrawFrame(sim, rig, gl.xr.getCamera(), text)
    this.world = new WorldSet(sim, fixtures, gl.capabilities.getMaxAnisotropy(), text)
    this.sound = mixer && new WorldSound(sim, mixer, fixtures.quality.sound)
    const ofRun = new PanelLayer(() => panelsOnPage() || covered())
    const outside = new WorldPanelLayer(panel)
    this.overlay = [
      new FigureLayer(fixtures),
      new FenceLayer(),
      new SpotLayer(),
      new HighlightLayer(this.world.entities.geometries),
      new HandsLayer(fixtures, new XrJoints(gl.xr)),
      new MaskLayer(),
      new VignetteLayer(vignette),
      new HintLayer(),
      new FadeLayer(paused),
      ofRun,
      outside,
      new CaptionLayer(() => outside.hanging ?? ofRun.hanging, paused),
      new MeterLayer(hand),
      new PointerLayer(covered),
    ]
    for (const l of [this.world, ...this.overlay]) this.object.add(l.object)
    loaded('site')
  }

  /** Takes note of the ticks that have passed and puts rig and eyes between the last two. */
  placeEyes(dtS: number, alpha: number, live: Sample | null, camera: Camera, sight: Sight): void {
    beginFrame(this.frame, dtS, alpha)
    placeEyes(this.frame, live, camera, sight)
  }

  /** Sky and haze round the site, or the real room, in which the site ends at a rim; nothing stands between it and the eyes. */
  stand(scene: Scene): void {
    const { sight, rig, sim } = this.frame
    this.fixtures.stand(scene, sight.room)
    const panel = this.ports.panel()
    const stands = panel !== null && !panel.over
    this.world.object.visible =
      !sight.room || (sight.site && !stands && (sight.table || !(sim.world.headInWall || sim.world.harm)))
    if (sight.table) this.fixtures.rim.place.value.set(0, 0, TABLE_RADIUS)
    else this.fixtures.rim.place.value.set(rig.position.x, rig.position.z, FENCE_RADIUS)
  }

  drawWorld(): void {
    this.world.update(this.frame)
    this.sound?.update(this.frame)
    if (this.drawn === SHADOW_FRAME) this.fixtures.refreshShadows()
    // By the second frame the first has been drawn: for measuring how long that took.
    if (this.drawn === 1) loaded('firstFrame')
    this.drawn++
  }

  drawOverlay(): void {
    for (const l of this.overlay) l.update(this.frame)
  }

  dispose(): void {
    // A frame may still be drawn before React takes the object out of the scene.
    this.object.visible = false
    for (const l of [this.world, ...this.overlay]) l.dispose()
    this.sound?.dispose()
  }
}
