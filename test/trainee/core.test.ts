import { describe, expect, it } from 'vitest'
import { loadCore } from '../../src/trainee/core'

const ID = 'ab'.repeat(32)
const answer = (body: unknown, status = 200) =>
  (async () => new Response(JSON.stringify(body), { status })) as typeof fetch
const core = { startRun: () => undefined }

it('loads the very file that the server names', async () => {
  const asked: string[] = []
  const loaded = await loadCore(answer({ id: ID }), async (address) => {
    asked.push(address)
    return { core }
  })
  expect(loaded).toEqual({ ok: true, value: { id: ID, core } })
  expect(asked).toEqual([`/core/${ID}.js`])
})

describe('says what was wrong', () => {
  it.each([
    ['no core was built', answer({}, 404), async () => ({ core }), /answered 404/],
    ['the id is none', answer({ id: '../evil' }), async () => ({ core }), /'\.\.\/evil' is no core id/],
    ['the file exports no core', answer({ id: ID }), async () => ({}), /exports no core/],
    ['the file does not load', answer({ id: ID }), () => Promise.reject(new Error('network')), /network/],
  ])('%s', async (_, get, load, message) => {
    const loaded = await loadCore(get, load)
    expect(loaded.ok).toBe(false)
    if (!loaded.ok) expect(loaded.error.message).toMatch(message)
  })
})
