import {
  type PoolLiquid,
  heatEvaporationKgS,
  mackayMatsuguKgS,
  poolAreaM2,
  windEvaporationKgS,
} from '../../sim/hazards/pool'
import type { ModelCard, Oracle } from '../card'

/** Ammonia on the ground, and a solvent of 50 kPa and 70 g/mol. */
const AMMONIA: PoolLiquid = { densityKgM3: 682, gMol: 17.031, boilingK: 239.82, latentJKg: 1.37e6, vapourPa: 101_325 }
const SOLVENT: PoolLiquid = { densityKgM3: 800, gMol: 70, boilingK: 320, latentJKg: 4e5, vapourPa: 50_000 }
const HEXANE: PoolLiquid = { densityKgM3: 659, gMol: 86.18, boilingK: 341.9, latentJKg: 3.35e5, vapourPa: 16_000 }

const oracle = (
  id: string,
  tag: Oracle['tag'],
  source: string,
  [published, unit]: readonly [number, string],
  tolerance: Oracle['tolerance'],
  computed: () => number,
): Oracle => ({ id, tag, source, unit, published, tolerance, computed })

export const card: ModelCard = {
  file: 'pool',
  group: 'gas',
  title: { zh: '液池扩展与蒸发', en: 'Pool: spreading and evaporation' },
  about: {
    zh: '泄漏液体在地面铺开成池：先靠地面传热沸腾蒸发（热量蒸发），再靠风带走蒸气（质量蒸发）；面积受最小厚度和围堰限制。步进模型取两者中较大的一个，质量守恒。',
    en: 'Spilt liquid spreads until it is as thin as the ground lets it or fills its bund; it boils by the heat of the ground and then evaporates by the wind. The stepper takes the greater of the two and keeps the mass.',
  },
  equations: [
    String.raw`Q_2=\frac{K A_1(T_0-T_b)}{H\sqrt{\pi\alpha t}}`,
    String.raw`Q_3=a\,p\,\frac{M}{R T_0}\,u^{\frac{2-n}{2+n}}\,r^{\frac{4+n}{2+n}}`,
    String.raw`S=\frac{W}{H_{min}\,\rho}`,
    String.raw`\frac{dr}{dt}=\sqrt{2gh}`,
  ],
  symbols: [
    { tex: 'Q_2,Q_3', unit: 'kg/s', means: { zh: '热量蒸发、质量蒸发速率', en: 'evaporation by heat and by wind' } },
    { tex: 'K', unit: 'W/(m K)', means: { zh: '地面导热系数', en: 'conductivity of the ground' } },
    { tex: String.raw`\alpha`, unit: 'm2/s', means: { zh: '地面热扩散系数', en: 'diffusivity of heat in the ground' } },
    { tex: 'A_1,S', unit: 'm2', means: { zh: '液池面积', en: 'area of the pool' } },
    { tex: 'r', unit: 'm', means: { zh: '液池半径', en: 'radius of the pool' } },
    { tex: 'a,n', unit: '1', means: { zh: '稳定度系数，表 E.4', en: 'by stability, table E.4' } },
    { tex: 'H_{min}', unit: 'm', means: { zh: '最小厚度，表 E.9', en: 'least depth, table E.9' } },
  ],
  range: {
    zh: '纯物质、平地或围堰内；表 E.4 没有 C 类稳定度，按 D 类取值并提示超出范围。',
    en: 'One substance, on level ground or in a bund. Table E.4 has no class C: that of D is taken, with a flag.',
  },
  sources: [
    'AQ/T 3046-2013, E.26, E.27, E.36, tables E.3, E.4, E.9',
    'Shaw and Briscoe, UKAEA SRD R100 (1978)',
    'Mackay and Matsugu, Can. J. Chem. Eng. 51 (1973) 434-439',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'Mackay-Matsugu 系数 0.0048（ALOHA 形式）仅见于二手资料，用于不沸腾液池的对照计算。',
      en: 'The 0.0048 of Mackay and Matsugu in the form of ALOHA was seen in secondary sources only; used to compare pools that do not boil.',
    },
    {
      zh: '铺展速度 √(2gh) 引自二手资料（Shaw 和 Briscoe），用于步进模型。',
      en: 'Spreading with sqrt(2 g h) is quoted from secondary sources (Shaw and Briscoe); used by the stepper.',
    },
  ],
  outside: ['class-c-not-in-table'],
  oracles: [
    ...Object.entries({ grass: 0.02, rough: 0.025, level: 0.01, concrete: 0.005, 'calm-water': 0.0018 }).map(
      ([ground, depth]) =>
        oracle(`E.9 depth on ${ground}`, 'V1', 'AQ/T 3046-2013, table E.9', [1 / depth, 'm2'], { share: 1e-12 }, () =>
          poolAreaM2(1000, 1000, ground as 'grass'),
        ),
    ),
    oracle(
      'E.26 ammonia on cement',
      'C',
      'AQ/T 3046-2013, E.26, 100 m2, 60 s, 25 C',
      [0.949771, 'kg/s'],
      { unit: 0.5e-6 },
      () => heatEvaporationKgS(100, AMMONIA, 298.15, 'cement', 60),
    ),
    oracle(
      'E.27 solvent in class D',
      'C',
      'AQ/T 3046-2013, E.27, r 5 m, 2 m/s, 25 C',
      [0.237094, 'kg/s'],
      { unit: 0.5e-6 },
      () => windEvaporationKgS(5, SOLVENT, 298.15, 2, 'D'),
    ),
    oracle(
      'Mackay-Matsugu hexane',
      'C',
      'Mackay and Matsugu (1973), d 10 m, 3 m/s, Sc 1.8',
      [0.262262, 'kg/s'],
      { unit: 0.5e-6 },
      () => mackayMatsuguKgS(5, HEXANE, 293.15, 3, 1.8),
    ),
  ],
  plots: [
    {
      title: { zh: '液氨池的热量蒸发', en: 'Ammonia pool boiling by the heat of the ground' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 5, to: 600, log: true },
      y: { name: { zh: '蒸发速率', en: 'evaporation' }, unit: 'kg/s', log: true },
      sliders: [
        { key: 'area', name: { zh: '面积', en: 'area' }, unit: 'm2', from: 1, to: 500, at: 100, log: true },
        { key: 'c', name: { zh: '地温', en: 'ground' }, unit: '°C', from: -20, to: 50, at: 25 },
      ],
      lines: (
        [
          ['cement', { zh: '水泥', en: 'cement' }],
          ['dry-earth', { zh: '干涸土地', en: 'dry earth' }],
          ['gravel', { zh: '砂砾地', en: 'gravel' }],
        ] as const
      ).map(([ground, name]) => ({
        name,
        at: (x, s) => heatEvaporationKgS(s.area ?? 100, AMMONIA, 273.15 + (s.c ?? 25), ground, x),
      })),
      points: [{ x: 60, y: 0.949771, oracle: 'E.26 ammonia on cement' }],
    },
    {
      title: { zh: '质量蒸发', en: 'Evaporation by the wind' },
      x: { name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0.5, to: 10 },
      y: { name: { zh: '蒸发速率', en: 'evaporation' }, unit: 'kg/s' },
      sliders: [{ key: 'r', name: { zh: '半径', en: 'radius' }, unit: 'm', from: 0.5, to: 20, at: 5 }],
      lines: [
        {
          name: { zh: 'AQ/T 3046，D 类', en: 'AQ/T 3046, class D' },
          at: (x, s) => windEvaporationKgS(s.r ?? 5, SOLVENT, 298.15, x, 'D'),
        },
        {
          name: { zh: 'Mackay-Matsugu', en: 'Mackay and Matsugu' },
          at: (x, s) => mackayMatsuguKgS(s.r ?? 5, SOLVENT, 298.15, x, 1.8),
        },
      ],
      points: [{ x: 2, y: 0.237094, oracle: 'E.27 solvent in class D' }],
    },
  ],
}
