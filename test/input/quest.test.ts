import { describe, expect, it, vi } from 'vitest'
import { QuestInput } from '../../src/input/quest'
import { listenToSession } from '../../src/input/questSession'

interface FakeHand {
  handedness: XRHandedness
  x: number
  trigger?: number
  squeeze?: number
  b?: boolean
  axes?: number[]
  lost?: boolean
}

const transform = (x: number, y: number, z: number) => ({
  position: { x, y, z, w: 1 },
  orientation: { x: 0, y: 0, z: 0, w: 1 },
})

/** A frame of a headset as WebXR gives it, with only what the adapter reads. */
function xrFrame(hands: FakeHand[], head: { emulated?: boolean } | null = {}): XRFrame {
  const inputSources = hands.map((h) => ({
    handedness: h.handedness,
    targetRayMode: 'tracked-pointer',
    gripSpace: { hand: h, what: 'grip' },
    targetRaySpace: { hand: h, what: 'aim' },
    gamepad: {
      buttons: [
        { value: h.trigger ?? 0, pressed: (h.trigger ?? 0) > 0.5 },
        { value: h.squeeze ?? 0, pressed: (h.squeeze ?? 0) > 0.5 },
        { value: 0, pressed: false },
        { value: 0, pressed: false },
        { value: 0, pressed: false },
        { value: h.b ? 1 : 0, pressed: h.b ?? false },
      ],
      axes: h.axes ?? [0, 0, 0, 0],
    },
  }))
  const frame = {
    session: { inputSources },
    getViewerPose: () => head && { transform: transform(0, 1.7, 0), emulatedPosition: head.emulated ?? false },
    getPose: ({ hand, what }: { hand: FakeHand; what: string }) =>
      hand.lost ? undefined : { transform: transform(hand.x, 1, what === 'grip' ? -0.3 : -0.35) },
  }
  return frame as unknown as XRFrame
}
const space = {} as XRReferenceSpace
const right = (more: Partial<FakeHand> = {}): FakeHand => ({ handedness: 'right', x: 0.2, ...more })
const left = (more: Partial<FakeHand> = {}): FakeHand => ({ handedness: 'left', x: -0.2, ...more })

it('tells hands by handedness, in whatever order they come', () => {
  const input = new QuestInput()
  const a = input.frame(xrFrame([right(), left()]), space, false)
  expect([a.left.grip.p.x, a.right.grip.p.x]).toEqual([-0.2, 0.2])
  expect([a.left.tracked, a.right.tracked]).toEqual([true, true])
  expect(a.head.p.y).toBe(1.7)
  expect(a.right.tip.z).toBeLessThan(a.right.aim.p.z)
})

it('a trigger needs more to go on than to stay on', () => {
  const input = new QuestInput()
  const select = [0.5, 0.6, 0.45, 0.3, 0.5].map(
    (trigger) => input.frame(xrFrame([right({ trigger })]), space, false).right.select,
  )
  expect(select).toEqual([false, true, true, false, false])
})

it('a hand that is lost keeps its last pose, untracked, with nothing pressed', () => {
  const input = new QuestInput()
  input.frame(xrFrame([right({ squeeze: 1 })]), space, false)
  const lost = input.frame(xrFrame([right({ squeeze: 1, lost: true, x: 9 })]), space, false).right
  expect(lost).toMatchObject({ tracked: false, squeeze: false, grip: { p: { x: 0.2 } } })
  const gone = input.frame(xrFrame([]), space, false).right
  expect(gone.tracked).toBe(false)
})

describe('sticks', () => {
  const stick = (x: number, y: number): FakeHand => right({ axes: [0, 0, x, y] })
  const run = (pushes: [number, number][]) => {
    const input = new QuestInput()
    return pushes.map(([x, y]) => input.frame(xrFrame([stick(x, y)]), space, false).commands)
  }

  it('one push sideways is one turn, left counter-clockwise', () => {
    expect(
      run([
        [0.8, 0],
        [1, 0],
        [0.5, 0],
        [0.1, 0],
        [-0.9, 0],
      ]),
    ).toEqual([[{ kind: 'snap-turn', dir: -1 }], [], [], [], [{ kind: 'snap-turn', dir: 1 }]])
  })

  it('ahead and let go teleports; a turn does not come with it', () => {
    expect(
      run([
        [0, -0.9],
        [0.8, -0.9],
        [0, -0.1],
        [0, 0],
      ]),
    ).toEqual([[], [], [{ kind: 'teleport', hand: 'right' }], []])
  })

  it('the left stick walks, ahead is positive', () => {
    const sample = new QuestInput().frame(xrFrame([left({ axes: [0, 0, 0.5, -1] })]), space, false)
    expect(sample.move).toEqual({ x: 0.5, y: 1 })
  })
})

it('B asks for a hint once a press, in practice only', () => {
  const practice = new QuestInput()
  const test = new QuestInput()
  const press = () => xrFrame([right({ b: true })])
  expect(practice.frame(press(), space, true).commands).toEqual([{ kind: 'hint' }])
  expect(practice.frame(press(), space, true).commands).toEqual([])
  expect(test.frame(press(), space, false).commands).toEqual([])
})

it('Y on the left asks for a pause once a press', () => {
  const input = new QuestInput()
  const asked = [true, true, false, true].map((b) => {
    input.frame(xrFrame([left({ b })]), space, false)
    return input.pauseAsked
  })
  expect(asked).toEqual([true, false, false, true])
})

it('losing and finding the place in the room are commands', () => {
  const input = new QuestInput()
  const kinds = [{}, { emulated: true }, null, {}].map((head) =>
    input.frame(xrFrame([], head), space, false).commands.map((c) => c.kind),
  )
  expect(kinds).toEqual([[], ['tracking-lost'], [], ['tracking-found']])
})

it('a session tells of its menu, of taking it off and of recentring', () => {
  const session = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const room = new EventTarget()
  const told: string[] = []
  const stop = listenToSession(session as unknown as XRSession, room as unknown as XRReferenceSpace, {
    command: (c) => told.push(c.kind),
    off: () => told.push('off'),
    hidden: () => told.push('hidden'),
    visible: (wasOff) => told.push(wasOff ? 'visible, was off' : 'visible'),
    ended: vi.fn(() => told.push('ended')),
  })
  const become = (state: string): void => {
    session.visibilityState = state
    session.dispatchEvent(new Event('visibilitychange'))
  }
  become('visible-blurred')
  become('visible')
  become('hidden')
  become('visible')
  room.dispatchEvent(new Event('reset'))
  session.dispatchEvent(new Event('end'))
  expect(told).toEqual([
    'hidden',
    'visible',
    'headset-off',
    'off',
    'hidden',
    'headset-on',
    'visible, was off',
    'recentre',
    'ended',
  ])
  stop()
  session.dispatchEvent(new Event('end'))
  expect(told).toHaveLength(9)
})
