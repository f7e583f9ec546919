import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStart } from '../../src/record/decode'
import { checkCore } from '../../src/server/verify/coreFile'
import { openCore } from '../../src/server/verify/coreThread'
import { buildCore } from '../../tools/buildCore.mjs'

/** Recordings of earlier releases, each with the core that it names; made by tools/make-golden.mjs, never made again. */
const goldens = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.muster'))

describe('a recording of an earlier release', () => {
  it('is kept', () => expect(goldens.length).toBeGreaterThan(0))

  it.each(goldens)('%s verifies in its own core after the core has changed', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, name)))
    const start = readStart(bytes)
    if (!start.ok) throw new Error(start.error.message)
    const { core: id } = start.value
    const core = await checkCore(join(import.meta.dirname, `${id}.js`), id)
    if (!core.ok) throw new Error(core.error.message)
    const thread = openCore(core.value)
    try {
      expect(await thread.verify(bytes)).toMatchObject({ status: 'verified' })
    } finally {
      await thread.close()
    }
    expect((await buildCore(resolve(import.meta.dirname, '../..'))).id).not.toBe(id)
  })
})
