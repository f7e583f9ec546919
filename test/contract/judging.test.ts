import { describe, expect, it } from 'vitest'
import type { SceneDef } from '../../src/sim/scene'
import { judgeYard } from '../sim/judgeYard'
import { yard } from '../sim/yard'
import { judgingProblems } from './judging'

/** Both forms of the yard with both hazards, as ranking needs a light one beside one that kills. */
const scene: SceneDef = {
  ...judgeYard,
  forms: judgeYard.forms.map((f) => ({ ...f, hazards: ['open-valve', 'hidden'] })),
}
const withRisk = (id: string, risk: object | undefined): SceneDef => ({
  ...scene,
  hazards: scene.hazards.map((h) =>
    h.id === id ? { ...h, risk: risk && { ...h.risk, ...risk } } : h,
  ) as SceneDef['hazards'],
})

describe('the contract of roles that judge', () => {
  it('finds nothing in a scene that keeps it, nor in one whose roles do not judge', () => {
    expect([judgingProblems(scene), judgingProblems(yard)]).toEqual([[], []])
  })
  it.each<[string, SceneDef, RegExp]>([
    ['a hazard without a risk', withRisk('hidden', undefined), /hazard 'hidden' has no risk/],
    ['a risk that no role judges', { ...scene, roles: yard.roles }, /'open-valve' has a risk, which no role judges/],
    [
      'a list of two',
      withRisk('open-valve', {
        choices: [
          { id: 'a', rank: 1 },
          { id: 'b', rank: 4 },
        ],
      }),
      /offers 2 controls/,
    ],
    [
      'a control offered twice',
      withRisk('open-valve', { choices: ['a', 'b', 'a'].map((id) => ({ id, rank: 3 })) }),
      /offers control 'a' twice/,
    ],
    [
      'nothing that controls',
      withRisk('open-valve', { choices: ['a', 'b', 'c'].map((id) => ({ id, rank: 0 })) }),
      /offers nothing that controls it/,
    ],
    [
      'no hazard with the common controls',
      withRisk('hidden', { choices: ['a', 'b', 'c'].map((id) => ({ id, rank: 3 })) }),
      /form 'a' has no hazard that offers the common controls/,
    ],
    [
      'nothing light beside what kills',
      withRisk('hidden', { c: 40 }),
      /needs a risk of level 1 or 2 beside one of level 4/,
    ],
    [
      'weights too far apart',
      { ...scene, hazards: scene.hazards.map((h, i) => ({ ...h, weight: i === 0 ? 6 : 1 })) },
      /weighs more than 4 times another/,
    ],
    [
      'a decoy with two controls',
      { ...scene, decoys: scene.decoys.map((d) => ({ ...d, choices: ['a', 'b'] })) },
      /'drip' offers 2/,
    ],
  ])('finds %s', (_, broken, problem) => {
    expect(judgingProblems(broken).join('\n')).toMatch(problem)
  })
})
