import fc from 'fast-check'
import { type Pose } from '../../src/base/pose'
import type { Command, HandSample, Sample } from '../../src/sim/sample'

const metres = fc.double({ min: -2500, max: 2500, noNaN: true })
const near = fc.double({ min: -3, max: 3, noNaN: true })
const half = Math.SQRT1_2
/** Components that are random, or where two or more are as large as one another. */
const component = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, -0.5, half, -half, 1))
const rotation = fc
  .record({ x: component, y: component, z: component, w: component })
  .filter((q) => q.x * q.x + q.y * q.y + q.z * q.z + q.w * q.w > 1e-6)
const pose = (m: fc.Arbitrary<number>): fc.Arbitrary<Pose> =>
  fc.record({ p: fc.record({ x: m, y: m, z: m }), q: rotation })
const hand: fc.Arbitrary<HandSample> = fc.record({
  tracked: fc.boolean(),
  grip: pose(near),
  aim: pose(near),
  tip: fc.record({ x: near, y: near, z: near }),
  select: fc.boolean(),
  squeeze: fc.boolean(),
  pinch: fc.double({ min: 0, max: 1, noNaN: true }),
})
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command[]>(
    { kind: 'snap-turn', dir: 1 },
    { kind: 'snap-turn', dir: -1 },
    { kind: 'teleport', hand: 'left' },
    { kind: 'teleport', hand: 'right' },
    { kind: 'recentre' },
    { kind: 'tracking-lost' },
    { kind: 'tracking-found' },
    { kind: 'headset-off' },
    { kind: 'headset-on' },
    { kind: 'pause' },
    { kind: 'stop', why: 'trainee' },
    { kind: 'stop', why: 'supervisor' },
    { kind: 'stop', why: 'device' },
    { kind: 'hint' },
    { kind: 'radio' },
    { kind: 'identity-check', how: 'pin', ok: true },
    { kind: 'identity-check', how: 'supervisor', ok: false },
  ),
  fc.nat(100_000).map((ms): Command => ({ kind: 'unpause', ms })),
  fc.integer({ min: -100, max: 100 }).map((mrad): Command => ({ kind: 'turn', mrad })),
  fc.nat(100_000).map((gapMs): Command => ({ kind: 'resumed', gapMs })),
)
/** Any sample that a device in order could give, far out of the site included. */
export const anySample: fc.Arbitrary<Sample> = fc.record({
  head: pose(metres),
  left: hand,
  right: hand,
  move: fc.record({ x: fc.double({ min: -1, max: 1, noNaN: true }), y: fc.double({ min: -1, max: 1, noNaN: true }) }),
  commands: fc.array(anyCommand, { maxLength: 4 }),
})
