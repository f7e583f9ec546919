import { Group } from 'three'
import type { Sim } from '../../sim/sim'
import { CaptionLayer } from '../hud/captionLayer'
import { FadeLayer } from '../hud/fadeLayer'
import { HandsLayer } from '../hud/handsLayer'
import { HighlightLayer } from '../hud/highlightLayer'
import { HintLayer } from '../hud/hintLayer'
import { MeterLayer } from '../hud/meterLayer'
import { PointerLayer } from '../hud/pointerLayer'
import { PanelLayer } from '../panel/panelLayer'
import { type WorldPanelContent, WorldPanelLayer } from '../panel/worldPanel'
import type { Fixtures } from './fixtures'
import type { DrawFrame, Layer } from './layer'
import { WorldSet } from './worldSet'

/** All that is drawn of a run: the world, and what follows the trainee. `panel` hangs outside of the run. */
export class RunSet {
  readonly object = new Group()
  private readonly world: WorldSet
  private readonly overlay: Layer[]

  constructor(
    sim: Sim,
    fixtures: Fixtures,
    anisotropy: number,
    text: DrawFrame['text'],
    panel: () => WorldPanelContent | null,
  ) {
    this.world = new WorldSet(sim, fixtures, anisotropy, text)
    this.overlay = [
      new HighlightLayer(this.world.entities.geometries),
      new HandsLayer(fixtures.solid),
      new HintLayer(),
      new FadeLayer(() => panel() !== null),
      new PanelLayer(),
      new WorldPanelLayer(panel),
      new CaptionLayer(),
      new MeterLayer(),
      new PointerLayer(() => panel() !== null),
    ]
    this.object.add(this.world.object)
    for (const l of this.overlay) this.object.add(l.object)
  }

  update(frame: DrawFrame): void {
    this.world.update(frame)
  }

  updateOverlay(frame: DrawFrame): void {
    for (const l of this.overlay) l.update(frame)
  }

  dispose(): void {
    this.world.dispose()
    for (const l of this.overlay) l.dispose()
  }
}
