import { describe, expect, it } from 'vitest'
import { PERSONAS, type Persona } from '../../src/players/persona'
import { asPersona } from '../../src/players/asPersona'
import { leastControl } from '../../src/players/judging'
import { judgingAs } from '../../src/players/mistakes'
import type { Player, Step } from '../../src/players/player'
import { createSim } from '../../src/sim/create'
import type { RunEvent } from '../../src/sim/event'
import { changePanel, openPanel } from '../../src/sim/panels'
import { askOf } from '../../src/sim/panelAsk'
import { panelSystem } from '../../src/sim/systems/panel'
import type { Sim } from '../../src/sim/sim'
import { scoreRun } from '../../src/score/score'
import { judgeYard } from './judgeYard'
import { playSteps } from './play'
import { yard } from './yard'

const start = (seed = 'yard', scene = judgeYard): Sim => createSim(scene, 'worker', seed, { practice: false })

/** Presses a button of the open panel, as the ray of the right hand does. */
function press(sim: Sim, ...ids: string[]): void {
  for (const id of ids) {
    if (!sim.world.panel?.buttons.some((b) => b.id === id))
      throw new Error(`no button '${id}' among ${sim.world.panel?.buttons.map((b) => b.id).join()}`)
    Object.assign(sim.world.aim.right, { target: 'panel', button: id })
    Object.assign(sim.world.hands.right, { select: true, selectBefore: false })
    panelSystem(sim)
    Object.assign(sim.world.hands.right, { select: false })
  }
}
function open(sim: Sim, entity: string): void {
  openPanel(sim, 'mark', entity, { ...sim.world.head.p, z: sim.world.head.p.z - 1 })
}
const options = (sim: Sim): string[] =>
  (sim.world.panel?.buttons ?? []).filter((b) => b.role === 'option').map((b) => b.id)
const marks = (events: readonly RunEvent[]) => events.filter((e) => e.type === 'marked')
const asked = (sim: Sim): string => (sim.world.panel ? askOf(sim.world.panel).replace('ui.panel.ask.', '') : 'closed')

