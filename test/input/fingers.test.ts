// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FingersListener } from '../../src/input/fingers'

/** A frame of a picture of 400 x 800 CSS pixels. */
const DT = 1 / 60
const SIZE = { width: 400, height: 800 }

let picture: HTMLElement
let fingers: FingersListener
beforeEach(() => {
  picture = document.createElement('div')
  picture.getBoundingClientRect = () => new DOMRect(0, 0, SIZE.width, SIZE.height)
  document.body.append(picture)
  fingers = new FingersListener(picture)
})
afterEach(() => {
  fingers.dispose()
  picture.remove()
})

function touch(kind: 'down' | 'move' | 'up' | 'cancel', x: number, y: number, id = 1): void {
  const about = { pointerId: id, clientX: x, clientY: y, bubbles: true, button: 0 }
  picture.dispatchEvent(new PointerEvent(`pointer${kind}`, about))
}
const frames = (n: number) => Array.from({ length: n }, () => fingers.read(DT))

describe('one finger on the picture', () => {
  it('taps when it is up again soon: once, where it was', () => {
    touch('down', 300, 200)
    expect(fingers.read(DT).tap).toBeNull()
    touch('up', 300, 200)
    expect(fingers.read(DT)).toMatchObject({ tap: { x: 0.5, y: 0.5 }, rest: null, aspect: 0.5 })
    expect(fingers.read(DT).tap).toBeNull()
  })

  it('still taps when it trembles, and turns nothing', () => {
    touch('down', 200, 400)
    touch('move', 208, 404)
    touch('up', 206, 403)
    const { tap, dragX, dragY } = fingers.read(DT)
    expect(tap).not.toBeNull()
    expect([dragX, dragY]).toEqual([0, 0])
  })

  it('drags without a jump: what told the drag from a tap moves nothing', () => {
    touch('down', 200, 400)
    touch('move', 220, 400)
    expect(fingers.read(DT)).toMatchObject({ dragX: 0, dragY: 0 })
    touch('move', 223, 398)
    touch('move', 227, 395)
    expect(fingers.read(DT)).toMatchObject({ dragX: 7, dragY: -5 })
    expect(fingers.read(DT)).toMatchObject({ dragX: 0, dragY: 0 })
    touch('up', 227, 395)
    expect(fingers.read(DT).tap).toBeNull()
  })

  it('rests after a quarter of a second of frames, goes on resting where it goes, and is then no tap', () => {
    touch('down', 200, 400)
    expect(frames(14).every((f) => f.rest === null)).toBe(true)
    expect(frames(2)[1]?.rest).toEqual({ x: 0, y: 0 })
    touch('move', 300, 400)
    expect(fingers.read(DT)).toMatchObject({ rest: { x: 0.5, y: 0 }, dragX: 0 })
    touch('up', 300, 400)
    expect(fingers.read(DT)).toMatchObject({ tap: null, rest: null })
  })

  it('does not rest after a drag, however long it then stands still', () => {
    touch('down', 200, 400)
    touch('move', 240, 400)
    expect(frames(60).every((f) => f.rest === null)).toBe(true)
  })

  it('means nothing when the system takes it away, or the page loses the focus', () => {
    touch('down', 200, 400)
    touch('cancel', 200, 400)
    expect(fingers.read(DT).tap).toBeNull()
    touch('down', 200, 400)
    frames(20)
    window.dispatchEvent(new Event('blur'))
    expect(fingers.read(DT).rest).toBeNull()
    touch('up', 200, 400)
    expect(fingers.read(DT).tap).toBeNull()
  })

  it('counts alone: a second one does nothing, and the first goes on', () => {
    touch('down', 200, 400)
    touch('down', 100, 100, 2)
    touch('move', 20, 20, 2)
    touch('up', 20, 20, 2)
    expect(fingers.read(DT)).toMatchObject({ tap: null, dragX: 0 })
    touch('up', 200, 400)
    expect(fingers.read(DT).tap).toEqual({ x: 0, y: 0 })
  })
})
