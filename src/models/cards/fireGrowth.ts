import { CLASS_HEAT_KW, GROWTH, type Growth, growthHeat, growthSeconds } from '../../sim/hazards/fireGrowth'
import type { ModelCard } from '../card'

const NAMES = {
  slow: { zh: '慢速', en: 'slow' },
  medium: { zh: '中速', en: 'medium' },
  fast: { zh: '快速', en: 'fast' },
  'ultra-fast': { zh: '超快速', en: 'ultra-fast' },
} as const
const REACHED = { slow: 600, medium: 300, fast: 150, 'ultra-fast': 75 } as const
const CLASSES = Object.keys(GROWTH) as Growth[]

export const card: ModelCard = {
  file: 'fireGrowth',
  group: 'fire',
  title: { zh: 't² 火（火灾增长）', en: 'Fire growing with the square of time' },
  about: {
    zh: '初起火灾的热释放速率随时间平方增长，按达到 1055 kW 的时间分为四级。不含起火前的阴燃，也不含燃尽阶段。',
    en: 'Heat release of a young fire grows with the square of time, in four classes by when it reaches 1055 kW. It says nothing of smouldering before or of burning out after.',
  },
  equations: [String.raw`\dot Q=\alpha t^2`],
  symbols: [
    { tex: String.raw`\dot Q`, unit: 'kW', means: { zh: '热释放速率', en: 'heat release rate' } },
    { tex: String.raw`\alpha`, unit: 'kW/s2', means: { zh: '火灾增长系数', en: 'growth coefficient' } },
    { tex: 't', unit: 's', means: { zh: '有效起火后的时间', en: 'time since it took hold' } },
  ],
  range: { zh: '有效起火之后、达到最大热释放速率之前。', en: 'From when the fire takes hold until its peak.' },
  sources: ['NFPA 204 (growth classes), as given by firecalculators.com', 'NFPA 72, annex B; NFPA 92'],
  standing: 'published',
  unconfirmed: [],
  outside: [],
  oracles: CLASSES.map((growth) => ({
    id: `t-squared ${growth} to 1055 kW`,
    tag: 'V2' as const,
    source: 'NFPA 204, as given by firecalculators.com',
    unit: 's',
    published: REACHED[growth],
    // The coefficients have three to four digits.
    tolerance: { unit: 0.1 },
    computed: () => growthSeconds(GROWTH[growth], CLASS_HEAT_KW),
  })),
  plots: [
    {
      title: { zh: '四级增长', en: 'The four classes' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 0, to: 600 },
      y: { name: { zh: '热释放速率', en: 'heat release' }, unit: 'kW' },
      sliders: [{ key: 'peak', name: { zh: '最大值', en: 'peak' }, unit: 'kW', from: 500, to: 10_000, at: 2000 }],
      lines: CLASSES.map((growth) => ({
        name: NAMES[growth],
        at: (x, s) => growthHeat(GROWTH[growth], x, s.peak ?? 1),
      })),
      points: CLASSES.map((growth) => ({
        x: REACHED[growth],
        y: CLASS_HEAT_KW,
        oracle: `t-squared ${growth} to 1055 kW`,
      })),
    },
  ],
}
