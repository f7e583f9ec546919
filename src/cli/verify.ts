import type { Verification } from '../record/types'
import { openCore } from '../server/verify/coreThread'
import { readArgs } from './args'
import { type Command, EXIT } from './command'
import { CORE_PLACES, NOT_OURS, findCore } from './cores'
import { readRecording } from './recordingFile'

/** `verify FILE`: runs a recording again in the core that it names. */
export const verifyCommand: Command = {
  usage: 'FILE [--core FILE] [--json]',
  summary: 'run a recording again and compare it with what it claims',
  details: [
    'Exit status: 0 verified, 1 refuted, 2 unreadable or unknown core. One line says why.',
    `The core is looked for ${CORE_PLACES}; only a file with the SHA-256 that the recording names is run.`,
    'A core is a program and runs with your rights: give --core only what comes from a source that you trust.',
  ],
  async run(args, out) {
    const { values, words } = readArgs(args, { core: { type: 'string' }, json: { type: 'boolean' } }, ['FILE'])
    const { verification, core, ours } = await verifyFile(words[0], values.core)
    const { status, why } = verification
    const code = verification.status === 'verified' ? {} : { code: verification.code }
    if (values.json) out.result(JSON.stringify({ status, ...code, why, core, ofThisInstallation: ours }))
    else out.result(`${[status, ...Object.values(code)].join(' ')}: ${why}${ours === false ? ` (${NOT_OURS})` : ''}`)
    return { verified: EXIT.ok, refuted: EXIT.refused, unverifiable: EXIT.unreadable }[verification.status]
  },
}

interface Verified {
  verification: Verification
  /** The core that the recording names, where it could be read. */
  core: string | null
  /** Is the core that ran one of this installation? Null where none ran. */
  ours: boolean | null
}

async function verifyFile(path: string, given: string | undefined): Promise<Verified> {
  const none = (code: 'unreadable' | 'unknown-core', why: string, core: string | null): Verified => ({
    verification: { status: 'unverifiable', code, why },
    core,
    ours: null,
  })
  const recording = await readRecording(path)
  if (!recording.ok) return none('unreadable', recording.error.message, null)
  const { bytes, start } = recording.value
  const core = await findCore(start.core, given)
  if (!core.ok) return none('unknown-core', core.error.message, start.core)
  const thread = openCore(core.value)
  try {
    return { verification: await thread.verify(bytes), core: start.core, ours: core.value.ours }
  } finally {
    await thread.close()
  }
}
