import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { type Failure, type Result, ok } from '../base/result'
import { type Muster, compose } from './compose'
import { type Config, USAGE, readConfig } from './config'
import { tellError } from './db/tellError'
import type { HttpEnv } from './http/env'
import { hostNames, lanAddresses } from './lan/addresses'
import { caRoutes } from './lan/caPage'
import { type LanTls, localTls, ownTls } from './lan/certificates'
import { type Listening, listen } from './listen'
import { openLog } from './log'
import { say, sayQr, sayReady, sayStep } from './say'

/** The built server lies in dist/server of the project's folder. */
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const HTTP_PORT = 8080
const HTTPS_PORT = 8443

/** Tells why it cannot start or go on, and ends with status 1. */
function give({ code, message }: Failure): never {
  process.stderr.write(`muster 已停止 · muster stopped [${code}]\n  ${message}\n`)
  process.exit(1)
}

/** The caller's address from Node's request. */
function remoteOf(env: unknown): string {
  const incoming = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? ''
}

async function tlsFor(config: Config): Promise<Result<LanTls | null>> {
  if (!config.lan) return ok(null)
  if (!config.cert) return localTls(join(config.data, 'tls'), hostNames(), lanAddresses(), new Date())
  return ownTls(config.cert.cert, config.cert.key)
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
async function serveLan(muster: Muster, config: Config, tls: LanTls): Promise<Listening[]> {
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
  helper.all('*', (c) => c.redirect(`https://${new URL(c.req.url).hostname}:${httpsPort}${c.req.path}`, 302))
  const http = await listen({ fetch: helper.fetch, host: '0.0.0.0', port: HTTP_PORT, orNext: true })

  const addresses = lanAddresses()
  if (addresses.length === 0)
    say(
      '没有找到局域网地址：请先连接 Wi-Fi 或网线',
      'no address in a local network was found: connect to Wi-Fi or a cable first',
    )
  const origin = `https://${addresses[0] ?? '127.0.0.1'}:${httpsPort}`
  const others = addresses.slice(1).map((a) => `        https://${a}:${httpsPort}/`)
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
  const tls = await tlsFor(config.value)
  if (!tls.ok) {
    await muster.close()
    give(tls.error)
  }
  const sockets = tls.value ? await serveLan(muster, config.value, tls.value) : await serveLocal(muster, config.value)

  let stopping = false
  const stop = async (): Promise<void> => {
    // A second Ctrl+C means it: what is under way is picked up at the next start.
    if (stopping) process.exit(1)
    stopping = true
    say('正在停止…', 'stopping…')
    await Promise.all(sockets.map((s) => s.close()))
    await muster.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}

await main()
