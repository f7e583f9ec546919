import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { FakeCore } from './fakeCore'
import { release } from './fakeCore'

const ROOT = resolve(import.meta.dirname, '../..')

/** The server built into a folder of its own, with a core of the tests; packages are found above it. */
export async function buildServer(
  name: string,
  core: FakeCore,
): Promise<{ main: string; dist: string; remove(): void }> {
  const home = join(ROOT, 'test-results', `server-${name}-${process.pid}`)
  const dist = join(home, 'dist')
  mkdirSync(dist, { recursive: true })
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.server.config.ts'),
    logLevel: 'error',
    build: { outDir: join(dist, 'server') },
  })
  release(join(dist, 'core'), core)
  return { main: join(dist, 'server/main.js'), dist, remove: () => rmSync(home, { recursive: true, force: true }) }
}

/** The command line beside the server in `dist`; gives its main file. */
export async function buildCli(dist: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: join(dist, 'cli') },
  })
  return join(dist, 'cli/main.js')
}

export interface Running {
  child: ChildProcess
  pid: number
  /** Everything that it printed so far. */
  output(): string
  /** Resolves when a line matches; fails when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** Exit code, once it has ended. */
  ended: Promise<number | null>
  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

export function start(main: string, args: string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const waiting = new Set<() => void>()
  const take = (part: Buffer): void => {
    text += part.toString('utf8')
    for (const look of waiting) look()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  return {
    child,
    pid: child.pid as number,
    output: () => text,
    until: (pattern) =>
      new Promise((done, failed) => {
        const look = (): void => {
          const found = pattern.exec(text)
          if (!found) return
          waiting.delete(look)
          done(found)
        }
        waiting.add(look)
        look()
        void ended.then(() => failed(new Error(`ended before ${pattern} was printed:\n${text}`)))
      }),
    ended,
    kill(signal) {
      child.kill(signal)
      return ended
    },
  }
}
