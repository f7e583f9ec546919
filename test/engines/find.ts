import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, installLine } from '../../tools/browser.mjs'
import { findNamed, findProgram } from '../../tools/findProgram.mjs'

/** Engines, by the program that stands for each. Node.js and Chromium both have V8, of releases of their own. */
export const ENGINES = ['Node.js', 'Chromium', 'Firefox', 'WebKit'] as const
export type EngineName = (typeof ENGINES)[number]

/** Fewer than these show nothing about engines. */
const LEAST_ENGINES = 3

/** Programs of an engine, or what to do where they are not here. */
export type Found = { program: string; xvfb?: string } | { missing: string }

const FIREFOX_NAMES = ['firefox-esr', 'firefox']
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]
/** Folders in which distributions keep what belongs to WebKitGTK; it has a small browser, which is on no PATH. */
const WEBKIT_FOLDERS = ['/usr/lib', '/usr/lib64', '/usr/libexec']

const apt = (...packages: string[]): string =>
  existsSync('/usr/bin/apt-get')
    ? `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y --no-install-recommends ${packages.join(' ')}`
    : ''

/** Looks for an engine: its variable, the PATH, known places. Throws when its variable names nothing. */
export async function findEngine(name: EngineName): Promise<Found> {
  switch (name) {
    case 'Node.js':
      return { program: process.execPath }
    case 'Chromium':
      return ((program) => (program ? { program } : { missing: installLine() }))(await findBrowser())
    case 'Firefox': {
      const program = findNamed('FIREFOX_PATH') ?? findProgram(FIREFOX_NAMES, FIREFOX_PLACES)
      return program ? { program } : { missing: apt('firefox-esr') || 'install Firefox, or name it in FIREFOX_PATH' }
    }
    case 'WebKit': {
      const program = findNamed('WEBKIT_PATH') ?? findMiniBrowser(WEBKIT_FOLDERS)
      const xvfb = findProgram(['Xvfb'])
      if (program && xvfb) return { program, xvfb }
      return {
        missing:
          apt('libwebkit2gtk-4.1-0', 'xvfb') ||
          "install WebKitGTK and Xvfb, or name WebKitGTK's MiniBrowser in WEBKIT_PATH",
      }
    }
  }
}

/** What is wrong where engines are too few, with what to do for each that is missing; null where there are enough. */
export function tooFew(found: ReadonlyMap<EngineName, Found>): string | null {
  const here: string[] = []
  const missing: string[] = []
  for (const [name, engine] of found)
    if ('missing' in engine) missing.push(`${name}: ${engine.missing}`)
    else here.push(name)
  return here.length >= LEAST_ENGINES
    ? null
    : `${here.length} of at least ${LEAST_ENGINES} engines are here (${here.join(', ')}); add one. ${missing.join('; ')}`
}

/** WebKitGTK's MiniBrowser in these folders or in those of an architecture below them, the newest interface first. */
export function findMiniBrowser(folders: readonly string[]): string | null {
  const below = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []))
      : []
  const kept = folders.flatMap((folder) => [
    folder,
    ...below(folder).flatMap((name) => (/-linux-/.test(name) ? [join(folder, name)] : [])),
  ])
  const found = kept.flatMap((folder) =>
    below(folder).flatMap((name) => {
      const program = join(folder, name, 'MiniBrowser')
      return /^webkit(2)?gtk-/.test(name) && existsSync(program) ? [{ name, program }] : []
    }),
  )
  const version = (name: string): number => Number(/-(\d+\.\d+)$/.exec(name)?.[1] ?? 0)
  return found.sort((a, b) => version(b.name) - version(a.name))[0]?.program ?? null
}
