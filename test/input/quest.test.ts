import { describe, expect, it, vi } from 'vitest'
import { GENTLE } from '../../src/input/comfort'
import { QuestInput } from '../../src/input/quest'
import { createSim } from '../../src/sim/create'
import { yard } from '../sim/yard'
import { listenToSession } from '../../src/input/questSession'

interface FakeHand {
  handedness: XRHandedness
  x: number
  trigger?: number
  squeeze?: number
  b?: boolean
  a?: boolean
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
        { value: 0, pressed: h.a ?? false },
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
const sim = createSim(yard, 'worker', 'yard', { practice: false })
const SMOOTH = { ...GENTLE, move: 'smooth' } as const
/** An input with what it is told in every frame left out. */
function quest(practice = false, comfort: typeof GENTLE = SMOOTH) {
  const input = new QuestInput(comfort)
  return {
    input,
    frame: (xr: XRFrame) => input.frame(1 / 72, { frame: xr, space }, { sim, practice, acting: true }),
  }
}
const right = (more: Partial<FakeHand> = {}): FakeHand => ({ handedness: 'right', x: 0.2, ...more })
const left = (more: Partial<FakeHand> = {}): FakeHand => ({ handedness: 'left', x: -0.2, ...more })

it('tells hands by handedness, in whatever order they come', () => {
  const input = quest()
  const a = input.frame(xrFrame([right(), left()]))
  expect([a.left.grip.p.x, a.right.grip.p.x]).toEqual([-0.2, 0.2])
  expect([a.left.tracked, a.right.tracked]).toEqual([true, true])
  expect(a.head.p.y).toBe(1.7)
  expect(a.right.tip.z).toBeLessThan(a.right.aim.p.z)
})

it('a trigger needs more to go on than to stay on', () => {
  const input = quest()
  const select = [0.5, 0.6, 0.45, 0.3, 0.5].map((trigger) => input.frame(xrFrame([right({ trigger })])).right.select)
  expect(select).toEqual([false, true, true, false, false])
})

it('a hand that is lost keeps its last pose, untracked, with nothing pressed', () => {
  const input = quest()
  input.frame(xrFrame([right({ squeeze: 1 })]))
  const lost = input.frame(xrFrame([right({ squeeze: 1, lost: true, x: 9 })])).right
  expect(lost).toMatchObject({ tracked: false, squeeze: false, grip: { p: { x: 0.2 } } })
  const gone = input.frame(xrFrame([])).right
  expect(gone.tracked).toBe(false)
})

describe('sticks', () => {
  const stick = (x: number, y: number): FakeHand => right({ axes: [0, 0, x, y] })
  const run = (pushes: [number, number][]) => {
    const input = quest()
    return pushes.map(([x, y]) => input.frame(xrFrame([stick(x, y)])).commands)
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

  it('pulled back squats once a pull, and neither turns nor teleports', () => {
    const { input, frame } = quest()
    const pulls = [0.5, 0.9, 1, 0.2, 0.8].map((y) => {
      const { commands } = frame(xrFrame([stick(0, y)]))
      return { squats: input.squatAsked, commands: commands.length }
    })
    expect(pulls.map((p) => p.squats)).toEqual([false, true, false, false, true])
    expect(pulls.map((p) => p.commands)).toEqual([0, 0, 0, 0, 0])
    frame(xrFrame([left({ axes: [0, 0, 0, 1] })]))
    expect(input.squatAsked).toBe(false)
  })

  it('pulled back squats once a pull, and neither turns nor teleports', () => {
    const { input, frame } = quest()
    const pulls = [0.5, 0.9, 1, 0.2, 0.8].map((y) => {
      const { commands } = frame(xrFrame([stick(0, y)]))
      return { squats: input.squatAsked, commands: commands.length }
    })
    expect(pulls.map((p) => p.squats)).toEqual([false, true, false, false, true])
    expect(pulls.map((p) => p.commands)).toEqual([0, 0, 0, 0, 0])
    frame(xrFrame([right(), left({ axes: [0, 0, 0, 1] })]))
    expect(input.squatAsked).toBe(false)
  })

  it('the left stick walks, ahead is positive', () => {
    const push = [right(), left({ axes: [0, 0, 0.5, -1] })]
    expect(quest().frame(xrFrame(push)).move).toEqual({ x: 0.5, y: 1 })
    expect(quest(false, GENTLE).frame(xrFrame(push)).move).toEqual({ x: 0, y: 0 })
  })

  it('change their parts for the left-handed, and one controller alone turns and teleports', () => {
    const ahead = [0, 0, 0, -1]
    const lefty = { ...SMOOTH, hand: 'left' } as const
    expect(quest(false, lefty).frame(xrFrame([right({ axes: ahead }), left()])).move.y).toBe(1)
    for (const only of [left, right]) {
      const alone = quest()
      alone.frame(xrFrame([only({ axes: ahead })]))
      const { commands, move } = alone.frame(xrFrame([only()]))
      expect(commands).toEqual([{ kind: 'teleport', hand: only().handedness }])
      expect(move).toEqual({ x: 0, y: 0 })
    }
  })

  it('turn smoothly where that is wanted, a little in each frame', () => {
    const smooth = quest(false, { ...GENTLE, turn: 'smooth' })
    const turned = [0.5, 1, 0].flatMap((x) => smooth.frame(xrFrame([stick(-x, 0)])).commands)
    expect(turned.map((c) => c.kind === 'turn' && Math.round(c.mrad))).toEqual([11, 22])
  })
})

it('B asks for a hint once a press, in practice only', () => {
  const practice = quest(true)
  const test = quest()
  const press = () => xrFrame([right({ b: true })])
  expect(practice.frame(press()).commands).toEqual([{ kind: 'hint' }])
  expect(practice.frame(press()).commands).toEqual([])
  expect(test.frame(press()).commands).toEqual([])
})

it('Y on the left asks for a pause once a press', () => {
  const input = quest()
  const asked = [true, true, false, true].map((b) => {
    input.frame(xrFrame([left({ b })]))
    return input.input.pauseAsked
  })
  expect(asked).toEqual([true, false, false, true])
})

it('for the left-handed B on the right pauses, and Y on the left asks for a hint', () => {
  const { input, frame } = quest(true, { ...SMOOTH, hand: 'left' })
  const pressed = (hands: FakeHand[]) => {
    const { commands } = frame(xrFrame(hands))
    return { pause: input.pauseAsked, hint: commands.some((c) => c.kind === 'hint') }
  }
  expect(pressed([left(), right({ b: true })])).toEqual({ pause: true, hint: false })
  expect(pressed([left({ b: true }), right()])).toEqual({ pause: false, hint: true })
})

it('A or X asks for the menu once a press, with either controller alone', () => {
  for (const only of [left, right]) {
    const { input, frame } = quest()
    const asked = [true, true, false, true].map((a) => {
      frame(xrFrame([only({ a })]))
      return input.menuAsked
    })
    expect(asked).toEqual([true, false, false, true])
  }
})

it('losing and finding the place in the room are commands', () => {
  const input = quest()
  const kinds = [{}, { emulated: true }, null, {}].map((head) =>
    input.frame(xrFrame([], head)).commands.map((c) => c.kind),
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
