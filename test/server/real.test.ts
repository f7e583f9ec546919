import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import good from '../../scenes/chemical-unloading/runs/good'
import skips from '../../scenes/chemical-unloading/runs/skips-leak-test'
import { receiptSchema } from '../../src/api/completion'
import { runDetailSchema } from '../../src/api/manage'
import { type StartedRun, startedRunSchema } from '../../src/api/runs'
import { play } from '../../src/players/play'
import type { Player } from '../../src/players/player'
import type { CoreApi, RunStart } from '../../src/record/types'
import { openShelf } from '../../src/server/verify/shelf'
import { type Verifier, startVerifier } from '../../src/server/verify/verifier'
import { buildCore, writeCore } from '../../tools/buildCore.mjs'
import { handInForm, putForm } from './fakeRun'
import { type World, bearer, createWorld, managerCookie, postJson, signIn } from './harness'
import { finishRun } from './realRun'

const ROOT = resolve(import.meta.dirname, '../..')

describe('the real core and the real scene, through the server', () => {
  let dir: string
  let w: World
  let id: string
  let core: CoreApi
  let verifier: Verifier
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'muster-real-'))
    const built = await buildCore(ROOT)
    id = built.id
    await writeCore(built, join(dir, 'release'))
    const shelf = await openShelf(join(dir, 'data'), join(dir, 'release'))
    const file = await shelf.find(id)
    if (!file.ok) throw new Error(file.error.message)
    core = ((await import(/* @vite-ignore */ pathToFileURL(file.value.path).href)) as { core: CoreApi }).core
    w = await createWorld('PGlite', new Set([id]))
    verifier = startVerifier({
      db: w.db,
      shelf,
      log: pino({ level: 'silent' }),
      now: () => w.clock.ms,
      lanes: 1,
      hasRoom: () => true,
    })
  }, 240_000)
  afterAll(async () => {
    await verifier.stop()
    await w.close()
    rmSync(dir, { recursive: true, force: true })
  })

  /** Starts runs at the server until one draws the player's form, plays it, hands it in, waits for the re-run. */
  const train = async (player: Player) => {
    const token = await signIn(w)
    const asked = {
      scene: player.scene,
      role: player.role,
      mode: 'headless' as const,
      language: 'zh-CN' as const,
      practice: false,
      core: id,
    }
    const startOf = (s: StartedRun): RunStart => ({
      ...asked,
      seed: s.seed,
      run: s.run,
      trainee: w.trainees[0] as string,
      assignment: s.assignment,
      attempt: s.attempt,
      startedAt: s.startedAt,
    })
    for (let n = 0; n < 100; n++) {
      w.clock.ms += 1000
      const started = startedRunSchema.parse(await (await postJson(w.app, '/api/runs', asked, bearer(token))).json())
      const start = startOf(started)
      const live = core.startRun(start)
      if (live.sim.world.form.id !== player.form) continue
      play(live, player)
      const made = finishRun(live, start, w.site.id)
      w.clock.ms += made.completion.activeMs
      const answer = await w.app.request(
        `/api/runs/${started.run}/completion`,
        await putForm(handInForm(made), bearer(started.ticket)),
      )
      const body: unknown = await answer.json()
      expect(answer.status, JSON.stringify(body)).toBe(200)
      receiptSchema.parse(body)
      verifier.wake()
      await verifier.idle()
      const cookie = await managerCookie(w, w.manager.email)
      return runDetailSchema.parse(
        await (await w.app.request(`/api/manage/runs/${started.run}`, { headers: cookie })).json(),
      )
    }
    throw new Error(`no attempt draws form ${player.form}`)
  }

  it.each([
    ['good', good],
    ['skips-leak-test', skips],
  ])(
    'verify the run of the player %s and list what happened in it',
    async (_, player) => {
      const detail = await train(player)
      expect(detail.run.verification).toMatchObject({ status: 'verified', code: null })
      // scripts of one scene walk alike, and that is seen
      expect(detail.flags.filter((f: string) => !f.startsWith('near-copy:'))).toEqual(['headless'])
      expect(detail.events.at(-1)?.type).toBe('ended')
      expect(detail.events.length).toBeGreaterThan(20)
      expect(detail.run.score).toBe(detail.completion?.verdict.score)
      expect(detail.run.minutes).toBeGreaterThan(0)
    },
    240_000,
  )
})
