// Makes a golden recording: plays SCENE RUN on the core of this very tree and keeps the recording with that core in
// test/golden. Goldens are never made again: they prove that a recording outlives the release that made it (D10).
// usage: node tools/make-golden.mjs NAME SCENE RUN
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [name, scene, run] = process.argv.slice(2)
if (!name || !scene || !run) {
  console.error('usage: node tools/make-golden.mjs NAME SCENE RUN')
  process.exit(64)
}
const folder = join(root, 'test/golden')
const file = join(folder, `${name}.muster`)
if (existsSync(file)) {
  console.error(`${file} is there already and stays as it is; choose another name`)
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const muster = (...args) =>
  execFileSync(process.execPath, [join(root, 'tools/muster.mjs'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const { core, verdict } = JSON.parse(muster('record', scene, run, '--out', file, '--json'))
copyFileSync(join(root, 'dist/core', `${core}.js`), join(folder, `${core}.js`))
console.log(`${file}: ${verdict.score} points in core ${core}`)
