import { BufferAttribute, BufferGeometry, Group, Line, LineBasicMaterial } from 'three'
import type { DrawFrame, Layer } from '../stage/layer'
import type { Note } from './replay'

/** The way lies just over the ground, metres. */
const FLOAT = 0.08
const COLOR = '#0f5ea8'

/** The trainee's way over the ground: what has been walked so far, and faintly what is still to come. */
export class PathLayer implements Layer {
  readonly object = new Group()
  private readonly materials = [0.25, 1].map(
    (opacity) => new LineBasicMaterial({ color: COLOR, transparent: true, opacity, toneMapped: false, fog: false }),
  )
  private readonly lines = this.materials.map((m) => new Line(new BufferGeometry(), m))
  private known = 0

  constructor(private readonly notes: readonly Note[]) {
    for (const line of this.lines) {
      line.frustumCulled = false
      line.renderOrder = 7
      this.object.add(line)
    }
  }

  update({ sim }: DrawFrame): void {
    if (this.notes.length !== this.known) this.trace()
    const { tick } = sim.world
    const walked = this.notes.findLastIndex((n) => n.tick <= tick) + 1
    this.lines[1]?.geometry.setDrawRange(0, walked)
  }

  dispose(): void {
    for (const line of this.lines) line.geometry.dispose()
    for (const m of this.materials) m.dispose()
  }

  private trace(): void {
    this.known = this.notes.length
    const points = new BufferAttribute(new Float32Array(this.notes.flatMap((n) => [n.x, FLOAT, n.z])), 3)
    for (const line of this.lines) {
      line.geometry.dispose()
      line.geometry = new BufferGeometry().setAttribute('position', points)
    }
  }
}
