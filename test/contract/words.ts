import { isSpokenTo } from '../../src/sim/handling'
import terms from '../../content/terms.zh-CN.json'
import { EXPOSURE_LEVELS } from '../../src/score/rules'
import type { SceneDef } from '../../src/sim/scene'
import { type SceneFolder, LANGUAGES } from './folder'
import { everyCast, everyRole } from './forms'

/** Keys that the scene's data asks for. */
export function neededKeys({ scene }: SceneFolder): string[] {
  const each = (start: string, ids: readonly string[], ends: string[]): string[] =>
    ids.flatMap((id) => ends.map((end) => `${start}.${id}${end}`))
  const ids = (list: readonly { id: string }[]): string[] => list.map((x) => x.id)
  const entities = everyCast(scene).flatMap(({ defs }) =>
    defs.filter((d) => d.mechanism.kind !== 'socket').map((d) => d.id),
  )
  return [
    'scene.name',
    'scene.summary',
    ...each('scene.briefing', ids(scene.roles), ['']),
    ...each('hazard', ids(scene.hazards), ['.name', '.clue', '.right']),
    ...each('decoy', ids(scene.decoys), ['.name', '.why']),
    ...each('duty', ids(scene.duties), ['.name', '.right']),
    ...each('unsafe', ids(scene.unsafeActs), ['.name', '.right']),
    ...each('role', ids(scene.roles), ['']),
    ...each('form', ids(scene.forms), ['']),
    ...each('entity', [...new Set(entities)], ['']),
    ...scene.logic.report.flatMap((f) => [`report.${f.id}`, ...f.options.map((o) => `report.${f.id}.${o}`)]),
    // who breathes another air than an open yard's takes in something else, and gets out of it another way: the scene says what and how
    ...(scene.logic.air
      ? [
          ...each(
            'exposure',
            EXPOSURE_LEVELS.map((l) => l.level),
            ['.right'],
          ),
          ...each('exposure', ['level0', 'level1', 'level2', 'level3', 'peak', 'model', 'legend'], ['']),
        ]
      : []),
    ...(scene.logic.air === null ? ['exposure.level0', 'exposure.model'] : []),
    ...(scene.roles.some((r) => r.judges) ? judgingKeys(scene) : []),
    ...labelKeys(scene),
  ]
}

/** Why each hazard deserves its level, and the controls of its own that a hazard or decoy offers. */
const judgingKeys = ({ hazards, decoys }: SceneDef): string[] => [
  ...hazards.map((h) => `hazard.${h.id}.risk`),
  ...hazards.flatMap((h) => (h.risk?.choices ?? []).map((c) => `control.${c.id}`)),
  ...decoys.flatMap((d) => (d.choices ?? []).map((id) => `control.${id}`)),
]

/** A label is a key when it looks like one; otherwise it is lettering such as V-101. Words of signs are the trade's, not the scene's. */
function labelKeys(scene: SceneDef): string[] {
  const labels = [
    ...scene.site.parts.flatMap((p) => p.labels),
    ...everyCast(scene).flatMap((c) => c.defs.flatMap((d) => d.labels ?? [])),
  ]
  return [...new Set(labels.map((l) => l.text))].filter(
    (text) => /^[a-z]+(\.[A-Za-z0-9-]+)+$/.test(text) && !Object.hasOwn(terms, text),
  )
}

/** Lines that people say or can say in what was played. */
export interface Spoken {
  say: ReadonlySet<string>
  heard: ReadonlySet<string>
}

/** Missing texts, texts that nobody asks for, empty ones, and languages that do not fit each other. */
export function textProblems(folder: SceneFolder, spoken: Spoken): string[] {
  const needed = [
    ...new Set([...neededKeys(folder), ...prefixed('say', spoken.say), ...prefixed('heard', spoken.heard)]),
  ]
  const offered = everyRole(folder.scene).flatMap((sim) =>
    [...sim.defs.filter(isSpokenTo).map((d) => d.id), 'radio'].flatMap((p) => folder.scene.logic.talk(sim, p)),
  )
  const all = new Set([...needed, ...prefixed('say', new Set(offered))])
  return LANGUAGES.flatMap((language) => {
    const texts = folder.texts[language]
    const other = folder.texts[language === 'en' ? 'zh-CN' : 'en']
    return [
      ...[...all].filter((key) => !Object.hasOwn(texts, key)).map((key) => `${language}: '${key}' is missing`),
      ...Object.keys(texts)
        .filter((key) => !all.has(key) && !isNamed(folder, key))
        .map((key) => `${language}: nobody asks for '${key}'`),
      ...Object.entries(texts)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${language}: '${key}' is empty`),
      ...Object.keys(texts)
        .filter((key) => !Object.hasOwn(other, key))
        .map((key) => `'${key}' is in ${language} alone`),
      ...Object.entries(texts)
        .filter(([key, text]) => placeholders(text) !== placeholders(other[key] ?? text))
        .map(([key]) => `'${key}' has other placeholders in the other language`),
    ]
  })
}

const prefixed = (prefix: string, lines: ReadonlySet<string>): string[] => [...lines].map((line) => `${prefix}.${line}`)

/** Does the scene's code name the key, whole or by what follows its first part? */
function isNamed({ sources }: SceneFolder, key: string): boolean {
  const rest = key.slice(key.indexOf('.') + 1)
  return [key, rest].some((word) => ["'", '"', '`'].some((quote) => sources.includes(`${quote}${word}${quote}`)))
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map((m) => m[1])
    .sort()
    .join()
