import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HttpEnv } from '../../src/server/http/env'
import { filesBelow } from '../../src/server/routes/files'
import { pageRoutes } from '../../src/server/routes/pages'
import { openShelf } from '../../src/server/verify/shelf'
import { fakeCore, release } from './fakeCore'

const CORE = fakeCore('core of pages')
const SCRIPT = `export const x = '${'muster '.repeat(500)}'`
let dir: string
let app: Hono<HttpEnv>

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-pages-'))
  mkdirSync(join(dir, 'web/assets'), { recursive: true })
  writeFileSync(join(dir, 'web/index.html'), '<!doctype html><title>Muster</title>')
  writeFileSync(join(dir, 'web/icon.svg'), '<svg/>')
  writeFileSync(join(dir, 'web/sw.js'), 'self.x = 1')
  writeFileSync(join(dir, 'web/manifest.webmanifest'), '{}')
  writeFileSync(join(dir, 'web/assets/main-abc123.js'), SCRIPT)
  writeFileSync(join(dir, 'web/assets/font-abc123.woff2'), Buffer.alloc(5000, 7))
  writeFileSync(join(dir, 'web/assets/yard-abc123.glb'), Buffer.alloc(5000, 7))
  writeFileSync(join(dir, 'secret.txt'), 'secret')
  release(join(dir, 'core'), CORE)
  app = pageRoutes(filesBelow(join(dir, 'web')), await openShelf(join(dir, 'data'), join(dir, 'core')))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('answers the page for every route of it, and 404 for what is missing', async () => {
  for (const route of ['/', '/train/abcdef', '/manage', '/manage/runs/1', '/index.html']) {
    const answer = await app.request(route)
    expect([route, answer.status, answer.headers.get('content-type')]).toEqual([route, 200, 'text/html; charset=utf-8'])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  }
  for (const missing of ['/assets/gone-1.js', '/nope.png', '/api/nothing', '/xapi/nothing', '/core/nothing'])
    expect([missing, (await app.request(missing)).status]).toEqual([missing, 404])
})

it('names the type of each file, and lets hashed ones be kept for good', async () => {
  const types = {
    '/assets/main-abc123.js': 'text/javascript; charset=utf-8',
    '/assets/font-abc123.woff2': 'font/woff2',
    '/assets/yard-abc123.glb': 'model/gltf-binary',
    '/icon.svg': 'image/svg+xml',
    '/sw.js': 'text/javascript; charset=utf-8',
    '/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
  }
  for (const [path, type] of Object.entries(types)) {
    const answer = await app.request(path)
    expect([path, answer.headers.get('content-type')]).toEqual([path, type])
    const caching = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    expect(answer.headers.get('cache-control')).toBe(caching)
  }
})

it('compresses what gains by it, as the browser can take it', async () => {
  const get = async (accept: string, path = '/assets/main-abc123.js') => {
    const answer = await app.request(path, { headers: { 'accept-encoding': accept } })
    return { encoding: answer.headers.get('content-encoding'), bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const br = await get('gzip, deflate, br')
  expect([br.encoding, brotliDecompressSync(br.bytes).toString()]).toEqual(['br', SCRIPT])
  expect(br.bytes.length).toBeLessThan(SCRIPT.length / 10)
  const gz = await get('gzip')
  expect([gz.encoding, gunzipSync(gz.bytes).toString()]).toEqual(['gzip', SCRIPT])
  expect(await get('')).toEqual({ encoding: null, bytes: Buffer.from(SCRIPT) })
  expect((await get('br', '/assets/font-abc123.woff2')).encoding).toBeNull()
})

it('answers 304 to who has it', async () => {
  const etag = (await app.request('/icon.svg')).headers.get('etag') ?? ''
  const again = await app.request('/icon.svg', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

it('serves cores by their hash from the shelf, and no other file', async () => {
  const current = await app.request('/core/current.json')
  expect([current.headers.get('cache-control'), await current.json()]).toEqual(['no-store', { id: CORE.id }])
  const core = await app.request(`/core/${CORE.id}.js`)
  expect(await core.text()).toBe(CORE.text)
  expect(core.headers.get('cache-control')).toContain('immutable')
  for (const path of [
    '/core/package.json',
    `/core/${'0'.repeat(64)}.js`,
    '/core/..%2fsecret.txt',
    '/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
  ])
    expect([path, (await app.request(path)).status]).toEqual([path, 404])
})