describe('a role that judges', () => {
  it('is asked L, E, C and a control once the class is confirmed, sees what comes of it, and confirms', () => {
    const sim = start()
    open(sim, 'wheel')
    press(sim, '0026', 'confirm')
    expect([asked(sim), options(sim)]).toEqual(['judge.l', ['10', '6', '3', '1', '0.5', '0.2', '0.1']])
    press(sim, '6')
    expect([asked(sim), options(sim)]).toEqual(['judge.e', ['10', '6', '3', '2', '1', '0.5']])
    press(sim, '6')
    expect([asked(sim), options(sim)]).toEqual(['judge.c', ['100', '40', '15', '7', '3', '1']])
    press(sim, '15')
    expect(asked(sim)).toBe('judge.control')
    expect(options(sim).sort()).toEqual(['lock-valve', 'valve-gloves', 'valve-note', 'valve-rule'])
    expect(marks(sim.events)).toEqual([])
    press(sim, 'lock-valve')
    expect(asked(sim)).toBe('judge.sum')
    expect(sim.world.panel?.buttons.find((b) => b.role === 'result')).toMatchObject({ id: 'red', figure: '540' })
    press(sim, 'red')
    expect(asked(sim)).toBe('judge.sum')
    press(sim, 'confirm')
    const judged = { l: 6, e: 6, c: 15, control: 'lock-valve' }
    expect(marks(sim.events)).toMatchObject([{ entity: 'wheel', item: 'open-valve', class: '0026', judged }])
    expect(sim.world.marks).toMatchObject([{ entity: 'wheel', class: '0026', judged }])
    expect(sim.world.panel).toBeNull()
  })
  it('can go back to each question, change what stands in the sum, and change the class without losing the rest', () => {
    const sim = start()
    open(sim, 'wheel')
    press(sim, '0016', 'confirm', '6', 'back')
    expect([asked(sim), sim.world.panel?.chosen]).toEqual(['judge.l', '6'])
    press(sim, '3', '6', '15', 'valve-rule', 'e')
    expect([asked(sim), sim.world.panel?.chosen]).toEqual(['judge.e', '6'])
    press(sim, 'back')
    expect(asked(sim)).toBe('judge.sum')
    press(sim, 'e', '1')
    expect(sim.world.panel?.buttons.find((b) => b.role === 'result')).toMatchObject({ id: 'blue', figure: '45' })
    press(sim, 'back')
    expect([asked(sim), sim.world.panel?.chosen]).toEqual(['mark', '0016'])
    press(sim, 'back', '0026', 'confirm', 'confirm')
    expect(marks(sim.events)).toMatchObject([{ class: '0026', judged: { l: 3, e: 1, c: 15, control: 'valve-rule' } }])
  })
  it('goes back from the first question to the class; closing leaves no mark', () => {
    const sim = start()
    open(sim, 'wheel')
    press(sim, '0026', 'confirm', 'back')
    expect([asked(sim), sim.world.panel?.chosen]).toEqual(['mark', '0026'])
    press(sim, 'confirm', '6', 'close')
    expect([sim.world.panel, sim.events]).toEqual([null, []])
  })
  it('takes up what it has said of a thing before, and can take it back', () => {
    const sim = start()
    open(sim, 'wheel')
    press(sim, '0026', 'confirm', '6', '6', '15', 'lock-valve', 'confirm')
    open(sim, 'wheel')
    press(sim, '0026', 'confirm')
    expect(asked(sim)).toBe('judge.sum')
    press(sim, 'l', '3', 'confirm')
    expect(sim.world.marks).toMatchObject([{ judged: { l: 3, e: 6, c: 15 } }])
    open(sim, 'wheel')
    press(sim, 'undo')
    expect(sim.world.marks).toEqual([])
    expect(sim.events.at(-1)).toMatchObject({ type: 'unmarked', item: 'open-valve' })
  })
  it('is asked the same of what is no danger; the panel tells none from the other', () => {
    const sim = start()
    const panelOf = (entity: string) => {
      open(sim, entity)
      press(sim, '0026', 'confirm', '6', '6', '15')
      const { panel } = sim.world
      const kinds = (panel?.buttons ?? []).map((b) => [b.role, b.w, b.h, b.note, b.figure])
      return { kinds: kinds.slice(-3), ids: options(sim), asks: asked(sim) }
    }
    const [hidden, lever, prop] = ['behind', 'lever', 'prop'].map(panelOf)
    // a hazard with the common controls, and what is neither hazard nor decoy: not even the order differs
    expect(hidden).toEqual(lever)
    expect(hidden?.ids).toHaveLength(5)
    expect(prop?.ids.sort()).toEqual(['drip-note', 'drip-rule', 'drip-tray'])
    expect(prop?.kinds).toEqual(hidden?.kinds)
  })
  it('has its controls in an order that the seed draws, and the form is that of the other roles', () => {
    const orders = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => start(seed).world.choices?.['']?.join())
    expect(new Set(orders).size).toBeGreaterThan(3)
    expect(start('a').world.choices).toEqual(start('a').world.choices)
    const other = createSim(yard, 'worker', 'a', { practice: false })
    expect([start('a').world.form, start('a').world.rng]).toEqual([other.world.form, other.world.rng])
  })
  it('has no run where a hazard has no risk', () => {
    const scene = { ...judgeYard, hazards: yard.hazards }
    expect(() => start('yard', scene)).toThrow(/hazard 'open-valve' has no risk/)
  })
})

it('a role that does not judge marks at once, and its panel and world are as they were', () => {
  const sim = createSim(yard, 'worker', 'yard', { practice: false })
  open(sim, 'wheel')
  press(sim, '0026', 'confirm')
  expect(sim.world.panel).toBeNull()
  expect(marks(sim.events)).toEqual([
    { type: 'marked', entity: 'wheel', item: 'open-valve', class: '0026', tick: 0, at: expect.anything() },
  ])
  expect(Object.keys(sim.world)).not.toContain('choices')
})

