import { asPersona } from '../../../src/players/asPersona'
import { PERSONAS } from '../../../src/players/persona'
import { seedsFor } from '../../../src/players/play'
import type { Player } from '../../../src/players/player'
import { playOut } from '../../players/playOut'
import { asCheat } from './cheat'
import { DRILLS } from './drills'
import type { FormRuns, Runs } from './formRuns'

/** Runs of each persona in each form; a cheat throws no dice, so few show the spread of the form's own draws. */
const RUNS = 100
const CHEAT_RUNS = 10

const [, , name, form = ''] = process.argv
const drill = DRILLS.find((d) => d.name === name)
if (!drill) throw new Error(`no drill '${name}'; there are ${DRILLS.map((d) => d.name).join(', ')}`)
const { scene, player } = drill
const seeds = seedsFor(scene, form, RUNS)

function runs(of: readonly string[], playerOf: (n: number) => Player): Runs {
  const verdicts = of.map((seed, n) => playOut(scene, playerOf(n), seed).verdict)
  return { scores: verdicts.map((v) => v.score), passed: verdicts.filter((v) => v.passed).length }
}

const result: FormRuns = {
  // the same dice for every persona and form: common random numbers
  personas: Object.fromEntries(PERSONAS.map((p) => [p.id, runs(seeds, (n) => asPersona(player, p, `${n}`))])),
  cheat: runs(seeds.slice(0, CHEAT_RUNS), () => asCheat(player)),
}
process.stdout.write(JSON.stringify(result))
