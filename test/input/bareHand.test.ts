import { describe, expect, it } from 'vitest'
import { type Quat, IDENTITY, forward, fromAxisAngle, fromYaw, lookAlong, multiply, rotate } from '../../src/base/quat'
import { type Vec3, add, distance, normalize, sub, vec } from '../../src/base/vec'
import { GENTLE } from '../../src/input/comfort'
import { QuestInput } from '../../src/input/quest'
import { SelectMask } from '../../src/input/selectMask'
import { createSim } from '../../src/sim/create'
import { handlePose } from '../../src/sim/handling'
import type { HandSide, Sample } from '../../src/sim/sample'
import { type Sim, entity, entityDef } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { getOn } from '../../src/sim/ride/mounting'
import { onTrack } from '../sim/ride/track'
import { yard } from '../sim/yard'

/** What a test says of a hand; tracking space, metres. */
interface FakeHand {
  side: HandSide
  /** Where its palm is, and how it is turned; the fingers are ahead (-z) and the palm is down at rest. */
  at: Vec3
  q?: Quat
  /** Thumb tip to index tip, metres. */
  gap?: number
  fist?: boolean
  /** Of a fist: its index finger is stretched out. */
  points?: boolean
  /** The ray's direction; along the fingers when it is left out. */
  ray?: Vec3
  /** A controller instead, with its trigger and grip. */
  controller?: { trigger?: number; squeeze?: number }
}

/** Joints in the frame of the palm: half a palm's length is 0.045 m. */
function jointAt(name: string, { side, gap = 0.09, fist = false, points = false }: FakeHand): Vec3 {
  const thumbward = side === 'right' ? -1 : 1
  const tip = fist ? vec(0, -0.04, 0.01) : vec(0, 0, -0.14)
  if (name === 'wrist') return vec(0, 0, 0.045)
  if (name === 'middle-finger-phalanx-proximal') return vec(0, 0, -0.045)
  if (name === 'index-finger-phalanx-proximal') return vec(0.022 * thumbward, 0, -0.045)
  if (name === 'pinky-finger-phalanx-proximal') return vec(-0.044 * thumbward, 0, -0.045)
  if (name === 'thumb-tip') return add(tip, vec((0.022 + gap) * thumbward, 0, 0))
  if (name === 'index-finger-tip' && points) return vec(0.022 * thumbward, 0, -0.14)
  return name === 'index-finger-tip' ? add(tip, vec(0.022 * thumbward, 0, 0)) : tip
}

const HEAD = vec(0, 1.6, 0)
const transform = (p: Vec3, q: Quat = IDENTITY) => ({ position: p, orientation: q })

/** A frame with only what the adapter reads. `look`: where the head looks. */
function xrFrame(hands: FakeHand[], look: Vec3 = vec(0, 0, -1)): XRFrame {
  const inputSources = hands.map((h) => ({
    handedness: h.side,
    targetRayMode: 'tracked-pointer',
    targetRaySpace: { h, what: 'ray' },
    gripSpace: { h, what: 'grip' },
    ...(h.controller
      ? { gamepad: { buttons: [{ value: h.controller.trigger ?? 0 }, { value: h.controller.squeeze ?? 0 }], axes: [] } }
      : { hand: { get: (name: string) => ({ h, name }) } }),
  }))
  const frame = {
    session: { inputSources },
    getViewerPose: () => ({ transform: transform(HEAD, lookAlong(look)), emulatedPosition: false }),
    getPose: ({ h, what }: { h: FakeHand; what: string }) => ({
      transform: transform(h.at, what === 'ray' && h.ray ? lookAlong(h.ray) : (h.q ?? IDENTITY)),
    }),
    getJointPose: ({ h, name }: { h: FakeHand; name: string }) => ({
      transform: transform(add(h.at, rotate(h.q ?? IDENTITY, jointAt(name, h)))),
    }),
  }
  return frame as unknown as XRFrame
}

const newSim = (): Sim => createSim(yard, 'worker', 'yard', { practice: false })

