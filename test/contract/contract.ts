import { beforeAll, describe, expect, it } from 'vitest'
import { type SceneFolder, readSceneFolder } from './folder'
import { classProblems, entityProblems, formProblems, idProblems, roleProblems, siteProblems } from './forms'
import { judgingProblems } from './judging'
import { type Played, expectation, keptExpectation, playContract, spokenIn, coreOf } from './runs'
import { voiceProblems } from './voices'
import { textProblems } from './words'

/** The contract that every scene keeps, for the scene in a folder. `runs` are the names of its players. */
export function sceneContract(path: string, id: string, runs: readonly string[]): void {
  describe(`scene ${id}`, () => {
    let folder: SceneFolder
    const played = new Map<string, Played>()
    beforeAll(async () => {
      folder = await readSceneFolder(path)
    })
    const run = (name: string): Played => {
      const kept = played.get(name)
      if (kept) return kept
      const { player } = folder.runs.find((r) => r.name === name) as { player: SceneFolder['runs'][number]['player'] }
      const fresh = playContract(folder.scene, player)
      played.set(name, fresh)
      return fresh
    }

    it('is called as its folder', () => expect(folder.scene.id).toBe(id))
    it('has ids that are unique and well formed', () => expect(idProblems(folder.scene)).toEqual([]))
    it('offers 6 to 8 classes, those of all its hazards among them', () =>
      expect(classProblems(folder.scene)).toEqual([]))
    it('has parallel forms of 6 to 8 hazards and 3 to 5 decoys', () => expect(formProblems(folder.scene)).toEqual([]))
    it('has every entity that a form or role needs', () => expect(entityProblems(folder.scene)).toEqual([]))
    it('has duties, unsafe acts and pass rules for roles that exist', () =>
      expect(roleProblems(folder.scene)).toEqual([]))
    it('has risks to judge and controls to choose where a role judges, and only there', () =>
      expect(judgingProblems(folder.scene)).toEqual([]))
    it('has a site of at least 60 x 45 m and free places to begin', () =>
      expect(siteProblems(folder.scene)).toEqual([]))
    it('has a README with a plan to scale', () => {
      expect(folder.readme).toMatch(/^#+ .*plan/im)
      expect(folder.readme).toMatch(/\d+ (m )?x \d+ m/)
    })
    it('has a good run for each role', () => {
      for (const { id: role } of folder.scene.roles) {
        const good = folder.runs.filter(
          (r) => r.player.role === role && (r.name === 'good' || r.name === `good-${role}`),
        )
        expect(good.length, `a run named good or good-${role}, of role ${role}`).toBeGreaterThan(0)
        for (const { name } of good)
          expect({ name, ...run(name).claim.verdict }).toMatchObject({ name, passed: true, unsafe: [] })
      }
    })

    describe.each(runs.map((name) => ({ name })))('run $name', ({ name }) => {
      it('is a run of this scene', () => expect(folder.runs.find((r) => r.name === name)?.player.scene).toBe(id))
      it('gives the verdict that is expected (accept a change with MUSTER_ACCEPT=1)', () => {
        const now = run(name)
        expect(keptExpectation(folder, name, now), `runs/${name}.json`).toEqual(expectation(now))
      })
      it('verifies', () => expect(coreOf([folder.scene]).verify(run(name).bytes)).toMatchObject({ status: 'verified' }))
    })

    // Every run is run again above; one that is good is also played again, eyes and hands and all.
    it.each(runs.filter((name) => name.startsWith('good')))('gives the same file when %s is played again', (name) => {
      const player = folder.runs.find((r) => r.name === name)?.player as SceneFolder['runs'][number]['player']
      const again = playContract(folder.scene, player)
      expect(again.claim.runDigest).toBe(run(name).claim.runDigest)
      expect(again.bytes).toEqual(run(name).bytes)
    })

    it('names for each line who says it', () => {
      expect(
        voiceProblems(
          folder,
          runs.flatMap((name) => run(name).events),
        ),
      ).toEqual([])
    })

    it('says everything in zh-CN and en, and nothing that nobody asks for', () => {
      expect(textProblems(folder, spokenIn(runs.map(run)))).toEqual([])
    })
  })
}
