import { test } from '../e2e/support/guard'
import { Sights, type Strip, goTo } from './sights'

/** The heading as it looks: where one stands, metres and degrees, and in which form. */
const PLACES = {
  mouth: 'form=a&x=-34.8&z=0.7&yaw=-88&pitch=-2',
  belt: 'form=a&x=-7&z=0.9&yaw=-82&pitch=-4',
  face: 'form=a&x=23.6&z=1.3&yaw=-86&pitch=0',
  roof: 'form=c&x=24.4&z=0.1&yaw=-112&pitch=44',
  main: 'form=a&x=-39.2&z=6&yaw=-168&pitch=0',
  muster: 'form=a&x=-39.6&z=22.6&yaw=-163&pitch=-4',
}

/** What happens when a turn comes, seen from one place. */
const STRIPS: Record<string, Strip> = {
  'fan-stop': { at: 'form=a&x=3&z=0.2&yaw=-86&pitch=-1', seconds: [-2, 1, 9, 12, 13.5, 15, 16.5, 25] },
  smoke: { at: 'form=c&x=18.5&z=0.9&yaw=-86&pitch=4', seconds: [-2, 15, 25, 35, 50, 65, 80, 100] },
}

/** The crew's talk before the turn, seconds: from "ready" to it in the worst case (forms.ts). */
const AFTER_READY_S = 18

let sights: Sights
test.beforeAll(async () => {
  sights = await Sights.serve('mine-heading', 'said.ready', AFTER_READY_S)
})
test.afterAll(() => sights.stop())

test('the heading at six places', ({ page }) =>
  sights.places(page, 'heading', PLACES, async (place) => {
    // the crew has gone to where it is counted
    if (place === 'muster') await goTo(page, (await sights.turned(page)) + 70 * 60)
  }))

for (const [name, strip] of Object.entries(STRIPS))
  test(`the turn as a strip: ${name}`, ({ page }) => sights.strip(page, `heading-${name}`, strip))
