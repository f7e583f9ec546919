import {
  AIR_O2,
  type Convention,
  IGNITION,
  NOSE,
  STRONGEST,
  cowardState,
  explosive,
  grahamRatio,
} from '../../sim/hazards/explosibility'
import { firstWhere, lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const TEXTS = 'Teaching texts of Chinese coal mining'
/** Methane in air by steps of a tenth of a percent: does the rule call it explosive? */
const burns = (ch4: number, convention?: Convention): boolean => explosive(ch4, AIR_O2 * (1 - ch4 / 100), convention)
const bound = (id: string, published: number, computed: () => number): Oracle => ({
  id,
  tag: 'V2',
  source: TEXTS,
  unit: '%',
  published,
  tolerance: { unit: 0 },
  computed,
})

export const card: ModelCard = {
  file: 'explosibility',
  group: 'mine',
  title: { zh: '甲烷爆炸三角形', en: "Methane: Coward's triangle" },
  about: {
    zh: '由甲烷与氧浓度判断混合气体能否爆炸，以及再进空气或再进甲烷后会不会爆炸。国内教材取 5%～16%、氧大于 12%，国际表取 5%～15%。只计甲烷；火区有氢和一氧化碳时范围更宽。',
    en: 'From methane and oxygen: can it explode, and will it when air or methane comes in. Chinese mining takes 5 to 16 % with oxygen over 12 %, international tables 5 to 15 %. Methane only: the hydrogen and carbon monoxide of a fire make it wider.',
  },
  equations: [
    String.raw`O_2=20.93\left(1-\frac{x}{100}\right)`,
    String.raw`O_{2,N}=20.93\left(1-\frac{5.9\,(1+6.07)}{100}\right)`,
    String.raw`G=\frac{100\,CO}{0.2647\,N_2-O_2}`,
  ],
  symbols: [
    { tex: 'x', unit: '%', means: { zh: '甲烷浓度', en: 'methane' } },
    { tex: 'O_2', unit: '%', means: { zh: '氧浓度', en: 'oxygen' } },
    { tex: 'G', unit: '1', means: { zh: '格雷厄姆系数（火灾系数）', en: "Graham's ratio" } },
    { tex: 'CO, N_2', unit: '%', means: { zh: '一氧化碳、氮浓度', en: 'carbon monoxide, nitrogen' } },
  ],
  range: { zh: '常温常压，甲烷、空气与氮的混合物。', en: 'Room temperature and pressure; methane, air and nitrogen.' },
  sources: [
    'Coward, Jones, Limits of Flammability of Gases and Vapors, US Bureau of Mines Bulletin 503 (1952)',
    'Teaching texts of Chinese coal mining: 5 to 16 %, strongest 9.5 %, oxygen over 12 %',
    "McPherson, Subsurface Ventilation and Environmental Engineering (1993), ch. 21 (Graham's ratio)",
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: '三角形顶点（甲烷 5.9%、每份甲烷加氮 6.07 份）未查到原表。',
      en: 'The nose (5.9 % methane, 6.07 of nitrogen a volume of methane) was not read in the table itself.',
    },
    { zh: '格雷厄姆系数的分级未查到原文。', en: "The bands of Graham's ratio were not read in the text." },
  ],
  outside: ['more-oxygen-than-air'],
  oracles: [
    {
      id: 'Coward nose oxygen',
      tag: 'C',
      source: '20.93 (1 - 0.059 x 7.07); rescue rules round it to 12 %',
      unit: '%',
      published: 12.2,
      tolerance: { unit: 0.05 },
      computed: () => NOSE.o2,
    },
    bound('methane explodes from', 5, () => firstWhere(10, 100, (ch4) => burns(ch4))),
    bound('methane explodes up to', 16, () => lastBefore(10, 100, (ch4) => ch4 > 5 && !burns(ch4))),
    bound('methane explodes up to, international', 15, () =>
      lastBefore(10, 100, (ch4) => ch4 > 5 && !burns(ch4, 'international')),
    ),
    bound('methane needs more oxygen than', 12, () => lastBefore(10, 20, (o2) => explosive(9.5, o2))),
    ...(
      [
        ['strongest methane', '%', 9.5, STRONGEST],
        ['ignition temperature', 'C', 650, IGNITION.celsius],
        ['ignition energy', 'mJ', 0.28, IGNITION.mJ],
      ] as const
    ).map(([id, unit, published, value]) => ({
      id,
      tag: 'V2' as const,
      source: TEXTS,
      unit,
      published,
      tolerance: { unit: 0 },
      computed: () => value,
    })),
    {
      id: 'Graham 100 ppm',
      tag: 'C',
      source: '100 ppm of CO, 20 % O2, 79 % N2: 1 / (0.2647 x 79 - 20)',
      unit: '1',
      published: 1.097,
      tolerance: { unit: 0.5e-3 },
      computed: () => grahamRatio(20, 100, 79) ?? Number.NaN,
    },
  ],
  plots: [
    {
      title: { zh: '爆炸三角形（1 为处于爆炸区）', en: 'The triangle (1: explosive)' },
      x: { name: { zh: '甲烷', en: 'methane' }, unit: '%', from: 0, to: 30 },
      y: { name: { zh: '处于爆炸区', en: 'explosive' }, unit: '1' },
      sliders: [{ key: 'o2', name: { zh: '氧', en: 'oxygen' }, unit: '%', from: 5, to: 20.93, at: 17 }],
      lines: [
        {
          name: { zh: '当前处于爆炸区', en: 'now' },
          at: (x, s) => Number(cowardState(x, s.o2 ?? 17).state === 'explosive'),
        },
      ],
      outside: (x, s) => cowardState(x, s.o2 ?? 17).outside,
      points: [],
    },
  ],
}
