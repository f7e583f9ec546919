import { HIGH_CAB, areaOf, hiddenWithin, mirrorField } from '../../sim/hazards/blindZone'
import type { ModelCard } from '../card'

export const card: ModelCard = {
  file: 'blindZone',
  group: 'traffic',
  title: { zh: '大货车盲区', en: 'Blind zones of a truck' },
  about: {
    zh: '按联合国 46 号法规Ⅱ、Ⅳ、Ⅴ、Ⅵ类后视镜必须看到的地面范围，加上直接视野的几何估算，判断一点能否被驾驶员看到。后视镜调好、驾驶员在看才算数；驾驶室尺寸为假定。',
    en: 'What mirrors of class II, IV, V and VI must show on the ground by UN Regulation No. 46, and a geometric estimate of direct sight: can the driver see a point? Only with mirrors set right and a driver who looks. The cab is assumed.',
  },
  equations: [String.raw`x_{hidden}=d\,\frac{h_{eye}-h}{h_{eye}-h_{edge}}`],
  symbols: [
    { tex: 'd', unit: 'm', means: { zh: '眼点到窗下缘的水平距离', en: 'eyes to the edge of the window' } },
    { tex: 'h_{eye}, h_{edge}', unit: 'm', means: { zh: '眼点高、窗下缘高', en: 'height of eyes and of the edge' } },
    { tex: 'h', unit: 'm', means: { zh: '被观察物体高度', en: 'height of what is looked at' } },
  ],
  range: {
    zh: '平直路面，直线行驶的单车；转弯时挂车会遮挡后视镜。',
    en: 'Level road, a single unit going straight; in a turn a trailer hides the mirrors.',
  },
  sources: [
    'UN Regulation No. 46, 15.2.4 (classes II, IV, V, VI)',
    'Directive 2003/97/EC and the papers on its retrofit (areas of the fields of class IV and V)',
  ],
  standing: 'training',
  unconfirmed: [
    {
      zh: 'Ⅱ、Ⅵ类视野尺寸未查到原文；Ⅳ、Ⅴ类由公布的面积核对。',
      en: 'Fields of class II and VI were not read in the text; those of IV and V agree with the published areas.',
    },
    { zh: '驾驶室眼高、窗沿、驾驶员位置为假定。', en: 'Eye height, edges of the windows and the seat are assumed.' },
  ],
  outside: [],
  oracles: [
    {
      id: 'field of class V',
      tag: 'V2',
      source: 'EU paper on Directive 2003/97/EC: the field of class V mirrors is 5.5 m2',
      unit: 'm2',
      published: 5.5,
      tolerance: { unit: 0.05 },
      computed: () => areaOf(mirrorField('V', HIGH_CAB)),
    },
    {
      id: 'field of class IV',
      tag: 'V2',
      source: 'EU paper on Directive 2003/97/EC: the field of class IV mirrors is 307.9 m2',
      unit: 'm2',
      published: 307.9,
      tolerance: { unit: 0.05 },
      computed: () => areaOf(mirrorField('IV passenger', HIGH_CAB)),
    },
    {
      id: 'hidden ground',
      tag: 'C',
      source: 'eyes 2.6 m, edge 1.75 m, 0.9 m away: 0.9 x 2.6 / 0.85',
      unit: 'm',
      published: 2.753,
      tolerance: { unit: 0.5e-3 },
      computed: () => hiddenWithin(2.6, 1.75, 0.9),
    },
  ],
  plots: [
    {
      title: { zh: '车前看不到的距离', en: 'Hidden ahead of the eyes' },
      x: { name: { zh: '物体高度', en: 'height of what is there' }, unit: 'm', from: 0, to: 1.7 },
      y: { name: { zh: '距离', en: 'distance' }, unit: 'm' },
      sliders: [{ key: 'eye', name: { zh: '眼高', en: 'eyes' }, unit: 'm', from: 2, to: 3, at: 2.6 }],
      lines: [{ name: { zh: '前风窗', en: 'windscreen' }, at: (x, s) => hiddenWithin(s.eye ?? 2.6, 1.75, 0.9, x) }],
      points: [],
    },
  ],
}
