// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ControlsListener } from '../../src/input/controls'

let element: HTMLElement
let controls: ControlsListener
const lost = vi.fn()

beforeEach(() => {
  element = document.createElement('div')
  document.body.append(element)
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 800, 400))
  controls = new ControlsListener(element, lost)
})
afterEach(() => {
  controls.dispose()
  element.remove()
})

const key = (type: string, code: string, more: KeyboardEventInit = {}): boolean =>
  window.dispatchEvent(new KeyboardEvent(type, { code, ...more }))
const mouse = (target: EventTarget, type: string, more: MouseEventInit = {}): boolean =>
  target.dispatchEvent(new MouseEvent(type, { bubbles: true, ...more }))

it('a key that went down and up within a frame is still told once', () => {
  key('keydown', 'KeyE')
  key('keyup', 'KeyE')
  const first = controls.read()
  expect([...first.pressed]).toEqual(['KeyE'])
  expect(first.down.has('KeyE')).toBe(false)
  expect(controls.read().pressed.size).toBe(0)
})

it('a held key is pressed once and stays down; its repeats are none', () => {
  key('keydown', 'KeyW')
  controls.read()
  key('keydown', 'KeyW', { repeat: true })
  const next = controls.read()
  expect(next.pressed.size).toBe(0)
  expect(next.down.has('KeyW')).toBe(true)
})

it('a click within a frame is a press of one frame', () => {
  mouse(element, 'mousedown', { button: 0 })
  mouse(window, 'mouseup', { button: 0 })
  expect(controls.read().select).toBe(true)
  expect(controls.read().select).toBe(false)
})

it('only dragging with the right button looks while the pointer is free; the cursor is told', () => {
  mouse(window, 'mousemove', { clientX: 600, clientY: 100 })
  expect(controls.read()).toMatchObject({ looking: false, cursor: { x: 0.5, y: 0.5 }, aspect: 2 })
  mouse(element, 'mousedown', { button: 2, clientX: 600, clientY: 100 })
  expect(controls.read().looking).toBe(true)
  mouse(window, 'mouseup', { button: 2 })
  expect(controls.read().looking).toBe(false)
})

it('nothing stays pressed when the window loses the keyboard', () => {
  key('keydown', 'KeyW')
  mouse(element, 'mousedown', { button: 0 })
  controls.read()
  window.dispatchEvent(new Event('blur'))
  const now = controls.read()
  expect(now.down.size).toBe(0)
  expect(now.select).toBe(false)
})

it('the wheel counts notches, away from the hand positive', () => {
  element.dispatchEvent(new WheelEvent('wheel', { deltaY: -200 }))
  expect(controls.read().wheel).toBe(2)
  expect(controls.read().wheel).toBe(0)
})

it('shortcuts of the browser are not keys of the run', () => {
  key('keydown', 'KeyR', { ctrlKey: true })
  expect(controls.read().pressed.size).toBe(0)
})

it('after dispose nothing is heard', () => {
  controls.dispose()
  key('keydown', 'KeyW')
  expect(controls.read().down.size).toBe(0)
})
