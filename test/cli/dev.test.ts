import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

it('`npm run dev` ends with the server’s words when the server cannot start', async () => {
  // A copy: the server is built where it runs, and other tests run what stands in dist.
  const copy = mkdtempSync(join(tmpdir(), 'muster-dev-'))
  const parts = ['src', 'content', 'tools', 'package.json', 'tsconfig.json', 'vite.config.ts', 'vite.server.config.ts']
  for (const part of parts) cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const child = spawn(process.execPath, ['tools/dev.mjs'], {
    cwd: copy,
    env: { ...process.env, MUSTER_DATA: '/dev/null/muster' },
  })
  const hard = setTimeout(() => child.kill('SIGKILL'), 50_000)
  let err = ''
  child.stderr.on('data', (d: Buffer) => (err += d.toString()))
  const code = await new Promise((done) => child.once('close', done))
  clearTimeout(hard)
  rmSync(copy, { recursive: true, force: true })
  expect(err).toContain('[folder]')
  expect(err).toContain('The server has ended (1)')
  expect(code).toBe(1)
})
