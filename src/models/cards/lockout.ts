import { LOCKOUT_ORDERS, type LockoutOrder, lockoutFault } from '../../sim/hazards/lockout'
import type { ModelCard, Oracle } from '../card'

/** How many steps of `order` stand before the fault that leaving out its `k`th makes. */
const faultOf = (order: LockoutOrder, k: number): number => {
  const done = LOCKOUT_ORDERS[order].filter((_, i) => i !== k)
  return lockoutFault(done, order)?.at ?? -1
}

const left = (id: string, k: number): Oracle => ({
  id,
  tag: 'V1',
  source: '29 CFR 1910.147(d)',
  unit: '1',
  published: k,
  tolerance: { unit: 0 },
  computed: () => faultOf('osha', k),
})

export const card: ModelCard = {
  file: 'lockout',
  group: 'machine',
  title: { zh: '上锁挂牌的顺序', en: 'Order of lockout' },
  about: {
    zh: '核对上锁挂牌各步的先后：漏做、颠倒、未验证零能量状态就作业。一人一锁一钥，只能本人摘锁；试启动确认不能启动后，必须将控制开关复位到断开位置。',
    en: 'Checks the order of lockout: steps left out, out of turn, or work begun before zero energy is proven. One person, one lock, one key, removed by its owner alone; after the failed trial start the control goes back to off.',
  },
  equations: [String.raw`\text{fault}=\min\{i:\exists\,j<k(s_i),\ j\notin\{s_1,\dots,s_{i-1}\}\}`],
  symbols: [
    { tex: 's_i', unit: '1', means: { zh: '第 i 个动作', en: 'the act number i' } },
    { tex: 'k(s)', unit: '1', means: { zh: '动作在规定顺序中的位置', en: 'its place in the order asked for' } },
  ],
  range: {
    zh: '单台设备、单人上锁；集体上锁另行规定。',
    en: 'One machine, one person; lockout by a team has rules of its own.',
  },
  sources: ['29 CFR 1910.147(d) and (e)', 'anquan.party 76304 (order in Chinese practice)'],
  standing: 'published',
  unconfirmed: [
    {
      zh: '通知、试启动后复位为国内惯例；GB/T 33579-2017 只见到目录。',
      en: 'Telling people, and resetting the control after the trial start, are practice; of GB/T 33579-2017 only the contents list was seen.',
    },
  ],
  outside: [],
  oracles: [
    {
      id: 'LOTO right order',
      tag: 'V1',
      source: '29 CFR 1910.147(d)',
      unit: '1',
      published: 0,
      tolerance: { unit: 0 },
      computed: () => (lockoutFault(LOCKOUT_ORDERS.osha, 'osha') === null ? 0 : 1),
    },
    left('LOTO without shutdown', 1),
    left('LOTO without lock', 3),
    left('LOTO without relieving energy', 4),
    left('LOTO without verifying', 5),
  ],
  plots: [
    {
      title: { zh: '漏做的步骤与发现时的动作', en: 'Where leaving out a step is found' },
      x: { name: { zh: '漏做的步骤', en: 'step left out' }, unit: '1', from: 0, to: 11 },
      y: { name: { zh: '发现时的动作序号', en: 'act at which it is found' }, unit: '1' },
      sliders: [],
      lines: [
        { name: { zh: '全流程', en: 'whole course' }, at: (x) => faultOf('whole', Math.round(x)) },
        { name: { zh: 'OSHA 六步', en: 'six steps of OSHA' }, at: (x) => faultOf('osha', Math.min(6, Math.round(x))) },
      ],
      points: [{ x: 3, y: 3, oracle: 'LOTO without lock' }],
    },
  ],
}
