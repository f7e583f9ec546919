import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type DemoSignIn, parseDemo } from '../../../src/server/demoFile'

const root = resolve(import.meta.dirname, '../../..')
/** The first start makes a database: about 10 s on a quick machine. */
const START_MS = 90_000
const STOP_MS = 15_000

/** A folder with a built release in `dist`. */
export const BUILT_HERE = root

/** The built server on a data folder and a port of its own, on loopback. It is ended by its process id. */
export class TestServer {
  url = ''
  /** The release that is started: the one that was built, unless a test deploys another. */
  home = BUILT_HERE
  private child: ChildProcess | null = null
  private port = 0

  /** `databaseUrl`: a PostgreSQL in place of the database in the data folder. */
  constructor(
    readonly data = mkdtempSync(join(tmpdir(), 'muster-e2e-')),
    private readonly databaseUrl = '',
  ) {}

  /** Starts it, the second time on the same port: the page's address stays. */
  async start(): Promise<this> {
    const child = spawn(process.execPath, [join(this.home, 'dist/server/main.js')], {
      cwd: root,
      env: { ...process.env, PORT: String(this.port), MUSTER_DATA: this.data, DATABASE_URL: this.databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    let said = ''
    const url = await new Promise<string>((ready, failed) => {
      const timer = setTimeout(
        () => failed(new Error(`the server did not start in ${START_MS} ms:\n${said}`)),
        START_MS,
      )
      const hear = (chunk: Buffer): void => {
        said += String(chunk)
        const found = /^Muster: (http:\/\/\S+?)\/?$/m.exec(said)?.[1]
        if (!found) return
        clearTimeout(timer)
        ready(found)
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.once('exit', (code) => {
        clearTimeout(timer)
        failed(new Error(`the server ended with ${code}:\n${said}`))
      })
    })
    this.url = url
    this.port = Number(new URL(url).port)
    return this
  }

  get pid(): number {
    if (this.child?.pid === undefined) throw new Error('the server does not run')
    return this.child.pid
  }

  /** Ends it at once, as a power cut ends a program. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
  }

  /** Stops it and takes its data away. */
  async close(): Promise<void> {
    await this.stop()
    rmSync(this.data, { recursive: true, force: true })
  }

  /** How one signs in to the demo employer. */
  get demo(): DemoSignIn {
    const demo = parseDemo(readFileSync(join(this.data, 'demo-sign-in.txt'), 'utf8'))
    if (!demo) throw new Error('demo-sign-in.txt cannot be read')
    return demo
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this
    this.child = null
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    process.kill(child.pid, signal)
    const hard = setTimeout(() => child.pid && process.kill(child.pid, 'SIGKILL'), STOP_MS)
    await gone
    clearTimeout(hard)
  }
}
