import { describe, expect, it } from 'vitest'
import { IDENTITY } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import type { Step } from '../../src/players/player'
import { createBody, move } from '../../src/players/body'
import { bodyBlockers } from '../../src/sim/barriers'
import { createSim } from '../../src/sim/create'
import { handlePose } from '../../src/sim/handling'
import { entity, entityDef } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { HAND_REACH } from '../../src/sim/systems/trainee'
import { isFree } from '../../src/site/walk'
import { playSteps } from './play'
import { yard } from './yard'

describe('hands on things', () => {
  it('presses a button once, however long the finger stays', () => {
    const sim = playSteps(yard, [{ do: 'operate', entity: 'button', to: 1 }])
    const presses = sim.events.filter((e) => e.type === 'operated' && e.entity === 'button')
    expect(presses.map((e) => e.type === 'operated' && [e.value, e.by])).toEqual([[1, 'trainee']])
    expect(entity(sim, 'button').value).toBe(0)
  })

  it('turns a lever through its range and back', () => {
    const sim = playSteps(yard, [
      { do: 'operate', entity: 'lever', to: 1 },
      { do: 'operate', entity: 'lever', to: 0 },
    ])
    const values = sim.events.flatMap((e) => (e.type === 'operated' && e.entity === 'lever' ? [e.value] : []))
    expect(values).toEqual([1, 0])
  })

  it('takes three full turns of the hand to shut the valve, and that controls the hazard', () => {
    const sim = playSteps(yard, [{ do: 'operate', entity: 'wheel', to: 0 }])
    expect(entity(sim, 'wheel').value).toBe(0)
    expect(sim.world.controlled).toContain('open-valve/shut')
    const began = sim.events.findIndex((e) => e.type === 'controlled')
    expect(sim.events[began]).toMatchObject({ hazard: 'open-valve', rank: 3 })
  })

  it('a cord springs back and counts once; pulling it is the unsafe act here', () => {
    const sim = playSteps(yard, [{ do: 'operate', entity: 'cord', to: 1 }])
    expect(sim.events.filter((e) => e.type === 'operated' && e.entity === 'cord')).toHaveLength(1)
    expect(entity(sim, 'cord').value).toBe(0)
    expect(sim.world.unsafe).toEqual(['pulls-cord'])
  })

  it('wears a mask that is brought to the face', () => {
    const sim = playSteps(yard, [{ do: 'wear', entity: 'mask' }])
    expect(sim.world.worn).toEqual(['radio', 'mask'])
    expect(sim.events.some((e) => e.type === 'worn' && e.entity === 'mask')).toBe(true)
  })

  it('puts a chock into its slot, where it snaps', () => {
    const sim = playSteps(yard, [
      { do: 'take', entity: 'chock' },
      { do: 'put', into: 'slot' },
    ])
    expect(entity(sim, 'chock')).toMatchObject({ socket: 'slot', p: vec(5, 0.1, 2) })
  })

  it('puts a plug into its outlet, and pulls it out again', () => {
    const plugIn: Step[] = [
      { do: 'take', entity: 'plug' },
      { do: 'put', into: 'outlet' },
    ]
    expect(entity(playSteps(yard, plugIn), 'plug')).toMatchObject({ socket: 'outlet', p: vec(6.6, 1.1, 0) })
    const out = playSteps(yard, [...plugIn, { do: 'take', entity: 'plug' }, { do: 'put', into: vec(5, 1, 3) }])
    expect(entity(out, 'plug').socket).toBe('')
  })

  it('opens a door by its handle, so that one can pass, and shuts it', () => {
    const open: Step = { do: 'operate', entity: 'door', to: 1 }
    const passable = (...steps: Step[]): [boolean, unknown[]] => {
      const sim = playSteps(yard, steps)
      const values = sim.events.flatMap((e) => (e.type === 'operated' && e.entity === 'door' ? [e.value] : []))
      return [isFree(bodyBlockers(sim), sim.site.site.half, vec(8, 0, -1)), values]
    }
    expect(passable({ do: 'wait', seconds: 1 })).toEqual([false, []])
    expect(passable(open)).toEqual([true, [1]])
    expect(passable(open, { do: 'operate', entity: 'door', to: 0 })).toEqual([false, [1, 0]])
  })

  it('what is let go elsewhere falls, never rises, and comes to rest on the ground', () => {
    const sim = playSteps(yard, [
      { do: 'take', entity: 'chock' },
      { do: 'put', into: vec(0, 1.2, 3) },
    ])
    const { p } = entity(sim, 'chock')
    expect(p.y).toBeLessThan(0.1)
    expect(p.y).toBeGreaterThan(0)
    expect(sim.physics.moving).toBe(0)
  })

  it('turns a board over with a touch', () => {
    expect(entity(playSteps(yard, [{ do: 'operate', entity: 'board', to: 1 }]), 'board').value).toBe(1)
  })

  it('does not reach farther than an arm: a hand that is said to be elsewhere is not believed', () => {
    const press = (away: number) => {
      const sim = createSim(yard, 'worker', 'yard', { practice: false })
      const button = handlePose(entityDef(sim, 'button'), entity(sim, 'button'), 0).p
      sim.world.rig.p = vec(button.x, 0, button.z + away)
      const idle = move(createBody(), sim, {})
      const tip = vec(0, button.y, -away)
      const far = { ...idle.right, grip: { ...idle.right.grip, p: tip }, aim: { ...idle.right.aim, p: tip }, tip }
      step(sim, { ...idle, right: far })
      return sim.events.some((e) => e.type === 'operated' && e.entity === 'button')
    }
    expect(press(1)).toBe(true)
    expect(press(13)).toBe(false)
  })

  it.each(['grip', 'aim', 'tip'] as const)('takes a hand for lost whose %s alone is out of reach', (part) => {
    const sim = createSim(yard, 'worker', 'yard', { practice: false })
    const idle = move(createBody(), sim, {})
    const p = vec(0, 1.6, -HAND_REACH - 0.01)
    step(sim, { ...idle, right: { ...idle.right, select: true, [part]: part === 'tip' ? p : { p, q: IDENTITY } } })
    expect(sim.world.hands.right).toMatchObject({ tracked: false, select: false })
    expect(sim.world.hands.left.tracked).toBe(true)
  })
})
