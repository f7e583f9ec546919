import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { get as httpsGet } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type DemoSignIn, parseDemo } from '../../src/server/demoFile'
import { handIn, signIn, startRun } from './client'
import { fakeCore } from './fakeCore'
import { fakeRun } from './fakeRun'
import { type Running, buildServer, start } from './process'

const CORE = fakeCore('core of processes')

describe('the server as a process', () => {
  let built: Awaited<ReturnType<typeof buildServer>>
  let data: string
  const all: Running[] = []
  beforeAll(async () => {
    built = await buildServer('process', CORE)
    data = mkdtempSync(join(tmpdir(), 'muster-data-'))
  }, 120_000)
  afterEach(async () => {
    await Promise.all(all.splice(0).map((r) => r.kill('SIGKILL')))
  })
  afterAll(() => {
    built.remove()
    rmSync(data, { recursive: true, force: true })
  })

  const run = (args: string[] = [], env: Record<string, string> = {}): Running => {
    const running = start(built.main, ['--data', data, ...args], env)
    all.push(running)
    return running
  }
  const up = async (running: Running): Promise<string> =>
    (await running.until(/Muster: (https?:\/\/[\d.]+:\d+)\//))[1] as string
  const demo = (): DemoSignIn => {
    const read = parseDemo(readFileSync(join(data, 'demo-sign-in.txt'), 'utf8'))
    if (!read) throw new Error('demo-sign-in.txt cannot be read')
    return read
  }
  /** The first trainee signs in and hands in a run. */
  const train = async (url: string): Promise<void> => {
    const server = { url, demo: demo() }
    const trainee = await signIn(server, 0)
    const want = { scene: 'chemical-unloading', role: 'worker', mode: 'desktop', language: 'zh-CN' } as const
    const started = await startRun(server, trainee, { ...want, practice: false, core: CORE.id })
    const { completion, recording } = fakeRun(started, { trainee: trainee.id, site: trainee.site, core: CORE.id })
    await handIn(server, started.ticket, { completion, recording: new Uint8Array(recording) })
  }

  it('makes a demo employer at the first start, tells how to sign in, and stops when asked', async () => {
    const first = run(['--port', '0'])
    const origin = await up(first)
    await first.until(/Ctrl\+C stops/)
    expect(first.output()).toContain('npm start -- --lan')
    const secrets = demo()
    for (const t of secrets.trainees) expect(first.output()).toContain(t.pin)
    expect(first.output()).toContain(`${origin}/train/${secrets.code}`)
    expect(first.output()).toContain(secrets.manager.password)
    expect(first.output()).toContain(join(data, 'demo-sign-in.txt'))
    expect(statSync(join(data, 'demo-sign-in.txt')).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(data, 'cores'))).toContain(`${CORE.id}.js`)
    await train(origin)
    const began = Date.now()
    expect(await first.kill('SIGTERM')).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(readdirSync(data)).not.toContain('muster.lock')
    const log = readFileSync(join(data, 'log/muster.log'), 'utf8')
    expect(log).toContain('"route":"/api/site/:code"')
    for (const secret of [secrets.code, secrets.manager.password, ...secrets.trainees.map((t) => t.pin)])
      expect(log).not.toContain(secret)
  })

  it('says at the start that the core of the release is missing', async () => {
    const core = join(built.dist, 'core', `${CORE.id}.js`)
    const kept = join(data, 'cores', `${CORE.id}.js`)
    renameSync(core, `${core}.away`)
    rmSync(kept)
    const without = run(['--port', '0'])
    await up(without)
    expect(without.output()).toContain('the current core is missing or damaged')
    await without.kill('SIGTERM')
    renameSync(`${core}.away`, core)
  })

  it('refuses a second start on the same folder and names the first; takes over the lock of a dead one', async () => {
    const first = run(['--port', '0'])
    await up(first)
    const second = run(['--port', '0'])
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('[locked]')
    expect(second.output()).toContain(`process ${first.pid}`)
    await first.kill('SIGKILL')
    expect(readdirSync(data)).toContain('muster.lock')
    const third = run(['--port', '0'])
    await up(third)
    expect(third.output()).toContain(demo().code)
    await third.kill('SIGKILL')
    // All at once onto the lock of a dead one: one gets it.
    const crowd = Array.from({ length: 4 }, () => run(['--port', '0']))
    const outcome = await Promise.all(
      crowd.map((r) =>
        Promise.race([up(r).then(() => 'up'), r.ended.then((code) => `ended ${code}`)]).catch(() => 'ended 1'),
      ),
    )
    expect(outcome.sort()).toEqual(['ended 1', 'ended 1', 'ended 1', 'up'])
  })

  it('says what is wrong with a port, a folder, a database, an argument', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    const port = String((taken.address() as { port: number }).port)
    const cases: [RegExp, string[], Record<string, string>][] = [
      [/\[port-taken\]\n  端口已被别的程序占用[\s\S]*PORT=/, [], { PORT: port }],
      [/\[usage\]\n  命令行参数不对[\s\S]*'x1'/, ['--port', 'x1'], {}],
      [/\[usage\][\s\S]*--lan/, ['--nonsense'], {}],
      [/\[folder\][\s\S]*--data/, ['--data', '/dev/null/muster'], {}],
      [/\[folder\][\s\S]*--data/, ['--data', '/proc/muster'], {}],
      [/\[database-url\][\s\S]*127\.0\.0\.1:1\/x/, [], { DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x' }],
    ]
    const odd = (name: string, make: (folder: string) => void): string[] => {
      const folder = join(data, name)
      mkdirSync(folder)
      make(folder)
      return ['--data', folder]
    }
    const file = (path: string) => (folder: string) => writeFileSync(join(folder, path), '')
    cases.push(
      [/\[folder\][\s\S]*odd-cores\/cores'/, odd('odd-cores', file('cores')), {}],
      [/\[database\][\s\S]*odd-db\/db'/, odd('odd-db', file('db')), {}],
      [
        /\[folder\][\s\S]*odd-log/,
        odd('odd-log', (f) => mkdirSync(join(f, 'log/muster.log'), { recursive: true })),
        {},
      ],
    )
    for (const [pattern, args, env] of cases) {
      const failed = run(args, env)
      expect(await failed.ended, failed.output()).toBe(1)
      expect(failed.output()).toMatch(pattern)
      expect(failed.output()).not.toMatch(/\n\s+at |hidden/)
    }
    await new Promise((done) => taken.close(done))
  })

  it('serves HTTPS in the local network under an authority that is made on the spot and can be fetched', async () => {
    const server = run(['--lan', '--port', '0'])
    const origin = await up(server)
    const help = (await server.until(/certificate: (http:\/\/[\d.]+:(\d+))\/ca/)) as RegExpExecArray
    const helper = `http://127.0.0.1:${help[2]}`
    const ca = await (await fetch(`${helper}/ca.crt`)).text()
    expect(ca).toBe(readFileSync(join(data, 'tls/ca.crt'), 'utf8'))
    expect(await (await fetch(`${helper}/ca`)).text()).toContain('安装本地证书')
    const there = await fetch(`${helper}/train/x`, { redirect: 'manual' })
    const port = new URL(origin).port
    expect(there.headers.get('location')).toBe(`https://127.0.0.1:${port}/train/x`)
    const status = await new Promise<number>((done, failed) => {
      httpsGet({ host: '127.0.0.1', port, path: '/api/health', ca }, (r) => {
        r.resume()
        done(r.statusCode ?? 0)
      }).on('error', failed)
    })
    expect(status).toBe(200)
    expect(server.output()).toContain(`${origin}/train/${demo().code}`)
    expect(server.output()).not.toContain('npm start -- --lan')
    // A QR code is drawn with half blocks.
    expect(server.output()).toMatch(/[▀▄█]{10}/)
    expect(statSync(join(data, 'tls/ca.key')).mode & 0o777).toBe(0o600)
  })

  it('serves the name of a certificate that was brought along, and checks it before anything is opened', async () => {
    const tls = join(data, 'tls')
    const given = ['--lan', '--port', '0', '--cert', join(tls, 'leaf.crt'), '--key']
    const failed = run([...given, join(tls, 'ca.key')])
    expect(await failed.ended).toBe(1)
    expect(failed.output()).toContain('[certificate]')
    expect(failed.output()).not.toContain('%]')
    const server = run([...given, join(tls, 'leaf.key')])
    const [, port] = await server.until(/Muster: https:\/\/localhost:(\d+)\//)
    expect(server.output()).toContain(`https://localhost:${port}/train/${demo().code}`)
    await server.until(/[▀▄█]{10}/)
    expect(await server.kill('SIGTERM'), server.output()).toBe(0)
    expect(readdirSync(data)).not.toContain('muster.lock')
  })
})
