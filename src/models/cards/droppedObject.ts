import { DROPS_INJURY_J, helmetTestEnergy, strike } from '../../sim/hazards/droppedObject'
import { firstWhere } from '../bounds'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'droppedObject',
  group: 'fall',
  title: { zh: '坠物打击能量', en: 'Dropped object' },
  about: {
    zh: '坠物到达时的能量，与 DROPS 的 40 J（可记录伤害以上）比较。40 J 已假定戴好防护用品，不是安全帽的承受能力。尖锐物体危险性更大，不适用。',
    en: 'Energy with which a dropped thing arrives, against the 40 J of DROPS (a recordable injury or worse). The 40 J take protective equipment for granted; they are not what a helmet is good for. Pointed things are another matter.',
  },
  equations: ['E=mgh'],
  symbols: [
    { tex: 'E', unit: 'J', means: { zh: '能量', en: 'energy' } },
    { tex: 'm', unit: 'kg', means: { zh: '质量', en: 'mass' } },
    { tex: 'h', unit: 'm', means: { zh: '落差', en: 'height fallen' } },
  ],
  range: { zh: '钝性物体、竖直下落。', en: 'Blunt things, straight down.' },
  sources: ['DROPS calculator (40 J)', 'entirelysafe.com (0.2 kg from 27 m)', 'GB 2811-2019'],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'GB 2811-2019 冲击试验为 5 kg、1 m、49 J，凭记忆录入；4900 N 见于旧版的转述。',
      en: 'The impact test of GB 2811-2019 (5 kg, 1 m, 49 J) is from memory; its 4900 N were seen in a copy of an older edition.',
    },
  ],
  outside: [],
  oracles: [
    {
      id: 'DROPS bolt from 27 m',
      tag: 'V2',
      source: 'entirelysafe.com',
      unit: 'J',
      published: 53,
      tolerance: { unit: 0.5 },
      computed: () => strike(0.2, 27).energyJ,
    },
    {
      id: 'DROPS recordable from',
      tag: 'V2',
      source: 'DROPS calculator, as quoted by entirelysafe.com (least whole joule that counts)',
      unit: 'J',
      published: 40,
      tolerance: { unit: 0 },
      computed: () => firstWhere(1, 100, (j) => strike(j / 9.81 + 1e-9, 1).injures),
    },
    {
      id: 'helmet test energy',
      tag: 'C',
      source: 'm g h of 5 kg from 1 m (that the test is this one is unconfirmed)',
      unit: 'J',
      published: 49,
      tolerance: { unit: 0.5 },
      computed: () => helmetTestEnergy(),
    },
  ],
  plots: [
    {
      title: { zh: '坠物能量', en: 'Energy of a dropped thing' },
      x: { name: { zh: '落差', en: 'height' }, unit: 'm', from: 0, to: 60 },
      y: { name: { zh: '能量', en: 'energy' }, unit: 'J' },
      sliders: [{ key: 'mass', name: { zh: '质量', en: 'mass' }, unit: 'kg', from: 0.05, to: 5, at: 0.2, log: true }],
      lines: [
        { name: { zh: '坠物', en: 'the thing' }, at: (x, s) => strike(s.mass ?? 0, x).energyJ },
        { name: { zh: 'DROPS 40 J', en: '40 J of DROPS' }, at: () => DROPS_INJURY_J },
        { name: { zh: '安全帽试验', en: 'test of a helmet' }, at: helmetTestEnergy },
      ],
      points: [{ x: 27, y: 53, oracle: 'DROPS bolt from 27 m' }],
    },
  ],
}
