import { beforeAll, describe, expect, it } from 'vitest'
import { createSim } from '../../src/sim/create'
import { playAtRate } from '../players/atRate'
import { type SceneFolder, LANGUAGES, readSceneFolder } from './folder'
import { classProblems, entityProblems, idProblems } from './forms'
import { neededKeys } from './words'

/** Ways of input that a lesson has words for. */
const WAYS = ['hands', 'controllers', 'touch', 'desk'] as const

/** What a lesson says, its `step.` keys without the way of input. */
const saidBy = ({ sources }: SceneFolder, texts: readonly string[]): string[] => {
  const words = texts.filter((k) => k.startsWith('step.')).map((k) => k.split('.')[1] ?? '')
  return [...new Set(words)].filter((w) => sources.includes(`'${w.replace(/-more$/, '')}'`))
}

/** The contract of a lesson: no drill's rules, but it can be passed, and is told in both languages for every way of input. */
export function lessonContract(path: string, id: string): void {
  describe(`lesson ${id}`, () => {
    let folder: SceneFolder
    beforeAll(async () => {
      folder = await readSceneFolder(path)
    })

    it('is called as its folder, with ids that are unique', () => {
      expect(folder.scene.id).toBe(id)
      expect(idProblems(folder.scene)).toEqual([])
      expect([...classProblems(folder.scene), ...entityProblems(folder.scene)]).toEqual([])
    })

    it('judges nothing', () => {
      const { hazards, decoys, duties, unsafeActs } = folder.scene
      expect([hazards, decoys, duties, unsafeActs]).toEqual([[], [], [], []])
    })

    it('is passed by each of its players, and can be skipped', () => {
      expect(folder.runs.length).toBeGreaterThan(0)
      for (const { player } of folder.runs)
        expect(playAtRate(folder.scene, player, 'lesson', 60).world.ended).toBe('signed-off')
      expect(folder.scene.logic.skip).toBeDefined()
    })

    it('begins with something to do, and with an arrow to where', () => {
      const { scene } = folder
      const sim = createSim(scene, scene.roles[0]?.id ?? '', 'lesson', { practice: true })
      expect(scene.logic.hint(sim)).toMatchObject({ text: expect.stringMatching(/^step\./), at: expect.anything() })
    })

    it.each(LANGUAGES)('has every word in %s, for each way of input, and none for nothing', (language) => {
      const texts = folder.texts[language]
      const keys = Object.keys(texts)
      const said = saidBy(folder, keys)
      const missing = said.flatMap((word) =>
        WAYS.filter((way) => !(`step.${word}.${way}` in texts) && !(`step.${word}` in texts)).map(
          (w) => `${word}.${w}`,
        ),
      )
      const spoken = ['say.', 'heard.', 'sign.']
      const idle = keys.filter((k) =>
        k.startsWith('step.')
          ? !said.includes(k.split('.')[1] ?? '') || !['', ...WAYS].includes((k.split('.')[2] ?? '') as never)
          : !neededKeys(folder).includes(k) &&
            !spoken.some((s) => k.startsWith(s) && folder.sources.includes(`'${k.slice(s.length)}'`)),
      )
      expect({ missing, idle }).toEqual({ missing: [], idle: [] })
      expect(neededKeys(folder).filter((k) => !(k in texts))).toEqual([])
      expect(keys.filter((k) => texts[k]?.trim() === '')).toEqual([])
    })

    it('has the same words in both languages', () => {
      expect(Object.keys(folder.texts.en).sort()).toEqual(Object.keys(folder.texts['zh-CN']).sort())
    })
  })
}
