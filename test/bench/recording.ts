import { randomUUID } from 'node:crypto'
import good from '../../scenes/chemical-unloading/runs/good'
import { playRun } from '../../src/cli/playRun'
import type { CoreApi } from '../../src/record/types'
import { coreId, loadBuiltCore } from '../e2e/support/api'

/** The good run of the scene, played on the core that was built. */
export interface GoodRun {
  core: CoreApi
  bytes: Uint8Array
  ticks: number
}

let made: Promise<GoodRun> | null = null

/** Plays the good run as `muster record` does; once for all measurements. */
export function goodRun(): Promise<GoodRun> {
  made ??= loadBuiltCore().then((core) => {
    const { live, bytes } = playRun(core, good, {
      core: coreId(),
      language: 'zh-CN',
      run: randomUUID(),
      trainee: 'bench',
      assignment: 'bench',
      startedAt: new Date().toISOString(),
    })
    return { core, bytes, ticks: live.sim.world.tick }
  })
  return made
}
