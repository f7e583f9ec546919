// Copies the layouts of controllers (which button is where) that the headset's session needs into public/xr, so that
// no browser fetches them from elsewhere: node tools/make-xr-profiles.mjs. Their 3D models are not used.
// Source: @webxr-input-profiles/assets (MIT).
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const home = dirname(createRequire(import.meta.url).resolve('@webxr-input-profiles/assets/package.json'))
const out = join(root, 'public/xr')
/** A device names its own profile first and generic ones after it. */
const PROFILES = [
  'generic-hand',
  'generic-trigger',
  'generic-trigger-squeeze',
  'generic-trigger-squeeze-thumbstick',
  'generic-trigger-thumbstick',
  'meta-quest-touch-plus',
  'meta-quest-touch-plus-v2',
  'meta-quest-touch-pro',
  'oculus-touch-v2',
  'oculus-touch-v3',
  'pico-4',
  'pico-4u',
  'pico-neo3',
  'htc-vive-focus-3',
  'samsung-galaxyxr',
]

const all = JSON.parse(await readFile(join(home, 'dist/profiles/profilesList.json'), 'utf8'))
const list = {}
for (const id of PROFILES) {
  const info = all[id]
  if (!info) throw new Error(`@webxr-input-profiles/assets has no profile '${id}'; mend PROFILES`)
  list[id] = info
  const profile = JSON.parse(await readFile(join(home, 'dist/profiles', info.path), 'utf8'))
  await mkdir(dirname(join(out, info.path)), { recursive: true })
  await writeFile(join(out, info.path), `${JSON.stringify(profile)}\n`)
}
await writeFile(join(out, 'profilesList.json'), `${JSON.stringify(list, null, 1)}\n`)
await copyFile(join(home, 'LICENSE.md'), join(out, 'LICENSE.md'))
