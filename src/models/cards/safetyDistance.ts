import {
  beamDistance,
  curtainDistance,
  curtainDistanceAnsi,
  guardDistance,
  lyingFieldDistance,
  matDistance,
  penetrationAnsi,
  stoppingTime,
  twoHandDistance,
} from '../../sim/hazards/safetyDistance'
import type { ModelCard } from '../card'

const ROCKWELL = 'Rockwell 450L-UM001D (2019)'

export const card: ModelCard = {
  file: 'safetyDistance',
  group: 'machine',
  title: { zh: '防护装置的安全距离', en: 'Safety distance of safeguards' },
  about: {
    zh: '光幕、光束、地面区域、压敏垫、双手操纵和联锁防护门离危险点的最小距离 S = KT + C。停机时间须实测，不用铭牌值。有网上计算器把 C 与 KT 相乘得出 92 m，切勿采用。',
    en: 'Least distance from the danger of light curtains, beams, lying fields, mats, two-hand controls and interlocked guards, S = K T + C. The stopping time is measured, not read off the plate. One calculator on the web multiplies by C and gets 92 m: do not use it.',
  },
  equations: [
    'S=KT+C',
    String.raw`S=2000T+8(d-14);\ S>500:\ \max(500,\,1600T+8(d-14))`,
    String.raw`S=1600T+850\ \text{or}\ 1200;\quad S=1600T+(1200-0.4H);\quad S=1600T+250`,
    String.raw`S_{ANSI}=1600\,T+3.4\,(d-7)`,
  ],
  symbols: [
    { tex: 'S', unit: 'mm', means: { zh: '安全距离', en: 'safety distance' } },
    { tex: 'K', unit: 'mm/s', means: { zh: '接近速度', en: 'approach speed' } },
    { tex: 'T', unit: 's', means: { zh: '总停机时间', en: 'time until it stands still' } },
    { tex: 'C', unit: 'mm', means: { zh: '附加距离', en: 'addition' } },
    { tex: 'd', unit: 'mm', means: { zh: '分辨力', en: 'resolution' } },
    { tex: 'H', unit: 'mm', means: { zh: '检测区离地高度', en: 'height of the field above the floor' } },
  ],
  range: {
    zh: 'ISO：分辨力不超过 70 mm，水平检测区不高于 1 m；ANSI：不超过 64 mm。',
    en: 'ISO: resolution up to 70 mm, lying fields up to 1 m high. ANSI: up to 64 mm.',
  },
  sources: [
    'ISO 13855:2010',
    `${ROCKWELL}, pp. 71-72`,
    'Leuze, Safety at Work, 3.7',
    'Schmersal SLC 410, p. 9',
    'ANSI B11.19',
  ],
  standing: 'published',
  unconfirmed: [
    {
      zh: 'ISO 13855:2024 已发布，未读到，仍按 2010 版。双手操纵、压敏垫、联锁门各式及单光束高度 750 mm 凭记忆录入；单光束附加 1200 mm、多光束高度见于厂商转述。',
      en: 'ISO 13855:2024 exists and was not read; this is the edition of 2010. Two-hand controls, mats and guards, and the height of 750 mm for one beam, are from memory; the 1200 mm of one beam and the other heights are from a maker.',
    },
  ],
  outside: ['resolution-over-70-mm', 'resolution-over-64-mm', 'field-over-1-m', 'field-too-low-for-resolution'],
  oracles: [
    {
      id: 'P1 light curtain',
      tag: 'V2',
      source: `${ROCKWELL}, p. 72`,
      unit: 'mm',
      published: 512,
      tolerance: { unit: 1e-6 },
      computed: () => curtainDistance(stoppingTime(0.29, 0.02, 0.01), 14).mm,
    },
    {
      id: 'P3 light curtain',
      tag: 'C',
      source: '15 + 150 ms, 14 mm, ISO 13855:2010',
      unit: 'mm',
      published: 330,
      tolerance: { unit: 1e-6 },
      computed: () => curtainDistance(stoppingTime(0.015, 0.15), 14).mm,
    },
    {
      id: 'penetration 14 mm',
      tag: 'V2',
      source: `${ROCKWELL}, p. 71 (0.935 in)`,
      unit: 'mm',
      published: 23.7,
      // Printed as 0.935 in and cut, not rounded: 0.9357 in, 23.76 mm.
      tolerance: { unit: 0.1 },
      computed: () => penetrationAnsi(14),
    },
    {
      id: 'penetration 30 mm',
      tag: 'V2',
      source: `${ROCKWELL}, p. 71 (3.077 in)`,
      unit: 'mm',
      published: 78.1,
      tolerance: { unit: 0.1 },
      computed: () => penetrationAnsi(30),
    },
  ],
  plots: [
    {
      title: { zh: '光幕的安全距离', en: 'Distance of a light curtain' },
      x: { name: { zh: '总停机时间', en: 'time until it stands still' }, unit: 's', from: 0, to: 0.6 },
      y: { name: { zh: '安全距离', en: 'distance' }, unit: 'mm' },
      sliders: [{ key: 'd', name: { zh: '分辨力', en: 'resolution' }, unit: 'mm', from: 14, to: 75, at: 14 }],
      lines: [
        { name: { zh: 'ISO 13855', en: 'ISO 13855' }, at: (x, s) => curtainDistance(x, s.d ?? 14).mm },
        { name: { zh: 'ANSI B11.19', en: 'ANSI B11.19' }, at: (x, s) => curtainDistanceAnsi(x, s.d ?? 14).mm },
      ],
      outside: (x, s) => curtainDistance(x, s.d ?? 14).outside,
      points: [
        { x: 0.32, y: 512, oracle: 'P1 light curtain' },
        { x: 0.165, y: 330, oracle: 'P3 light curtain' },
      ],
    },
    {
      title: { zh: '其他防护装置', en: 'Other safeguards' },
      x: { name: { zh: '总停机时间', en: 'time until it stands still' }, unit: 's', from: 0, to: 0.6 },
      y: { name: { zh: '安全距离', en: 'distance' }, unit: 'mm' },
      sliders: [
        { key: 'h', name: { zh: '检测区高度', en: 'height of the field' }, unit: 'mm', from: 0, to: 1000, at: 300 },
        {
          key: 'reach',
          name: { zh: '透过开口的距离', en: 'reach through the guard' },
          unit: 'mm',
          from: 0,
          to: 850,
          at: 120,
        },
      ],
      lines: [
        { name: { zh: '两至四束光', en: 'two to four beams' }, at: (x) => beamDistance(x, 3).mm },
        { name: { zh: '单束光', en: 'one beam' }, at: (x) => beamDistance(x, 1).mm },
        { name: { zh: '水平检测区', en: 'lying field' }, at: (x, s) => lyingFieldDistance(x, s.h ?? 0, 50).mm },
        { name: { zh: '压敏垫', en: 'mat' }, at: (x) => matDistance(x).mm },
        { name: { zh: '双手操纵', en: 'two-hand control' }, at: (x) => twoHandDistance(x, false).mm },
        { name: { zh: '联锁防护门', en: 'interlocked guard' }, at: (x, s) => guardDistance(x, s.reach ?? 0).mm },
      ],
      outside: (x, s) => lyingFieldDistance(x, s.h ?? 0, 50).outside,
      points: [],
    },
  ],
}
