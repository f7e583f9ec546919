import { describe, expect, it } from 'vitest'
import { digestOf } from '../../src/record/canonical'
import { compose, standing } from '../../src/base/pose'
import { distance, vec } from '../../src/base/vec'
import { createBody, move } from '../../src/players/body'
import { createSim } from '../../src/sim/create'
import { addSource } from '../../src/sim/hazards/puff'
import type { Command } from '../../src/sim/sample'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'
import { playSteps } from './play'
import { yard } from './yard'

const idle = () => {
  const sim = createSim(yard, 'worker', 'yard', { practice: false })
  return { sim, sample: () => move(createBody(), sim, {}) }
}

describe('frames and time', () => {
  it('a snap turn pivots at the head, wherever it is in the room', () => {
    const { sim, sample } = idle()
    const away = { ...sample(), head: { p: vec(0.7, 1.6, -0.4), q: { x: 0, y: 0, z: 0, w: 1 } } }
    step(sim, away)
    const before = sim.world.head.p
    step(sim, { ...away, commands: [{ kind: 'snap-turn', dir: 1 }] })
    expect(distance(sim.world.head.p, before)).toBeLessThan(1e-12)
    expect(sim.world.rig.yaw).toBeCloseTo(Math.PI / 6, 12)
  })

  it('a teleport goes where the hand points on the ground, and nowhere through a wall', () => {
    const { sim, sample } = idle()
    const down = { x: -0.3826834, y: 0, z: 0, w: 0.9238795 } // 45 degrees down
    const at = { p: vec(0.2, 1.6, 0), q: down }
    const pointing = { ...sample(), right: { ...sample().right, aim: at, grip: at } }
    step(sim, pointing)
    expect(sim.world.aim.right.target).toBe('ground')
    const goal = sim.world.aim.right.point
    step(sim, { ...pointing, commands: [{ kind: 'teleport', hand: 'right' }] })
    expect(distance(sim.world.head.p, vec(goal.x, sim.world.head.p.y, goal.z))).toBeLessThan(0.01)
  })

  it('a recentre keeps the trainee where they stand', () => {
    const { sim, sample } = idle()
    const off = { ...sample(), head: { p: vec(0.5, 1.6, 0.5), q: { x: 0, y: 0, z: 0, w: 1 } } }
    step(sim, off)
    const before = sim.world.head.p
    step(sim, { ...sample(), commands: [{ kind: 'recentre' }] })
    expect(distance(sim.world.head.p, before)).toBeLessThan(1e-9)
  })

  it('walking slides along a wall and never enters it', () => {
    const { sim, sample } = idle()
    for (let i = 0; i < 600; i++) step(sim, { ...sample(), move: { x: 0.1, y: 1 } })
    expect(sim.world.head.p.z).toBeGreaterThan(-5.9 + 0.24)
    expect(sim.world.headInWall).toBe(false)
  })

  it('a head in a wall is an event, sees and points at nothing', () => {
    const { sim, sample } = idle()
    const inside = { ...sample(), head: { p: vec(0, 1.6, -10), q: { x: 0, y: 0, z: 0, w: 1 } } }
    step(sim, inside)
    expect(compose(standing(sim.world.rig.p, 0), inside.head).p.z).toBeCloseTo(-6, 9)
    expect(sim.world.headInWall).toBe(true)
    expect(sim.world.aim.right.target).toBe('')
    expect(sim.events.some((e) => e.type === 'head-in-wall' && e.inside)).toBe(true)
  })

  it('the same steps give the same world, bit for bit', () => {
    const once = () =>
      playSteps(yard, [
        { do: 'mark', entity: 'wheel', as: '0026' },
        { do: 'take', entity: 'chock' },
        { do: 'put', into: vec(0, 1, 3) },
      ])
    const digest = () => {
      const sim = once()
      return digestOf([sim.world, sim.events])
    }
    expect(digest()).toBe(digest())
  })

  it('a device at 36 Hz gets through the same tasks', () => {
    const sim = playSteps(
      yard,
      [
        { do: 'operate', entity: 'wheel', to: 0 },
        { do: 'wear', entity: 'mask' },
      ],
      { frameEvery: 60 / 36 },
    )
    expect(sim.world.worn).toContain('mask')
    expect(sim.world.controlled).toContain('open-valve/shut')
  })
})

