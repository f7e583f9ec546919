import { loadStrikeSpeed, loadZone } from '../../sim/hazards/loadZone'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'loadZone',
  group: 'fall',
  title: { zh: '吊物坠落范围', en: 'Where a hung load may land' },
  about: {
    zh: '吊物下方任何时候不得站人。可能坠落范围取半边长、按高度的坠落半径与吊物水平移动带来的距离之和；把移动距离加进去是本项目的做法。',
    en: 'Nobody stands under a hung load, ever. Where it may land is its half side, the fall radius of its height and the way its sideways speed carries it; adding that way is ours.',
  },
  equations: [String.raw`r=\tfrac a2+R(h)+u\sqrt{2h/g}`],
  symbols: [
    { tex: 'r', unit: 'm', means: { zh: '警戒半径', en: 'radius to keep clear' } },
    { tex: 'a', unit: 'm', means: { zh: '吊物最长边', en: 'longest side of the load' } },
    { tex: 'h', unit: 'm', means: { zh: '吊物离地高度', en: 'height of the load' } },
    { tex: 'R', unit: 'm', means: { zh: '坠落半径', en: 'fall radius' } },
    { tex: 'u', unit: 'm/s', means: { zh: '水平速度', en: 'sideways speed' } },
  ],
  range: { zh: '2 m 以下按 3 m 取坠落半径。', en: 'Below 2 m a fall radius of 3 m is taken.' },
  sources: ['GB/T 3608-2008, annex A', 'GB 55034-2022, 3.4.1'],
  standing: 'training',
  unconfirmed: [
    {
      zh: '警戒半径的合成方式为训练用，未见于标准。',
      en: 'How the radius is put together is made for training; no standard says it.',
    },
  ],
  outside: [],
  oracles: [
    {
      id: 'load at rest at 24 m',
      tag: 'C',
      source: 'fall radius of 5 m, GB/T 3608-2008',
      unit: 'm',
      published: 6,
      tolerance: { unit: 1e-9 },
      computed: () => loadZone({ heightM: 24, halfM: 1, speedMS: 0 }).landingM,
    },
  ],
  plots: [
    {
      title: { zh: '警戒半径与落地速度', en: 'Radius to keep clear, and speed at the ground' },
      x: { name: { zh: '吊物高度', en: 'height of the load' }, unit: 'm', from: 0, to: 60 },
      y: { name: { zh: '半径 m；速度 m/s', en: 'radius m; speed m/s' }, unit: '' },
      sliders: [
        { key: 'speed', name: { zh: '水平速度', en: 'sideways speed' }, unit: 'm/s', from: 0, to: 3, at: 0 },
        { key: 'half', name: { zh: '半边长', en: 'half side' }, unit: 'm', from: 0.5, to: 6, at: 1 },
      ],
      lines: [
        {
          name: { zh: '警戒半径', en: 'radius' },
          at: (x, s) => loadZone({ heightM: x, halfM: s.half ?? 1, speedMS: s.speed ?? 0 }).landingM,
        },
        {
          name: { zh: '落地速度', en: 'speed' },
          at: (x, s) => loadStrikeSpeed({ heightM: x, halfM: s.half ?? 1, speedMS: s.speed ?? 0 }),
        },
      ],
      points: [{ x: 24, y: 6, oracle: 'load at rest at 24 m' }],
    },
  ],
}
