// Draws public/icon.svg as the pictures that home screens ask for, in public/icon-*.png: node tools/make-icons.mjs
// Chromium installs an app with the drawing alone; iOS takes nothing but a PNG, and Android cuts its own shape.
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser, installLine } from './browser.mjs'

const folder = join(resolve(import.meta.dirname, '..'), 'public')
/**
 * `share`: how much of the width the drawing has. Android may cut away all outside of a circle of 80 % of the width
 * (W3C manifest, safe zone); at 0.8 the M just fits into that circle. `square`: no round corners.
 */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 1, square: false },
  { file: 'icon-512.png', size: 512, share: 1, square: false },
  { file: 'icon-180.png', size: 180, share: 1, square: true },
  { file: 'icon-maskable-512.png', size: 512, share: 0.8, square: true },
]

const executablePath = await findBrowser()
if (!executablePath) throw new Error(`no browser to draw with; install one: ${installLine()}`)
const drawing = await readFile(join(folder, 'icon.svg'), 'utf8')
const ground = /fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1]
if (!ground) throw new Error('icon.svg has no ground to take the colour of; give its first shape a fill of six digits')
const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] })
for (const { file, size, share, square } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const inner = size * share
  await page.setContent(`<style>
    html, body { margin: 0; background: ${square ? ground : 'transparent'} }
    svg { position: absolute; width: ${inner}px; height: ${inner}px; left: ${(size - inner) / 2}px; top: ${(size - inner) / 2}px }
  </style>${drawing}`)
  await writeFile(join(folder, file), await page.screenshot({ omitBackground: !square }))
  await page.close()
}
await browser.close()
