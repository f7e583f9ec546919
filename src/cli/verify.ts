import type { Verification } from '../record/types'
import { openCore } from '../server/verify/coreThread'
import { readArgs } from './args'
import { type Command, EXIT } from './command'
import { CORE_PLACES, findCore } from './cores'
import { readRecording } from './recordingFile'

/** `verify FILE`: runs a recording again in the core that it names. */
export const verifyCommand: Command = {
  usage: 'FILE [--core FILE] [--json]',
  summary: 'run a recording again and compare it with what it claims',
  details: [
    'Exit status: 0 verified, 1 refuted, 2 unreadable or unknown core. One line says why.',
    `The core is looked for ${CORE_PLACES}; only a file whose SHA-256 is its name is run.`,
  ],
  async run(args, out) {
    const { values, words } = readArgs(args, { core: { type: 'string' }, json: { type: 'boolean' } }, ['FILE'])
    const { verification, core } = await verifyFile(words[0], values.core)
    const code = verification.status === 'verified' ? {} : { code: verification.code }
    if (values.json) out.result(JSON.stringify({ status: verification.status, ...code, why: verification.why, core }))
    else out.result(`${[verification.status, ...Object.values(code)].join(' ')}: ${verification.why}`)
    return { verified: EXIT.ok, refuted: EXIT.refused, unverifiable: EXIT.unreadable }[verification.status]
  },
}

async function verifyFile(
  path: string,
  given: string | undefined,
): Promise<{ verification: Verification; core: string | null }> {
  const recording = await readRecording(path)
  if (!recording.ok)
    return { verification: { status: 'unverifiable', code: 'unreadable', why: recording.error.message }, core: null }
  const { bytes, start } = recording.value
  const core = await findCore(start.core, path, given)
  if (!core.ok)
    return { verification: { status: 'unverifiable', code: 'unknown-core', why: core.error.message }, core: start.core }
  const thread = openCore(core.value)
  try {
    return { verification: await thread.verify(bytes), core: start.core }
  } finally {
    await thread.close()
  }
}
