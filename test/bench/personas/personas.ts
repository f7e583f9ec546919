import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { PERSONAS } from '../../../src/players/persona'
import { type Metric, say } from '../metric'
import { DRILLS, type Drill } from './drills'
import type { FormRuns, Runs } from './formRuns'
import { type Estimate, estimate } from './interval'

/** Forms are parallel when the same persona scores the same in them, points. */
const APART = 3

/** Plays one form in a process of its own. */
function playForm(drill: string, form: string): Promise<FormRuns> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'personasChild.js'), drill, form])
  let out = ''
  let errors = ''
  child.stdout.on('data', (data) => (out += data))
  child.stderr.on('data', (data) => (errors += data))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(errors.slice(-500)))))
  })
}

/** As many forms at a time as there are cores. */
async function playAll(): Promise<Map<string, Map<string, FormRuns>>> {
  const tasks = DRILLS.flatMap(({ name, scene }) => scene.forms.map((f) => ({ name, form: f.id })))
  const played = new Map<string, Map<string, FormRuns>>(DRILLS.map(({ name }) => [name, new Map()]))
  const work = async (): Promise<void> => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      played.get(task.name)?.set(task.form, await playForm(task.name, task.form))
      say(`personas: ${task.name}, form ${task.form}`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return played
}

const differences = (a: readonly number[], b: readonly number[]): number[] => a.map((v, i) => v - (b[i] ?? Number.NaN))

/** How far each persona is above the one before, run by run with the same dice. */
function steps(scoresOf: (id: string) => number[]): Record<string, Estimate> {
  const ids = PERSONAS.map((p) => p.id)
  return Object.fromEntries(
    ids.slice(1).map((id, i) => {
      const before = ids[i] ?? ''
      return [`${id} above ${before}`, estimate(differences(scoresOf(id), scoresOf(before)))]
    }),
  )
}

/** The two forms that lie farthest apart for a persona, and whether that is within `APART` points within the interval. */
function farthest(forms: readonly string[], of: (form: string) => number[]) {
  const pairs = forms.flatMap((a, i) => forms.slice(i + 1).map((b) => [a, b] as const))
  const found = pairs.map(([a, b]) => ({ forms: `${a}-${b}`, ...estimate(differences(of(a), of(b))) }))
  const most = found.reduce((x, y) => (Math.abs(y.mean) > Math.abs(x.mean) ? y : x))
  return { ...most, within: Math.abs(most.mean) - most.plusMinus <= APART }
}

function summary({ scene }: Drill, played: ReadonlyMap<string, FormRuns>): Metric {
  const forms = scene.forms.map((f) => f.id)
  const of = (id: string, form: string): Runs => played.get(form)?.personas[id] ?? { scores: [], passed: 0 }
  const all = (id: string): number[] => forms.flatMap((form) => of(id, form).scores)
  const said = ({ scores, passed }: Runs) => ({ ...estimate(scores), passed })
  return {
    scores: Object.fromEntries(
      PERSONAS.map(({ id }) => [
        id,
        { all: estimate(all(id)), ...Object.fromEntries(forms.map((form) => [form, said(of(id, form))])) },
      ]),
    ),
    order: steps(all),
    formsApart: Object.fromEntries(PERSONAS.map(({ id }) => [id, farthest(forms, (form) => of(id, form).scores)])),
    cheat: Object.fromEntries(
      forms.map((form) => [form, said(played.get(form)?.cheat ?? { scores: [], passed: Number.NaN })]),
    ),
  }
}

/** Scores of five kinds of trainee in every form of every scene and role, with the same dice for all (common random numbers). */
export async function personas(): Promise<Metric> {
  const played = await playAll()
  return {
    unit: 'points of 100: mean, half width of the 95 % interval, runs; and how many runs passed',
    ...Object.fromEntries(DRILLS.map((drill) => [drill.name, summary(drill, played.get(drill.name) ?? new Map())])),
  }
}