describe('players in a role that judges', () => {
  const good: Step[] = [
    { do: 'mark', entity: 'wheel', as: '0026' },
    { do: 'mark', entity: 'behind', as: '0016' },
  ]
  const judgedBy = (steps: Step[]) => {
    const sim = playSteps(judgeYard, steps)
    return { sim, said: sim.world.marks.map((m) => m.judged) }
  }
  it('judge rightly with head, ray and trigger alone, and earn all of it', () => {
    const { sim, said } = judgedBy(good)
    expect(said).toEqual([
      { l: 6, e: 6, c: 15, control: 'lock-valve' },
      { l: 3, e: 6, c: 1, control: 'common-stop' },
    ])
    const { hazards, competencies } = scoreRun(judgeYard, 'worker', sim.world.form, sim.events, sim.world.tick)
    expect(hazards.map((h) => h.credit)).toEqual([1, 1])
    expect(competencies).toMatchObject({ recognise: 100, judge: 100 })
  })
  it('say what they are told to, mend what they said before, and judge a decoy', () => {
    const { said } = judgedBy([
      { do: 'mark', entity: 'wheel', as: '0026', but: { l: 1, control: 'valve-note' } },
      { do: 'mark', entity: 'wheel', as: '0026', but: { e: 3 } },
      { do: 'mark', entity: 'prop', as: '0026', but: { c: 100 } },
    ])
    expect(said).toMatchObject([
      { l: 6, e: 3, c: 15, control: 'lock-valve' },
      { l: 3, e: 3, c: 100, control: expect.stringMatching(/^drip-/) },
    ])
  })
  it('make the mistakes that are asked of them', () => {
    const { said } = judgedBy(
      judgingAs(good, (sim, entity) => ({ l: 6, e: 6, c: 15, control: leastControl(sim, entity) ?? '' })),
    )
    expect(said).toEqual([
      { l: 6, e: 6, c: 15, control: 'valve-gloves' },
      { l: 6, e: 6, c: 15, control: 'common-gear' },
    ])
  })
  it('misjudge as often as their kind does, and in every run of a seed the same', () => {
    const player: Player = { scene: 'yard', role: 'worker', form: 'a', shows: '', steps: good }
    const expert = PERSONAS.find((p) => p.id === 'expert') as Persona
    const said = (misjudges: number) =>
      judgedBy(asPersona(player, { ...expert, overlooks: 0, misnames: 0, alarms: 0, misjudges }, 'dice').steps).said
    expect(said(0)).toEqual(judgedBy(good).said)
    const wrong = said(1)
    expect(wrong).toEqual(said(1))
    wrong.forEach((now, i) => {
      const right = said(0)[i]
      for (const q of ['l', 'e', 'c', 'control'] as const) expect(now?.[q]).not.toBe(right?.[q])
    })
  })
})

it('a panel that is changed stays where it hangs, and its buttons stay on it', () => {
  const sim = start()
  open(sim, 'wheel')
  const at = sim.world.panel?.at
  press(sim, '0026', 'confirm')
  for (const id of ['6', '6', '15', 'lock-valve', null]) {
    const { panel } = sim.world
    if (!panel) throw new Error('the panel closed')
    expect(panel.at).toEqual(at)
    for (const b of panel.buttons) {
      expect(Math.abs(b.x) + b.w / 2).toBeLessThanOrEqual(panel.width / 2)
      expect(Math.abs(b.y) + b.h / 2).toBeLessThanOrEqual(panel.height / 2)
    }
    for (const [i, a] of panel.buttons.entries())
      for (const b of panel.buttons.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= (a.w + b.w) / 2 - 1e-9 || Math.abs(a.y - b.y) >= (a.h + b.h) / 2 - 1e-9).toBe(
          true,
        )
    if (id !== null) press(sim, id)
    else changePanel(sim, panel, {})
  }
})
