import { readFile, stat } from 'node:fs/promises'
import { type Failure, type Result, fail } from '../base/result'
import { type FiledRun, RUNS_FILE_LIMIT, readRunsFile } from '../report/runsFile'
import { readArgs } from './args'
import { type Command, EXIT, UsageError } from './command'
import { type HandedIn, handInAt, serverMissing } from './handInAt'

const WORDS = { received: 'received', 'already-there': 'already there', refused: 'refused', 'not-sent': 'not sent' }

/** `import FILE`: hands in the runs of a file that a training page saved. */
export const importCommand: Command = {
  usage: 'FILE [--server URL] [--json]',
  summary: 'hand in the runs of a file that a training page saved',
  details: [
    'FILE is a muster-runs-….zip as it was saved. The server (http://127.0.0.1:8080 without --server) has to run.',
    'Nothing is handed in of a file that is damaged. Importing twice, or sending later what was imported, changes nothing.',
    'Exit status: 0 all are in, 1 some were refused, 2 the file cannot be read or the server did not answer.',
    'A server started with --lan: NODE_EXTRA_CA_CERTS=data/tls/ca.crt before the command.',
    'FILE holds the tickets of its runs: whoever has it can hand them in. Delete it when all are in.',
  ],
  async run(args, out) {
    const { values, words } = readArgs(
      args,
      { server: { type: 'string', default: 'http://127.0.0.1:8080' }, json: { type: 'boolean' } },
      ['FILE'],
    )
    const [file] = words
    const server = originOf(values.server)
    const done: HandedIn[] = []
    const finish = (error: Failure | null): number => {
      const counts = countOf(done)
      if (values.json) out.result(JSON.stringify({ file, server, error, ...counts, runs: done }))
      else if (error) out.note(error.message)
      else
        out.result(
          `${done.length} runs: ${counts.received} received, ${counts.alreadyThere} already there, ${counts.refused} refused, ${counts.notSent} not sent`,
        )
      if (error || counts.notSent > 0) return EXIT.unreadable
      return counts.refused > 0 ? EXIT.refused : EXIT.ok
    }
    const runs = await readFiled(file)
    if (!runs.ok) return finish(runs.error)
    const missing = await serverMissing(server)
    if (missing) return finish({ ...missing, message: `nothing was handed in: ${missing.message}` })
    for await (const one of handInAt(server, runs.value)) {
      done.push(one)
      if (!values.json)
        out.result(
          `${WORDS[one.outcome].padEnd(13)} ${one.run}${'failure' in one ? `: ${one.failure.message} (${one.failure.code})` : ''}`,
        )
    }
    return finish(null)
  },
}

function countOf(done: readonly HandedIn[]) {
  const of = (outcome: HandedIn['outcome']): number => done.filter((d) => d.outcome === outcome).length
  return {
    received: of('received'),
    alreadyThere: of('already-there'),
    refused: of('refused'),
    notSent: of('not-sent'),
  }
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const plain = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (!plain) throw new UsageError(`--server has to be like http://127.0.0.1:8080, not '${text}'`)
  return url.origin
}

async function readFiled(path: string): Promise<Result<FiledRun[]>> {
  try {
    const there = await stat(path)
    if (!there.isFile()) return fail('not-a-runs-file', `${path} is no file`)
    const { size } = there
    if (size > RUNS_FILE_LIMIT)
      return fail('not-a-runs-file', `${path} has ${size} bytes; a file of runs has at most ${RUNS_FILE_LIMIT}`)
    const read = readRunsFile(new Uint8Array(await readFile(path)))
    return read.ok ? read : fail(read.error.code, `${path}: ${read.error.message}`)
  } catch (error) {
    return fail('unreadable', `${path} cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}
