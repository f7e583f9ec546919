import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveSeed, sha256Hex } from '../../src/base/hash'
import { rerun } from '../../src/record/rerun'
import type { CoreApi, RunStart } from '../../src/record/types'
import { type BuiltCore, buildCore, writeCore } from '../../tools/buildCore.mjs'
import { corePlugin } from '../../tools/corePlugin'
import { humanMotion } from '../record/humanMotion'

const ROOT = resolve(import.meta.dirname, '../..')
let folder: string
let built: BuiltCore
let core: CoreApi
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-core-'))
  built = await buildCore(ROOT)
  await writeCore(built, folder)
  core = ((await import(/* @vite-ignore */ pathToFileURL(join(folder, `${built.id}.js`)).href)) as { core: CoreApi })
    .core
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (scene: string, role: string): RunStart => ({
  core: built.id,
  scene,
  role,
  seed: deriveSeed('core-test', 'player', 1),
  practice: false,
  mode: 'headless',
  language: 'en',
  run: 'core-test',
  trainee: 'player',
  assignment: 'core-test',
  attempt: 1,
  startedAt: '2026-01-05T08:00:00.000Z',
})

describe('the core', () => {
  it('is named by its SHA-256, and says which is the current one', async () => {
    expect(sha256Hex(await readFile(join(folder, `${built.id}.js`)))).toBe(built.id)
    expect(JSON.parse(await readFile(join(folder, 'current.json'), 'utf8'))).toEqual({ id: built.id })
  })

  it('is the same wherever it is built', async () => {
    const elsewhere = join(folder, 'elsewhere')
    for (const part of ['src', 'scenes', 'content', 'vite.core.config.ts', 'package.json', 'tsconfig.json'])
      await cp(join(ROOT, part), join(elsewhere, part), { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'))
    expect((await buildCore(elsewhere)).id).toBe(built.id)
  })

  it('has every scene, and gives the digests that the sources give', async () => {
    expect(core.scenes.length).toBeGreaterThan(0)
    for (const { id, roles } of core.scenes) {
      const { default: scene } = await import(/* @vite-ignore */ join(ROOT, 'scenes', id, 'scene.ts'))
      for (const role of roles) {
        const live = core.startRun(start(id, role.id))
        for (const sample of humanMotion(700, 'walking', 2)) live.push(sample)
        const bytes = live.finish('2026-01-05T08:00:12.000Z', 11_667, 0)
        expect(core.verify(bytes)).toMatchObject({ status: 'verified' })
        const again = rerun([scene], bytes)
        expect(again.ok && again.value.runDigest).toBe(again.ok && again.value.claim.runDigest)
      }
    }
  })
})

describe('the development server', () => {
  it('serves the core that the sources give', async () => {
    const server = await createServer({
      root: ROOT,
      configFile: false,
      logLevel: 'silent',
      plugins: [corePlugin()],
      optimizeDeps: { noDiscovery: true, include: [] },
      server: { host: '127.0.0.1', port: 0 },
      appType: 'custom',
    })
    try {
      await server.listen()
      const address = server.httpServer?.address()
      if (address === null || typeof address !== 'object' || address === undefined) throw new Error('no port')
      const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${address.port}${path}`)
      const { id } = (await (await get('/core/current.json')).json()) as { id: string }
      expect(id).toBe(built.id)
      const file = await get(`/core/${id}.js`)
      expect(file.headers.get('content-type')).toContain('text/javascript')
      expect(sha256Hex(await file.text())).toBe(id)
      expect((await get(`/core/${'0'.repeat(64)}.js`)).status).toBe(404)
    } finally {
      await server.close()
    }
  })
})
