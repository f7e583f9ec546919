import { expect, test } from './support/drill'
import {
  type Played,
  RUN_MS,
  begin,
  playAtDesk,
  playByTouch,
  playInRoom,
  playWorn,
  sendVerified,
} from './support/plays'
import { verified } from './support/verified'

/** Every run is as drilled: what a device is slower at costs no more than this. */
const LEAST = 95
const WORKER = { scene: 'construction-floor', role: 'worker', run: 'good' } as const
const LEADER = { scene: 'construction-floor', role: 'team-leader', run: 'good-team-leader' } as const
const MANAGER = { scene: 'construction-floor', role: 'manager', run: 'good-manager' } as const

test.describe.configure({ timeout: RUN_MS + 120_000 })

test('24 m up in an emulated Quest, worker: tied off at the edge, and a load that is caught', async ({
  page,
  server,
}) => {
  const played: Played = { ...WORKER, form: 'a', language: 'zh-CN' }
  const play = { ...played, page, server, mode: 'vr', trainee: 0 } as const
  await playWorn(play, await begin(play))
  expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(LEAST)
})

test('the same with bare hands, team leader: names people, lifts by a hand, has a man who hangs fetched up', async ({
  page,
  server,
}) => {
  const played: Played = { ...LEADER, form: 'b', language: 'en' }
  const play = { ...played, page, server, mode: 'vr', trainee: 1 } as const
  const { jumps } = await playWorn(play, await begin(play), { bare: true })
  expect(jumps).toBeGreaterThan(5)
  expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(LEAST)
})

test('with keys and mouse, manager: a list of ranked dangers, and wind that stops everything', async ({
  page,
  server,
}) => {
  const played: Played = { ...MANAGER, form: 'c', language: 'zh-CN' }
  const play = { ...played, page, server, mode: 'desktop', trainee: 2 } as const
  const way = await begin(play)
  const score = await playAtDesk(play, way)
  expect(score).toBeGreaterThanOrEqual(LEAST)
  await sendVerified(play, way, score)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

  test('by touch at 390 x 844, worker: wind, everybody in, sheets tied down, a count', async ({ page, server }) => {
    const played: Played = { ...WORKER, form: 'c', language: 'en' }
    const play = { ...played, page, server, mode: 'touch', trainee: 3 } as const
    const way = await begin(play)
    const score = await playByTouch(play, way)
    expect(score).toBeGreaterThanOrEqual(LEAST)
    await sendVerified(play, way, score)
  })

  test('in a real room, worker: a load that is caught, and no signaller', async ({ page, server }) => {
    const played: Played = { ...WORKER, form: 'd', language: 'zh-CN' }
    const play = { ...played, page, server, mode: 'ar', trainee: 0 } as const
    const way = await begin(play)
    const score = await playInRoom(play, way)
    expect(score).toBeGreaterThanOrEqual(LEAST)
    await sendVerified(play, way, score)
  })
})
