import type { Sim } from '../../../src/sim/sim'
import type { FrameClock } from './clock'
import { PARTS, type ThumbInput, placeOnPart } from './drive'
import { FOV_Y, type Phone } from './phone'
import { PhoneThumb } from './phoneThumb'
import { type Progress, probe } from './probe'
import type { Spot, TouchInput } from './touchIntent'
import { playByTouch } from './touchPlay'

/**
 * Plays a scene with the emulated phone: before each frame the player turns it, and touches what lies under its finger, the
 * page's own buttons by what stands on them (`words`: the texts of the page by key). `floor` is where the phone found it.
 */
export function playWithPhone(
  clock: FrameClock,
  { device }: Phone,
  [scene, run]: readonly [string, string],
  words: Record<string, string>,
  floor: number,
): Progress {
  const thumb = new PhoneThumb({ width: innerWidth, height: innerHeight }, FOV_Y)
  const play = playByTouch(scene, run, thumb)
  let before: TouchInput = { finger: null, button: null }
  let pressed: HTMLElement | null = null
  let waits: string | null = null
  const stop = clock.onFrame(() => {
    const input = play.next()
    const { p, q } = thumb.phone
    device.position.set(p.x, p.y + floor, p.z)
    device.quaternion.set(q.x, q.y, q.z, q.w)
    follow(before.finger, input.finger)
    if (input.button !== before.button && pressed) {
      fire('pointerup', pressed, middle(pressed))
      pressed = null
    }
    if (input.button !== null && input.button !== before.button) waits = input.button
    // the page follows the run a little later: a button may not be there yet
    const found = waits && find(waits, words, probe()?.sim ?? null)
    if (found && waits) {
      press(found, waits)
      pressed = found
      waits = null
    }
    thumbs(before.ride, input.ride)
    before = input
    if (play.progress.state === 'ended' || play.progress.state === 'stuck') stop()
  })
  return play.progress
}

/** Some are held down, the others are clicked. */
function press(element: HTMLElement, button: string): void {
  fire('pointerdown', element, middle(element))
  if (!/more|less/.test(button)) element.click()
}

/** The finger comes, moves or goes. */
function follow(from: Spot | null, to: Spot | null): void {
  const at = to ?? from
  const target = at && document.elementFromPoint(at.x, at.y)
  if (target) fire(to ? (from ? 'pointermove' : 'pointerdown') : 'pointerup', target, at)
}

/** Thumbs come to the page's parts for riding, move on them, and go. */
function thumbs(from: ThumbInput | undefined, to: ThumbInput | undefined): void {
  for (const [i, part] of PARTS.entries()) {
    const [was, is] = [from?.[part] ?? 0, to?.[part] ?? 0]
    const element = document.querySelector(`[data-ride="${part}"]`)
    if (was === is || !element) continue
    const { left, bottom, width, height } = element.getBoundingClientRect()
    const { x, y } = placeOnPart(part, is)
    const kind = is === 0 ? 'pointerup' : was === 0 ? 'pointerdown' : 'pointermove'
    fire(kind, element, { x: left + x * width, y: bottom - y * height }, i + 2)
  }
}

const fire = (kind: string, target: Element, { x, y }: Spot, pointerId = 1): void =>
  void target.dispatchEvent(
    new PointerEvent(kind, { bubbles: true, cancelable: true, clientX: x, clientY: y, pointerId }),
  )

function middle(element: Element): Spot {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** The button of the page with this text key, or the one of the open panel. */
function find(button: string, words: Record<string, string>, sim: Sim | null): HTMLElement | null {
  const id = button.startsWith('panel ') ? button.slice(6) : null
  const key = id === null ? button : sim?.world.panel?.buttons.find((b) => b.id === id)?.text
  const text = key && words[key]
  const all = Array.from(document.querySelectorAll<HTMLElement>('.hud button'))
  return all.find((b) => b.textContent?.trim() === text) ?? null
}
