import { expect, test } from './drill'
import {
  type Play,
  type Played,
  RUN_MS,
  begin,
  playAtDesk,
  playByTouch,
  playInRoom,
  playWorn,
  sendVerified,
} from './plays'
import { verified } from './verified'
import type { Way } from './way'

/** Every run is as drilled: what a device is slower at costs no more than this. */
const LEAST = 95

/** A run that is played by one device, and what happens in it. */
type Told = Omit<Played, 'scene'> & { what: string }

/** What a scene is played with, device by device. */
export interface Runs {
  scene: string
  controllers: Told
  bareHands: Told
  keys: Told
  touch: Told
  room: Told
}

/** To the debrief, and as verified by the server. */
async function debriefs(play: Play, by: (play: Play, way: Way) => Promise<number>): Promise<void> {
  const way = await begin(play)
  const score = await by(play, way)
  expect(score).toBeGreaterThanOrEqual(LEAST)
  await sendVerified(play, way, score)
}

/** Tests that play a scene to its end by each device, emulated where a browser has none; each is verified by the server. */
export function onEveryDevice({ scene, controllers, bareHands, keys, touch, room }: Runs): void {
  test.describe.configure({ timeout: RUN_MS + 120_000 })

  test(`an emulated Quest: ${controllers.what}`, async ({ page, server }) => {
    const play: Play = { ...controllers, scene, page, server, mode: 'vr', trainee: 0 }
    await playWorn(play, await begin(play))
    expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(LEAST)
  })

  test(`bare hands: ${bareHands.what}`, async ({ page, server }) => {
    const play: Play = { ...bareHands, scene, page, server, mode: 'vr', trainee: 1 }
    const { jumps } = await playWorn(play, await begin(play), { bare: true })
    expect(jumps).toBeGreaterThan(5)
    expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(LEAST)
  })

  test(`keys and mouse: ${keys.what}`, ({ page, server }) =>
    debriefs({ ...keys, scene, page, server, mode: 'desktop', trainee: 2 }, playAtDesk))

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

    test(`touch at 390 x 844: ${touch.what}`, ({ page, server }) =>
      debriefs({ ...touch, scene, page, server, mode: 'touch', trainee: 3 }, playByTouch))

    test(`in a real room: ${room.what}`, ({ page, server }) =>
      debriefs({ ...room, scene, page, server, mode: 'ar', trainee: 0 }, playInRoom))
  })
}
