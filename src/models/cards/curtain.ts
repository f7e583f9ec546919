import { CURTAIN_TAKES, createCurtain, stepCurtain } from '../../sim/hazards/curtain'
import { addSource, createPuffField, stepPuffs } from '../../sim/hazards/puff'
import { puffsOutside } from '../../sim/hazards/puffStep'
import { createWind } from '../../sim/hazards/wind'
import type { ModelCard } from '../card'

/** Share of 0.5 kg/s that a spray of `waterLS` litres a second, 20 m downwind and 5 m in radius, has washed out after a minute. */
function washed(waterLS: number, takes: number, windMS: number): number {
  const field = createPuffField('D')
  const wind = createWind(windMS, 270)
  const curtain = createCurtain(20, 0, 5, waterLS, takes)
  addSource(field, { id: 'leak', x: 0, y: 0, z: 0, rateKgS: 0.5 })
  for (let i = 0; i < 120; i++) {
    stepPuffs(field, wind, 0.5)
    stepCurtain(curtain, field, windMS, 0.5)
  }
  return field.washedKg / field.emittedKg
}

export const card: ModelCard = {
  file: 'curtain',
  group: 'gas',
  title: { zh: '水幕', en: 'Water curtain' },
  about: {
    zh: '水幕洗消穿过的部分蒸气，同时累计排水量和带走的氨（不得进雨水）。只用于蒸气，严禁直接喷向液池和泄漏口。',
    en: 'A spray takes part of the vapour that drifts through; run-off and the ammonia in it are counted (it must not reach the rain drain). For vapour only, never on liquid or the leak.',
  },
  equations: [String.raw`\Delta m=m\left(1-(1-\eta)^{\Delta t\,u/2R}\right)`],
  symbols: [
    {
      tex: String.raw`\eta`,
      unit: '1',
      means: { zh: '一次穿过水幕的洗消率', en: 'share taken from what drifts across' },
    },
    { tex: 'R', unit: 'm', means: { zh: '水幕半径', en: 'radius of the spray' } },
    { tex: 'u', unit: 'm/s', means: { zh: '风速', en: 'wind' } },
    { tex: 'm', unit: 'kg', means: { zh: '水幕内的蒸气', en: 'vapour within the spray' } },
  ],
  range: { zh: '风速不小于 0.5 m/s，仅供训练。', en: 'Wind of 0.5 m/s or more; for training only.' },
  sources: ['reported efficiencies of 30 to 70 %, in no single publication'],
  standing: 'training',
  unconfirmed: [
    {
      zh: '洗消率 30 %~70 %（取 50 %）和每升水最多吸收 0.1 kg 氨，均未在同一公布文献中核实，用于卸氨场景。',
      en: 'Shares of 30 to 70 % (50 % taken) and 0.1 kg a litre at most, confirmed in no one publication; used in the ammonia scene.',
    },
  ],
  outside: ['wind-below-0.5-m-s'],
  oracles: [],
  plots: [
    {
      title: { zh: '1 min 后的洗消比例', en: 'Share washed out after a minute' },
      x: { name: { zh: '水量', en: 'water' }, unit: 'L/s', from: 0.5, to: 40 },
      y: { name: { zh: '洗消比例', en: 'share' }, unit: '1' },
      sliders: [{ key: 'wind', name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.2, to: 5, at: 2 }],
      lines: (['low', 'middle', 'high'] as const).map((level) => ({
        name: { zh: `洗消 ${CURTAIN_TAKES[level] * 100} %`, en: `takes ${CURTAIN_TAKES[level] * 100} %` },
        at: (x, s) => washed(x, CURTAIN_TAKES[level], s.wind ?? 2),
      })),
      outside: (_, s) => puffsOutside(s.wind ?? 2),
      points: [],
    },
  ],
}
