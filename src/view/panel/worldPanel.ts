import { Group, type Mesh, Quaternion, Vector3 } from 'three'
import { PINCH } from '../../sim/handling'
import type { HandSide } from '../../sim/sample'
import type { DrawFrame, Layer } from '../stage/layer'
import { INK, boxText, evenLines, roundRect } from './paint'
import { fontOf } from '../label/font'
import { rayOf } from '../hud/rayLayer'
import { ORDER, TextPlane } from './textPlane'
import { textSize } from './textSize'

/** A message with buttons that hangs in the headset outside of the run: pause, loading, the way home, the menu. */
export interface WorldPanelContent {
  title: string
  lines: string[]
  /** Each line is a point of a list: from the left, with a dot before it. */
  list?: boolean
  buttons: PanelAction[]
  /** The button that leads on, where it is not the first. */
  go?: string
  /** Keys in rows of three between lines and buttons: 11 by 4.6 degrees each. */
  keys?: PanelAction[]
  /** The run goes on meanwhile: the world stays bright. */
  over?: boolean
}

interface PanelAction {
  id: string
  text: string
  press: () => void
}

/** Before the eyes, metres; it stays where it appeared, upright. Text of 34 mm is 1.5 degrees there. */
const AHEAD = 1.25
const BELOW = 0.1
const WIDTH = 0.9
const HEAD = 0.12
const LINE = 0.05
const BUTTON = { height: 0.1, gap: 0.025, rim: 0.05 }
const COLUMNS = 3

interface Rect {
  id: string
  x: number
  y: number
  w: number
  h: number
}

/**
 * Where the parts of a panel with `lines` wrapped lines, these buttons and these keys lie, metres from its upper left
 * corner: keys first, in rows of three.
 */
export function layoutPanel(
  lines: number,
  ids: readonly string[],
  keys: readonly string[] = [],
): { height: number; buttons: Rect[]; keys: Rect[] } {
  const top = BUTTON.rim + HEAD + lines * LINE * textSize() + BUTTON.gap
  const wide = WIDTH - 2 * BUTTON.rim
  const down = BUTTON.height + BUTTON.gap
  const key = (wide - (COLUMNS - 1) * BUTTON.gap) / COLUMNS
  const rows = Math.ceil(keys.length / COLUMNS)
  const place = (id: string, x: number, row: number, w: number): Rect => ({
    id,
    x: BUTTON.rim + x,
    y: top + row * down,
    w,
    h: BUTTON.height,
  })
  return {
    height: top + (rows + ids.length) * down + BUTTON.rim - BUTTON.gap,
    buttons: ids.map((id, i) => place(id, 0, rows + i, wide)),
    keys: keys.map((id, i) => place(id, (i % COLUMNS) * (key + BUTTON.gap), Math.floor(i / COLUMNS), key)),
  }
}

const ray = { from: new Vector3(), along: new Vector3() }
const normal = new Vector3()
const right = new Vector3()
const offset = new Vector3()

/**
 * A panel that the view itself answers: it lies outside of the run, so the simulation does not know it.
 * A hand's ray points at a button; the press of select calls its `press`.
 */
export class WorldPanelLayer implements Layer {
  readonly object = new Group()
  private readonly plane = new TextPlane(ORDER.panel + 1)
  private shown: WorldPanelContent | null = null
  private wrapped: Line[] = []
  /** Where it hangs in the rig. */
  private readonly at = new Vector3()
  private readonly turn = new Quaternion()
  private readonly selected: Record<HandSide, boolean> = { left: true, right: true }

  constructor(private readonly content: () => WorldPanelContent | null) {
    this.object.add(this.plane.mesh)
  }

  /** Its face, as high as it is scaled, while it hangs there. */
  get hanging(): Mesh | null {
    return this.plane.mesh.visible ? this.plane.mesh : null
  }

  update(f: DrawFrame): void {
    const content = f.inXR ? this.content() : null
    if (!content) {
      this.shown = null
      return this.plane.hide()
    }
    if (!this.shown || this.shown.title !== content.title) this.hang(f)
    const { mesh } = this.plane
    mesh.position.copy(this.at).applyMatrix4(f.rig.matrixWorld)
    mesh.quaternion.copy(this.turn).premultiply(f.rig.quaternion)
    this.shown = content
    this.wrapped = wrap(content)
    const ids = (actions: readonly PanelAction[] = []): string[] => actions.map((a) => a.id)
    const { height, buttons, keys } = layoutPanel(this.wrapped.length, ids(content.buttons), ids(content.keys))
    const places = [...buttons, ...keys]
    const hovered = this.point(f, height, places, content)
    const words = [content.title, ...content.lines, ...actionsOf(content).map((a) => a.text), hovered]
    this.plane.show(words.join('|'), WIDTH, height, (ctx) => paint(ctx, content, this.wrapped, height, places, hovered))
  }

  dispose(): void {
    this.plane.dispose()
  }

  /** Before the eyes; from then on it stays where it is about the body, however the rig goes and turns. */
  private hang(f: DrawFrame): void {
    const { mesh } = this.plane
    normal.set(0, 0, 1).applyQuaternion(f.gaze)
    normal.y = 0
    if (normal.lengthSq() < 1e-4) normal.set(0, 0, 1)
    normal.normalize()
    mesh.position.copy(f.eye).addScaledVector(normal, -AHEAD)
    mesh.position.y -= BELOW
    mesh.rotation.set(0, Math.atan2(normal.x, normal.z), 0)
    this.at.copy(f.rig.worldToLocal(mesh.position))
    this.turn.copy(f.rig.quaternion).invert().multiply(mesh.quaternion)
    this.selected.left = this.selected.right = true
  }

