import type { LoopName, OnceName } from '../../../sim/sound'
import { birds, hum, wind } from './air'
import { detectorHigh, detectorLow, gasAlarm } from './alarms'
import { cough, thud } from './body'
import { maskBreath, scbaBreath, scbaWhistle } from './breath'
import { arc, fire } from './burning'
import { diesel } from './diesel'
import { jet } from './jet'
import { clank, creak, press, ratchet } from './metal'
import { motor } from './motor'
import { radioNoise } from './radio'
import type { Recipe } from './recipe'
import { siren } from './siren'
import { extinguisher, steam } from './steam'
import { stepAsphalt, stepConcrete, stepGrass, stepGravel, stepSteel } from './steps'
import { eyewash, rain, spray } from './water'

export type SoundName = LoopName | OnceName

/** Every sound by its name. */
export const RECIPES: Readonly<Record<SoundName, Recipe>> = {
  siren,
  'gas-alarm': gasAlarm,
  diesel,
  motor,
  jet,
  spray,
  eyewash,
  creak,
  steam,
  wind,
  hum,
  birds,
  rain,
  fire,
  extinguisher,
  'mask-breath': maskBreath,
  'scba-breath': scbaBreath,
  'scba-whistle': scbaWhistle,
  'detector-low': detectorLow,
  'detector-high': detectorHigh,
  arc,
  cough,
  clank,
  ratchet,
  press,
  'radio-noise': radioNoise,
  thud,
  'step-concrete': stepConcrete,
  'step-asphalt': stepAsphalt,
  'step-gravel': stepGravel,
  'step-grass': stepGrass,
  'step-steel': stepSteel,
}
