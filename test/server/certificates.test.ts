import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import { connect, createServer } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPrivate } from '../../src/server/lan/addresses'
import { type LanTls, localTls as makeTls } from '../../src/server/lan/certificates'
import { ownTls } from '../../src/server/lan/ownTls'

const DAY = 24 * 3600_000
const NOW = new Date()
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-tls-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function localTls(...args: Parameters<typeof makeTls>): Promise<LanTls> {
  const made = await makeTls(...args)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

/** What a client that trusts the authority says of a server with this certificate: '' or the reason. */
async function refusal(tls: LanTls, servername: string | null): Promise<string> {
  const server = createServer({ cert: tls.cert, key: tls.key }, (socket) => socket.end())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const said = await new Promise<string>((done) => {
    const socket = connect({ host: '127.0.0.1', port, ca: tls.ca ?? '', ...(servername ? { servername } : {}) }, () =>
      done(''),
    )
    socket.on('error', (e) => done(e.message))
    socket.on('close', () => done('closed'))
  })
  await new Promise((done) => server.close(done))
  return said
}

it('is trusted for this machine’s addresses by whoever trusts the authority', async () => {
  const tls = await localTls(folder, ['localhost', 'box.local'], ['192.168.1.20'], NOW)
  expect(await refusal(tls, null)).toBe('')
  expect(await refusal(tls, 'box.local')).toBe('')
  const leaf = new X509Certificate(tls.cert)
  expect(leaf.subjectAltName).toContain('IP Address:192.168.1.20')
  expect(new X509Certificate(tls.ca as string).ca).toBe(true)
  expect(Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)).toBeLessThan(825 * DAY)
})

it('keeps authority and leaf, and makes the leaf anew for a new address or near its end', async () => {
  const first = await localTls(folder, ['localhost', 'box.local'], ['192.168.1.20'], NOW)
  expect(await localTls(folder, ['localhost'], ['192.168.1.20'], NOW)).toEqual(first)
  const moved = await localTls(folder, ['localhost'], ['10.0.0.7'], NOW)
  expect(moved.ca).toBe(first.ca)
  expect(moved.cert).not.toBe(first.cert)
  const late = await localTls(folder, ['localhost'], ['10.0.0.7'], new Date(NOW.getTime() + 151 * DAY))
  expect(late.ca).toBe(first.ca)
  expect(late.cert).not.toBe(moved.cert)
  expect(readFileSync(join(folder, 'leaf.crt'), 'utf8')).toBe(late.cert)
})

it('makes the authority anew when it is not valid now: its time is over, or it was made under a wrong clock', async () => {
  const before = await localTls(folder, ['localhost'], [], NOW)
  const later = await localTls(folder, ['localhost'], [], new Date(NOW.getTime() + 7 * 365 * DAY))
  expect(later.ca).not.toBe(before.ca)
  const back = await localTls(folder, ['localhost'], [], NOW)
  expect(back.ca).not.toBe(later.ca)
  expect(await refusal(back, 'localhost')).toBe('')
})

it('says which folder has a certificate that is none, and leaves it as it is', async () => {
  const broken = join(folder, 'broken')
  await localTls(broken, ['localhost'], [], NOW)
  writeFileSync(join(broken, 'ca.crt'), 'not a certificate')
  const made = await makeTls(broken, ['localhost'], [], NOW)
  expect(made).toMatchObject({ ok: false, error: { code: 'certificate', message: expect.stringContaining(broken) } })
  expect(readFileSync(join(broken, 'ca.crt'), 'utf8')).toBe('not a certificate')
})

it('cannot be used for a name of the internet, whoever has its key', async () => {
  const misused = await localTls(folder, ['localhost', 'bank.example'], [], NOW)
  expect(await refusal(misused, 'bank.example')).toMatch(/permitted subtree violation/)
})

it('knows private addresses', () => {
  expect(['10.1.2.3', '172.16.0.1', '172.31.9.9', '192.168.0.1', '169.254.1.1'].every(isPrivate)).toBe(true)
  expect(['8.8.8.8', '172.32.0.1', '172.15.0.1', '192.169.0.1', '11.0.0.1'].some(isPrivate)).toBe(false)
})

describe('a certificate that was brought along', () => {
  const files = async (): Promise<[cert: string, key: string]> => {
    await localTls(folder, ['localhost', 'drill.local'], ['192.168.1.20'], NOW)
    return [join(folder, 'leaf.crt'), join(folder, 'leaf.key')]
  }
  const refused = (cert: string, key: string): string => {
    const own = ownTls(cert, key, NOW)
    return own.ok ? '' : own.error.message
  }

  it('says whom it is for, names first, and whether it is in time', async () => {
    const [cert, key] = await files()
    const on = (days: number) => {
      const own = ownTls(cert, key, new Date(NOW.getTime() + days * DAY))
      return own.ok ? own.value : null
    }
    expect(on(0)).toMatchObject({ hosts: ['localhost', 'drill.local', '192.168.1.20', '127.0.0.1'], ca: null })
    expect([-2, 0, 155, 181].map((days) => on(days)?.dates)).toEqual(['early', 'good', 'soon', 'late'])
  })

  it('is refused before the start when a file is missing, is no PEM, or the two do not belong together', async () => {
    const [cert, key] = await files()
    expect(refused('/nope.crt', key)).toMatch(/^--cert '\/nope.crt' cannot be read \(ENOENT/)
    expect(refused(cert, cert)).toMatch(/^--key '.*leaf.crt' cannot be read/)
    expect(refused(cert, join(folder, 'ca.key'))).toMatch(/is not the key of --cert/)
  })
})
