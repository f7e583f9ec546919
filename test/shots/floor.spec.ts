import { test } from '../e2e/support/guard'
import { Sights, type Strip } from './sights'

/** The construction floor as it looks: where one stands, metres and degrees, and in which form. */
const PLACES = {
  bay: 'form=a&x=10.9&z=-5.2&yaw=-58&pitch=2',
  start: 'form=a&x=-18.3&z=3&yaw=-90',
  scaffold: 'form=c&x=-3&z=12.6&yaw=-90&pitch=-3',
  north: 'form=b&x=0.4&z=-10.4&yaw=-80&pitch=-4',
  street: 'form=a&x=4.7&z=-11.4&yaw=0&pitch=-32',
  dusk: 'form=d&x=17&z=-4.6&yaw=-60&pitch=-8',
}

/** What happens when a turn comes, seen from one place. */
const STRIPS: Record<string, Strip> = {
  snag: { at: 'form=a&x=11&z=-3&yaw=-46&pitch=2', seconds: [-2, 1, 4, 8, 12, 14, 16, 20] },
  hanging: { at: 'form=e&x=-6.6&z=-11.5&yaw=50&pitch=-46', seconds: [-2, 1, 10, 20, 40, 60, 80, 100] },
}

/** From the lift's release to the turn in the worst case, seconds (forms.ts; the load's caught once the lift is on its way). */
const AFTER_READY_S = 60

let sights: Sights
test.beforeAll(async () => {
  sights = await Sights.serve('construction-floor', 'said.bay-clear', AFTER_READY_S)
})
test.afterAll(() => sights.stop())

test('the floor at six places', ({ page }) => sights.places(page, 'floor', PLACES))

for (const [name, strip] of Object.entries(STRIPS))
  test(`the turn as a strip: ${name}`, ({ page }) => sights.strip(page, `floor-${name}`, strip))
