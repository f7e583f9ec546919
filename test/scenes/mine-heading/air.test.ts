import { expect, test } from 'vitest'
import { breathedCoPpm, ch4PercentAt, sightM } from '../../../scenes/mine-heading/air'
import { dust } from '../../../scenes/mine-heading/dust'
import { facePercent } from '../../../scenes/mine-heading/instruments'
import { T1, T2 } from '../../../scenes/mine-heading/plan'
import { vec } from '../../../src/base/vec'
import { entity } from '../../../src/sim/sim'
import { judge } from '../../players/playOut'
import { begin, pass, stage, standAt } from './stage'

const ROOF = 3.2
const BREAST = 1.6

test('on a good day the return has 0.30 %, at all heights, and the main road none', () => {
  const sim = stage('e')
  expect(entity(sim, 't2').reading).toBeCloseTo(0.3, 1)
  expect(ch4PercentAt(sim, vec(0, ROOF, 0))).toBeCloseTo(ch4PercentAt(sim, vec(0, BREAST, 0)), 6)
  expect(ch4PercentAt(sim, vec(-38.5, BREAST, 10))).toBe(0)
})

test('in the form with the layer the roof has over 1.5 % where the breast has under 0.5 %', () => {
  const sim = stage('c')
  expect(ch4PercentAt(sim, vec(26, ROOF, 0.9))).toBeGreaterThan(1.5)
  expect(ch4PercentAt(sim, vec(26, BREAST, 0.9))).toBeLessThan(0.5)
  expect(ch4PercentAt(sim, T2)).toBeLessThan(1)
})

test('a bagged head shows the same whatever the air holds, and an honest one trips at 1.5 %', () => {
  const bagged = stage('b')
  begin(bagged)
  pass(bagged, 150)
  expect(facePercent(bagged)).toBeGreaterThan(1.5)
  expect(entity(bagged, 't1').reading).toBeCloseTo(0.02, 6)
  const honest = stage('d')
  begin(honest)
  pass(honest, 40)
  expect(honest.world.vars.powerOffAt).toBe(0)
  pass(honest, 130)
  expect(entity(honest, 't1').reading).toBeGreaterThan(1.5)
  expect(honest.world.vars.powerOffAt).toBeGreaterThan(0)
})

test('when both fans stop the power is cut at once, gas gathers at the face, first under the roof', () => {
  const sim = stage('a')
  const before = ch4PercentAt(sim, T1)
  begin(sim)
  pass(sim, 0.2)
  expect(sim.world.vars.powerOffAt).toBe(sim.world.vars.fanOffAt)
  pass(sim, 60)
  expect(ch4PercentAt(sim, T1)).toBeGreaterThan(2 * before)
  expect(ch4PercentAt(sim, T1)).toBeGreaterThan(ch4PercentAt(sim, vec(T1.x, BREAST, 0)))
})

test('smoke leaves the duct before it is anywhere in the heading, and goes north in the main road; fresh behind the doors', () => {
  const sim = stage('c')
  begin(sim)
  pass(sim, 120, (s) => (s.world.vars.smokeAt ?? 0) > 0)
  expect(breathedCoPpm(sim, vec(10, BREAST, 0.9))).toBeLessThan(24)
  expect(breathedCoPpm(sim, vec(-38.5, BREAST, 37))).toBe(0)
  pass(sim, 60)
  expect(breathedCoPpm(sim, vec(33, BREAST, 0))).toBeGreaterThan(1000)
  expect(breathedCoPpm(sim, vec(-38.5, BREAST, -10))).toBeGreaterThan(1000)
  expect(breathedCoPpm(sim, vec(-55, BREAST, -24))).toBe(0)
  standAt(sim, 33, 0.9)
  pass(sim, 1)
  expect(sightM(sim)).toBeLessThan(15)
  expect(sim.world.exposure.inhaledMgM3).toBeGreaterThan(1000)
})

test('respirable dust: nothing in the main road, more while coal is cut, less of it behind the curtain; told beside its limit', () => {
  const sim = stage('d')
  const at = (x: number, z = 0): number => dust.mgM3(sim, vec(x, BREAST, z))
  expect(at(-38.5, 20)).toBe(0)
  const rest = at(10)
  begin(sim)
  expect(at(10)).toBeGreaterThan(rest)
  expect(at(-30)).toBe(at(10))
  entity(sim, 'spray-valve').value = 1
  expect(at(-30)).toBeLessThan(at(10))
  pass(sim, 1)
  expect(entity(sim, 'dust-head').reading).toBe(at(12, -1.4))

  standAt(sim, 10, 0.9)
  pass(sim, sim.scene.limitS, (s) => s.world.ended !== null)
  const told = judge(sim).exposure
  // the mean of what the air holds, over the limit of 2.5 mg/m3 for coal dust with under 10 % of silica
  expect(told.dustMeanMgM3).toBeGreaterThan(rest)
  expect(told.dustShiftShare).toBeCloseTo((told.dustMeanMgM3 ?? 0) / 2.5, 3)
})
