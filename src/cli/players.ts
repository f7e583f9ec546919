import type { Player } from '../players/player'

/** Players are code and are bundled with the command line; the scenes themselves are in the core. */
const found = import.meta.glob<Player>('../../scenes/*/runs/*.ts', { import: 'default' })
const texts = import.meta.glob('../../scenes/*/text.*.json')

/** Names of a scene's players, in order. */
export const runsOf = (scene: string): string[] => namesIn(found, `../../scenes/${scene}/runs/`, '.ts')

/** Languages that a scene has texts in. */
export const languagesOf = (scene: string): string[] => namesIn(texts, `../../scenes/${scene}/text.`, '.json')

/** The player, or null when the scene has none of that name. */
export async function loadPlayer(scene: string, run: string): Promise<Player | null> {
  const load = found[`../../scenes/${scene}/runs/${run}.ts`]
  return load ? load() : null
}

function namesIn(modules: Record<string, unknown>, start: string, end: string): string[] {
  return Object.keys(modules)
    .filter((path) => path.startsWith(start) && path.endsWith(end))
    .map((path) => path.slice(start.length, -end.length))
    .sort()
}
