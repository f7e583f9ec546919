import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { count, sha256, uuid } from '../api/fields'
import { type Failure, type Result, fail, ok } from '../base/result'
import { receiptSchema } from '../api/completion'
import { type Audit, auditDatabase, isReady } from '../server/audit/audit'
import { lineOf } from '../server/audit/finding'
import type { Held } from '../server/audit/held'
import { lockFolder } from '../server/db/lock'
import { type OpenDb, openEmbedded, openServer } from '../server/db/open'
import { tellError } from '../server/db/tellError'
import { readArgs } from './args'
import { type Command, EXIT, type Output, UsageError } from './command'
import { dataFolderOf } from './places'

/** `audit`: walks each employer's chain and compares what it binds with what is stored. */
export const auditCommand: Command = {
  usage: '[--data FOLDER] [--head FILE] [--receipt FILE|SEQ:HASH] [--json]',
  summary: 'find what was changed in the database past the server, in any column of any table',
  details: [
    'Exit status: 0 clean, 1 something was changed, 2 it cannot be opened. One line for each thing that was changed.',
    'The server on this data folder must be stopped; with DATABASE_URL, that PostgreSQL is audited while it runs.',
    '--receipt says whether what a device was given at a hand-in (FILE: the answer, or a list of them) still holds.',
    'Keep the output of --json where the operator cannot write: --head FILE finds that the chain was written anew since.',
  ],
  async run(args, out) {
    const { values } = readArgs(
      args,
      {
        data: { type: 'string' },
        head: { type: 'string' },
        receipt: { type: 'string' },
        json: { type: 'boolean' },
      },
      [],
    )
    const held = [
      ...(values.head === undefined ? [] : await readHeads(values.head)),
      ...(values.receipt === undefined ? [] : await readReceipts(values.receipt)),
    ]
    const data = dataFolderOf(values.data)
    const audited = await openAndAudit(data, held, out)
    if (!audited.ok) {
      out.note(`cannot be audited: ${audited.error.message}`)
      return EXIT.unreadable
    }
    const { findings, heads, links, runs } = audited.value
    const clean = findings.length === 0
    if (values.json) out.result(JSON.stringify({ clean, links, runs, heads, findings }))
    else {
      for (const finding of findings) out.result(lineOf(finding))
      for (const { tenant, seq, hash } of heads) out.result(`head of tenant ${tenant}: ${seq} ${hash}`)
      out.result(`${clean ? 'clean' : `not clean, ${findings.length} found`}: ${links} links of ${runs} runs`)
    }
    return clean ? EXIT.ok : EXIT.refused
  },
}

const headsSchema = z.object({ heads: z.array(z.object({ tenant: uuid, seq: count.min(1), hash: sha256 })).min(1) })

/** Heads from an earlier output of --json, or from a file of that form. */
async function readHeads(path: string): Promise<Held[]> {
  const parsed = headsSchema.safeParse(await readJson('--head', path))
  if (!parsed.success)
    throw new UsageError(`--head '${path}' has no list 'heads' of tenant, seq and hash; give an output of audit --json`)
  return parsed.data.heads
}

const linkSchema = z.object({ seq: count.min(1), hash: sha256 })
const keptSchema = receiptSchema.shape.receipt.extend({ link: linkSchema })
const receiptsSchema = z.union([keptSchema, z.object({ receipt: keptSchema }).transform(({ receipt }) => receipt)])

/** Number and hash of a link, or a file with receipts as the server answered them. */
async function readReceipts(text: string): Promise<Held[]> {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (seq !== undefined && hash !== undefined) return [{ tenant: null, seq: Number(seq), hash }]
  const value = await readJson('--receipt', text)
  const parsed = z.array(receiptsSchema).min(1).safeParse([value].flat())
  if (!parsed.success)
    throw new UsageError(
      `--receipt '${text}' is neither SEQ:HASH of a link nor a file with receipts as the server answers hand-ins`,
    )
  return parsed.data.map((receipt) => ({ tenant: null, ...receipt.link, receipt }))
}

async function readJson(option: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (e) {
    throw new UsageError(`${option} '${path}' cannot be read as JSON (${(e as Error).message})`)
  }
}

async function openAndAudit(data: string, held: readonly Held[], out: Output): Promise<Result<Audit>> {
  const url = process.env.DATABASE_URL || null
  if (url !== null) {
    const open = await openServer(url)
    return open.ok ? auditOpen(open.value, held) : open
  }
  const folder = join(data, 'db')
  // An audit makes no database where there is none.
  if (!existsSync(join(folder, 'PG_VERSION')))
    return fail('no-database', `'${folder}' holds no database; name the server's data folder with --data`)
  const lock = lockFolder(data, (why: Failure) => {
    out.note(why.message)
    process.exit(EXIT.unreadable)
  })
  if (!lock.ok) return lock
  try {
    return await auditOpen(await openEmbedded(folder), held)
  } catch (e) {
    return fail('database', `the database in '${folder}' cannot be read (${tellError(e).text})`)
  } finally {
    lock.value.release()
  }
}

async function auditOpen(open: OpenDb, held: readonly Held[]): Promise<Result<Audit>> {
  try {
    if (!(await isReady(open.db)))
      return fail('no-chain', 'the database has no chain yet: start the server of this release on it once')
    return ok(await auditDatabase(open.db, held))
  } catch (e) {
    return fail('database', `the database cannot be read (${tellError(e).text})`)
  } finally {
    await open.close()
  }
}