/** The input on a run: each frame is a tick. */
function playing(sim = newSim()) {
  const input = new QuestInput(GENTLE)
  const space = {} as XRReferenceSpace
  return {
    sim,
    input,
    frame(hands: FakeHand[], look?: Vec3, acting = true): Sample {
      const around = { sim, practice: false, acting }
      const sample = input.frame(1 / 60, { frame: xrFrame(hands, look), space }, around)
      step(sim, sample)
      return sample
    },
  }
}
const right = (more: Partial<FakeHand> = {}): FakeHand => ({ side: 'right', at: vec(0.2, 1.3, -0.4), ...more })

describe('a bare hand', () => {
  it('gives its palm, its finger and how far it pinches', () => {
    const { frame } = playing()
    const { right: hand } = frame([right({ gap: 0.025 })])
    expect(distance(hand.grip.p, vec(0.2, 1.3, -0.4))).toBeLessThan(1e-9)
    expect(distance(hand.tip, vec(0.178, 1.3, -0.54))).toBeLessThan(1e-9)
    expect(hand.pinch).toBeCloseTo(0.5, 6)
    expect(hand).toMatchObject({ tracked: true, select: false, squeeze: false })
  })

  it.each(['left', 'right'] as const)('turns the grip of the %s hand as WebXR does: -z to the thumb', (side) => {
    const { frame } = playing()
    const thumb = forward(frame([{ side, at: vec(0, 1.3, -0.4) }])[side].grip.q)
    expect(distance(thumb, vec(side === 'right' ? -1 : 1, 0, 0))).toBeLessThan(1e-6)
  })

  it('presses from 16 mm on and until 25 mm, so that noise between makes no edges', () => {
    const { frame } = playing()
    const presses = [0.03, 0.018, 0.015, 0.022, 0.018, 0.026, 0.02].map((gap) => frame([right({ gap })]).right.select)
    expect(presses).toEqual([false, false, true, true, true, false, false])
  })

  it('a fist takes hold and does not point, however near thumb and finger are', () => {
    const { frame } = playing()
    expect(frame([right({ fist: true, gap: 0.01 })]).right).toMatchObject({ squeeze: true, select: false, pinch: 0 })
    expect(frame([right()]).right.squeeze).toBe(false)
  })

  it('that is lost keeps its last poses, untracked; one that comes back pinching has not pressed', () => {
    const { frame } = playing()
    frame([right({ gap: 0.09 })])
    expect(frame([]).right).toMatchObject({ tracked: false, grip: { p: { x: 0.2 } } })
    expect(frame([right({ gap: 0 })]).right).toMatchObject({ tracked: true, select: false })
    frame([right({ gap: 0.09 })])
    expect(frame([right({ gap: 0 })]).right.select).toBe(true)
  })
})

describe('a pinch on the ground', () => {
  const down = normalize(vec(0, -1.3, -3))
  const pinch = (frames: number, ray = down) => [
    right({ ray }),
    ...Array(frames).fill(right({ ray, gap: 0 })),
    right({ ray }),
  ]
  const commands = (play: ReturnType<typeof playing>, hands: FakeHand[], acting = true) =>
    hands.flatMap((h) => play.frame([h], undefined, acting).commands.filter((c) => c.kind === 'teleport'))

  it('goes there when it is short', () => {
    const play = playing()
    const before = play.sim.world.head.p.z
    expect(commands(play, [right({ ray: down }), ...pinch(5)])).toEqual([{ kind: 'teleport', hand: 'right' }])
    expect(before - play.sim.world.head.p.z).toBeGreaterThan(2)
  })

  it('does not when it is long, when it began elsewhere, or when something else is up', () => {
    expect(commands(playing(), [right({ ray: down }), ...pinch(40)])).toEqual([])
    const up = vec(0, 1, 0)
    expect(commands(playing(), [right({ ray: up }), right({ ray: up, gap: 0 }), ...pinch(3).slice(1)])).toEqual([])
    expect(commands(playing(), [right({ ray: down }), ...pinch(5)], false)).toEqual([])
  })
})

/** The right hand at a handle of the yard. The rig stands so that the handle is an arm before the trainee. */
function atHandle(id: string) {
  const play = playing()
  const { sim } = play
  const at = handlePose(entityDef(sim, id), entity(sim, id), entity(sim, id).value).p
  sim.world.rig.p = vec(at.x, 0, at.z + 0.5)
  const hand = (more: Partial<FakeHand> = {}): FakeHand =>
    right({ at: vec(0, at.y, -0.5), ray: vec(0, 0, -1), ...more })
  return { ...play, hand }
}

