import { Group } from 'three'
import { yawOf } from '../../base/quat'
import { dressOf } from '../person/dress'
import { Figure } from '../person/figureGroup'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'

/** The trainee as others saw them, for looking back: a figure in a white helmet where the head was. */
export class SelfLayer implements Layer {
  readonly object = new Group()
  private readonly figure: Figure
  private tick = 0

  constructor(fixtures: Pick<Fixtures, 'cast' | 'people'>) {
    this.figure = new Figure(dressOf(0, 'trainee'), fixtures)
    this.object.add(this.figure.object)
  }

  update({ sim: { world }, dtS, timeS }: DrawFrame): void {
    const moved = world.tick !== this.tick
    this.tick = world.tick
    this.figure.object.position.set(world.head.p.x, 0, world.head.p.z)
    this.figure.object.rotation.y = yawOf(world.head.q)
    this.figure.pose(world.ended === 'incapacitated' ? 'down' : 'idle', timeS, moved ? 1 : dtS)
  }

  dispose(): void {
    this.figure.dispose()
  }
}
