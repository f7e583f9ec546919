import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMPLETION_LIMIT, RECORDING_LIMIT } from '../../src/api/completion'
import { sha256Hex } from '../../src/base/hash'
import { createRng, pick } from '../../src/base/random'
import { parseDemo } from '../../src/server/demoFile'
import { mutateJson } from '../record/mutateJson'
import { type Reachable, type Trainee, handIn, signIn, startRun } from './client'
import { fakeCore } from './fakeCore'
import { fakeRun } from './fakeRun'
import { type Envelope, envelope, mutateEnvelope } from './mutateForm'
import { type Running, buildServer, start } from './process'

const CORE = fakeCore('core of sockets')
const CASES = 800
/** So many connections at a time. */
const AT_ONCE = 4
/** Every request here is whole, or its sender has hung up: after this no answer comes any more. */
const HANG_MS = 30_000
/**
 * Most memory of the server's process, MiB: about 260 after the start, and for each of the connections at once up to
 * ten times the 9 MiB of a hand-in (as read from the socket, as a body, as the form's file, as text and its values,
 * and what the collector has not come to yet).
 */
const MEMORY_MIB = 650

const seed = process.env['MUSTER_SEED'] ?? String(Date.now())
console.log(`fuzz of sockets: MUSTER_SEED=${seed}`)

