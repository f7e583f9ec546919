import { describe, expect, it } from 'vitest'
import { groundDistance } from '../../../src/base/vec'
import { type Sim, entity } from '../../../src/sim/sim'
import { DRIVER_AT, ESCORT_AT, LEAK } from '../../../scenes/chemical-unloading/plan'
import { get } from '../../../scenes/chemical-unloading/vars'
import { talk } from '../../../scenes/chemical-unloading/talk'
import scene from '../../../scenes/chemical-unloading/scene'
import { MOST_LINES } from '../../../scenes/chemical-unloading/talk'
import { formWith, heard, letGo, pass, say, stage, work } from './stage'

const mark = (sim: Sim, id: string, item: string): void => {
  sim.world.marks.push({ entity: id, item, class: '0026', tick: sim.world.tick })
}

describe('the driver', () => {
  it('holds the keys out when asked', () => {
    const sim = stage('c')
    say(sim, 'driver', 'ask-keys')
    expect(entity(sim, 'keys').present).toBe(true)
    expect(groundDistance(entity(sim, 'keys').p, DRIVER_AT)).toBeLessThan(1)
  })
  it('gets out of the cab first where he sits in it', () => {
    const sim = stage(formWith('keys-in-cab'))
    expect(entity(sim, 'driver').mode).toBe('sit')
    say(sim, 'driver', 'ask-keys')
    expect(entity(sim, 'keys').present).toBe(false)
    pass(sim, 15)
    expect(entity(sim, 'keys').present).toBe(true)
    expect(entity(sim, 'cab-light').present).toBe(false)
  })
  it('takes the wire off when told twice in form d, and never in form b', () => {
    for (const [form, off] of [
      ['d', true],
      ['b', false],
    ] as const) {
      const sim = stage(form)
      say(sim, 'driver', 'remove-wire')
      expect(entity(sim, 'esv-wire').present).toBe(true)
      expect(heard(sim, 'wire-argue')).toBeDefined()
      say(sim, 'driver', 'remove-wire')
      expect(entity(sim, 'esv-wire').present).toBe(!off)
      expect(get(sim, 'driverNever') > 0).toBe(!off)
    }
  })
  it('is only told about the wire once it was marked or the cord was tried', () => {
    const sim = stage('d')
    expect(talk(sim, 'driver')).not.toContain('remove-wire')
    work(sim, { 'remote-cord': 1 })
    expect(heard(sim, 'cord-dead')).toBeDefined()
    expect(talk(sim, 'driver')).toContain('remove-wire')
  })
  it('flees when the coupling goes', () => {
    const sim = stage('a')
    letGo(sim)
    pass(sim, 30)
    expect(groundDistance(entity(sim, 'driver').p, LEAK)).toBeGreaterThan(25)
  })
})

describe('refusing', () => {
  it('is accepted where the wire was spoken of twice and stays', () => {
    const sim = stage('b')
    mark(sim, 'esv-wire', 'esd-tied-open')
    for (let i = 0; i < 2; i++) {
      say(sim, 'radio', 'refuse-job')
      pass(sim, 5)
      expect(sim.world.ended).toBeNull()
      say(sim, 'driver', 'remove-wire')
    }
    expect(heard(sim, 'refusal-why')).toBeDefined()
    say(sim, 'radio', 'refuse-job')
    pass(sim, 5)
    expect(sim.world.ended).toBe('refused')
  })
  it('is not accepted for what can be put right by a hand or a word', () => {
    for (const form of scene.forms) {
      const sim = stage(form.id)
      for (const { id, entities } of scene.hazards) if (form.hazards.includes(id)) mark(sim, entities[0] ?? '', id)
      say(sim, 'radio', 'refuse-job')
      pass(sim, 5)
      expect(sim.world.ended, form.id).toBeNull()
    }
  })
  it('is not accepted for a marked decoy', () => {
    const sim = stage('a')
    mark(sim, 'drip', 'decoy-water-drip')
    say(sim, 'radio', 'refuse-job')
    pass(sim, 5)
    expect(sim.world.ended).toBeNull()
  })
})

describe('the escort', () => {
  it('comes back to the watch point when called', () => {
    const sim = stage(formWith('driver-absent'))
    expect(groundDistance(entity(sim, 'escort').p, ESCORT_AT)).toBeGreaterThan(20)
    say(sim, 'radio', 'back-to-post')
    pass(sim, 40)
    expect(groundDistance(entity(sim, 'escort').p, ESCORT_AT)).toBeLessThan(0.5)
    expect(sim.world.controlled).toContain('driver-absent/call-back')
  })
})

describe('the operator of the leader’s run', () => {
  it('begins by himself, and makes the mistake', () => {
    const sim = stage('a', 'team-leader')
    pass(sim, 260, (s) => get(s, 'releasedAt') > 0)
    expect(heard(sim, 'starting-unasked')).toBeDefined()
    expect(get(sim, 'releasedAt')).toBeGreaterThan(0)
  })
  it('locks, tests and unloads when told so in time', () => {
    const sim = stage('a', 'team-leader')
    say(sim, 'operator', 'op-lock')
    pass(sim, 15)
    expect(heard(sim, 'cams-locked')).toBeDefined()
    say(sim, 'operator', 'op-leak-test')
    pass(sim, 25)
    expect(heard(sim, 'test-holds')).toBeDefined()
    say(sim, 'operator', 'op-start')
    pass(sim, 130, (s) => heard(s, 'all-shut') !== undefined)
    expect(heard(sim, 'all-shut')).toBeDefined()
    expect(get(sim, 'releasedAt')).toBe(0)
  })
  it('stops and shuts when told to', () => {
    const sim = stage('a', 'team-leader')
    say(sim, 'operator', 'op-lock')
    pass(sim, 15)
    say(sim, 'operator', 'op-start')
    pass(sim, 30)
    say(sim, 'operator', 'op-stop')
    pass(sim, 20)
    expect(entity(sim, 'liquid-valve').value).toBe(0)
    expect(entity(sim, 'gas-valve').value).toBe(0)
  })
})

describe('what can be said', () => {
  it.each(['worker', 'team-leader'])('never takes more lines than the panel holds (%s)', (role) => {
    for (const form of scene.forms) {
      const sim = stage(form.id, role)
      for (const { id, entities } of scene.hazards) if (form.hazards.includes(id)) mark(sim, entities[0] ?? '', id)
      pass(sim, 60)
      for (const released of [false, true]) {
        if (released) letGo(sim)
        for (const person of ['radio', 'driver', 'escort', 'operator'])
          expect(talk(sim, person).length, `${person} in form ${form.id}`).toBeLessThanOrEqual(MOST_LINES)
      }
    }
  })
  it('signing off too early is answered and forgotten', () => {
    const sim = stage('a')
    say(sim, 'radio', 'sign-off')
    expect(heard(sim, 'not-yet')).toBeDefined()
    expect(get(sim, 'said.sign-off')).toBe(0)
  })
})
