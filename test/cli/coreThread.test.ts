import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCore } from '../../src/server/verify/coreFile'
import { openCore } from '../../src/server/verify/coreThread'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-core-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A file that answers as a core does. */
async function fakeCore(
  verify: string,
  rerun = '(b)=>({ok:true,value:{ticks:b.length}})',
): Promise<{ id: string; path: string }> {
  const code = `export const core={scenes:[],verify:${verify},rerun:${rerun}}`
  const id = createHash('sha256').update(code).digest('hex')
  const path = join(folder, `${id}.js`)
  await writeFile(path, code)
  return { id, path }
}

describe('a core file', () => {
  it('is let pass when its name is its SHA-256', async () => {
    const core = await fakeCore(`()=>({status:'verified',why:'so'})`)
    expect(await checkCore(core.path)).toEqual({ ok: true, value: core })
  })
  it('is refused when a byte of it was changed, when it is another core, and when it is not there', async () => {
    const core = await fakeCore(`()=>({status:'verified',why:'other'})`)
    expect(await checkCore(core.path, 'a'.repeat(64))).toMatchObject({ ok: false, error: { code: 'unknown-core' } })
    await writeFile(core.path, 'export const core = 1')
    expect(await checkCore(core.path)).toMatchObject({ ok: false, error: { code: 'unknown-core' } })
    expect(await checkCore(join(folder, 'gone.js'))).toMatchObject({ ok: false, error: { code: 'unknown-core' } })
  })
})

describe('a core in its thread', () => {
  it('answers in turn', async () => {
    const thread = openCore(await fakeCore(`(b)=>({status:'verified',why:'bytes '+b.length})`))
    const all = await Promise.all([1, 2, 3].map((n) => thread.verify(new Uint8Array(n))))
    expect(all.map((a) => a.why)).toEqual(['bytes 1', 'bytes 2', 'bytes 3'])
    const again = await thread.rerun(new Uint8Array(7), 3)
    expect(again.result).toEqual({ ok: true, value: { ticks: 7 } })
    expect(again.milliseconds).toBeGreaterThan(0)
    await thread.close()
    await expect(thread.verify(new Uint8Array(1))).rejects.toThrow(/closed/)
  })
  it('has a limit of time for each run and not for all of them', async () => {
    // As many milliseconds as there are bytes.
    const core = await fakeCore('()=>0', '(b)=>{const end=Date.now()+b.length;while(Date.now()<end);return {ok:true}}')
    const thread = openCore(core, 1000)
    expect((await thread.rerun(new Uint8Array(300), 5)).result).toEqual({ ok: true })
    await expect(thread.rerun(new Uint8Array(3000), 1)).rejects.toThrow(/no answer within 1 s/)
    await thread.close()
  })
  it('sees no environment', async () => {
    const thread = openCore(await fakeCore(`()=>({status:'verified',why:JSON.stringify(process.env)})`))
    expect((await thread.verify(new Uint8Array(1))).why).toBe('{}')
    await thread.close()
  })
  it('rejects when the core throws, and when its thread dies', async () => {
    const throwing = openCore(await fakeCore(`()=>{throw new Error('broken')}`))
    await expect(throwing.verify(new Uint8Array(1))).rejects.toThrow(/broken/)
    await throwing.close()
    const dying = openCore(await fakeCore(`()=>process.exit(3)`))
    await expect(dying.verify(new Uint8Array(1))).rejects.toThrow(/ended/)
    // leaves the thread and does not come in: without this the limit of time would have to run out
    const deep = openCore(await fakeCore(`()=>JSON.parse('['.repeat(5000)+']'.repeat(5000))`))
    await expect(deep.verify(new Uint8Array(1))).rejects.toThrow(/cannot be read/)
  })
})
