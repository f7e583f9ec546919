/** What keyboard and mouse did since the last frame. */
export interface Controls {
  /** Keys down now (KeyboardEvent.code). */
  down: ReadonlySet<string>
  /** Keys that went down since the last frame, also those that are up again. */
  pressed: ReadonlySet<string>
  /** Left button, true also when it went down and up again within the frame. */
  select: boolean
  /** Movement of the mouse in pixels, right and down. */
  moveX: number
  moveY: number
  /** Movement turns the head: the pointer is locked, or the right button is down. */
  looking: boolean
  /** Notches of the wheel, away from the hand is positive. */
  wheel: number
  /** Cursor in the picture, -1..1 to the right and up; null while the pointer is locked to the middle. */
  cursor: { x: number; y: number } | null
  /** Width over height of the picture. */
  aspect: number
}

/** Pixels of wheel movement that count as a notch; browsers give about 100. */
const NOTCH = 100
/** Keys that would scroll the page. */
const KEPT = new Set(['Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
/** Browsers refuse the pointer for 1.25 s after Escape took it away; ms. */
const RELOCK_MS = 1500
const LEFT = 0
const RIGHT = 2

/** Listens to keyboard and mouse over one element and hands out what happened, frame by frame. */
export class ControlsListener {
  private down = new Set<string>()
  private pressed = new Set<string>()
  private left = false
  private leftWentDown = false
  private dragging = false
  private moveX = 0
  private moveY = 0
  private wheel = 0
  private cursor = { x: 0, y: 0 }
  private readonly stop = new AbortController()

  /** `lockLost` is called when the browser takes the locked pointer away (Escape). */
  constructor(
    private readonly element: HTMLElement,
    lockLost: () => void,
  ) {
    const { signal } = this.stop
    const root = element.ownerDocument
    const win = root.defaultView ?? window
    win.addEventListener('keydown', (e) => this.key(e), { signal })
    win.addEventListener('keyup', (e) => this.down.delete(e.code), { signal })
    win.addEventListener('blur', () => this.release(), { signal })
    element.addEventListener('mousedown', (e) => this.press(e), { signal })
    win.addEventListener('mouseup', (e) => this.lift(e), { signal })
    win.addEventListener('mousemove', (e) => this.move(e), { signal })
    element.addEventListener('wheel', (e) => this.roll(e), { signal, passive: false })
    element.addEventListener('contextmenu', (e) => e.preventDefault(), { signal })
    let locked = false
    root.addEventListener(
      'pointerlockchange',
      () => {
        const now = this.locked
        this.forget()
        if (locked && !now) lockLost()
        locked = now
      },
      { signal },
    )
  }

  get locked(): boolean {
    return this.element.ownerDocument.pointerLockElement === this.element
  }

  /**
   * Asks for the pointer, once more when the browser refuses because it was given back only just now. One that
   * goes on refusing leaves dragging with the right button and the arrow keys.
   */
  lock(): void {
    const ask = (): unknown => (this.stop.signal.aborted ? null : this.element.requestPointerLock?.())
    const asked = ask()
    if (!(asked instanceof Promise)) return
    asked.catch(() => {
      setTimeout(() => {
        const again = ask()
        if (again instanceof Promise) again.catch(() => undefined)
      }, RELOCK_MS)
    })
  }

  unlock(): void {
    if (this.locked) this.element.ownerDocument.exitPointerLock()
  }

  /** Everything since the last call; movement and presses are then forgotten. */
  read(): Controls {
    const { width, height } = this.element.getBoundingClientRect()
    const controls: Controls = {
      down: new Set(this.down),
      pressed: this.pressed,
      select: this.left || this.leftWentDown,
      moveX: this.moveX,
      moveY: this.moveY,
      looking: this.locked || this.dragging,
      wheel: this.wheel,
      cursor: this.locked ? null : { ...this.cursor },
      aspect: height > 0 ? width / height : 1,
    }
    this.pressed = new Set()
    this.leftWentDown = false
    this.moveX = 0
    this.moveY = 0
    this.wheel = 0
    return controls
  }

  dispose(): void {
    this.stop.abort()
    this.unlock()
  }

  private key(e: KeyboardEvent): void {
    if (e.ctrlKey || e.metaKey || e.altKey) return
    if (KEPT.has(e.code) && e.target === this.element.ownerDocument.body) e.preventDefault()
    if (!e.repeat) this.pressed.add(e.code)
    this.down.add(e.code)
  }

  private press(e: MouseEvent): void {
    this.place(e)
    if (e.button === LEFT) {
      this.left = true
      this.leftWentDown = true
    }
    if (e.button === RIGHT) {
      this.dragging = true
      this.forget()
    }
  }

  private lift(e: MouseEvent): void {
    if (e.button === LEFT) this.left = false
    if (e.button === RIGHT) this.dragging = false
  }

  private move(e: MouseEvent): void {
    this.place(e)
    this.moveX += e.movementX
    this.moveY += e.movementY
  }

  private place(e: MouseEvent): void {
    const { left, top, width, height } = this.element.getBoundingClientRect()
    if (width === 0 || height === 0) return
    this.cursor = { x: ((e.clientX - left) / width) * 2 - 1, y: 1 - ((e.clientY - top) / height) * 2 }
  }

  private roll(e: WheelEvent): void {
    e.preventDefault()
    this.wheel -= e.deltaY / NOTCH
  }

  /** What the mouse did before it began to mean something. */
  private forget(): void {
    this.moveX = 0
    this.moveY = 0
  }

  /** Nothing stays pressed when the window loses the keyboard. */
  private release(): void {
    this.down.clear()
    this.left = false
    this.dragging = false
  }
}
