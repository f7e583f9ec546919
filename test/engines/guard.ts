import { type ChildProcess, spawn } from 'node:child_process'

/**
 * A shell that leads a process group of its own. It ends the whole group when the command ends, and when its standard
 * input does: the latter also happens when whoever holds the other end is killed outright.
 */
const GUARD = '{ "$@"; kill -s KILL 0; } & read -r _; kill -s KILL 0'

/** A command that runs, with everything that it starts. */
export interface Guarded {
  readonly child: ChildProcess
  /** The last of what it said on standard error. */
  said(): string
  /** Ends it and all that it started; resolves when it is gone. */
  end(): Promise<void>
}

/**
 * Starts a command that cannot outlive this process. `extra` is what its file descriptors from 3 on are. On Windows there
 * is no such guard: the command itself is ended, when `end` is called.
 */
export function startGuarded(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  extra: readonly 'pipe'[] = [],
): Guarded {
  const posix = process.platform !== 'win32'
  const [program, ...args] = posix ? ['sh', '-c', GUARD, 'sh', ...command] : command
  const child = spawn(program as string, args, { env, detached: posix, stdio: ['pipe', 'ignore', 'pipe', ...extra] })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  })
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', (error) => {
      said += error.message
      done()
    })
  })
  // A command that has ended closes its input; that is no error of ours.
  child.stdin?.on('error', () => {})
  return {
    child,
    said: () => said.trim(),
    async end() {
      if (posix) child.stdin?.end()
      else child.kill()
      await gone
    },
  }
}
