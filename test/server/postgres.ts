import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Folder of PostgreSQL's programs, the newest that is installed, or null. */
export function findPostgres(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).filter((v) => existsSync(join(root, v, 'bin/initdb'))) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  return newest === undefined ? null : join(root, newest, 'bin')
}

export const INSTALL_HINT =
  'PostgreSQL was not found, so the database suite ran on PGlite alone: apt-get install -y postgresql'

export interface Postgres {
  /** Makes an empty database and gives its address. */
  create(name: string): Promise<string>
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no free port on loopback')
  return address.port
}

/** Starts a PostgreSQL of this suite's own: a folder under the system's temporary one, loopback only, as user postgres when root runs the tests (it refuses to run as root). */
export async function startPostgres(bin: string): Promise<Postgres> {
  const dir = mkdtempSync(join(tmpdir(), 'muster-pg-'))
  const asRoot = process.getuid?.() === 0
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim())
  const user = asRoot ? { uid: id('-u'), gid: id('-g') } : {}
  if (asRoot) chownSync(dir, id('-u'), id('-g'))
  const data = join(dir, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C'], {
    cwd: dir,
    stdio: 'ignore',
    ...user,
  })
  const port = await freePort()
  const child: ChildProcess = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      dir,
      '-c',
      'shared_buffers=32MB',
      '-c',
      'max_connections=60',
    ],
    { cwd: dir, stdio: 'ignore', ...user },
  )
  const address = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}`
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await ended
    rmSync(dir, { recursive: true, force: true })
  }
  const query = async (sql: string): Promise<void> => {
    const client = new pg.Client(address('postgres'))
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  for (let n = 0; ; n++) {
    try {
      await query('SELECT 1')
      break
    } catch (e) {
      if (n < 100) await new Promise((resolve) => setTimeout(resolve, 100))
      else {
        await stop()
        throw e
      }
    }
  }
  return {
    async create(name) {
      await query(`CREATE DATABASE "${name}"`)
      return address(name)
    },
    stop,
  }
}
