import { randomUUID } from 'node:crypto'
import type { Rerun } from '../record/types'
import { readArgs } from './args'
import { type Command, EXIT, UsageError } from './command'
import { currentCore } from './cores'
import { loadCore } from './loadCore'
import { playRun } from './playRun'
import { loadPlayer, runsOf } from './players'
import { writeWhole } from './writeWhole'

/** A run that was played, and what running it again says of it. */
interface Played {
  bytes: Uint8Array
  form: string
  claim: Rerun
}

/** `record SCENE RUN`: plays a player on the core that was built last. */
export const recordCommand: Command = {
  usage: 'SCENE RUN --out FILE [--trainee ID] [--assignment ID] [--language zh-CN|en] [--json]',
  summary: 'play a scripted run of a scene and write its recording',
  details: [
    'RUN is a file of scenes/SCENE/runs without .ts; `muster scenes` lists them. The mode recorded is headless.',
  ],
  async run(args, out) {
    const { values, words } = readArgs(
      args,
      {
        out: { type: 'string' },
        trainee: { type: 'string', default: 'player' },
        assignment: { type: 'string', default: 'recorded-run' },
        language: { type: 'string', default: 'zh-CN' },
        json: { type: 'boolean' },
      },
      ['SCENE', 'RUN'],
    )
    const [scene, run] = words as [string, string]
    if (values.out === undefined) throw new UsageError('--out FILE is missing')
    const { language } = values
    if (language !== 'zh-CN' && language !== 'en')
      throw new UsageError(`--language has to be zh-CN or en, not '${language}'`)
    const player = await loadPlayer(scene, run)
    if (!player)
      throw new UsageError(`scene '${scene}' has no run '${run}'; it has ${runsOf(scene).join(', ') || 'none'}`)
    const file = await currentCore()
    if (!file.ok) {
      out.note(file.error.message)
      return EXIT.unreadable
    }
    const core = await loadCore(file.value)
    const play = (): Played => {
      const { live, bytes } = playRun(core, player, {
        core: file.value.id,
        language,
        run: randomUUID(),
        trainee: values.trainee,
        assignment: values.assignment,
        startedAt: new Date().toISOString(),
      })
      const claim = core.rerun(bytes)
      if (!claim.ok) throw new Error(`the recording just made cannot be read: ${claim.error.message}`)
      return { bytes, form: live.sim.world.form.id, claim: claim.value }
    }
    const { bytes, form, claim } = await writeWhole(values.out, play)
    const { ticks, runDigest, verdict } = claim
    if (values.json)
      out.result(
        JSON.stringify({
          file: values.out,
          bytes: bytes.length,
          ticks,
          digest: runDigest,
          core: file.value.id,
          verdict,
        }),
      )
    else {
      out.result(`${values.out}: ${(ticks / 60).toFixed(1)} s, ${(bytes.length / 1024).toFixed(1)} KiB, form ${form}`)
      out.result(`${verdict.score} points, ${verdict.passed ? 'passed' : `not passed: ${verdict.reasons.join(', ')}`}`)
    }
    return EXIT.ok
  },
}
