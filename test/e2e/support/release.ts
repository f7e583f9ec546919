import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseList } from '../../../src/worker/scope'
import { coreId } from './api'
import { BUILT_HERE } from './server'

const HEAD = 'self.musterRelease='

/** What the worker of a release keeps: the first line of its sw.js. */
export function releaseList(home = BUILT_HERE): ReleaseList {
  const line = readFileSync(join(home, 'dist/web/sw.js'), 'utf8').split('\n', 1)[0] ?? ''
  return JSON.parse(line.slice(HEAD.length, -1)) as ReleaseList
}

export interface OtherRelease {
  home: string
  core: string
  remove: () => void
}

/** The release that was built, once more under another core: the same code with one comment more, so another hash. */
export function nextRelease(): OtherRelease {
  // below the project, so that the server finds its packages
  const home = join(BUILT_HERE, 'test-results', `next-release-${process.pid}`)
  for (const part of ['server', 'web'])
    cpSync(join(BUILT_HERE, 'dist', part), join(home, 'dist', part), { recursive: true })
  const before = coreId()
  const code = `${readFileSync(join(BUILT_HERE, `dist/core/${before}.js`), 'utf8')}\n// the next release\n`
  const core = createHash('sha256').update(code).digest('hex')
  mkdirSync(join(home, 'dist/core'))
  writeFileSync(join(home, `dist/core/${core}.js`), code)
  writeFileSync(join(home, 'dist/core/current.json'), JSON.stringify({ id: core }))

  const web = join(home, 'dist/web')
  const page = readFileSync(join(web, 'index.html'), 'utf8').replace(before, core)
  writeFileSync(join(web, 'index.html'), page)
  const list = releaseList(home)
  list.core = core
  for (const file of list.files)
    if (file.url === '/index.html') file.integrity = `sha256-${createHash('sha256').update(page).digest('base64')}`
  const worker = readFileSync(join(web, 'sw.js'), 'utf8')
  writeFileSync(join(web, 'sw.js'), `${HEAD}${JSON.stringify(list)};` + worker.slice(worker.indexOf('\n')))
  return { home, core, remove: () => rmSync(home, { recursive: true, force: true }) }
}
