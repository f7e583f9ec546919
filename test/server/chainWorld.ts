import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { type Receipt, receiptSchema } from '../../src/api/completion'
import { openShelf } from '../../src/server/verify/shelf'
import { startVerifier } from '../../src/server/verify/verifier'
import { type FakeCore, fakeCore, release } from './fakeCore'
import { type FakeRun, fakeRun, handInForm, putForm } from './fakeRun'
import { type World, bearer, createWorld, postJson, startRun } from './harness'

/** Of this release, and one that comes later. */
export const CORE = fakeCore('core of the chain')
export const LATER = fakeCore('core that comes later')

type Begun = FakeRun & { ticket: string; id: string }

/** A server whose runs are started, aborted, handed in and judged as devices and verifier do it. */
export interface ChainWorld extends World {
  begin(token: string, changes?: Parameters<typeof fakeRun>[2], core?: string): Promise<Begun>
  handIn(run: Begun): Promise<Receipt['receipt']>
  abort(run: Begun): Promise<void>
  judgeAll(): Promise<void>
  releaseCore(core: FakeCore): void
}

export async function createChainWorld(backend: string): Promise<ChainWorld> {
  const dir = mkdtempSync(join(tmpdir(), 'muster-chain-'))
  const releaseCore = (core: FakeCore): void => release(join(dir, 'release'), core)
  releaseCore(CORE)
  const w = await createWorld(backend, new Set([CORE.id, LATER.id]))
  return Object.assign(w, {
    releaseCore,
    async begin(token: string, changes: Parameters<typeof fakeRun>[2] = {}, core = CORE.id) {
      const started = await startRun(w, token, core)
      const run = fakeRun(started, { trainee: w.trainees[0] as string, site: w.site.id, core }, changes)
      return { ...run, ticket: started.ticket, id: started.run }
    },
    async handIn(run: Begun) {
      const request = await putForm(handInForm(run), bearer(run.ticket))
      const answer = await w.app.request(`/api/runs/${run.id}/completion`, request)
      if (answer.status !== 200) throw new Error(await answer.text())
      return receiptSchema.parse(await answer.json()).receipt
    },
    async abort(run: Begun) {
      const answer = await postJson(w.app, `/api/runs/${run.id}/abort`, { ticks: 90, why: '累了' }, bearer(run.ticket))
      if (answer.status !== 200) throw new Error(await answer.text())
    },
    async judgeAll() {
      const shelf = await openShelf(join(dir, 'data'), join(dir, 'release'))
      const log = pino({ level: 'silent' })
      const now = () => w.clock.ms
      const verifier = startVerifier({ db: w.db, shelf, log, now, lanes: 2, hasRoom: () => true })
      await verifier.idle()
      await verifier.stop()
    },
    close: closing(w, dir),
  })
}

const closing = (w: World, dir: string): (() => Promise<void>) => {
  const close = w.close.bind(w)
  return async () => {
    await close()
    rmSync(dir, { recursive: true, force: true })
  }
}
