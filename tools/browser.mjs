/** Finds a Chromium for the tests: CHROMIUM_PATH, the system's, the test runner's own, or apt's when we are root. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findNamed, findProgram } from './findProgram.mjs'

/** Names under which Chromium-like browsers are installed, best first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Command line switches: headless, WebGL2 in software, and no traffic of the browser's own. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--mute-audio',
]

const installed = () => findProgram(NAMES, PLACES)

async function runnersOwn() {
  try {
    const { chromium } = await import('@playwright/test')
    const path = chromium.executablePath()
    return path && existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Path of a browser that is there, or null. Throws when CHROMIUM_PATH names nothing. */
export async function findBrowser() {
  return findNamed('CHROMIUM_PATH') ?? installed() ?? (await runnersOwn())
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** The one line that installs a browser here. */
export const installLine = () =>
  existsSync('/usr/bin/apt-get')
    ? `${isRootOnDebian() ? '' : 'sudo '}apt-get install -y --no-install-recommends chromium`
    : 'npx playwright install chromium'

/** Finds a browser, or installs Debian's when we may; null when there is none in the end. */
export async function findOrInstallBrowser(say) {
  const found = await findBrowser()
  if (found || !isRootOnDebian()) return found
  say(`no browser here: ${installLine()}`)
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  } catch {
    return null
  }
  return installed()
}
