import { riskLevel, danger } from '../../content/lec'
import type { SceneDef } from '../../src/sim/scene'

/** No hazard weighs more than so many times another where a role judges. */
const MOST_TIMES = 4

const isFew = (n: number): boolean => n >= 3 && n <= 5
const twice = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i)

/** A list of 3 to 5 controls, each once. */
const listProblems = (id: string, choices: readonly string[]): string[] => [
  ...(isFew(choices.length) ? [] : [`'${id}' offers ${choices.length} controls to choose from; 3 to 5 have to be`]),
  ...twice(choices).map((c) => `'${id}' offers control '${c}' twice`),
]

/** What a role that judges needs, and what only such a role can use. */
export function judgingProblems(scene: SceneDef): string[] {
  const { hazards, decoys, forms } = scene
  if (!scene.roles.some((r) => r.judges))
    return [
      ...hazards.filter((h) => h.risk).map((h) => `hazard '${h.id}' has a risk, which no role judges`),
      ...decoys.filter((d) => d.choices).map((d) => `decoy '${d.id}' has choices, which no role has`),
    ]
  const levels = (ids: readonly string[]): number[] =>
    hazards.flatMap(({ id, risk }) =>
      risk && ids.includes(id) ? [riskLevel(danger(risk.l, risk.e, risk.c)).level] : [],
    )
  const weights = hazards.map((h) => h.weight)
  return [
    // else a further right mark could lower the score (src/score/SPEC.md, S31)
    ...(Math.max(...weights) > MOST_TIMES * Math.min(...weights)
      ? [`a hazard weighs more than ${MOST_TIMES} times another, and a role judges`]
      : []),
    ...hazards.flatMap(({ id, risk }) => (risk ? [] : [`hazard '${id}' has no risk, and a role judges`])),
    ...hazards.flatMap(({ id, risk }) =>
      risk?.choices
        ? [
            ...listProblems(
              id,
              risk.choices.map((c) => c.id),
            ),
            ...(risk.choices.some((c) => c.rank > 0) ? [] : [`hazard '${id}' offers nothing that controls it`]),
          ]
        : [],
    ),
    ...decoys.flatMap((d) => (d.choices ? listProblems(d.id, d.choices) : [])),
    ...forms.flatMap((f) => [
      // else the common list, which all things have that are neither, would tell them from hazards
      ...(hazards.some((h) => f.hazards.includes(h.id) && h.risk && !h.risk.choices)
        ? []
        : [`form '${f.id}' has no hazard that offers the common controls`]),
      // what is loud and light beside what is quiet and kills: else ranking teaches nothing
      ...(levels(f.hazards).some((l) => l <= 2) && levels(f.hazards).includes(4)
        ? []
        : [`form '${f.id}' needs a risk of level 1 or 2 beside one of level 4`]),
    ]),
  ]
}
