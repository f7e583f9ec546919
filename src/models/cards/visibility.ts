import { EXTINCTION_M2_G, roomSoot, visibility } from '../../sim/hazards/visibility'
import type { ModelCard, Oracle } from '../card'

export const card: ModelCard = {
  file: 'visibility',
  group: 'fire',
  title: { zh: '烟气中的能见度', en: 'Visibility in smoke' },
  about: {
    zh: '碳烟浓度均匀时，看得见疏散指示标志的最远距离。烟气有刺激性时实际看得更近。不含烟气分层。',
    en: 'How far a sign is seen through evenly mixed smoke. Smoke that stings lets one see less. No layers.',
  },
  equations: [String.raw`S=\frac{K}{\sigma\,m},\quad m=\frac{y\,M}{V}`],
  symbols: [
    { tex: 'S', unit: 'm', means: { zh: '能见度', en: 'visibility' } },
    { tex: 'K', unit: '1', means: { zh: '发光标志 8，反光标志 3', en: '8 for a lit sign, 3 for a reflecting one' } },
    { tex: String.raw`\sigma`, unit: 'm2/g', means: { zh: '比消光系数', en: 'extinction per soot' } },
    { tex: 'm', unit: 'g/m3', means: { zh: '碳烟浓度', en: 'soot in the air' } },
    { tex: 'y', unit: 'g/g', means: { zh: '碳烟产率', en: 'soot yield' } },
    { tex: 'M', unit: 'g', means: { zh: '烧掉的质量', en: 'mass burnt' } },
    { tex: 'V', unit: 'm3', means: { zh: '空间体积', en: 'volume' } },
  ],
  range: { zh: '消光系数不超过 0.25 1/m；烟气混合均匀。', en: 'Extinction up to 0.25 1/m; evenly mixed.' },
  sources: ['NUREG-1805 (2004), chapter 18', 'Jin (1978)'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '比消光系数 7.6、4.4 m2/g 和 0.25 1/m 的界限凭记忆录入；8 和 3 见于 Jin 试验的转述。',
      en: 'The extinctions of 7.6 and 4.4 m2/g and the bound of 0.25 1/m are from memory; 8 and 3 were seen where the trials of Jin are retold.',
    },
  ],
  outside: ['smoke-stings'],
  oracles: (
    [
      ['lit-sign', 8],
      ['reflecting-sign', 3],
    ] as const
  ).map(
    ([sign, k]): Oracle => ({
      id: `Jin, ${sign}`,
      tag: 'V2',
      source: 'Jin, as retold in a thesis of Lund University on visibility in smoke',
      unit: '1',
      published: k,
      tolerance: { unit: 1e-9 },
      // whatever the extinction: distance times extinction
      computed: () => visibility(0.01, sign, 'flaming').metres * 0.01 * EXTINCTION_M2_G.flaming,
    }),
  ),
  plots: [
    {
      title: { zh: '能见度随烧掉的木材', en: 'Visibility by wood burnt' },
      x: { name: { zh: '烧掉的质量', en: 'mass burnt' }, unit: 'g', from: 10, to: 5000, log: true },
      y: { name: { zh: '能见度', en: 'visibility' }, unit: 'm', log: true },
      sliders: [
        { key: 'volume', name: { zh: '体积', en: 'volume' }, unit: 'm3', from: 20, to: 2000, at: 200, log: true },
      ],
      lines: (['lit-sign', 'reflecting-sign'] as const).map((sign) => ({
        name: sign === 'lit-sign' ? { zh: '发光标志', en: 'lit sign' } : { zh: '反光标志', en: 'reflecting sign' },
        at: (x, s) => visibility(roomSoot(x, 0.015, s.volume ?? 1), sign, 'flaming').metres,
      })),
      outside: (x, s) => visibility(roomSoot(x, 0.015, s.volume ?? 1), 'lit-sign', 'flaming').outside,
      points: [],
    },
  ],
}
