import { Group, type Material } from 'three'
import { yawOf } from '../../base/quat'
import { Figure } from '../person/figureGroup'
import type { DrawFrame, Layer } from '../stage/layer'

/** The trainee as others saw them, for looking back: a figure in a white helmet where the head was. */
export class SelfLayer implements Layer {
  readonly object = new Group()
  private readonly figure: Figure
  private tick = 0

  constructor(material: Material) {
    this.figure = new Figure({ cloth: '#2b4d80', vest: true, helmet: '#f3f4f0', skin: '#c99673' }, material)
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
