import { expect, it } from 'vitest'
import { rideHint } from '../../src/view/hud/rideHint'
import { rider } from '../sim/ride/rider'
import { onTrack } from '../sim/ride/track'

it('says how to ride to who has just got on, step by step, and to nobody else', () => {
  expect(rideHint(onTrack())).toBeNull()
  const { sim, bike } = rider()
  expect(rideHint(sim)).toBe('ui.ride.take')
  bike.hands.left.on = bike.hands.right.on = true
  expect(rideHint(sim)).toBe('ui.ride.go')
  bike.wayM = 20
  expect(rideHint(sim)).toBeNull()
})
