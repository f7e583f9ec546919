import { type Font, readFont } from './font'

/** A line of text as a canvas was asked to draw it; lengths in the canvas's unit. */
export interface Drawn {
  text: string
  size: number
  weight: 400 | 700
  x: number
  y: number
  width: number
  ink: string
  /** The area that was filled last under it, or null. */
  ground: { x: number; y: number; w: number; h: number; color: string } | null
}

export const FONTS: Record<400 | 700, Font> = { 400: readFont(400), 700: readFont(700) }

interface State {
  font: string
  fillStyle: string
  textAlign: string
  dx: number
  dy: number
}

/** Stands in for a 2D canvas: measures text as the font has it, and keeps what is written, and on what. */
export class PaperCanvas {
  drawn: Drawn[] = []
  private areas: NonNullable<Drawn['ground']>[] = []
  private path: Omit<NonNullable<Drawn['ground']>, 'color'> | null = null
  private state: State = { font: '400 10px x', fillStyle: '#000000', textAlign: 'left', dx: 0, dy: 0 }
  private readonly saved: State[] = []

  /** As a CanvasRenderingContext2D: what is not kept does nothing. */
  get context(): CanvasRenderingContext2D {
    const set = (name: 'font' | 'fillStyle' | 'textAlign', value: string): true => {
      this.state[name] = value
      return true
    }
    return new Proxy(this, {
      get: (paper, name) => {
        if (name === 'font' || name === 'fillStyle' || name === 'textAlign') return paper.state[name]
        const own = Reflect.get(paper, name) as unknown
        return typeof own === 'function' ? own.bind(paper) : () => undefined
      },
      set: (_, name, value) =>
        name === 'font' || name === 'fillStyle' || name === 'textAlign' ? set(name, String(value)) : true,
    }) as unknown as CanvasRenderingContext2D
  }

  save(): void {
    this.saved.push({ ...this.state })
  }
  restore(): void {
    this.state = this.saved.pop() ?? this.state
  }
  translate(x: number, y: number): void {
    this.state.dx += x
    this.state.dy += y
  }
  clearRect(): void {
    this.areas = []
  }
  beginPath(): void {
    this.path = null
  }
  roundRect(x: number, y: number, w: number, h: number): void {
    this.path = { x: x + this.state.dx, y: y + this.state.dy, w, h }
  }
  fill(shape?: unknown): void {
    // a symbol's own path is no ground for text
    if (shape === undefined && this.path) this.areas.push({ ...this.path, color: this.state.fillStyle })
  }
  fillRect(x: number, y: number, w: number, h: number): void {
    this.areas.push({ x: x + this.state.dx, y: y + this.state.dy, w, h, color: this.state.fillStyle })
  }
  measureText(text: string): { width: number } {
    const { size, weight } = this.font()
    return { width: FONTS[weight].width(text) * size }
  }
  fillText(text: string, x: number, y: number): void {
    const { size, weight } = this.font()
    const width = this.measureText(text).width
    const left = x + this.state.dx - (this.state.textAlign === 'center' ? width / 2 : 0)
    const middle = y + this.state.dy
    const under = (a: NonNullable<Drawn['ground']>): boolean => {
      const at = left + width / 2
      return at >= a.x && at <= a.x + a.w && middle >= a.y && middle <= a.y + a.h
    }
    const ground = this.areas.findLast(under) ?? null
    this.drawn.push({ text, size, weight, x: left, y: middle, width, ink: this.state.fillStyle, ground })
  }

  private font(): { size: number; weight: 400 | 700 } {
    const found = /^(400|700) ([\d.]+)px/.exec(this.state.font)
    if (!found) throw new Error(`a font that is not of the project's own: '${this.state.font}'`)
    return { weight: found[1] === '700' ? 700 : 400, size: Number(found[2]) }
  }
}
