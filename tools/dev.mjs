/**
 * `npm run dev`: the page with hot reload (Vite) and the API beside it. The server is built again and started anew
 * when one of its sources changes; the core is built and served by the page's own plugin, and the server takes up each
 * new one. Everything ends with Ctrl+C.
 */
import { spawn } from 'node:child_process'
import { createServer as createSocket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Where the API is looked for first; the page's proxy is told what it became. */
const API_PORT = 8787

const isFree = (port) =>
  new Promise((done) => {
    const socket = createSocket()
    socket.once('error', () => done(false))
    socket.listen(port, '127.0.0.1', () => socket.close(() => done(true)))
  })
let port = API_PORT
while (!(await isFree(port))) port++
process.env.MUSTER_API = `http://127.0.0.1:${port}`

let server = null
let stopping = false
/** Starts the server that was built last, after the one before has let go of the data folder. */
async function restart() {
  await stopServer()
  if (stopping) return
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js'), '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  server = child
  child.once('exit', (code) => {
    if (server === child) ended(code)
  })
}
async function stopServer() {
  const child = server
  server = null
  if (!child) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
}
/** The server ended by itself and has said why: a page without it would answer nothing but 502. */
function ended(code) {
  console.error(`服务器已退出，开发环境随之停止。 · The server has ended (${code ?? 'killed'}), and this with it.`)
  process.exit(code || 1)
}

console.log('正在构建服务器… · building the server …')
const watcher = await build({
  root,
  configFile: join(root, 'vite.server.config.ts'),
  logLevel: 'warn',
  build: { watch: {} },
})
let turn = Promise.resolve()
await new Promise((first) => {
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message)
    if (event.code !== 'END') return
    turn = turn.then(restart).then(first)
  })
})

const page = await createServer({ root, configFile: join(root, 'vite.config.ts') })
await page.listen()
page.printUrls()
console.log(
  `  接口 API: ${process.env.MUSTER_API}   登录信息 sign-in: ${process.env.MUSTER_DATA ?? 'data'}/demo-sign-in.txt`,
)

const stop = async () => {
  if (stopping) process.exit(1)
  stopping = true
  await Promise.all([page.close(), watcher.close(), turn.then(stopServer)])
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
