import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Completion } from '../../src/api/completion'
import { runListSchema } from '../../src/api/manage'
import { startedRunSchema } from '../../src/api/runs'
import { siteSchema, traineeSessionSchema } from '../../src/api/site'
import type { FinishedRun } from '../../src/report/outboxItem'
import { writeRunsFile } from '../../src/report/runsFile'
import { type DemoSignIn, parseDemo } from '../../src/server/demoFile'
import { fakeCore } from '../server/fakeCore'
import { fakeRun } from '../server/fakeRun'
import { type Running, buildServer, start } from '../server/process'

const ROOT = resolve(import.meta.dirname, '../..')
const CORE = fakeCore('core of imports')

interface Done {
  code: number | null
  out: string
  err: string
}
interface Told {
  error: { code: string; message: string } | null
  received: number
  alreadyThere: number
  refused: number
  notSent: number
  runs: { run: string; outcome: string; failure?: { code: string; message: string } }[]
}

let built: Awaited<ReturnType<typeof buildServer>>
let folder: string
const servers: Running[] = []
beforeAll(async () => {
  built = await buildServer('import', CORE)
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: join(built.dist, 'cli') },
  })
  folder = mkdtempSync(join(tmpdir(), 'muster-import-'))
}, 120_000)
afterEach(async () => {
  await Promise.all(servers.splice(0).map((s) => s.kill('SIGKILL')))
})
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

function muster(...args: string[]): Promise<Done> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(built.dist, 'cli/main.js'), 'import', ...args])
    let out = ''
    let err = ''
    child.stdout.on('data', (d: Buffer) => (out += d.toString()))
    child.stderr.on('data', (d: Buffer) => (err += d.toString()))
    child.on('close', (code) => done({ code, out, err }))
  })
}
const told = (done: Done): Told => JSON.parse(done.out) as Told

