import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ENGINES, type EngineName, type Found, findEngine, findMiniBrowser, tooFew } from './find'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-find-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})
const file = (...path: string[]): string => {
  mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true })
  writeFileSync(join(folder, ...path), '')
  return join(folder, ...path)
}

describe('engines are found', () => {
  it('by their variable first, then on the PATH', async () => {
    vi.stubEnv('PATH', folder)
    const onPath = file('firefox-esr')
    expect(await findEngine('Firefox')).toEqual({ program: onPath })
    const named = file('elsewhere', 'firefox')
    vi.stubEnv('FIREFOX_PATH', named)
    expect(await findEngine('Firefox')).toEqual({ program: named })
  })

  it('or not, and then it is said what to do', async () => {
    vi.stubEnv('PATH', folder)
    vi.stubEnv('FIREFOX_PATH', '')
    vi.stubEnv('WEBKIT_PATH', file('MiniBrowser'))
    // WebKit needs a display of its own too
    expect(await findEngine('WebKit')).toEqual({ missing: expect.stringMatching(/xvfb/i) })
    file('Xvfb')
    expect(await findEngine('WebKit')).toEqual({ program: join(folder, 'MiniBrowser'), xvfb: join(folder, 'Xvfb') })
  })

  it('and a variable that names nothing is told, not passed over', async () => {
    vi.stubEnv('FIREFOX_PATH', '/nope')
    await expect(findEngine('Firefox')).rejects.toThrow("FIREFOX_PATH is '/nope', and there is no such file")
  })

  it('in folders of an architecture as in others, the newest WebKitGTK first', () => {
    expect(findMiniBrowser([folder, '/nope'])).toBeNull()
    const old = file('webkit2gtk-4.1', 'MiniBrowser')
    expect(findMiniBrowser([folder])).toBe(old)
    file('x86_64-linux-gnu', 'webkit2gtk-4.0', 'MiniBrowser')
    const fresh = file('x86_64-linux-gnu', 'webkitgtk-6.0', 'MiniBrowser')
    expect(findMiniBrowser([folder])).toBe(fresh)
  })
})

it('fewer than three engines are too few, and what to install is said', () => {
  const withOnly = (...here: EngineName[]): Map<EngineName, Found> =>
    new Map(ENGINES.map((n) => [n, here.includes(n) ? { program: n } : { missing: `install ${n}` }]))
  expect(tooFew(withOnly('Node.js', 'Chromium', 'WebKit'))).toBeNull()
  expect(tooFew(withOnly('Node.js', 'Firefox'))).toBe(
    '2 of at least 3 engines are here (Node.js, Firefox); add one. Chromium: install Chromium; WebKit: install WebKit',
  )
})
