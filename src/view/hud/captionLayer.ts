import { Group, Vector3 } from 'three'
import { seconds } from '../../base/time'
import type { RunEvent } from '../../sim/event'
import { INK, boxText, roundRect } from '../panel/paint'
import { ORDER, TextPlane } from '../panel/textPlane'
import { textSize } from '../panel/textSize'
import type { DrawFrame, Layer } from '../stage/layer'

/** What is said stays this long, seconds. */
const STAYS_S = 7
/**
 * Head-locked strip: metres ahead of and above the eyes (18 degrees up; 22 over an open panel), and its size. Not below: there
 * the hands work, and one looks down at them.
 */
const AT = { ahead: 1.3, above: 0.43, overPanel: 0.53 }
/** Text of 38 mm is 1.6 degrees there. */
const SIZE = { width: 0.98, height: 0.15 }

const ahead = new Vector3()

/** The last thing heard, while it is fresh. */
export function lastHeard(events: readonly RunEvent[], tick: number): (RunEvent & { type: 'heard' }) | null {
  for (let i = events.length - 1; i >= 0; i--) {
    const e = events[i]
    if (!e || seconds(tick - e.tick) > STAYS_S) return null
    if (e.type === 'heard') return e
  }
  return null
}

/** In the headset: what somebody said over the practice hint, high in view. (On a screen the page shows them.) */
export class CaptionLayer implements Layer {
  readonly object = new Group()
  private readonly said = new TextPlane(ORDER.caption)
  private readonly hint = new TextPlane(ORDER.caption)

  constructor() {
    this.object.add(this.said.mesh, this.hint.mesh)
  }

  update(f: DrawFrame): void {
    if (!f.inXR) {
      this.said.hide()
      this.hint.hide()
      return
    }
    const { hint } = f.sim.world
    const heard = lastHeard(f.sim.events, f.sim.world.tick)
    if (!heard) this.said.hide()
    else {
      const line = `${f.text(`entity.${heard.from}`)}：${f.text(`heard.${heard.line}`)}`
      this.said.show(line, SIZE.width, high(), (ctx) => strip(ctx, line, '#ffffff'))
      this.follow(this.said, f, hint ? high() * 1.05 : 0)
    }
    if (!hint) return this.hint.hide()
    // by its words and not by its key: in the lesson they change with what is in the hand
    const words = f.text(hint.text)
    this.hint.show(words, SIZE.width, high(), (ctx) => strip(ctx, words, '#7df0ae'))
    this.follow(this.hint, f, 0)
  }

  dispose(): void {
    this.said.dispose()
    this.hint.dispose()
  }

  private follow(plane: TextPlane, f: DrawFrame, up: number): void {
    const above = f.sim.world.panel ? AT.overPanel : AT.above
    ahead.set(0, above + up, -AT.ahead).applyQuaternion(f.gaze)
    plane.mesh.position.copy(f.eye).add(ahead)
    plane.mesh.quaternion.copy(f.gaze)
  }
}

/** The strip grows with its words. */
const high = (): number => SIZE.height * textSize()

function strip(ctx: CanvasRenderingContext2D, text: string, ink: string): void {
  const w = SIZE.width * 1000
  const h = high() * 1000
  roundRect(ctx, 2, 2, w - 4, h - 4, 22)
  ctx.fillStyle = INK.ground
  ctx.fill()
  boxText(ctx, text, { x: 30, y: 6, w: w - 60, h: h - 12, size: 38, least: 28, ink })
}
