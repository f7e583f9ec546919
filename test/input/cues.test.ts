import { expect, it, vi } from 'vitest'
import { vec } from '../../src/base/vec'
import { type Cue, CueWatch } from '../../src/input/cues'
import { pulse } from '../../src/input/pulse'
import type { Step } from '../../src/players/player'
import { createDriver } from '../../src/players/driver'
import { createSim } from '../../src/sim/create'
import { step } from '../../src/sim/step'
import { yard } from '../sim/yard'

/** What a player's hands give to be felt, without repeats. */
function feltIn(...steps: Step[]): string[] {
  const sim = createSim(yard, 'worker', 'yard', { practice: false })
  const watch = new CueWatch(sim)
  const driver = createDriver({ scene: 'yard', role: 'worker', form: 'a', shows: '', steps })
  const kinds: string[] = []
  while (!driver.done) {
    step(sim, driver.next(sim))
    kinds.push(...watch.read([]).map((c) => `${c.kind} ${c.side}`))
  }
  return kinds.filter((k, i) => k !== kinds[i - 1])
}

it('a hand feels what it points at on a panel, what it presses there, and that the mark is made', () => {
  const felt = feltIn({ do: 'mark', entity: 'wheel', as: '0026' })
  expect(felt.filter((k) => k !== 'hover right')).toEqual(['press right', 'press right', 'mark right'])
  expect(felt).toContain('hover right')
})

it('a hand feels what it takes and lets go of, and the button under its finger', () => {
  expect(feltIn({ do: 'take', entity: 'chock' }, { do: 'put', into: vec(3, 1, 1) })).toEqual([
    'take right',
    'let-go right',
  ])
  expect(feltIn({ do: 'operate', entity: 'button', to: 1 })).toEqual(['press right'])
})

it('only the controller of that hand pulses; a bare hand and a device without motors do not', () => {
  const motor = () => ({ pulse: vi.fn(async () => true) })
  const motors = { left: motor(), right: motor(), bare: motor() }
  const source = (handedness: string, m: object, more = {}) => ({
    handedness,
    gamepad: { hapticActuators: [m] },
    ...more,
  })
  const sources = [
    source('left', motors.left),
    source('right', motors.right),
    source('right', motors.bare, { hand: {} }),
    { handedness: 'right', gamepad: {} },
    { handedness: 'right' },
  ] as unknown as XRInputSource[]
  const cue: Cue = { kind: 'mark', side: 'right' }
  pulse(sources, cue)
  expect(motors.right.pulse).toHaveBeenCalledWith(0.8, 60)
  expect(motors.left.pulse).not.toHaveBeenCalled()
  expect(motors.bare.pulse).not.toHaveBeenCalled()
})
