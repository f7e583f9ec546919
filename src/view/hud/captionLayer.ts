import { Group, type Mesh, Vector3 } from 'three'
import { seconds } from '../../base/time'
import type { RunEvent } from '../../sim/event'
import { INK, boxText, roundRect } from '../panel/paint'
import { ORDER, TextPlane } from '../panel/textPlane'
import { textSize } from '../panel/textSize'
import type { DrawFrame, Layer } from '../stage/layer'
import { rideHint } from './rideHint'

/** What is said stays this long, seconds. */
const STAYS_S = 7
/** Head-locked strip: metres ahead of and above the eyes (15 degrees up), and its size. Not below: there the hands work, and one looks down at them. */
const AT = { ahead: 1.3, above: 0.36 }
/** While one looks at an open panel within 40 degrees of its middle (cosine), what is said hangs below it, by this much, metres. */
const BESIDE = { cos: 0.77, gap: 0.02 }
/** Text of 38 mm is 1.6 degrees there. */
const SIZE = { width: 0.98, height: 0.15 }

const ahead = new Vector3()
const toPanel = new Vector3()

type Heard = RunEvent & { type: 'heard' }

/** The last thing heard, while it is fresh. */
export function lastHeard(events: readonly RunEvent[], tick: number): Heard | null {
  for (let i = events.length - 1; i >= 0; i--) {
    const e = events[i]
    if (!e || seconds(tick - e.tick) > STAYS_S) return null
    if (e.type === 'heard') return e
  }
  return null
}

/** In the headset: what somebody said, and the practice hint or how to ride, high in view. (On a screen the page shows them.) */
export class CaptionLayer implements Layer {
  readonly object = new Group()
  private readonly said = new TextPlane(ORDER.caption)
  private readonly hint = new TextPlane(ORDER.caption)
  private heard: Heard | null = null
  private line = ''

  /** `panel`: the panel that hangs before the trainee, whoever draws it; `stands`: time stands still behind it. */
  constructor(
    private readonly panel: () => Mesh | null,
    private readonly stands: () => boolean,
  ) {
    this.object.add(this.said.mesh, this.hint.mesh)
  }

  update(f: DrawFrame): void {
    // what was said is not read while time stands still
    if (!f.inXR || this.stands()) {
      this.said.hide()
      this.hint.hide()
      return
    }
    const panel = this.panelInView(f)
    const told = f.sim.world.hint?.text ?? rideHint(f.sim)
    const heard = lastHeard(f.sim.events, f.sim.world.tick)
    if (!heard) this.said.hide()
    else {
      const line = this.lineOf(heard, f)
      this.said.show(line, SIZE.width, high(), (ctx) => strip(ctx, line, '#ffffff'))
      this.place(this.said, told !== null && !panel ? 1 : 0, panel, f)
    }
    if (told === null) return this.hint.hide()
    // by its words and not by its key: in the lesson they change with what is in the hand
    const words = f.text(told)
    this.hint.show(words, SIZE.width, high(), (ctx) => strip(ctx, words, '#7df0ae'))
    this.place(this.hint, panel && heard ? 1 : 0, panel, f)
  }

  dispose(): void {
    this.said.dispose()
    this.hint.dispose()
  }

  /** Put together once for each thing that is heard. */
  private lineOf(heard: Heard, f: DrawFrame): string {
    if (heard === this.heard) return this.line
    this.heard = heard
    this.line = f.text('ui.hud.said', { who: f.text(`entity.${heard.from}`), line: f.text(`heard.${heard.line}`) })
    return this.line
  }

  private panelInView(f: DrawFrame): Mesh | null {
    const panel = this.panel()
    if (!panel) return null
    toPanel.copy(panel.position).sub(f.eye).normalize()
    return ahead.set(0, 0, -1).applyQuaternion(f.gaze).dot(toPanel) > BESIDE.cos ? panel : null
  }

  /** Below the panel that is looked at, covering nothing that can be chosen, the hint last; else high in view, what is said over the hint. */
  private place({ mesh }: TextPlane, row: 0 | 1, panel: Mesh | null, f: DrawFrame): void {
    if (panel) {
      const down = panel.scale.y / 2 + (row + 0.5) * high() + (row + 1) * BESIDE.gap
      mesh.position.copy(panel.position)
      mesh.position.y -= down
      mesh.quaternion.copy(panel.quaternion)
      return
    }
    ahead.set(0, AT.above + row * high() * 1.05, -AT.ahead).applyQuaternion(f.gaze)
    mesh.position.copy(f.eye).add(ahead)
    mesh.quaternion.copy(f.gaze)
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
