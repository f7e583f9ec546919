import { describe, expect, it } from 'vitest'
import { TICK_RATE } from '../../src/base/time'
import { vec } from '../../src/base/vec'
import { createBody, move } from '../../src/players/body'
import type { EntityDef } from '../../src/sim/entity'
import { SLIGHT, block } from '../../src/site/solid'
import { createSim } from '../../src/sim/create'
import { step } from '../../src/sim/step'
import type { Sim } from '../../src/sim/sim'
import { playSteps } from './play'
import { yard } from './yard'

describe('noticing, marking, talking', () => {
  it('notices what is looked at for half a second, and marks it with the class chosen', () => {
    const sim = playSteps(yard, [{ do: 'mark', entity: 'wheel', as: '0026' }])
    const noticed = sim.events.find((e) => e.type === 'noticed' && e.item === 'open-valve')
    const marked = sim.events.find((e) => e.type === 'marked')
    expect(marked).toMatchObject({ entity: 'wheel', item: 'open-valve', class: '0026' })
    expect(noticed?.tick).toBeLessThan(marked?.tick ?? 0)
    expect(sim.world.marks).toHaveLength(1)
  })

  it('does not notice what a wall hides, though the head points at it', () => {
    const sim = playSteps(yard, [
      { do: 'walk', to: vec(0, 0, -3) },
      { do: 'wait', seconds: 1 },
    ])
    // walking north looks north all the way, at the prop behind the wall, within its range
    expect(sim.events.some((e) => e.type === 'noticed' && e.item === 'hidden')).toBe(false)
  })

  it('notices it from the other side of the wall', () => {
    const sim = playSteps(yard, [{ do: 'look', at: 'behind' }])
    expect(sim.events.some((e) => e.type === 'noticed' && e.item === 'hidden')).toBe(true)
  })

  it('points through what is aimless, at what is behind', () => {
    const aimed = (aimless: boolean) => {
      const veil: EntityDef = {
        id: 'veil',
        at: vec(0, 1.1, 2),
        yaw: 0,
        mechanism: { kind: 'prop' },
        solids: [block('glass', [0, 0, 0], [3, 2, 0.05], SLIGHT)],
        ...(aimless ? { aimless } : {}),
      }
      const veiled = {
        ...yard,
        entities: (...args: Parameters<typeof yard.entities>) => [...yard.entities(...args), veil],
      }
      const sim = createSim(veiled, 'worker', 'yard', { practice: false })
      const body = createBody()
      for (let i = 0; i < 60; i++) step(sim, move(body, sim, { look: vec(0, 1.1, 0), aim: vec(0, 1.1, 0) }))
      return sim.world.aim.right.target
    }
    expect(aimed(false)).toBe('veil')
    expect(aimed(true)).toBe('wheel')
  })

  it('a mark can be taken back', () => {
    const sim = playSteps(yard, [
      { do: 'mark', entity: 'prop', as: '0023' },
      { do: 'unmark', entity: 'prop' },
    ])
    expect(sim.events.filter((e) => e.type === 'marked' || e.type === 'unmarked').map((e) => e.type)).toEqual([
      'marked',
      'unmarked',
    ])
    expect(sim.world.marks).toEqual([])
  })

  it('reads a gauge from near enough, with its value', () => {
    const sim = playSteps(yard, [{ do: 'look', at: 'gauge' }])
    expect(sim.events.find((e) => e.type === 'read')).toMatchObject({ entity: 'gauge', value: 0.8 })
  })

  it('talks to a person with a short press', () => {
    const sim = playSteps(yard, [{ do: 'talk', person: 'mate', say: 'hello' }])
    expect(sim.events.find((e) => e.type === 'said')).toMatchObject({ to: 'mate', line: 'hello' })
  })

  it('judges what is reported by what is so when it is said, not when the report is sent', () => {
    let asked = 0
    const turning = {
      ...yard,
      logic: {
        ...yard.logic,
        report: ['first', 'second'].map((id) => ({
          id,
          options: ['leak', 'fire'],
          // true for the first field as long as it is being asked, and other from then on
          truth: ({ world }: Sim) => (id === 'second' || (world.panel?.step ?? 1) === 0 ? 'leak' : 'fire'),
        })),
      },
    }
    const sim = playSteps(turning, [{ do: 'report' }])
    for (const e of sim.events) {
      if (e.type !== 'reported') continue
      asked++
      expect(e.fields).toEqual({ first: { said: 'leak', true: 'leak' }, second: { said: 'leak', true: 'leak' } })
    }
    expect(asked).toBe(1)
  })

  it('reports by radio, field by field, and wrong values are accepted and kept beside the right ones', () => {
    const sim = playSteps(yard, [{ do: 'report', but: { what: 'fire' } }])
    expect(sim.events.find((e) => e.type === 'reported')).toMatchObject({
      fields: { what: { said: 'fire', true: 'leak' } },
    })
    expect(sim.world.ended).toBe('signed-off')
  })

  it('opens a duty when its time comes and counts it done or missed', () => {
    const done = playSteps(yard, [
      { do: 'radio', say: 'start' },
      { do: 'operate', entity: 'button', to: 1 },
    ])
    expect(done.events.some((e) => e.type === 'duty-done' && e.duty === 'press-stop')).toBe(true)
    const missed = playSteps(yard, [
      { do: 'radio', say: 'start' },
      { do: 'wait', seconds: 11 },
    ])
    const opened = missed.events.find((e) => e.type === 'duty-open')
    const gone = missed.events.find((e) => e.type === 'duty-missed')
    expect((gone?.tick ?? 0) - (opened?.tick ?? 0)).toBeGreaterThan(10 * TICK_RATE)
  })

  it('gives a hint in practice only', () => {
    const hinted = (practice: boolean) => {
      const sim = createSim(yard, 'worker', 'yard', { practice })
      step(sim, { ...move(createBody(), sim, {}), commands: [{ kind: 'hint' }] })
      return sim.world.hint
    }
    expect(hinted(true)).toMatchObject({ text: 'duty.press-stop.name' })
    expect(hinted(false)).toBeNull()
  })
})
