import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standing } from '../../../src/base/pose'
import { fromYawPitch } from '../../../src/base/quat'
import { atan2 } from '../../../src/base/math'
import { type Vec3, distance, groundDistance, vec } from '../../../src/base/vec'
import { findPath } from '../../../src/sim/path'
import { castSight } from '../../../src/site/ray'
import { MOUNT_DEPTH } from '../../../src/sim/systems/aim'
import { concentrationMgM3 } from '../../../src/sim/hazards/puff'
import { pipeHoldsKg } from '../../../src/sim/hazards/trapped'
import { centreOf } from '../../../src/sim/shapes'
import { type Sim, entity, entityDef } from '../../../src/sim/sim'
import { step } from '../../../src/sim/step'
import leader from '../../../scenes/chemical-unloading/runs/good-team-leader'
import worker from '../../../scenes/chemical-unloading/runs/good'
import { tankTempC } from '../../../scenes/chemical-unloading/emergency'
import { ASSEMBLY, DETECTORS, LEAK } from '../../../scenes/chemical-unloading/plan'
import scene from '../../../scenes/chemical-unloading/scene'
import { IDLH_MG, crew } from '../../../scenes/chemical-unloading/tracking'
import { get } from '../../../scenes/chemical-unloading/vars'
import { playOut } from './playOut'
import { formWith, heard, letGo, pass, say, stage, standAt, work } from './stage'

const FORMS = scene.forms.map((f) => f.id)
/** Out of the way of every wind. */
const OUT = vec(-30, 0, -20)
const EYES = 1.6

/** Turns the head of somebody standing at `p` to a point, for so many seconds. */
function lookFrom(sim: Sim, p: Vec3, at: Vec3, seconds: number): void {
  standAt(sim, p)
  const d = vec(at.x - p.x, at.y - EYES, at.z - p.z)
  const yaw = atan2(-d.x, -d.z) - sim.world.rig.yaw
  const pitch = atan2(d.y, Math.sqrt(d.x * d.x + d.z * d.z))
  const hand = { ...standing(vec(0, 1, 0), 0) }
  const side = { tracked: false, grip: hand, aim: hand, tip: hand.p, select: false, squeeze: false, pinch: 0 }
  const head = { p: vec(0, EYES, 0), q: fromYawPitch(yaw, pitch) }
  for (let i = 0; i < seconds * 60; i++)
    step(sim, { head, left: side, right: side, move: { x: 0, y: 0 }, commands: [] })
}

const centre = (sim: Sim, id: string): Vec3 => {
  const shape = sim.shapes[sim.index.get(id) ?? -1]
  if (!shape) throw new Error(`no '${id}'`)
  return centreOf(entityDef(sim, id), entity(sim, id), shape)
}

/** Somewhere on free ground from where the thing is seen, or null. */
function placeToSee(sim: Sim, id: string, range: number): Vec3 | null {
  const at = centre(sim, id)
  const isGood = (p: Vec3): boolean => {
    const eye = vec(p.x, EYES, p.z)
    const d = distance(eye, at)
    const dir = vec((at.x - eye.x) / d, (at.y - eye.y) / d, (at.z - eye.z) / d)
    return d < range - 0.3 && castSight(sim.site.colliders, eye, dir, Math.max(0, d - MOUNT_DEPTH)) === Infinity
  }
  const way = findPath(sim.site, sim.role.start.p, isGood)
  return way && (way.at(-1) ?? sim.role.start.p)
}

describe('hazards and decoys', () => {
  it.each(FORMS)('can each be noticed from somewhere a person can stand (form %s)', (form) => {
    const { hazards, decoys } = stage(form).world.form
    for (const item of [...scene.hazards, ...scene.decoys]) {
      if (!hazards.includes(item.id) && !decoys.includes(item.id)) continue
      const sim = stage(form)
      const id = item.entities.find((e) => sim.index.has(e) && entity(sim, e).present) ?? ''
      const from = placeToSee(sim, id, item.range)
      expect(from, `nowhere to see '${id}' of '${item.id}' from`).not.toBeNull()
      lookFrom(sim, from as Vec3, centre(sim, id), 1)
      expect(
        sim.events.some((e) => e.type === 'noticed' && e.item === item.id),
        item.id,
      ).toBe(true)
    }
  })
  it('can all be controlled by hands or words: the good runs do every control of the catalogue', () => {
    const done = new Set<string>()
    for (const player of [worker, leader]) {
      for (const form of FORMS) for (const key of playOut(player, form).sim.world.controlled) done.add(key)
    }
    const all = scene.hazards.flatMap((h) => h.controls.map((c) => `${h.id}/${c.id}`))
    expect(all.filter((key) => !done.has(key))).toEqual([])
  })
})

describe('unsafe acts', () => {
  const RUNS = join(import.meta.dirname, '../../../scenes/chemical-unloading/runs')
  /** Verdicts as the contract test holds them against what is played. */
  const verdicts = readdirSync(RUNS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      ...(JSON.parse(readFileSync(join(RUNS, file), 'utf8')) as { unsafe: string[]; passed: boolean }),
    }))

  it.each(scene.unsafeActs.map((a) => a.id))('%s is committed by one of the players, who fails', (act) => {
    const guilty = verdicts.filter((v) => v.unsafe.includes(act))
    expect(guilty.length).toBeGreaterThan(0)
    expect(guilty.filter((v) => v.passed)).toEqual([])
  })
  it('are not committed by those who do well', () => {
    for (const file of [
      'good.json',
      'good-team-leader.json',
      'refuses-wired-valve.json',
      'leader-responds-well.json',
    ]) {
      expect(verdicts.find((v) => v.file === file)).toMatchObject({ passed: true, unsafe: [] })
    }
  })
})

