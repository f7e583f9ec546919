import { Group } from 'three'
import type { Sim } from '../../sim/sim'
import type { Fixtures } from './fixtures'
import type { DrawFrame, Layer } from './layer'
import { WorldSet } from './worldSet'

/** All that is drawn of a run: the world, and what follows the trainee. */
export class RunSet {
  readonly object = new Group()
  private readonly world: WorldSet
  private readonly overlay: Layer[]

  constructor(sim: Sim, fixtures: Fixtures, anisotropy: number, text: DrawFrame['text']) {
    this.world = new WorldSet(sim, fixtures, anisotropy, text)
    this.overlay = []
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