describe('a hand whose pinch points and takes hold', () => {
  it('takes what it is at, and neither marks nor addresses by that pinch, however long it takes', () => {
    const { sim, frame, hand } = atHandle('chock')
    frame([hand()])
    for (let i = 0; i < 60; i++) {
      frame([hand({ gap: 0 })])
      expect(sim.world.panel).toBeNull()
    }
    expect(sim.world.hands.right.holds).toBe('chock')
    // it turns to somebody within talking distance and lets go
    const mate = normalize(sub(vec(sim.world.head.p.x - 2, 1.2, sim.world.head.p.z), sim.world.head.p))
    for (const gap of [0, 0.09, 0.09]) frame([hand({ gap, ray: mate })])
    expect(sim.world.hands.right.holds).toBe('')
    expect(sim.world.panel).toBeNull()
  })

  it('does not mark what it slips from while it goes on pinching', () => {
    const { sim, frame, hand } = atHandle('lever')
    frame([hand()])
    frame([hand({ gap: 0 })])
    expect(sim.world.hands.right.holds).toBe('lever')
    // pulled away by more than the hand can hold on, still pinching and pointing at the lever
    const away = { at: vec(0, 1.5, 0.1) }
    const ray = normalize(sub(vec(0.3, 1.1, -0.5), vec(0, 1.5, 0.1)))
    for (let i = 0; i < 60; i++) frame([hand({ ...away, ray, gap: 0 })])
    expect(sim.world.hands.right.holds).toBe('')
    expect(sim.world.panel).toBeNull()
  })

  it('marks from afar, by a pinch that is held', () => {
    const { sim, frame } = playing()
    const to = normalize(sub(entityDef(sim, 'wheel').at, vec(0.2, 1.3, 3.6)))
    const hands = (gap: number): FakeHand[] => [right({ ray: to, gap })]
    frame(hands(0.09))
    for (let i = 0; i < 32; i++) frame(hands(0))
    expect(sim.world.panel).toMatchObject({ kind: 'mark', target: 'wheel' })
  })

  it('does not flicker: what it holds stays held until the pinch is well open', () => {
    const { sim, frame, hand } = atHandle('chock')
    const held = [0.09, 0.01, 0.02, 0.024, 0.03].map((gap) => {
      frame([hand({ gap })])
      return sim.world.hands.right.holds
    })
    expect(held).toEqual(['', 'chock', 'chock', 'chock', ''])
  })
})

describe('a run goes on when controllers and bare hands change over', () => {
  const controller = (more: FakeHand['controller'] = {}) => ({ controller: more })

  it('keeps what is held while the device sees nothing, and a fist goes on holding it', () => {
    const { sim, frame, hand } = atHandle('chock')
    frame([hand(controller())])
    frame([hand(controller({ squeeze: 1 }))])
    for (let i = 0; i < 30; i++) frame([])
    expect(sim.world.hands.right).toMatchObject({ holds: 'chock', tracked: false })
    frame([hand({ fist: true })])
    expect(sim.world.hands.right).toMatchObject({ holds: 'chock', tracked: true })
  })

  it('lets go where it was when the hand comes back open: nothing is thrown', () => {
    const { sim, frame, hand } = atHandle('chock')
    frame([hand(controller())])
    frame([hand(controller({ squeeze: 1 }))])
    const before = { ...entity(sim, 'chock').p }
    frame([])
    frame([hand({ at: vec(0.5, 1.5, 0.2) })])
    expect(sim.world.hands.right.holds).toBe('')
    for (let i = 0; i < 60; i++) frame([hand({ at: vec(0.5, 1.5, 0.2) })])
    const { p } = entity(sim, 'chock')
    expect(Math.hypot(p.x - before.x, p.z - before.z)).toBeLessThan(0.2)
    expect(p.y).toBeLessThanOrEqual(before.y)
  })

  it('a trigger that is down as the hand takes over is no press of the hand, nor the other way round', () => {
    const { frame } = playing()
    frame([right(controller({ trigger: 1 }))])
    expect(frame([right({ gap: 0 })]).right.select).toBe(false)
    frame([right()])
    expect(frame([right({ gap: 0 })]).right.select).toBe(true)
    expect(frame([right(controller({ trigger: 1 }))]).right.select).toBe(false)
  })
})

