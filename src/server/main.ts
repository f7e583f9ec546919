import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import type { Failure } from '../base/result'
import { type Control, startControl } from './backup/control'
import { type Muster, compose } from './compose'
import { type Config, USAGE, readConfig } from './config'
import { tellError } from './db/tellError'
import { failureLines } from './failureWords'
import type { HttpEnv } from './http/env'
import { hostNames, lanAddresses } from './lan/addresses'
import { caRoutes } from './lan/caPage'
import { type LanTls, localTls } from './lan/certificates'
import { type OwnTls, ownTls } from './lan/ownTls'
import { type Listening, listen } from './listen'
import { openLog } from './log'
import { say, sayDates, sayQr, sayReady, sayStep } from './say'

/** The built server lies in dist/server of the project's folder. */
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const HTTP_PORT = 8080
const HTTPS_PORT = 8443

/** Tells why it cannot start or go on, and ends with status 1. */
function give(failure: Failure): never {
  process.stderr.write(failureLines(failure))
  process.exit(1)
}

/** The caller's address from Node's request. */
function remoteOf(env: unknown): string {
  const incoming = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? ''
}

/** The certificate that is made on the spot; where it cannot be, the data folder is let go. */
async function madeTls(muster: Muster, config: Config): Promise<LanTls> {
  const made = await localTls(join(config.data, 'tls'), hostNames(), lanAddresses(), new Date())
  if (made.ok) return made.value
  await muster.close()
  give(made.error)
}

/** The certificate that was brought along, checked before anything is opened; null where there is none. */
function broughtTls({ cert }: Config): OwnTls | null {
  if (!cert) return null
  const own = ownTls(cert.cert, cert.key, new Date())
  if (!own.ok) give(own.error)
  sayDates(own.value)
  return own.value
}

async function serveLocal(muster: Muster, config: Config): Promise<Listening[]> {
  const port = config.port ?? HTTP_PORT
  const http = await listen({ fetch: muster.app.fetch, host: '127.0.0.1', port, orNext: config.port === null })
  if (!http.ok) {
    await muster.close()
    give(http.error)
  }
  if (config.port === null && http.value.port !== HTTP_PORT)
    say(`端口 ${HTTP_PORT} 已被占用，改用 ${http.value.port}`, `port ${HTTP_PORT} is taken, using ${http.value.port}`)
  sayReady({ origin: `http://127.0.0.1:${http.value.port}`, demo: muster.demo, others: [] })
  return [http.value]
}

/** HTTPS for the local network, and plain HTTP beside it for the certificate and the way there. */
async function serveLan(muster: Muster, config: Config, tls: LanTls | OwnTls): Promise<Listening[]> {
  const secure = new Hono<HttpEnv>()
    .route(
      '/',
      caRoutes(tls.ca, (host) => `https://${host}:${httpsPort}/`),
    )
    .route('/', muster.app)
  const https = await listen({
    fetch: secure.fetch,
    host: '0.0.0.0',
    port: config.port ?? HTTPS_PORT,
    orNext: config.port === null,
    tls,
  })
  if (!https.ok) {
    await muster.close()
    give(https.error)
  }
  const httpsPort = https.value.port
  const helper = new Hono<HttpEnv>().route(
    '/',
    caRoutes(tls.ca, (host) => `https://${host}:${httpsPort}/`),
  )
  const addresses = lanAddresses()
  // Browsers accept a certificate that was brought along for its own names alone.
  const named = 'hosts' in tls ? tls.hosts : []
  helper.all('*', (c) =>
    c.redirect(`https://${named[0] ?? new URL(c.req.url).hostname}:${httpsPort}${c.req.path}`, 302),
  )
  const http = await listen({ fetch: helper.fetch, host: '0.0.0.0', port: HTTP_PORT, orNext: true })

  if (addresses.length === 0)
    say(
      '没有找到局域网地址：请先连接 Wi-Fi 或网线',
      'no address in a local network was found: connect to Wi-Fi or a cable first',
    )
  const [first = '127.0.0.1', ...more] = named.length > 0 ? named : addresses
  const origin = `https://${first}:${httpsPort}`
  const others = more.map((a) => `        https://${a}:${httpsPort}/`)
  if (tls.ca && http.ok)
    others.push(`证书说明 certificate: http://${addresses[0] ?? '127.0.0.1'}:${http.value.port}/ca`)
  sayReady({ origin, demo: muster.demo, others })
  if (muster.demo) await sayQr(`${origin}/train/${muster.demo.code}`)
  return [https.value, ...(http.ok ? [http.value] : [])]
}

async function main(): Promise<void> {
  // What is kept here is for the owner of the folder alone.
  process.umask(0o077)
  const config = readConfig(process.argv.slice(2), process.env, ROOT)
  if (!config.ok) give(config.error)
  if (config.value.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const brought = broughtTls(config.value)
  const log = openLog(config.value.data)
  if (!log.ok) give(log.error)
  const composed = await compose({
    data: config.value.data,
    dist: join(ROOT, 'dist'),
    databaseUrl: config.value.databaseUrl,
    log: log.value,
    now: Date.now,
    secure: config.value.lan,
    remoteOf,
    onPanic: (e) =>
      give({
        code: 'database',
        message: `the database had to stop (${tellError(e).text}); make room on the disk and start again: nothing that was acknowledged is lost`,
      }),
    onLockLost: give,
    onStep: sayStep,
  })
  if (!composed.ok) give(composed.error)
  const muster = composed.value
  if (!muster.hasPage)
    say(
      '页面尚未构建：请运行 npm run build（仅接口可用）',
      'the page is not built: run npm run build (only the API works)',
    )
  if (!muster.hasCore)
    say(
      '当前判定核心缺失或损坏，无法开始训练：请运行 npm run build，然后重新启动',
      'the current core is missing or damaged, so no run can start: run npm run build, then start again',
    )
  // Before the address is printed: whoever stops it at that moment finds the folder let go.
  let sockets: Listening[] = []
  let control: Control | null = null
  let stopping = false
  const stop = async (): Promise<void> => {
    // A second Ctrl+C means it: what is under way is picked up at the next start.
    if (stopping) process.exit(1)
    stopping = true
    say('正在停止…', 'stopping…')
    await Promise.all([...sockets, ...(control ? [control] : [])].map((s) => s.close()))
    await muster.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())

  if (muster.backup) {
    const started = await startControl(config.value.data, muster.backup)
    if (!started.ok) give(started.error)
    control = started.value
  }
  sockets = config.value.lan
    ? await serveLan(muster, config.value, brought ?? (await madeTls(muster, config.value)))
    : await serveLocal(muster, config.value)
}

await main()
