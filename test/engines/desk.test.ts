import { request } from 'node:http'
import { connect } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from './desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk('the page')
})
afterEach(() => desk.close())

const next = async (): Promise<unknown> => (await fetch(`${desk.url}next`)).json()
const answer = (body: unknown): Promise<Response> =>
  fetch(`${desk.url}answer`, { method: 'POST', body: JSON.stringify(body) })

describe('the desk', () => {
  it('gives a page that loads its script', async () => {
    expect(await (await fetch(desk.url)).text()).toContain('src="/page.js"')
    expect(await (await fetch(`${desk.url}page.js`)).text()).toBe('the page')
  })

  it('hands over a task, whether the engine or the task is there first, and brings back the lines', async () => {
    const first = desk.ask({ kind: 'hello' })
    expect(await next()).toEqual({ kind: 'hello' })
    const waiting = next()
    await answer({ lines: ['I am'] })
    expect(await first).toEqual(['I am'])
    const second = desk.ask({ kind: 'falls' })
    expect(await waiting).toEqual({ kind: 'falls' })
    await Promise.all([expect(second).rejects.toThrow('it cannot'), answer({ error: 'it cannot' })])
  })

  it('waits only so long, and an engine that took longer is asked no more', async () => {
    const hasty = await openDesk('', 20)
    await expect(hasty.ask({ kind: 'falls' })).rejects.toThrow("no answer to 'falls' within 0.02 s")
    await expect(hasty.ask({ kind: 'hello' })).rejects.toThrow("no answer to 'falls'")
    await hasty.close()
  })

  it('lets an engine ask again where there is nothing to do for long, and loses no task by it', async () => {
    const idle = await openDesk('', undefined, 20)
    const ask = async (): Promise<unknown> => (await fetch(`${idle.url}next`)).json()
    expect(await ask()).toBeNull()
    const task = idle.ask({ kind: 'falls' })
    expect(await ask()).toEqual({ kind: 'falls' })
    await Promise.all([expect(task).rejects.toThrow('the desk is closed'), idle.close()])
  })

  it('tells at once when the engine has ended', async () => {
    const asked = desk.ask({ kind: 'hello' })
    desk.fail('it ended')
    await expect(asked).rejects.toThrow('it ended')
  })

  it('is a proxy that refuses every other host, and remembers which', async () => {
    const asked = request({ port: desk.port, host: '127.0.0.1', path: 'http://example.com/x' }).end()
    const [response] = await once(asked, 'response')
    expect(response.statusCode).toBe(403)
    response.resume()
    const tunnel = connect(desk.port, '127.0.0.1')
    tunnel.write('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n')
    const [said] = await once(tunnel, 'data')
    expect(String(said)).toMatch(/^HTTP\/1\.1 403 /)
    expect([...desk.strays]).toEqual(['example.com', 'example.org:443'])
  })
})
