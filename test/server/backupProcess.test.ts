import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { receiptSchema } from '../../src/api/completion'
import { startedRunSchema } from '../../src/api/runs'
import { siteSchema, traineeSessionSchema } from '../../src/api/site'
import { auditDatabase } from '../../src/server/audit/audit'
import { checkBackup } from '../../src/server/backup/read'
import { openEmbedded } from '../../src/server/db/open'
import { runs } from '../../src/server/db/schema'
import { parseDemo } from '../../src/server/demoFile'
import { fakeCore } from './fakeCore'
import { fakeRun, handInForm } from './fakeRun'
import { type Running, buildCli, buildServer, start } from './process'

const CORE = fakeCore('core of backups')

describe('backup and restore as processes', () => {
  let built: Awaited<ReturnType<typeof buildServer>>
  let cli: string
  let dir: string
  let data: string
  const all: Running[] = []
  beforeAll(async () => {
    built = await buildServer('backup', CORE)
    cli = await buildCli(built.dist)
    dir = mkdtempSync(join(tmpdir(), 'muster-backup-'))
    data = join(dir, 'data')
  }, 120_000)
  afterEach(async () => {
    await Promise.all(all.splice(0).map((r) => r.kill('SIGKILL')))
  })
  afterAll(() => {
    built.remove()
    rmSync(dir, { recursive: true, force: true })
  })

  const run = (main: string, args: string[]): Running => {
    const running = start(main, args)
    all.push(running)
    return running
  }
  const up = async (server: Running): Promise<string> =>
    (await server.until(/Muster: (http:\/\/[\d.]+:\d+)\//))[1] as string

  /** Hands in run after run until it is told to stop; gives each that was acknowledged. */
  async function handIn(origin: string, until: () => boolean): Promise<string[]> {
    const demo = parseDemo(readFileSync(join(data, 'demo-sign-in.txt'), 'utf8'))
    if (!demo) throw new Error('no demo')
    const call = async (path: string, init: RequestInit): Promise<unknown> => {
      const answer = await fetch(`${origin}${path}`, init)
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      return answer.json()
    }
    const post = (path: string, body: unknown, authorization = '') =>
      call(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', authorization },
      })
    const { site, trainees } = siteSchema.parse(await call(`/api/site/${demo.code}`, {}))
    const trainee = trainees[0]?.id as string
    const signedIn = await post(`/api/site/${demo.code}/sign-in`, { trainee, pin: demo.trainees[0]?.pin })
    const { token } = traineeSessionSchema.parse(signedIn)
    const asked = { scene: 'chemical-unloading', role: 'worker', mode: 'vr', language: 'en', practice: false }
    const acknowledged: string[] = []
    while (!until()) {
      const started = startedRunSchema.parse(await post('/api/runs', { ...asked, core: CORE.id }, `Bearer ${token}`))
      const body = handInForm(fakeRun(started, { trainee, site: site.id, core: CORE.id }))
      const headers = { authorization: `Bearer ${started.ticket}` }
      const answer = await call(`/api/runs/${started.run}/completion`, { method: 'PUT', body, headers })
      acknowledged.push(receiptSchema.parse(answer).receipt.run)
      // Fewer than the limit of hand-ins a minute from one address.
      await sleep(300)
    }
    return acknowledged
  }

  it('takes everything that was acknowledged before, while runs are handed in', async () => {
    const server = run(built.main, ['--data', data, '--port', '0'])
    const origin = await up(server)
    expect(statSync(join(data, 'control.json')).mode & 0o777).toBe(0o600)
    const { port } = JSON.parse(readFileSync(join(data, 'control.json'), 'utf8')) as { port: number }
    for (const authorization of ['', 'Bearer x'])
      expect(
        (await fetch(`http://127.0.0.1:${port}/backup`, { method: 'POST', headers: { authorization } })).status,
      ).toBe(401)
    let n = 0
    const before = await handIn(origin, () => n++ === 5)
    let done = false
    const during = handIn(origin, () => done)
    const file = join(dir, 'running.tar')
    const backup = run(cli, ['backup', file, '--data', data, '--json'])
    expect(await backup.ended, backup.output()).toBe(0)
    done = true
    expect((await during).length).toBeGreaterThan(0)
    expect(readFileSync(join(data, 'log/muster.log'), 'utf8')).toMatch(/"held":\d+.*"msg":"backup"/)
    expect(await server.kill('SIGTERM')).toBe(0)
    expect(readdirSync(data)).not.toContain('control.json')

    const to = join(dir, 'restored')
    const restore = run(cli, ['restore', file, '--data', to])
    expect(await restore.ended, restore.output()).toBe(0)
    const { heads } = JSON.parse(backup.output()) as { heads: { tenant: string; seq: number; hash: string }[] }
    const { db, close } = await openEmbedded(join(to, 'db'))
    const audit = await auditDatabase(db, heads)
    const there = (await db.select({ id: runs.id }).from(runs)).map((r) => r.id)
    await close()
    expect(audit.findings).toEqual([])
    expect(audit.heads).toEqual(heads)
    expect(there).toEqual(expect.arrayContaining(before))
    // The restored server goes on, with the same sign-in.
    const again = run(built.main, ['--data', to, '--port', '0'])
    await up(again)
    expect(again.output()).not.toContain('earlier ones no longer work')
    expect(readFileSync(join(to, 'demo-sign-in.txt'))).toEqual(readFileSync(join(data, 'demo-sign-in.txt')))
  }, 180_000)

  it('killed in the middle, a restore leaves a folder that no server starts on, and a backup no file', async () => {
    const file = join(dir, 'running.tar')
    for (const afterMs of [0, 1500, 3000]) {
      const to = join(dir, `killed-${afterMs}`)
      const restore = run(cli, ['restore', file, '--data', to])
      while (!existsSync(join(to, 'restore-unfinished'))) await sleep(5)
      await sleep(afterMs)
      await restore.kill('SIGKILL')
      if (!existsSync(join(to, 'restore-unfinished'))) continue
      expect(readdirSync(to)).not.toContain('db')
      const server = run(built.main, ['--data', to, '--port', '0'])
      expect(await server.ended).toBe(1)
      expect(server.output()).toMatch(/\[half-restored\]\n {2}恢复没有做完/)
      const again = run(cli, ['restore', file, '--data', to])
      expect(await again.ended).toBe(2)
      expect(again.output()).toContain('is not empty')
    }
    const half = join(dir, 'half.tar')
    const backup = run(cli, ['backup', half, '--data', data])
    while (!readdirSync(dir).some((name) => name.startsWith('half.tar'))) await sleep(2)
    await backup.kill('SIGKILL')
    expect(existsSync(half) ? (await checkBackup(half)).ok : true).toBe(true)
  }, 180_000)

  it('says what is wrong with what it is given', async () => {
    const cases: [RegExp, string[], number][] = [
      [/FILE is missing/, ['backup'], 64],
      [/holds no database; name .* --data/, ['backup', join(dir, 'x.tar'), '--data', join(dir, 'none')], 2],
      [/is there already/, ['backup', join(dir, 'running.tar'), '--data', data], 2],
      [/cannot be written/, ['backup', join(dir, 'no/such/x.tar'), '--data', data], 2],
      [/cannot be read/, ['restore', join(dir, 'none.tar'), '--data', join(dir, 'none')], 2],
      [/is no whole backup/, ['restore', join(data, 'demo-sign-in.txt'), '--data', join(dir, 'none')], 1],
    ]
    for (const [pattern, args, code] of cases) {
      const failed = run(cli, args)
      expect(await failed.ended, failed.output()).toBe(code)
      expect(failed.output()).toMatch(pattern)
    }
    expect(existsSync(join(dir, 'none'))).toBe(false)
  }, 60_000)
})
