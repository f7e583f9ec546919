import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { auditCommand } from '../../src/cli/audit'
import { UsageError } from '../../src/cli/command'
import { beginChains } from '../../src/server/chain/adopt'
import type { Db } from '../../src/server/db/db'
import { lockFolder } from '../../src/server/db/lock'
import { committedMigrations, migrate } from '../../src/server/db/migrate'
import { type OpenDb, openEmbedded, openServer } from '../../src/server/db/open'
import { abortRun } from '../../src/server/runs/abort'
import { findOwnRun } from '../../src/server/runs/find'
import { startRun } from '../../src/server/runs/start'
import { ANY_CORE } from '../server/fakeRun'
import { BACKENDS, enrol } from '../server/harness'
import { type Postgres, findPostgres, startPostgres } from '../server/postgres'

const AT = new Date('2026-03-02T08:00:00Z')

describe.each(BACKENDS)('audit on %s', (backend) => {
  let data: string
  let postgres: Postgres | null = null
  let url: string | null = null
  let tenant: string
  let run: string

  const open = async (): Promise<OpenDb> => {
    if (url === null) return openEmbedded(join(data, 'db'))
    const server = await openServer(url)
    if (!server.ok) throw new Error(server.error.message)
    return server.value
  }
  const withDb = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const { db, close } = await open()
    try {
      return await work(db)
    } finally {
      await close()
    }
  }
  const audit = async (...args: string[]) => {
    const lines: string[] = []
    const notes: string[] = []
    if (url !== null) process.env['DATABASE_URL'] = url
    const code = await auditCommand.run(['--data', data, ...args], {
      result: (line) => void lines.push(line),
      note: (line) => void notes.push(line),
    })
    return { code, lines, notes: notes.join('\n') }
  }

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'muster-audit-'))
    const bin = findPostgres()
    if (backend === 'PostgreSQL' && bin) {
      postgres = await startPostgres(bin)
      url = await postgres.create('audit')
    }
  }, 120_000)
  afterEach(() => void delete process.env['DATABASE_URL'])
  afterAll(async () => {
    await postgres?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  it('ends with 2 where there is nothing to audit, and makes nothing', async () => {
    const none = await audit()
    expect(none).toMatchObject({ code: 2, lines: [] })
    expect(none.notes).toMatch(url === null ? /holds no database; name .* --data/ : /no chain yet: start the server/)
    expect(readdirSync(data)).toEqual([])
  })

  it('ends with 0 and tells the heads where nothing was changed', async () => {
    await withDb(async (db) => {
      const all = committedMigrations()
      expect((await migrate(db, all)).ok).toBe(true)
      const { tenant: id, trainees, site } = await enrol(db, AT, 'boss@example.com')
      tenant = id
      await beginChains(db, AT)
      const person = trainees[0] as string
      const session = {
        id: '',
        tenant,
        person,
        kind: 'trainee',
        name: '',
        email: null,
        site: site.id,
        how: 'pin',
        expiresAt: AT,
      } as const
      const asked = { scene: 's', role: 'r', mode: 'vr', language: 'en', practice: false, core: ANY_CORE } as const
      const started = await startRun(db, session, site.id, asked, AT)
      run = started.run
      const own = await findOwnRun(db, run, started.ticket, () => AT.getTime())
      if (own?.kind !== 'run') throw new Error('no run')
      await abortRun(db, own.entry, 90, '', AT)
    })
    const { code, lines } = await audit()
    expect(code).toBe(0)
    // genesis, employer, site, three people and their new secrets; then assignment, start and abort
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^head of tenant ${tenant}: 12 [0-9a-f]{64}$`)),
      'clean: 12 links of 1 runs',
    ])
    expect(readdirSync(data)).toEqual(url === null ? ['db'] : [])
  })

  it('ends with 1 and names what was changed, and says so as one JSON object', async () => {
    const head = join(data, 'head.json')
    const clean = await audit('--json')
    expect(clean.lines).toHaveLength(1)
    writeFileSync(head, clean.lines[0] as string)
    expect((await audit('--head', head)).code).toBe(0)
    await withDb((db) => db.execute(sql`UPDATE runs SET aborted_ticks = 9000`))
    const { code, lines } = await audit('--head', head)
    expect(code).toBe(1)
    expect(lines[0]).toBe(`tenant ${tenant}, run ${run}, runs.aborted_ticks, is 9000, but 90 was bound (link 12)`)
    expect(lines.at(-1)).toBe('not clean, 1 found: 12 links of 1 runs')
    const json = await audit('--json')
    expect(json).toMatchObject({ code: 1, notes: '' })
    expect(JSON.parse(json.lines.join('\n'))).toMatchObject({
      clean: false,
      heads: [{ tenant, seq: 12 }],
      findings: [{ tenant, run, seq: 12, table: 'runs', field: 'aborted_ticks' }],
    })
    // The operator writes the chain anew over what is there now.
    await withDb(async (db) => {
      await db.execute(sql`DELETE FROM chain`)
      await db.execute(sql`DELETE FROM chain_heads`)
      await beginChains(db, AT)
    })
    expect((await audit()).code).toBe(0)
    const anew = await audit('--head', head)
    expect(anew.code).toBe(1)
    expect(anew.lines[0]).toContain('no longer on the chain')
  })

  it('says of a receipt whether its link still stands', async () => {
    const { heads } = JSON.parse((await audit('--json')).lines.join('')) as { heads: { seq: number; hash: string }[] }
    const [link] = heads
    expect((await audit('--receipt', `${link?.seq}:${link?.hash}`)).code).toBe(0)
    const cut = await audit('--receipt', `99:${link?.hash}`)
    expect(cut.code).toBe(1)
    expect(cut.lines[0]).toBe(
      'chain.hash, the receipt that was kept is no longer on the chain: it was cut short (link 99)',
    )
    const file = join(data, 'receipts.json')
    const receipt = {
      run,
      receivedAt: AT.toISOString(),
      inputDigest: 'a'.repeat(64),
      recordingDigest: 'b'.repeat(64),
      link,
    }
    writeFileSync(file, JSON.stringify([{ receipt, verification: null }, receipt]))
    expect((await audit('--receipt', file)).lines[0]).toMatch(/^run .* no longer on the chain: its link /)
    writeFileSync(file, '{"run":1}')
    await expect(audit('--receipt', file)).rejects.toThrow(/neither SEQ:HASH of a link nor a file/)
  })

  it('says what is wrong with a head that it is given', async () => {
    const wrong = join(data, 'wrong.json')
    await expect(audit('--head', wrong)).rejects.toThrow(UsageError)
    writeFileSync(wrong, '{"heads":[{"tenant":"x"}]}')
    await expect(audit('--head', wrong)).rejects.toThrow(/no list 'heads'/)
    await expect(audit('more')).rejects.toThrow(UsageError)
  })

  it('ends with 2 while a server has the embedded database; a PostgreSQL may be in use', async () => {
    const lock = lockFolder(data, () => {})
    if (!lock.ok) throw new Error(lock.error.message)
    const { code, notes } = await audit()
    lock.value.release()
    expect(code).toBe(url === null ? 2 : 0)
    expect(notes).toContain(url === null ? `in use by process ${process.pid}` : '')
  })
})