describe('what still comes out when all is shut', () => {
  it('is what stands in arm and pipe, and it ends', () => {
    const sim = stage('c')
    letGo(sim)
    standAt(sim, OUT)
    work(sim, { 'esd-bay': 1 })
    say(sim, 'radio', 'cable-now')
    pass(sim, 10, (s) => get(s, 'tankerShutAt') > 0)
    const before = sim.world.gas.emittedKg
    const rate = get(sim, 'rateKgS')
    pass(sim, 90, (s) => get(s, 'stoppedAt') > 0)
    expect(get(sim, 'stoppedAt')).toBeGreaterThan(0)
    expect(rate).toBeGreaterThan(0)
    expect(sim.world.gas.emittedKg - before).toBeLessThan(pipeHoldsKg(50, 3, tankTempC(sim)) * 1.05)
  })
})

describe('detectors', () => {
  it('say nothing as long as nothing leaks', () => {
    const sim = stage('c')
    pass(sim, 60)
    expect(sim.events.filter((e) => e.type === 'alarm')).toEqual([])
  })
  it('show only what has reached them', () => {
    const sim = stage('b')
    letGo(sim)
    standAt(sim, OUT)
    const most = new Map<string, number>()
    for (let i = 0; i < 30 * 10; i++) {
      pass(sim, 0.1)
      for (const d of DETECTORS) {
        const mg = concentrationMgM3(sim.world.gas, vec(d.at.x, EYES, d.at.z))
        most.set(d.id, Math.max(most.get(d.id) ?? 0, mg))
        if ((most.get(d.id) ?? 0) < 1) expect(entity(sim, d.id).reading, d.id).toBeLessThan(2)
      }
    }
    expect([...most.values()].some((mg) => mg > 40)).toBe(true)
    expect([...most.values()].some((mg) => mg < 1)).toBe(true)
  })
  it('are called out by control, so that one can report them from the assembly point', () => {
    const sim = stage('a')
    letGo(sim)
    standAt(sim, OUT)
    pass(sim, 60, (s) => get(s, 'peakPpm') > 95)
    expect(['alarm-first', 'alarm-second', 'alarm-full'].some((line) => heard(sim, line))).toBe(true)
    const truth = scene.logic.report.find((f) => f.id === 'reading')?.truth(sim)
    expect(truth).not.toBe('no-alarm')
  })
})

describe('the escape mask', () => {
  const protection = (form: string, ...said: 'fix-mask'[]): number => {
    const sim = stage(form)
    for (const line of said) say(sim, 'radio', line)
    entity(sim, 'mask').worn = true
    return scene.logic.protection(sim)
  }
  it('protects with the right cartridge', () => {
    expect(scene.logic.protection(stage('c'))).toBe(1)
    expect(protection('c')).toBeGreaterThan(10)
  })
  it('does not with the wrong one, until the right one was asked for', () => {
    expect(protection('b')).toBe(1)
    expect(protection('b', 'fix-mask')).toBeGreaterThan(10)
  })
})

describe('people', () => {
  it('in gas cough and go on more slowly', () => {
    const sim = stage('b')
    letGo(sim)
    standAt(sim, OUT)
    pass(sim, 4)
    const { wind } = sim.world
    const driver = entity(sim, 'driver')
    driver.mode = 'idle'
    driver.p = vec(LEAK.x + wind.toX * 7, 0, LEAK.z + wind.toZ * 7)
    const mg = concentrationMgM3(sim.world.gas, vec(driver.p.x, 1.5, driver.p.z))
    expect(mg).toBeGreaterThan(IDLH_MG)
    const from = { ...driver.p }
    pass(sim, 0.5)
    expect(driver.mode).toBe('cough')
    expect(groundDistance(from, driver.p)).toBeLessThan(2.6 * 0.5 * 0.8)
  })
  it('come together at the point that was called', () => {
    const sim = stage('a', 'team-leader')
    letGo(sim)
    standAt(sim, OUT)
    say(sim, 'radio', 'evacuate-all')
    say(sim, 'radio', 'assembly-b')
    pass(sim, 60)
    for (const id of crew(sim)) expect(groundDistance(entity(sim, id).p, ASSEMBLY.b), id).toBeLessThan(4)
  })
  it('who were sent off the site before are not waited for', () => {
    const sim = stage(formWith('second-tanker'), 'team-leader')
    expect(crew(sim)).toContain('second-driver')
    say(sim, 'radio', 'second-tanker-out')
    pass(sim, 15)
    expect(crew(sim)).not.toContain('second-driver')
  })
})

describe('the count', () => {
  it('holds only since the wind has turned, even where the point stays right', () => {
    const sim = stage('d')
    letGo(sim)
    standAt(sim, ASSEMBLY.a)
    pass(sim, 2)
    say(sim, 'radio', 'count-in')
    pass(sim, 1)
    expect(get(sim, 'countedAt')).toBeGreaterThan(0)
    pass(sim, 45)
    const duty = (): number => sim.world.duties.find((d) => d.id === 'count')?.doneAt ?? -1
    expect(duty()).toBe(-1)
    say(sim, 'radio', 'count-in')
    pass(sim, 1)
    expect(duty()).toBeGreaterThan(0)
  })
})
