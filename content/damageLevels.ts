/** What a heat radiation or an overpressure does, from `at` on. */
export interface DamageLevel {
  at: number
  zh: string
  en: string
}

/** kW/m2, the worst first: AQ/T 3046-2013, table H.2. */
export const RADIATION_LEVELS: readonly DamageLevel[] = [
  {
    at: 37.5,
    zh: '设备损坏；10 s 致死 1%，1 min 致死 100%',
    en: 'plant is damaged; 1 % dead in 10 s, all in 1 min',
  },
  {
    at: 25,
    zh: '木材长时间受热无火焰自燃；10 s 重伤，1 min 致死 100%',
    en: 'wood ignites without a flame; serious burns in 10 s, all dead in 1 min',
  },
  {
    at: 12.5,
    zh: '木材遇明火引燃、塑料熔化；10 s 一度烧伤，1 min 致死 1%',
    en: 'wood ignites at a flame, plastic melts; first-degree burns in 10 s, 1 % dead in 1 min',
  },
  { at: 6.3, zh: '无防护时 8 s 感到疼痛', en: 'pain after 8 s on bare skin' },
  { at: 4.7, zh: '16 s 感到疼痛', en: 'pain after 16 s' },
  { at: 1.58, zh: '长时间暴露无不适感', en: 'no discomfort, however long' },
]

/** kPa, the worst first: AQ/T 3046-2013, table H.3. */
export const OVERPRESSURE_LEVELS: readonly DamageLevel[] = [
  { at: 68.9, zh: '建筑物可能全部毁坏', en: 'buildings are probably destroyed' },
  { at: 48.2, zh: '装载货物的火车车厢倾覆', en: 'loaded railway wagons turn over' },
  { at: 34.5, zh: '木质电杆折断', en: 'wooden poles snap' },
  { at: 20.7, zh: '厂房内重型机械损坏', en: 'heavy machines in buildings are damaged' },
  { at: 13.8, zh: '房屋墙体和屋顶部分倒塌', en: 'walls and roofs of houses partly collapse' },
  { at: 6.9, zh: '房屋部分破坏，不能居住', en: 'houses are partly wrecked and cannot be lived in' },
  { at: 4.8, zh: '房屋结构轻度损坏', en: 'slight damage to houses' },
  {
    at: 2.07,
    zh: '“安全距离”：95% 的可能不出现严重损坏',
    en: 'the "safe distance": no serious damage in 95 of 100 cases',
  },
  { at: 1.03, zh: '玻璃破碎的典型压力', en: 'typical for broken window panes' },
]
