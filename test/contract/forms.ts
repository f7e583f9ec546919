import { createSim } from '../../src/sim/create'
import type { EntityDef } from '../../src/sim/entity'
import type { FormDef, SceneDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import type { DrawnForm } from '../../src/sim/world'
import { createRng } from '../../src/base/random'
import { isFree } from '../../src/site/walk'
import { isAccidentType } from '../../content/accidentTypes'
import { isFactor } from '../../content/factors'
import { NAMED_RIGHT } from '../../src/score/rules'

const between = (n: number, lo: number, hi: number): boolean => n >= lo && n <= hi
const twice = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i)
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** What a form draws from a seed of its own. */
const drawn = (form: FormDef, seed: string): DrawnForm => ({
  id: form.id,
  hazards: [...form.hazards],
  decoys: [...form.decoys],
  numbers: form.draw(createRng(seed)),
})

/** Ids that are not words with hyphens, or that come twice among their kind. */
export function idProblems(scene: SceneDef): string[] {
  const kinds = {
    'hazard or decoy': [...scene.hazards, ...scene.decoys],
    role: scene.roles,
    duty: scene.duties,
    'unsafe act': scene.unsafeActs,
    form: scene.forms,
    'field of the report': scene.logic.report,
    part: scene.site.parts,
  }
  return Object.entries(kinds).flatMap(([kind, list]) => {
    const ids = list.map((x) => x.id)
    const illFormed = kind === 'part' ? [] : ids.filter((id) => !ID.test(id))
    return [
      ...illFormed.map((id) => `${kind} '${id}' is no word with hyphens`),
      ...twice(ids).map((id) => `${kind} '${id}' comes twice`),
    ]
  })
}

/** 6 to 8 classes are offered, real ones, and those of all hazards are among them. */
export function classProblems(scene: SceneDef): string[] {
  const { classes } = scene
  return [
    ...(between(classes.length, 6, 8) ? [] : [`${classes.length} classes are offered; 6 to 8 have to be`]),
    ...twice(classes).map((c) => `class ${c} is offered twice`),
    ...classes.filter((c) => !isAccidentType(c)).map((c) => `class ${c} is not in GB 6441-2025`),
    ...scene.hazards
      .filter((h) => !classes.includes(h.class))
      .map((h) => `the class of hazard '${h.id}' is not offered (${h.class})`),
    ...scene.hazards
      .filter((h) => !isFactor(h.factor))
      .map((h) => `hazard '${h.id}': factor ${h.factor} is not in GB/T 13861-2022`),
  ]
}

/** Would one accident type, given to everything, pass for naming (src/score/SPEC.md, S26)? */
function answerForAll(form: FormDef, scene: SceneDef): string | null {
  const count = new Map<string, number>()
  for (const { id, class: code } of scene.hazards)
    if (form.hazards.includes(id)) count.set(code, (count.get(code) ?? 0) + 1)
  const [code] = [...count].find(([, n]) => n * NAMED_RIGHT.of >= form.hazards.length * NAMED_RIGHT.least) ?? []
  return code ?? null
}

/** Forms are parallel: 6 to 8 hazards, 3 to 5 decoys, equal sums of weights; everything occurs in some form. */
export function formProblems(scene: SceneDef): string[] {
  const weigh = (ids: readonly string[], of: readonly { id: string; weight: number }[]): number =>
    ids.reduce((sum, id) => sum + (of.find((x) => x.id === id)?.weight ?? Number.NaN), 0)
  const sums = scene.forms.map((f) => ({
    form: f.id,
    hazards: weigh(f.hazards, scene.hazards),
    decoys: weigh(f.decoys, scene.decoys),
  }))
  const first = sums[0]
  return [
    ...scene.forms.flatMap((f) => [
      ...(between(f.hazards.length, 6, 8) ? [] : [`form '${f.id}' has ${f.hazards.length} hazards; 6 to 8 have to be`]),
      ...(between(f.decoys.length, 3, 5) ? [] : [`form '${f.id}' has ${f.decoys.length} decoys; 3 to 5 have to be`]),
      ...twice([...f.hazards, ...f.decoys]).map((id) => `form '${f.id}' names '${id}' twice`),
      ...[answerForAll(f, scene)].flatMap((code) =>
        code === null ? [] : [`form '${f.id}': who calls everything ${code} names two of three hazards rightly`],
      ),
    ]),
    ...sums
      .filter((s) => s.hazards !== first?.hazards || s.decoys !== first?.decoys)
      .map(
        (s) =>
          `form '${s.form}' weighs ${s.hazards} + ${s.decoys}, form '${first?.form}' ${first?.hazards} + ${first?.decoys}`,
      ),
    ...[...scene.hazards, ...scene.decoys]
      .filter((x) => !scene.forms.some((f) => f.hazards.includes(x.id) || f.decoys.includes(x.id)))
      .map((x) => `'${x.id}' occurs in no form`),
    ...(scene.forms.length >= 2 ? [] : ['a retest needs at least two forms']),
  ]
}

