import {
  IGNITION_MINUTE,
  type IgnitionSource,
  ignitedBy,
  ignitedByTraffic,
  immediateIgnition,
  trafficDensity,
} from '../../sim/hazards/ignition'
import type { ModelCard, Oracle } from '../card'

const G5 = 'AQ/T 3046-2013, table G.5'
const G1 = 'AQ/T 3046-2013, table G.1'
const MINUTE: Partial<Record<IgnitionSource, number>> = {
  'motor-vehicle': 0.4,
  'outdoor-furnace': 0.9,
  'indoor-furnace': 0.45,
  'outdoor-boiler': 0.45,
  'indoor-boiler': 0.23,
  'power-line': 0.2,
  'chemical-works': 0.9,
  worker: 0.01,
}
const AT_ONCE = [
  ['gas-reactive', 5, 0.2],
  ['gas-reactive', 50, 0.5],
  ['gas-reactive', 200, 0.7],
  ['gas-unreactive', 5, 0.02],
  ['gas-unreactive', 50, 0.04],
  ['gas-unreactive', 200, 0.09],
  ['liquid-1', 5, 0.065],
  ['liquid-2', 5, 0.01],
  ['liquid-3-4', 5, 0],
] as const

export const card: ModelCard = {
  file: 'ignition',
  group: 'gas',
  title: { zh: '点火概率', en: 'Probability of ignition' },
  about: {
    zh: '立即点火概率按物质类别和泄漏规模查表；延迟点火概率随云团覆盖点火源的时间按指数增长。',
    en: 'At once by the kind of substance and the size of the release; later by how long the cloud lies over a source.',
  },
  equations: [
    String.raw`P(t)=P_{present}(1-e^{-\omega t})`,
    String.raw`P(t)=1-e^{-d\omega t}\quad(d\ge1)`,
    String.raw`d=NE/V`,
  ],
  symbols: [
    { tex: 'P(t)', unit: '1', means: { zh: 't 时间内点火概率', en: 'probability within t' } },
    { tex: 'P_{present}', unit: '1', means: { zh: '点火源存在概率', en: 'probability that the source is there' } },
    { tex: String.raw`\omega`, unit: '1/s', means: { zh: '点火效率', en: 'efficiency of the source' } },
    { tex: 'd', unit: '1', means: { zh: '路段上的平均车辆数', en: 'vehicles at a time' } },
  ],
  range: { zh: '云团浓度处于爆炸极限之内。', en: 'While the cloud is within its limits of flammability.' },
  sources: ['AQ/T 3046-2013, annex G'],
  standing: 'published',
  unconfirmed: [],
  outside: [],
  oracles: [
    ...(Object.keys(MINUTE) as IgnitionSource[]).map(
      (source): Oracle => ({
        id: `G.5 ${source}`,
        tag: 'V1',
        source: G5,
        unit: '1',
        published: MINUTE[source] ?? Number.NaN,
        tolerance: { share: 1e-9 },
        computed: () => ignitedBy(source, 60),
      }),
    ),
    ...AT_ONCE.map(
      ([kind, kgS, p]): Oracle => ({
        id: `G.1 ${kind} ${kgS} kg/s`,
        tag: 'V1',
        source: G1,
        unit: '1',
        published: p,
        tolerance: { unit: 0 },
        computed: () => immediateIgnition(kind, { kgS }),
      }),
    ),
    {
      id: 'G.2 600 vehicles an hour on 1 km at 60 km/h',
      tag: 'C',
      source: 'AQ/T 3046-2013, G.2',
      unit: '1',
      published: 10,
      tolerance: { share: 1e-12 },
      computed: () => trafficDensity(600, 1, 60),
    },
  ],
  plots: [
    {
      title: { zh: '延迟点火概率', en: 'Delayed ignition' },
      x: { name: { zh: '时间', en: 'time' }, unit: 's', from: 0, to: 300 },
      y: { name: { zh: '概率', en: 'probability' }, unit: '1' },
      sliders: [
        { key: 'd', name: { zh: '路上车辆数', en: 'vehicles on the road' }, unit: '1', from: 0.1, to: 10, at: 1 },
      ],
      lines: [
        { name: { zh: '一辆机动车', en: 'a motor vehicle' }, at: (x) => ignitedBy('motor-vehicle', x) },
        {
          name: { zh: '公路', en: 'a road' },
          at: (x, s) => ignitedByTraffic(s.d ?? 1, -Math.log(1 - IGNITION_MINUTE['motor-vehicle']) / 60, x),
        },
      ],
      points: [{ x: 60, y: 0.4, oracle: 'G.5 motor-vehicle' }],
    },
  ],
}
