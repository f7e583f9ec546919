import { WIND_LIMITS, windForce } from '../../sim/hazards/windForce'
import type { ModelCard, Oracle } from '../card'

const force = (windMS: number, published: number, tag: Oracle['tag']): Oracle => ({
  id: `wind ${windMS} m/s`,
  tag,
  source: tag === 'V1' ? 'GB 30871-2022, 8.1.2 (force 5 from 8.0 m/s)' : 'GB/T 28591-2012 (force 5: 8.0 to 10.7 m/s)',
  unit: '1',
  published,
  tolerance: { unit: 0 },
  computed: () => windForce(windMS),
})

export const card: ModelCard = {
  file: 'windForce',
  group: 'fall',
  title: { zh: '风力等级与作业限制', en: 'Wind force and what it stops' },
  about: {
    zh: '把风速换成风力等级，并给出各项作业的限制风速。等级表按 10 m 高处平均风速，阵风与高处风更大，现场以风速仪为准。',
    en: 'Wind speed to Beaufort force, and the wind at which work stops. The scale is made for the mean wind at 10 m; gusts and greater heights have more, and the anemometer on site decides.',
  },
  equations: [String.raw`B(u)=\max\{n: u\ge u_n\}`],
  symbols: [
    { tex: 'u', unit: 'm/s', means: { zh: '风速', en: 'wind' } },
    { tex: 'u_n', unit: 'm/s', means: { zh: '第 n 级的下限', en: 'where force n begins' } },
    { tex: 'B', unit: '1', means: { zh: '风力等级', en: 'force' } },
  ],
  range: { zh: '0 至 17 级。', en: 'Forces 0 to 17.' },
  sources: ['GB/T 28591-2012', 'GB 30871-2022, 5.3 and 8.1.2', 'fslyjc168.cn 1822236 (building sites)'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '塔吊 12 m/s 停吊为惯例，未读到条文；工地各项限制来自转述；12 级以上各级的下限凭记忆录入。',
      en: 'That a tower crane stops lifting at 12 m/s is practice, no clause was read; the limits of building sites are from a compilation; where forces above 12 begin is from memory.',
    },
  ],
  outside: [],
  oracles: [force(8, 5, 'V1'), force(7.9, 4, 'V2'), force(10.7, 5, 'V2'), force(10.8, 6, 'V2')],
  plots: [
    {
      title: { zh: '风速与风力', en: 'Wind and force' },
      x: { name: { zh: '风速', en: 'wind' }, unit: 'm/s', from: 0, to: 40 },
      y: { name: { zh: '风力', en: 'force' }, unit: '1' },
      sliders: [],
      lines: [
        { name: { zh: '风力等级', en: 'force' }, at: (x) => windForce(x) },
        {
          name: { zh: '须停的作业项数', en: 'kinds of work to stop' },
          at: (x) => WIND_LIMITS.filter((limit) => x >= limit.fromMS).length,
        },
      ],
      points: [{ x: 8, y: 5, oracle: 'wind 8 m/s' }],
    },
  ],
}
