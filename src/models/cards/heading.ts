import { createHeading, headingFraction, jetReachM } from '../../sim/hazards/heading'
import { stepRoadNet } from '../../sim/hazards/roadway'
import type { ModelCard } from '../card'

const SPEC = {
  lengthM: 120,
  areaM2: 12,
  ductAreaM2: 0.5,
  fanM3S: 5,
  mainM3S: 12,
  mainAreaM2: 14,
  faceM3S: 0.02,
  ribsM3SM: 0,
  ductGapM: 5,
  fanToJunctionM: 15,
}

export const card: ModelCard = {
  file: 'heading',
  group: 'mine',
  title: { zh: '掘进工作面局部通风', en: 'Auxiliary ventilation of a heading' },
  about: {
    zh: '压入式局部通风：风筒送风到迎头，巷道即回风。可模拟停风、循环风、风筒漏风和风筒口过远。风量瞬时变化；迎头射流的混合强度为训练设定值。',
    en: 'Forced ventilation: the duct brings air to the face, the roadway is the return. It shows a stopped fan, recirculation, a torn duct and a duct that ends too far away. Air follows at once; how well the jet mixes the face is chosen for training.',
  },
  equations: [String.raw`C_{face}=\frac{q}{Q_f(1-\lambda)}`, String.raw`l_{jet}=5\sqrt{S}`],
  symbols: [
    { tex: 'q', unit: 'm3/s', means: { zh: '迎头涌出量', en: 'gas at the face' } },
    { tex: 'Q_f', unit: 'm3/s', means: { zh: '局部通风机风量', en: 'air of the fan' } },
    { tex: String.raw`\lambda`, unit: '1', means: { zh: '漏风率', en: 'share lost at the tear' } },
    { tex: 'S', unit: 'm2', means: { zh: '巷道断面', en: 'cross-section' } },
  ],
  range: { zh: '单一掘进巷道，一台风机，一处漏风。', en: 'One heading, one fan, one tear.' },
  sources: [
    'Coal Mine Safety Regulations (China, 2016), articles 164 and 176',
    'Chinese textbooks of mine ventilation: a forced jet reaches 4 to 5 roots of the cross-section',
  ],
  standing: 'training',
  unconfirmed: [
    {
      zh: '有效射程 5 倍断面平方根未查到原文。',
      en: 'The reach of 5 roots of the cross-section was not read in a text.',
    },
    {
      zh: '迎头射流与停风后的混合系数为训练设定值。',
      en: 'How strongly the face mixes, with and without air, is chosen.',
    },
  ],
  outside: ['duct-beyond-reach', 'fan-near-return', 'fan-recirculates', 'fan-stopped'],
  oracles: [
    {
      id: 'heading return',
      tag: 'C',
      source: '0.02 m3/s of methane in 5 m3/s of air: 0.4 % in the return',
      unit: '%',
      published: 0.4,
      tolerance: { unit: 0.5e-3 },
      computed: () => {
        const heading = createHeading(SPEC)
        for (let i = 0; i < 1800; i++) stepRoadNet(heading.net, 1)
        return 100 * headingFraction(heading, 119)
      },
    },
    {
      id: 'jet reach 12 m2',
      tag: 'C',
      source: '5 sqrt 12',
      unit: 'm',
      published: 17.3,
      tolerance: { unit: 0.05 },
      computed: () => jetReachM(12),
    },
  ],
  plots: [],
}