describe('requests from a hostile hand, over sockets', () => {
  let built: Awaited<ReturnType<typeof buildServer>>
  let data: string
  let running: Running
  let server: Reachable
  let trainee: Trainee
  beforeAll(async () => {
    built = await buildServer('sockets', CORE)
    data = mkdtempSync(join(tmpdir(), 'muster-sockets-'))
    const begin = async (): Promise<string> => {
      running = start(built.main, ['--data', data, '--port', '0'])
      return (await running.until(/Muster: (https?:\/\/[\d.]+:\d+)\//))[1] ?? ''
    }
    // Making the database takes 800 MiB, once; that is not what is watched here.
    await begin()
    await running.kill('SIGTERM')
    const url = await begin()
    const demo = parseDemo(readFileSync(join(data, 'demo-sign-in.txt'), 'utf8'))
    if (!demo) throw new Error('demo-sign-in.txt cannot be read')
    server = { url, demo }
    trainee = await signIn(server, 0)
  }, 120_000)
  afterAll(async () => {
    await running.kill('SIGKILL')
    built.remove()
    rmSync(data, { recursive: true, force: true })
  })

  /** The most memory that the server's process ever had, MiB; null where the system does not tell. */
  const peak = (): number | null => {
    const file = `/proc/${running.pid}/status`
    const found = existsSync(file) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8')) : null
    return found ? Number(found[1]) / 1024 : null
  }

  /** Sends bytes as they are, hangs up, and gives the status of the first answer, or what else became of it. */
  const send = (parts: readonly (string | Uint8Array)[], from: number): Promise<string> =>
    new Promise((done, failed) => {
      const { hostname, port } = new URL(server.url)
      // The limit of requests is for one address; Linux has more than one on loopback.
      const own = process.platform === 'linux' ? { localAddress: `127.0.0.${2 + (from % 200)}` } : {}
      const socket = connect({ host: hostname, port: Number(port), ...own })
      let text = ''
      const timer = setTimeout(() => {
        socket.destroy()
        failed(new Error(`no answer within ${HANG_MS} ms`))
      }, HANG_MS)
      const end = (what: string): void => {
        clearTimeout(timer)
        socket.destroy()
        done(what)
      }
      socket.on('data', (d: Buffer) => {
        text += d.toString('latin1')
        const status = /^HTTP\/1\.1 ([2-5]\d\d) /m.exec(text)?.[1]
        if (status && text.includes('\r\n\r\n')) end(status)
      })
      // Cut off without an answer: what Node does with bytes that are no HTTP.
      socket.on('error', () => end('cut'))
      socket.on('close', () => end('cut'))
      socket.on('connect', () => {
        for (const part of parts) socket.write(part)
        socket.end()
      })
    })

  const want = { scene: 'chemical-unloading', role: 'worker', mode: 'desktop', language: 'zh-CN' } as const
  const fresh = async () => {
    const started = await startRun(server, trainee, { ...want, practice: false, core: CORE.id })
    const made = fakeRun(started, { trainee: trainee.id, site: trainee.site, core: CORE.id })
    return { ...made, ticket: started.ticket, run: started.run, recording: new Uint8Array(made.recording) }
  }
  const head = (run: string, ticket: string, lines: readonly string[]): string =>
    [`PUT /api/runs/${run}/completion HTTP/1.1`, 'Host: x', `Authorization: Bearer ${ticket}`, ...lines, '', ''].join(
      '\r\n',
    )
  const whole = (run: string, ticket: string, { type, body }: Envelope): (string | Uint8Array)[] => [
    head(run, ticket, [`Content-Type: ${type.replaceAll(/[^\t\x20-\x7e]/g, '')}`, `Content-Length: ${body.length}`]),
    body,
  ]

  it(`are answered or cut off, ${CASES} of them; the server stays, and takes an honest run`, async () => {
    const rng = createRng(`sockets ${seed}`)
    const told: Record<string, number> = {}
    const target = await fresh()
    const { run, ticket, recording } = target
    const completion = JSON.stringify(target.completion)
    const form = envelope(completion, recording)
    const { body, type } = form
    const typed = `Content-Type: ${type}`
    const chunked = (size: string): (string | Uint8Array)[] => [
      head(run, ticket, [typed, 'Transfer-Encoding: chunked']),
      `${size}\r\n`,
      body,
      '\r\n0\r\n\r\n',
    ]
    const parts = (count: number, more: string): Envelope => {
      const line = (i: number): string => `--b\r\nContent-Disposition: form-data; name="p${i}"${more}\r\n\r\nx\r\n`
      return {
        type: 'multipart/form-data; boundary=b',
        body: Buffer.from(`${Array.from({ length: count }, (_, i) => line(i)).join('')}--b--\r\n`),
      }
    }
    const length = (said: string): (string | Uint8Array)[] => [
      head(run, ticket, [typed, `Content-Length: ${said}`]),
      body,
    ]
    const cases: (() => (string | Uint8Array)[])[] = [
      () => whole(run, ticket, mutateEnvelope(rng, completion, recording)),
      () => whole(run, ticket, mutateEnvelope(rng, completion, recording)),
      () => whole(run, ticket, envelope(mutateJson(rng, target.completion), recording)),
      () => whole(run, ticket, envelope(mutateJson(rng, target.completion), recording)),
      () => length(pick(rng, ['0', '1', String(body.length - 1), String(body.length + 1), '9000000', '99999999999'])),
      () =>
        length(pick(rng, ['-1', '+5', '0x10', '1e3', '', '5, 6', '18446744073709551616', '5\r\nContent-Length: 6'])),
      () => chunked(pick(rng, [body.length.toString(16), '0', 'fffffffffffffffff', '-1', 'zz', '5;ext=1'])),
      () => [head(run, ticket, [typed, `Content-Length: ${body.length}`, 'Transfer-Encoding: chunked']), body],
      () => [head(run, ticket, [`X: ${'y'.repeat(pick(rng, [100, 10_000, 100_000]))}`, 'Content-Length: 0'])],
      () => [head(run, ticket, [...Array.from({ length: 3000 }, (_, i) => `H${i}: v`), 'Content-Length: 0'])],
      () => [head(run, ticket, [typed, 'Expect: 100-continue', `Content-Length: ${body.length}`]), body],
      () => [head(run, ticket, [typed, 'Content-Encoding: gzip', `Content-Length: ${body.length}`]), body],
      () => [head(pick(rng, ['../x', '%00', 'x'.repeat(9000), '\t', '']), ticket, ['Content-Length: 0'])],
      () => [
        pick(rng, [
          'GET',
          'PUT / HTTP/9.9\r\n\r\n',
          '\0\0\0\0',
          '\x16\x03\x01\x02\x00',
          'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        ]),
      ],
    ]
    const large: (() => (string | Uint8Array)[])[] = [
      () => whole(run, ticket, envelope(completion, new Uint8Array(RECORDING_LIMIT))),
      () => whole(run, ticket, envelope(`"${'x'.repeat(COMPLETION_LIMIT - 2)}"`, recording)),
      () => whole(run, ticket, envelope('['.repeat(COMPLETION_LIMIT), recording)),
      () => whole(run, ticket, envelope(completion, new Uint8Array(RECORDING_LIMIT + COMPLETION_LIMIT + 1))),
      () => whole(run, ticket, parts(100_000, '')),
      () => whole(run, ticket, parts(60_000, '; filename="f"')),
    ]
    const before = peak()
    let longest = 0
    const one = async (n: number): Promise<void> => {
      const make = n % 20 === 0 ? (large[(n / 20) % large.length] as () => string[]) : pick(rng, cases)
      const request = make()
      const began = performance.now()
      const answer = await send(request, n)
      longest = Math.max(longest, performance.now() - began)
      told[answer] = (told[answer] ?? 0) + 1
      expect(answer, `case ${n}: ${String(request[0]).slice(0, 300)}`).not.toMatch(/^5/)
    }
    for (let n = 0; n < CASES; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => one(n + i)))
    const most = peak()
    console.log(
      `sent ${CASES}: ${JSON.stringify(told)}; the longest took ${longest.toFixed(0)} ms, ${most?.toFixed(0)} MiB at most, ${before?.toFixed(0)} before`,
    )
    expect(most ?? 0).toBeLessThan(MEMORY_MIB)
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['400', '411', '413', '422']))
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
    const honest = await fresh()
    const { receipt } = await handIn(server, honest.ticket, honest)
    expect(receipt.recordingDigest).toBe(sha256Hex(honest.recording))
  }, 300_000)
})