async function serve(port = '0'): Promise<{ origin: string; server: Running }> {
  const server = start(built.main, ['--data', join(folder, 'data'), '--port', port])
  servers.push(server)
  return { origin: (await server.until(/Muster: (https?:\/\/[\d.]+:\d+)\//))[1] as string, server }
}
const json = async (answer: Response): Promise<unknown> => {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.json()
}
const demo = (): DemoSignIn => {
  const read = parseDemo(readFileSync(join(folder, 'data/demo-sign-in.txt'), 'utf8'))
  if (!read) throw new Error('demo-sign-in.txt cannot be read')
  return read
}
/** A run of the trainee, started at the server and finished on the device. */
async function finish(origin: string, trainee: number): Promise<FinishedRun> {
  const { code, trainees } = demo()
  const post = (path: string, body: unknown, token = ''): Promise<unknown> =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    }).then(json)
  const site = siteSchema.parse(await json(await fetch(`${origin}/api/site/${code}`)))
  const card = trainees[trainee]
  const who = site.trainees.find((t) => t.card === card?.card)?.id ?? ''
  const signIn = await post(`/api/site/${code}/sign-in`, { trainee: who, pin: card?.pin })
  const { token } = traineeSessionSchema.parse(signIn)
  const asked = { scene: 'chemical-unloading', role: 'worker', mode: 'desktop', language: 'zh-CN', practice: false }
  const started = startedRunSchema.parse(await post('/api/runs', { ...asked, core: CORE.id }, token))
  const { completion, recording } = fakeRun(started, { trainee: who, site: site.site.id, core: CORE.id })
  return { run: started.run, ticket: started.ticket, completion, recording }
}
async function verified(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    body: JSON.stringify(demo().manager),
    headers: { 'content-type': 'application/json' },
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] as string
  const list = runListSchema.parse(
    await json(await fetch(`${origin}/api/manage/runs?limit=200`, { headers: { cookie } })),
  )
  return list.runs.filter((r) => r.verification?.status === 'verified').map((r) => r.run)
}
const save = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('import', () => {
  it('brings in what people did while the server was away; a second time it changes nothing', async () => {
    const first = await serve()
    const port = new URL(first.origin).port
    const runs = [await finish(first.origin, 0), await finish(first.origin, 1), await finish(first.origin, 2)]
    await first.server.kill('SIGTERM')
    const file = save('three.zip', writeRunsFile(runs).bytes)

    const away = await muster(file, '--server', first.origin)
    expect(away).toMatchObject({ code: 2, out: '' })
    expect(away.err).toMatch(/nothing was handed in: .*no answer.*ECONNREFUSED/)
    expect(told(await muster(file, '--server', first.origin, '--json'))).toMatchObject({
      error: { code: 'unreachable' },
      received: 0,
      runs: [],
    })

    const { origin } = await serve(port)
    const imported = await muster(file, '--server', origin)
    expect(imported).toMatchObject({ code: 0, err: '' })
    expect(imported.out.trim().split('\n')).toEqual([
      ...runs.map(({ run }) => `received      ${run}`),
      '3 runs: 3 received, 0 already there, 0 refused, 0 not sent',
    ])
    await expect
      .poll(() => verified(origin), { timeout: 60_000, interval: 500 })
      .toEqual(expect.arrayContaining(runs.map((r) => r.run)))

    const again = await muster(file, '--server', `${origin}/`, '--json')
    expect(again.code).toBe(0)
    expect(told(again)).toMatchObject({ error: null, received: 0, alreadyThere: 3, refused: 0, notSent: 0 })
    expect((await verified(origin)).length).toBe(3)
  }, 180_000)

  it('says of each run why the server refuses it, and takes the others', async () => {
    const { origin } = await serve()
    const [good, other, spoilt, odd] = [
      await finish(origin, 0),
      await finish(origin, 1),
      await finish(origin, 2),
      await finish(origin, 0),
    ]
    const swapped = { ...other, ticket: good.ticket }
    const cut = { ...spoilt, recording: spoilt.recording.slice(1) }
    const strange = { ...odd, completion: { ...odd.completion, more: 1 } as Completion }
    const done = await muster(
      save('mixed.zip', writeRunsFile([swapped, cut, strange, good]).bytes),
      '--server',
      origin,
      '--json',
    )
    expect(done.code).toBe(1)
    expect(told(done)).toMatchObject({ received: 1, refused: 3, notSent: 0 })
    expect(told(done).runs.map((r) => [r.run, r.outcome, r.failure?.code])).toEqual([
      [other.run, 'refused', expect.stringMatching(/./)],
      [spoilt.run, 'refused', 'recording-digest'],
      [odd.run, 'refused', 'bad-completion'],
      [good.run, 'received', undefined],
    ])
    // the refused ones can come in still, by another file
    const mended = await muster(save('mended.zip', writeRunsFile([other, spoilt, odd]).bytes), '--server', origin)
    expect(mended.code).toBe(0)
    expect(mended.out).toContain('3 received')
  }, 120_000)

  it('hands nothing in of a file that is damaged, and shows no ticket to anything but a Muster server', async () => {
    const seen: string[] = []
    const stranger = createServer((request, answer) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
      answer.writeHead(request.url === '/api/health' ? 302 : 200, { location: 'http://127.0.0.1:1/' }).end('{}')
    })
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
    const origin = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`
    const run = '00000000-0000-4000-8000-000000000001'
    const { bytes } = writeRunsFile([
      { run, ticket: 'ticket', completion: { run } as Completion, recording: new Uint8Array(500) },
    ])
    const whole = save('whole.zip', bytes)
    const flipped = bytes.slice()
    flipped[bytes.indexOf(0x74, 60)] = 0x75
    const cases: [string, RegExp][] = [
      [save('cut.zip', bytes.subarray(0, bytes.length - 30)), /no file of runs: it is not a whole ZIP archive/],
      [save('flipped.zip', flipped), /damaged or changed/],
      [save('letter.zip', new TextEncoder().encode('Dear safety manager')), /no file of runs/],
      [join(folder, 'none.zip'), /cannot be read.*ENOENT/],
      [folder, /is no file/],
    ]
    for (const [file, why] of cases) {
      const done = await muster(file, '--server', origin)
      expect(done, file).toMatchObject({ code: 2, out: '' })
      expect(done.err).toMatch(why)
    }
    expect(told(await muster(join(folder, 'none.zip'), '--json'))).toMatchObject({ error: { code: 'unreadable' } })
    expect(seen).toEqual([])
    expect((await muster(whole, '--server', origin)).code).toBe(2)
    expect(seen).toEqual(['GET /api/health '])
    stranger.close()
    for (const server of ['127.0.0.1:8080', 'file:///etc/passwd', 'http://user:pw@here', 'http://here/path'])
      expect((await muster(whole, '--server', server)).code).toBe(64)
    expect((await muster()).code).toBe(64)
  }, 60_000)
})
