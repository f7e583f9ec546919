import { arrestLimit } from '../../../content/arrestLimits'
import {
  CLEARANCE_3M,
  type Clearance,
  absorb,
  clearance,
  fallFactor,
  forceToStop,
  freeFallOn,
  springForce,
} from '../../sim/hazards/fallArrest'
import { lastBefore } from '../bounds'
import type { ModelCard, Oracle } from '../card'

const FT = 0.3048
const FALLTECH = 'FallTech instructions, clear-fall tables'

/** A published sum in feet, its parts in feet. */
const feet = (id: string, source: string, published: number, parts: Clearance): Oracle => ({
  id,
  tag: 'V2',
  source,
  unit: 'ft',
  published,
  tolerance: { unit: 1e-9 },
  computed: () => clearance(parts),
})

export const card: ModelCard = {
  file: 'fallArrest',
  group: 'fall',
  title: { zh: '坠落制动与安全净空', en: 'Fall arrest and clearance' },
  about: {
    zh: '由能量守恒求缓冲器展开长度与冲击力（恒力缓冲器，或把无缓冲的安全绳看作弹簧），以及所需安全净空。人体按刚体计，实际冲击力略低。',
    en: 'By balance of energy: how far an absorber tears and how hard the stop is (a steady force, or a bare lanyard as a spring), and the room that a fall needs. The body is taken as rigid; a real one softens the stop a little.',
  },
  equations: [
    String.raw`s=\frac{mgh}{F-mg}`,
    String.raw`F_{max}=mg\left(1+\sqrt{1+\frac{2kh}{mg}}\right)`,
    String.raw`f=\frac hL,\quad h=L-d`,
    String.raw`C=\sum_i c_i`,
  ],
  symbols: [
    { tex: 's', unit: 'm', means: { zh: '缓冲器展开长度', en: 'how far the absorber tears' } },
    { tex: 'm', unit: 'kg', means: { zh: '质量', en: 'mass' } },
    { tex: 'h', unit: 'm', means: { zh: '自由坠落距离', en: 'free fall' } },
    { tex: 'F', unit: 'N', means: { zh: '制动力', en: 'force of the stop' } },
    { tex: 'k', unit: 'N/m', means: { zh: '安全绳刚度', en: 'stiffness of the lanyard' } },
    { tex: 'f', unit: '1', means: { zh: '坠落系数', en: 'fall factor' } },
    { tex: 'L', unit: 'm', means: { zh: '安全绳长度', en: 'length of the lanyard' } },
    { tex: 'd', unit: 'm', means: { zh: '挂点高出 D 形环的距离', en: 'anchor above the D-ring' } },
    { tex: 'C', unit: 'm', means: { zh: '安全净空', en: 'clearance' } },
    { tex: 'c_i', unit: 'm', means: { zh: '各组成部分', en: 'its parts' } },
  ],
  range: {
    zh: '坠落系数不超过 2；制动力大于体重；缓冲器未完全展开。',
    en: 'Fall factor up to 2; force above the weight; absorber not torn to its end.',
  },
  sources: ['Balance of energy', '3M DBI-SALA lanyard instructions', FALLTECH, 'GB 6095-2009; 29 CFR 1926.502(d)'],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'GB 6095-2021 的冲击力限值未读到原文，按 6 kN 沿用；挂点 15 kN、缓冲器展开 1.75 m 来自低质量来源；悬吊 10 min 内放下为惯例。',
      en: 'The limit of GB 6095-2021 was not read; 6 kN is carried over. Anchors of 15 kN and 1.75 m of an absorber are from a weak source; getting people down within 10 min is practice.',
    },
  ],
  outside: ['fall-factor-over-2', 'absorber-holds-no-weight', 'absorber-torn-out'],
  oracles: [
    {
      id: 'absorber 1.8 m',
      tag: 'C',
      source: 's = m g h / (F - m g), 100 kg, 6 kN',
      unit: 'm',
      published: 0.352,
      tolerance: { unit: 0.0005 },
      computed: () => absorb(100, 1.8, 6000).extensionM,
    },
    {
      id: 'absorber 4 m',
      tag: 'C',
      source: 's = m g h / (F - m g), 100 kg, 6 kN',
      unit: 'm',
      published: 0.782,
      tolerance: { unit: 0.0005 },
      computed: () => absorb(100, 4, 6000).extensionM,
    },
    feet('clearance 18.5 ft', 'training survey with the parts of OSHA', 18.5, {
      fallM: 6,
      decelerationM: 3.5,
      bodyM: 6,
      safetyM: 3,
    }),
    {
      id: 'clearance 5.64 m',
      tag: 'V2',
      source: 'the same in metres',
      unit: 'm',
      published: 5.64,
      tolerance: { unit: 0.005 },
      computed: () => clearance({ fallM: 6 * FT, decelerationM: 3.5 * FT, bodyM: 6 * FT, safetyM: 3 * FT }),
    },
    {
      id: '3M clearance below the floor',
      tag: 'C',
      source: '3M DBI-SALA: FF = LL - DP, FC = FF + DD + 0.45 + 0.45; 1.8 m lanyard, anchor 0.5 m above, 1.07 m torn',
      unit: 'm',
      published: 3.27,
      tolerance: { unit: 0.5e-2 },
      computed: () =>
        clearance({
          fallM: freeFallOn(1.8, 0.5),
          decelerationM: 1.07,
          stretchM: CLEARANCE_3M.stretchM,
          safetyM: CLEARANCE_3M.safetyM,
        }),
    },
    {
      id: '3M clearance, anchor below the D-ring',
      tag: 'C',
      source: '3M DBI-SALA: FF = LL + DP; 1.8 m lanyard, anchor 0.5 m below, 1.07 m torn',
      unit: 'm',
      published: 4.27,
      tolerance: { unit: 0.5e-2 },
      computed: () =>
        clearance({
          fallM: freeFallOn(1.8, -0.5),
          decelerationM: 1.07,
          stretchM: CLEARANCE_3M.stretchM,
          safetyM: CLEARANCE_3M.safetyM,
        }),
    },
    {
      id: '3M height of the D-ring',
      tag: 'V2',
      source: '3M DBI-SALA lanyard instructions',
      unit: 'm',
      published: 1.52,
      tolerance: { unit: 0 },
      computed: () => CLEARANCE_3M.dRingM,
    },
    {
      id: 'greatest fall factor',
      tag: 'V2',
      source: 'free fall over lanyard, at most 2 (anchor at the feet)',
      unit: '1',
      published: 2,
      tolerance: { unit: 0 },
      computed: () => lastBefore(10, 10, (m) => fallFactor(m, 1).outside !== null),
    },
    ...(
      [
        ['GB 6095', '2015-01-01', 6],
        ['OSHA 1926.502', '2020-01-01', 8],
        ['CSA Z259', '2020-01-01', 8],
      ] as const
    ).map(
      ([rule, day, kN]): Oracle => ({
        id: `arrest force ${rule}`,
        tag: 'V2',
        source: 'GB 6095-2009, as quoted by guatangji.com.cn; 8 kN (1800 lbf) as quoted by safeopedia.com',
        unit: 'kN',
        published: kN,
        tolerance: { unit: 0 },
        computed: () => arrestLimit(rule, day)?.kN ?? Number.NaN,
      }),
    ),
    feet('clearance 17.5 ft', FALLTECH, 17.5, { fallM: 6, decelerationM: 3.5, bodyM: 6, safetyM: 2 }),
    feet('clearance class B block 12.5 ft', FALLTECH, 12.5, {
      fallM: 0,
      decelerationM: 4.5,
      stretchM: 1.5,
      bodyM: 5,
      safetyM: 1.5,
    }),
    feet('clearance block overhead 6 ft', FALLTECH, 6, { fallM: 0, decelerationM: 3.5, stretchM: 1, safetyM: 1.5 }),
    feet('clearance 12 ft', '0685.com', 12, { fallM: 4, decelerationM: 3, stretchM: 1, bodyM: 3, safetyM: 1 }),
    {
      id: 'clearance 4.72 m',
      tag: 'V2',
      source: 'stax.tools, worked example',
      unit: 'm',
      published: 4.72,
      tolerance: { unit: 0.005 },
      computed: () => clearance({ fallM: 1.8, decelerationM: 1.06, bodyM: 1.75 * 0.55, safetyM: 0.9 }),
    },
  ],
  plots: [
    {
      title: { zh: '缓冲器展开长度', en: 'How far the absorber tears' },
      x: { name: { zh: '自由坠落', en: 'free fall' }, unit: 'm', from: 0, to: 4 },
      y: { name: { zh: '展开长度', en: 'tear' }, unit: 'm' },
      sliders: [
        { key: 'mass', name: { zh: '质量', en: 'mass' }, unit: 'kg', from: 50, to: 140, at: 100 },
        { key: 'force', name: { zh: '制动力', en: 'force' }, unit: 'N', from: 2000, to: 8000, at: 6000 },
      ],
      lines: [
        {
          name: { zh: '恒力缓冲器', en: 'steady force' },
          at: (x, s) => absorb(s.mass ?? 0, x, s.force ?? 1).extensionM,
        },
      ],
      outside: (x, s) => absorb(s.mass ?? 0, x, s.force ?? 1).outside,
      points: [
        { x: 1.8, y: 0.352, oracle: 'absorber 1.8 m' },
        { x: 4, y: 0.782, oracle: 'absorber 4 m' },
      ],
    },
    {
      title: { zh: '冲击力', en: 'Force of the stop' },
      x: { name: { zh: '自由坠落', en: 'free fall' }, unit: 'm', from: 0, to: 4 },
      y: { name: { zh: '力', en: 'force' }, unit: 'N' },
      sliders: [
        {
          key: 'anchor',
          name: { zh: '挂点高出 D 形环', en: 'anchor above the D-ring' },
          unit: 'm',
          from: -2,
          to: 2,
          at: 0,
        },
        {
          key: 'k',
          name: { zh: '刚度', en: 'stiffness' },
          unit: 'N/m',
          from: 5000,
          to: 100_000,
          at: 25_000,
          log: true,
        },
      ],
      lines: [
        { name: { zh: '无缓冲安全绳', en: 'bare lanyard' }, at: (x, s) => springForce(100, x, s.k ?? 1) },
        { name: { zh: '1.07 m 内停住', en: 'stopped within 1.07 m' }, at: (x) => forceToStop(100, x, 1.07) },
        {
          name: { zh: '2 m 安全绳、所设挂点', en: 'lanyard of 2 m at that anchor' },
          at: (_, s) => springForce(100, freeFallOn(2, s.anchor ?? 0), s.k ?? 1),
        },
      ],
      outside: (x) => fallFactor(x, 2).outside,
      points: [],
    },
    {
      title: { zh: '作业面以下所需净空（3M）', en: 'Room below the floor (3M)' },
      x: { name: { zh: '缓冲器展开', en: 'deceleration' }, unit: 'm', from: 0, to: 1.75 },
      y: { name: { zh: '安全净空', en: 'clearance' }, unit: 'm' },
      sliders: [
        {
          key: 'anchor',
          name: { zh: '挂点高出 D 形环', en: 'anchor above the D-ring' },
          unit: 'm',
          from: -2,
          to: 2,
          at: 0,
        },
      ],
      lines: [
        {
          name: { zh: '2 m 安全绳', en: 'lanyard of 2 m' },
          at: (x, s) =>
            clearance({
              fallM: freeFallOn(2, s.anchor ?? 0),
              decelerationM: x,
              stretchM: CLEARANCE_3M.stretchM,
              safetyM: CLEARANCE_3M.safetyM,
            }),
        },
      ],
      points: [],
    },
  ],
}
