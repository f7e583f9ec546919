import type { Failure } from '../base/result'
import { openCore } from '../server/verify/coreThread'
import { readArgs, readCount } from './args'
import { type Command, EXIT, type Output } from './command'
import { NOT_OURS, findCore } from './cores'
import { readRecording } from './recordingFile'

/** `rerun FILE`: how fast a recording runs again, and what it gives. */
export const rerunCommand: Command = {
  usage: 'FILE [--times N] [--core FILE] [--json]',
  summary: 'run a recording again N times: speed, digest, verdict',
  details: ['Decoding, simulation, digests and scoring count. Exit status: 0, or 2 when it cannot be run.'],
  async run(args, out) {
    const { values, words } = readArgs(
      args,
      { times: { type: 'string', default: '1' }, core: { type: 'string' }, json: { type: 'boolean' } },
      ['FILE'],
    )
    const times = readCount('times', values.times)
    const recording = await readRecording(words[0])
    if (!recording.ok) return refuse(recording.error, out)
    const core = await findCore(recording.value.start.core, values.core)
    if (!core.ok) return refuse(core.error, out)
    const thread = openCore(core.value)
    try {
      const { result, milliseconds } = await thread.rerun(recording.value.bytes, times)
      if (!result.ok) return refuse(result.error, out)
      if (!core.value.ours) out.note(`run again ${NOT_OURS}`)
      const { ticks, runDigest, inputDigest, verdict } = result.value
      const ticksPerSecond = (ticks * times * 1000) / milliseconds
      if (values.json) {
        out.result(
          JSON.stringify({
            ticksPerSecond,
            ticks,
            digest: runDigest,
            inputDigest,
            verdict,
            times,
            milliseconds,
            core: core.value.id,
            ofThisInstallation: core.value.ours,
          }),
        )
      } else {
        out.result(
          `${ticks} ticks, ${ticksPerSecond.toFixed(0)} a second (${(ticksPerSecond / 60).toFixed(0)} times real time)`,
        )
        out.result(`digest ${runDigest}`)
        out.result(
          `${verdict.score} points, ${verdict.passed ? 'passed' : `not passed: ${verdict.reasons.join(', ')}`}`,
        )
      }
      return EXIT.ok
    } finally {
      await thread.close()
    }
  },
}

function refuse(error: Failure, out: Output): number {
  out.note(`cannot be run again: ${error.message}`)
  return EXIT.unreadable
}
