import { createScba, scbaMinutes } from '../../sim/hazards/scba'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'scba',
  group: 'gas',
  title: { zh: '正压式空气呼吸器', en: 'Breathing apparatus' },
  about: {
    zh: '由气瓶压力、容积和呼吸量计算可用时间和报警哨鸣响的时间。按理想气体，30 MPa 时实际气量约少一成。',
    en: 'Time to the whistle and to empty from pressure, volume and breathing. Ideal gas: real air at 30 MPa is about a tenth less.',
  },
  equations: [String.raw`t=\frac{p\,V}{p_{atm}\,q}`],
  symbols: [
    { tex: 'p', unit: 'MPa', means: { zh: '气瓶压力', en: 'pressure of the cylinder' } },
    { tex: 'V', unit: 'L', means: { zh: '气瓶容积', en: 'volume of the cylinder' } },
    { tex: 'q', unit: 'L/min', means: { zh: '呼吸量', en: 'breathing' } },
  ],
  range: { zh: '气瓶压力 0~30 MPa。', en: '0 to 30 MPa.' },
  sources: ['GA 124-2013', '29 CFR 1910.134, table 1'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '进入前不低于 25 MPa 来自现场做法，不是标准条文，用于卸氨场景。',
      en: '25 MPa before entry is practice in plants, no clause of a standard; used in the ammonia scene.',
    },
  ],
  outside: [],
  oracles: [
    {
      id: 'SCBA 6.8 l at 30 MPa, 40 l/min, to empty',
      tag: 'C',
      source: 'ideal gas, 9.87 l of air at 1 atm in a litre for each MPa',
      unit: 'min',
      published: 50.3,
      tolerance: { unit: 0.05 },
      computed: () => scbaMinutes(createScba(30)).toEmpty,
    },
    {
      id: 'SCBA to the whistle at 5.5 MPa',
      tag: 'C',
      source: 'GA 124-2013: whistle at 5.5 MPa',
      unit: 'min',
      published: 41.1,
      tolerance: { unit: 0.05 },
      computed: () => scbaMinutes(createScba(30)).toWhistle,
    },
  ],
  plots: [
    {
      title: { zh: '可用时间', en: 'Time left' },
      x: { name: { zh: '压力', en: 'pressure' }, unit: 'MPa', from: 0, to: 30 },
      y: { name: { zh: '时间', en: 'time' }, unit: 'min' },
      sliders: [{ key: 'q', name: { zh: '呼吸量', en: 'breathing' }, unit: 'L/min', from: 20, to: 80, at: 40 }],
      lines: [
        { name: { zh: '到用尽', en: 'to empty' }, at: (x, s) => scbaMinutes(createScba(x), s.q ?? 40).toEmpty },
        { name: { zh: '到报警', en: 'to the whistle' }, at: (x, s) => scbaMinutes(createScba(x), s.q ?? 40).toWhistle },
      ],
      points: [{ x: 30, y: 50.3, oracle: 'SCBA 6.8 l at 30 MPa, 40 l/min, to empty' }],
    },
  ],
}
