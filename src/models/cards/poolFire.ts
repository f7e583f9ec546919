import { FUELS, heatRelease, poolFireFlux, pointSource } from '../../sim/hazards/poolFire'
import type { ModelCard, Oracle } from '../card'

const FT = 0.3048
/** FDT 05.1 sheet with transformer oil (also the values of lube oil): 9 ft2, seen from 10 ft. */
const F1 = { fuel: FUELS['transformer-oil'], areaM2: 9 * FT * FT, edgeM: 10 * FT }
/** FDT 05.1 sheet with diesel: 2545 ft2, seen from 130 ft. */
const F2 = { fuel: FUELS.diesel, areaM2: 2545 * FT * FT, edgeM: 130 * FT }
const SHEET = 'NUREG-1805 (2004), FDT 05.1, filled in sheet'

export const card: ModelCard = {
  file: 'poolFire',
  group: 'fire',
  title: { zh: '池火：热释放与点源辐射', en: 'Pool fire: heat release and point source' },
  about: {
    zh: '液池燃烧的热释放速率，以及无风时离池边一定距离处的热辐射。把火焰当作一点、不计空气吸收，结果偏于安全，仅在离火焰较远处可信。',
    en: 'Heat release of a burning liquid pool and its radiation at a distance from the edge, without wind. The flame is a point and air takes nothing away, so it errs on the side of heat; to be trusted only well away from the flames.',
  },
  equations: [
    String.raw`\dot Q=\dot m''\,\Delta H_c\,A\,(1-e^{-k\beta D}),\quad D=\sqrt{4A/\pi}`,
    String.raw`\dot q''=\frac{\chi_r\,\dot Q}{4\pi R^2},\quad R=L+\tfrac D2`,
  ],
  symbols: [
    { tex: String.raw`\dot Q`, unit: 'kW', means: { zh: '热释放速率', en: 'heat release rate' } },
    { tex: String.raw`\dot m''`, unit: 'kg/m2 s', means: { zh: '大池燃烧速率', en: 'burning rate of a wide pool' } },
    { tex: String.raw`\Delta H_c`, unit: 'kJ/kg', means: { zh: '有效燃烧热', en: 'effective heat of combustion' } },
    { tex: String.raw`k\beta`, unit: '1/m', means: { zh: '经验常数', en: 'empirical constant' } },
    { tex: 'A', unit: 'm2', means: { zh: '液池面积', en: 'area of the pool' } },
    { tex: 'D', unit: 'm', means: { zh: '当量直径', en: 'diameter of the circle as large' } },
    { tex: 'L', unit: 'm', means: { zh: '到池边的距离', en: 'distance from the edge' } },
    { tex: String.raw`\dot q''`, unit: 'kW/m2', means: { zh: '热辐射强度', en: 'radiation met' } },
    { tex: String.raw`\chi_r`, unit: '1', means: { zh: '辐射分数，0.30', en: 'share radiated, 0.30' } },
  ],
  range: {
    zh: '池径不小于 0.2 m，无风，热辐射不超过 5 kW/m2，位置在池外。',
    en: 'Pools of 0.2 m or wider, no wind, up to 5 kW/m2, outside the pool.',
  },
  sources: ['NUREG-1805 (2004), chapters 3 and 5, FDT 05.1', 'Babrauskas, Fire Technology 19 (1983)'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '燃料表中二噁烷起各行的燃烧热和经验常数（柴油、变压器油除外）凭记忆录入；距离 R 从池中心量起的约定；点源法 5 kW/m2 的适用上限。',
      en: 'In the fuel table, heats and constants from dioxane on (but for diesel and transformer oil) are from memory; so are the convention that R counts from the middle of the pool, and the bound of 5 kW/m2.',
    },
  ],
  outside: ['inside-the-flames', 'pool-under-0.2-m', 'flux-over-5-kW-m2'],
  oracles: [
    {
      id: 'F1 heat release',
      tag: 'V2',
      source: SHEET,
      unit: 'kW',
      published: 771.52,
      tolerance: { unit: 0.005 },
      computed: () => heatRelease(F1.fuel, F1.areaM2),
    },
    {
      id: 'F1 flux',
      tag: 'C',
      source: SHEET,
      unit: 'kW/m2',
      published: 1.45,
      tolerance: { unit: 0.0005 },
      computed: () => poolFireFlux(F1.fuel, F1.areaM2, F1.edgeM).kWM2,
    },
    {
      id: 'F2 heat release',
      tag: 'V2',
      source: SHEET,
      unit: 'kW',
      published: 472_403.6,
      tolerance: { unit: 0.005 },
      computed: () => heatRelease(F2.fuel, F2.areaM2),
    },
    {
      id: 'F2 flux',
      tag: 'C',
      source: SHEET,
      unit: 'kW/m2',
      published: 4.834,
      tolerance: { unit: 0.0005 },
      computed: () => poolFireFlux(F2.fuel, F2.areaM2, F2.edgeM).kWM2,
    },
    ...(
      [
        ['methanol', 340],
        ['ethanol', 402],
        ['butane', 3395.21],
        ['benzene', 3246.53],
        ['hexane', 2920.14],
        ['heptane', 3202.63],
        ['xylene', 2915.46],
        ['acetone', 933.83],
      ] as const
    ).map(
      ([fuel, kW]): Oracle => ({
        id: `1 m2 of ${fuel}`,
        tag: 'C',
        source: 'NUREG-1805 (2004), FDT 05.1, with the values of the fuel as the filled in sheets have them',
        unit: 'kW',
        published: kW,
        tolerance: { unit: 0.005 },
        computed: () => heatRelease(FUELS[fuel], 1),
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '离池边不同距离的热辐射', en: 'Radiation by distance from the edge' },
      x: { name: { zh: '到池边的距离', en: 'distance from the edge' }, unit: 'm', from: 1, to: 100, log: true },
      y: { name: { zh: '热辐射', en: 'radiation' }, unit: 'kW/m2', log: true },
      sliders: [
        { key: 'area', name: { zh: '池面积', en: 'area' }, unit: 'm2', from: 0.5, to: 500, at: 236.44, log: true },
      ],
      lines: [
        { name: { zh: '柴油', en: 'diesel' }, at: (x, s) => poolFireFlux(FUELS.diesel, s.area ?? 1, x).kWM2 },
        { name: { zh: '汽油', en: 'petrol' }, at: (x, s) => poolFireFlux(FUELS.gasoline, s.area ?? 1, x).kWM2 },
        {
          name: { zh: '10 MW 点源', en: 'a point of 10 MW' },
          at: (x) => pointSource(10_000, x),
        },
      ],
      outside: (x, s) => poolFireFlux(FUELS.diesel, s.area ?? 1, x).outside,
      points: [{ x: 39.624, y: 4.834, oracle: 'F2 flux' }],
    },
  ],
}
