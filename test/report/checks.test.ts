import { describe, expect, it } from 'vitest'
import { NO_CHECKS, checksOf, unconfirmed, wasAsked } from '../../src/report/checks'
import type { RunEvent } from '../../src/sim/event'

const at = { x: 0, y: 0, z: 0 }
const told = (tick: number, command: string, value = 1): RunEvent => ({ type: 'command', command, value, tick, at })
const pin = (tick: number, ok = true): RunEvent => told(tick, 'identity-check:pin', Number(ok))
const supervisor = (tick: number, ok = true): RunEvent => told(tick, 'identity-check:supervisor', Number(ok))
const ended = (tick: number): RunEvent => ({ type: 'ended', how: 'signed-off', tick, at })
/** The pause at `tick` that asks, and the end of it. */
const asks = (tick: number, ...answer: RunEvent[]): RunEvent[] => [
  told(tick, 'pause'),
  told(tick + 1, 'unpause', 9000),
  ...answer,
]

describe('who was found to train', () => {
  it('is nobody where nobody was asked', () => {
    expect(checksOf([ended(500)], 100)).toEqual(NO_CHECKS)
    expect(checksOf([], -1)).toEqual(NO_CHECKS)
  })

  it('is read at the first tick, at the pause after it was due, and after the end', () => {
    const events = [pin(1), supervisor(1), ...asks(101, pin(102, false)), ended(500), supervisor(501)]
    expect(checksOf(events, 100)).toEqual({
      start: { how: 'supervisor', ok: true },
      random: { how: 'pin', ok: false },
      end: { how: 'supervisor', ok: true },
    })
  })

  it('is not what was asked at any other moment: after a break, or when a run was taken up', () => {
    const before = asks(50, pin(51))
    const later = asks(200, pin(201))
    const events = [told(1, 'resumed', 4000), pin(1), ...before, ...asks(101), ...later, ended(500)]
    expect(checksOf(events, 100)).toEqual(NO_CHECKS)
  })

  it('is a pause of the trainee’s own that was under way when it was due', () => {
    const events = [...asks(100, pin(101)), ...asks(102, supervisor(103, false)), ended(500)]
    expect(checksOf(events, 100).random).toEqual({ how: 'supervisor', ok: false })
  })

  it('has been asked at the random moment once the run was paused for it', () => {
    expect(wasAsked([told(100, 'pause')], 100)).toBe(false)
    expect(wasAsked([told(100, 'pause'), told(101, 'pause')], 100)).toBe(true)
  })
})

describe('a moment is unconfirmed', () => {
  const all = [supervisor(1), ...asks(101, pin(102)), ended(500), supervisor(501)]
  it('not when each was answered with yes', () => expect(unconfirmed(all, 100)).toEqual([]))
  it('where the answer is missing', () => {
    expect(unconfirmed([ended(500)], 100)).toEqual(['start', 'random', 'end'])
  })
  it('where somebody said no', () => {
    const events = [supervisor(1, false), ...asks(101, pin(102, false)), ended(500), supervisor(501, false)]
    expect(unconfirmed(events, 100)).toEqual(['start', 'random', 'end'])
  })
  it('not at a random moment that never came, or with the last ticks, or that the core knows nothing of', () => {
    const events = [supervisor(1), ended(500), supervisor(501)]
    expect([-1, 499, 500, undefined].map((due) => unconfirmed(events, due))).toEqual([[], [], [], []])
    expect(unconfirmed(events, 498)).toEqual(['random'])
  })
})
