import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SceneVoices } from '../../content/voices'
import type { Player } from '../../src/players/player'
import type { SceneDef } from '../../src/sim/scene'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Texts = Record<string, string>

/** A scene as it lies in its folder. */
export interface SceneFolder {
  path: string
  scene: SceneDef
  texts: Record<(typeof LANGUAGES)[number], Texts>
  /** Who says what; null where nobody says anything. */
  voices: SceneVoices | null
  runs: { name: string; player: Player }[]
  /** Text of every .ts and .tsx of the scene: where a key may be named. */
  sources: string
  readme: string
}

/** Reads a scene's folder, with its code. */
export async function readSceneFolder(path: string): Promise<SceneFolder> {
  const load = async <T>(file: string): Promise<T> =>
    ((await import(/* @vite-ignore */ join(path, file))) as { default: T }).default
  const text = (file: string): string => (existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8') : '')
  const names = existsSync(join(path, 'runs')) ? readdirSync(join(path, 'runs')) : []
  const runs = names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map(async (file) => ({ name: file.slice(0, -3), player: await load<Player>(`runs/${file}`) }))
  return {
    path,
    scene: await load<SceneDef>('scene.ts'),
    texts: { 'zh-CN': JSON.parse(text('text.zh-CN.json') || '{}'), en: JSON.parse(text('text.en.json') || '{}') },
    voices: JSON.parse(text('voices.json') || 'null'),
    runs: await Promise.all(runs),
    sources: (readdirSync(path, { recursive: true }) as string[])
      .filter((file) => /\.tsx?$/.test(file))
      .map(text)
      .join('\n'),
    readme: text('README.md'),
  }
}
