import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { currentCore } from '../../src/cli/cores'
import { loadCore } from '../../src/cli/loadCore'
import { playRun } from '../../src/cli/playRun'
import { loadPlayer, runsOf } from '../../src/cli/players'
import { readStart } from '../../src/record/decode'
import type { Task } from './task'

type Again = Extract<Task, { kind: 'again' }>

/** A recording that is run again in every engine. It is made, or read, when it is asked for first. */
export interface Kept {
  name: string
  task(): Promise<Again>
}

const GOLDEN = resolve(import.meta.dirname, '../golden')

/** The recordings of earlier releases, each with the core that made it. */
export const golden = (): Kept[] =>
  readdirSync(GOLDEN)
    .filter((file) => file.endsWith('.muster'))
    .map((file) => ({
      name: `golden ${file}`,
      async task() {
        const bytes = readFileSync(join(GOLDEN, file))
        const start = readStart(bytes)
        if (!start.ok) throw new Error(start.error.message)
        return taskOf(readFileSync(join(GOLDEN, `${start.value.core}.js`), 'utf8'), bytes)
      },
    }))

/** Every player of every scene, played once on the core that was built last. Throws where none is built. */
export async function played(): Promise<Kept[]> {
  const file = await currentCore()
  if (!file.ok) throw new Error(file.error.message)
  const { id, path } = file.value
  const core = await loadCore(file.value)
  const text = readFileSync(path, 'utf8')
  return core.scenes.flatMap((scene) =>
    runsOf(scene.id).map((run) => {
      let made: Promise<Again> | undefined
      const make = async (): Promise<Again> => {
        const player = await loadPlayer(scene.id, run)
        if (!player) throw new Error(`scene '${scene.id}' has no player '${run}'`)
        const start = { language: 'zh-CN', run: 'engines', trainee: 'player', assignment: 'engines' } as const
        return taskOf(text, playRun(core, player, { ...start, core: id, startedAt: '2026-01-05T08:00:00.000Z' }).bytes)
      }
      return { name: `${scene.id} ${run}`, task: () => (made ??= make()) }
    }),
  )
}

const taskOf = (core: string, bytes: Uint8Array): Again => ({
  kind: 'again',
  core,
  recording: Buffer.from(bytes).toString('base64'),
})
