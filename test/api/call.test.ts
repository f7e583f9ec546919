import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { call } from '../../src/api/call'
import { completionSchema } from '../../src/api/completion'
import { explain } from '../../src/api/failure'

const schema = z.object({ n: z.number() })
const answering =
  (status: number, body: string): typeof fetch =>
  async () =>
    new Response(body, { status })

describe('a call', () => {
  it('gives what the server answered', async () => {
    expect(await call('/x', schema, { fetch: answering(200, '{"n":1,"more":2}') })).toEqual({
      ok: true,
      value: { n: 1 },
    })
  })

  it('gives the server’s own refusal with its status', async () => {
    const body = JSON.stringify({ code: 'wrong-pin', message: 'wrong', left: 3 })
    expect(await call('/x', schema, { fetch: answering(401, body) })).toEqual({
      ok: false,
      error: { status: 401, code: 'wrong-pin', message: 'wrong', left: 3 },
    })
  })

  it('tells no answer from a strange one', async () => {
    const away: typeof fetch = async () => {
      throw new TypeError('failed to fetch')
    }
    expect(await call('/x', schema, { fetch: away })).toMatchObject({
      ok: false,
      error: { status: 0, code: 'unreachable' },
    })
    for (const [status, body] of [
      [200, '<html>hotel</html>'],
      [200, '{"n":"1"}'],
      [502, 'bad gateway'],
    ] as const)
      expect(await call('/x', schema, { fetch: answering(status, body) })).toMatchObject({
        ok: false,
        error: { status, code: 'bad-answer' },
      })
  })

  it('sends JSON, method and bearer', async () => {
    let seen: RequestInit = {}
    await call('/x', schema, {
      method: 'POST',
      json: { a: 1 },
      bearer: 'token',
      fetch: async (_, init) => {
        seen = init ?? {}
        return new Response('{"n":1}')
      },
    })
    const headers = new Headers(seen.headers)
    expect([seen.method, seen.body, headers.get('content-type'), headers.get('authorization')]).toEqual([
      'POST',
      '{"a":1}',
      'application/json',
      'Bearer token',
    ])
  })
})

it('explains what was wrong with which value', () => {
  const input = { version: 1, run: 'x', attempt: 0, satisfaction: 9, extra: 'y'.repeat(200) }
  const parsed = completionSchema.safeParse(input)
  if (parsed.success) throw new Error('should not parse')
  const told = explain(parsed.error, input)
  expect(told).toMatch(/run: .*\(it was 'x'\)/)
  expect(told).toMatch(/and \d+ more$/)
  expect(told.length).toBeLessThan(500)
})

it('does not send back a long key, on the way to a wrong value or as one too many', () => {
  const long = 'k'.repeat(100_000)
  for (const [schema, input] of [
    [z.record(z.string(), z.number()), { [long]: 'x' }],
    [z.strictObject({ a: z.number() }), { a: 1, [long]: 'x' }],
  ] as const) {
    const parsed = schema.safeParse(input)
    if (parsed.success) throw new Error('should not parse')
    const told = explain(parsed.error, input)
    expect(told).toContain('k'.repeat(40))
    expect(told.length).toBeLessThan(500)
  }
})
