import {
  VESSEL_FLUX,
  fireballFlux,
  fireballMass,
  fireballRadius,
  fireballSeconds,
  fireballSecondsCcps,
  tanksOf,
} from '../../sim/hazards/fireball'
import type { ModelCard, Oracle } from '../card'

export const card: ModelCard = {
  file: 'fireball',
  group: 'fire',
  title: { zh: '沸腾液体扩展蒸气爆炸（BLEVE）火球', en: 'BLEVE fireball' },
  about: {
    zh: '液化气容器破裂后火球的半径、持续时间和热辐射。参与火球的量取储量的 50%（单罐）、70%（双罐）、90%（多罐）。流传文本有两处误印：把半径写作直径，把 kW/m2 写作 W/m2，此处均已更正。',
    en: 'Radius, duration and radiation of the fireball when a vessel of liquefied gas bursts. 50 % of the contents feed it (one tank), 70 % (two) or 90 % (many). Copies of the text call the radius a diameter and print W/m2 for kW/m2; both are put right here.',
  },
  equations: [
    String.raw`R=2.9\,W^{1/3},\quad t=0.45\,W^{1/3}\quad(\text{CCPS: }t=2.6\,W^{1/6}\text{ from }30\,000\text{ kg})`,
    String.raw`q=\frac{q_0R^2 r\,(1-0.058\ln r)}{(R^2+r^2)^{3/2}}`,
  ],
  symbols: [
    { tex: 'W', unit: 'kg', means: { zh: '参与火球的质量', en: 'mass that feeds it' } },
    { tex: 'R', unit: 'm', means: { zh: '火球半径', en: 'radius' } },
    { tex: 't', unit: 's', means: { zh: '持续时间', en: 'duration' } },
    {
      tex: 'q_0',
      unit: 'kW/m2',
      means: { zh: '表面热辐射，柱形罐 270、球罐 200', en: 'surface, 270 for a cylinder, 200 for a sphere' },
    },
    {
      tex: 'r',
      unit: 'm',
      means: { zh: '到火球中心在地面投影的距离', en: 'distance on the ground from below its middle' },
    },
    { tex: 'q', unit: 'kW/m2', means: { zh: '热辐射强度', en: 'radiation met' } },
  ],
  range: { zh: '火球之外；空气透过率从 1 m 起算。', en: 'Outside the fireball; air takes its share from 1 m on.' },
  sources: [
    'AQ/T 3046-2013, E.4.2 (after ILO)',
    'CCPS, Guidelines for Vapor Cloud Explosions, Flash Fires and BLEVEs (1994)',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: '热辐射公式在文本中为图片，按常见教材写出；CCPS 对 30 t 以上的持续时间公式凭记忆录入。',
      en: 'The formula of the radiation is a picture in the copy and was written from textbooks; the CCPS duration from 30 t on is from memory.',
    },
  ],
  outside: ['inside-the-fireball'],
  oracles: [
    {
      id: 'BLEVE 10 t radius',
      tag: 'C',
      source: 'AQ/T 3046-2013, E.4.2',
      unit: 'm',
      published: 62.48,
      tolerance: { unit: 0.005 },
      computed: () => fireballRadius(10_000),
    },
    {
      id: 'BLEVE 10 t duration',
      tag: 'C',
      source: 'AQ/T 3046-2013, E.4.2',
      unit: 's',
      published: 9.69,
      tolerance: { unit: 0.005 },
      computed: () => fireballSeconds(10_000),
    },
    {
      id: 'BLEVE 1 t diameter',
      tag: 'V2',
      source: 'CCPS (1994): 5.8 M^(1/3)',
      unit: 'm',
      published: 58,
      tolerance: { unit: 1e-9 },
      computed: () => 2 * fireballRadius(1000),
    },
    ...(
      [
        [1, 5000],
        [2, 7000],
        [3, 9000],
      ] as const
    ).map(
      ([tanks, kg]): Oracle => ({
        id: `BLEVE share of ${tanks === 3 ? 'many' : tanks} of 10 t`,
        tag: 'V1',
        source: 'AQ/T 3046-2013, E.4.2',
        unit: 'kg',
        published: kg,
        tolerance: { unit: 1e-9 },
        computed: () => fireballMass(10_000, tanksOf(tanks) ?? 'one'),
      }),
    ),
    ...(
      [
        ['cylinder', 270],
        ['sphere', 200],
      ] as const
    ).map(
      ([vessel, kWM2]): Oracle => ({
        id: `BLEVE surface of a ${vessel}`,
        tag: 'V1',
        source: 'AQ/T 3046-2013, E.4.2 (printed as W/m2)',
        unit: 'kW/m2',
        published: kWM2,
        tolerance: { unit: 0 },
        computed: () => VESSEL_FLUX[vessel],
      }),
    ),
  ],
  plots: [
    {
      title: { zh: '火球热辐射', en: 'Radiation of a fireball' },
      x: { name: { zh: '距离', en: 'distance' }, unit: 'm', from: 10, to: 1000, log: true },
      y: { name: { zh: '热辐射', en: 'radiation' }, unit: 'kW/m2', log: true },
      sliders: [
        { key: 'mass', name: { zh: '质量', en: 'mass' }, unit: 'kg', from: 100, to: 200_000, at: 10_000, log: true },
      ],
      lines: (['cylinder', 'sphere'] as const).map((vessel) => ({
        name: vessel === 'sphere' ? { zh: '球罐', en: 'sphere' } : { zh: '柱形罐', en: 'cylinder' },
        at: (x, s) => fireballFlux(s.mass ?? 1, x, vessel).kWM2,
      })),
      outside: (x, s) => fireballFlux(s.mass ?? 1, x, 'sphere').outside,
      points: [],
    },
    {
      title: { zh: '半径与持续时间', en: 'Radius and duration' },
      x: { name: { zh: '质量', en: 'mass' }, unit: 'kg', from: 100, to: 200_000, log: true },
      y: { name: { zh: '半径 m；时间 s', en: 'radius m; time s' }, unit: '', log: true },
      sliders: [],
      lines: [
        { name: { zh: '半径', en: 'radius' }, at: (x) => fireballRadius(x) },
        { name: { zh: '持续时间（ILO）', en: 'duration (ILO)' }, at: (x) => fireballSeconds(x) },
        { name: { zh: '持续时间（CCPS）', en: 'duration (CCPS)' }, at: (x) => fireballSecondsCcps(x) },
      ],
      points: [
        { x: 10_000, y: 62.48, oracle: 'BLEVE 10 t radius' },
        { x: 10_000, y: 9.69, oracle: 'BLEVE 10 t duration' },
      ],
    },
  ],
}