describe('the menu', () => {
  const UP = fromAxisAngle(vec(1, 0, 0), Math.PI / 2)
  /** An open hand before the face, fingers up, its palm to the eyes. */
  const shown = (side: HandSide): FakeHand => ({
    side,
    at: vec(0, 1.5, -0.4),
    q: multiply(fromYaw(Math.PI), UP),
    ray: vec(0, 1, 0),
  })

  it.each(['left', 'right'] as const)('is asked for by the %s palm shown to the eyes for 0.4 s, once', (side) => {
    const { input, frame } = playing()
    const asked = Array.from({ length: 60 }, () => {
      frame([shown(side)])
      return input.menuAsked
    })
    expect(asked.indexOf(true)).toBeGreaterThanOrEqual(23)
    expect(asked.indexOf(true)).toBeLessThanOrEqual(25)
    expect(asked.filter(Boolean)).toHaveLength(1)
    frame([{ ...shown(side), q: IDENTITY }])
    expect(Array.from({ length: 30 }, () => (frame([shown(side)]), input.menuAsked))).toContain(true)
  })

  it('is not asked for by the back of the hand, a fist, or a palm that nobody looks at', () => {
    const { input, frame } = playing()
    const never = (hand: FakeHand, look?: Vec3): void => {
      for (let i = 0; i < 60; i++) {
        frame([hand], look)
        expect(input.menuAsked).toBe(false)
      }
    }
    never({ ...shown('right'), q: UP })
    never({ ...shown('right'), fist: true })
    never(shown('right'), vec(1, 0, 0))
  })

  it('keeps what is pressed on it from the simulation, also what is still down when it goes', () => {
    const { sim, frame } = playing()
    const mask = new SelectMask()
    const open = frame([right()])
    const pinched = frame([right({ gap: 0 })])
    const seen = (sample: Sample, masked: boolean) => {
      const { select, pinch } = mask.frame(sample, masked, sim).right
      return select || pinch > 0
    }
    expect(seen(open, true)).toBe(false)
    expect(seen(pinched, true)).toBe(false)
    expect(seen(pinched, false)).toBe(false)
    expect(mask.frame(open, false, sim)).toBe(open)
    expect(seen(pinched, false)).toBe(true)
  })

  it('does not make a pinch let go of what it holds', () => {
    const { sim, frame, hand } = atHandle('chock')
    frame([hand()])
    const pinched = frame([hand({ gap: 0 })])
    expect(sim.world.hands.right.holds).toBe('chock')
    expect(new SelectMask().frame(pinched, true, sim).right).toMatchObject({ select: false, pinch: 1 })
  })
})

describe('on a bike', () => {
  it('a fist holds the bars, its stretched index finger pulls the lever, and an open hand lets go', () => {
    const { sim, frame } = playing(onTrack())
    frame([])
    const { ride } = sim.world
    if (!sim.scene.ride || !ride) throw new Error('the track has a bike')
    getOn(sim, sim.scene.ride, ride)
    const at = sim.scene.ride.bars.right
    const hand = (more: Partial<FakeHand>): FakeHand => right({ at, ...more })
    const on = (more: Partial<FakeHand>) => {
      const { right: told } = frame([hand(more)])
      return { bars: ride.hands.right.on, squeeze: told.squeeze, select: told.select }
    }
    expect(on({})).toEqual({ bars: false, squeeze: false, select: false })
    // a pointing hand takes hold of nothing, and in a fist the thumb on the index finger is no pinch
    expect(on({ fist: true, points: true }).bars).toBe(false)
    expect(on({ fist: true, gap: 0 })).toEqual({ bars: true, squeeze: true, select: false })
    expect(on({ fist: true, points: true })).toEqual({ bars: true, squeeze: true, select: true })
    expect(ride.front).toBeGreaterThan(0)
    expect(ride.rear).toBe(0)
    expect(on({ fist: true, gap: 0 })).toEqual({ bars: true, squeeze: true, select: false })
    expect(on({})).toMatchObject({ bars: false, squeeze: false })
  })
})
