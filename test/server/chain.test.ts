import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditDatabase } from '../../src/server/audit/audit'
import { beginChains } from '../../src/server/chain/adopt'
import { type Body, type Entry, NOTHING, hashOf } from '../../src/server/chain/link'
import { type Db, inTransaction } from '../../src/server/db/db'
import type { Held } from '../../src/server/audit/held'
import { appendLinks, makeHead } from '../../src/server/chain/append'
import { BOUND_NAMES } from '../../src/server/chain/bound'
import { completionFacts, recordingFacts, runFacts, verificationFacts } from '../../src/server/chain/facts'
import { newId } from '../../src/server/db/ids'
import { openServer } from '../../src/server/db/open'
import {
  chain,
  chainHeads,
  completions,
  people,
  recordings,
  runs,
  sites,
  tenants,
  verifications,
} from '../../src/server/db/schema'
import { removeOldRecordings } from '../../src/server/maintenance'
import { abortRun } from '../../src/server/runs/abort'
import { acceptRun } from '../../src/server/runs/accept'
import { findOwnRun } from '../../src/server/runs/find'
import { startRun } from '../../src/server/runs/start'
import { requeueForCore } from '../../src/server/verify/queue'
import { type ChainWorld, CORE, LATER, createChainWorld } from './chainWorld'
import { fakeRun } from './fakeRun'
import { BACKENDS, signIn } from './harness'

describe('the hash of a link', () => {
  const link = {
    tenantId: '0198c0de-0000-7000-8000-000000000001',
    seq: 2,
    kind: 'aborted',
    subject: '0198c0de-0000-7000-8000-000000000002',
    body: { runs: { status: 'aborted', note: 'tired', aborted_ticks: 90 } },
    prev: NOTHING.hash,
    at: new Date('2026-03-02T08:00:00.000Z'),
  }
  const hash = '586d6564463188da5741a427e0ff7e88847807a9600fbc791ce1f31e21c4ec35'
  it('is the same on every machine, and whatever the order of keys in the body', () => {
    expect(hashOf(link)).toBe(hash)
    const { status, note, aborted_ticks } = link.body.runs
    expect(hashOf({ ...link, body: { runs: { aborted_ticks, note, status } } })).toBe(hash)
  })

  it.each([
    { tenantId: '0198c0de-0000-7000-8000-000000000009' },
    { seq: 3 },
    { kind: 'started' },
    { subject: null },
    { body: { runs: { ...link.body.runs, aborted_ticks: 91 } } },
    { prev: 'f'.repeat(64) },
    { at: new Date('2026-03-02T08:00:00.001Z') },
  ])('changes with %o', (change) => {
    expect(hashOf({ ...link, ...change })).not.toBe(hashOf(link))
  })
})