describe('pauses', () => {
  const paused = (times: number, ms: number) => {
    const { sim, sample } = idle()
    for (let i = 0; i < times; i++) {
      step(sim, { ...sample(), commands: [{ kind: 'pause' }] })
      step(sim, { ...sample(), commands: [{ kind: 'unpause', ms }] })
    }
    return sim.world
  }

  it('many breaks or a long one end the run, a device that stalls does not', () => {
    expect(paused(10, 3000).ended).toBeNull()
    expect(paused(11, 3000).ended).toBe('stopped')
    expect(paused(1, 600_001).ended).toBe('stopped')
    expect(paused(200, 400).ended).toBeNull()
  })

  it('breaks add up, however short each is: more than ten minutes together end the run', () => {
    expect(paused(10, 60_000).ended).toBeNull()
    expect(paused(10, 60_001).ended).toBe('stopped')
    expect(paused(400, 1500).ended).toBeNull()
    expect(paused(401, 1500).ended).toBe('stopped')
  })

  it('a run is taken up again after ten minutes at most, and not in the midst of an emergency', () => {
    const resumed = (gapMs: number, turn: (sim: Sim) => void = () => {}) => {
      const { sim, sample } = idle()
      step(sim, sample())
      turn(sim)
      step(sim, { ...sample(), commands: [{ kind: 'resumed', gapMs }] })
      return sim.world.ended
    }
    expect(resumed(600_000)).toBeNull()
    expect(resumed(600_001)).toBe('stopped')
    expect(resumed(5000, (sim) => addSource(sim.world.gas, { id: 'leak', x: 9, y: 1, z: 9 }))).toBeNull()
    expect(resumed(5000, (sim) => addSource(sim.world.gas, { id: 'leak', x: 9, y: 1, z: 9, rateKgS: 1 }))).toBe(
      'stopped',
    )
    const duty = (sim: Sim) => sim.world.duties.find((d) => d.id === 'press-stop')
    expect(resumed(5000, (sim) => Object.assign(duty(sim) ?? {}, { openedAt: 1 }))).toBe('stopped')
  })
})

describe('what the device tells', () => {
  const told = (...perTick: Command[][]) => {
    const { sim, sample } = idle()
    for (const commands of perTick) step(sim, { ...sample(), commands })
    return sim.events.flatMap((e) => (e.type === 'command' ? [e.command] : []))
  }
  const lost: Command = { kind: 'tracking-lost' }
  const found: Command = { kind: 'tracking-found' }

  it('is an event when a state changes, however often it is said', () => {
    const often = Array.from({ length: 16 }, () => lost)
    expect(told(often, often, [found, found], [found])).toEqual(['tracking-lost', 'tracking-found'])
    expect(told([lost, found], [{ kind: 'headset-on' }], [{ kind: 'unpause', ms: 3 }])).toEqual([])
    expect(
      told([{ kind: 'headset-off' }, { kind: 'pause' }], [{ kind: 'unpause', ms: 3 }, { kind: 'headset-on' }]),
    ).toEqual(['headset-off', 'pause', 'unpause', 'headset-on'])
  })

  it('is told a hundred times of each kind: a device that flickers all the time does not flood the run', () => {
    const flicker = Array.from({ length: 600 }, (_, i) => [i % 2 === 0 ? lost : found, { kind: 'recentre' } as const])
    expect(told(...flicker)).toHaveLength(300)
  })

  it('is one event of a kind a tick: the last', () => {
    const { sim, sample } = idle()
    const check = (ok: boolean): Command => ({ kind: 'identity-check', how: 'pin', ok })
    step(sim, { ...sample(), commands: [check(false), { kind: 'recentre' }, check(true), { kind: 'recentre' }] })
    const events = sim.events.flatMap((e) => (e.type === 'command' ? [[e.command, e.value]] : []))
    expect(events).toEqual([
      ['identity-check:pin', 1],
      ['recentre', 1],
    ])
  })
})

describe('a smooth turn', () => {
  it('turns about the head, as the snap turn does, and no faster than 120 degrees a second', () => {
    const sim = createSim(yard, 'worker', 'yard', { practice: false })
    const idle = move(createBody(), sim, {})
    const away = { ...idle, head: { ...idle.head, p: vec(0.7, 1.6, -0.4) } }
    step(sim, away)
    const before = { p: { ...sim.world.head.p }, yaw: sim.world.rig.yaw }
    step(sim, { ...away, commands: [{ kind: 'turn', mrad: 30 }] })
    expect(sim.world.rig.yaw - before.yaw).toBeCloseTo(0.03, 9)
    expect(distance(sim.world.head.p, before.p)).toBeLessThan(1e-9)
    step(sim, { ...away, commands: [{ kind: 'turn', mrad: -5000 }] })
    expect(sim.world.rig.yaw - before.yaw).toBeCloseTo(0.03 - (2 * Math.PI) / 180, 9)
  })
})

describe('the radio by command', () => {
  it('opens its panel for who wears one', () => {
    const sim = createSim(yard, 'worker', 'yard', { practice: false })
    const idle = move(createBody(), sim, {})
    step(sim, { ...idle, commands: [{ kind: 'radio' }] })
    expect(sim.world.panel?.kind).toBe('radio')
    sim.world.panel = null
    sim.world.worn = []
    step(sim, { ...idle, commands: [{ kind: 'radio' }] })
    expect(sim.world.panel).toBeNull()
  })
})
