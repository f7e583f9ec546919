import type { SceneVoices } from '../../content/voices'

const files = import.meta.glob<SceneVoices>('../../scenes/*/voices.json', { import: 'default' })

const fileOf = (scene: string): string => `../../scenes/${scene}/voices.json`

/** Scenes in which somebody says something. */
export const voicedScenes: readonly string[] = Object.keys(files).map((file) => file.split('/').at(-2) ?? '')

/** Who says what in a scene; nobody anything where it has no voices. */
export const loadVoices = async (scene: string): Promise<SceneVoices> =>
  (await files[fileOf(scene)]?.()) ?? { said: {}, radio: { speakers: [], lines: [] }, urgent: [] }