  /** The button that a hand points at; presses it at the moment that select goes down. */
  private point(f: DrawFrame, height: number, buttons: Rect[], content: WorldPanelContent): string {
    let hovered = ''
    for (const side of ['left', 'right'] as const) {
      const live = f.live?.[side]
      const pressed = live?.tracked === true && (live.select || live.pinch > PINCH.grab)
      const was = this.selected[side]
      this.selected[side] = pressed
      if (!live?.tracked) continue
      rayOf(live.aim, f, ray.from, ray.along)
      const id = this.under(height, buttons)
      if (id === '') continue
      hovered = id
      if (pressed && !was)
        actionsOf(content)
          .find((b) => b.id === id)
          ?.press()
    }
    return hovered
  }

  private under(height: number, buttons: Rect[]): string {
    const { mesh } = this.plane
    normal.set(0, 0, 1).applyQuaternion(mesh.quaternion)
    const facing = normal.dot(ray.along)
    if (facing >= 0) return ''
    const t = offset.copy(mesh.position).sub(ray.from).dot(normal) / facing
    if (t <= 0) return ''
    offset.copy(ray.from).addScaledVector(ray.along, t).sub(mesh.position)
    right.set(1, 0, 0).applyQuaternion(mesh.quaternion)
    const x = offset.dot(right) + WIDTH / 2
    const y = height / 2 - offset.y
    return buttons.find((b) => x >= b.x && x <= b.x + b.w && y >= b.y && y <= b.y + b.h)?.id ?? ''
  }
}

const actionsOf = ({ buttons, keys = [] }: WorldPanelContent): PanelAction[] => [...buttons, ...keys]

const TEXT_MM = 34
/** Points of a list stand in by this, metres, with their dot before them. */
const INDENT = 0.045

/** A line as it is set; `begins` a point of a list or goes on with one. */
interface Line {
  text: string
  begins: boolean
}

function wrap({ lines, list }: WorldPanelContent): Line[] {
  const ctx = measuring()
  if (!ctx) return lines.map((text) => ({ text, begins: true }))
  ctx.font = fontOf(TEXT_MM * textSize())
  const wide = WIDTH - 2 * BUTTON.rim - (list ? INDENT : 0)
  return lines.flatMap((l) =>
    evenLines(l, wide * 1000, (s) => ctx.measureText(s).width).map((text, i) => ({ text, begins: i === 0 })),
  )
}

let scratch: CanvasRenderingContext2D | null = null
function measuring(): CanvasRenderingContext2D | null {
  scratch ??= document.createElement('canvas').getContext('2d')
  return scratch
}

function paint(
  ctx: CanvasRenderingContext2D,
  content: WorldPanelContent,
  lines: readonly Line[],
  height: number,
  buttons: readonly Rect[],
  hovered: string,
): void {
  const w = WIDTH * 1000
  const h = height * 1000
  const rim = BUTTON.rim * 1000
  roundRect(ctx, 2, 2, w - 4, h - 4, 26)
  ctx.fillStyle = INK.ground
  ctx.fill()
  ctx.strokeStyle = INK.edge
  ctx.lineWidth = 3
  ctx.stroke()
  boxText(ctx, content.title, {
    x: rim,
    y: rim,
    w: w - 2 * rim,
    h: HEAD * 1000,
    size: 50,
    least: 34,
    ink: INK.title,
    weight: 700,
  })
  ctx.font = fontOf(TEXT_MM * textSize())
  ctx.fillStyle = INK.text
  ctx.textAlign = content.list ? 'left' : 'center'
  ctx.textBaseline = 'middle'
  lines.forEach(({ text, begins }, i) => {
    const y = rim + (HEAD + (i + 0.5) * LINE * textSize()) * 1000
    if (content.list && begins) dot(ctx, rim + INDENT * 400, y)
    ctx.fillText(text, content.list ? rim + INDENT * 1000 : w / 2, y)
  })
  for (const b of buttons) {
    roundRect(ctx, b.x * 1000, b.y * 1000, b.w * 1000, b.h * 1000, 18)
    ctx.fillStyle = b.id === (content.go ?? content.buttons[0]?.id) && !content.keys ? INK.confirm : INK.plain
    ctx.fill()
    if (b.id === hovered) {
      ctx.strokeStyle = INK.hover
      ctx.lineWidth = 8
      ctx.stroke()
    }
    const text = actionsOf(content).find((c) => c.id === b.id)?.text ?? ''
    boxText(ctx, text, {
      x: b.x * 1000 + 20,
      y: b.y * 1000,
      w: b.w * 1000 - 40,
      h: b.h * 1000,
      size: 40,
      least: 28,
      ink: '#ffffff',
      weight: 700,
    })
  }
}

/** The dot before a point of a list: drawn, because not every font has one. Units of the panel, millimetres. */
function dot(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.beginPath()
  ctx.arc(x, y, 7, 0, 2 * Math.PI)
  ctx.fill()
}