/** Everything that a form or role names exists; a hazard's entities stand in every form that has it. */
export function entityProblems(scene: SceneDef): string[] {
  const problems: string[] = []
  for (const { form, role, ids } of everyCast(scene)) {
    const has = (id: string): boolean => ids.includes(id)
    const here = `form '${form.id}', role '${role}'`
    problems.push(...twice(ids).map((id) => `${here}: entity '${id}' comes twice`))
    for (const item of [...scene.hazards, ...scene.decoys]) {
      if (!form.hazards.includes(item.id) && !form.decoys.includes(item.id)) continue
      if (item.entities.length === 0) problems.push(`'${item.id}' has no entity that stands for it`)
      problems.push(...item.entities.filter((id) => !has(id)).map((id) => `${here}: '${item.id}' needs entity '${id}'`))
    }
  }
  return [...new Set(problems)]
}

/** Duties, unsafe acts and pass rules name roles and duties that exist, and duties depend on no circle. */
export function roleProblems(scene: SceneDef): string[] {
  const roles = scene.roles.map((r) => r.id)
  const duties = scene.duties.map((d) => d.id)
  const owed = (role: string): string[] => scene.duties.filter((d) => d.roles.includes(role)).map((d) => d.id)
  return [
    ...[...scene.duties, ...scene.unsafeActs].flatMap((x) => [
      ...x.roles.filter((r) => !roles.includes(r)).map((r) => `'${x.id}' is for role '${r}', which does not exist`),
      ...(x.roles.length === 0 ? [`'${x.id}' is for nobody`] : []),
    ]),
    ...scene.roles.flatMap((r) => [
      ...r.pass.duties
        .filter((d) => !owed(r.id).includes(d))
        .map((d) => `role '${r.id}' has to do '${d}', which is not its duty`),
      ...(between(r.pass.score, 1, 100) ? [] : [`role '${r.id}' passes with ${r.pass.score} points`]),
    ]),
    ...scene.duties.flatMap((d) =>
      (d.after ?? []).filter((a) => !duties.includes(a)).map((a) => `'${d.id}' comes after '${a}', which is no duty`),
    ),
    ...scene.duties.filter((d) => comesAfterItself(scene, d.id)).map((d) => `'${d.id}' comes after itself`),
  ]
}

/** A site is at least 60 x 45 m, everything stands in it, and whoever begins stands free. */
export function siteProblems(scene: SceneDef): string[] {
  const { half } = scene.site
  const [long, short] = half.x > half.z ? [half.x, half.z] : [half.z, half.x]
  const outside = (p: { x: number; z: number }): boolean => Math.abs(p.x) > half.x || Math.abs(p.z) > half.z
  return [
    ...(long >= 30 && short >= 22.5 ? [] : [`the site is ${2 * half.x} x ${2 * half.z} m; at least 60 x 45 m`]),
    // scenery on the horizon has nothing that one could meet
    ...scene.site.parts
      .filter((part) => part.solids.length > 0 && outside(part.at))
      .map((part) => `part '${part.id}' stands outside the site`),
    ...scene.roles.flatMap((role) => {
      // what hangs overhead or lies underfoot is in nobody's way
      const free = isFree(createSim(scene, role.id, 'start', { practice: false }).site.blocking, half, role.start.p)
      return free ? [] : [`role '${role.id}' begins inside something at (${role.start.p.x}, ${role.start.p.z})`]
    }),
  ]
}

const comesAfterItself = (scene: SceneDef, id: string): boolean => {
  const seen = new Set<string>()
  const open = [...(scene.duties.find((d) => d.id === id)?.after ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(scene.duties.find((d) => d.id === next)?.after ?? []))
  }
  return false
}

/** Every form in every role, each drawn three times: what stands there. */
export function everyCast(scene: SceneDef): { form: DrawnForm; role: string; defs: EntityDef[]; ids: string[] }[] {
  return scene.forms.flatMap((form) =>
    scene.roles.flatMap((role) =>
      [1, 2, 3].map((n) => {
        const it = drawn(form, `cast-${n}`)
        const defs = scene.entities(it, role.id)
        return { form: it, role: role.id, defs, ids: defs.map((d) => d.id) }
      }),
    ),
  )
}

/** A run of each role at its start, for what can only be asked of a simulation. */
export const everyRole = (scene: SceneDef): Sim[] =>
  scene.roles.map((role) => createSim(scene, role.id, 'contract', { practice: false }))
