import { judgeCompressions, larsenSurvival, survival } from '../../sim/hazards/arrest'
import { firstWhere, lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

/** Presses at an even `rate` a minute and `depthM` for `seconds`, and what is wrong with them. */
const faults = (rate: number, depthM: number, seconds = 60): readonly string[] =>
  judgeCompressions(
    Array.from({ length: Math.floor((seconds * rate) / 60) + 1 }, (_, i) => ({
      s: (i * 60) / rate,
      depthM,
      recoil: true,
    })),
    0,
    seconds,
  ).faults
const GUIDELINE = 'CPR guidelines, as quoted by bohe.cn and ppkao.com'
const bound = (id: string, unit: string, published: number, computed: () => number): Oracle => ({
  id,
  tag: 'V2',
  source: GUIDELINE,
  unit,
  published,
  tolerance: { unit: 0 },
  computed,
})

const CASES = [
  ['5 min, no CPR', 5, Number.POSITIVE_INFINITY, 50, 65],
  ['10 min, no CPR', 10, Number.POSITIVE_INFINITY, 0, 30],
  ['5 min with CPR', 5, 0, 80, 85],
] as const

export const card: ModelCard = {
  file: 'arrest',
  group: 'body',
  title: { zh: '心脏骤停：存活率与按压质量', en: 'Cardiac arrest: chances and compressions' },
  about: {
    zh: '以公布的每分钟下降百分点线性估算存活率，并按频率、深度、回弹、中断评价按压质量。仅用于训练，不能用于判断具体伤病者。',
    en: 'Chances by the published points lost a minute, straight lines; and compressions by rate, depth, recoil and pauses. For training; it says nothing of a person.',
  },
  equations: [String.raw`S=100-a\,t_1-b\,t_2`, String.raw`S=67-2.3\,t_{CPR}-1.1\,t_{AED}-2.1\,t_{ALS}`],
  symbols: [
    { tex: 'S', unit: '%', means: { zh: '存活机会', en: 'chance to survive' } },
    { tex: 'a', unit: '%/min', means: { zh: '无心肺复苏，7～10', en: 'without CPR, 7 to 10' } },
    { tex: 'b', unit: '%/min', means: { zh: '有心肺复苏，3～4', en: 'with CPR, 3 to 4' } },
    { tex: 't', unit: 'min', means: { zh: '时间', en: 'time' } },
  ],
  range: { zh: '可除颤心律、成人。', en: 'Shockable rhythm, adults.' },
  sources: [
    'American Heart Association, fact sheet on CPR and early defibrillation (as quoted)',
    'Chinese and international CPR guidelines: 100 to 120 a minute, 5 to 6 cm, 30:2, pauses under 10 s, swap every 2 min',
    'Larsen, Eisenberg, Cummins, Hallstrom, Annals of Emergency Medicine 22 (1993) 1652',
  ],
  standing: 'training',
  unconfirmed: [
    {
      zh: '按压合格率 80%、间隔 2 s 起算停顿，均为本项目自定。',
      en: 'That 80 % of presses must be right, and a pause begins at 2 s, is ours.',
    },
  ],
  outside: ['brain-damage-likely'],
  oracles: [
    ...CASES.flatMap(([name, minutes, cpr, low, high]): Oracle[] =>
      (['low', 'high'] as const).map((end) => ({
        id: `arrest ${name}, ${end}`,
        tag: 'C' as const,
        source: '7 to 10 points a minute without, 3 to 4 with CPR',
        unit: '%',
        published: end === 'low' ? low : high,
        tolerance: { unit: 1e-9 },
        computed: () => survival(minutes, cpr)[end],
      })),
    ),
    {
      id: 'arrest after Larsen',
      tag: 'C',
      source: '67 - 2.3 x 1 - 1.1 x 4 - 2.1 x 10',
      unit: '%',
      published: 39.3,
      tolerance: { unit: 1e-9 },
      computed: () => larsenSurvival(1, 4, 10),
    },
    bound('compressions, least a minute', '1/min', 100, () =>
      firstWhere(1, 150, (rate) => rate > 60 && !faults(rate, 0.055).includes('too-slow')),
    ),
    bound('compressions, most a minute', '1/min', 120, () =>
      lastBefore(1, 200, (rate) => rate > 60 && faults(rate, 0.055).includes('too-fast')),
    ),
    bound('compressions, least depth', 'mm', 50, () =>
      firstWhere(1, 100, (mm) => !faults(110, mm / 1000).includes('too-shallow')),
    ),
    bound('compressions, most depth', 'mm', 60, () =>
      lastBefore(1, 100, (mm) => faults(110, mm / 1000).includes('too-deep')),
    ),
    bound('compressions, pause too long', 's', 10, () =>
      firstWhere(
        1,
        30,
        (s) =>
          s > 2 &&
          judgeCompressions(
            [0, s].map((at) => ({ s: at, depthM: 0.055, recoil: true })),
            0,
            s,
          ).faults.includes('paused-too-long'),
      ),
    ),
    {
      id: 'compressions at 110',
      tag: 'C',
      source: 'presses every 60/110 s',
      unit: '1/min',
      published: 110,
      tolerance: { unit: 1e-9 },
      computed: () =>
        judgeCompressions(
          Array.from({ length: 30 }, (_, i) => ({ s: (i * 60) / 110, depthM: 0.055, recoil: true })),
          0,
          (29 * 60) / 110,
        ).ratePerMin,
    },
  ],
  plots: [
    {
      title: { zh: '存活机会', en: 'Chance to survive' },
      x: { name: { zh: '到除颤的时间', en: 'time to the shock' }, unit: 'min', from: 0, to: 15 },
      y: { name: { zh: '存活', en: 'survival' }, unit: '%' },
      sliders: [{ key: 'cpr', name: { zh: '开始按压', en: 'CPR from' }, unit: 'min', from: 0, to: 15, at: 15 }],
      lines: [
        { name: { zh: '上限', en: 'best' }, at: (x, s) => survival(x, s.cpr ?? 15).high },
        { name: { zh: '下限', en: 'worst' }, at: (x, s) => survival(x, s.cpr ?? 15).low },
      ],
      outside: (x, s) => survival(x, s.cpr ?? 15).outside,
      points: [
        { x: 5, y: 65, oracle: 'arrest 5 min, no CPR, high' },
        { x: 5, y: 50, oracle: 'arrest 5 min, no CPR, low' },
      ],
    },
  ],
}
