import { mgM3FromPpm, ppmFromMgM3 } from '../../sim/hazards/gases'
import { ERPG_PPM, erpgOf, idlhOf } from '../../sim/hazards/limits'
import type { ModelCard, Oracle } from '../card'

const H1 = 'AQ/T 3046-2013, table H.1'
/** As printed, ppm. */
const PRINTED = {
  chlorine: [1, 3, 20],
  ammonia: [25, 200, 1000],
  'hydrogen-sulfide': [0.1, 30, 100],
  'carbon-monoxide': [200, 350, 500],
} as const

export const card: ModelCard = {
  file: 'limits',
  group: 'gas',
  title: { zh: '应急指导浓度（IDLH、ERPG）', en: 'Emergency guideline values (IDLH, ERPG)' },
  about: {
    zh: '立即威胁生命和健康浓度与应急响应计划指南。注意 GB/T 50493-2019 的 IDLH 栏仍是 NIOSH 修订前的旧值。',
    en: 'What is immediately dangerous, and the planning guidelines of AIHA. Mind that the IDLH column of GB/T 50493-2019 still has the values from before the revision by NIOSH.',
  },
  equations: [String.raw`C_{mg/m^3}=\frac{C_{ppm}\,M}{24.465}`],
  symbols: [
    { tex: 'C', unit: 'mg/m3', means: { zh: '浓度（25 ℃，101.325 kPa）', en: 'concentration at 25 C and 1 atm' } },
    { tex: 'M', unit: 'g/mol', means: { zh: '摩尔质量', en: 'molar mass' } },
  ],
  range: { zh: 'IDLH 按 30 min 逃生制定，ERPG 按 1 h。', en: 'IDLH for escape within 30 minutes, ERPG for an hour.' },
  sources: ['NIOSH, Documentation for IDLH Concentrations (revised)', H1],
  standing: 'published',
  unconfirmed: [
    {
      zh: '硫化氢 100、氟化氢 30、氯化氢 50、光气 2 ppm 的 IDLH 未在公布文本中查到，仅列表备查。',
      en: 'The IDLH of hydrogen sulfide (100), hydrogen fluoride (30), hydrogen chloride (50) and phosgene (2 ppm) were found in no published text; listed only.',
    },
  ],
  outside: [],
  oracles: [
    {
      id: 'IDLH chlorine',
      tag: 'V1',
      source: 'NIOSH, IDLH of chlorine (7782505)',
      unit: 'ppm',
      published: 10,
      tolerance: { share: 1e-12 },
      computed: () => ppmFromMgM3(idlhOf('chlorine')?.mgM3 ?? Number.NaN, 'chlorine'),
    },
    {
      id: 'IDLH carbon monoxide',
      tag: 'V2',
      source: 'NIOSH (revised)',
      unit: 'ppm',
      published: 1200,
      tolerance: { share: 1e-12 },
      computed: () => ppmFromMgM3(idlhOf('carbon-monoxide')?.mgM3 ?? Number.NaN, 'carbon-monoxide'),
    },
    {
      id: 'IDLH ammonia',
      tag: 'V2',
      source: 'NIOSH (revised), as given by the Minnesota Department of Agriculture',
      unit: 'ppm',
      published: 300,
      tolerance: { share: 1e-12 },
      computed: () => ppmFromMgM3(idlhOf('ammonia')?.mgM3 ?? Number.NaN),
    },
    ...(Object.keys(PRINTED) as (keyof typeof PRINTED)[]).flatMap((gas) =>
      ([1, 2, 3] as const).map(
        (tier): Oracle => ({
          id: `ERPG-${tier} ${gas}`,
          tag: 'V1',
          source: H1,
          unit: 'ppm',
          published: PRINTED[gas][tier - 1] ?? Number.NaN,
          tolerance: { share: 1e-12 },
          computed: () => ppmFromMgM3(erpgOf(gas, tier) ?? Number.NaN, gas),
        }),
      ),
    ),
    {
      id: '20 mg/m3 of ammonia in ppm',
      tag: 'C',
      source: '25 C and 1 atm',
      unit: 'ppm',
      published: 28.73,
      tolerance: { unit: 0.005 },
      computed: () => ppmFromMgM3(20),
    },
  ],
  plots: [
    {
      title: { zh: '单位换算', en: 'Conversion of units' },
      x: { name: { zh: '体积浓度', en: 'by volume' }, unit: 'ppm', from: 1, to: 1000, log: true },
      y: { name: { zh: '质量浓度', en: 'by mass' }, unit: 'mg/m3', log: true },
      sliders: [],
      lines: (
        [
          ['ammonia', { zh: '氨', en: 'ammonia' }],
          ['chlorine', { zh: '氯', en: 'chlorine' }],
        ] as const
      ).map(([gas, name]) => ({ name, at: (x) => mgM3FromPpm(x, gas) })),
      points: [{ x: ERPG_PPM.ammonia[1], y: mgM3FromPpm(200), oracle: 'ERPG-2 ammonia' }],
    },
  ],
}
