// Takes pictures of the harness: node test/view/harness/shoot.mjs OUT_DIR [name=query ...]. The harness server must run.
import { chromium } from '@playwright/test'

const [out = 'out', ...shots] = process.argv.slice(2)
// Full quality in software takes a minute a picture: SHOT_SIZE=800x500 makes it bearable.
const [width = 1280, height = 800] = (process.env.SHOT_SIZE ?? '1280x800').split('x').map(Number)
const port = process.env.HARNESS_PORT ?? '5199'
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic'],
})
const page = await browser.newPage({ viewport: { width, height } })
await page.addInitScript({ path: 'node_modules/iwer/build/iwer.min.js' })
await page.addInitScript(() => {
  window.headset = new window.IWER.XRDevice(window.IWER.metaQuest3)
  window.headset.installRuntime({ forceInstall: true })
})
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(m.type(), m.text().slice(0, 1500)))
page.on('pageerror', (e) => console.log('pageerror', e.message))
page.on(
  'request',
  (r) => /^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(r.url()) || console.log('foreign request', r.url()),
)
for (const shot of shots) {
  const [name, query = ''] =
    shot.split('=', 2).length === 2 ? [shot.slice(0, shot.indexOf('=')), shot.slice(shot.indexOf('=') + 1)] : [shot]
  const [address, script] = query.split('#')
  const t = Date.now()
  await page.goto(`http://127.0.0.1:${port}/?${address}`, { timeout: 120_000 })
  await page
    .waitForFunction(() => typeof window.drawn === 'function' && window.drawn() > 4, undefined, { timeout: 300_000 })
    .catch((e) => console.log(name, e.message))
  if (script) await page.evaluate(script)
  const f = await page.evaluate(() => window.drawn())
  await page
    .waitForFunction((n) => window.drawn() >= n + 2, f, { timeout: 300_000 })
    .catch((e) => console.log(name, e.message))
  console.log(JSON.stringify(await page.evaluate(() => window.info())))
  await page.screenshot({ path: `${out}/${name}.png`, timeout: 240_000 })
  console.log(name, `${Date.now() - t} ms`)
}
await browser.close()
