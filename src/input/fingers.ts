/** A place in the picture, -1..1 to the right and up. */
export interface Spot {
  x: number
  y: number
}

/** What one finger on the picture did since the last frame. */
export interface Fingers {
  /** Movement of a finger that drags, CSS pixels right and down. */
  dragX: number
  dragY: number
  /** A tap that ended: where. */
  tap: Spot | null
  /** A finger that has rested in one place: where it is now. It may move on after that. */
  rest: Spot | null
  /** Width over height of the picture. */
  aspect: number
}

/** A finger that has moved this far drags, CSS pixels: the slop of touch screens, with a glove's thickness to spare. */
const SLOP = 14
/** A finger that has not moved for so long rests, seconds. Taps of untrained people last up to 0.2 s. */
const REST_S = 0.25

type Doing = 'touching' | 'dragging' | 'resting'

/**
 * Listens to touches (and pens, and a mouse that stands in for a finger) over one element. One finger counts: the first
 * that came down, until it is up again. Its time is that of the frames, so that a picture that hangs makes no long touch
 * of a short one.
 */
export class FingersListener {
  private finger: { id: number; doing: Doing; forS: number; from: Spot; at: Spot } | null = null
  private dragX = 0
  private dragY = 0
  private tap: Spot | null = null
  private readonly stop = new AbortController()

  constructor(private readonly element: HTMLElement) {
    const { signal } = this.stop
    const win = element.ownerDocument.defaultView ?? window
    element.addEventListener('pointerdown', (e) => this.down(e), { signal })
    win.addEventListener('pointermove', (e) => this.move(e), { signal })
    win.addEventListener('pointerup', (e) => this.up(e, true), { signal })
    win.addEventListener('pointercancel', (e) => this.up(e, false), { signal })
    win.addEventListener('blur', () => this.forget(), { signal })
    element.addEventListener('contextmenu', (e) => e.preventDefault(), { signal })
    // the browser would scroll or zoom the page under the drill
    element.addEventListener('touchmove', (e) => e.preventDefault(), { signal, passive: false })
  }

  /** Everything since the last call; drags and taps are then forgotten. */
  read(dtS: number): Fingers {
    const { finger } = this
    if (finger?.doing === 'touching') {
      finger.forS += dtS
      if (finger.forS >= REST_S) finger.doing = 'resting'
    }
    const fingers: Fingers = {
      dragX: this.dragX,
      dragY: this.dragY,
      tap: this.tap && this.spot(this.tap),
      rest: finger?.doing === 'resting' ? this.spot(finger.at) : null,
      aspect: this.aspect,
    }
    this.dragX = this.dragY = 0
    this.tap = null
    return fingers
  }

  /** Nothing that was begun goes on. */
  forget(): void {
    this.finger = null
    this.dragX = this.dragY = 0
    this.tap = null
  }

  dispose(): void {
    this.stop.abort()
  }

  private down(e: PointerEvent): void {
    if (this.finger || e.button > 0) return
    const at = { x: e.clientX, y: e.clientY }
    this.finger = { id: e.pointerId, doing: 'touching', forS: 0, from: at, at }
  }

  private move(e: PointerEvent): void {
    const { finger } = this
    if (!finger || finger.id !== e.pointerId) return
    const at = { x: e.clientX, y: e.clientY }
    const away = Math.hypot(at.x - finger.from.x, at.y - finger.from.y)
    // what it took to tell a drag from a tap moves nothing: the picture does not jump
    if (finger.doing === 'touching' && away > SLOP) finger.doing = 'dragging'
    else if (finger.doing === 'dragging') {
      this.dragX += at.x - finger.at.x
      this.dragY += at.y - finger.at.y
    }
    finger.at = at
  }

  private up(e: PointerEvent, meant: boolean): void {
    const { finger } = this
    if (!finger || finger.id !== e.pointerId) return
    if (meant && finger.doing === 'touching') this.tap = finger.at
    this.finger = null
  }

  private get aspect(): number {
    const { width, height } = this.element.getBoundingClientRect()
    return height > 0 ? width / height : 1
  }

  private spot({ x, y }: Spot): Spot {
    const { left, top, width, height } = this.element.getBoundingClientRect()
    if (width === 0 || height === 0) return { x: 0, y: 0 }
    return { x: ((x - left) / width) * 2 - 1, y: 1 - ((y - top) / height) * 2 }
  }
}
