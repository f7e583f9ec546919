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
const WORKER = { scene: 'mine-heading', role: 'worker', run: 'good' } as const
const LEADER = { scene: 'mine-heading', role: 'team-leader', run: 'good-team-leader' } as const

test.describe.configure({ timeout: RUN_MS + 120_000 })

test('under ground in an emulated Quest, worker: round, fans that stop, out to the muster point', async ({
  page,
  server,
}) => {
  const played: Played = { ...WORKER, form: 'a', language: 'zh-CN' }
  const play = { ...played, page, server, mode: 'vr', trainee: 0 } as const
  await playWorn(play, await begin(play))
  expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(LEAST)
})

test('the same with bare hands, team leader: smoke out of the duct, the mouthpiece, and two air doors', async ({
  page,
  server,
}) => {
  const played: Played = { ...LEADER, form: 'c', language: 'en' }
  const play = { ...played, page, server, mode: 'vr', trainee: 1 } as const
  const { jumps } = await playWorn(play, await begin(play), { bare: true })
  expect(jumps).toBeGreaterThan(5)
  expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(LEAST)
})

test('with keys and mouse, team leader: gas that rises past a head that was moved', async ({ page, server }) => {
  const played: Played = { ...LEADER, form: 'b', language: 'zh-CN' }
  const play = { ...played, page, server, mode: 'desktop', trainee: 2 } as const
  const way = await begin(play)
  const score = await playAtDesk(play, way)
  expect(score).toBeGreaterThanOrEqual(LEAST)
  await sendVerified(play, way, score)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

  test('by touch at 390 x 844, worker: a live repair, and fans that stop', async ({ page, server }) => {
    const played: Played = { ...WORKER, form: 'e', language: 'en' }
    const play = { ...played, page, server, mode: 'touch', trainee: 3 } as const
    const way = await begin(play)
    const score = await playByTouch(play, way)
    expect(score).toBeGreaterThanOrEqual(LEAST)
    await sendVerified(play, way, score)
  })

  test('in a real room, worker: gas that rises, and a head that trips', async ({ page, server }) => {
    const played: Played = { ...WORKER, form: 'd', language: 'zh-CN' }
    const play = { ...played, page, server, mode: 'ar', trainee: 0 } as const
    const way = await begin(play)
    const score = await playInRoom(play, way)
    expect(score).toBeGreaterThanOrEqual(LEAST)
    await sendVerified(play, way, score)
  })
})
