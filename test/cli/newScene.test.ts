import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { sceneFiles } from '../../src/cli/newScene'
import { sceneContract } from '../contract/contract'

/** As deep in the project as a scene is, so that its imports hold; git does not look into it. */
const FOLDER = resolve(import.meta.dirname, '../../out/new-scene-contract')

rmSync(FOLDER, { recursive: true, force: true })
const files = sceneFiles('new-scene-contract')
for (const [path, text] of files) {
  mkdirSync(dirname(join(FOLDER, path)), { recursive: true })
  writeFileSync(join(FOLDER, path), text)
}
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

/** What `new-scene` makes keeps the contract of scenes as it comes. */
sceneContract(FOLDER, 'new-scene-contract', ['good'])