describe.each(BACKENDS)('the chain on %s', (backend) => {
  let w: ChainWorld
  beforeAll(async () => {
    w = await createChainWorld(backend)
  }, 120_000)
  afterAll(() => w.close())

  const kindsOf = async (run: string): Promise<string[]> =>
    (
      await w.db
        .select({ kind: chain.kind })
        .from(chain)
        .where(and(eq(chain.tenantId, w.tenant), eq(chain.subject, run)))
        .orderBy(asc(chain.seq))
    ).map((link) => link.kind)

  it('binds starts, aborts, hand-ins, judgements and removals, and an audit of it all is clean', async () => {
    const token = await signIn(w)
    const open = await w.begin(token)
    const aborted = await w.begin(token)
    await w.abort(aborted)
    await w.abort(aborted)
    const late = await w.begin(token)
    await w.abort(late)
    const receipt = await w.handIn(late)
    expect(await w.handIn(late)).toEqual(receipt)
    const [link] = await w.db
      .select()
      .from(chain)
      .where(and(eq(chain.tenantId, w.tenant), eq(chain.seq, receipt.link?.seq ?? 0)))
    expect(link).toMatchObject({ kind: 'received', subject: late.id, hash: receipt.link?.hash })
    const refuted = await w.begin(token, { start: { trainee: w.trainees[1] as string } })
    await w.handIn(refuted)
    const unknown = await w.begin(token, {}, LATER.id)
    await w.handIn(unknown)
    expect((await auditDatabase(w.db)).findings).toEqual([])
    w.clock.ms += 120_000
    await w.judgeAll()
    w.releaseCore(LATER)
    await requeueForCore(w.db, LATER.id, new Date(w.clock.ms))
    expect((await auditDatabase(w.db)).findings).toEqual([])
    await w.judgeAll()
    const states = new Map(
      (await w.db.select().from(verifications)).map((v) => [v.runId, v.status] as [string, string]),
    )
    expect(states.get(late.id)).toBe('verified')
    expect(states.get(refuted.id)).toBe('refuted')
    expect(await removeOldRecordings(w.db, new Date(w.clock.ms + 1095 * 86_400_000))).toBe(0)
    expect(await removeOldRecordings(w.db, new Date(w.clock.ms + 1097 * 86_400_000))).toBe(3)
    const audit = await auditDatabase(w.db)
    expect(audit.findings).toEqual([])
    expect(audit).toMatchObject({ runs: 5, heads: [{ tenant: w.tenant, seq: audit.links }] })
    expect(await kindsOf(open.id)).toEqual(['started'])
    expect(await kindsOf(aborted.id)).toEqual(['started', 'aborted'])
    expect(await kindsOf(late.id)).toEqual(['started', 'aborted', 'received', 'judged', 'removed'])
    expect(await kindsOf(unknown.id)).toEqual(['started', 'received', 'judged', 'requeued', 'judged', 'removed'])
  })

  it('stays one unbroken chain under 20 starts and hand-ins at once, also of one run sent twice', async () => {
    const token = await signIn(w)
    const before = (await auditDatabase(w.db)).links
    const all = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const run = await w.begin(token)
        const [a, b] = await Promise.all([w.handIn(run), w.handIn(run)])
        expect(a.link).toEqual(b.link)
        return a.link?.seq
      }),
    )
    expect(new Set(all).size).toBe(20)
    const audit = await auditDatabase(w.db)
    expect(audit.findings).toEqual([])
    expect(audit.links).toBe(before + 40)
  })

  it('stays one unbroken chain under two servers on one database', async () => {
    // PGlite has one: it is the same then.
    const other = w.url === null ? { ok: true as const, value: w.open } : await openServer(w.url)
    if (!other.ok) throw new Error(other.error.message)
    const at = new Date(w.clock.ms)
    const site = w.site.id
    const session = {
      id: '',
      tenant: w.tenant,
      kind: 'trainee',
      name: '',
      email: null,
      site,
      how: 'pin',
      expiresAt: at,
    } as const
    const asked = { scene: 's', mode: 'vr', language: 'en', practice: false, core: CORE.id } as const
    const before = (await auditDatabase(w.db)).links
    await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const { db } = n % 2 === 0 ? w : other.value
        const person = w.trainees[n % 4 < 2 ? 0 : 1] as string
        const started = await startRun(db, { ...session, person }, site, { ...asked, role: `r${n % 3}` }, at)
        const own = await findOwnRun(db, started.run, started.ticket, () => w.clock.ms)
        if (own?.kind !== 'run') throw new Error('no run')
        const { entry } = own
        if (n % 5 === 0) await abortRun(db, entry, n, 'enough', at)
        const { completion, recording } = fakeRun(started, { trainee: person, site, core: CORE.id })
        expect((await acceptRun(db, entry, { completion, signature: null, bytes: recording }, at)).kind).toBe(
          'received',
        )
      }),
    )
    const audit = await auditDatabase(other.value.db)
    if (w.url !== null) await other.value.close()
    expect(audit.findings).toEqual([])
    // 40 starts, 8 aborts, 40 hand-ins; and the assignments of two trainees to three roles
    expect(audit.links).toBe(before + 88 + 6)
  })

  it('begins once for a tenant that was added since, also when many begin it at once', async () => {
    const other = newId()
    const row = { id: other, name: '没有链', retentionDays: 1, demo: false, createdAt: new Date(w.clock.ms) }
    await w.db.insert(tenants).values(row)
    const entry = { kind: 'started', subject: newId(), body: {} } as const
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        n === 0
          ? beginChains(w.db, new Date(w.clock.ms))
          : inTransaction(w.db, (tx) => appendLinks(tx, other, new Date(w.clock.ms), [entry])),
      ),
    )
    const links = await w.db.select().from(chain).where(eq(chain.tenantId, other)).orderBy(asc(chain.seq))
    expect(links.map((link) => link.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(links.filter((link) => link.kind === 'genesis')).toHaveLength(1)
    await w.db.delete(chain).where(eq(chain.tenantId, other))
    await w.db.delete(chainHeads).where(eq(chainHeads.tenantId, other))
    await beginChains(w.db, new Date(w.clock.ms))
  })

  it('takes back its link with the change that it binds', async () => {
    const before = await auditDatabase(w.db)
    await expect(
      w.db.transaction(async (tx) => {
        await appendLinks(tx, w.tenant, new Date(), [{ kind: 'started', subject: newId(), body: {} }])
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await auditDatabase(w.db)).toEqual(before)
  })

  /** What the release before bound of a run. */
  const bodyOf = async (tx: Db, run: typeof runs.$inferSelect): Promise<Body> => {
    const [completion] = await tx.select().from(completions).where(eq(completions.runId, run.id))
    const [recording] = await tx.select().from(recordings).where(eq(recordings.runId, run.id))
    const [verification] = await tx.select().from(verifications).where(eq(verifications.runId, run.id))
    return {
      runs: runFacts(run),
      completions: completion ? completionFacts(completion) : null,
      recordings: recording && completion ? recordingFacts(recording.size, completion.recordingDigest) : null,
      verifications: verification ? verificationFacts(verification) : null,
    }
  }

  it('tells of a receipt that a device kept whether its link still stands, and says the same', async () => {
    const run = await w.begin(await signIn(w))
    const { link, ...receipt } = await w.handIn(run)
    if (!link) throw new Error('no link')
    const held = { tenant: null, ...link, receipt }
    expect((await auditDatabase(w.db, [held, { tenant: null, ...link }])).findings).toEqual([])
    const findingsOf = async (one: Held) => (await auditDatabase(w.db, [one])).findings.map((f) => f.what)
    expect(await findingsOf({ ...held, hash: 'a'.repeat(64) })).toEqual([expect.stringContaining('written anew')])
    expect(await findingsOf({ ...held, seq: 1_000_000 })).toEqual([expect.stringContaining('cut short')])
    for (const [change, what] of [
      [{ run: newId() }, /another run/],
      [{ inputDigest: 'b'.repeat(64) }, /says input_digest/],
      [{ recordingDigest: 'b'.repeat(64) }, /says recording_digest/],
      [{ receivedAt: '2020-01-01T00:00:00.000Z' }, /says received_at/],
    ] as const)
      expect(await findingsOf({ ...held, receipt: { ...receipt, ...change } })).toEqual([expect.stringMatching(what)])
  })

  it('binds the other tables of a chain that bound runs alone, once, and seals what has no seal', async () => {
    // As the release before left it: a chain of runs, and rows without links and seals.
    await w.db.delete(chain)
    await w.db.delete(chainHeads)
    for (const { id } of await w.db.select({ id: tenants.id }).from(tenants)) {
      const genesis = { kind: 'genesis', subject: null, body: { before: 0 } } as const
      await inTransaction(w.db, async (tx) => {
        await makeHead(tx, id)
        const links: Entry[] = [genesis]
        for (const run of await tx.select().from(runs).where(eq(runs.tenantId, id)))
          links.push({ kind: 'adopted', subject: run.id, body: await bodyOf(tx, run) })
        await appendLinks(tx, id, new Date(w.clock.ms), links)
      })
    }
    for (const table of [people, sites, verifications]) await w.db.update(table).set({ seal: null })
    const before = await auditDatabase(w.db)
    expect(before.findings.map((f) => f.what)).toContainEqual(expect.stringContaining('does not bind this table yet'))
    expect(before.findings.map((f) => f.table)).toContain('people')
    await Promise.all([1, 2].map(() => beginChains(w.db, new Date(w.clock.ms))))
    const after = await auditDatabase(w.db)
    expect(after.findings).toEqual([])
    expect(after.links).toBeGreaterThan(before.links + 10)
    await beginChains(w.db, new Date(w.clock.ms))
    expect(await auditDatabase(w.db)).toEqual(after)
    const kinds = await w.db.select({ kind: chain.kind }).from(chain).where(eq(chain.tenantId, w.tenant))
    expect(kinds.filter(({ kind }) => kind === 'widened')).toHaveLength(1)
  })

  it('finds by an old head that it was written anew, or cut short', async () => {
    const old = (await auditDatabase(w.db)).heads.filter((head) => head.tenant === w.tenant)
    const token = await signIn(w)
    await w.begin(token)
    expect((await auditDatabase(w.db, old)).findings).toEqual([])
    await w.db.delete(chain)
    await w.db.delete(chainHeads)
    expect((await auditDatabase(w.db)).findings.length).toBeGreaterThan(20)
    await beginChains(w.db, new Date(w.clock.ms))
    // A whole chain, made by the operator: nothing but the head outside tells.
    expect((await auditDatabase(w.db)).findings).toEqual([])
    expect((await auditDatabase(w.db, old)).findings).toMatchObject([
      { tenant: w.tenant, table: 'chain', field: 'hash', what: expect.stringMatching(/cut short|written anew/) },
    ])
    const stranger = { tenant: newId(), seq: 3, hash: 'a'.repeat(64) }
    expect((await auditDatabase(w.db, [stranger])).findings).toMatchObject([{ tenant: stranger.tenant }])
  })

  it('binds the runs from before it as they stood then', async () => {
    const all = await w.db.select().from(chain).where(eq(chain.tenantId, w.tenant)).orderBy(asc(chain.seq))
    const ofRuns = all.filter((link) => link.body.runs)
    expect(ofRuns.length).toBeGreaterThan(60)
    expect(all[0]).toMatchObject({ kind: 'genesis', body: { before: ofRuns.length, tables: BOUND_NAMES } })
    expect(new Set(all.slice(1).map((link) => link.kind))).toEqual(new Set(['adopted']))
    const [row] = await w.db.select().from(recordings).limit(1)
    if (!row) throw new Error('no recording')
    await w.db.update(runs).set({ attempt: 999 }).where(eq(runs.id, row.runId))
    await w.db.update(recordings).set({ size: 1 }).where(eq(recordings.runId, row.runId))
    expect((await auditDatabase(w.db)).findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ run: row.runId, table: 'runs', field: 'attempt' }),
        expect.objectContaining({ run: row.runId, table: 'recordings', field: 'size' }),
        expect.objectContaining({ table: 'assignments', field: 'attempts' }),
      ]),
    )
    expect(await w.db.select().from(tenants)).toHaveLength(2)
  })
})
