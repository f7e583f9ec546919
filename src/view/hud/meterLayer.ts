import { Group, Quaternion, Vector3 } from 'three'
import type { HandSide } from '../../sim/sample'
import { INK, boxText, roundRect } from '../panel/paint'
import { ORDER, TextPlane } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'

/** Over the back of the wrist: metres from the palm, in the hand's frame. Figures of 34 mm. */
const OVER = new Vector3(0, 0.06, 0.07)
const SIZE = { width: 0.14, height: 0.07 }

const at = new Vector3()
const turn = new Quaternion()

/** In the headset: what the worn instrument reads, over the wrist of the hand that does not act, or of the only one there is. (On a screen the page shows it.) */
export class MeterLayer implements Layer {
  readonly object = new Group()
  private readonly plane = new TextPlane(ORDER.caption)

  /** `acting`: which hand points and acts. */
  constructor(private readonly acting: () => HandSide) {
    this.object.add(this.plane.mesh)
  }

  update(f: DrawFrame): void {
    const i = f.inXR ? wornMeter(f) : -1
    const def = f.sim.defs[i]
    const acting = this.acting()
    const { left, right } = f.live ?? {}
    const [free, busy] = acting === 'left' ? [right, left] : [left, right]
    const live = free?.tracked ? free : busy
    if (!def?.display || !live?.tracked) return this.plane.hide()
    const reading = (f.sim.world.entities[i]?.reading ?? 0).toFixed(def.display.decimals)
    const { unit } = def.display
    this.plane.show(`${reading}${unit}`, SIZE.width, SIZE.height, (ctx) => paintMeter(ctx, reading, unit))
    const { mesh } = this.plane
    turn.set(live.aim.q.x, live.aim.q.y, live.aim.q.z, live.aim.q.w).premultiply(f.rig.quaternion)
    at.set(live.grip.p.x, live.grip.p.y, live.grip.p.z).applyMatrix4(f.rig.matrixWorld)
    mesh.position.copy(OVER).applyQuaternion(turn).add(at)
    mesh.quaternion.copy(f.gaze)
  }

  dispose(): void {
    this.plane.dispose()
  }
}

/** The first instrument worn, or the first of them that is loud (its `mode`): that is what one looks at. */
function wornMeter({ sim }: DrawFrame): number {
  let first = -1
  for (let i = 0; i < sim.defs.length; i++) {
    const state = sim.world.entities[i]
    if (!sim.defs[i]?.display || !state?.worn) continue
    if (state.mode === 'loud') return i
    if (first < 0) first = i
  }
  return first
}

function paintMeter(ctx: CanvasRenderingContext2D, reading: string, unit: string): void {
  const w = SIZE.width * 1000
  const h = SIZE.height * 1000
  roundRect(ctx, 1, 1, w - 2, h - 2, 10)
  ctx.fillStyle = INK.ground
  ctx.fill()
  boxText(ctx, reading, { x: 8, y: 4, w: w * 0.56, h: h - 8, size: 44, least: 20, ink: '#7dffb0', weight: 700 })
  boxText(ctx, unit, { x: w * 0.6, y: 4, w: w * 0.36, h: h - 8, size: 24, least: 14, ink: INK.faint })
}
