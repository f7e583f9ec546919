import { expect, test } from 'vitest'
import { hiddenWithin } from '../../../src/sim/hazards/blindZone'
import { puffSigma, sigmaY, sigmaZ } from '../../../src/sim/hazards/briggs'
import { reducedGravity } from '../../../src/sim/hazards/britterMcQuaid'
import { createDetector, stepDetector } from '../../../src/sim/hazards/detector'
import { airChanges } from '../../../src/sim/hazards/dilution'
import { judgeDust } from '../../../src/sim/hazards/dust'
import { tolerableStep } from '../../../src/sim/hazards/earthPotential'
import { growthSeconds } from '../../../src/sim/hazards/fireGrowth'
import { solidFlameFlux } from '../../../src/sim/hazards/flame'
import { tipSlope, tipSpeed } from '../../../src/sim/hazards/forklift'
import { terminalSpeed } from '../../../src/sim/hazards/freeFall'
import { efficiencyOf, trafficDensity } from '../../../src/sim/hazards/ignition'
import { airForLayering, layeringNumber } from '../../../src/sim/hazards/layering'
import { levelAt, noiseDose } from '../../../src/sim/hazards/noise'
import { plumeWithSigma, puffCentre } from '../../../src/sim/hazards/plume'
import { createScba, scbaMinutes } from '../../../src/sim/hazards/scba'
import { survivableCurrent } from '../../../src/sim/hazards/shock'
import { meanDecel, sightDistance, sightDistanceFeet } from '../../../src/sim/hazards/stopping'

const never = Number.POSITIVE_INFINITY

/** What a function says where its equation has nothing to divide by, or is asked for the far side of 0. */
const EDGES: readonly (readonly [what: string, value: number, expected: number])[] = [
  ['spread upwind, crosswind', sigmaY(-20_000, 'D', 'rural'), 0],
  ['spread upwind, upwards', sigmaZ(-20_000, 'A', 'urban'), 0],
  ['puff before it has drifted', puffSigma(-1, 'D').xy, 0],
  ['plume without wind', plumeWithSigma({ rateKgS: 1, heightM: 0, windMS: 0 }, 0, 0, 1, 1), 0],
  ['plume without spread', plumeWithSigma({ rateKgS: 1, heightM: 0, windMS: 1 }, 0, 0, 0, 1), 0],
  ['puff without gas', puffCentre(0, 0, 0), 0],
  ['weight in no air', reducedGravity(1, 0), 0],
  ['eyes no higher than the edge', hiddenWithin(1, 1, 1), never],
  ['air changes of nothing', airChanges(0, 0), 0],
  ['dust in a shift of the whole day', judgeDust([{ mgM3: 0, hours: 30 }], 5, 'total').share, 0],
  [
    'step on a surface that does not insulate',
    tolerableStep({ surfaceOhmM: 0, surfaceM: 0.1, soilOhmM: 50 }, 100),
    100,
  ],
  ['fire that does not grow', growthSeconds(-1, 100), never],
  ['flame of no pool', solidFlameFlux(100, -1, 5).kWM2, 0],
  ['truck without an arm or a height', tipSlope(0, 0), 0],
  ['turn of no radius', tipSpeed(0, 0.3, 0), 0],
  ['terminal speed without drag', terminalSpeed(1, { coefficient: 0, areaM2: 1 }), never],
  ['source that always lights', efficiencyOf(1.5, 60), never],
  ['no cars that stand', trafficDensity(0, 1, 0), 0],
  ['cars that stand', trafficDensity(1, 1, 0), never],
  ['layer in no road', layeringNumber(1, 0.01, 0), never],
  ['air for a layer in no road', airForLayering(5, 0.01, -1), 0],
  ['noise for no time', noiseDose([{ level: 1e9, hours: 0 }]), 0],
  ['noise at its source', levelAt(90, 1, 0), never],
  ['nobody breathes', scbaMinutes(createScba(30), 0).toEmpty, never],
  ['nobody breathes from nothing', scbaMinutes(createScba(0), 0).toEmpty, 0],
  ['shock of no time', survivableCurrent(-1, 50), never],
  ['standing still', meanDecel(0, 0), 0],
  ['stop without brakes', sightDistance(60, 2.5, -1), never],
  ['no stop without speed', sightDistanceFeet(0, 2.5, 0), 0],
]

test.each(EDGES)('%s', (_what, value, expected) => {
  expect(value).toBe(expected)
})

test('a detector without delay shows the air', () => {
  const detector = createDetector(0, 100)
  stepDetector(detector, 12, 0)
  expect(detector.shownMgM3).toBe(12)
})
