import { expect, test, watchHosts } from './support/guard'

/** A name that leads nowhere by agreement (RFC 2606). */
const ELSEWHERE = 'elsewhere.invalid'

test('whatever a page or its worker asks another host for is seen, and its own host is not told of', async ({
  browser,
}) => {
  const context = await browser.newContext()
  const problems: string[] = []
  watchHosts(context, (problem) => problems.push(problem))
  await context.route('http://localhost/**', (route) => route.fulfill({ body: '', contentType: 'text/html' }))
  const page = await context.newPage()
  await page.goto('http://localhost/')
  await page.evaluate((host) => {
    void fetch(`http://${host}/fetched`).catch(() => undefined)
    new Image().src = `http://${host}/picture`
    navigator.sendBeacon(`http://${host}/beacon`)
    const font = new FontFace('Elsewhere', `url(http://${host}/font)`)
    void font.load().catch(() => undefined)
    const socket = new WebSocket(`ws://${host}/socket`)
    socket.onerror = () => socket.close()
    const work = new Blob([`fetch('http://${host}/worker').catch(() => 0)`])
    const worker = new Worker(URL.createObjectURL(work))
    worker.onerror = () => worker.terminate()
    void fetch('/own').catch(() => undefined)
  }, ELSEWHERE)
  const told = ['fetched', 'picture', 'beacon', 'font', 'worker'].map((what) => `http://${ELSEWHERE}/${what}`)
  await expect
    .poll(() => problems.map((p) => p.replace('request to another host: ', '')).toSorted())
    .toEqual([...told, `ws://${ELSEWHERE}/socket`].toSorted())
  await context.close()
})
