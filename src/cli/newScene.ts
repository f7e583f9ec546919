import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../server/makeFolder'
import { readArgs } from './args'
import { type Command, EXIT, UsageError } from './command'
import { ROOT } from './places'

/** Files of a new scene, by their path in it; `__ID__` stands for its id. */
const TEMPLATE = import.meta.glob<string>('./sceneTemplate/**/*.txt', { query: '?raw', import: 'default', eager: true })

/** The files of a new scene: path in the scene's folder, and text. */
export const sceneFiles = (id: string): [path: string, text: string][] =>
  Object.entries(TEMPLATE).map(([path, text]) => [
    path.slice('./sceneTemplate/'.length, -'.txt'.length),
    text.replaceAll('__ID__', id),
  ])

/** `new-scene ID`: a folder that keeps the contract of scenes from its first minute, to be changed from there. */
export const newSceneCommand: Command = {
  usage: 'ID [--in FOLDER] [--json]',
  summary: 'make a scene folder that passes the contract, to begin from',
  details: ['Scenes are found by their folder; nothing has to be registered. See CONTRIBUTING.md.'],
  async run(args, out) {
    const { values, words } = readArgs(
      args,
      { in: { type: 'string', default: join(ROOT, 'scenes') }, json: { type: 'boolean' } },
      ['ID'],
    )
    const [id] = words
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 40)
      throw new UsageError(
        `'${id}' is no id for a scene: lower-case words joined by hyphens, like machine-shop, at most 40 letters`,
      )
    const folder = join(values.in, id)
    if (existsSync(folder)) {
      out.note(`${folder} is there already; choose another id or remove it`)
      return EXIT.refused
    }
    const files = sceneFiles(id)
    for (const [path, text] of files) {
      makeFolder(dirname(join(folder, path)))
      await writeFile(join(folder, path), text)
    }
    if (values.json) out.result(JSON.stringify({ folder, files: files.map(([path]) => path) }))
    else {
      out.result(`${folder}: ${files.map(([path]) => path).join(', ')}`)
      out.note('next: change scene.ts and the texts, then npx vitest run test/scenes.test.ts')
      out.note('a verdict that is meant to change is accepted with MUSTER_ACCEPT=1 before that command')
    }
    return EXIT.ok
  },
}
