import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { commandOf, environmentOf, firefoxProfile } from './commands'
import { openDesk } from './desk'
import type { Answering } from './difference'
import type { EngineName, Found } from './find'
import { type Guarded, startGuarded } from './guard'

/** An engine that runs the page and answers tasks. */
export interface Engine extends Answering {
  /** Hosts that its browser asked for on its own account, and was refused. */
  readonly strays: ReadonlySet<string>
  /** Ends its processes and removes its folder. */
  close(): Promise<void>
}

/** Starts an engine on the built page. What it does not manage, starting included, comes out of `ask`. */
export async function openEngine(
  name: EngineName,
  { program, xvfb }: Extract<Found, { program: string }>,
  page: string,
): Promise<Engine> {
  const desk = await openDesk(page)
  const home = mkdtempSync(join(tmpdir(), 'muster-engine-'))
  for (const folder of ['run', 'profile']) mkdirSync(join(home, folder), { mode: 0o700 })
  if (name === 'Node.js') writeFileSync(join(home, 'page.mjs'), page)
  if (name === 'Firefox') writeFileSync(join(home, 'profile/user.js'), firefoxProfile(desk.port))

  const running: Guarded[] = []
  let closing = false
  function start(command: readonly string[], env: NodeJS.ProcessEnv, extra: readonly 'pipe'[] = []): Guarded {
    const guarded = startGuarded(command, env, extra)
    running.push(guarded)
    const ended = (): void => {
      if (!closing) desk.fail(`${command[0]} ended by itself. ${guarded.said()}`)
    }
    guarded.child.once('exit', ended)
    guarded.child.once('error', ended)
    return guarded
  }

  async function close(): Promise<void> {
    closing = true
    await Promise.all(running.map((guarded) => guarded.end()))
    await desk.close()
    // A browser's last threads may still write while they die.
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  const env = environmentOf(home)
  try {
    if (xvfb) env.DISPLAY = await startDisplay(start, xvfb, env)
    start(commandOf(name, program, { home, url: desk.url, port: desk.port }), env)
  } catch (error) {
    await close()
    throw error
  }
  return { name, strays: desk.strays, ask: (task) => desk.ask(task), close }
}

/** Starts an X server in memory, on the first free display that it finds, and gives that display's name. */
async function startDisplay(
  start: (command: readonly string[], env: NodeJS.ProcessEnv, extra: readonly 'pipe'[]) => Guarded,
  xvfb: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const command = [xvfb, '-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp']
  const server = start(command, env, ['pipe'])
  const numbers = server.child.stdio[3] as Readable
  let text = ''
  for await (const chunk of numbers) {
    text += String(chunk)
    if (text.includes('\n')) return `:${text.trim()}`
  }
  throw new Error(`${xvfb} gives no display. ${server.said()}`)
}
