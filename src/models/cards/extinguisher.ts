import { GB_4351_2023 } from '../../../content/extinguishers'
import { GROWTH } from '../../sim/hazards/fireGrowth'
import {
  createExtinguisher,
  createFire,
  hitShare,
  knockDown,
  leastDischarge,
  panArea,
  stepExtinguisher,
  stepFire,
} from '../../sim/hazards/extinguisher'
import type { ModelCard } from '../card'

const ABC4 = { chargeKg: 4, dischargeS: 13, reachM: 3.5, delayS: 1, knockKWKg: knockDown('abc-powder', 4) ?? 0 }

/** kW left `seconds` after the lever was pressed on a fast fire of `startKW`, with `share` of the jet on its base. */
function fought(startKW: number, share: number, seconds: number): number {
  const e = createExtinguisher(ABC4)
  const fire = createFire(GROWTH.fast, startKW, 5000)
  for (let s = 0; s < seconds; s += 0.1) stepFire(fire, stepExtinguisher(e, true, 0.1), share, e.knockKWKg, 0.1)
  return fire.heatKW
}

export const card: ModelCard = {
  file: 'extinguisher',
  group: 'fire',
  title: { zh: '手提式灭火器与初起火', en: 'Portable extinguisher against a young fire' },
  about: {
    zh: '灭火器喷射：延迟、流量、剩余。火按 t 平方增长，每千克喷到火焰根部的灭火剂使热释放速率降低一定数值，该数值由灭火级别对应的汽油盘火推算，属训练模型，未与试验比对；不含复燃。',
    en: 'What leaves the bottle: delay, flow, residue. The fire grows with the square of time, and each kg of agent at its base takes away heat, as much as the petrol pan of the rating asks for. How much it takes is a training model that nobody compared with trials; nothing rekindles.',
  },
  equations: [
    String.raw`\dot m=\frac{0.9\,m_0}{t_d}`,
    String.raw`\frac{d\dot Q}{dt}=2\sqrt{\alpha\dot Q}-K\,\eta\,\dot m,\quad K=\frac{\dot Q_{pan}}{0.9\,m_0},\quad A_{pan}=\frac{n\pi}{100}`,
  ],
  symbols: [
    { tex: 'm_0', unit: 'kg', means: { zh: '充装量', en: 'charge' } },
    { tex: 't_d', unit: 's', means: { zh: '有效喷射时间', en: 'discharge time' } },
    { tex: String.raw`\dot m`, unit: 'kg/s', means: { zh: '喷射流量', en: 'flow' } },
    { tex: String.raw`\dot Q`, unit: 'kW', means: { zh: '热释放速率', en: 'heat release' } },
    { tex: String.raw`\alpha`, unit: 'kW/s2', means: { zh: '增长系数', en: 'growth coefficient' } },
    { tex: String.raw`\eta`, unit: '1', means: { zh: '喷到火焰根部的比例', en: 'share that meets the base' } },
    { tex: 'K', unit: 'kW/kg', means: { zh: '每千克灭火剂降低的热释放速率', en: 'heat taken away by a kg' } },
    { tex: 'n', unit: '1', means: { zh: 'B 类灭火级别', en: 'B rating' } },
    { tex: 'A_{pan}', unit: 'm2', means: { zh: '试验油盘面积', en: 'surface of the test pan' } },
  ],
  range: {
    zh: '初起火，无风；射程内、对准根部。各级别取自 GB 50140-2005 附录 A。',
    en: 'A young fire without wind, within reach and aimed at its base. Ratings of GB 50140-2005, annex A.',
  },
  sources: ['GB 4351-2023, 5.2.1 and 5.3.1', 'GB 50140-2005, annex A', 'EN 3-7 and ISO 7165 (test pans)'],
  standing: 'training',
  unconfirmed: [
    {
      zh: '各级别的最短喷射时间为 GB 4351.1-2005 的数值，凭记忆；GB 4351-2023 表 2、表 3 未读到。4 kg 干粉射程 3.5 m 来自低质量来源。',
      en: 'The shortest discharge times are those of GB 4351.1-2005, from memory; tables 2 and 3 of GB 4351-2023 were not readable. A reach of 3.5 m for 4 kg of powder is from a weak source.',
    },
    { zh: '试验油盘面积与级别的关系（n 乘 π/100）凭记忆。', en: 'That the test pan has n pi / 100 m2 is from memory.' },
  ],
  outside: [],
  oracles: [
    {
      id: 'GB 4351 residue of 4 kg',
      tag: 'V2',
      source: 'GB 4351-2023, 5.3.1.3',
      unit: 'kg',
      published: 0.4,
      tolerance: { unit: 1e-9 },
      computed: () => {
        const e = createExtinguisher(ABC4)
        for (let i = 0; i < 200; i++) stepExtinguisher(e, true, 0.1)
        return e.leftKg
      },
    },
    {
      id: 'GB 4351 longest delay',
      tag: 'V2',
      source: 'GB 4351-2023, 5.3.1',
      unit: 's',
      published: 5,
      tolerance: { unit: 0 },
      computed: () => GB_4351_2023.delayS,
    },
    {
      id: 'GB 4351 shortest reach, class A',
      tag: 'V2',
      source: 'GB 4351-2023, 5.3.1',
      unit: 'm',
      published: 3,
      tolerance: { unit: 0 },
      computed: () => GB_4351_2023.classAReachM,
    },
  ],
  plots: [
    {
      title: { zh: '4 kg ABC 干粉对快速火（训练模型）', en: '4 kg of ABC powder against a fast fire (training model)' },
      x: { name: { zh: '压下压把后的时间', en: 'time since the lever' }, unit: 's', from: 0, to: 25 },
      y: { name: { zh: '热释放速率', en: 'heat release' }, unit: 'kW' },
      sliders: [
        { key: 'heat', name: { zh: '起始热释放', en: 'heat at first' }, unit: 'kW', from: 100, to: 4000, at: 1500 },
        { key: 'far', name: { zh: '距离', en: 'distance' }, unit: 'm', from: 1, to: 5, at: 3 },
      ],
      lines: [
        {
          name: { zh: '对准根部', en: 'aimed at the base' },
          at: (x, s) => fought(s.heat ?? 1, hitShare(3.5, s.far ?? 1, 0), x),
        },
        {
          name: { zh: '偏高 0.4 m', en: '0.4 m too high' },
          at: (x, s) => fought(s.heat ?? 1, hitShare(3.5, s.far ?? 1, 0.4), x),
        },
      ],
      points: [],
    },
    {
      title: { zh: '级别与油盘面积、最短喷射时间', en: 'Test pan and shortest discharge by rating' },
      x: { name: { zh: 'B 类级别', en: 'B rating' }, unit: '1', from: 21, to: 233 },
      y: { name: { zh: '面积 m2；时间 s', en: 'area m2; time s' }, unit: '' },
      sliders: [],
      lines: [
        { name: { zh: '油盘面积', en: 'pan' }, at: (x) => panArea(x) },
        {
          name: { zh: '最短喷射时间（未核实）', en: 'shortest discharge (unconfirmed)' },
          at: (x) => leastDischarge('b', x),
        },
      ],
      points: [],
    },
  ],
}
